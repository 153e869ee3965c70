/**
 * The embedded store by itself, through the port's own calls: 5,000 agencies with six sections of four duties each,
 * 2,000 topics, evidence for every duty. 157,000 nodes and more.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphNode, GraphRelation, Kind, NodeOf, Relation } from '../src/domain/model';
import { kindSpec } from '../src/domain/model';
import { openArchive } from '../src/store/archive';
import type { ChangeSet, GraphStore } from '../src/store/graph-store';
import { openSqliteStore } from '../src/store/sqlite';
import type { Row } from './row';

const AGENCIES = 5_000;
const SECTIONS = 6;
const DUTIES = 4;
const TOPICS = 2_000;

function node<K extends Kind>(kind: K, key: string, properties: Partial<NodeOf<K>['properties']>): NodeOf<K> {
  return { kind, id: `${kindSpec(kind).prefix}:${key}`, properties } as NodeOf<K>;
}

const relation = (type: Relation, from: GraphNode, to: GraphNode, properties: object = {}): GraphRelation =>
  ({ type, from: from.id, to: to.id, properties }) as GraphRelation;

const topic = (i: number): GraphNode =>
  node('Topic', `${i}`, { name: `${10_000 + i}服务热线`, aliases: [`第${i}号平台`], topicKind: 'HOTLINE' });

function* graph(): Generator<ChangeSet> {
  yield { nodes: Array.from({ length: TOPICS }, (_, i) => topic(i)), relations: [] };
  for (let a = 0; a < AGENCIES; a += 1) yield agency(a);
}

/** What one document says of one agency. */
function agency(a: number): ChangeSet {
  const document = node('Document', `${a}`, {
    sha256: `${a}`,
    documentKind: 'BUDGET',
    title: `第${a}局2022年部门预算`,
  });
  const owner = node('Agency', `第${a}局`, { name: `${a % 31}市第${a}营商环境建设局`, aliases: [`${a}局`] });
  const nodes: GraphNode[] = [document, owner];
  const relations: GraphRelation[] = [];
  for (let s = 0; s < SECTIONS; s += 1) {
    const section = node('Section', `${a}-${s}`, { name: `第${s}业务管理科`, sectionKind: 'INTERNAL', position: s });
    nodes.push(section);
    relations.push(relation('HAS_SECTION', owner, section));
    for (let d = 0; d < DUTIES; d += 1) {
      const text = `负责${a}片区第${s}类事项的受理、转办、督办和考核工作，承担第${d}项日常运行监管任务。`;
      const duty = node('Responsibility', `${a}-${s}-${d}`, { label: `${d + 1}）`, text, position: d });
      const start = (s * DUTIES + d) * 50;
      nodes.push(duty);
      relations.push(
        relation('RESPONSIBLE_FOR', section, duty),
        relation('CONCERNS', duty, topic((a * 7 + s * 13 + d) % TOPICS), { mention: '热线' }),
        relation('STATED_IN', duty, document, { start, end: start + text.length, quote: text }),
      );
    }
  }
  return { nodes, relations };
}

/** Median of five rounds, in microseconds a call. */
async function microseconds(calls: number, call: (i: number) => Promise<unknown>): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const start = process.hrtime.bigint();
    for (let i = 0; i < calls; i += 1) await call(round * calls + i);
    rounds.push(Number(process.hrtime.bigint() - start) / 1000 / calls);
  }
  return rounds.sort((a, b) => a - b)[2] ?? Number.NaN;
}

const round = (value: number): number => Number(value.toPrecision(3));

