/** Where the words of a text stand in the file that was published, and that facts say it. */
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { readText } from '../../../src/ingest/formats/read-text';
import { type Place, placeAt, PlacesBuilder, publishedPlace } from '../../../src/ingest/formats/places';
import { asker } from '../../harness/asking';
import { intakeInto, type Taking } from '../../harness/intake';
import { docxOf, workbookOf } from '../../harness/office-files';
import { embeddedStore } from '../../harness/stores';

/** Where each of these words stands. */
function placesOf(bytes: Buffer, ...words: readonly string[]) {
  const text = readText({ name: 'a', bytes });
  if ('reason' in text) throw new Error(text.message);
  return words.map((one) => {
    const start = text.text.indexOf(one);
    const { page, sheet, cell, paragraph } = publishedPlace(text.places, { start, end: start + one.length });
    return start < 0 ? null : (page ?? (sheet === null ? paragraph : `${sheet}!${cell}`));
  });
}

const bookOf = (sheets: Readonly<Record<string, WorkSheet>>): Buffer => {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
};

test('paragraphs of a Word document are counted as they stand, those of cells and blank ones too', () => {
  const file = docxOf(['标题', '', '第三段', [['甲', '乙'], ['丙', '丁']], '第八段']);
  expect(placesOf(file, '标题', '第三段', '甲', '乙', '丁', '第八段')).toEqual([1, 3, 4, 5, 7, 8]);
}); // prettier-ignore

test('cells have the names that Excel shows, wherever a table begins, and words of a row name all their cells', () => {
  const far = utils.sheet_add_aoa(utils.aoa_to_sheet([]), [['项目', '金额'], ['甲', 1]], { origin: 'Z9' });
  const near = utils.aoa_to_sheet([['总表'], ['项目', '金额'], ['乙\n丙', 2]]);
  near['!merges'] = [utils.decode_range('A1:B1')];
  const file = bookOf({ 远表: far, 近表: near });
  expect(placesOf(file, '项目', '金额', '甲\t1', '总表', '丙', '乙\n丙\t2')).toEqual([
    '远表!Z9', '远表!AA9', '远表!Z10:AA10', '近表!A1', '近表!A3', '近表!A3:B3',
  ]);
}); // prettier-ignore

test('a page, and nothing where a file has no places', () => {
  expect(placesOf(Buffer.from('一、主要职责'), '主要职责')).toEqual([null]);
  expect(placesOf(Buffer.from('<html><body><p>主要职责</p></body></html>'), '主要职责')).toEqual([null]);
  const places = new PlacesBuilder();
  const on = (page: number, top: number): Place => ({ kind: 'PAGE', page, box: { left: 10, top, right: 90, bottom: top + 12.5 } }); // prettier-ignore
  places.add(3, on(1, 20));
  places.add(9, on(1, 20));
  places.add(12, on(2, 40.5));
  const built = structuredClone(places.build());
  if (!built) throw new Error('no places');
  expect([0, 3, 11, 12, 500].map((offset) => placeAt(built, offset))).toEqual([null, on(1, 20), on(1, 20), on(2, 40.5), on(2, 40.5)]); // prettier-ignore
  expect(built.starts).toHaveLength(2);
  expect(publishedPlace(built, { start: 4, end: 40 })).toEqual({ page: 1, sheet: null, cell: null, paragraph: null });
});

const DUTIES = ['甲县档案馆概况', '一、主要职责', '（一）负责全县档案的收集和保护。'];
const BUDGET = ['乙县档案馆2024年部门预算', '单位：万元', [['项目', '金额'], ['基本支出', '60'], ['项目支出', '40'], ['支出合计', '100']]]; // prettier-ignore

describe('evidence', () => {
  const store = embeddedStore();
  let taking: Taking;
  beforeAll(async () => {
    taking = await intakeInto(store());
    const files = [
      { name: 'a.docx', bytes: docxOf(DUTIES) },
      { name: 'a.xlsx', bytes: workbookOf(BUDGET, 'xlsx') },
    ];
    for (const file of files) await taking.intake.take(file, null, new AbortController().signal);
  });
  afterAll(() => taking.remove());

  test('says in which paragraph, and on which sheet in which cells', async () => {
    const { ask } = await asker(store());
    const question = `{ responsibilities { nodes { text evidence { page sheet cell paragraph } } }
      budgetLines(where: { label: { eq: "项目支出" } }) { nodes { evidence { quote page sheet cell paragraph } } } }`;
    const { errors, data } = await ask(question);
    const nowhere = { page: null, sheet: null, cell: null, paragraph: null };
    expect([errors, data]).toEqual([[], {
      responsibilities: { nodes: [{ text: '负责全县档案的收集和保护。', evidence: [{ ...nowhere, paragraph: 3 }] }] },
      budgetLines: { nodes: [{ evidence: [{ ...nowhere, quote: '项目支出\t40', sheet: '公开表', cell: 'A5:B5' }] }] },
    }]); // prettier-ignore
  });
});
