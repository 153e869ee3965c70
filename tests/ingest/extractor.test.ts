/** What documents remember of how they were read, and when the version of that changes. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { extractor } from '../../src/ingest/extractor/extractor';
import { readingsOf } from '../../src/ingest/extractor/readings';
import { readingSources, versionOfSources } from '../../src/ingest/extractor/sources';
import { ingest } from '../../src/ingest/ingest';
import { openLibrary, type OpenLibrary } from '../../src/ingest/library';
import { complaintsOf } from '../../src/ops/holdings';
import { hashOf } from '../../src/store/graph-hash';
import { PROJECT_ROOT, seedDocuments } from '../harness/shared';
import { changes, node } from '../store/graphs';

const SRC = join(PROJECT_ROOT, 'src');
const root = mkdtempSync(join(tmpdir(), 'govorg-extractor-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('the version of the extractor', () => {
  const project = join(root, 'project');
  const copy = join(project, 'src');
  const versionWith = (change: () => void): string => {
    cpSync(SRC, copy, { recursive: true });
    cpSync(join(PROJECT_ROOT, 'package.json'), join(project, 'package.json'));
    change();
    const version = versionOfSources(copy);
    rmSync(project, { recursive: true });
    return version;
  };
  const same = extractor().version;
  const appendTo = (path: string) => () => {
    appendFileSync(join(copy, path), '\n');
  };

  test('is that of its sources, wherever they lie', () => {
    expect(same).toMatch(/^[0-9a-f]{12}$/);
    expect(versionWith(() => undefined)).toBe(same);
  });

  test.each([
    'ingest/pipeline.ts',
    'ingest/extract/duties.ts',
    'ingest/outline/tree.ts',
    'ingest/checks/staffing-sums.ts',
    'ingest/link/figures.ts',
    'ingest/formats/encoding.ts',
    'text/numbers.ts',
  ])('changes with %s', (path) => {
    expect(versionWith(appendTo(path))).not.toBe(same);
  });

  test.each(['graphql/schema.ts', 'store/sqlite/search.ts', 'http/server.ts', 'ingest/intake.ts', 'main/serve.ts'])(
    'does not change with %s',
    (path) => {
      expect(versionWith(appendTo(path))).toBe(same);
    },
  );

  test('changes with the version of a package that reading uses, and with no other', () => {
    const using = (): void => {
      const path = join(copy, 'ingest/pipeline.ts');
      writeFileSync(path, `import { decode } from 'iconv-lite';\n${readFileSync(path, 'utf8')}`);
    };
    const raise = (name: string) => (): void => {
      using();
      const path = join(project, 'package.json');
      const text = JSON.parse(readFileSync(path, 'utf8')) as { dependencies: Record<string, string> };
      text.dependencies[name] += '-next';
      writeFileSync(path, JSON.stringify(text));
    };
    expect(versionWith(raise('iconv-lite'))).not.toBe(versionWith(using));
    expect(versionWith(raise('fastify'))).toBe(versionWith(using));
  });

  test('is made of the very files that run when a document is read', () => {
    const script = "require('./src/ingest/pipeline'); process.stdout.write(JSON.stringify(Object.keys(require.cache)))";
    const out = execFileSync(process.execPath, ['--require', 'ts-node/register/transpile-only', '-e', script], {
      cwd: PROJECT_ROOT,
      encoding: 'utf8',
    });
    const ran = (JSON.parse(out) as string[]).filter((path) => path.startsWith(SRC)).map((path) => relative(SRC, path));
    expect(readingSources(SRC).files.map(({ path }) => path)).toEqual(ran.sort());
  });
});

describe('a document that is taken in', () => {
  const seeds = seedDocuments().map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
  const open = (dataDir: string): Promise<OpenLibrary> =>
    openLibrary({ dataDir, storeUri: null, seedDir: join(PROJECT_ROOT, 'seed') }, () => undefined);

  test('says what read it, and when', async () => {
    const library = await open(join(root, 'fresh'));
    const before = new Date().toISOString();
    await ingest(seeds.slice(0, 1), library);
    const after = new Date().toISOString();
    const { nodes } = await library.store.list('Document', { page: { limit: 2 } });
    expect(nodes).toHaveLength(1);
    const { readBy, readVersion, readAt } = nodes[0]!.properties;
    expect([readBy, readVersion]).toEqual(['govorg', extractor().version]);
    expect([before, readAt, after]).toEqual([before, readAt, after].sort());
    expect(await readingsOf(library.store)).toEqual([{ by: extractor(), documents: 1, isOurs: true }]);
    await library.close();
  });

  test('is the same fact whenever it is read', async () => {
    const hashes: string[] = [];
    for (const name of ['one', 'another']) {
      const library = await open(join(root, name));
      await ingest(seeds.slice(0, 2), library);
      hashes.push((await hashOf(library.store.scan())).hash);
      await library.close();
    }
    expect(hashes[0]).toBe(hashes[1]);
  });

  test('a graph that older rules read, or unknown ones, says so with every start, and a new one does not', async () => {
    const dataDir = join(root, 'older');
    const library = await open(dataDir);
    await ingest(seeds.slice(0, 1), library);
    await library.close();
    const fresh = await open(dataDir);
    expect([fresh.holdings().readOtherwise, complaintsOf(fresh.holdings())]).toEqual([0, []]);
    const older = node('Document', '旧', { readBy: 'govorg', readVersion: '000000000000', readAt: '2020-01-01' });
    await fresh.store.apply(changes([older, node('Document', '不明')]));
    await fresh.close();
    const again = await open(dataDir);
    expect(again.holdings().readOtherwise).toBe(2);
    expect(complaintsOf(again.holdings()).join()).toContain('2 documents were read by another version');
    expect((await readingsOf(again.store)).map(({ by, isOurs }) => [by?.version ?? null, isOurs])).toEqual(
      expect.arrayContaining([
        [extractor().version, true],
        ['000000000000', false],
        [null, false],
      ]),
    );
    await again.close();
  });
});
