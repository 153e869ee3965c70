/** What was used longest ago goes first when the sum of the weights passes the bound. */
export class ByteCache<T> {
  private readonly entries = new Map<string, { readonly value: T; readonly bytes: number }>();
  private held = 0;

  /**
   * @param limit in bytes; 0 keeps nothing
   * @param largest what weighs more is not kept: it would push many others out
   */
  constructor(
    private readonly limit: number,
    private readonly largest = limit,
  ) {}

  get size(): { readonly entries: number; readonly bytes: number } {
    return { entries: this.entries.size, bytes: this.held };
  }

  get(key: string): T | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    // Insertion order is order of use: the first entry is always the one to drop.
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.value;
  }

  /** @param bytes what the value weighs with its key */
  set(key: string, value: T, bytes: number): void {
    this.delete(key);
    if (bytes > Math.min(this.limit, this.largest)) return;
    this.entries.set(key, { value, bytes });
    this.held += bytes;
    for (const [oldest] of this.entries) {
      if (this.held <= this.limit) break;
      this.delete(oldest);
    }
  }

  delete(key: string): boolean {
    this.held -= this.entries.get(key)?.bytes ?? 0;
    return this.entries.delete(key);
  }
}
