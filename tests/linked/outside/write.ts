/**
 * Writes what outside checkers read (tests/linked/outside/check.py and check.mjs): the graph of the seed, descriptions of
 * 200 of its things in every format, the shapes, and small graphs with a fault planted in each.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportFiscal } from '../../../src/cli/commands/fiscal';
import { processIo } from '../../../src/cli/io';
import { KIND_NAMES } from '../../../src/domain/model';
import { ingest } from '../../../src/ingest/ingest';
import { countThings, dcatQuads, voidQuads } from '../../../src/linked/catalogue';
import { describe } from '../../../src/linked/description';
import { descriptionQuads } from '../../../src/linked/description-quads';
import { shapesDocument, vocabularyDocument } from '../../../src/linked/documents';
import { datasetQuads } from '../../../src/linked/dump';
import { FORMAT_NAMES, serialise } from '../../../src/linked/formats';
import { Names } from '../../../src/linked/namespaces';
import type { Quad } from '../../../src/linked/quad';
import { termsOf } from '../../../src/domain/terms';
import type { GraphStore } from '../../../src/store/graph-store';
import { exampleStore } from '../../harness/example-graph';
import { openWith } from '../../harness/library';
import { publishedDocuments } from '../../harness/overlapping-documents';
import { FAULTS } from './faults';

const NAMES = new Names('https://data.example.org/gov');
const THINGS = 200;

async function main(folder: string): Promise<void> {
  for (const part of ['things', 'faults']) mkdirSync(join(folder, part), { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text); // prettier-ignore
  write('shapes.ttl', shapesDocument(NAMES));
  write('vocabulary.ttl', vocabularyDocument(NAMES));

  const data = mkdtempSync(join(tmpdir(), 'govorg-outside-'));
  const library = await openWith({ DATA_DIR: data });
  await ingest(publishedDocuments(), library);
  const facts = { version: 1, licence: null, counts: await countThings(library.store) };
  const about = [...voidQuads(NAMES, facts), ...dcatQuads(NAMES, facts)];
  write('seed.nt', serialise(NAMES, 'nt', [...(await allQuads(library.store)), ...about]));
  for (const [i, id] of (await someIds(library.store)).entries()) {
    const found = await describe(library.store, id, null);
    if (!found) throw new Error(`${id} is not there`);
    const quads = descriptionQuads(NAMES, found);
    for (const format of FORMAT_NAMES)
      if (format !== 'html') write(`things/${i}.${format}`, serialise(NAMES, format, quads));
  }
  await library.close();
  const io = { ...processIo(), out: () => undefined };
  await exportFiscal({ output: join(folder, 'fiscal') }, { ...process.env, DATA_DIR: data }, io);
  rmSync(data, { recursive: true });

  const example = await exampleStore(2);
  const sound = await allQuads(example.store);
  await example.close();
  write('faults/none.nt', serialise(NAMES, 'nt', sound));
  for (const [name, plant] of Object.entries(FAULTS))
    write(`faults/${name}.nt`, serialise(NAMES, 'nt', plant(NAMES, sound)));
}

async function allQuads(store: GraphStore): Promise<readonly Quad[]> {
  const all: Quad[] = [];
  for await (const quads of datasetQuads(NAMES, store.scan())) all.push(...quads);
  return all;
}

/** The same number of each kind, as far as there are so many. */
async function someIds(store: GraphStore): Promise<readonly string[]> {
  const lists = await Promise.all(
    KIND_NAMES.filter((kind) => termsOf(kind)).map((kind) => store.list(kind, { page: { limit: THINGS } })),
  );
  const rows = Array.from({ length: THINGS }, (_, row) => lists.flatMap(({ nodes }) => nodes[row]?.id ?? []));
  return rows.flat().slice(0, THINGS);
}

const [folder = ''] = process.argv.slice(2);
void main(folder);
