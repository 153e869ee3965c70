import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeId } from '../../src/domain/identifier';
import type { GraphNode, GraphRelation } from '../../src/domain/model';
import type { ChangeSet, GraphStore } from '../../src/store/graph-store';
import { openStore } from '../../src/store/open';

export const TOPIC = nodeId('Topic', 'flood');
const TOPIC_NODE: GraphNode = {
  kind: 'Topic',
  id: TOPIC,
  properties: { name: '防汛热线', aliases: ['防汛服务热线'], topicKind: 'HOTLINE' },
};

/** The classes of every line. */
const CLASSES: readonly GraphNode[] = [
  { kind: 'FunctionClass', id: nodeId('FunctionClass', '201'), properties: { code: '201', name: '一般公共服务支出' } },
  {
    kind: 'EconomicClass',
    id: nodeId('EconomicClass', 'DEPARTMENT~302'),
    properties: { code: '302', name: '商品和服务支出', scheme: 'DEPARTMENT' },
  },
];

/** What agency `n` of the example is made of. */
export const ids = (n: number) => ({
  document: nodeId('Document', `${n}`.padStart(64, '0')),
  agency: nodeId('Agency', `a${n}`),
  sections: [0, 1, 2].map((s) => nodeId('Section', `a${n}-s${s}`)),
  duties: [0, 1].map((d) => nodeId('Responsibility', `a${n}-d${d}`)),
  line: nodeId('BudgetLine', `a${n}-l`),
  finding: nodeId('Finding', `a${n}-f`),
  passage: nodeId('Passage', `a${n}-p`),
  decision: nodeId('Decision', `a${n}-c`),
  naming: nodeId('Naming', `a${n}-n`),
  changeEvent: nodeId('ChangeEvent', `a${n}-e`),
});

/** Of a body, that people gave it its only other name. */
const aliasGiven = (name: string, alias: string): string =>
  JSON.stringify({ printed: { name, aliases: [] }, given: { preferred: null, added: [alias] } });

const sideOf = (key: string): string =>
  JSON.stringify({ key, group: '', places: [{ document: 'document:0', start: 1, end: 4, quote: key }] });

/**
 * One agency with a document of its own: three sections with posts, two duties of which the second concerns the topic,
 * a budget line for it stated twice, a finding about that line, a renaming, a passage of the document, a decision about
 * sections of two other years, and a name that a person gave it.
 */
