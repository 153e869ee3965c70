/** Where on a page some words of the plain text stand, as boxes to be marked: of each line the part that they take up. */
import type { Span } from '../../domain/fact';
import { firstAbove } from '../../text/first-above';
import { charactersOf } from '../formats/pdf/lines';
import type { Box, Places } from '../formats/places';
import type { DocumentText } from './document-texts';

const NUMBERS_A_PLACE = 5;
/** More lines than stand on a page. */
const MOST_BOXES = 500;

export async function marksOf(text: DocumentText, spans: readonly Span[], page: number): Promise<readonly Box[]> {
  const places = await text.placesOnPages();
  if (!places) return [];
  const boxes: Box[] = [];
  for (const span of spans) {
    for (const line of linesOn(places, text.units, span, page)) {
      if (boxes.length >= MOST_BOXES) return boxes;
      boxes.push(partOf(line, await text.words(line), span));
    }
  }
  return boxes;
}

interface PlacedLine extends Span {
  readonly box: Box;
}

function linesOn(
  { starts, numbers }: Places,
  units: number,
  { start, end }: Span,
  page: number,
): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  let at = firstAbove(starts.length, (index) => starts[index] ?? 0, start) - 1;
  for (at = Math.max(at, 0); at < starts.length && (starts[at] ?? 0) < end; at += 1) {
    const [onPage, left = 0, top = 0, right = 0, bottom = 0] = numbers.subarray(at * NUMBERS_A_PLACE);
    const line = { start: starts[at] ?? 0, end: starts[at + 1] ?? units, box: { left, top, right, bottom } };
    if (onPage === page && line.end > start) lines.push(line);
  }
  return lines;
}

/** By the widths of the characters: the text does not tell where each of them stands. */
function partOf({ start, box }: PlacedLine, words: string, span: Span): Box {
  const line = words.trimEnd();
  const whole = charactersOf(line);
  const across = (offset: number): number =>
    whole === 0 ? 0 : charactersOf(line.slice(0, Math.min(Math.max(offset - start, 0), line.length))) / whole;
  const width = box.right - box.left;
  return { ...box, left: box.left + width * across(span.start), right: box.left + width * across(span.end) };
}
