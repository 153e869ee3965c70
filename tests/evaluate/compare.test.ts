import { compare } from './compare';
import { amount, BODY, duty, gold, more, post, reading, section, TEXT, wanted } from './facts';
import { measures, type FactKind } from './score';
import type { Expected } from './expected';
import type { Extraction } from '../../src/domain/fact';

/** Hits, misses and extras of one kind, as three numbers. */
function counts(kind: FactKind, expected: Partial<Expected>, facts: Partial<Extraction>): readonly number[] {
  const { hits, misses, extras } = compare(gold(expected), reading(facts), TEXT).kinds[kind];
  return [hits, misses.length, extras.length];
}

const same = (base: string | null) => ({ base, direction: 'UNCHANGED' as const, amount: null, percent: null });

describe('document', () => {
  test('kind, year and publisher are one fact each', () => {
    const document = { title: null, kind: 'BUDGET' as const, fiscalYear: 2021, publisher: `${BODY}（本级）` };
    expect(counts('document', {}, { document })).toEqual([2, 1, 1]);
  });

  test('unknown is right where the text names none, and a guess is an extra', () => {
    const expected = { document: { kind: ['BUDGET' as const], fiscalYear: [null], publisher: [null] } };
    const unknown = { title: null, kind: 'BUDGET' as const, fiscalYear: null, publisher: null };
    expect(counts('document', expected, { document: unknown })).toEqual([3, 0, 0]);
    expect(counts('document', expected, {})).toEqual([1, 0, 2]);
  });
});

describe('organisations and sections', () => {
  test('an organisation is known by its aliases', () => {
    const organisations = reading().organisations.map((one) => ({ ...one, name: '市数据局' }));
    expect(counts('organisations', {}, { organisations })).toEqual([1, 0, 0]);
  });

  test('a section is known without the plaque in brackets', () => {
    const sections = [{ organisation: '市数据局', name: '办公室（人事科）', kind: undefined, optional: false }];
    expect(counts('sections', { sections }, { sections: [section('办公室'), section('人事科')] })).toEqual([1, 0, 1]);
  });
});

describe('duties', () => {
  const expected = {
    organisation: BODY,
    section: null,
    label: '（一）',
    head: '负责数据资源',
    tail: '管理工作。',
    optional: false,
  };
  const text = '负责数据资源的\n管理工作。';

  test.each([
    ['as printed', duty('（一）', text), [1, 0, 0]],
    ['with half-width brackets', duty('(一)', text), [1, 0, 0]],
    ['with the words that introduce the list', duty('（一）', `主要职责是：${text}`), [1, 0, 0]],
    ['with another number', duty('（二）', text), [0, 1, 1]],
    ['cut short', duty('（一）', '负责数据资源的'), [0, 1, 1]],
    ['run into the next', duty('（一）', `${text}承办其他事项。`), [0, 1, 1]],
    ['of another holder', duty('（一）', text, null, '乙市数据局'), [0, 1, 1]],
    ['of a section', duty('（一）', text, '办公室'), [0, 1, 1]],
  ])('%s', (_, found, wantedCounts) => {
    expect(counts('duties', { duties: [expected] }, { duties: [found] })).toEqual(wantedCounts);
  });

  test("the number before a section's name may be given to its duty or not", () => {
    const of = { ...expected, section: '办公室', label: null };
    expect(counts('duties', { duties: [of] }, { duties: [duty('（一）', text, '办公室')] })).toEqual([1, 0, 0]);
  });
});

describe('staffing', () => {
  const expected = (types: readonly (string | null)[], count: number, leader: string | null = null) => ({
    organisation: BODY,
    section: null,
    post: leader,
    staffingTypes: types,
    measure: undefined,
    count,
    optional: false,
  });

  test.each([
    ['行政编制', 5, post('行政编制人数', 5), [1, 0, 0]],
    ['行政编制', 5, post('事业编制', 5), [0, 1, 1]],
    ['行政编制', 5, post('行政编制', 6), [0, 1, 1]],
    ['编制', 11, post(null, 11), [1, 0, 0]],
    ['行政编制', 5, post(null, 5), [0, 1, 1]],
  ])('%s %s', (type, count, found, wantedCounts) => {
    expect(counts('staffing', { staffing: [expected([type], count)] }, { staffing: [found] })).toEqual(wantedCounts);
  });

  test('a post is no head-count', () => {
    const staffing = [expected([null], 1, '局长')];
    expect(counts('staffing', { staffing }, { staffing: [post(null, 1, { post: '局长职数' })] })).toEqual([1, 0, 0]);
    expect(counts('staffing', { staffing }, { staffing: [post('局长', 1)] })).toEqual([0, 1, 1]);
  });

  test('of several names of a post each is right', () => {
    const staffing = [{ ...expected([null], 1, '正职'), posts: ['正职', '馆长'] }];
    expect(counts('staffing', { staffing }, { staffing: [post(null, 1, { post: '馆长' })] })).toEqual([1, 0, 0]);
    expect(counts('staffing', { staffing }, { staffing: [post(null, 1, { post: '副馆长' })] })).toEqual([0, 1, 1]);
  });
});