function row(
  name: string,
  value: number,
  unit: string,
  target?: { readonly most?: number; readonly least?: number },
): Row {
  if (!target) return { name, value: round(value), unit };
  const { most, least } = target;
  const met = (most === undefined || value <= most) && (least === undefined || value >= least);
  return { name, value: round(value), unit, target: most === undefined ? `>= ${least ?? 0}` : `< ${most}`, met };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

export async function benchStore(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'govorg-bench-'));
  try {
    return [...(await benchGraph(join(folder, 'graph.db'))), ...(await benchArchive(join(folder, 'archive')))];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function benchGraph(file: string): Promise<Row[]> {
  let store = await openSqliteStore({ file });
  let items = 0;
  const loading = await seconds(async () => {
    const { nodesCreated, relationsCreated } = await store.load(graph());
    items = nodesCreated + relationsCreated;
  });
  const documents = Array.from({ length: 200 }, (_, i) => agency(AGENCIES + i));
  const one = await seconds(async () => {
    for (const document of documents) await store.apply([document]);
  });
  const again = await seconds(() => store.apply(documents));
  const questions = await askAll(store);
  const closing = await seconds(() => store.close());
  const size = (await stat(file)).size / 2 ** 20;
  const opening = await seconds(async () => {
    store = await openSqliteStore({ file });
  });
  const scanning = await seconds(async () => {
    let seen = 0;
    for await (const item of store.scan()) seen += Object.keys(item).length > 0 ? 1 : 0;
    if (seen < items) throw new Error(`The scan gave ${seen} of ${items}.`);
  });
  await store.close();
  return [
    row('bulk load, nodes and relations', items / loading, '/s', { least: 50_000 }),
    row('apply, documents of 31 nodes and 78 relations, each durable', documents.length / one, '/s'),
    row('apply again, nothing new', documents.length / again, 'documents/s'),
    ...questions,
    row('scan, nodes and relations', items / scanning, '/s'),
    row('file', size, 'MB'),
    row('close, with seal', closing * 1000, 'ms'),
    row('open and verify', opening * 1000, 'ms', { most: 1000 }),
  ];
}

async function askAll(store: GraphStore): Promise<Row[]> {
  const page = { limit: 20 };
  const hot = (i: number): string => `topic:${(i * 37) % TOPICS}`;
  const unit = (i: number): string => `agency:第${(i * 37) % AGENCIES}局`;
  const ids = Array.from({ length: 10_000 }, (_, i) => `responsibility:${i % AGENCIES}-${i % SECTIONS}-${i % DUTIES}`);
  const search = async (text: string): Promise<Row> => {
    const asked = await store.search({ text, page, count: true });
    const time = await microseconds(20, () => store.search({ text, page, count: true }));
    return row(`search ${text}, ${asked.total ?? 0} hits counted`, time, 'µs');
  };
  return [
    row('point read', await microseconds(20_000, (i) => store.nodes([unit(i)])), 'µs', { most: 30 }),
    row('10,000 nodes by id', (await microseconds(5, () => store.nodes(ids))) / 1000, 'ms'),
    row('sections of an agency', await microseconds(3_000, (i) => store.expand([unit(i)], { relation: 'HAS_SECTION', direction: 'out', order: [{ by: 'position' }] })), 'µs'), // prettier-ignore
    row('60 duties of a topic', await microseconds(500, (i) => store.expand([hot(i)], { relation: 'CONCERNS', direction: 'in', kinds: ['Responsibility'] })), 'µs'), // prettier-ignore
    row('first 10 of 60 duties of a topic, counted', await microseconds(500, (i) => store.expand([hot(i)], { relation: 'CONCERNS', direction: 'in', kinds: ['Responsibility'], order: [{ by: 'position' }], page: { limit: 10 }, count: true })), 'µs'), // prettier-ignore
    row('evidence of 60 facts', await microseconds(300, (i) => store.expand(ids.slice(i, i + 60), { relation: 'STATED_IN', direction: 'out' })), 'µs'), // prettier-ignore
    row('facts of a document, any kind', await microseconds(500, (i) => store.expand([`document:${i % AGENCIES}`], { relation: 'STATED_IN', direction: 'in' })), 'µs'), // prettier-ignore
    row('50 agencies by name, counted', await microseconds(50, (i) => store.list('Agency', { order: [{ by: 'name' }], page: { limit: 50, after: [`${i % 31}市`, ''] }, count: true })), 'µs'), // prettier-ignore
    row('agencies whose name contains a word', await microseconds(20, () => store.list('Agency', { filter: { name: { contains: '市第49' } }, page })), 'µs'), // prettier-ignore
    await search('职责'),
    await search('热'),
    await search('片区'),
    await search('12345'),
    await search('第'),
    await search('受理 4999片区'),
    row('count of duties by position', (await microseconds(3, () => store.aggregate({ kind: 'Responsibility', groupBy: ['position'] }))) / 1000, 'ms'), // prettier-ignore
  ];
}

async function benchArchive(folder: string): Promise<Row[]> {
  const archive = await openArchive(folder);
  const files = Array.from({ length: 1024 }, (_, i) => ({
    name: `${i}.txt`,
    bytes: Buffer.from(`第${i}号文件。`.repeat(600)),
  }));
  const time = await seconds(async () => {
    for (let i = 0; i < files.length; i += 64) await archive.putMany(files.slice(i, i + 64));
  });
  return [row('archive, files of 13 kB made durable', files.length / time, '/s', { least: 300 })];
}

if (require.main === module) {
  void benchStore().then((rows) => {
    for (const { name, value, unit, target } of rows)
      process.stdout.write(`${name}\t${value} ${unit}\t${target ?? ''}\n`);
  });
}