export function exampleAgency(n: number): ChangeSet {
  const { document, agency, sections, duties, line, finding, passage, decision, naming, changeEvent } = ids(n);
  const year = 2020 + (n % 3);
  const figure = { unit: '万元', fiscalYear: year, stage: 'BUDGET', asOf: null, scope: 'OWN' } as const;
  const change = {
    changeBase: null,
    changeDirection: null,
    changeAmount: null,
    changePercent: null,
    changeFen: null,
  } as const;
  const nodes: GraphNode[] = [
    TOPIC_NODE,
    ...CLASSES,
    {
      kind: 'Document',
      id: document,
      properties: {
        sha256: `${n}`.padStart(64, '0'),
        title: `甲${n}局${year}年部门预算`,
        documentKind: 'BUDGET',
        fiscalYear: year,
        publisher: `甲${n}局`,
        source: `${n}.txt`,
        mediaType: 'text/plain',
        encoding: 'utf-8',
        length: 1000,
        readBy: 'govorg',
        readVersion: `version ${n % 2}`,
        readAt: `2026-0${1 + (n % 9)}-01T00:00:00.000Z`,
      },
    },
    {
      kind: 'Agency',
      id: agency,
      properties: {
        name: `甲${n}局`,
        aliases: [`乙${n}局`],
        givenNames: aliasGiven(`甲${n}局`, `乙${n}局`),
        creditCode: null,
        agencyKind: n % 2 ? 'ADMINISTRATIVE' : null,
      },
    },
    ...sections.flatMap((id, s): GraphNode[] => [
      { kind: 'Section', id, properties: { name: `第${s}科`, aliases: [], sectionKind: 'INTERNAL', position: s + 1 } },
      {
        kind: 'StaffingQuota',
        id: nodeId('StaffingQuota', id),
        properties: { staffingType: null, measure: 'AUTHORISED', count: 5 },
      },
      {
        kind: 'LeaderPost',
        id: nodeId('LeaderPost', `${id}-h`),
        properties: { title: '科长', rank: 'HEAD', count: 1 },
      },
      {
        kind: 'LeaderPost',
        id: nodeId('LeaderPost', `${id}-d`),
        properties: { title: '副科长', rank: 'DEPUTY', count: 2 },
      },
    ]),
    ...duties.map((id, d): GraphNode => ({
      kind: 'Responsibility',
      id,
      properties: { label: `${d + 1}.`, text: d ? '负责防汛热线工作。' : '负责档案工作。', position: d + 1 },
    })),
    {
      kind: 'BudgetLine',
      id: line,
      properties: {
        label: '防汛热线经费',
        path: '["项目支出","防汛热线经费"]',
        printed: '188',
        ...figure,
        ...change,
        position: 1,
        fen: 188_000_000,
      },
    },
    {
      kind: 'Finding',
      id: finding,
      properties: {
        rule: 'parts-against-total',
        severity: 'ERROR',
        message: '合计不符',
        stated: '1',
        computed: '2',
        difference: '1',
        document,
        position: 1,
      },
    },
    {
      kind: 'ChangeEvent',
      id: changeEvent,
      properties: {
        changeKind: 'RENAMED',
        date: '2019-03',
        year: 2019,
        beforeNames: [`丙${n}办`],
        afterNames: [`丁${n}院`],
        subject: null,
        text: `丙${n}办更名为丁${n}院`,
        position: 1,
      },
    },
    {
      kind: 'Passage',
      id: passage,
      properties: { text: '（一）名词解释：“三公”经费。', start: 20, end: 36, position: 1 },
    },
    {
      kind: 'Decision',
      id: decision,
      properties: {
        subject: `${n}`,
        verdict: 'SAME',
        by: '甲某',
        at: '2026-01-02T03:04:05.678Z',
        note: '见附件',
        decidedKind: 'Section',
        agencyName: `甲${n}局`,
        earlierName: '综合科',
        laterName: '办公室',
        earlier: sideOf('综合科'),
        later: sideOf('办公室'),
        replaces: null,
      },
    },
    {
      kind: 'Naming',
      id: naming,
      properties: {
        namingKind: 'ALIAS',
        givenName: `乙${n}局`,
        namedKind: 'Agency',
        namedId: agency,
        thingName: `甲${n}局`,
        by: '甲某',
        at: '2026-01-03T03:04:05.678Z',
        note: null,
        replaces: null,
      },
    },
  ];
  const stated = (from: string, start: number): GraphRelation => ({
    type: 'STATED_IN',
    from,
    to: document,
    properties: { start, end: start + 3, quote: `原文${start}`, page: null, sheet: null, cell: null, paragraph: null },
  });
  const relations: GraphRelation[] = [
    { type: 'PASSAGE_OF', from: passage, to: document, properties: {} },
    { type: 'INVOLVES', from: changeEvent, to: agency, properties: {} },
    { type: 'RESULTING', from: changeEvent, to: agency, properties: {} },
    stated(changeEvent, 300),
    stated(agency, 0),
    stated(agency, 10),
    ...CLASSES.map(({ id }): GraphRelation => ({
      type: 'CLASSIFIED_AS',
      from: line,
      to: id,
      properties: { basis: 'STATED' },
    })),
    ...sections.flatMap((id, s): GraphRelation[] => [
      { type: 'HAS_SECTION', from: agency, to: id, properties: {} },
      { type: 'HAS_QUOTA', from: id, to: nodeId('StaffingQuota', id), properties: {} },
      { type: 'HAS_POST', from: id, to: nodeId('LeaderPost', `${id}-h`), properties: {} },
      { type: 'HAS_POST', from: id, to: nodeId('LeaderPost', `${id}-d`), properties: {} },
      stated(id, 100 + s),
      stated(nodeId('StaffingQuota', id), 200 + s),
      stated(nodeId('LeaderPost', `${id}-h`), 300 + s),
      stated(nodeId('LeaderPost', `${id}-d`), 400 + s),
    ]),
    ...duties.flatMap((id, d): GraphRelation[] => [
      { type: 'RESPONSIBLE_FOR', from: agency, to: id, properties: {} },
      stated(id, 500 + d),
    ]),
    { type: 'CONCERNS', from: duties[1]!, to: TOPIC, properties: { mention: '防汛热线', directness: 1 } },
    { type: 'HAS_LINE', from: agency, to: line, properties: {} },
    { type: 'CONCERNS', from: line, to: TOPIC, properties: { mention: '防汛热线', directness: 1 } },
    stated(line, 600),
    stated(line, 700),
    stated(finding, 600),
    { type: 'ABOUT', from: finding, to: line, properties: {} },
    { type: 'DECIDED_FOR', from: decision, to: agency, properties: {} },
    { type: 'GIVEN_TO', from: naming, to: agency, properties: {} },
  ];
  return { nodes, relations };
}

/** A store of its own with that many agencies. */
export async function exampleStore(
  agencies: number,
): Promise<{ readonly store: GraphStore; readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'govorg-'));
  const store = await openStore(join(folder, 'example.db'));
  await store.apply(Array.from({ length: agencies }, (_, n) => exampleAgency(n)));
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
