/** The answers that careful reading of the five seed documents gives, asked of the running service over HTTP. */
import { EXAMPLES } from '../../web/src/playground/examples';
import { startService, type Service } from '../harness/service';

interface Place {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly document: { readonly id: string; readonly title: string | null; readonly fiscalYear: number | null };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface HandlersAnswer {
  readonly topic: (Named & { readonly aliases: readonly string[] }) | null;
  readonly message: string | null;
  readonly suggestions: readonly Named[];
  readonly stated: readonly {
    readonly agency: Named;
    readonly section: Named | null;
    readonly responsibility: { readonly id: string; readonly label: string; readonly text: string };
    readonly evidence: readonly Place[];
  }[];
  readonly budgetLines: readonly {
    readonly label: string;
    readonly fiscalYear: number;
    readonly agency: Named;
    readonly amount: { readonly fen: number; readonly value: string; readonly unit: string };
    readonly evidence: readonly Place[];
  }[];
  readonly inferred: readonly {
    readonly agency: Named;
    readonly section: Named | null;
    readonly score: number;
    readonly reasons: readonly string[];
    readonly evidence: readonly Place[];
  }[];
}

interface List<T> {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: T }[];
}

/** README's first example, to the letter of the contract. */
const CONTRACT = `{ handlers(topic: "12345热线") {
    topic { id name aliases }
    stated      { agency { id name } section { id name } responsibility { id label text } evidence { document { id title fiscalYear } start end quote } }
    budgetLines { id label fiscalYear agency { id name } amount { fen value unit } evidence { document { id title fiscalYear } start end quote } }
    inferred    { agency { id name } section { id name } score reasons evidence { document { id title fiscalYear } start end quote } } } }`;

const BUREAU = '盘锦市营商环境建设局';
const CENTRE = '盘锦市智慧城市运行管理中心';
const DALIAN_BUREAU = '大连高新技术产业园区营商环境建设局';
const DALIAN_CENTRE = '大连高新技术产业园区大数据中心';

let service: Service;
/** Ids of the documents by the first digits of their file names. */
let documents: Readonly<Record<string, string>>;

beforeAll(async () => {
  service = await startService();
  const { edges } = await get<List<{ id: string; source: string }>>(
    'documents',
    '{ documents { edges { node { id source } } } }',
  );
  documents = Object.fromEntries(edges.map(({ node }) => [node.source.slice(0, 3), node.id]));
});
afterAll(() => service.dispose());

/** One root field of an answer that must be without errors. */
async function get<T>(field: string, query: string, variables?: Record<string, unknown>): Promise<T> {
  const { status, data, errors } = await service.ask(query, variables);
  expect({ status, errors }).toEqual({ status: 200, errors: [] });
  return data?.[field] as T;
}

const nodes = <T>({ edges }: List<T>): readonly T[] => edges.map(({ node }) => node);

/** Printed figures of a document's lines of one label. */
async function figures(document: string, label: string): Promise<readonly string[]> {
  const { budgetLines } = await get<{ budgetLines: List<{ amount: { value: string } }> }>(
    'document',
    'query ($document: ID!, $label: String) { document(id: $document) { budgetLines(label: $label) { totalCount edges { node { amount { value } } } } } }',
    { document: documents[document], label },
  );
  return nodes(budgetLines).map(({ amount }) => amount.value);
}

