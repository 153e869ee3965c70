/** A graph of another version on a real server: brought up once, whoever starts at the same time, or left as it is. */
import { openNeo4jStore, type OpenedNeo4j } from '../../src/store/neo4j';
import type { Migration } from '../../src/store/neo4j/migrations';
import { NAME, NEO4J_SCHEMA_VERSION, STATE } from '../../src/store/schema/neo4j';
import {
  borrowNeo4j,
  emptyGraph,
  missingForNeo4j,
  openOn,
  optionsOf,
  runOn,
  type BorrowedNeo4j,
} from '../harness/neo4j';
import { leftOut } from '../harness/shared';
import type { Filter } from '../../src/store/graph-store';
import { changes, node } from './graphs';

jest.setTimeout(120_000);

const missing = missingForNeo4j();
if (missing !== null) leftOut(`migrations of Neo4j: ${missing}`);
else describeMigrations();

function describeMigrations(): void {
  const [second, third] = [NEO4J_SCHEMA_VERSION + 1, NEO4J_SCHEMA_VERSION + 2];
  let server: BorrowedNeo4j;
  beforeAll(async () => {
    server = await borrowNeo4j();
  });
  afterAll(() => server.giveBack());
  beforeEach(async () => {
    await emptyGraph(server);
    const store = await openOn(server);
    await store.apply(changes([node('Agency', '甲', { name: '' }), node('Agency', '乙', { name: '' })]));
    await store.close();
  });

  const open = (version: number, migrations: readonly Migration[]): Promise<OpenedNeo4j> =>
    openNeo4jStore(optionsOf(server), { version, migrations });
  /** What the graph says of itself, and the names, which the steps write. */
  const state = async (): Promise<unknown> => ({
    schema: (await runOn(server, `MATCH (g:${STATE}) RETURN g.schema`)).flat(),
    names: (await runOn(server, 'MATCH (a:Agency) RETURN a.name')).flat(),
  });
  const appending = (to: number, meanwhile: () => Promise<unknown> = () => Promise.resolve()): Migration => ({
    to,
    run: async (query) => {
      await query(`MATCH (a:Agency) SET a.name = a.name + '${to} '`);
      await meanwhile();
    },
  });
  /** As long as nobody waits for a lock that another holds: that a second one waits is what must be seen. */
  const untilOneWaits = async (): Promise<void> => {
    const blocked = `SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*)`;
    while ((await runOn(server, blocked))[0]?.[0] === 0);
  };

  it('older: is brought up step by step, once', async () => {
    for (let round = 0; round < 2; round += 1) {
      const { store, isEmpty } = await open(third, [appending(second), appending(third)]);
      await store.close();
      expect(isEmpty).toBe(false);
      expect(await state()).toEqual({ schema: [third], names: Array(2).fill(`${second} ${third} `) });
    }
  });

  it('older, and no step leads to the version: is of that version all the same', async () => {
    await (await open(third, [])).store.close();
    expect(await state()).toEqual({ schema: [third], names: ['', ''] });
  });

  it('older, and two replicas start at once: the second waits for the first and repeats nothing', async () => {
    const others: Promise<OpenedNeo4j>[] = [];
    const steps = [
      appending(second, async () => {
        others.push(open(third, [appending(second), appending(third)]));
        await untilOneWaits();
      }),
      appending(third),
    ];
    const first = await open(third, steps);
    const opened = [first, ...(await Promise.all(others))];
    expect(opened).toHaveLength(2);
    expect(await state()).toEqual({ schema: [third], names: Array(2).fill(`${second} ${third} `) });
    for (const { store } of opened) {
      expect((await store.nodes(['agency:甲']))[0]?.properties).toMatchObject({ name: `${second} ${third} ` });
      await store.close();
    }
  });

  it('older: a step that fails leaves the graph at the step before', async () => {
    const failing: Migration = {
      to: third,
      run: async (query) => {
        await appending(third).run(query);
        throw new Error('no');
      },
    };
    await expect(open(third, [appending(second), failing])).rejects.toThrow('no');
    expect(await state()).toEqual({ schema: [second], names: Array(2).fill(`${second} `) });
    await (await open(third, [appending(second), appending(third)])).store.close();
    expect(await state()).toEqual({ schema: [third], names: Array(2).fill(`${second} ${third} `) });
  });

  it('of schema 1, which compared texts as they are: compares them folded', async () => {
    await emptyGraph(server);
    const agencies = [
      node('Agency', '1', { name: '“信用”中心（本级）', aliases: ['信用ＡＰＰ'] }),
      node('Agency', '2', { name: '數據局' }),
    ];
    const first = await openOn(server);
    await first.apply(changes(agencies));
    await first.close();
    await runOn(
      server,
      'MATCH (a:Agency) REMOVE a.nameFolded, a.nameFoldedKey, a.pairs0, a.pairs1 WITH count(*) AS all ' +
        `MATCH (g:${STATE}) SET g.schema = 1`,
    );
    const store = await openOn(server);
    const named = async (filter: Filter) =>
      (await store.list('Agency', { filter, page: { limit: 9 } })).nodes.map(({ id }) => id);
    expect(await named({ name: { equals: '信用中心(本级)' } })).toEqual(['agency:1']);
    expect(await named({ name: { contains: '数据' } })).toEqual(['agency:2']);
    expect(await named({ aliases: { equals: '信用app' } })).toEqual(['agency:1']);
    const { hits } = await store.search({ text: '信用app', page: { limit: 9 } });
    expect(hits.map((hit) => hit.node)).toEqual([agencies[0]]);
    await store.close();
    expect(await state()).toMatchObject({ schema: [NEO4J_SCHEMA_VERSION] });
  });

  it('of schema 2, which suggested nothing: suggests things by their names', async () => {
    await emptyGraph(server);
    const first = await openOn(server);
    await first.apply(changes([node('Agency', '1', { name: '數據局', aliases: ['信用中心'] })]));
    await first.close();
    await runOn(server, `MATCH (k:${NAME}) DETACH DELETE k WITH count(*) AS all MATCH (g:${STATE}) SET g.schema = 2`);
    const store = await openOn(server);
    for (const prefix of ['数据', 'shuju', 'sjj', '信用'])
      expect((await store.suggest({ prefix, limit: 9 })).map(({ node: { id } }) => id)).toEqual(['agency:1']);
    await store.close();
  });

  it('of schema 3, which knew names by the beginning of their pinyin: finds them by any part of it', async () => {
    await emptyGraph(server);
    const first = await openOn(server);
    await first.apply(changes([node('Agency', '1', { name: '數據局', aliases: ['信用中心'] })]));
    await first.close();
    await runOn(server, 'DROP INDEX `search_and_spelling`');
    await runOn(
      server,
      'CREATE FULLTEXT INDEX `search` FOR (n:Entity) ON EACH [n.`pairs0`, n.`pairs1`] ' +
        `OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace', \`fulltext.eventually_consistent\`: false } }`,
    );
    await runOn(
      server,
      `MATCH (a:Agency) REMOVE a.spelledSyllables, a.spelledInitials, a.spelledKind WITH count(*) AS all MATCH (g:${STATE}) SET g.schema = 3`,
    );
    const store = await openOn(server);
    expect(await store.suggest({ prefix: 'zhongxin', limit: 9 })).toMatchObject([
      { name: '信用中心', by: 'PINYIN_PART' },
    ]);
    expect(await runOn(server, `SHOW INDEXES YIELD name WHERE name = 'search' RETURN name`)).toEqual([]);
    for (const text of ['yzx', '信用']) {
      const { hits } = await store.search({ text, spelled: true, page: { limit: 9 } });
      expect(hits.map((hit) => hit.node.id)).toEqual(['agency:1']);
    }
    await store.close();
  });

  it('of schema 5, which sorted its lists: has them in order, and leaves out none', async () => {
    await emptyGraph(server);
    const lines = [2021, null, 2023].map((fiscalYear, i) => node('BudgetLine', `${i}`, { fiscalYear, position: 1 }));
    const first = await openOn(server);
    await first.apply(changes(lines));
    await first.close();
    await runOn(
      server,
      `MATCH (n:BudgetLine) REMOVE n.listKey WITH count(*) AS all MATCH (g:${STATE}) SET g.schema = 5`,
    );
    const store = await openOn(server);
    const order = [{ by: 'fiscalYear', descending: true }, { by: 'position' }];
    const { nodes } = await store.list('BudgetLine', { order, page: { limit: 9 } });
    expect(nodes.map(({ id }) => id)).toEqual(['line:2', 'line:0', 'line:1']);
    await store.close();
  });

  it('newer: is refused and left as it is', async () => {
    await (await open(second, [appending(second)])).store.close();
    const before = await state();
    await expect(openOn(server)).rejects.toMatchObject({
      code: 'STORE_TOO_NEW',
      message: expect.stringContaining(`schema ${second}, this program knows ${NEO4J_SCHEMA_VERSION}`) as string,
    });
    expect(await state()).toEqual(before);
  });

  it('empty, without constraint or index: replicas that start at once make it together', async () => {
    await emptyGraph(server);
    for (const [kind, condition] of [
      ['CONSTRAINT', ''],
      ['INDEX', `WHERE type <> 'LOOKUP'`],
    ]) {
      const names = await runOn(server, `SHOW ${kind} YIELD name, type ${condition} RETURN name`);
      for (const [name] of names) await runOn(server, `DROP ${kind} \`${String(name)}\``);
    }
    const stores = await Promise.all(Array.from({ length: 4 }, () => openOn(server)));
    const agency = node('Agency', '丙');
    await Promise.all(stores.map((store) => store.apply(changes([agency]))));
    expect((await runOn(server, 'MATCH (n:Agency) RETURN count(n)')).flat()).toEqual([1]);
    expect(await Promise.all(stores.map((store) => store.nodes([agency.id])))).toEqual(Array(4).fill([agency]));
    for (const store of stores) await store.close();
  });
}
