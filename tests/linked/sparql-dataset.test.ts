/** The dataset that SPARQL is asked of equals the graph, whatever comes and goes. */
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { Parser } from 'n3';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../src/domain/identifier';
import { ingest, type Library } from '../../src/ingest/ingest';
import { loadReference } from '../../src/ingest/link/seed-lists';
import { readHere } from '../../src/ingest/reader/reader';
import { takeOut } from '../../src/ingest/retract/retracting';
import { dump } from '../../src/linked/dump';
import { Names } from '../../src/linked/namespaces';
import { SparqlEngine } from '../../src/linked/sparql/engine';
import { openArchive } from '../../src/store/archive';
import { changeFeed, type ChangeFeed } from '../../src/store/change-feed';
import type { GraphStore } from '../../src/store/graph-store';
import { openStore } from '../../src/store/open';
import { overlappingDocument } from '../harness/overlapping-documents';
import { proofLength } from '../harness/proof-length';
import { PROJECT_ROOT } from '../harness/shared';

const BASE = 'https://data.example.org/gov';
const NAMES = new Names(BASE);
const MINUTES = 60_000;
const LIMIT = 100_000;
const folder = mkdtempSync(join(tmpdir(), 'govorg-sparql-'));

/** Without the lists of the whole country. */
const reference = { ...loadReference(join(PROJECT_ROOT, 'seed')), divisions: [], functionClasses: [] };
const DOCUMENTS = Array.from({ length: 12 }, (_, i) => overlappingDocument(i));

let store: GraphStore;
let feed: ChangeFeed;
let engine: SparqlEngine;
let library: Library;
/** How many facts were read from the store to bring the dataset in step. */
let scans = 0;
const failures: string[] = [];

beforeAll(async () => {
  const opened = await openStore(join(folder, 'graph.db'));
  store = {
    ...opened,
    scan: () => {
      scans += 1;
      return opened.scan();
    },
  };
  feed = changeFeed(store);
  engine = new SparqlEngine({ feed, base: BASE, megabytes: 1024, onFailure: (message) => failures.push(message) });
  const reader = readHere(reference, (message) => failures.push(message));
  library = { store: feed.store, archive: await openArchive(join(folder, 'archive')), reference, reader };
});
afterAll(async () => {
  await engine.stop();
  await store.close();
  rmSync(folder, { recursive: true });
});

type Row = Readonly<
  Record<string, { readonly value: string; readonly 'xml:lang'?: string; readonly datatype?: string } | undefined>
>;

async function asked(query: string): Promise<readonly Row[]> {
  const question = { query, defaultGraphs: [], namedGraphs: [] };
  const outcome = await engine.query(
    question,
    () => 'application/sparql-results+json',
    LIMIT,
    new AbortController().signal,
  );
  if (outcome.kind !== 'answered') throw new Error(JSON.stringify(outcome));
  return (JSON.parse(outcome.body) as { results: { bindings: Row[] } }).results.bindings;
}

const STRING = 'http://www.w3.org/2001/XMLSchema#string';
const LANGUAGE_STRING = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** The engine keeps numbers and moments by their value, and languages in small letters. */
function told({ s, p, o, g }: Row): string {
  const datatype = (o?.datatype ?? '').replace(`${XSD}nonNegativeInteger`, `${XSD}integer`);
  const value = valueOf(o?.value ?? '', datatype);
  return [s?.value, p?.value, value, (o?.['xml:lang'] ?? '').toLowerCase(), datatype, g?.value ?? ''].join(' | ');
}

function valueOf(value: string, datatype: string): string {
  if (datatype === `${XSD}decimal`) return String(Number(value));
  return datatype === `${XSD}dateTime` ? new Date(value).toISOString() : value;
}

/** By another library than the one that holds the dataset. */
async function ofTheGraph(): Promise<{ readonly quads: readonly string[]; readonly triples: readonly string[] }> {
  let text = '';
  for await (const part of dump(NAMES, 'nq', store.scan())) text += part;
  const rows = new Parser({ format: 'application/n-quads' })
    .parse(text)
    .map(({ subject, predicate, object, graph }): Row => {
      const datatype = 'datatype' in object ? object.datatype.value : '';
      return {
        s: { value: subject.value },
        p: { value: predicate.value },
        o: {
          value: object.value,
          ...('language' in object && { 'xml:lang': object.language }),
          ...(![STRING, LANGUAGE_STRING, ''].includes(datatype) && { datatype }),
        },
        g: { value: graph.value },
      };
    });
  return {
    quads: [...new Set(rows.map(told))].sort(),
    triples: [...new Set(rows.map(({ g: _, ...row }) => told(row)))].sort(),
  };
}

async function expectEqual(): Promise<void> {
  const { quads, triples } = await ofTheGraph();
  const inGraphs = await asked('SELECT ?s ?p ?o ?g { GRAPH ?g { ?s ?p ?o } } LIMIT 100000');
  const all = (await asked('SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 100000')).map(told);
  expect(all.sort()).toEqual(triples);
  expect(inGraphs.map(told).sort()).toEqual(quads.filter((quad) => !quad.endsWith(' | ')));
}

const { count, note } = proofLength({ test: 3, ci: 12 }, 'SPARQL_RUNS');

test(
  `after ${count} random courses of coming and going it is that of the graph, and was read as a whole once${note}`,
  async () => {
    const here = new Set<number>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: DOCUMENTS.length - 1 }), { minLength: 2, maxLength: 8 }),
        async (course) => {
          for (const number of course) {
            const file = DOCUMENTS[number];
            if (!file) continue;
            if (here.delete(number)) await takeOut(library, sha256(file.bytes));
            else {
              expect((await ingest([file], library)).rejected).toEqual([]);
              here.add(number);
            }
            await asked('SELECT * {} LIMIT 0');
          }
          await expectEqual();
        },
      ),
      { numRuns: count, seed: 20261128, endOnFailure: true },
    );
    expect(failures).toEqual([]);
    // Each comparison reads it too.
    expect(scans).toBe(1 + count);
  },
  5 * MINUTES,
);

test(
  'a change that came another way is found by comparing',
  async () => {
    scans = 0;
    await ingest(
      [DOCUMENTS[0], DOCUMENTS[1]].flatMap((file) => file ?? []),
      { ...library, store },
    );
    await takeOut({ ...library, store }, sha256(DOCUMENTS[0]?.bytes ?? Buffer.alloc(0)));
    await expectEqual();
    expect(scans).toBe(2);
    expect(failures).toEqual([]);
  },
  MINUTES,
);

test(
  'a query that takes too long is stopped, and the next one is answered',
  async () => {
    const heavy = {
      query: 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }',
      defaultGraphs: [],
      namedGraphs: [],
    };
    const forever = new AbortController().signal;
    expect(await engine.query(heavy, () => 'text/csv', 200, forever)).toEqual({ kind: 'unanswered', why: 'TOO_SLOW' });
    expect(await asked('SELECT * {} LIMIT 0')).toEqual([]);
    await expectEqual();
    const asking = Array.from({ length: 20 }, () => engine.check({ ...heavy, query: 'ASK {}' }, forever));
    const outcomes = (await Promise.all(asking)).map((outcome) =>
      outcome.kind === 'unanswered' ? outcome.why : outcome.kind,
    );
    expect(outcomes.filter((outcome) => outcome === 'BUSY')).toHaveLength(4);
    expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(16);
  },
  MINUTES,
);