describe('amounts', () => {
  test.each([
    ['the words of a plan', wanted('机关运行经费', '12.50'), amount('机关运行经费预算安排', '12.5'), [1, 0, 0]],
    ['a generic leaf', wanted('车辆价值', '3'), amount('固定资产/车辆/价值', '3'), [1, 0, 0]],
    ['one label inside the other', wanted('基本支出', '3'), amount('财政拨款基本支出', '3'), [1, 0, 0]],
    ['another label', wanted('基本支出', '3'), amount('项目支出', '3'), [0, 1, 1]],
    ['another value', wanted('基本支出', '3'), amount('基本支出', '30'), [0, 1, 1]],
    ['another unit', wanted('基本支出', '3'), amount('基本支出', '3', { unit: '元' }), [0, 1, 1]],
    ['a stated nothing', wanted('“三公”经费', '无'), amount('“三公”经费支出', '无', { unit: null }), [1, 0, 0]],
    ['a placeholder', wanted('收入总计', 'XX'), amount('收入总计', '××', { placeholder: true }), [1, 0, 0]],
  ])('%s', (_, expected, found, wantedCounts) => {
    expect(counts('amounts', { amounts: [expected] }, { amounts: [found] })).toEqual(wantedCounts);
  });

  test('one place in the text pairs once: a figure stated twice must be found twice', () => {
    const twice = [wanted('政府采购预算', '188'), wanted('政府采购预算', '188')];
    expect(counts('amounts', { amounts: twice }, { amounts: [amount('政府采购预算', '188')] })).toEqual([1, 1, 0]);
  });

  test('what is optional is neither missed nor extra, and takes nothing from what is required', () => {
    const amounts = [wanted('车辆', '1', { optional: true }), wanted('车辆', '1')];
    expect(counts('amounts', { amounts }, { amounts: [amount('车辆', '1')] })).toEqual([1, 0, 0]);
    expect(counts('amounts', { amounts }, { amounts: [amount('车辆', '1'), amount('车辆', '1')] })).toEqual([1, 0, 0]);
  });

  test('year, stage and organisation are counted beside the kinds', () => {
    const found = amount('基本支出', '3', { organisation: null, fiscalYear: 2021, stage: 'FINAL' });
    const { kinds, attributes } = compare(
      gold({ amounts: [wanted('基本支出', '3')] }),
      reading({ amounts: [found] }),
      TEXT,
    );
    expect(kinds.amounts.hits).toBe(1);
    expect(['organisation', 'period', 'stage'].map((name) => attributes[name]?.wrong.length)).toEqual([1, 1, 1]);
  });

  test('a figure of the whole department may have no organisation or the publisher', () => {
    const expected = gold({ amounts: [wanted('基本支出', '3', { organisation: null })] });
    for (const organisation of [null, BODY]) {
      const { attributes } = compare(expected, reading({ amounts: [amount('基本支出', '3', { organisation })] }), TEXT);
      expect(attributes['organisation']).toEqual({ right: 1, wrong: [] });
    }
  });
});

describe('changes', () => {
  const change = more('64.1', '4.13%');

  test.each([
    ['at the amount', [amount('收入预算', '819', { change })], [1, 0, 0]],
    ['as a fact of its own', [amount('收入预算', '819'), amount('收入', null, { change })], [1, 0, 0]],
    ['with another percentage', [amount('收入预算', '819', { change: more('64.1', '4.31%') })], [0, 1, 1]],
    ['left out', [amount('收入预算', '819')], [0, 1, 0]],
  ])('%s', (_, found, wantedCounts) => {
    expect(counts('changes', { amounts: [wanted('收入预算', '819', { change })] }, { amounts: found })).toEqual(
      wantedCounts,
    );
  });

  test('a figure that is stated only as a change is found where its change is', () => {
    const amounts = [wanted('收入预算', '819'), wanted('收入', null, { change })];
    expect(counts('amounts', { amounts }, { amounts: [amount('收入预算', '819', { change })] })).toEqual([2, 0, 0]);
    expect(
      counts('amounts', { amounts }, { amounts: [amount('收入预算', '819'), amount('收入', null, { change })] }),
    ).toEqual([2, 0, 0]);
  });

  test('持平 needs no size', () => {
    const amounts = [wanted('公务接待费', '0', { change: same('上年') })];
    const zero = { ...more('0', '0%'), direction: 'UNCHANGED' as const };
    expect(counts('changes', { amounts }, { amounts: [amount('公务接待费', '0', { change: zero })] })).toEqual([
      1, 0, 0,
    ]);
  });
});

test('a quote that differs from the text at its offsets is told', () => {
  const found = amount('基本支出', '3', { quote: { start: 0, end: 1, text: '乙' } });
  expect(compare(gold(), reading({ amounts: [found] }), TEXT).wrongQuotes).toHaveLength(1);
  expect(compare(gold(), reading(), TEXT).wrongQuotes).toEqual([]);
});

test.each([
  [{ hits: 0, misses: [], extras: [] }, 1],
  [{ hits: 0, misses: [], extras: ['a'] }, 0],
  [{ hits: 0, misses: ['a'], extras: [] }, 0],
  [{ hits: 1, misses: ['a'], extras: ['b'] }, 0.5],
])('F1 of %j is %d', (score, f1) => {
  expect(measures(score).f1).toBe(f1);
});
