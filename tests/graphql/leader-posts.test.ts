/** Leader posts against the rule: the documents of the seed as a careful reader holds them against it, and a small world. */
import type { LeaderPostRule } from '../../src/domain/leader-post-rule';
import { asker, type Asker } from '../harness/asking';
import { countingStore } from '../harness/counting-store';
import { seedAsker } from '../harness/seed-asker';
import { embeddedStore } from '../harness/stores';
import { changes, node, relation } from '../store/graphs';

interface Finding {
  readonly section: { readonly name: string } | null;
  readonly leaderVerdict: string;
  readonly noVerdict: string | null;
  readonly posts: number | null;
  readonly leaders: number | null;
  readonly allowed: { readonly fewest: number; readonly most: number | null; readonly quote: string } | null;
  readonly ruleArticle: { readonly article: string } | null;
  readonly leaderRule: { readonly ruleKey: string } | null;
  readonly statedQuotas: readonly { readonly evidence: readonly { readonly quote: string }[] }[];
  readonly statedPosts: readonly { readonly evidence: readonly { readonly quote: string }[] }[];
}

async function findings(asked: Asker, body: string, args = ''): Promise<readonly Finding[]> {
  const { data, errors } = await asked.ask(
    `query ($body: String!) { agency(name: $body) { leaderPostFindings${args} {
      section { name } leaderVerdict noVerdict posts leaders allowed { fewest most quote }
      ruleArticle { article } leaderRule { ruleKey }
      statedQuotas { evidence { quote } } statedPosts { evidence { quote } } } } }`,
    { body },
  );
  expect(errors).toEqual([]);
  return (data as { agency: { leaderPostFindings: readonly Finding[] } }).agency.leaderPostFindings;
}

const told = ({ section, leaderVerdict, noVerdict, posts, leaders, allowed, ruleArticle }: Finding) => [
  section?.name ?? null,
  posts,
  leaders,
  allowed && `${allowed.fewest}-${allowed.most ?? ''}`,
  ruleArticle?.article ?? null,
  noVerdict ?? leaderVerdict,
];

describe('the documents of the seed', () => {
  const RULE = 'lar-170561-17056175';
  const CENTRE = '盘锦市智慧城市运行管理中心';
  const asked = seedAsker();

  test('each section against its article; the body states neither posts nor leaders, and a branch is no internal section', async () => {
    const found = await findings(asked(), CENTRE, `(rule: "${RULE}")`);
    expect(found.map(told)).toEqual([
      [null, null, null, null, '第三十九条', 'POSTS_UNKNOWN'],
      ['综合办公室', 11, 3, '3-4', '第四十条', 'WITHIN'],
      ['发展规划科', 6, 2, '2-3', '第四十条', 'WITHIN'],
      ['网络安全科', 6, 2, '2-3', '第四十条', 'WITHIN'],
      ['数据资源科', 6, 2, '2-3', '第四十条', 'WITHIN'],
      ['智慧应用科', 8, 3, '2-3', '第四十条', 'WITHIN'],
      ['网格管理科', 6, 2, '2-3', '第四十条', 'WITHIN'],
      ['城市运管科', 9, 3, '2-3', '第四十条', 'WITHIN'],
      ['社会信用科', 5, 1, '1-2', '第四十条', 'WITHIN'],
      ['大数据设施管理科', 6, 2, null, null, 'NOT_COVERED'],
    ]);
    const office = found[1]!;
    expect(office.allowed?.quote).toBe('(三)编制在11名以上的,核定3-4名。');
    expect(office.statedQuotas.flatMap(({ evidence }) => evidence.map(({ quote }) => quote))).toEqual(['人员编制11名']);
    expect(office.statedPosts.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)).sort()).toEqual(['主任职数1名', '副主任职数2名']); // prettier-ignore
  });

  test('no rule of the place is known, so nobody is judged by one that is not named', async () => {
    const found = await findings(asked(), CENTRE);
    for (const finding of found) expect(finding).toMatchObject({ leaderVerdict: 'UNKNOWN', noVerdict: 'NO_RULE', leaderRule: null, allowed: null }); // prettier-ignore
    expect(found[1]).toMatchObject({ posts: 11, leaders: 3 });
  });

  test('only the verdicts that are asked for', async () => {
    expect(await findings(asked(), CENTRE, `(rule: "${RULE}", verdicts: [ABOVE, BELOW])`)).toEqual([]);
    expect(await findings(asked(), CENTRE, `(rule: "${RULE}", verdicts: [WITHIN])`)).toHaveLength(8);
  });

  test.each([
    ['大连高新技术产业园区营商环境建设局', 'OTHER_AGENCY_KIND'],
    ['盘锦市兴隆台区政务服务中心', 'AGENCY_KIND_UNKNOWN'],
    ['大连高新技术产业园区大数据中心', 'POSTS_UNKNOWN'],
  ])('%s: %s', async (body, why) => {
    expect((await findings(asked(), body, `(rule: "${RULE}")`)).map(({ section, noVerdict }) => [section, noVerdict])).toEqual([[null, why]]); // prettier-ignore
  });

  test('by a rule that nobody knows nothing can be told', async () => {
    for (const { noVerdict } of await findings(asked(), CENTRE, '(rule: "无")')) expect(noVerdict).toBe('NO_RULE');
  });

  test('the rules are listed with their words', async () => {
    const { data } = await asked().ask('{ leaderPostRules { ruleKey divisionCode fromYear agencyKind articles { article holders text steps { upTo fewest most quote } } } }'); // prettier-ignore
    const [rule] = (data as { leaderPostRules: { articles: { text: string; steps: { quote: string }[] }[] }[] }).leaderPostRules; // prettier-ignore
    expect(rule).toMatchObject({ ruleKey: RULE, divisionCode: null, fromYear: null, agencyKind: 'PUBLIC_INSTITUTION' });
    for (const { text, steps } of rule!.articles) for (const { quote } of steps) expect(text).toContain(quote);
  });
});

