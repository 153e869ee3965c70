/** PDF files: the text is what a reader of the pages sees, and tables are what their lines draw. */
import { placeAt, publishedPlace } from '../../../src/ingest/formats/places';
import { prepareToRead, readText } from '../../../src/ingest/formats/read-text';
import { A4, pdfOf, type PdfPage, rule, words } from '../../harness/pdf-files';

async function read(bytes: Uint8Array) {
  const file = { name: 'a.pdf', bytes };
  await prepareToRead(file);
  return readText(file);
}

async function pages(...all: readonly PdfPage[]) {
  const text = await read(pdfOf(all));
  if ('reason' in text) throw new Error(`${text.reason}: ${text.message}`);
  return {
    text: text.text,
    tables: (text.laidOut ?? []).map(({ rows }) =>
      rows.map((row) => row.map(({ start, end }) => text.text.slice(start, end))),
    ),
    spans: (text.laidOut ?? []).map(({ rows }) =>
      rows.map((row) => row.map(({ across, down }) => `${across}×${down}`).join(' ')),
    ),
  };
}

const linesOf = async (...all: readonly PdfPage[]): Promise<readonly string[]> =>
  (await pages(...all)).text.trim().split('\n');

/** A grid of columns at x, of rows at y from above, without the lines that are left out. */
function grid(xs: readonly number[], ys: readonly number[], cells: readonly (readonly string[])[]): string {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return (
    ys.map((y) => rule(left, y, right, y)).join('') +
    xs.map((x) => rule(x, bottom, x, top)).join('') +
    cells
      .map((row, at) =>
        row
          .map((cell, column) => (cell === '' ? '' : words((xs[column] ?? 0) + 4, (ys[at + 1] ?? 0) + 6, cell, 10)))
          .join(''),
      )
      .join('')
  );
}

/** Three lines of 35 characters; PDFium takes a line for the shadow of another where both say the same. */
const FULL = [
  '负责全县档案的收集和保护指导机关档案工作组织开展档案宣传教育，承担其他',
  '参与拟订全县档案事业发展规划并组织实施，推进档案信息化建设以及资源共享',
  '依法查处违反档案管理规定的行为，组织开展档案人员的培训考核工作和对外交',
] as const;

describe('the text of pages', () => {
  test('is read from above, whatever comes first in the file', async () => {
    const content =
      words(72, 700, '二、内设机构') + words(200, 780, '甲东县档案馆概况', 20) + words(72, 740, '一、主要职责');
    expect(await linesOf({ content })).toEqual(['甲东县档案馆概况', '一、主要职责', '二、内设机构']);
  });

  test('goes on over lines that the margin has cut, and over the end of a page', async () => {
    const [one, two, three] = FULL;
    const lines = (all: readonly string[]): string =>
      all.map((line, at) => words(72 + (line.startsWith('（') ? 24 : 0), 760 - at * 20, line)).join('');
    const first = lines([`（一）${one.slice(0, 30)}`, two, three]);
    expect(await linesOf({ content: first }, { content: lines(['流。', '（二）承办县委交办的其他事项。']) })).toEqual([
      `（一）${one.slice(0, 30)}${two}${three}流。`,
      '（二）承办县委交办的其他事项。',
    ]);
  });

  test.each([90, 180, 270] as const)('stands upright on pages that are turned by %i°', async (rotate) => {
    const turned = {
      90: `0 1 -1 0 ${A4.width} 0 cm`,
      180: `-1 0 0 -1 ${A4.width} ${A4.height} cm`,
      270: `0 -1 1 0 0 ${A4.height} cm`,
    }[rotate];
    const content = `q ${turned}\n${words(72, 500, '一、主要职责')}${words(72, 460, '二、内设机构')}${grid(
      [72, 200, 300],
      [440, 420, 400],
      [
        ['项目', '预算数'],
        ['合计', '12.00'],
      ],
    )}Q`;
    expect((await pages({ rotate, content })).text).toBe('一、主要职责\n二、内设机构\n项目\t预算数\n合计\t12.00\n\n');
  });

  test('is without running heads and numbers of pages', async () => {
    const page = (number: number, text: string): PdfPage => ({
      content: words(240, 800, '甲东县档案馆预算') + words(72, 700, text) + words(290, 40, `— ${number} —`),
    });
    expect(await linesOf(page(1, '一、主要职责'), page(2, '二、内设机构'), page(3, '三、人员编制'))).toEqual([
      '一、主要职责',
      '二、内设机构',
      '三、人员编制',
    ]);
  });

  test('joins the characters of a word that is spread, and prints those once that are printed twice', async () => {
    const spread = [...'本年收入合计'].map((one, at) => words(72 + at * 24, 700, one)).join('');
    const bold = words(72, 660, '人员编制') + words(72.4, 660, '人员编制');
    const label = words(72, 620, '部') + words(96, 620, '门：甲东县档案馆');
    expect(await linesOf({ content: spread + bold + label })).toEqual([
      '本年收入合计',
      '人员编制',
      '部门：甲东县档案馆',
    ]);
  });

  test('is without what is clipped away or stands beyond the page', async () => {
    const clipped = `q 0 100 ${A4.width} 700 re W n ${words(72, 60, '下一页的首行')} Q ${words(72, 900, '页外')}`;
    expect(await linesOf({ content: words(72, 700, '一、主要职责') + clipped })).toEqual(['一、主要职责']);
  });

  test('joins a title that is broken over lines', async () => {
    const body = FULL.map((line, at) => words(72, 640 - at * 20, line)).join('');
    expect(
      (
        await linesOf({
          content: words(157, 760, '甲东县档案馆二〇二六年', 24) + words(193, 720, '部门预算公开说明', 24) + body,
        })
      )[0],
    ).toBe('甲东县档案馆二〇二六年部门预算公开说明');
  });
});

