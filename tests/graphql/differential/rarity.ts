/** How often each field, argument and type condition was chosen, over a whole run: what is rare is chosen more often. */
export class Rarity {
  private readonly seen = new Map<string, number>();

  note(coordinate: string): void {
    this.seen.set(coordinate, this.of(coordinate) + 1);
  }

  of(coordinate: string): number {
    return this.seen.get(coordinate) ?? 0;
  }
}
