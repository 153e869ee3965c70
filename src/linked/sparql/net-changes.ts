/** Things that come and go, as what is left of it in the end: what came and went again is no change. */
export class NetChanges<T> {
  private readonly changes = new Map<string, { readonly isAdded: boolean; readonly value: T }>();

  note(key: string, isAdded: boolean, value: T): void {
    const before = this.changes.get(key);
    if (before && before.isAdded !== isAdded) this.changes.delete(key);
    else this.changes.set(key, { isAdded, value });
  }

  get size(): number {
    return this.changes.size;
  }

  of(isAdded: boolean): readonly T[] {
    return [...this.changes.values()].flatMap((change) => (change.isAdded === isAdded ? [change.value] : []));
  }

  clear(): void {
    this.changes.clear();
  }
}
