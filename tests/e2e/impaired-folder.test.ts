/** A data folder in which something is full, lost or in the way: what works goes on, and what does not is said. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { govorg, temporaryFolder } from '../cli/govorg';
import { change, ingesting, newKey, serviceOn } from '../harness/changing';
import { startService, type Service } from '../harness/service';
import { leftOut } from '../harness/shared';
import { smallDocument } from '../harness/small-documents';

jest.setTimeout(120_000);

/** Put in first, so that a disk is off before the folder that it hangs in is removed. */
let disk: string | null = null;
afterAll(() => {
  if (disk !== null) execFileSync('umount', [disk]);
});
const folder = temporaryFolder();
const source = join(folder, 'documents');
const FEW = 6;
const DOCUMENTS = '{ documents { totalCount } }';

beforeAll(() => {
  mkdirSync(source);
  for (let i = 0; i < FEW; i += 1) {
    const { name, bytes } = smallDocument(i);
    writeFileSync(join(source, name), bytes);
  }
});

async function filled(dataDir: string): Promise<string> {
  expect((await govorg(['ingest', source], { env: { DATA_DIR: dataDir } })).code).toBe(0);
  return dataDir;
}

interface Seen {
  readonly documents: unknown;
  readonly status: number;
  readonly complaints: readonly string[];
  readonly metrics: string;
}

/** What a user and an operator see of a service on this folder. */
async function seen(dataDir: string): Promise<Seen> {
  let service: Service | null = null;
  try {
    service = await startService({ dataDir });
    const ready = await fetch(`${service.url}/readyz`);
    const { complaints = [] } = (await ready.json()) as { readonly complaints?: readonly string[] };
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    return { documents: (await service.ask(DOCUMENTS)).data, status: ready.status, complaints, metrics };
  } finally {
    await service?.stop();
  }
}

const ALL = { documents: { totalCount: FEW } };

test('whole, it complains of nothing', async () => {
  const { documents, status, complaints, metrics } = await seen(await filled(join(folder, 'whole')));
  expect([documents, status, complaints]).toEqual([ALL, 200, []]);
  expect(metrics).toMatch(/^govorg_documents_lost 0$/m);
  expect(metrics).toMatch(/^govorg_documents_read_otherwise 0$/m);
});

test('with documents gone from the archive it answers, and says how many in /readyz and /metrics', async () => {
  const dataDir = await filled(join(folder, 'robbed'));
  const archive = join(dataDir, 'archive');
  const bytes = readdirSync(archive, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  expect(bytes).toHaveLength(FEW);
  for (const path of bytes.slice(0, 2)) rmSync(path);
  const { documents, status, complaints, metrics } = await seen(dataDir);
  expect([documents, status]).toEqual([ALL, 200]);
  expect(complaints.join()).toContain('2 documents');
  expect(metrics).toMatch(/^govorg_documents_lost 2$/m);
  expect(metrics).toMatch(/^govorg_documents_facts_lost 0$/m);
});

test.each(['', '.lock', '.seal', '.sums', '-wal'].map((part) => `govorg.db${part}`))(
  'with a folder where %s belongs it says so in one line',
  async (name) => {
    const dataDir = await filled(join(folder, name));
    rmSync(join(dataDir, name), { force: true });
    mkdirSync(join(dataDir, name));
    const { code, err } = await govorg(['stats'], { env: { DATA_DIR: dataDir } });
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain(join(dataDir, name));
    expect(err).toContain('folder');
    rmSync(join(dataDir, name), { recursive: true });
    expect((await govorg(['stats'], { env: { DATA_DIR: dataDir } })).code).toBe(0);
  },
);

/** A disk of its own of this size, in megabytes; null where this user may mount none. */
function smallDisk(megabytes: number): string | null {
  const place = mkdtempSync(join(folder, 'disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', place], { stdio: 'ignore' });
    return place;
  } catch {
    return null;
  }
}

disk = smallDisk(8);
if (disk === null) leftOut('a full disk: this user may not mount one');
else {
  const place = disk;
  test('on a full disk questions are answered, changes are refused with the reason, and it heals with some space', async () => {
    const dataDir = await filled(join(place, 'data'));
    const home = { settings: { DATA_DIR: dataDir } };
    const key = await newKey(home);
    const { bavail, bsize } = statfsSync(place);
    writeFileSync(join(place, 'ballast'), Buffer.alloc(bavail * bsize));
    expect(statfsSync(place).bavail).toBe(0);
    const { documents, status, complaints, metrics } = await seen(dataDir);
    expect([documents, status, complaints]).toEqual([ALL, 200, ['the store takes no writes']]);
    expect(metrics).toMatch(/^govorg_store_read_only 1$/m);

    const service = await serviceOn(home);
    const text = Buffer.from(smallDocument(FEW).bytes).toString('utf8');
    const unmade = await change(service.url, ingesting('more.txt', text), key);
    expect(unmade).toMatchObject({ status: 503, code: 'STORE_UNAVAILABLE', data: null });
    expect(unmade.message).not.toContain(place);
    expect((await service.ask(DOCUMENTS)).data).toEqual(ALL);
    await service.stop();
    expect(service.log()).toMatch(/no space/i);

    const more = join(folder, 'more.txt');
    writeFileSync(more, smallDocument(FEW).bytes);
    const refused = await govorg(['ingest', more], { env: { DATA_DIR: dataDir } });
    expect(refused.code).not.toBe(0);
    expect(refused.err).toMatch(/no space/i);
    const hash = await govorg(['hash'], { env: { DATA_DIR: dataDir } });
    expect(hash.code).toBe(0);

    rmSync(join(place, 'ballast'));
    expect((await govorg(['ingest', more], { env: { DATA_DIR: dataDir } })).code).toBe(0);
    expect((await seen(dataDir)).documents).toEqual({ documents: { totalCount: FEW + 1 } });
  });
}
