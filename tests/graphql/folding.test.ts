/** Names and words as people type them find what documents print, in every argument that takes text. */
import { nodeId } from '../../src/domain/identifier';
import type { GraphNode } from '../../src/domain/model';
import type { GraphStore } from '../../src/store/graph-store';
import { asker, type Asker } from '../harness/asking';
import { exampleStore } from '../harness/example-graph';
import { node } from '../store/graphs';

const LINES = ['“三公”经费', '因公出国（境）费', '基本支出'];
const AGENCIES: readonly GraphNode[] = [
  node('Agency', 'x', { name: '甲市“智慧城市”运行中心（本级）', aliases: ['城运ＡＰＰ中心'] }),
  node('Agency', 'y', { name: '乙县局', aliases: ['“共用”名'] }),
  node('Agency', 'z', { name: '丙县局', aliases: ['共用名'] }),
  node('Agency', 'w', { name: '丁县局', aliases: ['（共用）名', '另一名'] }),
];

let graph: { readonly store: GraphStore; readonly close: () => Promise<void> };
let asked: Asker;

beforeAll(async () => {
  graph = await exampleStore(1);
  const lines = LINES.map((label, i) => node('BudgetLine', `f${i}`, { label, fiscalYear: 2030 }));
  const document = node('Document', 'f', { title: '甲市２０３０年預算', publisher: '甲市“營商”局', fiscalYear: 2030 });
  await graph.store.apply([{ nodes: [...AGENCIES, ...lines, document], relations: [] }]);
  asked = await asker(graph.store);
});
afterAll(() => graph.close());

async function answer<T>(query: string): Promise<T> {
  const { data, errors } = await asked.ask(query);
  expect(errors).toEqual([]);
  return data as T;
}

async function listed(field: string): Promise<readonly string[]> {
  const data = await answer<Record<string, { edges: readonly { node: { id: string } }[] }>>(
    `{ ${field} { edges { node { id } } } }`,
  );
  return Object.values(data).flatMap(({ edges }) => edges.map((edge) => edge.node.id));
}

test.each([
  ['budgetLines(contains: "三公经费")', ['line:f0']],
  ['budgetLines(label: "三公经费")', ['line:f0']],
  ['budgetLines(label: "「三公」經費")', ['line:f0']],
  ['budgetLines(contains: "因公出国(境)费")', ['line:f1']],
  ['budgetLines(label: "因公出國[境]費")', ['line:f1']],
  ['budgetLines(label: "因公出国境费")', []],
  ['documents(publisher: "营商局")', ['document:f']],
  ['agencies(filter: { name: "智慧城市運行中心(本級)" })', ['agency:x']],
  ['agencies(filter: { name: "城运app" })', ['agency:x']],
  ['search(text: "三公經費")', ['line:f0', 'passage:a0-p']],
  ['search(text: "ＡＰＰ")', ['agency:x']],
  ['search(text: "2030年预算")', ['document:f']],
])('%s', async (field, expected) => {
  expect(await listed(field)).toEqual(expected);
});

test.each([
  ['甲市智慧城市运行中心(本级)', 'agency:x'],
  ['甲市「智慧城市」運行中心【本級】', 'agency:x'],
  ['城运app中心', 'agency:x'],
  ['甲市智慧城市运行中心', null],
  // Printed exactly so by one of two that compare alike.
  ['共用名', 'agency:z'],
  ['(共用)名', 'agency:w'],
])('agency(name: "%s")', async (name, id) => {
  expect(await answer(`{ agency(name: "${name}") { id } }`)).toEqual({ agency: id === null ? null : { id } });
});

test('a name that several bear, and none exactly, is not guessed', async () => {
  const { errors } = await asked.ask('{ agency(name: "『共用』名") { id } }');
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});

test.each(['防汛熱線', '“防汛”热线', '防汛 服务热线'])('topic(name: "%s") and handlers', async (name) => {
  const id = nodeId('Topic', 'flood');
  const handlers = `handlers(topic: "${name}") { topic { id } askedName matchedName }`;
  expect(await answer(`{ topic(name: "${name}") { id } ${handlers} }`)).toEqual({
    topic: { id },
    handlers: { topic: { id }, askedName: name, matchedName: name.includes('服务') ? '防汛服务热线' : '防汛热线' },
  });
});

test.each([
  [nodeId('Topic', 'flood'), nodeId('Topic', 'flood')],
  ['除雪', null],
])('handlers(topic: "%s") recognised no name', async (asked, id) => {
  const data = await answer(`{ handlers(topic: "${asked}") { topic { id } askedName matchedName } }`);
  expect(data).toEqual({ handlers: { topic: id && { id }, askedName: asked, matchedName: null } });
});
