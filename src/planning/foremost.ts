/** The first of many items, in their order: to sort a hundred thousand for one page would hold up everybody else. */
export class Foremost<T> {
  readonly items: T[] = [];

  constructor(
    private readonly most: number,
    private readonly compare: (a: T, b: T) => number,
  ) {}

  add(item: T): void {
    const { items, most, compare } = this;
    const last = items[items.length - 1];
    if (items.length >= most && (last === undefined || compare(item, last) >= 0)) return;
    let [low, high] = [0, items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const one = items[middle];
      if (one !== undefined && compare(one, item) <= 0) low = middle + 1;
      else high = middle;
    }
    items.splice(low, 0, item);
    if (items.length > most) items.pop();
  }
}
