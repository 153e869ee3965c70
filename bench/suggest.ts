/**
 * `npm run bench suggest`: what is suggested to whoever types, and what search finds, among 100,000 bodies with their
 * sections and duties, on both stores. BODIES asks for another number, ENGINE=sqlite or neo4j for one store.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingForNeo4j, startNeo4j } from '../scripts/neo4j/server';
import type { GraphNode, GraphRelation } from '../src/domain/model';
import type { ChangeSet, GraphStore, SearchQuery } from '../src/store/graph-store';
import { openNeo4jStore } from '../src/store/neo4j';
import { openSqliteStore } from '../src/store/sqlite';
import { optionsOf } from '../tests/harness/neo4j';
import type { Row } from './row';

const BODIES = Number(process.env['BODIES'] ?? 100_000);
const ENGINE = process.env['ENGINE'];
const OF_BATCH = 1_000;
const CALLS = Number(process.env['CALLS'] ?? 300);
/** Milliseconds that the slowest hundredth may take. */
const TARGETS = { suggest: 10, search: 50 } as const;

const PLACES = [...'安宁和康平顺泰昌隆盛华阳临江清源永丰嘉祥'];
const FIELDS = ['营商环境建设局', '大数据中心', '政务服务中心', '自然资源局', '市场监督管理局', '人民医院', '第一中学', '档案馆', '应急管理局', '水利局']; // prettier-ignore
const SECTIONS = ['办公室', '政策法规科', '政务便民服务管理科'];
const DUTIES = ['负责全市网络安全的统筹协调和监督管理', '承担便民热线的受理、转办和督办', '组织编制年度预算并监督执行', '指导基层档案工作']; // prettier-ignore

function nameOf(i: number): string {
  const place = [i, i / 20, i / 400].map((n) => PLACES[Math.floor(n) % PLACES.length]).join('');
  return `${place}市第${Math.floor(i / 8_000)}${FIELDS[i % FIELDS.length] ?? ''}`;
}

function bodies(from: number, to: number): ChangeSet {
  const nodes: GraphNode[] = [];
  const relations: GraphRelation[] = [];
  for (let i = from; i < to; i += 1) {
    const name = nameOf(i);
    const agency = `agency:${i}`;
    nodes.push({ kind: 'Agency', id: agency, properties: { name, aliases: [`${name}本级`], creditCode: null, agencyKind: null } }); // prettier-ignore
    SECTIONS.forEach((section, j) => {
      nodes.push({ kind: 'Section', id: `section:${i}~${j}`, properties: { name: section, aliases: [], sectionKind: 'INTERNAL', position: j } }); // prettier-ignore
      relations.push({ type: 'HAS_SECTION', from: agency, to: `section:${i}~${j}`, properties: {} });
    });
    const text = `${DUTIES[i % DUTIES.length] ?? ''}，联系${name}。`;
    nodes.push({ kind: 'Responsibility', id: `responsibility:${i}`, properties: { label: null, text, position: 1 } });
    relations.push({ type: 'RESPONSIBLE_FOR', from: agency, to: `responsibility:${i}`, properties: {} });
  }
  return { nodes, relations };
}

function* graph(): Generator<ChangeSet> {
  for (let from = 0; from < BODIES; from += OF_BATCH) yield bodies(from, Math.min(from + OF_BATCH, BODIES));
}

/** A name as somebody types it who takes one character for another. */
const mistyped = (name: string): string => `${name.slice(0, -2)}丁${name.slice(-1)}`;

