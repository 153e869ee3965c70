import { type Linked, Written } from './facts';

const BUREAU = '甲市营商环境建设局';
const CENTRE = '甲市智慧运行中心';

describe('what a document adds to the graph', () => {
  const page = new Written(
    `${BUREAU}下属事业单位${CENTRE}。内设综合科、热线管理科。（一）负责12345热线。人员编制6名，科长1名、副科长2名。`,
  );
  const organisations = [
    page.organisation(BUREAU, { aliases: ['营商局'], kind: '行政单位' }),
    page.organisation(CENTRE, {
      parent: BUREAU,
      relations: (['SUBORDINATE_TO', 'BUDGET_UNIT_OF'] as const).map((type) => ({
        type,
        quote: page.quote(`下属事业单位${CENTRE}`),
      })),
      kind: '事业单位',
    }),
  ];
  const sections = [page.section(BUREAU, '综合科'), page.section(BUREAU, '热线管理科')];
  const duties = [page.duty(BUREAU, '负责12345热线', { label: '（一）' })];
  const staffing = [
    page.staff(BUREAU, '综合科', '人员编制6名', { count: 6 }),
    page.staff(BUREAU, '综合科', '科长1名', { post: '科长', count: 1 }),
    page.staff(BUREAU, '综合科', '副科长2名', { post: '副科长', count: 2 }),
  ];
  const linked = page.link({ organisations, sections, duties, staffing });

  test('agencies with their kinds and other names', () => {
    expect(linked.nodes('Agency').map(({ properties }) => properties)).toEqual([
      { name: BUREAU, aliases: ['营商局'], creditCode: null, agencyKind: 'ADMINISTRATIVE' },
      { name: CENTRE, aliases: [], creditCode: null, agencyKind: 'PUBLIC_INSTITUTION' },
    ]);
  });

  test.each([
    ['SUBORDINATE_TO', [`${CENTRE} → ${BUREAU}`]],
    ['BUDGET_UNIT_OF', [`${CENTRE} → ${BUREAU}`]],
    ['HAS_SECTION', [`${BUREAU} → 综合科`, `${BUREAU} → 热线管理科`]],
    ['RESPONSIBLE_FOR', [`${BUREAU} → （一）`]],
    ['HAS_POST', ['综合科 → 科长', '综合科 → 副科长']],
    ['CONCERNS', ['（一） → 12345政务服务便民热线']],
  ] as const)('%s', (relation, pairs) => expect(linked.pairs(relation)).toEqual(pairs));

  test('posts are heads and deputies', () => {
    expect(linked.nodes('LeaderPost').map(({ properties }) => properties)).toEqual([
      { title: '科长', rank: 'HEAD', count: 1 },
      { title: '副科长', rank: 'DEPUTY', count: 2 },
    ]);
  });

  test('sections keep the order of the list', () => {
    expect(linked.nodes('Section').map(({ properties }) => properties.position)).toEqual([1, 2]);
  });

  test('every fact has the words it was read from', () => {
    const stated = new Set(linked.relations('STATED_IN').map(({ from }) => from));
    const facts = linked.changes.nodes.filter(
      ({ kind }) => !['Document', 'Topic', 'Passage', 'Contribution'].includes(kind),
    );
    expect(facts.filter(({ id }) => !stated.has(id))).toEqual([]);
    for (const { properties } of linked.relations('STATED_IN')) {
      expect(page.text.slice(properties.start, properties.end)).toBe(properties.quote);
    }
  });
});

describe('what a text does not tell', () => {
  const page = new Written('负责政务服务。收入预算100万元。');

  test('a duty without a known holder is kept with its evidence, and nobody holds it', () => {
    const linked = page.link({ duties: [page.duty(null, '负责政务服务')] });
    expect(linked.nodes('Responsibility')).toHaveLength(1);
    expect(linked.relations('RESPONSIBLE_FOR')).toEqual([]);
    expect(linked.relations('STATED_IN')).toHaveLength(1);
  });

  test('a figure in a document without organisations is kept with its evidence', () => {
    const linked = page.link({ amounts: [page.amount(null, '收入预算', '100')] });
    expect(linked.nodes('BudgetLine').map(({ properties }) => properties.fen)).toEqual([100_000_000]);
    expect(linked.relations('HAS_LINE')).toEqual([]);
  });

  test('a holder that no organisation fact names is added, not dropped', () => {
    const linked = page.link({ duties: [page.duty('某县政务局', '负责政务服务')] });
    expect(linked.pairs('RESPONSIBLE_FOR')).toEqual(['某县政务局 → 负责政务服务']);
  });

  test('a body that is only named as another’s has its own name as evidence, where that stands near', () => {
    const of = new Written('甲市河道处为甲市水利局所属事业单位。');
    const linked = of.link({ organisations: [of.organisation('甲市河道处', { parent: '甲市水利局' })] });
    const [bureau] = linked.nodes('Agency').filter(({ properties }) => properties.name === '甲市水利局');
    const [place] = linked.relations('STATED_IN').filter(({ from }) => from === bureau?.id);
    expect(place?.properties).toMatchObject({ quote: '甲市水利局', start: 6, end: 11 });
  });

  test('a section that only a duty names is added', () => {
    const duty = page.duty('某县政务局', '负责政务服务', { holder: { organisation: '某县政务局', section: '一科' } });
    expect(page.link({ duties: [duty] }).pairs('HAS_SECTION')).toEqual(['某县政务局 → 一科']);
  });
});

