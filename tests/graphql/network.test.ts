/**
 * The agencies around an agency. 市府 has 甲局 below it; 甲局 has 乙中心 (subordinate) and 丙所 (budget unit); 丁站 is
 * subordinate to 乙中心 and sponsored by 丙所. 戊 and 己 are each said to be subordinate to the other.
 */
import { asker, type Asker } from '../harness/asking';
import { embeddedStore } from '../harness/stores';
import { changes, node, relation } from '../store/graphs';

const agency = (name: string, creditCode: string | null = null) => node('Agency', name, { name, creditCode });
const [city, a, b, c, d, e, f] = [agency('市府'), agency('甲局', '12211100MB1234567X'), agency('乙中心'), agency('丙所'), agency('丁站'), agency('戊'), agency('己')]; // prettier-ignore
const panjin = node('Division', '211100', { code: '211100', name: '盘锦市', level: 'PREFECTURE' });
const xinglongtai = node('Division', '211103', { code: '211103', name: '兴隆台区', level: 'COUNTY' });
const documents = [2020, 2022, 2021].map((fiscalYear) => node('Document', `${fiscalYear}`, { fiscalYear }));
const basis = { basis: 'STATED' };
const quote = (start: number) => ({ start, end: start + 1, quote: '引' });

const store = embeddedStore();
let asked: Asker;
beforeAll(async () => {
  await store().apply(
    changes(
      [city, a, b, c, d, e, f, panjin, xinglongtai, ...documents],
      [
        relation('SUBORDINATE_TO', a, city, basis),
        relation('SUBORDINATE_TO', b, a, basis),
        relation('BUDGET_UNIT_OF', c, a, basis),
        relation('SUBORDINATE_TO', d, b, basis),
        relation('SPONSORED_BY', d, c, basis),
        relation('SUBORDINATE_TO', e, f, basis),
        relation('SUBORDINATE_TO', f, e, basis),
        relation('PART_OF', xinglongtai, panjin),
        relation('IN_DIVISION', a, panjin, basis),
        relation('IN_DIVISION', b, xinglongtai, basis),
        ...documents.map((document) => relation('STATED_IN', a, document, quote(0))),
        ...documents.map((document) => relation('STATED_IN', a, document, quote(5))),
      ],
    ),
  );
  asked = await asker(store());
});
interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly name?: string; readonly agency?: { readonly name: string }; readonly distance?: number }[]; // prettier-ignore
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function answer(query: string): Promise<Record<string, unknown>> {
  const { data, errors } = await asked.ask(query);
  expect(errors).toEqual([]);
  return data as Record<string, unknown>;
}

const around = async (name: string, field: string, args = ''): Promise<readonly string[]> => {
  const fields = field === 'siblings' ? 'name' : 'agency { name } distance';
  const data = await answer(`{ agency(name: "${name}") { ${field}${args} { totalCount nodes { ${fields} } } } }`);
  const { nodes, totalCount } = (data['agency'] as Record<string, Page>)[field] as Page;
  expect(totalCount).toBe(nodes.length);
  return nodes.map((one) => one.name ?? `${one.distance} ${one.agency?.name}`);
};

test.each([
  ['丁站', 'ancestors', '', ['1 丙所', '1 乙中心', '2 甲局', '3 市府']],
  ['丁站', 'ancestors', '(relation: SUBORDINATE_TO)', ['1 乙中心', '2 甲局', '3 市府']],
  ['丁站', 'ancestors', '(relation: SPONSORED_BY)', ['1 丙所']],
  ['市府', 'descendants', '', ['1 甲局', '2 丙所', '2 乙中心', '3 丁站']],
  ['市府', 'descendants', '(relation: SUBORDINATE_TO)', ['1 甲局', '2 乙中心', '3 丁站']],
  ['市府', 'ancestors', '', []],
  ['戊', 'descendants', '', ['1 己']],
  ['乙中心', 'siblings', '', []],
  ['戊', 'siblings', '', []],
])('%s: %s%s', async (name, field, args, expected) => {
  expect(await around(name, field, args)).toEqual(expected);
});

