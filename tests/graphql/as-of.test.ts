/**
 * What held in a year. The plan of 2019 lists the sections 甲科 and 乙科 with 6 and 4 posts and the duties 一 and 二; the
 * budget of 2021 restates the duties 一 and 三 and says nothing of sections; the plan of 2022 lists 丙科 and 丁科, the
 * latter with 9 posts and a head. A charter of no year states the duty 四.
 */
import { asker, type Asker } from '../harness/asking';
import { embeddedStore } from '../harness/stores';
import { changes, node, relation } from '../store/graphs';

const document = (key: string, fiscalYear: number | null) => node('Document', key, { title: key, fiscalYear });
const [plan, budget, reform, charter] = [document('2019', 2019), document('2021', 2021), document('2022', 2022), document('章程', null)]; // prettier-ignore
const agency = node('Agency', '局', { name: '甲局' });
const section = (name: string, position: number) => node('Section', name, { name: `${name}科`, sectionKind: 'INTERNAL', position }); // prettier-ignore
const [a, b, c, d] = [section('甲', 1), section('乙', 2), section('丙', 1), section('丁', 2)];
const duty = (key: string, position: number) => node('Responsibility', key, { text: `负责${key}。`, position });
// A duty belongs to its document: what two documents state is two facts.
const [one, two, oneAgain, three, four] = [duty('一', 1), duty('二', 2), duty('又一', 1), duty('三', 2), duty('四', 1)];
const posts = (key: string, count: number) => node('StaffingQuota', key, { staffingType: '事业编制', measure: 'AUTHORISED', count }); // prettier-ignore
const [six, four4, nine] = [posts('六', 6), posts('四', 4), posts('九', 9)];
const head = node('LeaderPost', '长', { title: '科长', rank: 'HEAD', count: 1 });

let at = 0;
const quote = () => ({ start: (at += 1), end: at + 1, quote: '引' });
const stated = (source: typeof plan, ...facts: readonly (typeof agency | typeof a | typeof one | typeof six | typeof head)[]) =>
  facts.map((fact) => relation('STATED_IN', fact, source, quote())); // prettier-ignore

const store = embeddedStore();
let asked: Asker;
beforeAll(async () => {
  await store().apply(
    changes(
      [plan, budget, reform, charter, agency, a, b, c, d, one, two, oneAgain, three, four, six, four4, nine, head],
      [
        ...[a, b, c, d].map((held) => relation('HAS_SECTION', agency, held)),
        ...[one, two, oneAgain, three, four].map((held) => relation('RESPONSIBLE_FOR', agency, held)),
        relation('HAS_QUOTA', a, six),
        relation('HAS_QUOTA', b, four4),
        relation('HAS_QUOTA', d, nine),
        relation('HAS_POST', d, head),
        ...stated(plan, agency, a, b, one, two, six, four4),
        ...stated(budget, agency, oneAgain, three),
        ...stated(reform, agency, c, d, nine, head),
        ...stated(charter, agency, four),
      ],
    ),
  );
  asked = await asker(store());
});
interface Listed {
  readonly totalCount: number;
  readonly document: { readonly title: string } | null;
  readonly nodes: readonly { readonly name?: string; readonly text?: string }[];
}

async function listed(list: string, args: string, shown: string): Promise<readonly [string | null, ...string[]]> {
  const query = `{ agency(name: "甲局") { ${list}(${args}) { totalCount document { title } nodes { ${shown} } } } }`;
  const { data, errors } = await asked.ask(query);
  expect(errors).toEqual([]);
  const page = (data as { agency: Record<string, Listed> }).agency[list] as Listed;
  expect(page.totalCount).toBe(page.nodes.length);
  return [page.document?.title ?? null, ...page.nodes.map((found) => Object.values(found).join())];
}

test.each([
  [2018, null],
  [2019, '2019', '负责一。', '负责二。'],
  [2020, '2019', '负责一。', '负责二。'],
  [2021, '2021', '负责又一。', '负责三。'],
  [2030, '2021', '负责又一。', '负责三。'],
])('the duties of %s', async (year, ...expected) => {
  expect(await listed('responsibilities', `asOf: ${year}`, 'text')).toEqual(expected);
});

test.each([
  [2018, null],
  [2021, '2019', '甲科', '乙科'],
  [2022, '2022', '丙科', '丁科'],
])('the sections of %s', async (year, ...expected) => {
  expect(await listed('sections', `asOf: ${year}`, 'name')).toEqual(expected);
});

test('without a year all that texts state, of no one document', async () => {
  const found = await listed('responsibilities', 'orderBy: [{ by: TEXT }]', 'text');
  expect(found).toEqual([null, '负责一。', '负责三。', '负责二。', '负责又一。', '负责四。']);
});

test('conditions narrow what is shown of the document, and do not choose another', async () => {
  const where = 'asOf: 2022, where: { text: { contains: "二" } }';
  expect(await listed('responsibilities', where, 'text')).toEqual(['2021']);
  const order = 'asOf: 2021, orderBy: [{ by: POSITION, direction: DESC }]';
  expect(await listed('responsibilities', order, 'text')).toEqual(['2021', '负责三。', '负责又一。']);
});

test('pages of a year meet everything once', async () => {
  const seen: unknown[] = [];
  for (let after = '', more = true; more;) {
    const { data } = await asked.ask(
      `{ agency(name: "甲局") { responsibilities(asOf: 2019, first: 1${after}) { nodes { text } pageInfo { hasNextPage endCursor } } } }`,
    );
    const { nodes, pageInfo } = (data as { agency: { responsibilities: { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } }).agency.responsibilities; // prettier-ignore
    seen.push(...nodes);
    more = pageInfo.hasNextPage;
    after = `, after: ${JSON.stringify(pageInfo.endCursor)}`;
  }
  expect(seen).toEqual([{ text: '负责一。' }, { text: '负责二。' }]);
});

test.each([
  [2018, { posts: null, postsDocument: null }],
  [2021, { posts: 10, postsDocument: { title: '2019' } }],
  [2022, { posts: 9, postsDocument: { title: '2022' } }],
])('the staffing of %s', async (year, staffing) => {
  const { data, errors } = await asked.ask(
    `{ agency(name: "甲局") { staffing(asOf: ${year}) { posts postsDocument { title } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({ agency: { staffing } });
});

test('the posts of a section in a year', async () => {
  const asOf = (year: number) =>
    `section(id: "section:丁") { leaderPosts(asOf: ${year}) { document { fiscalYear } nodes { postTitle } } }`;
  const { data, errors } = await asked.ask(`{ before: ${asOf(2021)} after: ${asOf(2022)} }`);
  expect(errors).toEqual([]);
  expect(data).toEqual({
    before: { leaderPosts: { document: null, nodes: [] } },
    after: { leaderPosts: { document: { fiscalYear: 2022 }, nodes: [{ postTitle: '科长' }] } },
  });
});

test('a year and a state are not asked for together', async () => {
  const { status, errors } = await asked.ask(
    '{ agency(name: "甲局") { responsibilities(asOf: 2021, fiscalYear: 2021) { totalCount } } }',
  );
  expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
});