describe('who the same agency is', () => {
  const id = (name: string, rest = {}): string | undefined => {
    const page = new Written(`${name}。`);
    return page.link({ organisations: [page.organisation(name, rest)] }).nodes('Agency')[0]?.id;
  };

  test.each([
    ['its credit code, whatever the name', '甲局', { creditCode: '11211100MB0000000X' }, 'agency:11211100MB0000000X'],
    ['its division and name', '盘锦市甲局', {}, 'agency:211100~盘锦市甲局'],
    ['the innermost division', '辽宁省盘锦市兴隆台区甲局', {}, 'agency:211103~辽宁省盘锦市兴隆台区甲局'],
    ['its name alone where no division is known', '甲局', {}, 'agency:甲局'],
  ])('%s', (_, name, rest, expected) => expect(id(name, rest)).toBe(expected));

  test('brackets and white space make no other agency', () => {
    expect(id('盘锦市甲局(本级)')).toBe(id('盘锦市 甲局（本级）'));
  });

  test('a credit code that two organisations share is neither its nor the other’s', () => {
    const page = new Written('甲局。乙局。');
    const creditCode = '11211100MB0000000X';
    const organisations = [page.organisation('甲局', { creditCode }), page.organisation('乙局', { creditCode })];
    expect(
      page
        .link({ organisations })
        .nodes('Agency')
        .map(({ id: own }) => own),
    ).toEqual(['agency:甲局', 'agency:乙局']);
  });

  test('it lies in the division of its name, and the divisions above come with it', () => {
    const page = new Written('盘锦市兴隆台区甲局。');
    const linked = page.link({ organisations: [page.organisation('盘锦市兴隆台区甲局')] });
    expect(linked.pairs('IN_DIVISION')).toEqual(['盘锦市兴隆台区甲局 → 兴隆台区']);
    expect(linked.pairs('PART_OF')).toEqual(['兴隆台区 → 盘锦市', '盘锦市 → 辽宁省']);
  });
});

describe('findings', () => {
  const page = new Written('基本支出572.24万元，项目支出2394万元。职责。');
  const amounts = [
    page.amount(null, '基本支出', '572.24', { quote: page.quote('基本支出572.24万元') }),
    page.amount(null, '项目支出', '2394', { quote: page.quote('项目支出2394万元') }),
  ];
  const about = (words: string): readonly string[] => {
    const findings = [page.finding('parts', [page.quote(words)])];
    return page.link({ amounts, findings }).pairs('ABOUT');
  };

  test.each([
    ['exactly the fact with that quote', '基本支出572.24万元', ['parts → 基本支出']],
    ['the facts that it overlaps', '2394万元', ['parts → 项目支出']],
    ['all facts within it', '基本支出572.24万元，项目支出2394万元', ['parts → 基本支出', 'parts → 项目支出']],
  ])('speak of %s', (_, words, expected) => {
    expect(about(words).map((pair) => pair.replace(/^finding:\w+/, 'parts'))).toEqual(expected);
  });

  test('speak of the document where no fact stands there', () => {
    expect(about('职责')[0]).toMatch(/→ document:/);
  });
});

test('the same document gives the same change, whatever the order of its facts', () => {
  const page = new Written(`${BUREAU}。${CENTRE}。甲。乙。`);
  const organisations = [page.organisation(BUREAU), page.organisation(CENTRE)];
  const duties = [page.duty(BUREAU, '甲'), page.duty(CENTRE, '乙')];
  const sorted = ({ changes }: Linked): readonly string[] =>
    [...changes.nodes, ...changes.relations].map((one) => JSON.stringify(one)).sort();
  const once = page.link({ organisations, duties });
  expect(page.link({ organisations, duties }).changes).toEqual(once.changes);
  const turned = page.link({ organisations: [...organisations].reverse(), duties: [...duties].reverse() });
  expect(sorted(turned)).toEqual(sorted(once));
});
