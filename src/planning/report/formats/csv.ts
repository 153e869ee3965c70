/** All tables of the report as one: a line for each value, with its chapter, row and column. */
import { asText, BYTE_ORDER_MARK, csvLine } from '../../../text/csv';
import { chaptersOf, titleOf } from '../chapters';
import { noteText, type Block, type Chapter } from '../layout';
import type { Report } from '../report';

const HEAD = ['章节', '表', '行', '栏目', '内容', '依据'] as const;

export function writeCsv(report: Report): Buffer {
  const lines = [['标题', '', '', '', titleOf(report), ''], ...chaptersOf(report).flatMap(linesOf)];
  return Buffer.from(BYTE_ORDER_MARK + csvLine(HEAD) + lines.map((line) => csvLine(line.map(asText))).join(''));
}

const linesOf = ({ title, blocks }: Chapter): readonly (readonly string[])[] =>
  blocks.flatMap((block, index) => blockLines(block).map((line) => [title, String(index + 1), ...line]));

function blockLines(block: Block): readonly (readonly string[])[] {
  if (block.type === 'text') return [['', '', block.text, '']];
  // What a chart shows stands in a table too.
  if (block.type === 'chart') return [];
  return block.rows.flatMap((cells, row) =>
    cells.flatMap(({ parts, notes }, column) => {
      const { title = '', parts: titles = [] } = block.columns[column] ?? {};
      return parts.map(({ text, number }, part) => [
        String(row + 1),
        [title, titles[part]].filter((one) => one !== '' && one !== undefined).join('·'),
        number === null ? text : String(number),
        noteText(notes),
      ]);
    }),
  );
}
