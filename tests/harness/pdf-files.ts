/** PDF files as offices publish them, written by hand: a Chinese font that is not embedded, lines drawn as thin boxes. */
import { deflateSync } from 'node:zlib';
import type { Block } from './office-files';

/** A4 upright, in points. */
export const A4 = { width: 595, height: 842 };

export interface PdfPage {
  readonly width?: number;
  readonly height?: number;
  /** As the page says; what stands on it is turned back by its author. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Operators of a page description. */
  readonly content: string;
}

const hex = (words: string): string => Buffer.from(words, 'utf16le').swap16().toString('hex');

/** Words whose line begins at x and stands on y, which counts from below. */
export const words = (x: number, y: number, text: string, size = 12): string =>
  `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET\n`;

/** A line drawn as Excel and WPS draw it. */
export const rule = (x1: number, y1: number, x2: number, y2: number): string =>
  `${Math.min(x1, x2)} ${Math.min(y1, y2)} ${Math.abs(x2 - x1) || 0.6} ${Math.abs(y2 - y1) || 0.6} re f\n`;

export function pdfOf(pages: readonly PdfPage[], trailer = ''): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >> >>',
    ...pages.flatMap(({ width = A4.width, height = A4.height, rotate = 0, content }, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /Font << /F 3 0 R >> >> /Contents ${6 + at * 2} 0 R >>`,
      stream(content),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = file.length;
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
} // prettier-ignore

function stream(content: string): string {
  const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  return `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
}

const SIZE = 12;
const LEADING = 20;
const MARGIN = { left: 71.5, top: 72, bottom: 72 };
const CHARACTERS = 37;
const MEASURE = CHARACTERS * SIZE;

const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);

/** Cuts words where so many characters are full; a figure is kept whole. */
function cut(text: string, first: number, rest: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const token of text.match(/[0-9A-Za-z.,%]+|[\s\S]/g) ?? []) {
    if (line !== '' && widthOf(line + token) > (lines.length === 0 ? first : rest) && !/^[，。；、）：]/.test(token)) {
      lines.push(line);
      line = '';
    }
    line += token;
  }
  return [...lines, line];
}

/** Blocks as pages of print: paragraphs stand in by two characters and are cut by the margin, tables are ruled. */
export function pdfOfBlocks(blocks: readonly Block[]): Buffer {
  const pages: string[] = [''];
  let y = A4.height - MARGIN.top;
  const down = (height: number): void => {
    y -= height;
    if (y >= MARGIN.bottom) return;
    pages.push('');
    y = A4.height - MARGIN.top - height;
  };
  const put = (operators: string): void => void (pages[pages.length - 1] += operators);
  for (const block of blocks) {
    if (typeof block === 'string') {
      cut(block.trim(), CHARACTERS - 2, CHARACTERS).forEach((line, at) => {
        down(LEADING);
        put(words(MARGIN.left + (at === 0 ? 2 * SIZE : 0), y, line, SIZE));
      });
    } else {
      down(LEADING / 2);
      for (const row of block) putRow(row, Math.max(...block.map(({ length }) => length)));
    }
  }
  return pdfOf(pages.map((content) => ({ content })));

  function putRow(row: readonly string[], columns: number): void {
    const width = MEASURE / columns;
    const least = Math.floor(width / SIZE) - 1;
    const cells = row.map((cell) => cut(cell, least, least));
    const height = Math.max(...cells.map(({ length }) => length)) * LEADING;
    down(height);
    put(rule(MARGIN.left, y, MARGIN.left + MEASURE, y) + rule(MARGIN.left, y + height, MARGIN.left + MEASURE, y + height));
    for (let at = 0; at <= columns; at += 1) put(rule(MARGIN.left + at * width, y, MARGIN.left + at * width, y + height));
    cells.forEach((lines, at) => lines.forEach((line, index) => put(words(MARGIN.left + at * width + 4, y + height - LEADING * (index + 1) + 5, line, SIZE))));
  }
} // prettier-ignore
