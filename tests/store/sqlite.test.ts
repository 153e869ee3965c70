import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'libsql';
import type { Condition, GraphStore } from '../../src/store/graph-store';
import { openOrRecover, openStore } from '../../src/store/open';
import { openSqliteStore } from '../../src/store/sqlite';
import { SQLITE_SCHEMA_VERSION } from '../../src/store/schema/sqlite';
import { describeGraphStore } from './contract';
import { changes, node, relation } from './graphs';
import { FACTS, numberedDocument } from './numbered';

let folder: string;
let file: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'govorg-store-'));
  file = join(folder, 'graph.db');
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

describeGraphStore('SQLite', async () => {
  const own = join(await mkdtemp(join(folder, 'store-')), 'graph.db');
  let store = await openSqliteStore({ file: own });
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await openSqliteStore({ file: own });
      return store;
    },
    dispose: () => store.close(),
  };
});

/** Starts the second process; its lines come one by one. */
function start(what: 'open' | 'write'): { readonly child: ChildProcess; readonly lines: AsyncIterator<string> } {
  const script = ['--require', 'ts-node/register/transpile-only', join(__dirname, 'child.ts')];
  const child = spawn(process.execPath, [...script, what, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

const line = async (lines: AsyncIterator<string>): Promise<string> => String((await lines.next()).value);
const titles = async (store: GraphStore): Promise<readonly (string | null)[]> =>
  (await store.list('Document', { page: { limit: 9999 } })).nodes.map(({ properties }) => properties.title);

async function fill(documents = 20): Promise<void> {
  const store = await openSqliteStore({ file });
  await store.apply(Array.from({ length: documents }, (_, number) => numberedDocument(number)));
  await store.close();
}

describe('one process owns the file', () => {
  it('a second store is refused with the file and what to do, in this process and in another', async () => {
    const store = await openSqliteStore({ file });
    const refusal = { code: 'STORE_LOCKED', message: expect.stringContaining(file) as string };
    await expect(openSqliteStore({ file, lockWaitMs: 0 })).rejects.toMatchObject(refusal);
    expect(await line(start('open').lines)).toMatch(/^GovorgError Another process .*graph\.db.*DATA_DIR/);
    await store.apply(changes([node('Agency', 'a')]));
    await store.close();
    expect(await line(start('open').lines)).toBe('open');
  });

  it('the lock dies with a process that is killed', async () => {
    const { child, lines } = start('open');
    expect(await line(lines)).toBe('open');
    await expect(openSqliteStore({ file, lockWaitMs: 0 })).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    await kill(child);
    await (await openSqliteStore({ file, lockWaitMs: 0 })).close();
  });

  it('waits for an owner that is closing', async () => {
    const store = await openSqliteStore({ file });
    const next = openSqliteStore({ file, lockWaitMs: 20_000 });
    await store.close();
    await (await next).close();
  });
});

describe('a process killed while it writes', () => {
  it('leaves each document wholly or not at all, and no acknowledged one is lost', async () => {
    let acknowledged = -1;
    for (let round = 0; round < 3; round += 1) {
      const { child, lines } = start('write');
      expect(await line(lines)).toBe('open');
      for (let step = 0; step < 3 + round * 4; step += 1)
        acknowledged = Math.max(acknowledged, Number(await line(lines)));
      await kill(child);

      const store = await openSqliteStore({ file, lockWaitMs: 0 });
      const { nodes } = await store.list('Document', { page: { limit: 9999 } });
      const facts = await store.expand(nodes.map(({ id }) => id), { relation: 'STATED_IN', direction: 'in' }); // prettier-ignore
      expect(facts.map(({ neighbours }) => neighbours.length)).toEqual(nodes.map(() => FACTS));
      expect(nodes.length).toBeGreaterThan(acknowledged);
      const [agency] = await store.nodes(['agency:共用']);
      expect(agency?.properties).toMatchObject({ aliases: nodes.map(({ id }) => `别名${id.split(':')[1]}`).sort() });
      const found = await store.search({ text: '项职责', page: { limit: 0 }, count: true });
      expect(found.total).toBe(nodes.length * FACTS);
      await store.close();
    }
  });
});

describe('a file of another version', () => {
  const version = (found: number) => ({ version: found, migrations: [] });

  it('newer: is refused and left as it is', async () => {
    await (await openSqliteStore({ file, schema: version(SQLITE_SCHEMA_VERSION + 1) })).close();
    const before = await readFile(file);
    const refusal = { code: 'STORE_TOO_NEW', message: expect.stringContaining('update the program') as string };
    await expect(openSqliteStore({ file })).rejects.toMatchObject(refusal);
    await expect(openOrRecover(file)).rejects.toMatchObject(refusal);
    expect(before.equals(await readFile(file))).toBe(true);
    await (await openSqliteStore({ file, schema: version(SQLITE_SCHEMA_VERSION + 1) })).close();
  });

  it('older: is brought up step by step, once', async () => {
    await fill(1);
    const steps: number[] = [];
    const [next, last] = [SQLITE_SCHEMA_VERSION + 1, SQLITE_SCHEMA_VERSION + 2];
    const migrations = [next, last].map((to) => ({ to, run: () => void steps.push(to) }));
    for (let round = 0; round < 2; round += 1) {
      const store = await openSqliteStore({ file, schema: { version: last, migrations } });
      expect(await titles(store)).toEqual(['第0号']);
      await store.close();
    }
    expect(steps).toEqual([next, last]);
  });

  it('older: a step that fails leaves the file as it was', async () => {
    await fill(1);
    const version = SQLITE_SCHEMA_VERSION + 1;
    const migrations = [{ to: version, run: () => { throw new Error('no'); } }]; // prettier-ignore
    await expect(openSqliteStore({ file, schema: { version, migrations } })).rejects.toThrow('no');
    const store = await openSqliteStore({ file });
    expect(await titles(store)).toEqual(['第0号']);
    await store.close();
  });

  it('of schema 1, which compared texts as they are: compares them folded', async () => {
    const agencies = [
      node('Agency', '1', { name: '“信用”中心（本级）', aliases: ['信用ＡＰＰ'] }),
      node('Agency', '2', { name: '數據局' }),
    ];
    const first = await openSqliteStore({ file });
    await first.apply(changes(agencies));
    await first.close();
    for (const beside of ['seal', 'sums']) await rm(`${file}.${beside}`);
    const database = new Database(file);
    const twins = ['Agency.name', 'Section.name', 'Document.publisher', 'Document.title', 'BudgetLine.label', 'FiscalMeasure.label', 'Topic.name', 'Division.name', 'FunctionClass.name', 'EconomicClass.name', 'Scenario.name', 'StaffingQuota.staffingType', 'LeaderPost.title'].map((name) => name.split('.')); // prettier-ignore
    for (const [kind, name] of twins) database.exec(`DROP INDEX "${kind}.${name}Folded"`);
    for (const [kind, name] of [...twins, ['Responsibility', 'label']])
      database.exec(`ALTER TABLE "${kind}" DROP COLUMN "${name}Folded"`);
    database.exec(`DELETE FROM "search"; DROP TABLE "names"; PRAGMA user_version = 1`);
    database.close();

    const store = await openSqliteStore({ file });
    const named = async (name: Condition) =>
      (await store.list('Agency', { filter: { name }, page: { limit: 9 } })).nodes.map(({ id }) => id);
    expect(await named({ equals: '信用中心(本级)' })).toEqual(['agency:1']);
    expect(await named({ contains: '数据' })).toEqual(['agency:2']);
    const { hits } = await store.search({ text: '信用app', page: { limit: 9 } });
    expect(hits.map((hit) => hit.node)).toEqual([agencies[0]]);
    await store.close();
  });

  it('of schema 2, which suggested nothing: suggests things by their names', async () => {
    const first = await openSqliteStore({ file });
    await first.apply(changes([node('Agency', '1', { name: '數據局', aliases: ['信用中心'] })]));
    await first.close();
    for (const beside of ['seal', 'sums']) await rm(`${file}.${beside}`);
    const database = new Database(file);
    database.exec(`DROP TABLE "names"; PRAGMA user_version = 2`);
    database.close();
    const store = await openSqliteStore({ file });
    for (const prefix of ['数据', 'shuju', 'sjj', '信用'])
      expect((await store.suggest({ prefix, limit: 9 })).map(({ node: { id } }) => id)).toEqual(['agency:1']);
    await store.close();
  });

  it('of schema 3, which knew names by the beginning of their pinyin: finds them by any part of it', async () => {
    const duty = node('Responsibility', '1', { text: '负责信用工作。' });
    const first = await openSqliteStore({ file });
    await first.apply(changes([node('Agency', '1', { name: '數據局', aliases: ['信用中心'] }), duty]));
    await first.close();
    for (const beside of ['seal', 'sums']) await rm(`${file}.${beside}`);
    const database = new Database(file);
    const columns = `text0, text1, content='', contentless_delete=1, prefix='4', tokenize='ascii'`;
    database.exec(`DROP TABLE "search"; CREATE VIRTUAL TABLE "search" USING fts5(${columns}); PRAGMA user_version = 3`);
    database.close();
    const store = await openSqliteStore({ file });
    expect(await store.suggest({ prefix: 'zhongxin', limit: 9 })).toMatchObject([
      { name: '信用中心', by: 'PINYIN_PART' },
    ]);
    const found = async (text: string) =>
      (await store.search({ text, spelled: true, page: { limit: 9 } })).hits.map(({ node: { id } }) => id);
    expect(await found('yzx')).toEqual(['agency:1']);
    expect(await found('信用')).toEqual(['agency:1', 'responsibility:1']);
    await store.close();
  });

  it.each([1, 4])(
    'of schema %i, which knew no changes of bodies: takes them, and finds hits in their order',
    async (schema) => {
      const finding = node('Finding', '1', { message: '数据局有误' });
      const change = node('ChangeEvent', '1', {
        changeKind: 'FOUNDED',
        afterNames: ['数据局'],
        text: '成立数据局',
        year: 2019,
      });
      const first = await openSqliteStore({ file });
      await first.apply(changes([node('Agency', '1', { name: '數據局' }), finding]));
      await first.close();
      for (const beside of ['seal', 'sums']) await rm(`${file}.${beside}`);
      const database = new Database(file);
      database.exec(
        `DROP TABLE "INVOLVES"; DROP TABLE "ChangeEvent"; CREATE TABLE "ChangeEvent" ("ref" INTEGER PRIMARY KEY, "id" TEXT NOT NULL UNIQUE, "changeKind" TEXT NOT NULL, "date" TEXT); ` +
          `DELETE FROM "search"; PRAGMA user_version = ${schema}`,
      );
      database.close();
      const store = await openSqliteStore({ file });
      await store.apply(changes([change], [relation('INVOLVES', change, node('Agency', '1'))]));
      const { hits } = await store.search({ text: '数据局', page: { limit: 9 } });
      expect(hits.map((hit) => hit.node.id)).toEqual(['agency:1', 'change:1', 'finding:1']);
      expect((await store.list('ChangeEvent', { filter: { year: { from: 2019 } }, page: { limit: 9 } })).nodes).toEqual(
        [change],
      );
      await store.close();
    },
  );

  it('whose evidence told no place in the file: keeps it, and takes evidence that does', async () => {
    const [body, source] = [node('Agency', '1', { name: '甲局' }), node('Document', '1')];
    const stated = (start: number, place = {}) => relation('STATED_IN', body, source, { start, end: start + 1, quote: '局', ...place }); // prettier-ignore
    const first = await openSqliteStore({ file });
    await first.apply(changes([body, source], [stated(1)]));
    await first.close();
    for (const beside of ['seal', 'sums']) await rm(`${file}.${beside}`);
    const database = new Database(file);
    for (const name of ['page', 'sheet', 'cell', 'paragraph']) database.exec(`ALTER TABLE "STATED_IN" DROP COLUMN "${name}"`); // prettier-ignore
    database.close();
    const store = await openSqliteStore({ file });
    const place = { page: null, sheet: '表', cell: 'B7', paragraph: null };
    // The same words, read again: now it is known where they stand.
    await store.apply(changes([], [stated(1, { ...place, cell: 'A1' }), stated(5, place)]));
    const query = { relation: 'STATED_IN', direction: 'out', order: [{ by: 'relation.start' }] } as const;
    const [evidence] = await store.expand([body.id], query);
    expect(evidence?.neighbours.map((hit) => hit.relation.properties)).toEqual([
      { start: 1, end: 2, quote: '局', ...place, cell: 'A1' }, { start: 5, end: 6, quote: '局', ...place },
    ]); // prettier-ignore
    await store.close();
  });

  it('lacking a kind, a relation, a property and an index: gains them', async () => {
    await fill(1);
    // As a program left it that knew neither.
    for (const beside of ['seal', 'sums']) await rm(`${file}.${beside}`);
    const database = new Database(file);
    database.exec(`DROP TABLE "ABOUT"; DROP TABLE "Scenario"; DELETE FROM "kind" WHERE "name" = 'Scenario';
      DROP INDEX "Document.documentKind"; ALTER TABLE "Document" DROP COLUMN "encoding"`);
    database.close();
    const store = await openSqliteStore({ file });
    const scenario = node('Scenario', 's', { name: '方案', definition: '{}' });
    await store.apply(changes([scenario]));
    expect(await store.nodes(['document:0', scenario.id])).toEqual([
      node('Document', '0', { title: '第0号' }),
      scenario,
    ]);
    await store.close();
  });

  it('of another program: is refused and not touched', async () => {
    const database = new Database(file);
    database.exec('CREATE TABLE customers (name TEXT)');
    database.close();
    const before = await readFile(file);
    await expect(openOrRecover(file)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    expect(before.equals(await readFile(file))).toBe(true);
  });
});

describe('a damaged file', () => {
  /** Changes bytes in the middle of the file. */
  async function flip(at: number, count: number): Promise<void> {
    const bytes = await readFile(file);
    const place = Math.floor(bytes.length * at);
    for (let i = place; i < place + count; i += 1) bytes[i] = (bytes[i] ?? 0) ^ 0x55;
    await writeFile(file, bytes);
  }
  const crash = (): Promise<void> => rm(`${file}.seal`);

  it.each<readonly [string, () => Promise<void>]>([
    ['one byte flipped at 10%', () => flip(0.1, 1)],
    ['one byte flipped in the middle', () => flip(0.5, 1)],
    ['the last byte flipped', () => flip(0.999999, 1)],
    ['the header flipped', () => flip(0, 16)],
    ['cut in half', async () => truncate(file, Math.floor((await readFile(file)).length / 2))],
    ['cut to nothing', () => truncate(file, 0)],
    ['no database', () => writeFile(file, '不是数据库\n'.repeat(1000))],
    ['after a crash: the header flipped', () => crash().then(() => flip(0, 16))],
    ['after a crash: a table overwritten', () => crash().then(() => flip(0.3, 20_000))],
    ['after a crash: cut in half', () => crash().then(async () => truncate(file, 40_960))],
    ['after a crash: cut to nothing', () => crash().then(() => truncate(file, 0))],
    ['after a crash: no database', () => crash().then(() => writeFile(file, 'x'.repeat(10_000)))],
  ])('is refused, set aside and replaced: %s', async (_, damage) => {
    await fill();
    await damage();
    const damaged = await readFile(file);
    await expect(openStore(file, { expected: true })).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    const messages: string[] = [];
    const opened = await openOrRecover(file, { expected: true, onRecovery: (message) => messages.push(message) });
    expect(opened).toMatchObject({ recovered: true, setAside: `${file}.damaged-1` });
    expect(messages).toEqual([expect.stringContaining('graph.db.damaged-1')]);
    expect(damaged.equals(await readFile(`${file}.damaged-1`))).toBe(true);
    expect(await titles(opened.store)).toEqual([]);
    await opened.store.apply([numberedDocument(7)]);
    await opened.store.close();
    const again = await openOrRecover(file, { expected: true });
    expect([again.recovered, await titles(again.store)]).toEqual([false, ['第7号']]);
    await again.store.close();
  });

  it('is found in use where the start could not see it, and set aside by the next start', async () => {
    const store = await openSqliteStore({ file });
    await store.apply(Array.from({ length: 300 }, (_, number) => numberedDocument(number)));
    await store.close();

    const damaged = await openStore(file, { expected: true });
    // The disk fails under a service that runs.
    await flip(0.4, 100_000);
    const readAll = async (): Promise<number> => {
      let seen = 0;
      for await (const item of damaged.scan()) seen += Object.keys(item).length > 0 ? 1 : 0;
      return seen;
    };
    await expect(readAll()).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    await damaged.close();
    const opened = await openOrRecover(file, { expected: true });
    expect(opened).toMatchObject({ recovered: true, setAside: `${file}.damaged-1` });
    await opened.store.close();
  });

  it('gone though documents are archived: is said, not silently empty', async () => {
    const messages: string[] = [];
    const opened = await openOrRecover(file, { expected: true, onRecovery: (message) => messages.push(message) });
    expect(opened).toMatchObject({ recovered: true, setAside: null });
    expect(messages).toEqual([expect.stringContaining('gone')]);
    await opened.store.close();
  });

  it('made anew but never filled: has still to be rebuilt', async () => {
    await (await openStore(file)).close();
    const opened = await openOrRecover(file, { expected: true });
    expect(opened).toMatchObject({ recovered: true, setAside: null });
    await opened.store.close();
  });

  it('gone where nothing is expected: is a first start', async () => {
    const opened = await openOrRecover(file);
    expect(opened.recovered).toBe(false);
    await opened.store.close();
  });

  it('is kept beside those of earlier damages', async () => {
    for (const number of [1, 2]) {
      await fill(1);
      await flip(0.5, 1);
      const opened = await openOrRecover(file);
      expect(opened.setAside).toBe(`${file}.damaged-${number}`);
      await opened.store.close();
    }
  });
});

describe('places that cannot be used', () => {
  it('a folder where the file should be', async () => {
    await mkdir(file);
    await expect(openStore(file)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('a file where the folder should be', async () => {
    await writeFile(join(folder, 'data'), '');
    const refusal = { code: 'STORE_UNAVAILABLE', message: expect.stringContaining('DATA_DIR') as string };
    await expect(openStore(join(folder, 'data', 'graph.db'))).rejects.toMatchObject(refusal);
  });

  it('folders that are missing are made', async () => {
    const deep = join(folder, 'a', 'b', 'graph.db');
    await (await openStore(deep)).close();
    expect(existsSync(deep)).toBe(true);
  });

  it('leaves one file, its seal and the checksums of its pages behind when closed', async () => {
    await fill(1);
    const names = ['graph.db', 'graph.db.lock', 'graph.db.seal', 'graph.db.sums'];
    expect((await readdir(folder)).sort()).toEqual(names);
  });
});
