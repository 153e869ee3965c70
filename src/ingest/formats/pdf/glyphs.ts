/** The characters of a page that a reader sees, each with its place: not what is clipped away, printed twice or a watermark. */
import type { OpenPage } from './document';
import { PdfError } from './document';
import { type Box, common, heightOf, isWithin, middleX, middleY, type Turns, type Upright, widthOf } from './geometry';

export interface Glyph extends Box {
  readonly text: string;
}

/** A page of print has some thousands. */
const MOST_CHARACTERS = 200_000;

/** Bounds of the page description, where `top` is the smaller y. */
const EVERYWHERE: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** Reads the characters and gives the page of text back. @param see what is done with it while it is open */
export function withText<T>({ engine, page }: OpenPage, see: (text: number, count: number) => T): T {
  const text = engine.FPDFText_LoadPage(page);
  if (text === 0) throw new PdfError('DAMAGED', 'the text of one of its pages cannot be read');
  try {
    const count = engine.FPDFText_CountChars(text);
    if (count > MOST_CHARACTERS) throw new PdfError('TOO_COMPLEX', `one of its pages has ${count} characters`);
    return see(text, count);
  } finally {
    engine.FPDFText_ClosePage(text);
  }
}

const SAMPLE = 200;
const QUARTER = Math.PI / 2;

/** By how much a page is turned for its reader: so that most of its characters stand upright, whatever it says of itself. */
export function turnsOf({ engine, page }: OpenPage, text: number, count: number): Turns {
  const counts = [0, 0, 0, 0];
  for (let at = 0; at < Math.min(count, SAMPLE); at += 1) {
    if (engine.FPDFText_IsGenerated(text, at) === 1) continue;
    // The angle is told clockwise.
    const quarters = (4 - (Math.round(engine.FPDFText_GetCharAngle(text, at) / QUARTER) % 4)) % 4;
    counts[quarters] = (counts[quarters] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return (most === 0 ? engine.FPDFPage_GetRotation(page) : counts.indexOf(most)) as Turns;
}

/** Beyond this, in radians, a character stands askew: a watermark. */
const ASKEW = 0.15;
/** Neither filled nor drawn: the text layer below a picture of the page is such. */
const CLIPS_ONLY = 7;

export function glyphsOf(page: OpenPage, text: number, count: number, view: Upright): readonly Glyph[] {
  const { engine, answer } = page;
  const glyphs: Glyph[] = [];
  const { sheet } = view;
  const place = answer >> 2;
  let [object, clip, isSeen] = [0, EVERYWHERE, true];
  for (let at = 0; at < count; at += 1) {
    const words = printed(engine.FPDFText_GetUnicode(text, at));
    if (words === '' || engine.FPDFText_IsGenerated(text, at) === 1) continue;
    const own = engine.FPDFText_GetTextObject(text, at);
    if (own !== object) {
      object = own;
      clip = clipOf(page, own);
      isSeen =
        engine.FPDFTextObj_GetTextRenderMode(own) !== CLIPS_ONLY && !isAskew(engine.FPDFText_GetCharAngle(text, at));
    }
    if (!isSeen || engine.FPDFText_GetLooseCharBox(text, at, answer) === 0) continue;
    // As the structure of the library lies in memory: left, top, right, bottom.
    const floats = engine.floats();
    const left = floats[place] ?? 0;
    const top = floats[place + 1] ?? 0;
    const right = floats[place + 2] ?? 0;
    const bottom = floats[place + 3] ?? 0;
    const x = (left + right) / 2;
    const y = (top + bottom) / 2;
    if (!isWithin(x, y, clip) || !isWithin(x, y, sheet)) continue;
    glyphs.push({ text: words, ...view.box(left, bottom, right, top) });
  }
  return once(glyphs);
}

const isAskew = (angle: number): boolean => Math.abs(angle / QUARTER - Math.round(angle / QUARTER)) * QUARTER > ASKEW;

/** Forms of characters that are the same to a reader: radicals, and those kept for compatibility. */
const COMPATIBLE = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/;
/** Nothing to read: white space, controls, marks without a shape, signs of private fonts. */
const UNREADABLE = /[\s\p{C}]/u;

function printed(code: number): string {
  if (code <= 0x20 || code > 0x10ffff) return '';
  if (code > 0x20 && code < 0x7f) return ASCII[code] ?? '';
  const text = String.fromCodePoint(code);
  if (UNREADABLE.test(text) || code === 0xfffd) return '';
  return COMPATIBLE.test(text) ? text.normalize('NFKC') : text;
}

const ASCII = Array.from({ length: 0x7f }, (_, code) => String.fromCharCode(code));

/** Where a text object may show: what all paths of its clip have in common. */
function clipOf({ engine, answer }: OpenPage, object: number): Box {
  const clip = object === 0 ? 0 : engine.FPDFPageObj_GetClipPath(object);
  const paths = clip === 0 ? 0 : Math.min(engine.FPDFClipPath_CountPaths(clip), MOST_CLIPS);
  const place = answer >> 2;
  let bounds = EVERYWHERE;
  for (let path = 0; path < paths; path += 1) {
    const segments = Math.min(engine.FPDFClipPath_CountPathSegments(clip, path), MOST_CLIPS);
    if (segments < 3) continue;
    let left = Infinity;
    let top = Infinity;
    let right = -Infinity;
    let bottom = -Infinity;
    for (let at = 0; at < segments; at += 1) {
      engine.FPDFPathSegment_GetPoint(engine.FPDFClipPath_GetPathSegment(clip, path, at), answer, answer + 4);
      const floats = engine.floats();
      const x = floats[place] ?? 0;
      const y = floats[place + 1] ?? 0;
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
    bounds = common(bounds, { left, top, right, bottom });
  }
  return bounds;
}

const MOST_CLIPS = 64;

/** Of a character's own size: nearer than this, the same one is printed twice. */
const SAME_PLACE = 0.35;

/** Print makes characters bold by printing them again a little beside. */
function once(glyphs: readonly Glyph[]): readonly Glyph[] {
  const seen = new Map<number, Glyph[]>();
  return glyphs.filter((glyph) => {
    const x = middleX(glyph) / CELL;
    const y = middleY(glyph) / CELL;
    const [column, row] = [Math.round(x), Math.round(y)];
    // Of the cells around it only those on its own side can hold one that is as near.
    const [beside, below] = [x < column ? column - 1 : column + 1, y < row ? row - 1 : row + 1];
    const own = keyOf(column, row);
    for (const key of [own, keyOf(beside, row), keyOf(column, below), keyOf(beside, below)]) {
      if (seen.get(key)?.some((other) => isSame(glyph, other)) === true) return false;
    }
    const there = seen.get(own);
    if (!there) seen.set(own, [glyph]);
    else if (there.length < MOST_BESIDE) there.push(glyph);
    return true;
  });
}

/** Points; larger than any distance at which two characters are one. */
const CELL = 24;
const MOST_BESIDE = 64;
const COLUMNS = 0x10000;
const keyOf = (column: number, row: number): number => column * COLUMNS + row;

const isSame = (one: Glyph, other: Glyph): boolean =>
  one.text === other.text &&
  Math.abs(middleX(one) - middleX(other)) < SAME_PLACE * widthOf(one) &&
  Math.abs(middleY(one) - middleY(other)) < SAME_PLACE * heightOf(one);
