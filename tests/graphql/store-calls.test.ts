import { BOUNDS } from '../../src/graphql/limits/bounds';
import { ALL_OPTIMISATIONS } from '../../src/graphql/optimisations';
import { EXAMPLES } from '../../web/src/playground/examples';
import { asker } from '../harness/asking';
import { countingStore } from '../harness/counting-store';
import { exampleStore } from '../harness/example-graph';

const HOTLINE = EXAMPLES[0]!.query.replace('12345热线', '防汛热线');

const PAGES = `{ agencies(first: 50) { totalCount edges { node {
  name
  sections(first: 3) { totalCount edges { node { name staffingQuotas(first: 3) { edges { node { count } } } leaderPosts(first: 3) { edges { node { postTitle } } } evidence { quote document { title } } } } }
  responsibilities(first: 5) { edges { node { text evidence { quote document { title } } } } }
  budgetLines(first: 5) { edges { node { label amount { fen } evidence { quote document { title } } } } }
  findings(first: 5) { edges { node { message } } }
  staffing { posts heads deputies document { id } }
} } } }`;

/** What a request costs is the same in levels that the service would not let through. */
const DEEP = { bounds: { ...BOUNDS, depth: 50 } };

/** Store calls of a question over that many agencies. */
async function callsFor(
  query: string,
  agencies: number,
): Promise<{ readonly calls: readonly string[]; readonly data: unknown }> {
  const { store, close } = await exampleStore(agencies);
  const counting = countingStore(store);
  const asked = await asker(counting.store, 0, ALL_OPTIMISATIONS, DEEP);
  const { errors, data } = await asked.ask(query);
  expect(errors).toEqual([]);
  await close();
  return { calls: counting.calls, data };
}

/** A page with pages on it, and facts with whose they are and where they stand. */
const SELECTIONS = [
  `{ agency(id: "agency:a0") { name division { name } superiors { agency { name } } sections { totalCount edges { node { name
     responsibilities { edges { node { text topics { name } } } } leaderPosts { edges { node { postTitle evidence { quote document { title } } } } } } } } } }`,
  `{ agencies(first: 50) { totalCount edges { node { name sections(first: 3) { edges { node { name } } }
     ... on Agency { budgetLines(first: 2, fiscalYear: 2020) { edges { node { ...Line } } } } } } } }
   fragment Line on BudgetLine { amount { fen } agency { name } topics { name } evidence { document { title } } }`,
  `{ responsibility(id: "responsibility:a0-d1") { text agency { name sections { edges { node { agency { name } } } } } section { name } } }`,
];

describe('what a request costs in store calls', () => {
  test.each([
    ['the hotline question', HOTLINE],
    ['pages of agencies with everything that hangs on them', PAGES],
  ])('%s costs the same for one agency and for fifty', async (_, query) => {
    const one = await callsFor(query, 1);
    const fifty = await callsFor(query, 50);
    expect(fifty.calls.map((call) => call.split(' ')[0])).toEqual(one.calls.map((call) => call.split(' ')[0]));
  });

  test.each(SELECTIONS)('%s is one call', async (query) => {
    expect((await callsFor(query, 3)).calls).toHaveLength(1);
  });

  test('what is suggested to whoever types is one call, with the names and properties of the things', async () => {
    const query = '{ suggest(prefix: "甲", kinds: [Agency]) { name by node { id ... on Agency { aliases } } } }';
    const { calls, data } = await callsFor(query, 5);
    expect(calls).toHaveLength(1);
    expect((data as { suggest: unknown[] }).suggest).toHaveLength(5);
  });

  test('a selection of twenty levels is read in four calls, for no statement may grow without bound', async () => {
    const nested = (levels: number): string =>
      levels === 0 ? 'name' : `name sections(first: 1) { edges { node { agency { ${nested(levels - 1)} } } } }`;
    const { calls, data } = await callsFor(`{ agency(id: "agency:a2") { ${nested(10)} } }`, 3);
    expect(calls).toHaveLength(4);
    expect(JSON.stringify(data).match(/甲2局/g)).toHaveLength(11);
  });

  // Names of topics are read once per version of the graph too; of each body here one document speaks, so that no lists
  // are compared. The guess: statements, money, and the sections of those who state or pay.
  const ofHotline = async (agencies: number): Promise<(string | undefined)[]> =>
    (await callsFor(HOTLINE, agencies)).calls.map((call) => call.match(/^list|^nodes|[A-Z_]{5,}/)?.[0]);

  test('what texts state about a hotline, and what of it is in force, costs one call, and a guess at others three, once a version', async () => {
    expect(await ofHotline(50)).toEqual(['list', 'nodes', 'CONCERNS', 'CONCERNS', 'nodes']);
  });

  test('statements that a directive left out of one request are there for the next', async () => {
    const { store, close } = await exampleStore(3);
    const { ask } = await asker(store, 0, ALL_OPTIMISATIONS);
    const query =
      'query ($no: Boolean!) { handlers(topic: "防汛热线") { topic { name } stated @skip(if: $no) { mention } } }';
    const stated = async (no: boolean): Promise<unknown> => {
      const { handlers } = (await ask(query, { no })).data as { handlers: { stated?: readonly unknown[] } };
      return handlers.stated?.length;
    };
    expect(await stated(true)).toBeUndefined();
    expect(await stated(false)).toBe(3);
    await close();
  });

  test('where more state it than are shown, which of them are in force costs one call more, once a version', async () => {
    expect((await ofHotline(51)).sort()).toEqual(['CONCERNS', 'CONCERNS', 'CONCERNS', 'list', 'nodes', 'nodes']);
  });
});
