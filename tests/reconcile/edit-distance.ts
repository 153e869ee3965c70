/** The reference: names compared by plain edit distance, which shares no code with the product. */

export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** The one name that is nearest, where it is near enough; null where there are several. */
export function nearestByDistance(text: string, names: readonly string[], leastLikeness: number): string | null {
  let best: { readonly likeness: number; readonly names: readonly string[] } = { likeness: leastLikeness, names: [] };
  for (const name of names) {
    const longest = Math.max(name.length, text.length);
    if (Math.abs(name.length - text.length) > longest * (1 - best.likeness)) continue;
    const likeness = 1 - editDistance(text, name) / longest;
    if (likeness > best.likeness || (likeness === best.likeness && best.names.length === 0))
      best = { likeness, names: [name] }; // prettier-ignore
    else if (likeness === best.likeness) best = { likeness, names: [...best.names, name] };
  }
  return best.names.length === 1 ? (best.names[0] ?? null) : null;
}
