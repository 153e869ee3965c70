/** A page of a PDF as a picture, upright as it is read, with places of it marked. */
import type { Rejection } from '../../../domain/errors';
import type { SourceFile } from '../../source';
import { onePage, type OpenPage } from './document';
import type { Box } from './geometry';
import { turnsOf, withText } from './glyphs';
import { uprightOf } from './page';
import { refusing } from './refusing';
import { encodePng } from './png';

export interface PictureWanted {
  /** From 1. */
  readonly page: number;
  /** In points from the upper left corner of the page as it is read. */
  readonly marks: readonly Box[];
  /** In pixels; the height follows. */
  readonly width: number;
}

/** Null where the file has no such page. */
export type Picture = { readonly png: Uint8Array } | null;

/** A page of A4 at 1,600 pixels across has 3.6 million. */
const MOST_PIXELS = 4_000_000;

export const pictureOf = (file: SourceFile, wanted: PictureWanted): Picture | Rejection =>
  refusing(file, () => onePage(file.bytes, wanted.page - 1, (page) => ({ png: draw(page, wanted) })));

/** Blue, green and red in a byte each, as the library draws. */
const BGR = 2;
const BYTES_PER_PIXEL = 3;
const WHITE = 0xffffffff;
const WITH_ANNOTATIONS = 1;
const NO_BACKGROUND = 0;

function draw(open: OpenPage, { marks, width }: PictureWanted): Uint8Array {
  const { engine, page } = open;
  const { turns, view } = withText(open, (text, count) => {
    const found = turnsOf(open, text, count);
    return { turns: found, view: uprightOf(open, found) };
  });
  const scale = Math.min(width / view.width, Math.sqrt(MOST_PIXELS / (view.width * view.height)));
  const [across, down] = [view.width, view.height].map((points) => Math.max(1, Math.floor(points * scale))) as [number, number]; // prettier-ignore
  const bitmap = engine.FPDFBitmap_CreateEx(across, down, BGR, 0, 0);
  if (bitmap === 0) throw new Error(`no bitmap of ${across} x ${down} pixels`);
  try {
    engine.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, WHITE);
    // The library turns the page as the page says; the rest is ours.
    const further = (turns - engine.FPDFPage_GetRotation(page) + 4) % 4;
    engine.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, further, WITH_ANNOTATIONS | NO_BACKGROUND);
    const stride = engine.FPDFBitmap_GetStride(bitmap);
    const start = engine.FPDFBitmap_GetBuffer(bitmap);
    const drawn = engine.bytes().subarray(start, start + stride * down);
    const rows = rgbRows(drawn, across, down, stride);
    for (const mark of marks) shade(rows, across, down, mark, scale);
    return encodePng(rows, across, down);
  } finally {
    engine.FPDFBitmap_Destroy(bitmap);
  }
}

function rgbRows(drawn: Uint8Array, across: number, down: number, stride: number): Buffer {
  const rows = Buffer.alloc(across * down * BYTES_PER_PIXEL);
  let to = 0;
  for (let y = 0; y < down; y += 1) {
    for (let from = y * stride, end = from + across * BYTES_PER_PIXEL; from < end; from += BYTES_PER_PIXEL) {
      rows[to] = drawn[from + 2] ?? 0;
      rows[to + 1] = drawn[from + 1] ?? 0;
      rows[to + 2] = drawn[from] ?? 0;
      to += BYTES_PER_PIXEL;
    }
  }
  return rows;
}

/** As a marker does on paper: what is white becomes yellow, and print stays. */
const MARKER = [1, 0.92, 0.35] as const;
/** Points by which a mark reaches beyond the words. */
const MARGIN = 1;

function shade(rows: Buffer, across: number, down: number, { left, top, right, bottom }: Box, scale: number): void {
  const clipped = (points: number, most: number): number => Math.min(Math.max(Math.round(points * scale), 0), most);
  const [from, to] = [clipped(left - MARGIN, across), clipped(right + MARGIN, across)];
  for (let y = clipped(top - MARGIN, down); y < clipped(bottom + MARGIN, down); y += 1) {
    for (let x = from; x < to; x += 1) {
      const at = (y * across + x) * BYTES_PER_PIXEL;
      for (const [part, share] of MARKER.entries()) rows[at + part] = (rows[at + part] ?? 0) * share;
    }
  }
}
