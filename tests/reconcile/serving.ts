/** The service over a few bodies of two cities, one of which was renamed, asked as a client of the protocol does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { loadConfig } from '../../src/config';
import { nodeId } from '../../src/domain/identifier';
import type { GraphNode, GraphRelation } from '../../src/domain/model';
import { buildServer } from '../../src/http/server';
import { referenceChanges } from '../../src/ingest/link/reference';
import { loadReference } from '../../src/ingest/link/seed-lists';
import { createLogger } from '../../src/ops/logger';
import { Readiness } from '../../src/ops/readiness';
import { Reconciler } from '../../src/reconcile/reconciler';
import type { ChangeSet } from '../../src/store/graph-store';
import { openStore } from '../../src/store/open';
import { asker } from '../harness/asking';
import { countingStore } from '../harness/counting-store';
import { PROJECT_ROOT } from '../harness/shared';

interface Body {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly creditCode?: string;
  readonly agencyKind?: string;
  readonly division?: string;
}

export const bodyId = (name: string): string => nodeId('Agency', name);

const bodyOf = ({ name, aliases = [], creditCode, agencyKind }: Body): GraphNode => ({
  kind: 'Agency',
  id: bodyId(name),
  properties: { name, aliases, creditCode: creditCode ?? null, agencyKind: agencyKind ?? null },
});

export const CREDIT_CODE = '11211100MB1234567X';
export const HOSTILE = '<script>alert("1")</script>&局';

const BODIES: readonly Body[] = [
  { name: '盘锦市水利局', division: '211100' },
  { name: '盘锦市水务局', aliases: ['市水务局'], creditCode: CREDIT_CODE, agencyKind: 'ADMINISTRATIVE', division: '211100' }, // prettier-ignore
  { name: '盘锦市大洼区水务局', division: '211104', agencyKind: 'ADMINISTRATIVE' },
  { name: '盘锦市大洼区河道管理所', division: '211104', agencyKind: 'PUBLIC_INSTITUTION' },
  { name: '沈阳市水务局', aliases: ['沈阳市节水办'], division: '210100' },
  { name: '沈阳市发展和改革委员会', division: '210100' },
  { name: '综合执法局' },
  { name: HOSTILE },
];

const DOCUMENT = nodeId('Document', '1'.repeat(64));
const EVENT = nodeId('ChangeEvent', 'renamed');

function graph(): ChangeSet {
  const nodes: readonly GraphNode[] = [
    ...BODIES.map(bodyOf),
    {
      kind: 'Document',
      id: DOCUMENT,
      properties: {
        sha256: '1'.repeat(64), title: '盘锦市水务局2022年部门预算', documentKind: 'BUDGET', fiscalYear: 2022, publisher: '盘锦市水务局',
        source: 'a.txt', mediaType: 'text/plain', encoding: 'utf-8', length: 100, readBy: null, readVersion: null, readAt: null,
      },
    },
    {
      kind: 'ChangeEvent',
      id: EVENT,
      properties: {
        changeKind: 'RENAMED', date: '2019-03', year: 2019, beforeNames: ['盘锦市水利局', '盘锦市水电局'], afterNames: ['盘锦市水务局'],
        subject: null, text: '盘锦市水利局更名为盘锦市水务局。', position: 1,
      },
    },
  ]; // prettier-ignore
  const named = (type: 'ORIGINAL' | 'RESULTING', name: string): GraphRelation => ({ type, from: EVENT, to: bodyId(name), properties: {} }); // prettier-ignore
  const place = { page: null, sheet: null, cell: null, paragraph: null };
  const relations: readonly GraphRelation[] = [
    ...BODIES.flatMap(({ name, division }): readonly GraphRelation[] =>
      division === undefined ? [] : [{ type: 'IN_DIVISION', from: bodyId(name), to: nodeId('Division', division), properties: { basis: 'name' } }],
    ),
    { type: 'SUBORDINATE_TO', from: bodyId('盘锦市大洼区河道管理所'), to: bodyId('盘锦市大洼区水务局'), properties: { basis: 'STATED', evidence: [] } },
    { type: 'STATED_IN', from: bodyId('盘锦市水务局'), to: DOCUMENT, properties: { start: 0, end: 6, quote: '盘锦市水务局', ...place } },
    named('ORIGINAL', '盘锦市水利局'),
    named('RESULTING', '盘锦市水务局'),
  ]; // prettier-ignore
  return { nodes, relations };
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly score: number;
  readonly match: boolean;
  readonly features: readonly { readonly id: string; readonly value: number | boolean }[];
}

export interface ReconcileService {
  readonly url: string;
  readonly app: FastifyInstance;
  /** Looks into the graph so far. */
  readonly calls: string[];
  /** Whatever a client gets by GET. */
  readonly get: (path: string) => Promise<Response>;
  /** Sends a form. */
  readonly post: (form: Readonly<Record<string, string>>) => Promise<Response>;
  /** The candidates of one query. */
  candidates(query: Readonly<Record<string, unknown>>): Promise<readonly Candidate[]>;
}

/** @returns the service, once the tests run */
export function reconcileService(): () => ReconcileService {
  const folder = mkdtempSync(join(tmpdir(), 'govorg-reconcile-'));
  const closing: (() => Promise<void>)[] = [];
  let service: ReconcileService;
  beforeAll(async () => {
    const reference = loadReference(join(PROJECT_ROOT, 'seed'));
    const opened = await openStore(join(folder, 'graph.db'));
    await opened.apply([referenceChanges(reference), graph()]);
    const { store, calls } = countingStore(opened);
    const { engine } = await asker(store);
    const reconciler = new Reconciler(store, reference);
    const readiness = new Readiness();
    readiness.ready();
    const parts = { readiness, engine: () => engine, reconciler: () => reconciler, webDir: folder };
    const app = await buildServer({ ...parts, settings: loadConfig({}).http, log: createLogger('silent') });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    closing.push(() => app.close(), () => engine.stop(), () => opened.close()); // prettier-ignore
    const get = (path: string): Promise<Response> => fetch(url + path, { redirect: 'manual', headers: { connection: 'close' } }); // prettier-ignore
    const post = (form: Readonly<Record<string, string>>): Promise<Response> => fetch(`${url}/reconcile`, { method: 'POST', body: new URLSearchParams(form), headers: { connection: 'close' } }); // prettier-ignore
    service = {
      url,
      app,
      calls,
      get,
      post,
      async candidates(query) {
        const answer = await post({ queries: JSON.stringify({ q0: query }) });
        return ((await answer.json()) as { readonly q0: { readonly result: readonly Candidate[] } }).q0.result;
      },
    };
  }, 60_000);
  afterAll(async () => {
    for (const close of closing) await close();
    rmSync(folder, { recursive: true });
  });
  return () => service;
}
