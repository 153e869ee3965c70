/** A text written as the files that offices publish: its lines are paragraphs, its rows of bars are tables. */
import { utils, write } from '@e965/xlsx';
import { excelLibrary } from '../../src/ingest/formats/excel/library';

/** A paragraph, or the rows of a table. */
export type Block = string | readonly (readonly string[])[];

/** Blocks of a text whose tables are parted by bars. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: (string | string[][])[] = [];
  for (const line of text.split('\n')) {
    const row = rowOf(line);
    const last = blocks.at(-1);
    if (row === null) {
      if (line.trim() !== '') blocks.push(line);
    } else if (row.length > 0) {
      if (Array.isArray(last)) last.push(row);
      else blocks.push([row]);
    }
  }
  return blocks;
}

function rowOf(line: string): string[] | null {
  if (!line.includes('|')) return null;
  if (/^[\s|:+-]+$/.test(line)) return [];
  return line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|').map((cell) => cell.trim()); // prettier-ignore
}

const escaped = (words: string): string =>
  words.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

/** A page of a site: the article stands between menus, links and a foot. */
export function htmlOf(blocks: readonly Block[]): Buffer {
  const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`; // prettier-ignore
  const article = blocks.map((block) =>
    typeof block === 'string' ? `<p>${escaped(block)}</p>` : `<table border="1">${block.map(row).join('\n')}</table>`,
  );
  const links = (count: number): string => Array.from({ length: count }, (_, at) => `<li><a href="/${at}">网站栏目${at}</a></li>`).join(''); // prettier-ignore
  return Buffer.from(`<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>信息公开</title><style>p { color: red }</style></head>
<body><div class="top"><ul>${links(30)}</ul></div><div class="way">当前位置：<a href="/">首页</a> &gt; <a href="/zc">信息公开</a></div>
<div class="main"><div class="article">
${article.join('\n')}
</div><div class="share">分享到：<a href="#">微信</a></div></div>
<script>var office = "12345";</script><div class="foot">主办：某市人民政府办公室 <a href="/map">网站地图</a> 网站标识码：1234567890</div></body></html>`);
} // prettier-ignore

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface WordParts {
  /** What stands in the body, in WordprocessingML. */
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  /** Name of the main part. */
  readonly main?: string;
  readonly others?: Readonly<Record<string, string>>;
}

export function docxOf(blocks: readonly Block[]): Buffer {
  const paragraph = (words: string): string =>
    `<w:p><w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`;
  const row = (cells: readonly string[]): string => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`; // prettier-ignore
  const body = blocks.map((block) => (typeof block === 'string' ? paragraph(block) : `<w:tbl>${block.map(row).join('')}</w:tbl>`)); // prettier-ignore
  return wordFile({ body: body.join('\n') });
}

export function wordFile({ body, numbering, styles, main = 'document.xml', others = {} }: WordParts): Buffer {
  const relations = [
    ...(numbering === undefined ? [] : [['numbering', 'numbering.xml']]),
    ...(styles === undefined ? [] : [['styles', 'styles.xml']]),
  ];
  const rels = (all: readonly (readonly (string | undefined)[])[]): string =>
    `<Relationships xmlns="${PACKAGE}">${all.map(([type, target], at) => `<Relationship Id="r${at}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
  return zipOf({
    '_rels/.rels': rels([['officeDocument', `word/${main}`]]),
    [`word/${main}`]: `<?xml version="1.0"?><w:document xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    [`word/_rels/${main}.rels`]: rels(relations),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': `<w:numbering xmlns:w="${WORD}">${numbering}</w:numbering>` }), // prettier-ignore
    ...(styles === undefined ? {} : { 'word/styles.xml': `<w:styles xmlns:w="${WORD}">${styles}</w:styles>` }),
    ...others,
  });
}

export function zipOf(members: Readonly<Record<string, string | Buffer>>): Buffer {
  const container = excelLibrary().CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(members)) {
    excelLibrary().CFB.utils.cfb_add(container, `/${name}`, Buffer.from(content));
  }
  return Buffer.from(excelLibrary().CFB.write(container, { type: 'buffer', fileType: 'zip', compression: true }));
}

/** One sheet: a paragraph is a row of one cell, and a blank row stands around each table. */
export function workbookOf(blocks: readonly Block[], bookType: 'xlsx' | 'biff8'): Buffer {
  const rows = blocks.flatMap((block): (readonly string[])[] =>
    typeof block === 'string' ? [[block]] : [...block, []],
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), '公开表');
  return Buffer.from(write(book, { type: 'buffer', bookType, compression: true }) as Uint8Array);
}
