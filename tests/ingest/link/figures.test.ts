import type { Change } from '../../../src/domain/fact';
import { Written } from './facts';

const BUREAU = '甲市政务局';

describe('one figure that a document repeats', () => {
  const text = `${BUREAU}。政府采购预算300万元：热线经费188万元。购买服务预算200万元：热线经费188万元。`;
  const page = new Written(text);
  const organisations = [page.organisation(BUREAU)];
  const amounts = [
    page.amount(BUREAU, '政府采购预算', '300'),
    page.amount(BUREAU, '热线经费', '188', { parent: 0, path: ['政府采购预算', '热线经费'] }),
    page.amount(BUREAU, '购买服务预算', '200'),
    page.amount(BUREAU, '热线经费', '188', { parent: 2, quote: page.quote('热线经费', 1) }),
  ];
  const linked = page.link({ organisations, amounts });
  const lines = linked.nodes('BudgetLine').filter(({ properties }) => properties.label === '热线经费');

  test('is one line with its value once', () => {
    expect(lines.map(({ properties }) => properties.fen)).toEqual([188_000_000]);
  });

  test('shows both places and is part of both lists', () => {
    const places = linked.relations('STATED_IN').filter(({ from }) => from === lines[0]?.id);
    expect(places.map(({ properties }) => properties.start)).toEqual([
      text.indexOf('热线经费'),
      text.lastIndexOf('热线经费'),
    ]);
    expect(linked.pairs('PART_OF')).toEqual(['热线经费 → 政府采购预算', '热线经费 → 购买服务预算']);
  });

  test.each([
    ['another value', { value: '189' }],
    ['another unit', { unit: '元' }],
    ['another year', { fiscalYear: 2021 }],
    ['another stage', { stage: 'FINAL' }],
    ['another day', { asOf: '2021-12-31' }],
    ['another organisation', { organisation: '甲市大数据中心' }],
    ['a change of its own besides the first one’s', { change: change('2020年预算') }],
  ] as const)('is two with %s', (_, difference) => {
    const first = page.amount(BUREAU, '热线经费', '188', { change: change('上年') });
    const second = page.amount(BUREAU, '热线经费', '188', { quote: page.quote('热线经费', 1), ...difference });
    expect(page.link({ organisations, amounts: [first, second] }).nodes('BudgetLine')).toHaveLength(2);
  });

  test('is one where only one place states the change, and the change is kept', () => {
    const first = page.amount(BUREAU, '热线经费', '188');
    const second = { ...first, quote: page.quote('热线经费', 1), change: change('上年') };
    const [line, ...more] = page.link({ organisations, amounts: [first, second] }).nodes('BudgetLine');
    expect(more).toEqual([]);
    expect(line?.properties).toMatchObject({ changeBase: '上年', changeDirection: 'INCREASE', changeFen: 5_000_000 });
  });
});

function change(base: string): Change {
  const quote = { start: 0, end: 1, text: '甲' };
  return { base, direction: 'INCREASE', amount: '5', unit: '万元', percent: null, words: ['增加'], quote };
}