describe('a small world', () => {
  const [province, city] = [
    node('Division', '990000', { code: '990000', name: '甲省', level: 'PROVINCE' }),
    node('Division', '990100', { code: '990100', name: '乙市', level: 'PREFECTURE' }),
  ];
  const [before, after] = [2019, 2022].map((year) =>
    node('Document', `${year}`, { title: `${year}`, fiscalYear: year }),
  );
  const body = (name: string, agencyKind: string | null = 'PUBLIC_INSTITUTION') =>
    node('Agency', name, { name, agencyKind });
  const bodies = ['多站', '少站', '两年站', '旧站', '无职站'].map((name) => body(name));
  const quota = (key: string, count: number) => node('StaffingQuota', key, { staffingType: null, measure: 'AUTHORISED', count }); // prettier-ignore
  const post = (key: string, title: string, rank: string, count: number) =>
    node('LeaderPost', key, { title, rank, count });

  const rule = (key: string, division: string, from: number, to: number | null, most: number): LeaderPostRule => ({
    key,
    title: null,
    division,
    years: { from, to },
    agencyKind: 'PUBLIC_INSTITUTION',
    source: '甲',
    articles: [
      {
        article: '第一条',
        holders: ['BODY'],
        text: `${most}名`,
        steps: [{ upTo: 100, fewest: 2, most, quote: `${most}名` }],
      },
    ],
  });
  const RULES = [rule('省2018', '990000', 2018, 2020, 3), rule('省2021', '990000', 2021, null, 4), rule('市2021', '990100', 2021, null, 5)]; // prettier-ignore

  let at = 0;
  const quote = () => ({ start: (at += 1), end: at + 1, quote: '引' });
  const store = embeddedStore();
  let asked: Asker;
  beforeAll(async () => {
    // Who, where, posts in which document, leaders in which document.
    const [many, few, twoYears, old, none] = bodies;
    const stated = [
      [many, city, [quota('多', 40), after], [post('多正', '站长', 'HEAD', 1), after], [post('多副', '副站长', 'DEPUTY', 5), after]], // prettier-ignore
      [few, province, [quota('少', 40), after], [post('少正', '站长', 'HEAD', 1), after]],
      [twoYears, city, [quota('两', 40), after], [post('两正', '站长', 'HEAD', 3), before]],
      [old, city, [quota('旧', 40), before], [post('旧正', '站长', 'HEAD', 3), before]],
      [none, city, [quota('无', 200), after], [post('无正', '站长', 'HEAD', 3), after]],
    ] as const;
    for (const [agency, division, ...facts] of stated) {
      await store().apply(
        changes(
          [province, city, before!, after!, agency!, ...facts.map(([fact]) => fact)],
          [
            relation('IN_DIVISION', agency!, division, { basis: 'STATED' }),
            ...facts.map(([fact]) => relation(fact.kind === 'StaffingQuota' ? 'HAS_QUOTA' : 'HAS_POST', agency!, fact)),
            ...facts.map(([fact, document]) => relation('STATED_IN', fact, document!, quote())),
          ],
        ),
      );
    }
    asked = await asker(store(), 0, undefined, {}, undefined, RULES);
  });

  test.each([
    ['多站', '', '市2021', [null, 40, 6, '2-5', '第一条', 'ABOVE']],
    ['多站', '(rule: "省2018")', '省2018', [null, 40, 6, '2-3', '第一条', 'ABOVE']],
    ['少站', '', '省2021', [null, 40, 1, '2-4', '第一条', 'BELOW']],
    ['两年站', '', '市2021', [null, 40, 3, '2-5', '第一条', 'OTHER_YEARS']],
    ['旧站', '', '省2018', [null, 40, 3, '2-3', '第一条', 'WITHIN']],
    ['多站', '(asOf: 2019)', null, [null, null, null, null, null, 'NO_RULE']],
    ['无职站', '', '市2021', [null, 200, 3, null, '第一条', 'NOT_COVERED']],
  ])('%s%s: by the rule %s', async (name, args, key, expected) => {
    const found = await findings(asked, name, args);
    expect(found.map(told)).toEqual([expected]);
    expect(found[0]?.leaderRule?.ruleKey ?? null).toBe(key);
  });

  test('five bodies at once take as many calls as one', async () => {
    const { store: counted, calls } = countingStore(store());
    const { ask } = await asker(counted, 0, undefined, {}, undefined, RULES);
    const callsFor = async (first: number): Promise<readonly string[]> => {
      calls.length = 0;
      const { data, errors } = await ask(`{ agencies(first: ${first}) { nodes { leaderPostFindings { posts } } } }`);
      expect(errors).toEqual([]);
      expect((data as { agencies: { nodes: unknown[] } }).agencies.nodes).toHaveLength(first);
      return calls.map((call) => call.split(' ')[0] ?? '');
    };
    expect(await callsFor(5)).toEqual(await callsFor(1));
  });
});
