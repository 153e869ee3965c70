/** By what facts were found: the reader of their document, and of a finding its check, on both stores. */
import type { GraphNode } from '../../src/domain/model';
import type { GraphStore } from '../../src/store/graph-store';
import { asker, type Asker } from '../harness/asking';
import { countingStore } from '../harness/counting-store';
import { embeddedStore, onNeo4j } from '../harness/stores';
import { changes, node, relation } from '../store/graphs';

const document = (key: string, version: string | null, readAt: string | null) =>
  node('Document', key, { readBy: version && 'govorg', readVersion: version, readAt });
const earlier = document('先', 'a1', '2026-01-01T00:00:00.000Z');
const later = document('后', 'b2', '2026-06-01T00:00:00.000Z');
const unknown = document('不明', null, null);

const shared = node('Agency', '共', { name: '共局' });
const duty = node('Responsibility', '职', { text: '负责防汛' });
const line = node('BudgetLine', '款', { label: '支出预算', stage: 'BUDGET', scope: 'OWN' });
const finding = node('Finding', '疑', { rule: 'staffing-sums', severity: 'ERROR', message: '不符' });
const old = node('Section', '旧科', { name: '旧科', sectionKind: 'INTERNAL' });
const nowhere = node('Section', '无出处', { name: '无出处', sectionKind: 'INTERNAL' });

const stated = (fact: GraphNode, ...sources: readonly GraphNode[]) =>
  sources.map((source, at) => relation('STATED_IN', fact, source, { start: at, end: at + 1, quote: '引' }));
const GRAPH = changes(
  [earlier, later, unknown, shared, duty, line, finding, old, nowhere],
  [
    ...stated(shared, later, earlier, unknown),
    ...stated(duty, earlier),
    ...stated(line, later),
    ...stated(finding, later),
    ...stated(old, unknown),
    relation('RESPONSIBLE_FOR', shared, duty),
    relation('HAS_LINE', shared, line),
    relation('ABOUT', finding, line),
  ],
);

function describeOn(store: () => GraphStore): void {
  let asked: Asker;
  beforeAll(async () => {
    await store().apply(GRAPH);
    asked = await asker(store());
  });

  test('of any fact what read its document, of several the last one, of a finding its check', async () => {
    const ids = [shared, duty, line, finding, old, nowhere].map(({ id }) => id);
    const { data, errors } = await asked.ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Fact { extractor { name rulesVersion } } } }',
      { ids },
    );
    const by = (name: string, version: string) => ({ extractor: { name, rulesVersion: version } });
    expect([errors, data?.['nodes']]).toEqual([
      [],
      [
        by('govorg', 'b2'),
        by('govorg', 'a1'),
        by('govorg', 'b2'),
        by('staffing-sums', 'b2'),
        { extractor: null },
        { extractor: null },
      ],
    ]);
  });

  test('below anything, in the call that reads it', async () => {
    const counting = countingStore(store());
    const { ask } = await asker(counting.store);
    const { data, errors } = await ask(`{ agency(id: "${shared.id}") {
      budgetLines { nodes { extractor { rulesVersion } findingsAbout { extractor { name } evidence { document { readAt extractor { rulesVersion } } } } } }
      responsibilities { nodes { extractor { rulesVersion } } } } }`);
    expect([errors, counting.calls.length]).toEqual([[], 1]);
    expect(data?.['agency']).toEqual({
      budgetLines: {
        nodes: [
          {
            extractor: { rulesVersion: 'b2' },
            findingsAbout: [
              {
                extractor: { name: 'staffing-sums' },
                evidence: [{ document: { readAt: later.properties.readAt, extractor: { rulesVersion: 'b2' } } }],
              },
            ],
          },
        ],
      },
      responsibilities: { nodes: [{ extractor: { rulesVersion: 'a1' } }] },
    });
  });

  test('documents say what read them, and those of other rules are found', async () => {
    const { data, errors } = await asked.ask(
      '{ documents(where: { not: { readVersion: { eq: "b2" } } }, orderBy: [{ by: READ_AT }]) { nodes { sha256 readAt extractor { name rulesVersion } } } }',
    );
    expect([errors, data]).toEqual([
      [],
      {
        documents: {
          nodes: [
            { sha256: '先', readAt: earlier.properties.readAt, extractor: { name: 'govorg', rulesVersion: 'a1' } },
            { sha256: '不明', readAt: null, extractor: null },
          ],
        },
      },
    ]);
  });
}

describe('on the embedded store', () => { describeOn(embeddedStore()); }); // prettier-ignore
describe('on Neo4j', () => { onNeo4j('what read facts', describeOn); }); // prettier-ignore
