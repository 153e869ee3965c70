/** Labels that a text prints in front of what it tells of each of its sections. */

const LABEL = /^[\u4e00-\u9fff]{2,6}：/;
const LEAST = 2;

/** The label that a line begins with, its colon included; empty where it begins with none. */
export const labelAt = (line: string): string => LABEL.exec(line)?.[0] ?? '';

/** The labels that stand below at least two sections and at least half of them. */
export function commonLabels(below: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of below)
    for (const label of new Set(lines.map(labelAt))) counts.set(label, (counts.get(label) ?? 0) + 1);
  const common = [...counts].filter(([label, count]) => label !== '' && count >= LEAST && count * 2 >= below.length);
  return new Set(common.map(([label]) => label));
}