describe('lines that belong together', () => {
  const down = (all: readonly string[], x = 72): string =>
    all.map((line, at) => words(x, 760 - at * 20, line)).join('');

  test('a sentence goes on behind a comma, though the line is short and no other shows the margin', async () => {
    expect(await linesOf({ content: down(['全馆有行政单位1家，', '事业单位2家。', '二、人员编制']) })).toEqual([
      '全馆有行政单位1家，事业单位2家。',
      '二、人员编制',
    ]);
    expect(await linesOf({ content: down(['（一）贯彻执行档案法律、', '（二）指导机关档案工作。']) })).toHaveLength(2);
  });

  test('the first item behind the words that lead to a list is one where the others stand below it', async () => {
    const lead = words(72, 760, '下设单位：1.甲东县档案学会');
    expect(await linesOf({ content: lead + words(132, 740, '2.甲东县地方志馆') })).toEqual([
      '下设单位：',
      '1.甲东县档案学会',
      '2.甲东县地方志馆',
    ]);
    expect((await linesOf({ content: lead + words(72, 740, '2.甲东县地方志馆') }))[0]).toBe(
      '下设单位：1.甲东县档案学会',
    );
  });

  test('notes at the foot of a page part no sentence and are left out; small print that nothing refers to stays', async () => {
    const [one, two, three] = FULL;
    const note = (mark: string): string => words(72, 120, `${mark}见县委编办文件。`, 9);
    const first = (mark: string) => down([`${one.slice(0, 34)}①`, two, three]) + note(mark);
    const next = { content: down(['流。', '二、人员编制', '行政编制9名。']) };
    expect(await linesOf({ content: first('①') }, next)).toEqual([
      `${one.slice(0, 34)}①${two}${three}流。`,
      '二、人员编制',
      '行政编制9名。',
    ]);
    expect(await linesOf({ content: first('注：') }, next)).toContain('注：见县委编办文件。');
  });
});

