import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { GraphNode } from '../../../src/domain/model';
import { referenceChanges } from '../../../src/ingest/link/reference';
import { topicIndex } from '../../../src/ingest/link/topics';
import { linkDocument, readDocument } from '../../../src/ingest/pipeline';
import { inferHandlers, type Candidate, type ConcerningFact } from '../../../src/planning/handlers';
import type { ChangeSet, GraphStore } from '../../../src/store/graph-store';
import { openSqliteStore } from '../../../src/store/sqlite';
import { seedDocuments } from '../../harness/shared';
import { reference } from './facts';

const changes = seedDocuments().map((path): ChangeSet => {
  const read = readDocument({ name: basename(path), bytes: readFileSync(path) });
  if (!read.ok) throw new Error(read.rejection.message);
  return linkDocument(read, reference);
});

describe('the change of each of the five documents', () => {
  test.each(changes.map((change, index) => [index, change] as const))(
    '%d has both ends of every relation',
    (_, change) => {
      const ids = new Set(change.nodes.map(({ id }) => id));
      expect(change.relations.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
      expect(ids.size).toBe(change.nodes.length);
    },
  );

  test('and the same again when it is made again', () => {
    const [path = ''] = seedDocuments();
    const read = readDocument({ name: basename(path), bytes: readFileSync(path) });
    expect(read.ok && linkDocument(read, reference)).toEqual(changes[0]);
  });
});

test('the path of every figure goes on the path of one that it is a part of', () => {
  for (const { nodes, relations } of changes) {
    const pathOf = new Map(
      nodes.flatMap((node) =>
        node.kind === 'BudgetLine' || node.kind === 'FiscalMeasure'
          ? [[node.id, JSON.parse(node.properties.path ?? '[]') as readonly string[]]]
          : [],
      ),
    );
    for (const [id, path] of pathOf) {
      const above = relations.flatMap(({ type, from, to }) => (type === 'PART_OF' && from === id ? [pathOf.get(to) ?? []] : [])); // prettier-ignore
      const begins = above.map((whole) => whole.every((label, at) => path[at] === label) && path.length > whole.length);
      expect({ id, path, above, goesOn: above.length === 0 || begins.includes(true) }).toMatchObject({ goesOn: true });
    }
  }
});

test('each path begins at the outermost measure: 事业运行 stands under the expenditure from the general budget', () => {
  const paths = changes.flatMap(({ nodes }) =>
    nodes.flatMap((node) =>
      node.kind === 'BudgetLine' && node.properties.label === '事业运行' ? [node.properties.path] : [],
    ),
  );
  expect(paths.map((path) => JSON.parse(path ?? '[]') as unknown)).toContainEqual([
    '一般公共预算财政拨款支出',
    '一般公共服务支出',
    '事业运行',
  ]);
});

describe('the five documents in a store', () => {
  let folder: string;
  const stores: GraphStore[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'govorg-link-'));
    for (const order of [changes, [...changes].reverse()]) {
      const store = await openSqliteStore({ file: join(folder, `${stores.length}.db`) });
      stores.push(store);
      await store.apply([referenceChanges(reference)]);
      for (const change of order) await store.apply([change]);
    }
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    await rm(folder, { recursive: true });
  });

  const first = (): GraphStore => {
    const [store] = stores;
    if (!store) throw new Error('no store');
    return store;
  };

  test('make one graph, whatever the order in which they come', async () => {
    const graphs = await Promise.all(stores.map(everything));
    expect(graphs[1]).toEqual(graphs[0]);
  });

  test('change nothing when they come again', async () => {
    expect(await first().apply(changes)).toMatchObject({ nodesCreated: 0, relationsCreated: 0 });
  });

  test('hold the hotline’s money once, with both places', async () => {
    const { nodes } = await first().list('BudgetLine', {
      filter: { label: { contains: '12345' } },
      page: { limit: 10 },
    });
    expect(nodes.map(({ properties: { fen, fiscalYear } }) => [fen, fiscalYear])).toEqual([[188_000_000, 2022]]);
    const [places] = await first().expand([nodes[0]?.id ?? ''], { relation: 'STATED_IN', direction: 'out' });
    expect(places?.neighbours).toHaveLength(2);
  });

  test('hold each agency of two documents once', async () => {
    const { nodes } = await first().list('Agency', {
      filter: { name: { equals: '盘锦市智慧城市运行管理中心' } },
      page: { limit: 10 },
    });
    const [documents] = await first().expand([nodes[0]?.id ?? ''], { relation: 'STATED_IN', direction: 'out' });
    expect(nodes).toHaveLength(1);
    expect(new Set(documents?.neighbours.map(({ node }) => node.id)).size).toBe(2);
  });

  // Written down from the documents: every duty and section that names 网格化管理 in one way or another, with that name.
  const GRID_DUTIES = [
    ['负责组织全市网格化管理体系建设', '网格化管理体系'],
    ['负责组织全市网格化管理体系建设', '网格化管理体系'],
    ['负责研究制定全市网格化管理体系建设', '网格化管理体系'],
    ['负责全区网格化管理体系建设', '网格化管理体系'],
    ['负责全区网格化综合治理平台管理相关工作', '网格化综合治理平台'],
    ['协助营商环境建设局开展营商环境建设', '网格管理'],
    ['负责全区网格化综合治理平台系统管理相关工作', '网格管理'],
    ['网格管理科', '网格管理'],
  ] as const;

  test.each(['网格化管理', '网格化综合治理', '网格化综合治理平台', '网格管理', '網格化綜合治理平臺'])(
    'miss no duty that names what %s is another name of',
    async (asked) => {
      const id = topicIndex(reference.topics).resolve(asked) ?? '';
      const [concerning] = await first().expand([id], {
        relation: 'CONCERNS',
        direction: 'in',
        kinds: ['Responsibility', 'Section'],
      });
      const found = (concerning?.neighbours ?? []).map(({ node, relation }) => ({
        text: node.kind === 'Responsibility' ? node.properties.text : String(nameOf(node)),
        mention: relation.type === 'CONCERNS' ? relation.properties.mention : '',
      }));
      const expected = GRID_DUTIES.map(([begins]) => begins);
      const beginnings = found.map(({ text }) => GRID_DUTIES.find(([begins]) => text.startsWith(begins))?.[0] ?? text);
      expect(beginnings.sort()).toEqual([...expected].sort());
      for (const { text, mention } of found) expect(text).toContain(mention);
      if (id !== 'topic:网格化管理') return;
      const mentions = found.map(({ text, mention }) => [GRID_DUTIES.find(([b]) => text.startsWith(b))?.[0], mention]);
      expect(mentions.sort()).toEqual([...GRID_DUTIES].sort());
    },
  );

  test('let a section be inferred for the hotline that no text names, with its reasons', async () => {
    const candidates = await candidatesFor(first(), 'topic:12345');
    const names = await first().nodes(candidates.map(({ sectionId, agencyId }) => sectionId ?? agencyId ?? ''));
    expect(names.map((node) => String(nameOf(node)))[0]).toBe('政务便民服务管理科');
    expect(candidates[0]?.reasons.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Its name shares 政务, 便民, 服务 with 12345政务服务便民热线',
        'Its agency pays 12345政务服务热线经费 188 万元 (2022)',
        expect.stringMatching(/^Its agency states this duty: 负责12345非紧急类服务平台/),
      ]),
    );
    expect(names.map((node) => nameOf(node))).not.toContain('盘锦市营商环境建设局');
  });
});

