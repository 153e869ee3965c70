/** Which document a state comes from, what of it counts, and what becomes of a page when another document takes its place. */
import { asker, type Reply } from '../harness/asking';
import { embeddedStore } from '../harness/stores';
import { changes, node, relation } from '../store/graphs';
import type { GraphNode } from '../../src/domain/model';

const store = embeddedStore();
const agency = node('Agency', '局', { name: '某局' });
const [older, later, latest] = [2020, 2021, 2022].map((fiscalYear) =>
  node('Document', String(fiscalYear), { fiscalYear }),
);
const section = (key: string) => node('Section', key, { name: key, sectionKind: 'INTERNAL' });
const [office, finance, archive, press] = ['办公室', '财务科', '档案科', '宣传科'].map(section);
const quota = (key: string, count: number) =>
  node('StaffingQuota', key, { measure: 'AUTHORISED', staffingType: key, count });
const [civil, staff, all] = [quota('行政编制', 4), quota('事业编制', 2), quota('编制', 5)];
const post = (key: string) => node('LeaderPost', key, { title: key, rank: 'HEAD', count: 1 });
const [head, deputy, only] = [post('主任'), post('副主任'), post('科长')];

const stated = (document: GraphNode | undefined, ...things: readonly (GraphNode | undefined)[]) =>
  things.map((thing, i) =>
    relation('STATED_IN', thing as GraphNode, document as GraphNode, { start: i, end: i + 1, quote: '引' }),
  );
const held = (
  type: 'HAS_SECTION' | 'HAS_QUOTA' | 'HAS_POST',
  by: GraphNode | undefined,
  ...things: readonly (GraphNode | undefined)[]
) => things.map((thing) => relation(type, by as GraphNode, thing as GraphNode));

let ask: (query: string) => Promise<Reply>;

beforeAll(async () => {
  const nodes = [agency, older, later, office, finance, civil, staff, all, head, deputy, only] as GraphNode[];
  await store().apply(
    changes(nodes, [
      ...held('HAS_SECTION', agency, office, finance),
      ...stated(older, office, finance),
      ...held('HAS_QUOTA', office, civil, staff, all),
      ...stated(older, civil, staff),
      ...stated(later, all),
      ...held('HAS_POST', office, head, deputy, only),
      ...stated(older, head, deputy),
      ...stated(later, only),
    ]),
  );
  ({ ask } = await asker(store()));
});

test('a number of posts holds from the document on that states it, also where an earlier one stated several', async () => {
  const { data } = await ask(`{ section(id: "section:办公室") {
    staffingQuotas(asOf: 2022) { document { fiscalYear } nodes { count } }
    leaderPosts(asOf: 2022) { document { fiscalYear } nodes { postTitle } } } }`);
  expect(data).toEqual({
    section: {
      staffingQuotas: { document: { fiscalYear: 2021 }, nodes: [{ count: 5 }] },
      leaderPosts: { document: { fiscalYear: 2021 }, nodes: [{ postTitle: '科长' }] },
    },
  });
});

test('a list that a later document replaced refuses a cursor at what stood in the old one', async () => {
  const list = (args: string): string =>
    `{ agency(name: "某局") { sections(asOf: 2022, ${args}) { nodes { name } pageInfo { endCursor } } } }`;
  const { data } = await ask(list('first: 1'));
  const { endCursor } = (data as { agency: { sections: { pageInfo: { endCursor: string } } } }).agency.sections
    .pageInfo;
  expect((await ask(list(`first: 1, after: "${endCursor}"`))).data).toMatchObject({
    agency: { sections: { nodes: [{ name: '财务科' }] } },
  });

  const later = [archive, finance] as GraphNode[];
  await store().apply(
    changes(
      [agency, latest as GraphNode, ...later],
      [...held('HAS_SECTION', agency, ...later), ...stated(latest, ...later)],
    ),
  );
  for (const page of ['first: 1, after', 'last: 1, before']) {
    const { status, errors } = await ask(list(`${page}: "${endCursor}"`));
    expect([status, errors[0]?.message]).toEqual([400, expect.stringContaining('no longer in this list')]);
  }
});

test('posts of one kind and one title count once, however they are spelt', async () => {
  const again = [quota('事业 编制', 2), post('主　任'), quota('事業编制', 2)];
  const [staffing, leading, other] = again;
  const stating = [civil, staff, head, deputy];
  const holding = [...held('HAS_QUOTA', press, staffing, other), ...held('HAS_POST', press, leading)];
  const both = [...held('HAS_QUOTA', press, staff), ...held('HAS_POST', press, head), ...stated(older, ...again)];
  const nodes = [agency, press, older, ...stating, ...again] as GraphNode[];
  await store().apply(
    changes(nodes, [...held('HAS_SECTION', agency, press), ...stated(older, press), ...holding, ...both]),
  );
  const { data } = await ask(
    '{ agency(name: "某局") { staffing(asOf: 2020) { posts heads postsDocument { fiscalYear } } } }',
  );
  // 4 and 2 of the office, 2 of the press section; its head is one.
  expect(data).toMatchObject({ agency: { staffing: { posts: 8, heads: 3, postsDocument: { fiscalYear: 2020 } } } });
});