describe('which offices handle 12345热线', () => {
  let answer: HandlersAnswer;
  beforeAll(async () => (answer = await get('handlers', CONTRACT)));

  test('the bureau of Panjin and the data centre of the Dalian high-tech zone state it, and neither names a section', () => {
    const stated = answer.stated.map(({ agency, section, responsibility }) => [
      agency.name,
      section,
      responsibility.label,
    ]);
    expect(stated.sort()).toEqual([
      [DALIAN_CENTRE, null, '(十八)'],
      [BUREAU, null, '8）'],
    ]);
    const duty = answer.stated.find(({ agency }) => agency.name === BUREAU)?.responsibility.text;
    expect(duty).toBe('负责12345非紧急类服务平台规划建设和日常运行监管工作，指导市民心网工作。');
  });

  test('each duty comes with the sentence it was read from', () => {
    for (const { responsibility, evidence } of answer.stated) {
      expect(evidence).toHaveLength(1);
      expect(evidence[0]?.quote).toContain(responsibility.text.slice(0, 20));
      expect(evidence[0]?.quote).toHaveLength(evidence[0]!.end - evidence[0]!.start);
    }
  });

  test('the money for it is one line of 188万元, stated in two places and never added up', () => {
    expect(answer.budgetLines).toHaveLength(1);
    const [line] = answer.budgetLines;
    expect(line).toMatchObject({
      label: '12345政务服务热线经费',
      fiscalYear: 2022,
      agency: { name: BUREAU },
      amount: { fen: 188_000_000, value: '188', unit: '万元' },
    });
    expect(line?.evidence.map(({ quote }) => quote)).toEqual([
      '12345政务服务热线经费188万元',
      '12345政务服务热线经费188万元',
    ]);
    expect(new Set(line?.evidence.map(({ start }) => start)).size).toBe(2);
  });

  test('the section for convenience services is inferred, with reasons and their sentences, and is stated nowhere', () => {
    const candidate = answer.inferred.find(({ section }) => section?.name === '政务便民服务管理科');
    expect(candidate?.agency.name).toBe(BUREAU);
    expect(candidate?.reasons.length).toBeGreaterThan(0);
    expect(candidate?.evidence.length).toBeGreaterThan(0);
    expect(candidate?.score).toBeGreaterThan(0);
    expect(candidate?.score).toBeLessThanOrEqual(1);
    const stated = new Set(answer.stated.map(({ agency, section }) => (section ?? agency).id));
    expect(answer.inferred.filter(({ agency, section }) => stated.has((section ?? agency).id))).toEqual([]);
  });

  test.each(['12345', '12345政务服务热线', '12345非紧急类服务平台', '省市12345平台'])(
    '%s is the same topic',
    async (name) => {
      const same = await get<HandlersAnswer>('handlers', CONTRACT.replace('12345热线', name));
      expect(same).toEqual(answer);
    },
  );
});

test('sections and posts of the smart city centre in its document of 2020', async () => {
  const agency = await get<{
    staffing: { posts: number; heads: number; deputies: number; basis: string; document: { id: string } };
    sections: List<{
      name: string;
      sectionKind: string;
      staffingQuotas: List<{ count: number }>;
      leaderPosts: List<{ postTitle: string; count: number }>;
    }>;
  }>(
    'agency',
    `query ($name: String, $document: ID) { agency(name: $name) {
       staffing(document: $document) { posts heads deputies basis document { id } }
       sections(document: $document) { totalCount edges { node {
         name sectionKind
         staffingQuotas(document: $document) { edges { node { count } } }
         leaderPosts(document: $document) { edges { node { postTitle count } } }
       } } }
     } }`,
    { name: CENTRE, document: documents['001'] },
  );
  const table = nodes(agency.sections).map(({ name, sectionKind, staffingQuotas, leaderPosts }) => [
    name,
    sectionKind,
    nodes(staffingQuotas).map(({ count }) => count),
    Object.fromEntries(nodes(leaderPosts).map(({ postTitle, count }) => [postTitle, count])),
  ]);
  expect(table).toEqual([
    ['综合办公室', 'INTERNAL', [11], { 主任: 1, 副主任: 2 }],
    ['发展规划科', 'INTERNAL', [6], { 科长: 1, 副科长: 1 }],
    ['网络安全科', 'INTERNAL', [6], { 科长: 1, 副科长: 1 }],
    ['数据资源科', 'INTERNAL', [6], { 科长: 1, 副科长: 1 }],
    ['智慧应用科', 'INTERNAL', [8], { 科长: 1, 副科长: 2 }],
    ['网格管理科', 'INTERNAL', [6], { 科长: 1, 副科长: 1 }],
    ['城市运管科', 'INTERNAL', [9], { 科长: 1, 副科长: 2 }],
    ['社会信用科', 'INTERNAL', [5], { 科长: 1 }],
    ['大数据设施管理科', 'BRANCH', [6], { 科长: 1, 副科长: 1 }],
  ]);
  expect(agency.staffing).toEqual({
    posts: 63,
    heads: 9,
    deputies: 11,
    basis: 'DERIVED',
    document: { id: documents['001'] },
  });
});

