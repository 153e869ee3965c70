/** Parts of a text that lie one in the other, and which of them an offset is in. */
import type { Span } from '../../domain/fact';
import { firstAbove } from '../../text/first-above';

/** Answers which is the narrowest of some regions around an offset; of two that are alike, the later one. */
export function innermost<T extends Span>(regions: readonly T[]): (offset: number) => T | null {
  const inOrder = regions
    .map((region, index) => ({ region, index }))
    .sort((a, b) => a.region.start - b.region.start || b.region.end - a.region.end || a.index - b.index)
    .map(({ region }) => region);
  // From each start on, what is innermost there, and what lies around that: regions nest as the outline does.
  const around: (T | null)[] = [];
  const open: T[] = [];
  const above = new Map<T, T | null>();
  for (const region of inOrder) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= region.start) open.pop();
    above.set(region, open.at(-1) ?? null);
    if (region.end > region.start) open.push(region);
    around.push(open.at(-1) ?? null);
  }
  return (offset) => {
    const behind = firstAbove(inOrder.length, (index) => inOrder[index]?.start ?? 0, offset);
    let region = around[behind - 1] ?? null;
    while (region && region.end <= offset) region = above.get(region) ?? null;
    return region;
  };
}