describe('the path of a figure', () => {
  const page = new Written('支出预算300万元：公共服务支出200万元：事业运行100万元。项目支出50万元。');
  const figure = (label: string, path: readonly string[], parent: number | null) =>
    page.amount(null, label, '1', { path, parent });
  const paths = (...amounts: readonly ReturnType<typeof figure>[]) =>
    page.link({ amounts }).nodes('BudgetLine').map(({ properties }) => JSON.parse(properties.path ?? 'null') as unknown); // prettier-ignore

  test('begins at the outermost measure, also where the text only names the one above', () => {
    expect(
      paths(
        figure('支出预算', ['支出预算'], null),
        figure('公共服务支出', ['支出预算', '公共服务支出'], 0),
        figure('事业运行', ['公共服务支出', '事业运行'], 1),
      ),
    ).toEqual([['支出预算'], ['支出预算', '公共服务支出'], ['支出预算', '公共服务支出', '事业运行']]);
  });

  test('keeps a heading that is no figure', () => {
    expect(
      paths(figure('支出预算', ['支出预算'], null), figure('项目支出', ['支出预算', '按用途', '项目支出'], 0)),
    ).toEqual([['支出预算'], ['支出预算', '按用途', '项目支出']]);
    expect(paths(figure('项目支出', ['按用途', '项目支出'], null))).toEqual([['按用途', '项目支出']]);
  });

  test('leads through a parent where only a later place tells one, and ends where figures hold each other', () => {
    const alone = figure('事业运行', ['事业运行'], null);
    const whole = figure('支出预算', ['支出预算'], null);
    const below = { ...figure('事业运行', ['支出预算', '事业运行'], 1), quote: page.quote('运行100') };
    expect(paths(alone, whole, below)).toContainEqual(['支出预算', '事业运行']);
    expect(paths(figure('支出预算', ['支出预算'], 1), figure('事业运行', ['事业运行'], 0))).toHaveLength(2);
  });
});

describe('whose figure it is', () => {
  const page = new Written('甲市政务局（甲市大数据中心）。甲市政务局。甲市大数据中心。收入预算1万元。支出预算1万元。');
  const bureau = page.organisation('甲市政务局', { aliases: ['政务局'] });
  const centre = page.organisation('甲市大数据中心', {
    parent: '甲市政务局',
    relations: [{ type: 'SUBORDINATE_TO', quote: page.quote('甲市大数据中心') }],
  });
  const document = { title: null, kind: 'BUDGET', fiscalYear: 2022 } as const;
  const amounts = [page.amount(null, '收入预算', '1')];

  test.each([
    ['甲市政务局', '甲市政务局', 'DEPARTMENT'],
    ['甲市政务局（甲市大数据中心）', '甲市政务局', 'DEPARTMENT'],
    ['政务局', '甲市政务局', 'DEPARTMENT'],
    ['甲市大数据中心', '甲市大数据中心', 'OWN'],
    ['市政务局', '甲市政务局', 'DEPARTMENT'],
    [null, '甲市政务局', 'DEPARTMENT'],
  ])('a figure of the whole, published by %s, is held by %s and counts it %s', (publisher, holder, scope) => {
    const organisations = [bureau, centre];
    const linked = page.link({ document: { ...document, publisher }, organisations, amounts });
    expect(linked.pairs('HAS_LINE')).toEqual([`${holder} → 收入预算`]);
    expect(linked.nodes('BudgetLine')[0]?.properties.scope).toBe(scope);
  });

  const scopes = (...figures: readonly (readonly [organisation: string | null, label: string, parent?: number])[]) => {
    const stated = figures.map(([organisation, label, parent]) =>
      page.amount(organisation, label, '1', { parent: parent ?? null }),
    );
    const linked = page.link({
      document: { ...document, publisher: '甲市政务局' },
      organisations: [bureau, centre],
      amounts: stated,
    });
    return linked.nodes('BudgetLine').map(({ properties }) => `${properties.label} ${properties.scope}`);
  };

  test('a department counts with its units, whether a sentence names it or not', () => {
    expect(scopes(['甲市政务局', '收入预算'], [null, '支出预算'])).toEqual([
      '收入预算 DEPARTMENT',
      '支出预算 DEPARTMENT',
    ]);
    expect(scopes(['甲市政务局', '收入预算'], [null, '收入预算'])).toEqual(['收入预算 DEPARTMENT']);
  });

  test('it counts alone where the text says so, and beside its units', () => {
    expect(scopes(['甲市政务局本级', '收入预算'])).toEqual(['收入预算 OWN']);
    expect(scopes(['甲市政务局', '收入预算'], ['甲市大数据中心', '收入预算'])).toEqual([
      '收入预算 OWN',
      '收入预算 OWN',
    ]);
  });

  test('it counts with the units whose figures are parts of its own', () => {
    expect(scopes(['甲市政务局', '收入预算'], ['甲市大数据中心', '收入预算', 0])).toEqual([
      '收入预算 DEPARTMENT',
      '收入预算 OWN',
    ]);
  });

  test('nobody’s where two stand side by side and no publisher is named', () => {
    const organisations = [bureau, { ...centre, parent: null, relations: [] }];
    expect(page.link({ document: { ...document, publisher: null }, organisations, amounts }).pairs('HAS_LINE')).toEqual(
      [],
    );
  });
});

