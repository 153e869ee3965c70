/** A page as its reader sees it, upright: its characters, its ruling lines, and how many pictures it shows. */
import { eachPage, type OpenPage } from './document';
import { type Box, type Turns, type Upright, upright } from './geometry';
import { type Glyph, glyphsOf, turnsOf, withText } from './glyphs';
import { drawnOn, type Rules } from './rules';

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: Rules;
  readonly pictures: number;
}

/** @throws PdfError */
export const pagesOf = (file: Uint8Array): readonly Page[] => eachPage(file, readPage);

function readPage(page: OpenPage): Page {
  return withText(page, (text, count) => {
    const view = uprightOf(page, turnsOf(page, text, count));
    const { across, down, pictures } = drawnOn(page, view);
    const glyphs = glyphsOf(page, text, count, view);
    return { width: view.width, height: view.height, glyphs, rules: { across, down }, pictures };
  });
}

export const uprightOf = (page: OpenPage, turns: Turns): Upright => upright(sheetOf(page), turns);

const A4: Box = { left: 0, top: 0, right: 595, bottom: 842 };

/** What shows of a page, in the coordinates of its description: `top` is the smaller y. */
function sheetOf({ engine, page, answer }: OpenPage): Box {
  if (engine.FPDF_GetPageBoundingBox(page, answer) === 0) return A4;
  // As the structure of the library lies in memory: left, top, right, bottom, where top is the larger y.
  const [left = 0, bottom = 0, right = 0, top = 0] = [0, 3, 2, 1].map(
    (place) => engine.floats()[(answer >> 2) + place],
  );
  return right > left && top > bottom ? { left, top: bottom, right, bottom: top } : A4;
}
