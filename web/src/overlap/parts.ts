/** A text cut where spans of it begin and end. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Part {
  readonly text: string;
  readonly start: number;
  readonly isShared: boolean;
  readonly isAlone: boolean;
}

/** @param shared and alone in UTF-16 units of the text */
export function partsOf(text: string, shared: readonly Span[], alone: readonly Span[]): readonly Part[] {
  const cuts = [...shared, ...alone].flatMap(({ start, end }) => [start, end]);
  const places = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  const isIn = (spans: readonly Span[], place: number): boolean =>
    spans.some(({ start, end }) => start <= place && place < end);
  return places.slice(0, -1).map((start, i) => ({
    text: text.slice(start, places[i + 1]),
    start,
    isShared: isIn(shared, start),
    isAlone: isIn(alone, start),
  }));
}