describe('what kind of figure it is', () => {
  const page = new Written('甲');
  const figure = (label: string, value: string | null, unit: string | null) => {
    const linked = page.link({ amounts: [page.amount(null, label, value, { unit, quote: page.quote('甲') })] });
    const [line] = linked.nodes('BudgetLine');
    const [measure] = linked.nodes('FiscalMeasure');
    return line ? { fen: line.properties.fen } : { value: measure?.properties.value };
  };

  test.each([
    ['会议费', '1.5', '万元', { fen: 1_500_000 }],
    ['资产总额', '31162788.13', '元', { fen: 3_116_278_813 }],
    ['“三公”经费', '无', null, { fen: 0 }],
    ['“三公”经费', '无', '万元', { fen: 0 }],
    ['收入总计', 'XX', '万元', { fen: null }],
    ['车辆', '1', '辆', { value: 1 }],
    ['车辆', '一', '辆', { value: 1 }],
    ['车辆', '无', '辆', { value: 0 }],
    ['覆盖率', '100%', null, { value: 100 }],
    ['自评平均分', '80.03', '分', { value: 80.03 }],
    ['完成率', 'XX', '%', { value: null }],
  ])('%s %s %s', (label, value, unit, expected) => expect(figure(label, value, unit)).toEqual(expected));
});

describe('classes of expenditure by function', () => {
  const page = new Written('甲');
  const line = (label: string, path: readonly string[], parent: number | null = null) =>
    page.amount(null, label, '1', { path: [...path, label], parent, quote: page.quote('甲') });
  const classes = (...lines: ReturnType<typeof line>[]): readonly string[] =>
    page
      .link({ amounts: lines })
      .relations('CLASSIFIED_AS')
      .map(({ to, properties }) => `${to.replace('function-class:', '')} ${properties.basis}`);

  test.each([
    ['a class of the top by its name', [line('住房保障支出', [])], ['221 path']],
    ['an item by the classes above it', [line('住房公积金', ['住房保障支出'])], ['2210201 path']],
    ['an item by the group above it', [line('事业运行', ['政府办公厅（室）及相关机构事务'])], ['2010350 path']],
    ['an item by its printed code', [line('2080505机关事业单位基本养老保险缴费支出', [])], ['2080505 code']],
    ['a class that prints its level', [line('社会保障和就业支出（类）支出', [])], ['208 path']],
    ['a class in short, with its level', [line('住房保障（类）', [])], ['221 path']],
    ['the last of a path of levels', [line('住房改革支出（款）住房公积金（项）', [])], ['2210201 path']],
    ['nothing where words behind the level count something else', [line('住房保障（类）专项检查', [])], []],
    ['nothing where the name alone could be an economic class', [line('住房公积金', [])], []],
    ['nothing where many groups have the item', [line('事业运行', ['一般公共服务支出'])], []],
    ['nothing where the code is another’s', [line('2080505住房公积金', [])], []],
  ])('%s', (_, lines, expected) => expect(classes(...lines)).toEqual(expected));

  test('a neighbour in the list tells the group', () => {
    const above = line('一般公共服务支出', []);
    const items = ['事业运行', '其他政府办公厅（室）及相关机构事务支出'].map((label) =>
      line(label, ['一般公共服务支出'], 0),
    );
    expect(classes(above, ...items)).toEqual(['201 path', '2010350 sibling', '2010399 path']);
  });
});
