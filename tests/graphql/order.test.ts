/** Lists come in the order that their descriptions promise, whatever the conditions. */
import { asker, type Asker } from '../harness/asking';
import { exampleStore, ids } from '../harness/example-graph';

let graph: Awaited<ReturnType<typeof exampleStore>>;
let asked: Asker;
beforeAll(async () => {
  graph = await exampleStore(30);
  asked = await asker(graph.store);
});
afterAll(() => graph.close());

type Node = Readonly<Record<string, string | number>>;
const bytes = (value: string | number): Buffer => Buffer.from(String(value));
const byText = (name: string) => (a: Node, b: Node) => Buffer.compare(bytes(a[name]!), bytes(b[name]!));
const latestFirst = (a: Node, b: Node): number => Number(b['fiscalYear']) - Number(a['fiscalYear']);

test.each([
  ['agencies', '', 'name', byText('name')],
  ['agencies', 'filter: { name: "局" }, ', 'name', byText('name')],
  ['agencies', 'filter: { name: "乙" }, ', 'name', byText('name')],
  ['documents', '', 'fiscalYear', latestFirst],
  ['documents', 'publisher: "甲1", ', 'fiscalYear', latestFirst],
  ['budgetLines', '', 'fiscalYear', latestFirst],
  ['budgetLines', 'topic: "防汛热线", ', 'fiscalYear', latestFirst],
  ['budgetLines', `document: "${ids(3).document}", `, 'fiscalYear', latestFirst],
  ['staffingQuotas', `agency: "${ids(3).agency}", `, 'measure', byText('measure')],
])('%s(%s…) by %s', async (list, conditions, field, compare) => {
  const { data, errors } = await asked.ask(`{ ${list}(${conditions}first: 100) { edges { node { ${field} } } } }`);
  expect(errors).toEqual([]);
  const nodes = (data?.[list] as { edges: { node: Node }[] }).edges.map(({ node }) => node);
  expect(nodes.length).toBeGreaterThan(0);
  expect(nodes).toEqual([...nodes].sort(compare));
});
