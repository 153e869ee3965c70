import { EXAMPLES } from '../../web/src/examples';
import { asker } from '../harness/asking';
import { countingStore } from '../harness/counting-store';
import { exampleStore } from '../harness/example-graph';

const HOTLINE = EXAMPLES[0]!.query.replace('12345热线', '防汛热线');

const PAGES = `{ agencies(first: 50) { totalCount edges { node {
  name
  sections(first: 3) { totalCount edges { node { name staffing { count } posts { title } evidence { quote document { title } } } } }
  responsibilities(first: 5) { edges { node { text evidence { quote document { title } } } } }
  budgetLines(first: 5) { edges { node { label amount { fen } evidence { quote document { title } } } } }
  findings(first: 5) { edges { node { message } } }
  staffing { posts heads deputies document { id } }
} } } }`;

/** Store calls of a question over that many agencies. */
async function callsFor(query: string, agencies: number): Promise<{ readonly calls: readonly string[] }> {
  const { store, close } = await exampleStore(agencies);
  const counting = countingStore(store);
  const asked = await asker(counting.store);
  const { errors } = await asked.ask(query);
  expect(errors).toEqual([]);
  await close();
  return { calls: counting.calls };
}

describe('what a request costs in store calls', () => {
  test.each([
    ['the hotline question', HOTLINE],
    ['pages of agencies with everything that hangs on them', PAGES],
  ])('%s costs the same for one agency and for fifty', async (_, query) => {
    const one = await callsFor(query, 1);
    const fifty = await callsFor(query, 50);
    expect(fifty.calls.map((call) => call.split(' ')[0])).toEqual(one.calls.map((call) => call.split(' ')[0]));
  });

  test('the hotline question costs one call a relation that its answer runs along', async () => {
    const { calls } = await callsFor(HOTLINE, 50);
    // Names of topics are read once per version of the graph.
    expect(calls.map((call) => call.match(/^list|[A-Z_]{5,}/)?.[0])).toEqual([
      'list',
      'CONCERNS',
      'HAS_LINE',
      'RESPONSIBLE_FOR',
      'HAS_SECTION',
      'STATED_IN',
    ]);
  });
});
