/** What was taken out stays out: over restarts, lost graphs, older copies and damages; and comes back when it is wanted. */
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config';
import { nodeId, sha256 } from '../../src/domain/identifier';
import { ingest } from '../../src/ingest/ingest';
import { Intake } from '../../src/ingest/intake';
import { openLibrary, type OpenLibrary } from '../../src/ingest/library';
import { bootstrap } from '../../src/main/bootstrap';
import { createLogger } from '../../src/ops/logger';
import { hashOf } from '../../src/store/graph-hash';
import { PROJECT_ROOT } from '../harness/shared';
import { smallDocument } from '../harness/small-documents';

const root = mkdtempSync(join(tmpdir(), 'govorg-retractions-'));
afterAll(() => rmSync(root, { recursive: true }));

const files = [0, 1, 2, 50].map(smallDocument);
const [first = smallDocument(0), ...others] = files;
const hash = sha256(first.bytes);
const documentId = nodeId('Document', hash);
const { signal } = new AbortController();
const saying = { documentId, by: '王某', reason: '依法撤回' };

let homes = 0;
const newHome = (): string => join(root, `home-${(homes += 1)}`);
const openIn = (dataDir: string, said: string[] = []): Promise<OpenLibrary> =>
  openLibrary({ dataDir, storeUri: null, seedDir: join(PROJECT_ROOT, 'seed') }, (message) => said.push(message));
const hashIn = async ({ store }: OpenLibrary): Promise<string> => (await hashOf(store.scan())).hash;

/** Opens, does some work, and closes. */
async function at<T>(dataDir: string, work: (library: OpenLibrary) => Promise<T>, said: string[] = []): Promise<T> {
  const library = await openIn(dataDir, said);
  try {
    return await work(library);
  } finally {
    await library.close();
  }
}

/** The graph of all of them, and that of all but the first. */
let whole: string;
let without: string;
const filled = newHome();
const out = newHome();
beforeAll(async () => {
  whole = await at(filled, async (library) => {
    await ingest(files, library);
    return hashIn(library);
  });
  without = await at(newHome(), async (library) => {
    await ingest(others, library);
    return hashIn(library);
  });
  cpSync(filled, out, { recursive: true });
  await at(out, async (library) => {
    const { isNew, retraction } = await new Intake(library).retract(saying, null, signal);
    expect({ isNew, retraction }).toMatchObject({ isNew: true, retraction: { by: '王某', reason: '依法撤回', name: first.name } }); // prettier-ignore
    expect(library.holdings().archived).toBe(3);
  });
});

const copyOf = (home: string): string => {
  const dataDir = newHome();
  cpSync(home, dataDir, { recursive: true });
  return dataDir;
};
const removeStore = (dataDir: string): void =>
  readdirSync(dataDir)
    .filter((name) => name.startsWith('govorg.db'))
    .forEach((name) => {
      rmSync(join(dataDir, name));
    });

test('it is out, quietly, after a restart, and known with who, when and why', async () => {
  const said: string[] = [];
  await at(copyOf(out), async (library) => {
    expect(await hashIn(library)).toBe(without);
    expect(library.retracted).toEqual([expect.objectContaining({ sha256: hash, by: '王某', reason: '依法撤回' })]);
    expect(library.holdings()).toMatchObject({ archived: 3, lost: 0, readAgain: 0 });
    await library.check(signal);
    expect(library.holdings()).toMatchObject({ lost: 0, checked: true });
  }, said); // prettier-ignore
  expect(said).toEqual([]);
});

test('it stays out of a graph that is read again from the archive', async () => {
  const dataDir = copyOf(out);
  removeStore(dataDir);
  await at(dataDir, async (library) => {
    expect(library.holdings()).toMatchObject({ readAgain: 3, lost: 0 });
    expect(await hashIn(library)).toBe(without);
  });
});

test('an older copy of the store, and a process that died in the middle: the next start takes it out', async () => {
  const dataDir = copyOf(out);
  removeStore(dataDir);
  for (const name of readdirSync(filled)) if (name !== 'archive') cpSync(join(filled, name), join(dataDir, name));
  const said: string[] = [];
  await at(dataDir, async (library) => expect(await hashIn(library)).toBe(without), said);
  expect(said).toEqual([expect.stringContaining(first.name)]);

  const cut = copyOf(filled);
  await at(cut, ({ archive }) => archive.retract({ sha256: hash, name: first.name, by: '王某', at: '2026-01-01T00:00:00.000Z', reason: '撤回' })); // prettier-ignore
  await at(cut, async (library) => expect(await hashIn(library)).toBe(without));
  const after: string[] = [];
  await at(cut, async (library) => expect(await hashIn(library)).toBe(without), after);
  expect(after).toEqual([]);
});

test.each(['.retracted', '.retracted.json'])('it stays out where %s of it is damaged', async (end) => {
  const dataDir = copyOf(out);
  writeFileSync(join(dataDir, 'archive', hash.slice(0, 2), `${hash}${end}`), 'damaged');
  removeStore(dataDir);
  await at(dataDir, async (library) => expect(await hashIn(library)).toBe(without));
});

test('a second time nothing changes, and the first reason stays', async () => {
  await at(copyOf(out), async (library) => {
    const again = await new Intake(library).retract({ ...saying, reason: '另一个' }, null, signal);
    expect(again).toMatchObject({ isNew: false, retraction: { reason: '依法撤回' } });
    expect(await hashIn(library)).toBe(without);
  });
});

const WAYS_BACK = ['restored', 'ingested again by a service', 'ingested again by a command'];
test.each(WAYS_BACK)('it comes back when it is %s', async (how) => {
  const dataDir = copyOf(out);
  await at(dataDir, async (library) => {
    const intake = new Intake(library);
    if (how === 'restored')
      expect(await intake.restore(documentId, null, signal)).toMatchObject({ documentId, counts: { facts: { duties: 2 } } }); // prettier-ignore
    else if (how.endsWith('service')) await intake.take(first, null, signal);
    else await ingest([first], library);
    expect(await hashIn(library)).toBe(whole);
  });
  removeStore(dataDir);
  await at(dataDir, async (library) => {
    expect(await hashIn(library)).toBe(whole);
    expect(library.retracted).toEqual([]);
  });
});

test('what is not there is refused in words', async () => {
  await at(copyOf(out), async (library) => {
    const intake = new Intake(library);
    for (const id of ['document:1', 'agency:1', 'nonsense', '']) {
      await expect(intake.retract({ ...saying, documentId: id }, null, signal)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' }); // prettier-ignore
      await expect(intake.restore(id, null, signal)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    expect(await intake.restore(nodeId('Document', sha256(files[1]?.bytes ?? first.bytes)), null, signal)).toMatchObject({ counts: null }); // prettier-ignore
  });
});

test('a graph out of which everything was taken is empty, and is not filled with the documents of the program', async () => {
  const dataDir = newHome();
  const empty = await at(dataDir, hashIn);
  const seedDir = join(PROJECT_ROOT, 'seed');
  await at(dataDir, async (library) => {
    await ingest(files, library);
    for (const { bytes } of files) await new Intake(library).retract({ ...saying, documentId: nodeId('Document', sha256(bytes)) }, null, signal); // prettier-ignore
    expect(await hashIn(library)).toBe(empty);
  });
  await at(dataDir, async (library) => {
    await bootstrap(library, { ...loadConfig({}), seedDir }, createLogger('silent'), signal);
    expect(await hashIn(library)).toBe(empty);
  });
});
