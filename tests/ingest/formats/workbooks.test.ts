/** Workbooks: what the sheets show. */
import { utils, type WorkSheet, write } from '@e965/xlsx';
import { excelLibrary } from '../../../src/ingest/formats/excel/library';
import { readText } from '../../../src/ingest/formats/read-text';
import { workbookOf, zipOf } from '../../harness/office-files';

function bookOf(sheets: Readonly<Record<string, WorkSheet>>, hidden: readonly number[] = []): Buffer {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = { Sheets: Object.keys(sheets).map((_, at) => ({ Hidden: hidden.includes(at) ? 1 : 0 })) };
  return Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
}

function read(bytes: Buffer) {
  const text = readText({ name: 'a.xlsx', bytes });
  if ('reason' in text) throw new Error(text.message);
  const tables = text.laidOut?.map(({ rows }) => rows.map((row) => row.map(({ start, end }) => text.text.slice(start, end))));
  return { lines: text.text.split('\n').filter((line) => line.trim() !== ''), tables };
} // prettier-ignore

test('lines stand above and below their tables, and every sheet that shows is read', () => {
  const one = utils.aoa_to_sheet([['收入总表'], ['单位：万元'], ['项目', '金额'], ['甲', 1.5], ['乙', 2], [], ['注：不含结转。']]);
  const two = utils.aoa_to_sheet([['支出总表'], ['项目', '金额'], ['丙', 3.5]]);
  const three = utils.aoa_to_sheet([['不看', '9']]);
  const { lines, tables } = read(bookOf({ 一: one, 二: two, 三: three }, [2]));
  expect(tables).toEqual([[['项目', '金额'], ['甲', '1.5'], ['乙', '2']], [['项目', '金额'], ['丙', '3.5']]]);
  expect(lines).toEqual(expect.arrayContaining(['收入总表', '单位：万元', '注：不含结转。', '支出总表']));
  expect(lines.join()).not.toContain('不看');
}); // prettier-ignore

test('figures are as the sheet shows them, hidden rows and columns are not seen, merged cells are one', () => {
  const sheet = utils.aoa_to_sheet([['项目', '编码', '金额', '金额'], ['', '', '预算', '决算'], ['甲', 'x', 1234.5, 0.256], ['乙', 'y', 1, 2], ['丙', 'z', 7, 8]]);
  sheet['!merges'] = [utils.decode_range('A1:A2'), utils.decode_range('C1:D1')];
  sheet['!rows'] = [{}, {}, {}, { hidden: true }];
  sheet['!cols'] = [{}, { hidden: true }];
  Object.assign(sheet['C3'] as object, { z: '#,##0.00' });
  Object.assign(sheet['D3'] as object, { z: '0.0%' });
  const { tables } = read(bookOf({ 表: sheet }));
  expect(tables).toEqual([[['项目', '金额'], ['预算', '决算'], ['甲', '1,234.50', '25.6%'], ['丙', '7', '8']]]);
}); // prettier-ignore

test('a sheet that says it reaches far beyond its cells holds what it holds', () => {
  const file = bookOf({
    表: utils.aoa_to_sheet([
      ['项目', '金额'],
      ['甲', 1],
    ]),
  });
  const members = excelLibrary().CFB.read(file, { type: 'buffer' });
  const sheet = excelLibrary().CFB.find(members, '/xl/worksheets/sheet1.xml')?.content.toString() ?? '';
  const claimed = sheet.replace('ref="A1:B2"', 'ref="A1:XFD1048576"');
  expect(claimed).not.toBe(sheet);
  excelLibrary().CFB.utils.cfb_add(members, '/xl/worksheets/sheet1.xml', Buffer.from(claimed));
  const bytes = Buffer.from(excelLibrary().CFB.write(members, { type: 'buffer', fileType: 'zip', compression: true }));
  expect(read(bytes).tables).toEqual([
    [
      ['项目', '金额'],
      ['甲', '1'],
    ],
  ]);
});

test.each<[string, Buffer, string]>([
  ['sheets of nothing', bookOf({ 表: utils.aoa_to_sheet([]) }), 'EMPTY'],
  ['one that is cut off', bookOf({ 表: utils.aoa_to_sheet([['甲', 1]]) }).subarray(0, 400), 'DAMAGED'],
  ['one that unpacks to more than it may', zipOf({ 'xl/workbook.xml': Buffer.alloc(210 * 1024 * 1024, 0x20) }), 'TOO_COMPLEX'],
])('%s: refused by name', (_, bytes, reason) => {
  expect(readText({ name: 'a.xlsx', bytes })).toMatchObject({ reason });
}); // prettier-ignore

test('an old workbook with a string that lacks its length is refused before it fills the memory', () => {
  const { CFB } = excelLibrary();
  const container = CFB.read(workbookOf(['甲县档案馆'], 'biff8'), { type: 'buffer' });
  const stream = CFB.find(container, '/Workbook');
  const EMPTY_STRING = [0x07, 0, 0, 0];
  const content = Buffer.concat([stream?.content ?? Buffer.alloc(0), Buffer.from(EMPTY_STRING)]);
  const all = CFB.utils.cfb_new();
  CFB.utils.cfb_add(all, '/Workbook', content);
  const bytes = Buffer.from(CFB.write(all, { type: 'buffer', fileType: 'cfb', compression: false }));
  expect(readText({ name: 'a.xls', bytes })).toMatchObject({ reason: 'DAMAGED' });
});