async function everything(store: GraphStore): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for await (const one of store.scan()) all.push(one);
  return all;
}

const nameOf = (node: GraphNode | null): unknown => (node && 'name' in node.properties ? node.properties.name : null);

/** The calls that `planning/handlers.ts` asks of its caller, one a level and relation. */
async function candidatesFor(store: GraphStore, topicId: string): Promise<readonly Candidate[]> {
  const [topic] = await store.nodes([topicId]);
  if (topic?.kind !== 'Topic') throw new Error(`no topic ${topicId}`);
  const { name, aliases } = topic.properties;
  const related = topicIndex(reference.topics).related(topicId, [name, ...aliases]);
  const wanted = [topicId, ...related];
  const concerning = await store.expand(wanted, { relation: 'CONCERNS', direction: 'in', page: { limit: 200 } });
  const rows = concerning.flatMap(({ neighbours }, at) =>
    neighbours.map(({ relation, node }) => ({ node, topicId: wanted[at] ?? '', relation })),
  );
  const holderOf = new Map<string, GraphNode>();
  const hold = async (relation: 'RESPONSIBLE_FOR' | 'HAS_LINE' | 'HAS_SECTION', ids: readonly string[]) => {
    const held = await store.expand(ids, { relation, direction: 'in' });
    held.forEach(({ neighbours: [holder] }, at) => holder && holderOf.set(ids[at] ?? '', holder.node));
  };
  const ofKind = (kind: string): string[] => rows.flatMap(({ node }) => (node.kind === kind ? [node.id] : []));
  await hold('RESPONSIBLE_FOR', ofKind('Responsibility'));
  await hold('HAS_LINE', ofKind('BudgetLine'));
  const holding = [...holderOf.values()].filter(({ kind }) => kind === 'Section');
  await hold('HAS_SECTION', [...ofKind('Section'), ...holding.map(({ id }) => id)]);
  const facts = rows.flatMap(({ node, topicId: about, relation }): ConcerningFact[] => {
    if (relation.type !== 'CONCERNS') return [];
    const holder = node.kind === 'Section' ? node : holderOf.get(node.id);
    const sectionId = holder?.kind === 'Section' ? holder.id : null;
    const agencyId = (sectionId === null ? holder?.id : holderOf.get(sectionId)?.id) ?? null;
    const common = { id: node.id, topicId: about, mention: relation.properties.mention, agencyId, sectionId };
    const bare = { amount: null, fiscalYear: null };
    if (node.kind === 'Responsibility') return [{ ...common, ...bare, kind: node.kind, text: node.properties.text }];
    if (node.kind === 'Section') return [{ ...common, ...bare, kind: node.kind, text: node.properties.name }];
    if (node.kind !== 'BudgetLine') return [];
    const { label, printed, unit, fiscalYear } = node.properties;
    return [{ ...common, kind: node.kind, text: label, amount: `${printed} ${unit}`, fiscalYear }];
  });
  const agencies = [
    ...new Set(facts.flatMap((fact) => (fact.topicId === topicId && fact.agencyId ? [fact.agencyId] : []))),
  ];
  const listed = await store.expand(agencies, { relation: 'HAS_SECTION', direction: 'out' });
  const office = (node: GraphNode, agencyId: string | null) =>
    node.kind === 'Section' ? [{ id: node.id, agencyId, name: node.properties.name }] : [];
  const sections = [
    ...listed.flatMap(({ neighbours }, at) => neighbours.flatMap(({ node }) => office(node, agencies[at] ?? null))),
    ...[...rows.map(({ node }) => node), ...holding].flatMap((node) => office(node, holderOf.get(node.id)?.id ?? null)),
  ];
  return inferHandlers({ topic: { id: topicId, name, aliases }, related, facts, sections });
}
