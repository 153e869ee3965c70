/** Word documents of the old format: what a reader of the print sees, and what they are not read as. */
import { existsSync, readFileSync } from 'node:fs';
import { readText } from '../../../src/ingest/formats/read-text';
import { publishedPlace } from '../../../src/ingest/formats/places';
import { DELETED, docOf, HIDDEN, IN_TABLE, oleOf, rowEnd, type DocRun } from '../../harness/doc-files';
import { leftOut, sharedPath } from '../../harness/shared';

function read(bytes: Buffer) {
  const text = readText({ name: 'a.doc', bytes });
  if ('reason' in text) throw new Error(`${text.reason}: ${text.message}`);
  const tables = text.laidOut?.map(({ rows }) => rows.map((row) => row.map(({ start, end, across, down }) => [text.text.slice(start, end), across, down]))); // prettier-ignore
  const paragraphOf = (words: string) => publishedPlace(text.places, { start: text.text.indexOf(words), end: text.text.indexOf(words) + 1 }).paragraph; // prettier-ignore
  return { lines: text.text.trimEnd().split('\n'), tables, paragraphOf };
}
const p = (words: string): DocRun => ({ words: `${words}\r` });
const cell = (words: string): DocRun => ({ words: `${words}\x07`, paragraph: [IN_TABLE] });

test('paragraphs and their numbers, the words of fields, and nothing of what is deleted, hidden or no character', () => {
  const { lines, paragraphOf } = read(
    docOf([
      p('一、主要职责'),
      p(''),
      { words: '核定编制' }, { words: '二十', characters: [DELETED] }, { words: '三十', characters: [[0x0800, Buffer.from([0])]] }, p('名'),
      p('见\x13 HYPERLINK "a" \x13 PAGE \x141\x15\x14下页\x15的\x01图\x02'),
      { words: '看不见', characters: [HIDDEN] }, p('看得见\x0b另一行'),
    ], { boxes: [p('框内文字')] }),
  ); // prettier-ignore
  expect(lines).toEqual(['一、主要职责', '核定编制三十名', '见下页的图', '看得见', '另一行', '框内文字']);
  expect(['一、', '核定', '另一行'].map(paragraphOf)).toEqual([1, 3, 5]);
});

test('tables: cells with several paragraphs, and those that reach over others', () => {
  const { lines, tables } = read(
    docOf([
      p('表'),
      cell('项目'), cell('金额'), rowEnd([0, 2000, 6000]),
      cell('甲'), { words: '一\r', paragraph: [IN_TABLE] }, cell('二'), cell(''), rowEnd([0, 2000, 4000, 6000], [0x60]),
      cell(''), cell('3'), cell('4'), rowEnd([0, 2000, 4010, 6000], [0x20]),
      p('注'),
    ]),
  ); // prettier-ignore
  expect(tables).toEqual([[[['项目', 1, 1], ['金额', 2, 1]], [['甲', 1, 2], ['一\n二', 1, 1], ['', 1, 1]], [['3', 1, 1], ['4', 1, 1]]]]); // prettier-ignore
  expect([lines[0], lines.at(-1)]).toEqual(['表', '注']);
});

test.each([
  ['ENCRYPTED', docOf([p('甲')], { flags: 0x0100 }), /password/],
  ['EMPTY', docOf([p(' ')]), /no text/],
  ['UNSUPPORTED_FORMAT', oleOf({ WordDocument: Buffer.from([0xdc, 0xa5, 0x68, 0]) }), /Word 6 or 95.*docx/],
  ['DAMAGED', oleOf({ WordDocument: Buffer.from([0xec, 0xa5]) }), /docx/],
  ['DAMAGED', docOf([p('甲')]).subarray(0, 700), /get it again/],
  ['UNSUPPORTED_FORMAT', oleOf({ PowerPoint: Buffer.from('甲') }), /neither/],
])('refused by name: %s', (reason, bytes, message) => {
  const told = readText({ name: 'a.doc', bytes });
  expect(told).toMatchObject({ reason, message: expect.stringMatching(message) }); // prettier-ignore
});

if (existsSync(sharedPath('files', 'doc'))) testThem();
else leftOut('old Word documents of publishers, for ../shared/files is not here');

function testThem(): void {
  const file = (name: string): Buffer => readFileSync(sharedPath('files', 'doc', name));

  test('a form in tables', () => {
    const { lines, tables } = read(file('gjj_transfer_form_tables.doc'));
    expect(lines.slice(0, 3)).toEqual([
      '附件1',
      '住房公积金异地转移接续申请表',
      '申请职工姓名\t\t有效身份证件\t类型\t',
    ]);
    expect(tables?.[0]?.[0]).toEqual([['申请职工姓名', 1, 2], ['', 1, 2], ['有效身份证件', 1, 2], ['类型', 1, 1], ['', 2, 1]]); // prettier-ignore
    expect(tables?.[1]?.[1]?.map(([words]) => words)).toEqual(['序号', '姓名', '有效身份证件号码\n（非身份证的请注明证件类型）', '签字']); // prettier-ignore
  });

  test('headings and a table, and text in traditional characters', () => {
    const { lines, tables } = read(file('poi_61490_headings.doc'));
    expect(lines.slice(0, 2)).toEqual(['居中的大标题', '章节1']);
    expect(tables?.[0]?.[2]).toEqual([['31', 1, 1], ['32', 1, 1], ['33', 1, 1]]); // prettier-ignore
    expect(read(file('chinese_properties.doc')).lines.join()).toContain('歐洲：英國、愛爾蘭');
  });

  test('one of Word 95 is refused', () => {
    expect(readText({ name: 'a.doc', bytes: file('word95.doc') })).toMatchObject({ reason: 'UNSUPPORTED_FORMAT' });
  });
}
