/** What is suggested to whoever types, among the names of 100,000 bodies with their sections. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphNode } from '../src/domain/model';
import type { ChangeSet, GraphStore } from '../src/store/graph-store';
import { openSqliteStore } from '../src/store/sqlite';
import type { Row } from './row';

const BODIES = 100_000;
const OF_BATCH = 1_000;
const CALLS = 400;

/** What is typed of a name: so many of its first characters, or its beginning in Latin letters. */
const PLACES = [...'安宁和康平顺泰昌隆盛华阳临江清源永丰嘉祥'];
const FIELDS = ['营商环境建设局', '大数据中心', '政务服务中心', '自然资源局', '市场监督管理局', '人民医院', '第一中学', '档案馆', '应急管理局', '水利局']; // prettier-ignore
const SECTIONS = ['办公室', '政策法规科', '政务便民服务管理科'];

function nameOf(i: number): string {
  const place = [i, i / 20, i / 400].map((n) => PLACES[Math.floor(n) % PLACES.length]).join('');
  return `${place}市第${Math.floor(i / 8_000)}${FIELDS[i % FIELDS.length] ?? ''}`;
}

const agencies = (from: number): readonly GraphNode[] =>
  Array.from({ length: OF_BATCH }, (_, k): GraphNode[] => {
    const i = from + k;
    const name = nameOf(i);
    return [
      { kind: 'Agency', id: `agency:${i}`, properties: { name, aliases: [`${name}本级`], creditCode: null, agencyKind: null } },
      ...SECTIONS.map((section, j): GraphNode => ({ kind: 'Section', id: `section:${i}~${j}`, properties: { name: section, aliases: [], sectionKind: 'INTERNAL', position: j } })),
    ];
  }).flat(); // prettier-ignore

function* graph(bodies: number): Generator<ChangeSet> {
  for (let from = 0; from < bodies; from += OF_BATCH) yield { nodes: agencies(from), relations: [] };
}

/** Milliseconds of the slowest hundredth, and of the slowest of all. */
async function slowest(store: GraphStore, typed: (i: number) => string): Promise<readonly [number, number]> {
  const times: number[] = [];
  for (let i = 0; i < CALLS; i += 1) {
    const start = performance.now();
    await store.suggest({ prefix: typed(i * 7_919), limit: 10 });
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return [times[Math.floor(CALLS * 0.99)] ?? Number.NaN, times.at(-1) ?? Number.NaN];
}

const TYPED: readonly (readonly [string, (i: number) => string])[] = [
  ['one character', (i) => nameOf(i % BODIES).slice(0, 1)],
  ['three characters', (i) => nameOf(i % BODIES).slice(0, 3)],
  ['a whole name', (i) => nameOf(i % BODIES)],
  ['a name of very many sections', () => '办公室'],
  ['one letter', (i) => 'ankstchlyqfjx'.charAt(i % 13)],
  ['initials', () => 'anyh'],
  ['pinyin', () => 'anning'],
  ['a part of very many names', (i) => ['管理', '中心', '局', '第'][i % 4] ?? ''],
  ['a part of few names', (i) => nameOf(i % BODIES).slice(1, 8)],
  ['what no name holds', () => '丁丁丁'],
];

/** @param bodies fewer where a server is to hold them */
export async function benchSuggestOn(store: GraphStore, bodies = BODIES): Promise<Row[]> {
  await store.load(graph(bodies));
  const rows: Row[] = [];
  for (const [name, typed] of TYPED) {
    await slowest(store, typed);
    const [p99, most] = await slowest(store, typed);
    rows.push({ name: `suggest, ${name}: p99 (slowest ${most.toFixed(1)})`, value: p99, unit: 'ms', target: '< 10', met: p99 < 10 }); // prettier-ignore
  }
  return rows;
}

export async function benchSuggest(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'govorg-bench-'));
  const store = await openSqliteStore({ file: join(folder, 'graph.db') });
  try {
    return await benchSuggestOn(store);
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

if (require.main === module) {
  void benchSuggest().then((rows) => {
    for (const { name, value, unit, target } of rows)
      process.stdout.write(`${name}\t${value.toPrecision(3)} ${unit}\t${target ?? ''}\n`);
  });
}