describe('the staffing of the smart city centre, of which the text of 2022 only tells that 41 people are new', () => {
  const staffing = (args: string): Promise<unknown> =>
    get(
      'agency',
      `query ($name: String) { agency(name: $name) { staffing${args} {
         posts heads deputies document { fiscalYear } postsDocument { id } leaderPostsDocument { id } agencyQuotas { count measure }
       } } }`,
      { name: CENTRE },
    );

  test('without a year is what the latest text that states posts and leaders says, by name', async () => {
    const from = { id: documents['001'] };
    expect(await staffing('')).toMatchObject({
      staffing: { posts: 63, heads: 9, deputies: 11, document: { fiscalYear: 2020 } },
    });
    expect(await staffing('')).toMatchObject({ staffing: { postsDocument: from, leaderPostsDocument: from } });
    expect(await staffing('(fiscalYear: 2020)')).toEqual(await staffing(''));
  });

  test('of 2022 is exactly what that text says', async () => {
    expect(await staffing('(fiscalYear: 2022)')).toEqual({
      staffing: {
        posts: null,
        heads: null,
        deputies: null,
        document: { fiscalYear: 2022 },
        postsDocument: { id: documents['000'] },
        leaderPostsDocument: null,
        agencyQuotas: [{ count: 41, measure: 'CHANGE' }],
      },
    });
  });

  test.each(['(fiscalYear: 0)', '(fiscalYear: 2021)', '(document: "document:none")'])(
    'is unknown where nothing states it: %s',
    async (args) => {
      expect(await staffing(args)).toEqual({
        staffing: {
          posts: null,
          heads: null,
          deputies: null,
          document: null,
          postsDocument: null,
          leaderPostsDocument: null,
          agencyQuotas: [],
        },
      });
    },
  );
});

test.each([
  ['', '000', '办公室', '大数据设施管理科'],
  ['(fiscalYear: 2022)', '000', '办公室', '大数据设施管理科'],
  ['(fiscalYear: 2020)', '001', '综合办公室', '大数据设施管理科'],
])('the nine sections of the smart city centre%s are those of one text', async (args, from, first, last) => {
  const { sections } = await get<{ sections: List<{ name: string }> & { document: { id: string; title: string } } }>(
    'agency',
    `query ($name: String) { agency(name: $name) { sections${args} { totalCount document { id title } edges { node { name } } } } }`,
    { name: CENTRE },
  );
  const names = nodes(sections).map(({ name }) => name);
  expect([sections.totalCount, names.length, names[0], names.at(-1)]).toEqual([9, 9, first, last]);
  expect(sections.document.id).toBe(documents[from]);
  expect(sections.document.title).toContain('预算');
});

/** What the agencies of a document are made of in it. */
async function agenciesOf(
  document: string,
): Promise<
  Readonly<Record<string, { readonly duties: readonly (string | null)[]; readonly kinds: readonly string[] }>>
> {
  interface Shape {
    readonly name: string;
    readonly responsibilities: List<{ label: string | null }>;
    readonly sections: List<{ sectionKind: string }>;
  }
  const { agencies } = await get<{ agencies: List<Shape> }>(
    'document',
    `query ($document: ID!) { document(id: $document) { agencies { edges { node {
       name
       responsibilities(document: $document, first: 50) { edges { node { label } } }
       sections(document: $document, first: 50) { edges { node { sectionKind } } }
     } } } } }`,
    { document: documents[document] },
  );
  return Object.fromEntries(
    nodes(agencies).map(({ name, responsibilities, sections }) => [
      name,
      {
        duties: nodes(responsibilities).map(({ label }) => label),
        kinds: nodes(sections).map(({ sectionKind }) => sectionKind),
      },
    ]),
  );
}