test('siblings share a superior by the same relation, and each is named once', async () => {
  const more = ['庚', '辛'].map((name) => agency(name));
  await store().apply(changes(more, more.flatMap((one) => [relation('SUBORDINATE_TO', one, a, basis), relation('BUDGET_UNIT_OF', one, a, basis)]))); // prettier-ignore
  expect(await around('庚', 'siblings')).toEqual(['丙所', '乙中心', '辛']);
  expect(await around('庚', 'siblings', '(relation: BUDGET_UNIT_OF)')).toEqual(['丙所', '辛']);
  expect(await around('乙中心', 'siblings')).toEqual(['庚', '辛']);
});

test.each(['descendants', 'siblings'])('pages of %s meet everything once', async (field) => {
  const [name, fields, total] = field === 'siblings' ? ['庚', 'name', 3] : ['市府', 'agency { name }', 6];
  const seen: (string | undefined)[] = [];
  for (let after = '', more = true; more;) {
    const data = await answer(
      `{ agency(name: "${name}") { ${field}(first: 1${after}) { totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor } } } }`,
    );
    const page = (data['agency'] as Record<string, Page>)[field] as Page;
    seen.push(...page.nodes.map((one) => one.name ?? one.agency?.name));
    expect(page.totalCount).toBe(total);
    more = page.pageInfo.hasNextPage;
    after = `, after: ${JSON.stringify(page.pageInfo.endCursor)}`;
  }
  expect(seen).toHaveLength(Number(total));
  expect(new Set(seen).size).toBe(total);
});

test('an agency is found by its credit code, in letters of either case', async () => {
  for (const code of ['12211100MB1234567X', '12211100mb1234567x']) {
    expect(await answer(`{ agency(creditCode: "${code}") { name } }`)).toEqual({ agency: { name: '甲局' } });
  }
  expect(await answer('{ agency(creditCode: "12211100MB0000000X") { name } }')).toEqual({ agency: null });
  const { status } = await asked.ask('{ agency(creditCode: "1", name: "甲局") { name } }');
  expect(status).toBe(400);
});

test('a division has the agencies of all divisions inside it', async () => {
  const data = await answer('{ divisions(where: { agencies: { some: {} } }) { nodes { name agencies { totalCount nodes { name } } } } }'); // prettier-ignore
  expect(data['divisions']).toEqual({
    nodes: [
      { name: '盘锦市', agencies: { totalCount: 2, nodes: [{ name: '乙中心' }, { name: '甲局' }] } },
      { name: '兴隆台区', agencies: { totalCount: 1, nodes: [{ name: '乙中心' }] } },
    ],
  });
});

test('every check says what it proves and how often it was found', async () => {
  const finding = (key: string, rule: string, severity: string) =>
    node('Finding', key, { rule, severity, document: documents[0]?.id ?? '' });
  await store().apply(
    changes([
      finding('1', 'staffing-sums', 'WARNING'),
      finding('2', 'staffing-sums', 'ERROR'),
      finding('3', 'gone', 'INFO'),
    ]),
  );
  const { checks } = (await answer('{ checks { rule description found severities } }')) as {
    checks: { rule: string; description: string; found: number; severities: string[] }[];
  };
  expect(checks.length).toBeGreaterThan(10);
  expect(checks.every(({ description }) => description.length > 20)).toBe(true);
  expect(checks.find(({ rule }) => rule === 'staffing-sums')).toMatchObject({
    found: 2,
    severities: ['ERROR', 'WARNING'],
  });
  expect(checks.filter(({ found }) => found > 0)).toHaveLength(1);
});

test('the documents of an agency, each once, latest first', async () => {
  const data = await answer('{ agency(name: "甲局") { documents { totalCount nodes { fiscalYear } } } }');
  expect(data['agency']).toEqual({
    documents: { totalCount: 3, nodes: [{ fiscalYear: 2022 }, { fiscalYear: 2021 }, { fiscalYear: 2020 }] },
  });
});