describe('the tables of pages', () => {
  test('have one row where the end of a page cuts it', async () => {
    const xs = [72, 160, 300, 400];
    const page = (...rows: (readonly string[])[]): PdfPage => ({
      content: grid(xs, Array.from({ length: rows.length + 1 }, (_row, at) => 700 - at * 20), rows),
    }); // prettier-ignore
    const { tables } = await pages(
      page(['科室', '职责', '编制'], ['办公室', '负责文电、会务，承办', '3']),
      page(['', '其他事项。', ''], ['保管科', '负责档案的保管。', '2']),
    );
    expect(tables).toEqual([[['科室', '职责', '编制'], ['办公室', '负责文电、会务，承办其他事项。', '3'], ['保管科', '负责档案的保管。', '2']]]); // prettier-ignore
    const { tables: apart } = await pages(
      page(['类', '科目', '合计'], ['公用', '会议费，培训费。', '3']),
      page(['', '接待费', '4'], ['', '差旅费', '2']),
    );
    expect(apart[0]).toHaveLength(4);
  });

  const HEAD = ['科目编码', '科目名称', '合计'];

  test('keep blank cells, and join labels that are wrapped', async () => {
    const content =
      grid([72, 160, 300, 400], [700, 660, 640, 620], [[...HEAD], ['201', '', '12.00'], ['', '合计', '12.00']]) +
      words(164, 678, '功能分类', 10);
    expect((await pages({ content })).tables).toEqual([
      [
        ['科目编码', '功能分类科目名称', '合计'],
        ['201', '', '12.00'],
        ['', '合计', '12.00'],
      ],
    ]);
  });

  test('have cells that reach where lines are missing', async () => {
    const content =
      [700, 660, 640].map((y) => rule(72, y, 400, y)).join('') +
      rule(160, 680, 400, 680) +
      [72, 160, 400].map((x) => rule(x, 640, x, 700)).join('') +
      rule(280, 640, 280, 680) +
      words(76, 676, '项目', 10) +
      words(250, 686, '预算数', 10) +
      words(164, 666, '小计', 10) +
      words(284, 666, '基本支出', 10) +
      words(76, 646, '合计', 10) +
      words(164, 646, '8.00', 10) +
      words(284, 646, '5.00', 10);
    expect(await pages({ content })).toMatchObject({
      tables: [
        [
          ['项目', '预算数'],
          ['小计', '基本支出'],
          ['合计', '8.00', '5.00'],
        ],
      ],
      spans: [['1×2 2×1', '1×1 1×1', '1×1 1×1 1×1']],
    });
  });

  test.each([
    ['without its head', []],
    ['with its head again', [HEAD]],
  ])('go on on the next page %s', async (_, again) => {
    const ys = (count: number): number[] => Array.from({ length: count + 1 }, (_row, at) => 700 - at * 20);
    const first =
      words(200, 760, '2026年收入预算总表', 16) +
      words(340, 730, '单位：元', 10) +
      grid([72, 160, 300, 400], ys(2), [HEAD, ['201', '行政运行', '12.00']]);
    const rest = [...again, ['202', '公共安全', '8.00']];
    const { tables, text } = await pages(
      { content: first },
      { content: grid([72, 160, 300, 400], ys(rest.length), rest) },
    );
    expect(tables).toEqual([[HEAD, ['201', '行政运行', '12.00'], ['202', '公共安全', '8.00']]]);
    expect(text).toMatch(/^2026年收入预算总表\n单位：元\n科目编码/);
  });

  test('stand side by side', async () => {
    const content =
      grid(
        [72, 160, 220],
        [700, 680, 660],
        [
          ['收入', '金额'],
          ['拨款', '1.00'],
        ],
      ) +
      grid(
        [300, 400, 460],
        [700, 680, 660],
        [
          ['支出', '金额'],
          ['工资', '2.00'],
        ],
      );
    expect((await pages({ content })).tables).toEqual([
      [
        ['收入', '金额'],
        ['拨款', '1.00'],
      ],
      [
        ['支出', '金额'],
        ['工资', '2.00'],
      ],
    ]);
  });

  test('are no frames around text', async () => {
    const content =
      rule(60, 600, 500, 600) +
      rule(60, 720, 500, 720) +
      rule(60, 600, 60, 720) +
      rule(500, 600, 500, 720) +
      words(72, 700, '一、主要职责') +
      words(72, 660, '二、内设机构');
    expect(await pages({ content })).toEqual({ text: '一、主要职责\n二、内设机构\n', tables: [], spans: [] });
  });
});

test('words are found on the page that shows them, also those of a paragraph or table that goes on on the next', async () => {
  const [one, two, three] = FULL;
  const first = [one, two, three].map((line, at) => words(72, 180 - at * 20, line)).join('');
  const second =
    words(72, 760, '流。') +
    grid(
      [72, 160, 300],
      [700, 680, 660],
      [
        ['项目', '预算数'],
        ['合计', '12.00'],
      ],
    );
  const text = await read(pdfOf([{ content: first }, { content: second }]));
  if ('reason' in text) throw new Error(text.message);
  const pageOf = (part: string) =>
    publishedPlace(text.places, { start: text.text.indexOf(part), end: text.text.indexOf(part) + part.length }).page;
  expect([one.slice(0, 5), '流。', '12.00'].map(pageOf)).toEqual([1, 2, 2]);
  expect(text.places && placeAt(text.places, text.text.indexOf('12.00'))).toMatchObject({
    box: {
      left: expect.closeTo(160, 0),
      top: expect.closeTo(162, 0),
      right: expect.closeTo(300, 0),
      bottom: expect.closeTo(182, 0),
    },
  });
});

describe('a file that cannot be read is refused by name', () => {
  const whole = pdfOf([{ content: words(72, 700, '一、主要职责') }]);
  const picture = 'q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q';

  test.each<[string, Uint8Array, string]>([
    ['whose pages are pictures', pdfOf([{ content: picture }, { content: picture }]), 'SCANNED'],
    ['without anything on its pages', pdfOf([{ content: '' }]), 'EMPTY'],
    [
      'that is locked',
      pdfOf(
        [{ content: '' }],
        `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >>`,
      ),
      'ENCRYPTED',
    ],
    ['that is cut off', whole.subarray(0, 300), 'DAMAGED'],
  ])('%s', async (_, bytes, reason) => {
    expect(await read(bytes)).toMatchObject({ reason, message: expect.stringMatching(/: (?:get|save|pass) /) });
  });

  test('that draws more than a document does', async () => {
    const content = rule(1, 1, 2, 1).repeat(50_000);
    expect(await read(pdfOf([{ content }]))).toMatchObject({ reason: 'TOO_COMPLEX' });
  });
});