describe('the document of 2022 of the bureau in Panjin', () => {
  test('speaks for two organisations with 10 and 6 duties, 7 sections, and 8 with one branch', async () => {
    const agencies = await agenciesOf('000');
    expect(Object.keys(agencies).sort()).toEqual([CENTRE, BUREAU].sort());
    expect(agencies[BUREAU]?.duties).toEqual([null, null, null, '4）', '5）', '6）', '7）', '8）', '9）', '10）']);
    expect(agencies[CENTRE]?.duties).toEqual(['（一）', '（二）', '（三）', '（四）', '（五）', '（六）']);
    expect(agencies[BUREAU]?.kinds).toEqual(Array(7).fill('INTERNAL'));
    expect(agencies[CENTRE]?.kinds).toEqual([...(Array(8).fill('INTERNAL') as string[]), 'BRANCH']);
  });

  test.each([
    ['收入预算', '3453.09'],
    ['支出预算', '3453.09'],
    ['基本支出', '1511.69'],
    ['项目支出', '1941.4'],
    ['“三公”经费', '10'],
  ])('%s is %s万元', async (label, value) => {
    expect(await figures('000', label)).toEqual([value]);
  });
});

describe('the document of 2023 of the Dalian high-tech zone', () => {
  test('speaks for two organisations with 11 duties each', async () => {
    const agencies = await agenciesOf('003');
    expect(Object.keys(agencies).sort()).toEqual([DALIAN_BUREAU, DALIAN_CENTRE].sort());
    expect(agencies[DALIAN_BUREAU]?.duties).toHaveLength(11);
    expect(agencies[DALIAN_CENTRE]?.duties).toHaveLength(11);
    expect(agencies[DALIAN_CENTRE]?.duties[0]).toBe('(十二)');
  });

  test('its budget of 3204.10万元 is 753.14 + 2423 + 27.96', async () => {
    expect(await figures('003', '财政拨款收入')).toEqual(['3204.1']);
    const parts = await Promise.all(
      ['工资福利和对个人家庭补助支出', '商品和服务支出', '资本性支出'].map((label) => figures('003', label)),
    );
    expect(parts.map(([value]) => value)).toEqual(['753.14', '2423', '27.96']);
  });
});

test('the contradictions in the document of 2020', async () => {
  const findings = await get<
    List<{ rule: string; stated: string; computed: string; difference: string; evidence: Place[] }>
  >(
    'findings',
    'query ($document: ID) { findings(document: $document, severity: ERROR) { totalCount edges { node { rule stated computed difference evidence { quote } } } } }',
    { document: documents['001'] },
  );
  const found = nodes(findings).map(({ rule, stated, computed, difference }) => [rule, stated, computed, difference]);
  expect(found).toEqual(
    expect.arrayContaining([
      ['parts-against-total', '2944.24', '2966.24', '22.00'],
      ['income-against-expenditure', '2966.24', '2944.24', '22.00'],
      ['percentage-against-amounts', '5.43%', '5.39%', '0.04'],
    ]),
  );
  for (const { evidence } of nodes(findings)) expect(evidence.length).toBeGreaterThan(0);
});

describe('search', () => {
  const SEARCH = `query ($text: String!) { search(text: $text, first: 100, kinds: [Section, Responsibility, BudgetLine]) { totalCount edges { node {
    __typename ... on Section { name } ... on Responsibility { text } ... on BudgetLine { label }
  } } } }`;

  test.each([
    ['热线', ['12345政务服务热线经费'], ['BudgetLine']],
    [
      '网',
      ['网络安全科', '网格管理科', '网格网及云平台专线费', '审批专网线路租金'],
      ['BudgetLine', 'Responsibility', 'Section'],
    ],
    ['信用', ['社会信用科'], ['Responsibility', 'Section']],
  ])('%s finds the duties, sections and budget lines that hold it', async (text, some, kinds) => {
    const hits = nodes(
      await get<List<{ __typename: string; name?: string; text?: string; label?: string }>>('search', SEARCH, { text }),
    );
    const held = hits.map((hit) => hit.name ?? hit.text ?? hit.label ?? '');
    expect(held.filter((words) => !words.includes(text))).toEqual([]);
    expect(held).toEqual(expect.arrayContaining(some));
    expect([...new Set(hits.map(({ __typename }) => __typename))].sort()).toEqual(kinds);
  });
});

test.each(EXAMPLES.map(({ title, query }) => [title, query]))(
  'the playground’s question “%s” has an answer',
  async (_, query) => {
    const { status, data, errors } = await service.ask(query);
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
    expect(JSON.stringify(data)).toContain('quote');
  },
);
