/** The report as a page to be read and printed: one file, nothing of which is loaded from elsewhere or runs. */
import { createHash } from 'node:crypto';
import { escapeHtml, printable } from '../../../text/markup';
import { chaptersOf, titleOf } from '../chapters';
import { cellText, noteText, type Block, type Cell, type Chapter, type Table } from '../layout';
import type { Report } from '../report';
import { barChart } from './bar-chart';

const STYLE = `
:root { color-scheme: light; font: 15px/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1a1a1a; background: #fff; }
body { max-width: 75rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.3; overflow-wrap: anywhere; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border: 1px solid #bbb; overflow-wrap: anywhere; }
th { background: #f0f2f5; } td.number { text-align: right; }
tr:target { background: #fff3bf; } a { color: #1d4ed8; text-decoration: none; font-size: .8em; }
figure { margin: 1rem 0; } figcaption { font-weight: bold; } svg { max-width: 100%; height: auto; }
@page { size: A4 landscape; margin: 15mm; }
@media print { body { max-width: none; padding: 0; font-size: 9pt; } tr, figure { break-inside: avoid; } thead { display: table-header-group; } }
`;

/** For whoever sends it: nothing is loaded and nothing runs; the one style sheet is the one above. */
export const REPORT_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export function writeHtml(report: Report): Buffer {
  const title = shown(titleOf(report));
  return Buffer.from(`<!DOCTYPE html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${chaptersOf(report).map(chapter).join('')}</main>
</body>
</html>
`);
}

const shown = (text: string): string => escapeHtml(printable(text));

const chapter = ({ title, blocks }: Chapter): string =>
  `<section>\n<h2>${shown(title)}</h2>\n${blocks.map(block).join('')}</section>\n`;

function block(one: Block): string {
  if (one.type === 'text') return `<p>${shown(one.text)}</p>\n`;
  if (one.type === 'table') return table(one);
  return `<figure>\n<figcaption>${shown(one.title)}</figcaption>\n${barChart(one)}\n</figure>\n`;
}

function table({ columns, rows, anchors }: Table): string {
  const head = columns.map(({ title, parts }) => {
    const of = parts.filter((part) => part !== '').join(' → ');
    return `<th scope="col">${shown(title)}${of === '' ? '' : `<br><small>${shown(of)}</small>`}</th>`;
  });
  const body = rows.map((cells, row) => {
    const anchor = anchors?.[row];
    return `<tr${anchor === undefined ? '' : ` id="note-${anchor}"`}>${cells.map(cell).join('')}</tr>\n`;
  });
  return `<table>\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n`;
}

function cell(one: Cell): string {
  const isNumber = one.parts.some(({ number }) => number !== null);
  const [first] = one.notes;
  const notes = first === undefined ? '' : ` <a href="#note-${first}">${noteText(one.notes)}</a>`;
  return `<td${isNumber ? ' class="number"' : ''}>${shown(cellText(one))}${notes}</td>`;
}
