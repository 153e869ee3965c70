/** Index of the first of some rising numbers that is above a bound; their number where none is. */
export function firstAbove(count: number, numberAt: (index: number) => number, bound: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(middle) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
