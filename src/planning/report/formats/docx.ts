/** The report for Word: headings, tables, charts that Word can edit, and notes that are led to by links. */
import {
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  type ParagraphChild,
} from 'docx';
import { ChartRun } from 'docx/charts';
import { GovorgError } from '../../../domain/errors';
import { printable } from '../../../text/markup';
import { chaptersOf, titleOf } from '../chapters';
import {
  cellText,
  noteText,
  type Block,
  type Cell,
  type Chapter,
  type Chart,
  type Column,
  type Table,
} from '../layout';
import type { Report } from '../report';
import { COLOURS, SERIES } from './bar-chart';

/** In twentieths of a point: A4 lying, with margins of 20 mm. */
const PAGE = { width: 16_838, height: 11_906, margin: 1_134 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
const FONT = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimSun' };
/** In half points. */
const SIZE = { text: 21, table: 16 };
/** In pixels: as wide as the text, two on a page. */
const CHART = { width: 960, height: 270 };
const HEAD_FILL = 'F0F2F5';

/** Each takes 70 KB and more than a millisecond until it is written, and nobody leafs through more. */
const MOST_ROWS = 3_000;

/** @throws GovorgError QUERY_TOO_COMPLEX for more rows of tables than a document can be */
export function writeDocx(report: Report): Promise<Buffer> {
  const chapters = chaptersOf(report);
  const tables = chapters.flatMap(({ blocks }) => blocks.flatMap((one) => (one.type === 'table' ? [one] : [])));
  const rows = tables.reduce((sum, one) => sum + one.rows.length, 0);
  if (rows > MOST_ROWS) throw tooLong(rows);
  const title = printable(titleOf(report));
  const document = new Document({
    title,
    creator: printable(report.scenario.createdBy),
    description: report.scenario.id,
    styles: { default: { document: { run: { font: FONT, size: SIZE.text, language: { eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: {
          page: {
            // Turned by the library, which swaps what is given for a standing page.
            size: { orientation: PageOrientation.LANDSCAPE, width: PAGE.height, height: PAGE.width },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: { default: footer(title) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...chapters.flatMap(chapter),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const tooLong = (rows: number): GovorgError =>
  new GovorgError('QUERY_TOO_COMPLEX', `A Word document has ${MOST_ROWS} rows at most, and this report ${rows}: take it as xlsx, csv, html or json.`); // prettier-ignore

const footer = (title: string): Footer =>
  new Footer({
    children: [
      new Paragraph({ children: [new TextRun({ size: SIZE.table, children: [`${title}  `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] }),
    ],
  }); // prettier-ignore

const chapter = ({ title, blocks }: Chapter): readonly (Paragraph | WordTable)[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
  ...blocks.flatMap(block),
];

function block(one: Block): readonly (Paragraph | WordTable)[] {
  if (one.type === 'text') return [new Paragraph({ children: [new TextRun(printable(one.text))] })];
  // A table that follows another one at once would be one with it.
  if (one.type === 'table') return [table(one), new Paragraph({})];
  return [new Paragraph({ children: [chart(one)] })];
}

const chart = ({ title, bars }: Chart): ChartRun =>
  new ChartRun({
    type: 'column',
    title: printable(title),
    transformation: CHART,
    categories: bars.map(({ label }) => printable(label)),
    series: (['before', 'after'] as const).map((side) => ({
      name: SERIES[side],
      color: COLOURS[side],
      values: bars.map((one) => one[side]?.number ?? null),
    })),
    dataLabels: { value: true },
  });

function table({ columns, rows, anchors }: Table): WordTable {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / shares) * TEXT_WIDTH));
  return new WordTable({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: 'dxa' },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map(headCell) }),
      ...rows.map((cells, row) => {
        const anchor = anchors?.[row];
        return new TableRow({
          cantSplit: true,
          children: cells.map((cell, column) => bodyCell(cell, column === 0 ? anchor : undefined)),
        });
      }),
    ],
  });
}

function headCell({ title, parts }: Column): TableCell {
  const of = parts.filter((part) => part !== '').join(' → ');
  const run = new TextRun({ text: of === '' ? title : `${title} ${of}`, bold: true, size: SIZE.table });
  return new TableCell({ shading: { fill: HEAD_FILL }, children: [new Paragraph({ children: [run] })] });
}

/** @param anchor number of the note that begins here */
function bodyCell(cell: Cell, anchor: number | undefined): TableCell {
  const text = new TextRun({ text: printable(cellText(cell)), size: SIZE.table });
  const [first] = cell.notes;
  const children: readonly ParagraphChild[] = [
    anchor === undefined ? text : new Bookmark({ id: noteName(anchor), children: [text] }),
    ...(first === undefined
      ? []
      : [
          new InternalHyperlink({
            anchor: noteName(first),
            children: [new TextRun({ text: noteText(cell.notes), size: SIZE.table, color: COLOURS.after })],
          }),
        ]),
  ];
  return new TableCell({ children: [new Paragraph({ children })] });
}

const noteName = (note: number): string => `note_${note}`;