/** What is typed: of a name, or whatever the place says. */
const TYPED: readonly (readonly [string, (i: number) => string])[] = [
  ['one character', (i) => nameOf(i).slice(0, 1)],
  ['three characters', (i) => nameOf(i).slice(0, 3)],
  ['a whole name', nameOf],
  ['a name of very many sections', () => '办公室'],
  ['one letter', (i) => 'ankstchlyqfjx'.charAt(i % 13)],
  ['initials', () => 'anyh'],
  ['pinyin', () => 'anning'],
  ['pinyin of a part', (i) => ['yingshang', 'dangan', 'zhengwufuwu', 'zirzy'][i % 4] ?? ''],
  ['initials of a part', (i) => ['yshj', 'dag', 'zwfw', 'scjd'][i % 4] ?? ''],
  ['a part of very many names', (i) => ['管理', '中心', '局', '第'][i % 4] ?? ''],
  ['a part of few names', (i) => nameOf(i).slice(1, 8)],
  ['what no name holds', () => '丁丁丁'],
];

const page = { limit: 21 };
const SOUGHT: readonly (readonly [string, (i: number) => SearchQuery])[] = [
  ['a whole name', (i) => ({ text: nameOf(i), page })],
  ['a whole name, counted', (i) => ({ text: nameOf(i), page, count: true })],
  ['words of a quarter of the duties', () => ({ text: '便民热线 受理', page })],
  ['one character', (i) => ({ text: '局科第市'.charAt(i % 4), page })],
  ['what 25,000 hold, counted', () => ({ text: '网络安全', page, count: true })],
  ['few hits with facets', (i) => ({ text: nameOf(i).slice(0, 6), page, count: true, facets: true })],
  ['with the other names of a topic', () => ({ text: '市长热线', alternatives: ['便民热线', '服务热线', '12345热线'], page })],
  ['a name by a part of its pinyin', () => ({ text: 'yingshang', spelled: true, page })],
  ['a name with a mistake', (i) => ({ text: mistyped(nameOf(i)), similar: true, spelled: true, page })],
  ['what nothing is like', () => ({ text: '丁丁丁丁', similar: true, spelled: true, page })],
]; // prettier-ignore

async function measured(name: string, kind: keyof typeof TARGETS, ask: (i: number) => Promise<unknown>): Promise<Row> {
  const times: number[] = [];
  // The first half warms up.
  for (let i = 0; i < 2 * CALLS; i += 1) {
    const start = performance.now();
    await ask((i * 7_919) % BODIES);
    if (i >= CALLS) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const [p50 = NaN, p99 = NaN] = [0.5, 0.99].map((part) => times[Math.floor(CALLS * part)]);
  const target = TARGETS[kind];
  return { name: `${kind}, ${name}: p99 (p50 ${p50.toFixed(2)})`, value: p99, unit: 'ms', target: `< ${target}`, met: p99 < target }; // prettier-ignore
}

async function measuredOn(engine: string, store: GraphStore): Promise<Row[]> {
  await store.load(graph());
  const rows: Row[] = [];
  for (const [name, typed] of TYPED)
    rows.push(await measured(`${engine}, ${name}`, 'suggest', (i) => store.suggest({ prefix: typed(i), limit: 10 })));
  for (const [name, query] of SOUGHT)
    rows.push(await measured(`${engine}, ${name}`, 'search', (i) => store.search(query(i))));
  return rows;
}

async function onSqlite(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'govorg-bench-'));
  const store = await openSqliteStore({ file: join(folder, 'graph.db') });
  try {
    return await measuredOn('SQLite', store);
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

async function onNeo4j(): Promise<Row[]> {
  const missing = missingForNeo4j();
  if (missing !== null) return [{ name: `Neo4j: ${missing}`, value: Number.NaN, unit: '' }];
  const server = await startNeo4j({ heap: '1g', pageCache: '512m' });
  try {
    const { store } = await openNeo4jStore(optionsOf(server));
    const rows = await measuredOn('Neo4j', store);
    await store.close();
    return rows;
  } finally {
    await server.remove();
  }
}

export async function benchSuggest(): Promise<Row[]> {
  return [...(ENGINE === 'neo4j' ? [] : await onSqlite()), ...(ENGINE === 'sqlite' ? [] : await onNeo4j())];
}
