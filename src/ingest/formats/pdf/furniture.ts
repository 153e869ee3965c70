/** What a page prints at its head and foot beside the document: the same words at the same place, or its number. */
import { type Line, wordsOfLine } from './lines';

/** The lines of one page, from top to bottom, and its height. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Share of the page at its head and foot in which furniture stands. */
const MARGIN = 0.15;
/** Points by which the same line moves from page to page. */
const SAME_PLACE = 4;
const MOST_LINES = 3;
/** Pages that repeat a line at least. */
const RECURRENCES = 3;
/** Of all pages: what stands on so many is of the print and not of the document. */
const MOST_PAGES = 0.6;

/** `5`, `— 5 —`, `第 5 页 共 23 页`, `5/23`: numbers, and what print puts around them. */
const PAGE_NUMBER =
  /^[-—–－·.]{0,4}(?:第)?(?:[0-9]{1,4}|[ivxlcIVXLC]{1,6}|[一二三四五六七八九十百]{1,5})页?(?:[/／,，共]{1,2}[0-9]{1,4}页?)?[-—–－·.]{0,4}$/;

/** The lines of each page that are furniture. */
export function furnitureOf(pages: readonly PageLines[]): ReadonlySet<Line> {
  const furniture = new Set<Line>();
  for (const edge of ['head', 'foot'] as const) {
    const edges = pages.map((page) => edgeOf(page, edge));
    const isNumbered = numbersPages(edges);
    const recurring = recurrences(edges);
    edges.forEach((lines, page) => {
      for (const { line, key } of lines) {
        const on = recurring.get(key) ?? [];
        // Where only some pages repeat it, it may be the title of what they hold: then the first of them keeps it.
        const recurs = on.length >= pages.length * MOST_PAGES || (on.includes(page) && on.includes(page - 1));
        if (!recurs && !(isNumbered && PAGE_NUMBER.test(key))) break;
        furniture.add(line);
      }
    });
  }
  return furniture;
}

/** A line near an edge of its page. */
interface AtEdge {
  readonly line: Line;
  /** Its words without white space. */
  readonly key: string;
  /** How far it is from the edge. */
  readonly place: number;
}

/** From the edge inwards. */
function edgeOf({ height, lines }: PageLines, edge: 'head' | 'foot'): readonly AtEdge[] {
  const outermost = edge === 'head' ? lines.slice(0, MOST_LINES) : lines.slice(-MOST_LINES).reverse();
  return outermost
    .map((line) => ({
      line,
      key: wordsOfLine(line).replace(/\s/g, ''),
      place: edge === 'head' ? line.top : height - line.bottom,
    }))
    .filter(({ place }) => place < height * MARGIN);
}

/** The pages on which each line recurs at one place, where they are enough. */
function recurrences(edges: readonly (readonly AtEdge[])[]): ReadonlyMap<string, readonly number[]> {
  const known = new Map<string, { readonly place: number; readonly on: number[] }>();
  edges.forEach((lines, page) => {
    for (const { key, place } of lines) {
      const same = known.get(key);
      if (!same) known.set(key, { place, on: [page] });
      else if (Math.abs(same.place - place) <= SAME_PLACE && same.on.at(-1) !== page) same.on.push(page);
    }
  });
  return new Map([...known].flatMap(([key, { on }]) => (on.length >= RECURRENCES ? [[key, on] as const] : [])));
}

/** Whether most pages that hold words there hold a number: a figure alone on one page is none. */
function numbersPages(edges: readonly (readonly AtEdge[])[]): boolean {
  const filled = edges.filter((lines) => lines.length > 0);
  const numbered = filled.filter(([outermost]) => outermost && PAGE_NUMBER.test(outermost.key));
  return numbered.length * 2 > filled.length;
}
