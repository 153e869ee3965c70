/** The ruling lines of a page: what it draws straight across or down, as strokes or as thin filled boxes. */
import { type OpenPage, PdfError } from './document';
import type { Upright } from './geometry';

/** A line across the page at `at` (its y), or down it (its x). */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

export interface Drawn extends Rules {
  readonly pictures: number;
}

const PATH = 2;
const PICTURE = 3;
const FORM = 5;
const MOVES = 2;
const LINE = 0;

/** Of one page, forms inside it included. */
const MOST_OBJECTS = 200_000;
const MOST_SEGMENTS = 200_000;
const DEEPEST_FORM = 12;
/** A filled box no thicker than this is a line. */
const THICKEST = 3;
/** What leans by less is straight. */
const STRAIGHT = 0.7;

type Matrix = readonly [number, number, number, number, number, number];
const SAME: Matrix = [1, 0, 0, 1, 0, 0];

/** What `inner` does and then `outer`. */
const chained = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
];

/** @throws PdfError where the page draws more than a page does */
export function drawnOn({ engine, page, answer }: OpenPage, view: Upright): Drawn {
  const across: Rule[] = [];
  const down: Rule[] = [];
  let [objects, segments, pictures] = [0, 0, 0];
  const place = answer >> 2;

  const matrixOf = (object: number): Matrix =>
    engine.FPDFPageObj_GetMatrix(object, answer) === 0 ? SAME : ([...engine.floats().subarray(place, place + 6)] as unknown as Matrix); // prettier-ignore

  const line = (x1: number, y1: number, x2: number, y2: number): void => {
    const { left, top, right, bottom } = view.box(x1, y1, x2, y2);
    if (bottom - top <= STRAIGHT) across.push({ at: (top + bottom) / 2, from: left, to: right });
    if (right - left <= STRAIGHT) down.push({ at: (left + right) / 2, from: top, to: bottom });
  };

  /** One figure of a path: its corners in order, in the coordinates of the page description. */
  const figure = (corners: readonly (readonly [number, number])[], isFilled: boolean, isStroked: boolean): void => {
    if (corners.length < 2) return;
    if (isStroked) {
      for (let at = 1; at < corners.length; at += 1) {
        const [[x1, y1], [x2, y2]] = [corners[at - 1] as readonly [number, number], corners[at] as readonly [number, number]]; // prettier-ignore
        line(x1, y1, x2, y2);
      }
    }
    if (!isFilled || corners.length < 4 || corners.length > 6) return;
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const { left, top, right, bottom } = view.box(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    const [width, height] = [right - left, bottom - top];
    if (height <= THICKEST) across.push({ at: (top + bottom) / 2, from: left, to: right });
    if (width <= THICKEST) down.push({ at: (left + right) / 2, from: top, to: bottom });
  };

  const path = (object: number, outer: Matrix): void => {
    const count = engine.FPDFPath_CountSegments(object);
    segments += count;
    if (segments > MOST_SEGMENTS) throw tooMuch();
    if (count < 2 || engine.FPDFPath_GetDrawMode(object, answer, answer + 4) === 0) return;
    const mode = new Int32Array(engine.bytes().buffer, answer, 2);
    const [isFilled, isStroked] = [mode[0] !== 0, mode[1] !== 0];
    if (!isFilled && !isStroked) return;
    const [a, b, c, d, e, f] = chained(matrixOf(object), outer);
    let corners: (readonly [number, number])[] = [];
    for (let at = 0; at < count; at += 1) {
      const segment = engine.FPDFPath_GetPathSegment(object, at);
      const type = engine.FPDFPathSegment_GetType(segment);
      engine.FPDFPathSegment_GetPoint(segment, answer, answer + 4);
      const floats = engine.floats();
      const [x, y] = [floats[place] ?? 0, floats[place + 1] ?? 0];
      const point = [a * x + c * y + e, b * x + d * y + f] as const;
      if (type !== LINE) {
        figure(corners, isFilled, isStroked);
        corners = [];
      }
      if (type === MOVES || type === LINE) corners.push(point);
      if (engine.FPDFPathSegment_GetClose(segment) === 1 && corners[0] && corners.length > 2) corners.push(corners[0]);
    }
    figure(corners, isFilled, isStroked);
  };

  const walk = (count: number, get: (at: number) => number, outer: Matrix, depth: number): void => {
    for (let at = 0; at < count; at += 1) {
      objects += 1;
      if (objects > MOST_OBJECTS) throw tooMuch();
      const object = get(at);
      const type = engine.FPDFPageObj_GetType(object);
      if (type === PATH) path(object, outer);
      else if (type === PICTURE) pictures += 1;
      else if (type === FORM && depth < DEEPEST_FORM) {
        const inner = chained(matrixOf(object), outer);
        walk(engine.FPDFFormObj_CountObjects(object), (index) => engine.FPDFFormObj_GetObject(object, index), inner, depth + 1);
      }
    }
  }; // prettier-ignore

  walk(engine.FPDFPage_CountObjects(page), (at) => engine.FPDFPage_GetObject(page, at), SAME, 0);
  return { across, down, pictures };
}

const tooMuch = (): PdfError =>
  new PdfError('TOO_COMPLEX', 'one of its pages draws more lines and figures than a document has');
