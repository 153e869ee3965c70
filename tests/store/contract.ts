/**
 * What a store is, in examples. An adapter's test file gives its constructor; everything here must then pass.
 */
import fc from 'fast-check';
import { GovorgError } from '../../src/domain/errors';
import type { GraphNode, GraphRelation, Kind } from '../../src/domain/model';
import type {
  ChangeSet,
  Condition,
  ExpandQuery,
  Facets,
  Filter,
  GraphStore,
  MatchedBy,
  Page,
  Position,
  Requirement,
  SearchScope,
  Selection,
} from '../../src/store/graph-store';
import { GraphHash } from '../../src/store/graph-hash';
import { ledgerOf } from '../../src/store/ledger';
import { positionOf } from '../../src/store/position';
import { compareCodePoints } from '../../src/store/code-points';
import { proofLength, type ProofLength } from '../harness/proof-length';
import * as random from './graphs';
import { changes, node, relation } from './graphs';
import { Reference } from './reference';

/** Evidence of a text that has neither pages nor cells. */
const NOWHERE = { page: null, sheet: null, cell: null, paragraph: null };

/** An empty store for one test, and the ways to use it that differ by engine. */
export interface StoreUnderTest {
  readonly store: GraphStore;
  /** Closes the store and opens the same graph again; absent where the engine has nothing to open. */
  readonly reopen?: () => Promise<GraphStore>;
  /** Takes away what the test left. */
  readonly dispose: () => Promise<void>;
}

/** Cases that pile up in one graph before a new one is begun: enough to merge, few enough for the plainest store. */
const RUNS_OF_GRAPH = 50;
/** Milliseconds that random graphs may take altogether, and each of them: a server plans every question anew. */
const LEAST_TIME = 600_000;
const TIME_OF_GRAPH = 10_000;

const WAYS: readonly MatchedBy[] = ['WORDS', 'OTHER_NAME', 'PINYIN', 'SIMILAR'];

/** Facets as what names each and its count. */
const countedFacets = (facets: Facets | null): unknown =>
  facets && {
    kinds: Object.fromEntries(facets.kinds.map(({ kind, count }) => [kind, count])),
    years: Object.fromEntries((facets.years ?? []).map(({ year, count }) => [year, count])),
    agencies: Object.fromEntries((facets.agencies?.counted ?? []).map(({ node: { id }, count }) => [id, count])),
    documents: Object.fromEntries((facets.documents?.counted ?? []).map(({ node: { id }, count }) => [id, count])),
  };

const agency = (key: string, given: Parameters<typeof node<'Agency'>>[2] = {}) => node('Agency', key, given);
const line = (key: string, given: Parameters<typeof node<'BudgetLine'>>[2] = {}) => node('BudgetLine', key, given);
const document = node('Document', 'd1', { title: '2022年部门预算', fiscalYear: 2022 });
const all = { limit: 10_000 };

/** @param graphs random ones, with random questions; STORE_RUNS asks for any number */
export function describeGraphStore(
  name: string,
  open: () => Promise<StoreUnderTest>,
  graphs: ProofLength = { test: 150, ci: 150 },
): void {
  const { count: runs, note } = proofLength(graphs, 'STORE_RUNS');
  const timeLimit = Math.max(LEAST_TIME, runs * TIME_OF_GRAPH);
  describe(`${name} is a graph store`, () => {
    let underTest: StoreUnderTest;
    let store: GraphStore;
    beforeEach(async () => {
      underTest = await open();
      store = underTest.store;
    });
    afterEach(() => underTest.dispose());

    const ids = async (query: Parameters<GraphStore['list']>[1]): Promise<string[]> =>
      (await store.list('Agency', query)).nodes.map(({ id }) => id.slice('agency:'.length));
    const found = async (text: string): Promise<string[]> =>
      (await store.search({ text, page: all })).hits.map((hit) => hit.node.id);
    const listed = async (query: Parameters<GraphStore['list']>[1]) =>
      (await store.list('Agency', query)).nodes.map((one) => ({
        id: one.id,
        position: positionOf(query.order ?? [], one),
      }));
    /** Everything of a list, page after page from one end or the other. */
    const walked = async <T extends { readonly position: Position }>(
      read: (page: Page) => Promise<readonly T[]>,
      limit: number,
      backward = false,
    ): Promise<T[]> => {
      const seen: T[] = [];
      for (;;) {
        const [first, last] = [seen[0], seen.at(-1)];
        const page = backward
          ? await read({ limit, fromEnd: true, ...(first && { before: first.position }) })
          : await read({ limit, ...(last && { after: last.position }) });
        if (page.length === 0) return seen;
        if (backward) seen.unshift(...page);
        else seen.push(...page);
      }
    };
    const content = async (): Promise<(GraphNode | GraphRelation)[]> => {
      const items: (GraphNode | GraphRelation)[] = [];
      for await (const item of store.scan()) items.push(item);
      return items;
    };
    const refused = async (work: Promise<unknown>, code: string, words: string): Promise<void> => {
      const error: unknown = await work.then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(GovorgError);
      expect(error).toMatchObject({ code, message: expect.stringContaining(words) as string });
    };

    describe('nodes', () => {
      it('come back in the order of their ids, null where there is none', async () => {
        const [a, b] = [agency('甲'), agency('乙')];
        await store.apply(changes([a, b]));
        expect(await store.nodes([b.id, 'agency:丙', a.id, b.id, 'nonsense', '', 'agency:\ud800'])).toEqual([
          b, null, a, b, null, null, null]); // prettier-ignore
        expect(await store.nodes([])).toEqual([]);
        expect(await store.nodes([a.id])).toEqual([a]);
      });

      it.each([
        ['quotes', `'"\\ \`; DROP TABLE "Agency" --`],
        ['nothing', ''],
        ['the character NUL', 'a\0b\0'],
        ['characters beyond 16 bits', '𠮷𠀀\u{10ffff}'],
        ['line ends', 'a\r\nb\u2028c\u0085'],
        ['a longer text', '汉'.repeat(100_000)],
        ['JSON', '{"a":[1,null]}'],
      ])('keep %s', async (_, text) => {
        const given = node('Topic', `k${text.slice(0, 50)}`, { name: text, aliases: [text], topicKind: text });
        await store.apply(changes([given]));
        expect(await store.nodes([given.id])).toEqual([given]);
        expect((await store.list('Topic', { page: all, filter: { name: { equals: text } } })).nodes).toEqual([given]);
      });

      it('keep numbers exactly', async () => {
        const lines = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0, -1].map((fen) => line(`${fen}`, { fen }));
        const floats = [0.1 + 0.2, 1e308, -5e-324, 1 / 3, 1.2345678901234567].map((value) =>
          node('FiscalMeasure', `${value}`, { value }),
        );
        const given = [...lines, ...floats];
        await store.apply(changes(given));
        expect(await store.nodes(given.map(({ id }) => id))).toEqual(given);
        const one = await store.list('FiscalMeasure', { page: all, filter: { value: { in: [0.1 + 0.2, 1 / 3] } } });
        expect(one.nodes).toHaveLength(2);
      });

      it('of ten thousand ids at once', async () => {
        const many = Array.from({ length: 10_000 }, (_, i) => (i % 2 === 0 ? agency(`${i}`) : line(`${i}`)));
        const parent = agency('上级');
        const relations = many.flatMap((one) =>
          one.kind === 'Agency' ? [relation('SUBORDINATE_TO', one, parent, { basis: 'STATED' })] : [],
        );
        expect(await store.apply(changes([parent, ...many], relations))).toEqual({
          nodesCreated: 10_001,
          relationsCreated: 5_000,
        });
        const asked = many.map(({ id }) => id);
        expect(await store.nodes(asked)).toEqual(many);
        const expanded = await store.expand(asked, { relation: 'SUBORDINATE_TO', direction: 'out', count: true });
        expect(expanded.map(({ total }) => total)).toEqual(many.map(({ kind }) => (kind === 'Agency' ? 1 : 0)));
        const closures = await store.closure(asked, { relations: ['SUBORDINATE_TO'], direction: 'out', depth: 5 });
        expect(closures.filter((reached) => reached.length === 1)).toHaveLength(5_000);
        expect(await ids({ page: { limit: 1 }, filter: { id: { in: asked } }, count: true })).toEqual(['0']);
      });
    });

    describe('reading along', () => {
      const [a, b] = [agency('甲', { aliases: ['别名'] }), agency('乙')];
      const section = node('Section', '科', { name: '热线科' });
      const duties = [1, 2, 3].map((position) => node('Responsibility', `${position}`, { position }));
      const branches: readonly ExpandQuery[] = [
        {
          relation: 'HAS_SECTION',
          direction: 'out',
          properties: ['name'],
          branches: [
            {
              relation: 'RESPONSIBLE_FOR',
              direction: 'out',
              order: [{ by: 'position', descending: true }],
              page: { limit: 2 },
              count: true,
              properties: [],
            },
          ],
        },
        { relation: 'SUBORDINATE_TO', direction: 'in', count: true },
      ];
      const bare = ({ kind, id }: GraphNode): unknown => ({ kind, id, properties: {} });
      const below = [
        {
          neighbours: [
            {
              relation: relation('HAS_SECTION', a, section),
              node: {
                ...section,
                properties: { name: '热线科' },
                branches: [
                  {
                    neighbours: duties.slice(1).reverse().map((duty) => ({
                      relation: relation('RESPONSIBLE_FOR', section, duty),
                      node: bare(duty),
                    })),
                    total: 3,
                  },
                ],
              },
            },
          ],
          total: null,
        },
        { neighbours: [], total: 0 },
      ]; // prettier-ignore
      beforeEach(async () => {
        const ties = duties.map((duty) => relation('RESPONSIBLE_FOR', section, duty));
        await store.apply(changes([a, b, section, ...duties], [relation('HAS_SECTION', a, section), ...ties]));
      });

      it('nodes with what hangs on them, each where it stands', async () => {
        const nothing = [{ neighbours: [], total: null }, { neighbours: [], total: 0 }]; // prettier-ignore
        expect(await store.nodes([b.id, 'agency:丙', a.id], { branches })).toEqual([
          { ...b, branches: nothing },
          null,
          { ...a, branches: below },
        ]);
      });

      it('lists and neighbours with the properties asked for alone', async () => {
        const order = [{ by: 'name', descending: true }];
        const query = { order, page: { limit: 1 }, properties: ['aliases'], branches };
        const { nodes } = await store.list('Agency', query);
        expect(nodes).toEqual([{ ...a, properties: { aliases: ['别名'] }, branches: below }]);
        const [upward] = await store.expand([section.id], {
          relation: 'HAS_SECTION',
          direction: 'in',
          properties: ['name'],
        });
        expect(upward?.neighbours.map((one) => one.node)).toEqual([{ ...a, properties: { name: '甲' } }]);
      });

      it.each([
        ['an unknown property', { properties: ['n.name'] }, 'n.name'],
        ['an unknown relation of a branch', { branches: [{ relation: 'OWNS' as never, direction: 'out' }] }, 'OWNS'],
        [
          'an unknown property at the end of branches',
          {
            branches: [{ ...branches[0], branches: [{ relation: 'HAS_POST', direction: 'out', properties: ['no'] }] }],
          },
          'no',
        ],
      ] as const)('refuses %s', async (_, selection, words) => {
        await refused(store.nodes([a.id], selection as Selection), 'BAD_USER_INPUT', words);
        await refused(store.list('Topic', { page: all, ...(selection as Selection) }), 'BAD_USER_INPUT', words);
      });
    });

    describe('list', () => {
      beforeEach(async () => {
        await store.apply(
          changes([
            agency('1', { name: '盘锦市营商局', aliases: ['营商环境局'], creditCode: 'Aa1', agencyKind: 'X' }),
            agency('2', { name: '大连高新区', aliases: [], creditCode: null, agencyKind: 'X' }),
            agency('3', { name: 'ABC中心', aliases: ['abc', '盘锦'], creditCode: 'aB2', agencyKind: 'Y' }),
            agency('4', { name: '𠮷林', aliases: ['﹏'], creditCode: null, agencyKind: null }),
            agency('5', { name: '﹏林', aliases: [], creditCode: 'aa', agencyKind: 'Y' }),
          ]),
        );
      });

      it.each([
        ['equals', { agencyKind: { equals: 'X' } }, '12'],
        ['equals nothing', { creditCode: { equals: null } }, '24'],
        ['in', { agencyKind: { in: ['Y', 'Z'] } }, '35'],
        ['in an empty list', { agencyKind: { in: [] } }, ''],
        ['contains', { name: { contains: '市' } }, '1'],
        ['contains without regard to ASCII case', { name: { contains: 'aBc' } }, '3'],
        ['contains no pattern', { name: { contains: '%' } }, ''],
        ['contains the empty text', { creditCode: { contains: '' } }, '135'],
        ['starts with, by exact case', { creditCode: { startsWith: 'a' } }, '35'],
        ['starts with the empty text', { creditCode: { startsWith: '' } }, '135'],
        ['a list holds it', { aliases: { equals: '盘锦' } }, '3'],
        ['a list holds a text that contains it', { aliases: { contains: '环境' } }, '1'],
        ['a list is empty', { aliases: { equals: null } }, '25'],
        ['several conditions', { agencyKind: { equals: 'Y' }, creditCode: { contains: 'A' } }, '35'],
        ['id', { id: { in: ['agency:5', 'agency:1', 'agency:9'] } }, '15'],
      ] as const)('filters: %s', async (_, filter, expected) => {
        expect((await ids({ page: all, filter, count: true })).join('')).toBe(expected);
      });

      it.each([
        ['a name', { name: { equals: 'ＡＢＣ 中心' } }, '3'],
        ['a name in traditional characters', { name: { equals: '盤錦市營商局' } }, '1'],
        ['one of several names', { name: { in: ['“大连”高新区', '﹏林'] } }, '25'],
        ['a part of a name', { name: { contains: '“市”營' } }, '1'],
        ['the beginning of a name', { name: { startsWith: 'ａｂｃ' } }, '3'],
        ['a name that is only a part', { name: { equals: '营商局' } }, ''],
        ['one of the other names', { aliases: { equals: 'ABC' } }, '3'],
        ['one of several other names', { aliases: { in: ['盤錦', '﹏'] } }, '34'],
        ['a part of another name', { aliases: { contains: '「環境」' } }, '1'],
        ['the beginning of another name', { aliases: { startsWith: '营' } }, '1'],
        ['the end of another name is no beginning', { aliases: { startsWith: '环境局' } }, ''],
        ['a part of another name is not all of it', { aliases: { equals: '营商环境' } }, ''],
        ['nothing of a name', { name: { contains: '“ ”' } }, '12345'],
        ['nothing of another name', { aliases: { startsWith: '' } }, '134'],
        ['a code is compared as it is', { creditCode: { equals: 'AA' } }, ''],
        ['an enum is compared as it is', { agencyKind: { equals: 'x' } }, ''],
      ] as const)('compares folded texts: %s', async (_, filter, expected) => {
        expect((await ids({ page: all, filter })).join('')).toBe(expected);
        const { total } = await store.list('Agency', { page: { limit: 0 }, filter, count: true });
        expect(total).toBe(expected.length);
      });

      it('compares long texts to their ends, as texts without any', async () => {
        const text = '负责'.repeat(600);
        const duty = (key: string, words: string) => node('Responsibility', key, { text: words });
        await store.apply(changes([duty('1', `${text}甲`), duty('2', `${text}乙`), duty('3', '“”')]));
        const found = async (condition: Condition) =>
          (await store.list('Responsibility', { page: all, filter: { text: condition } })).nodes.map(({ id }) => id);
        expect(await found({ equals: `“負責”${text.slice(2)}乙` })).toEqual(['responsibility:2']);
        expect(await found({ startsWith: text })).toEqual(['responsibility:1', 'responsibility:2']);
        expect(await found({ equals: '' })).toEqual(['responsibility:3']);
        expect(await found({ equals: '负责' })).toEqual([]);
      });

      it.each([
        ['by id without an order', [], '12345'],
        ['by code point', [{ by: 'name' }], '32154'],
        ['downwards', [{ by: 'name', descending: true }], '45123'],
        ['null last', [{ by: 'creditCode' }], '13524'],
        ['null last downwards too, then by id', [{ by: 'creditCode', descending: true }], '53124'],
        ['by several', [{ by: 'agencyKind', descending: true }, { by: 'name' }], '35214'],
        ['by id downwards', [{ by: 'id', descending: true }], '54321'],
      ] as const)('orders: %s', async (_, order, expected) => {
        expect((await ids({ page: all, order })).join('')).toBe(expected);
        for (const limit of [1, 2]) {
          const pages = await walked((page) => listed({ order, page }), limit);
          expect(pages.map(({ id }) => id.slice('agency:'.length)).join('')).toBe(expected);
        }
      });

      it('counts what matches, not what the page holds', async () => {
        const filter = { agencyKind: { in: ['X', 'Y'] } };
        expect(await store.list('Agency', { filter, page: { limit: 0 }, count: true })).toEqual({
          nodes: [],
          total: 4,
        });
        expect(
          (await store.list('Agency', { filter, page: { limit: 1, after: ['agency:9'] }, count: true })).total,
        ).toBe(4);
        expect((await store.list('Agency', { filter, page: all })).total).toBeNull();
      });

      it.each([
        ['an unknown property', { filter: { nam: { equals: 'x' } } }, 'nam'],
        ['an identifier that is none', { filter: { '"name") OR 1 --': { equals: 'x' } } }, 'OR 1'],
        ['a property of Object', { filter: { constructor: { equals: 'x' } } }, 'constructor'],
        ['an unknown order', { order: [{ by: 'age' }] }, 'age'],
        ['an order by a list', { order: [{ by: 'aliases' }] }, 'aliases'],
        ['a number for a text', { filter: { name: { equals: 1 } } }, 'name'],
        ['bounds on a text', { filter: { name: { from: 1 } } }, 'name'],
        ['half a character', { filter: { name: { contains: '\ud800' } } }, 'name'],
        ['an unknown operator', { filter: { name: { like: 'x' } as never } }, 'name'],
        ['a negative page', { page: { limit: -1 } }, 'limit'],
        ['a page that is no number', { page: { limit: Number.NaN } }, 'limit'],
        ['a position of too few values', { page: { limit: 1, after: [] } }, 'position'],
        ['a position of another order', { page: { limit: 1, before: ['x', 'agency:1'] } }, 'position'],
        ['a position of another type', { page: { limit: 1, after: [1] } }, 'position'],
        ['a position of nothing', { page: { limit: 1, after: [null] } }, 'position'],
        ['a position of half a character', { page: { limit: 1, after: ['\ud800'] } }, 'position'],
      ] as const)('refuses %s', async (_, query, words) => {
        await refused(store.list('Agency', { page: all, ...query }), 'BAD_USER_INPUT', words);
      });

      it('refuses a kind that the model lacks', async () => {
        await refused(store.list('Nope" --' as 'Agency', { page: all }), 'BAD_USER_INPUT', 'Nope');
      });
    });

    describe('expand', () => {
      const [a, b] = [agency('a'), agency('b')];
      const lines = [3, 1, 2].map((position) => line(`l${position}`, { position, fen: position * 100 }));
      const measure = node('FiscalMeasure', 'm', { position: 9, value: 0.5 });
      beforeEach(async () => {
        await store.apply(
          changes(
            [a, b, document, ...lines, measure],
            [
              ...[...lines, measure].map((one) => relation('HAS_LINE', a, one)),
              relation('STATED_IN', a, document, { start: 5, end: 9, quote: '乙', sheet: '表', cell: 'A1:B1' }),
              relation('STATED_IN', a, document, { start: 1, end: 2, quote: '甲', page: 2 }),
              relation('STATED_IN', lines[0] ?? a, document, { start: 3, end: 4, quote: '丙' }),
            ],
          ),
        );
      });

      it('gives each node its own neighbours, in order of id', async () => {
        const [first, none, again] = await store.expand([a.id, 'agency:x', a.id], {
          relation: 'HAS_LINE',
          direction: 'out',
        });
        expect(first?.neighbours.map((hit) => hit.node.id)).toEqual(['line:l1', 'line:l2', 'line:l3', 'measure:m']);
        expect(first?.neighbours[3]?.node).toEqual(measure);
        expect(first?.total).toBeNull();
        expect(none).toEqual({ neighbours: [], total: null });
        expect(again).toEqual(first);
      });

      it('narrows by kind and filter, orders and pages within each node, counts all', async () => {
        const [one, other] = await store.expand([a.id, b.id], {
          relation: 'HAS_LINE',
          direction: 'out',
          kinds: ['BudgetLine'],
          filter: { fen: { from: 100 } },
          order: [{ by: 'position', descending: true }],
          page: { limit: 1, after: [3, 'line:l3'] },
          count: true,
        });
        expect(one?.neighbours.map((hit) => hit.node.id)).toEqual(['line:l2']);
        expect(one?.total).toBe(3);
        expect(other).toEqual({ neighbours: [], total: 0 });
      });

      it('gives the relation with its ends, each quote of one document by itself', async () => {
        const [evidence] = await store.expand([a.id], {
          relation: 'STATED_IN',
          direction: 'out',
          order: [{ by: 'relation.start' }],
        });
        expect(evidence?.neighbours.map((hit) => hit.relation)).toEqual([
          {
            type: 'STATED_IN',
            from: a.id,
            to: document.id,
            properties: { ...NOWHERE, start: 1, end: 2, quote: '甲', page: 2 },
          },
          {
            type: 'STATED_IN',
            from: a.id,
            to: document.id,
            properties: { ...NOWHERE, start: 5, end: 9, quote: '乙', sheet: '表', cell: 'A1:B1' },
          },
        ]);
        const [facts] = await store.expand([document.id], { relation: 'STATED_IN', direction: 'in', count: true });
        expect(facts?.neighbours.map((hit) => [hit.relation.from, hit.node.kind])).toEqual([
          [a.id, 'Agency'], [a.id, 'Agency'], ['line:l3', 'BudgetLine']]); // prettier-ignore
        expect(facts?.total).toBe(3);
      });

      it('has nothing beyond the end, but knows how many there are', async () => {
        const query = { relation: 'HAS_LINE', direction: 'out', count: true } as const;
        for (const page of [{ limit: 0 }, { limit: 5, after: ['measure:x'] }]) {
          expect(await store.expand([a.id], { ...query, page })).toEqual([{ neighbours: [], total: 4 }]);
        }
        expect(await store.expand([], query)).toEqual([]);
        expect(await store.expand([a.id], { ...query, kinds: [] })).toEqual([{ neighbours: [], total: 0 }]);
        expect(await store.expand([a.id], { ...query, kinds: ['Topic'] })).toEqual([{ neighbours: [], total: 0 }]);
        expect(await store.expand([document.id], query)).toEqual([{ neighbours: [], total: 0 }]);
      });

      it.each([
        ['a property that not every neighbour has', { filter: { fen: { equals: 1 } } }, 'fen'],
        ['an order that not every neighbour has', { order: [{ by: 'fen' }] }, 'fen'],
        ['a property that the relation lacks', { order: [{ by: 'relation.start' }] }, 'start'],
        ['an unknown relation', { relation: 'OWNS"' as 'HAS_LINE' }, 'OWNS'],
        ['an unknown kind', { kinds: ['Nope' as 'Agency'] }, 'Nope'],
      ] as const)('refuses %s', async (_, query, words) => {
        const asked = store.expand([a.id], { relation: 'HAS_LINE', direction: 'out', ...query });
        await refused(asked, 'BAD_USER_INPUT', words);
      });
    });

    describe('conditions on neighbours', () => {
      const [a, b, c] = [agency('a', { name: '甲局' }), agency('b', { name: '乙局' }), agency('c', { name: '丙办' })];
      const other = node('Document', 'd2', { fiscalYear: 2021 });
      const lines = ['1', '2', '3', '4'].map((key) => line(key, { label: `经费${key}`, position: Number(key) }));
      const hotline = node('Topic', 't', { name: '热线' });
      const [one = line(''), two = one, three = one, four = one] = lines;
      const quote = (at: number) => ({ ...NOWHERE, start: at, end: at + 1, quote: '引' });
      beforeEach(async () => {
        await store.apply(
          changes(
            [a, b, c, document, other, hotline, ...lines],
            [
              relation('SUBORDINATE_TO', b, a, { basis: 'STATED' }),
              ...[one, two, three].map((held) => relation('HAS_LINE', a, held)),
              relation('HAS_LINE', b, four),
              ...[one, two, four].map((fact, i) => relation('STATED_IN', fact, document, quote(i))),
              relation('STATED_IN', one, document, quote(7)),
              relation('STATED_IN', three, other, quote(0)),
              relation('CONCERNS', two, hotline, { mention: '热线' }),
              relation('CONCERNS', four, hotline, { mention: '热线' }),
            ],
          ),
        );
      });
      const statedIn = (filter: Filter): Requirement => ({
        some: { relation: 'STATED_IN', direction: 'out', filter },
      });
      const heldBy = (filter: Filter): Requirement => ({ some: { relation: 'HAS_LINE', direction: 'in', filter } });
      const named = { id: { equals: document.id } };

      it.each<readonly [string, readonly Requirement[], string]>([
        ['the document that states it, once however often', [statedIn(named)], '124'],
        ['the year of the document', [statedIn({ fiscalYear: { equals: 2021 } })], '3'],
        ['who holds it and who states it', [heldBy({ id: { equals: a.id } }), statedIn(named)], '12'],
        ['who holds it, by a name', [heldBy({ name: { contains: '局' } }), statedIn({ fiscalYear: { from: 2022 } })], '124'],
        ['one of several', [heldBy({ id: { in: [b.id, c.id] } })], '4'],
        ['any neighbour at all', [{ some: { relation: 'CONCERNS', direction: 'out' } }], '24'],
        ['a neighbour of its neighbour', [{ some: { relation: 'HAS_LINE', direction: 'in', requires: [{ some: { relation: 'SUBORDINATE_TO', direction: 'out', filter: { id: { equals: a.id } } } }] } }], '4'],
        ['one condition or another', [{ anyOf: [heldBy({ id: { equals: b.id } }), statedIn({ id: { equals: other.id } })] }], '34'],
        ['one that no id anchors, or another', [{ anyOf: [heldBy({ name: { equals: '乙局' } }), statedIn({ id: { equals: other.id } })] }], '34'],
        ['no condition of none', [{ anyOf: [] }], ''],
        ['every condition of none', [{ allOf: [] }], '1234'],
        ['what it has none of', [{ not: { some: { relation: 'CONCERNS', direction: 'out' } } }], '13'],
        ['none of a description', [{ not: statedIn({ fiscalYear: { equals: 2022 } }) }], '3'],
        ['two conditions on one property', [{ own: { position: { from: 2 } } }, { own: { position: { below: 4 } } }], '23'],
        ['bounds that do not belong to it', [{ own: { position: { above: 2, to: 4 } } }], '34'],
        ['a condition of its own or one of a neighbour', [{ anyOf: [{ own: { position: { equals: 1 } } }, { allOf: [statedIn(named), heldBy({ id: { equals: b.id } })] }] }], '14'],
        ['the opposite of a condition on what is unknown', [{ not: { own: { asOf: { from: '2000' } } } }], '1234'],
        ['the opposite of the opposite', [{ not: { not: { own: { fiscalYear: { equals: 1 } } } } }], ''],
        ['a kind that the relation does not lead to', [{ some: { relation: 'HAS_LINE', direction: 'in', kinds: ['Topic'] } }], ''],
        ['a relation that it cannot have', [{ some: { relation: 'HAS_SECTION', direction: 'out' } }], ''],
        ['nobody of that id', [heldBy({ id: { equals: 'agency:x' } })], ''],
      ])('lists by %s', async (_, requires, expected) => {
        const query = { requires, order: [{ by: 'position', descending: true }], count: true } as const;
        const whole = await store.list('BudgetLine', { ...query, page: all });
        const found = whole.nodes.map(({ id }) => id.slice('line:'.length));
        expect([[...found].sort().join(''), whole.total]).toEqual([expected, expected.length]);
        const pages = await walked(async (page) => (await store.list('BudgetLine', { ...query, page })).nodes.map((node) => ({ id: node.id, position: positionOf(query.order, node) })), 1, true);
        expect(pages.map(({ id }) => id.slice('line:'.length))).toEqual(found);
      }); // prettier-ignore

      it('narrows neighbours, each list by itself', async () => {
        const query = { relation: 'HAS_LINE', direction: 'out', kinds: ['BudgetLine'], count: true } as const;
        const expanded = await store.expand([a.id, b.id, c.id], { ...query, requires: [statedIn(named)] });
        expect(expanded.map(({ neighbours, total }) => [neighbours.map((hit) => hit.node.id), total])).toEqual([
          [['line:1', 'line:2'], 2],
          [['line:4'], 1],
          [[], 0],
        ]);
      });

      it('gives a neighbour once, at its first place', async () => {
        const query = { relation: 'STATED_IN', direction: 'in', distinct: true, order: [{ by: 'relation.start', descending: true }], count: true } as const; // prettier-ignore
        const [whole] = await store.expand([document.id], query);
        const found = whole?.neighbours.map((hit) => [hit.node.id, hit.relation.properties]);
        expect(found).toEqual([['line:1', quote(7)], ['line:4', quote(2)], ['line:2', quote(1)]]); // prettier-ignore
        expect(whole?.total).toBe(3);
        const after = [7, 'line:1', 7, 8];
        const [rest] = await store.expand([document.id], { ...query, page: { limit: 1, after } });
        expect(rest?.neighbours.map((hit) => hit.node.id)).toEqual(['line:4']);
        expect(rest?.total).toBe(3);
      });

      it('lists what search finds, in an order of its own', async () => {
        const order = [{ by: 'name', descending: true }];
        const query = { order, page: { limit: 1 }, count: true };
        expect(await store.list('Agency', { ...query, words: '局' })).toEqual({ nodes: [a], total: 2 });
        expect(await store.list('Agency', { ...query, words: '' })).toEqual({ nodes: [], total: 0 });
        const below = { some: { relation: 'SUBORDINATE_TO', direction: 'out' } } as const;
        expect(await store.list('Agency', { ...query, words: '局', requires: [below] })).toEqual({
          nodes: [b],
          total: 1,
        });
      });

      it.each<readonly [string, Requirement, string]>([
        ['an unknown relation', { some: { relation: 'OWNS"' as 'HAS_LINE', direction: 'out' } }, 'OWNS'],
        ['an unknown property', statedIn({ nope: { equals: 1 } }), 'nope'],
        ['bounds of what is no number or date', { own: { label: { from: 'a' } } }, 'label'],
        ['a date that is none', { own: { asOf: { below: '二〇二二' } } }, 'asOf'],
        ['a condition on what it lacks, however deep', { not: { anyOf: [{ own: { nope: { equals: 1 } } }] } }, 'nope'],
        ['more conditions than anybody asks for', { allOf: Array.from({ length: 201 }, () => ({ own: { position: { equals: 1 } } })) }, '200'],
        ['conditions nested without end', Array.from({ length: 9 }).reduce<Requirement>((not) => ({ not }), { own: {} }), 'deeper'],
        ['what no neighbour can be', { some: { relation: 'HAS_LINE', direction: 'out', filter: { fen: { equals: 1 } } } }, 'fen'],
      ])('refuses %s', async (_, requirement, words) => {
        await refused(store.list('BudgetLine', { page: all, requires: [requirement] }), 'BAD_USER_INPUT', words);
        const query = { relation: 'HAS_LINE', direction: 'out', kinds: ['BudgetLine'] } as const;
        await refused(store.expand([a.id], { ...query, requires: [requirement] }), 'BAD_USER_INPUT', words);
      }); // prettier-ignore
    });

    describe('closure', () => {
      const chain = Array.from({ length: 300 }, (_, i) => agency(`${String(i).padStart(3, '0')}`));
      const up = (from: number, to: number): GraphRelation =>
        relation('SUBORDINATE_TO', chain[from] ?? document, chain[to] ?? document, { basis: 'STATED' });

      it('goes as deep as asked and no deeper', async () => {
        await store.apply(changes(chain, chain.slice(1).map((_, i) => up(i, i + 1)))); // prettier-ignore
        const reach = async (id: string, direction: 'out' | 'in', depth: number): Promise<number> =>
          (await store.closure([id], { relations: ['SUBORDINATE_TO'], direction, depth }))[0]?.length ?? -1;
        expect(await reach('agency:000', 'out', 1)).toBe(1);
        expect(await reach('agency:000', 'out', 17)).toBe(17);
        expect(await reach('agency:000', 'out', 1_000_000)).toBe(299);
        expect(await reach('agency:299', 'in', 1_000_000)).toBe(299);
        expect(await reach('agency:299', 'out', 5)).toBe(0);
        expect(await reach('agency:nobody', 'out', 5)).toBe(0);
      });

      it('takes the shortest way and never comes back to the start, whatever circles there are', async () => {
        await store.apply(
          changes(chain.slice(0, 5), [up(0, 1), up(1, 2), up(2, 0), up(0, 3), up(3, 2), up(2, 2), up(2, 4)]),
        );
        const [reached] = await store.closure(['agency:000'], {
          relations: ['SUBORDINATE_TO'],
          direction: 'out',
          depth: 1_000_000,
        });
        expect(reached?.map((one) => [one.node.id, one.distance])).toEqual([
          ['agency:001', 1], ['agency:003', 1], ['agency:002', 2], ['agency:004', 3]]); // prettier-ignore
      });

      it('follows any of several relations, each step along one of them', async () => {
        const budget = relation('BUDGET_UNIT_OF', chain[2] ?? document, chain[1] ?? document, { basis: 'STATED' });
        await store.apply(changes(chain.slice(0, 5), [up(1, 0), budget, up(3, 2), up(2, 0)]));
        const below = async (...relations: ('SUBORDINATE_TO' | 'BUDGET_UNIT_OF')[]) =>
          (await store.closure(['agency:000'], { relations, direction: 'in', depth: 9 }))[0]?.map(
            ({ node: { id }, distance }) => `${id.slice(-1)}${distance}`,
          );
        expect(await below('SUBORDINATE_TO')).toEqual(['11', '21', '32']);
        expect(await below('BUDGET_UNIT_OF')).toEqual([]);
        const [reached] = await store.closure(['agency:003'], {
          relations: ['BUDGET_UNIT_OF', 'SUBORDINATE_TO', 'BUDGET_UNIT_OF'],
          direction: 'out',
          depth: 9,
        });
        expect(reached?.map(({ node: { id }, distance }) => [id, distance])).toEqual([
          ['agency:002', 1], ['agency:000', 2], ['agency:001', 2]]); // prettier-ignore
        await refused(
          store.closure(['agency:000'], { relations: [], direction: 'in', depth: 1 }),
          'BAD_USER_INPUT',
          'relation',
        );
      });

      it.each([0, -1, 1.5, Number.NaN])('refuses a depth of %s', async (depth) => {
        const asked = store.closure(['agency:1'], { relations: ['PART_OF'], direction: 'out', depth });
        await refused(asked, 'BAD_USER_INPUT', 'depth');
      });
    });

    describe('search', () => {
      const duty = (key: string, text: string) => node('Responsibility', key, { text });
      beforeEach(async () => {
        await store.apply(
          changes([
            node('Topic', '12345', { name: '12345热线', aliases: ['12345政务服务热线', '12345非紧急类服务平台'] }),
            node('Topic', '8890', { name: '8890便民服务平台' }),
            agency('中心', { name: '社会信用中心', aliases: ['Credit China'] }),
            duty('1', '负责12345非紧急类服务平台规划建设和日常运行监管工作，指导市民心网工作。'),
            duty('2', '承担网络安全工作（含https://WWW.example.cn）。'),
            duty('3', 'a\'b"c 100%_* AND OR NOT 𠮷'),
            line('1', { label: '12345政务服务热线经费' }),
          ]),
        );
      });

      it.each([
        ['一字', '网', ['responsibility:2', 'responsibility:1']],
        ['two characters', '热线', ['topic:12345', 'line:1']],
        ['two characters at the end', '中心', ['agency:中心']],
        ['three characters', '信用中', ['agency:中心']],
        ['one digit', '9', ['topic:8890']],
        ['digits', '8890', ['topic:8890']],
        ['digits and characters', '12345热线', ['topic:12345']],
        ['a word inside another', '345政', ['topic:12345', 'line:1']],
        ['several words in one property', '平台 12345', ['topic:12345', 'responsibility:1']],
        ['words in different properties', '12345热线 非紧急类经费', []],
        ['Latin letters in any case', 'cREDIT', ['agency:中心']],
        ['one Latin letter', 'W', ['responsibility:2']],
        ['what no text holds in any case', 'é', []],
        ['full-width letters', 'ＷＷＷ', ['responsibility:2']],
        ['brackets of another style', '[含https', ['responsibility:2']],
        ['quotation marks that the text lacks', '“12345”热线', ['topic:12345']],
        ['no quotation marks where the text has them', 'abc', ['responsibility:3']],
        ['traditional characters', '熱線經費', ['line:1']],
        ['white space inside a word of the text', 'CreditChina', ['agency:中心']],
        ['quotation marks alone', '“”', []],
        ['punctuation', '（含', ['responsibility:2']],
        ['quotes and operators', `'b"c`, ['responsibility:3']],
        ['patterns as they stand', '0%_*', ['responsibility:3']],
        ['an operator as a word', 'NOT', ['responsibility:3']],
        ['a character beyond 16 bits', '𠮷', ['responsibility:3']],
        ['parts that are no neighbours', '社用', []],
        ['what is nowhere', '不存在', []],
        ['nothing', '', []],
        ['white space', ' \n\u3000', []],
      ] as const)('finds %s', async (_, text, expected) => {
        expect((await found(text)).sort()).toEqual([...expected].sort());
        expect((await store.search({ text, page: { limit: 0 }, count: true })).total).toBe(expected.length);
      });

      it('puts the thing before what is said about it, and the shorter text first', async () => {
        expect(await found('12345')).toEqual(['topic:12345', 'responsibility:1', 'line:1']);
        await store.apply(changes([node('Topic', 'x', { name: '12345' })]));
        expect((await found('12345'))[0]).toBe('topic:x');
      });

      it('keeps to the kinds asked for', async () => {
        const kinds = ['BudgetLine', 'Responsibility'] as const;
        const result = await store.search({ text: '12345', kinds, page: all, count: true });
        expect(result.hits.map((hit) => hit.node.id)).toEqual(['responsibility:1', 'line:1']);
        expect(result.total).toBe(2);
        expect((await store.search({ text: '1', kinds: [], page: all, count: true })).total).toBe(0);
      });

      it('finds a node under the names it gained, and once', async () => {
        await store.apply(changes([agency('中心', { name: '社会信用中心', aliases: ['信用办'] })]));
        expect(await found('信用')).toEqual(['agency:中心']);
        expect(await found('信用办')).toEqual(['agency:中心']);
        expect(await found('china')).toEqual(['agency:中心']);
      });

      it('pages without gaps or doubles', async () => {
        await store.apply(changes(Array.from({ length: 50 }, (_, i) => duty(`x${i}`, `热${'线'.repeat(i % 7)}`))));
        const whole = await found('热');
        for (const backward of [false, true]) {
          const hits = await walked(async (page) => (await store.search({ text: '热', page })).hits, 7, backward);
          expect(hits.map((hit) => hit.node.id)).toEqual(whole);
        }
        expect(new Set(whole).size).toBe(whole.length);
        expect(whole).toHaveLength(52);
      });

      it('finds what holds another text for the same behind what holds the text, and says so', async () => {
        const asked = { text: '12345热线', alternatives: ['市民心网', '8890', '政务服务热线', '  “”'], page: all };
        const { hits, total } = await store.search({ ...asked, count: true });
        expect(hits.map(({ node: { id }, matchedBy }) => [matchedBy, id])).toEqual([
          ['WORDS', 'topic:12345'],
          ['OTHER_NAME', 'topic:8890'],
          ['OTHER_NAME', 'responsibility:1'],
          ['OTHER_NAME', 'line:1'],
        ]);
        expect(total).toBe(4);
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const backward of [false, true])
          expect(await walked(async (page) => (await store.search({ ...asked, page })).hits, 1, backward)).toEqual(
            hits,
          );
        const kinds = ['BudgetLine'] as const;
        expect((await store.search({ ...asked, kinds })).hits.map((hit) => hit.node.id)).toEqual(['line:1']);
      });

      describe('finds names by pinyin', () => {
        const spelled = async (text: string, more = {}): Promise<unknown[]> =>
          (await store.search({ text, spelled: true, page: all, ...more })).hits.map(({ node: { id }, matchedBy }) => [matchedBy, id]); // prettier-ignore

        it.each([
          ['from the beginning', 'shehuixinyong', ['agency:中心']],
          ['from a character inside', 'xinyongzhong', ['agency:中心']],
          ['its last syllable unfinished', 'xinyongzho', ['agency:中心']],
          ['with capitals', 'XinYong', ['agency:中心']],
          ['initials', 'xyzx', ['agency:中心']],
          ['initials from the beginning', 'shxy', ['agency:中心']],
          ['with digits', '5rexian', ['topic:12345']],
          ['initials with digits', '45zwfw', ['topic:12345']],
          ['not from the middle of a syllable', 'inyong', []],
          ['not over what is no Chinese character', 'credit', ['WORDS']],
          ['each word somewhere in the names', 'zhongxin xinyong', ['agency:中心']],
          ['beside a word as it is written', '社会 zhongxin', ['agency:中心']],
          ['beside a word that is not there', '不存在 zhongxin', []],
          ['one letter, which begins too much', 'z', []],
          ['no duties, which have no names', 'guihuajianshe', []],
        ] as const)('%s', async (_, text, expected) => {
          expect(await spelled(text)).toEqual(
            expected.map((id) => (id === 'WORDS' ? ['WORDS', 'agency:中心'] : ['PINYIN', id])),
          );
        });

        it('behind what holds the letters', async () => {
          await store.apply(changes([duty('网址', 'www.xinyong.cn'), agency('用', { name: '信用办', aliases: [] })]));
          const query = { text: 'xinyong', spelled: true, count: true, facets: true, page: all };
          const { hits, total, facets } = await store.search(query);
          expect(hits.map(({ node: { id }, matchedBy }) => [matchedBy, id])).toEqual([
            ['WORDS', 'responsibility:网址'],
            ['PINYIN', 'agency:用'],
            ['PINYIN', 'agency:中心'],
          ]);
          expect(total).toBe(3);
          expect(countedFacets(facets)).toMatchObject({ kinds: { Agency: 2, Responsibility: 1 } });
        });
      });

      describe('finds what was mistyped', () => {
        const similar = async (text: string, more = {}): Promise<unknown[]> =>
          (await store.search({ text, similar: true, page: all, ...more })).hits.map(({ node: { id }, matchedBy }) => [matchedBy, id]); // prettier-ignore

        it.each([
          ['a wrong character', '社会信月中心', ['agency:中心']],
          ['a wrong character at the beginning', '杜会信用中心', ['agency:中心']],
          ['a wrong character at the end', '社会信用中新', ['agency:中心']],
          ['a missing character', '社会用中心', ['agency:中心']],
          ['a character too much', '社会信用用中心', ['agency:中心']],
          ['a character too much at the end', '社会信用中心局', ['agency:中心']],
          ['two that changed places', '社会用信中心', ['agency:中心']],
          ['two that changed places at the beginning', '会社信用中心', ['agency:中心']],
          ['four characters', '便民服无', ['topic:8890']],
          ['three characters, which are near to too much', '便民无', []],
          ['letters', 'credut', ['agency:中心']],
          ['four letters, which are near to too much', 'cred1', []],
          ['a mistake among words of which the others are right', '网络 网洛安全', ['responsibility:2']],
          ['a mistake beside a word that is not there', '不存在 网洛安全', []],
          ['two mistakes', '社汇信月中心', []],
          ['another number, which is another thing', '12346热线', []],
          ['a digit too much', '123455热线', []],
          ['a wrong character beside a number', '12345热钱', ['topic:12345']],
          ['a number', '88901', []],
        ] as const)('%s', async (_, text, expected) => {
          expect(await similar(text)).toEqual(expected.map((id) => ['SIMILAR', id]));
          expect(await found(text)).toEqual([]);
          const { total } = await store.search({ text, similar: true, page: { limit: 0 }, count: true });
          expect(total).toBe(expected.length);
        });

        it('behind what is found otherwise where that is little, and of the kinds asked for', async () => {
          expect(await similar('12345热线')).toEqual([['WORDS', 'topic:12345']]);
          const mistyped = { alternatives: ['市民心网'] };
          const both = [['OTHER_NAME', 'responsibility:1'], ['SIMILAR', 'topic:12345']]; // prettier-ignore
          expect(await similar('12345热钱', mistyped)).toEqual(both);
          const { total, facets } = await store.search({ text: '12345热钱', similar: true, ...mistyped, page: { limit: 1 }, count: true, facets: true }); // prettier-ignore
          expect([total, countedFacets(facets)]).toMatchObject([2, { kinds: { Topic: 1, Responsibility: 1 } }]);
          for (const backward of [false, true]) {
            const walk = async (page: Page) => (await store.search({ text: '12345热钱', similar: true, ...mistyped, page })).hits; // prettier-ignore
            expect((await walked(walk, 1, backward)).map(({ node: { id }, matchedBy }) => [matchedBy, id])).toEqual(
              both,
            );
          }
          await store.apply(changes(['4', '5'].map((key) => duty(key, '指导市民心网'))));
          expect(await similar('12345热钱', mistyped)).toHaveLength(4);
          await store.apply(changes([duty('6', '指导市民心网')]));
          expect((await similar('12345热钱', mistyped)).map((hit) => (hit as string[])[0])).toEqual(
            Array(4).fill('OTHER_NAME'),
          );
          expect(await similar('12345热钱', { kinds: ['Topic'] })).toEqual([['SIMILAR', 'topic:12345']]);
          expect(await similar('12345热钱', { kinds: ['BudgetLine'] })).toEqual([]);
        });

        it('page by page, in the same order', async () => {
          await store.apply(
            changes(Array.from({ length: 30 }, (_, i) => duty(`x${i}`, `热线平${'台'.repeat(i % 5)}座`))),
          );
          const query = { text: '热线平太座', similar: true };
          const whole = await store.search({ ...query, page: all, count: true, facets: true });
          expect(whole.total).toBe(12);
          expect(countedFacets(whole.facets)).toMatchObject({ kinds: { Responsibility: 12 } });
          for (const backward of [false, true])
            expect(await walked(async (page) => (await store.search({ ...query, page })).hits, 5, backward)).toEqual(
              whole.hits,
            );
        });

        it('of no kind of which too much is like it, but of the others', async () => {
          await store.apply(
            changes([
              agency('像', { name: '甲乙丙丁' }),
              ...Array.from({ length: 501 }, (_, i) => duty(`像${i}`, '甲乙丙丁')),
            ]),
          );
          expect(await similar('甲乙丙戊')).toEqual([['SIMILAR', 'agency:像']]);
          expect(await similar('甲乙丙戊', { kinds: ['Responsibility'] })).toEqual([]);
        });
      });

      describe('counts all hits by what they belong to', () => {
        const [bureau, office, park] = [agency('局', { name: '热线局' }), node('Section', '科', { name: '科' }), agency('园', { name: '园' })]; // prettier-ignore
        const [of2022, of2021] = [document, node('Document', 'd0', { title: '热线年报', fiscalYear: 2021 })];
        const duties = ['甲', '乙'].map((key) => duty(key, `热线${key}`));
        const passage = node('Passage', 'p', { text: '热线一段', start: 0, end: 4, position: 1 });
        const cost = line('费', { label: '热线经费', fiscalYear: 2019 });
        const quote = (start: number) => ({ ...NOWHERE, start, end: start + 2, quote: '热线' });
        const facets = async (text: string, kinds?: readonly Kind[]): Promise<unknown> =>
          countedFacets(
            (await store.search({ text, page: { limit: 1 }, facets: true, ...(kinds && { kinds }) })).facets,
          );
        beforeEach(() =>
          store.apply(
            changes(
              [bureau, office, park, of2022, of2021, ...duties, passage, cost],
              [
                relation('HAS_SECTION', bureau, office),
                relation('RESPONSIBLE_FOR', office, duties[0]!),
                relation('RESPONSIBLE_FOR', park, duties[1]!),
                relation('HAS_LINE', park, cost),
                relation('STATED_IN', bureau, of2022, quote(0)),
                relation('STATED_IN', bureau, of2022, quote(9)),
                relation('STATED_IN', bureau, of2021, quote(0)),
                relation('STATED_IN', duties[0]!, of2022, quote(3)),
                relation('STATED_IN', cost, of2022, quote(5)),
                relation('PASSAGE_OF', passage, of2021),
              ],
            ),
          ),
        );

        it('kinds, years and documents of where they stand, bodies whose they are', async () => {
          expect(await facets('热线', ['Agency', 'Responsibility', 'BudgetLine', 'Document', 'Passage'])).toEqual({
            // The line of the graph of the other tests stands nowhere and is nobody's.
            kinds: { Agency: 1, Responsibility: 2, BudgetLine: 2, Document: 1, Passage: 1 },
            // The bureau stands in documents of both years, the title and the passage in that of 2021.
            years: { 2022: 3, 2021: 3 },
            agencies: { 'agency:局': 2, 'agency:园': 2 },
            documents: { 'document:d1': 3, 'document:d0': 3 },
          });
        });

        it('the same hits are those that belong to a body, a division or years', async () => {
          const [province, county] = ['省', '县'].map((key) => node('Division', key, { name: key }));
          if (!province || !county) throw new Error('two divisions were made');
          const inDivision = [
            relation('PART_OF', county, province),
            relation('IN_DIVISION', bureau, county, { basis: 'STATED' }),
            relation('IN_DIVISION', park, province, { basis: 'STATED' }),
          ];
          await store.apply(changes([province, county], inDivision));
          const kinds = ['Agency', 'Responsibility', 'BudgetLine', 'Document', 'Passage'] as const;
          const within = async (scope: SearchScope) => {
            const query = { text: '热线', kinds, scope };
            const { hits, total, facets: counted } = await store.search({ ...query, page: all, count: true, facets: true }); // prettier-ignore
            expect(total).toBe(hits.length);
            for (const backward of [false, true])
              expect(await walked(async (page) => (await store.search({ ...query, page })).hits, 1, backward)).toEqual(hits); // prettier-ignore
            return [hits.map(({ node: { id } }) => id).sort(), countedFacets(counted)];
          };
          const ofBureau = ['agency:局', 'responsibility:甲'];
          const ofPark = ['line:费', 'responsibility:乙'];
          expect(await within({ agency: bureau.id })).toMatchObject([ofBureau, { agencies: { 'agency:局': 2 } }]);
          expect((await within({ agency: park.id }))[0]).toEqual(ofPark);
          expect((await within({ division: county.id }))[0]).toEqual(ofBureau);
          expect((await within({ division: province.id }))[0]).toEqual([...ofBureau, ...ofPark].sort());
          expect((await within({ division: county.id, agency: park.id }))[0]).toEqual([]);
          expect((await within({ agency: 'agency:不在' }))[0]).toEqual([]);
          expect((await within({ division: 'division:不在' }))[0]).toEqual([]);
          expect(await within({ years: { from: 2021, to: 2021 } })).toMatchObject([
            ['agency:局', 'document:d0', 'passage:p'],
            { kinds: { Agency: 1, Document: 1, Passage: 1 } },
          ]);
          expect((await within({ years: { from: 2022 } }))[0]).toEqual(['agency:局', 'line:费', 'responsibility:甲']);
          expect((await within({ years: { to: 2021 }, agency: bureau.id }))[0]).toEqual(['agency:局']);
          expect((await within({ years: {} }))[0]).toHaveLength(7);
          expect((await within({ years: { from: 2023, to: 2020 } }))[0]).toEqual([]);
        });

        it('of a body among thousands of hits, page by page', async () => {
          const many = Array.from({ length: 1_200 }, (_, i) => duty(`众${i}`, '众多'));
          const own = [many[3]!, many[599]!, many[1_199]!];
          await store.apply(changes(many, own.map((one) => relation('RESPONSIBLE_FOR', park, one)))); // prettier-ignore
          const query = { text: '众多', scope: { agency: park.id } };
          const whole = await store.search({ ...query, page: all, count: true, facets: true });
          expect([whole.total, countedFacets(whole.facets)]).toMatchObject([3, { agencies: { 'agency:园': 3 } }]);
          expect(whole.hits.map(({ node: { id } }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
          for (const backward of [false, true])
            expect(await walked(async (page) => (await store.search({ ...query, page })).hits, 2, backward)).toEqual(
              whole.hits,
            );
        });

        it('of nothing nothing', async () => {
          const nothing = { kinds: {}, years: {}, agencies: {}, documents: {} };
          expect(await facets('不存在')).toEqual(nothing);
          expect(await facets('“”')).toEqual(nothing);
          expect(await facets('热线', [])).toEqual(nothing);
        });

        it('those with most hits first, as many as it names, and how many there are', async () => {
          const many = Array.from({ length: 130 }, (_, i) => agency(`多${String(i).padStart(3, '0')}`, { name: `多${i}` })); // prettier-ignore
          const lines = many.map(({ id }, i) => line(id, { label: `多${i}` }));
          const ends = lines.flatMap((one, i) => (i >= 120 ? [relation('HAS_LINE', many[i]!, one)] : []));
          await store.apply(changes([...many, ...lines], ends));
          const { agencies } = (await store.search({ text: '多', page: { limit: 0 }, facets: true })).facets!;
          expect(agencies).toMatchObject({ total: 130 });
          expect(agencies!.counted.map(({ node: { id }, count }) => `${id} ${count}`)).toEqual([
            ...Array.from({ length: 10 }, (_, i) => `agency:多${120 + i} 2`),
            ...Array.from({ length: 90 }, (_, i) => `agency:多${String(i).padStart(3, '0')} 1`),
          ]);
        });

        it('of more than 10,000 only the kinds, for a count is no guess', async () => {
          await store.apply(changes(Array.from({ length: 10_001 }, (_, i) => duty(`万${i}`, '万'))));
          const found = await store.search({ text: '万', page: { limit: 1 }, count: true, facets: true });
          expect(found).toMatchObject({
            total: 10_001,
            facets: {
              kinds: [{ kind: 'Responsibility', count: 10_001 }],
              years: null,
              agencies: null,
              documents: null,
            },
          });
        });
      });

      it('refuses what nobody searches for', async () => {
        await refused(
          store.search({ text: '汉', alternatives: Array<string>(101).fill('字'), page: all }),
          'BAD_USER_INPUT',
          '100',
        );
        await refused(store.search({ text: '汉'.repeat(5000), page: all }), 'BAD_USER_INPUT', 'longer');
        await refused(store.search({ text: '\udc00', page: all }), 'BAD_USER_INPUT', 'surrogate');
        await refused(store.search({ text: '汉', scope: { agency: 'agency:\udc00' }, page: all }), 'BAD_USER_INPUT', 'surrogate'); // prettier-ignore
        await refused(store.search({ text: '汉', scope: { years: { from: 2.5 } }, page: all }), 'BAD_USER_INPUT', 'whole'); // prettier-ignore
      });
    });

    describe('suggest', () => {
      beforeEach(async () => {
        await store.apply(
          changes([
            agency('局', { name: '盘锦市营商环境建设局', aliases: ['盘锦市营商局', '盘锦营商局'] }),
            agency('长', { name: '长春市市长热线办公室', aliases: [] }),
            agency('行', { name: '重庆银行', aliases: [] }),
            node('Section', '锦', { name: '盘锦', aliases: [] }),
            node('Division', '211100', { name: '盘锦市', code: '211100', level: 'PREFECTURE' }),
            node('Division', '210212', { name: '旅顺口区', code: '210212', level: 'COUNTY' }),
            node('Topic', '12345', { name: '12345热线', aliases: ['12345政务服务热线', '市民服务热线'] }),
            node('Document', 'b', { title: '盘锦市营商环境建设局2022年部门预算', publisher: '重庆银行' }),
          ]),
        );
      });
      const suggested = async (prefix: string, kinds?: readonly Kind[]): Promise<unknown[]> =>
        (await store.suggest({ prefix, limit: 9, ...(kinds && { kinds }) })).map(({ node: { id }, name, by }) => [by, id, name]); // prettier-ignore

      it.each([
        ['the name itself, then what begins so, in order of the names', '盘锦市', [
          ['EXACT', 'division:211100', '盘锦市'],
          ['PREFIX', 'agency:局', '盘锦市营商局'],
          ['PREFIX', 'document:b', '盘锦市营商环境建设局2022年部门预算'],
        ]],
        ['any of its names, a thing once', '盘锦营', [['PREFIX', 'agency:局', '盘锦营商局']]],
        ['what holds it last, by its names alone', '银行', [['CONTAINS', 'agency:行', '重庆银行']]],
        ['what begins so before what holds it', '市', [
          ['PREFIX', 'topic:12345', '市民服务热线'],
          ['CONTAINS', 'agency:局', '盘锦市营商环境建设局'],
          ['CONTAINS', 'agency:长', '长春市市长热线办公室'],
          ['CONTAINS', 'document:b', '盘锦市营商环境建设局2022年部门预算'],
          ['CONTAINS', 'division:211100', '盘锦市'],
        ]],
        ['pinyin, and characters of two readings as the word has them', 'chongqingyinh', [['PINYIN', 'agency:行', '重庆银行']]],
        ['the same where they stand beside each other', 'changchunshishizhang', [['PINYIN', 'agency:长', '长春市市长热线办公室']]],
        ['pinyin with ü as v', 'lvshun', [['PINYIN', 'division:210212', '旅顺口区']]],
        ['pinyin with spaces and capitals', 'Pan Jin Shi Ying', [
          ['PINYIN', 'agency:局', '盘锦市营商环境建设局'],
          ['PINYIN', 'document:b', '盘锦市营商环境建设局2022年部门预算'],
        ]],
        ['initials', 'pjsys', [
          ['INITIALS', 'agency:局', '盘锦市营商环境建设局'],
          ['INITIALS', 'document:b', '盘锦市营商环境建设局2022年部门预算'],
        ]],
        ['digits with initials', '12345zw', [['INITIALS', 'topic:12345', '12345政务服务热线']]],
        ['pinyin from a later character on, last', 'yingshang', [
          ['PINYIN_PART', 'agency:局', '盘锦市营商环境建设局'],
          ['PINYIN_PART', 'document:b', '盘锦市营商环境建设局2022年部门预算'],
        ]],
        ['initials from a later character on, by any of its names', 'ysj', [['PINYIN_PART', 'agency:局', '盘锦市营商局']]],
        ['an unfinished syllable', 'rexianban', [['PINYIN_PART', 'agency:长', '长春市市长热线办公室']]],
        ['what begins so before what goes on so', 'shi', [
          ['PINYIN', 'topic:12345', '市民服务热线'],
          ['PINYIN_PART', 'agency:局', '盘锦市营商环境建设局'],
          ['PINYIN_PART', 'agency:长', '长春市市长热线办公室'],
          ['PINYIN_PART', 'document:b', '盘锦市营商环境建设局2022年部门预算'],
          ['PINYIN_PART', 'division:211100', '盘锦市'],
        ]],
        ['no syllable from its middle on', 'ngshang', []],
        ['another width and style of characters', '盤錦市營商（', []],
        ['traditional characters', '盤錦營商', [['PREFIX', 'agency:局', '盘锦营商局']]],
        ['nothing', '', []],
        ['quotation marks alone', '“”', []],
      ] as const)('finds %s', async (_, prefix, expected) => {
        expect((await suggested(prefix)).sort()).toEqual([...expected].map((one) => [...one]).sort());
        const ways = (await suggested(prefix)).map((one) => (one as string[])[0]);
        expect(ways).toEqual(expected.map(([by]) => by));
      }); // prettier-ignore

      it('keeps to the kinds asked for, and to as many as are asked for', async () => {
        expect(await suggested('盘锦', ['Section'])).toEqual([['EXACT', 'section:锦', '盘锦']]);
        expect(await suggested('盘锦', [])).toEqual([]);
        expect(await suggested('1', ['BudgetLine'])).toEqual([]);
        const whole = await store.suggest({ prefix: '盘', limit: 9 });
        expect(whole).toHaveLength(4);
        for (let limit = 0; limit < 4; limit += 1)
          expect(await store.suggest({ prefix: '盘', limit })).toEqual(whole.slice(0, limit));
      });

      it('of a thing of very many names gives one, and others too', async () => {
        const aliases = Array.from({ length: 300 }, (_, i) => `甲${String(i).padStart(3, '0')}号`);
        await store.apply(
          changes([agency('many', { name: '甲', aliases }), agency('one', { name: '甲乙', aliases: [] })]),
        );
        expect(await suggested('甲')).toEqual([['EXACT', 'agency:many', '甲'], ['PREFIX', 'agency:one', '甲乙']]); // prettier-ignore
        expect(await suggested('j0')).toEqual([['INITIALS', 'agency:many', '甲000号']]);
      });

      it('follows the names that a thing gains', async () => {
        await store.apply(changes([agency('行', { name: '重庆分行', aliases: ['渝行'] })]));
        expect(await suggested('渝')).toEqual([['PREFIX', 'agency:行', '渝行']]);
        expect(await suggested('cqf')).toEqual([['INITIALS', 'agency:行', '重庆分行']]);
      });

      it('finds names longer than anything that can be typed by their beginning', async () => {
        const name = `长${'𠮷'.repeat(150)}`;
        await store.apply(changes([agency('long', { name, aliases: [] })]));
        const typed = `长${'𠮷'.repeat(99)}`;
        expect(await suggested(typed)).toEqual([['PREFIX', 'agency:long', name]]);
      });

      it('refuses what nobody types', async () => {
        await refused(store.suggest({ prefix: '汉'.repeat(201), limit: 1 }), 'BAD_USER_INPUT', 'longer');
        await refused(store.suggest({ prefix: '\udc00', limit: 1 }), 'BAD_USER_INPUT', 'surrogate');
        await refused(store.suggest({ prefix: '汉', limit: 101 }), 'BAD_USER_INPUT', '101');
        await refused(
          store.suggest({ prefix: '汉', kinds: ['Nothing' as Kind], limit: 1 }),
          'BAD_USER_INPUT',
          'Nothing',
        );
      });
    });

    describe('aggregate', () => {
      it('groups, counts and adds up exactly', async () => {
        const big = Number.MAX_SAFE_INTEGER - 10;
        await store.apply(
          changes([
            line('1', { stage: 'A', fiscalYear: 2022, fen: big }),
            line('2', { stage: 'A', fiscalYear: 2022, fen: 9 }),
            line('3', { stage: 'A', fiscalYear: null, fen: null }),
            line('4', { stage: 'B\0"', fiscalYear: 2021, fen: -5 }),
          ]),
        );
        expect(await store.aggregate({ kind: 'BudgetLine', groupBy: ['stage', 'fiscalYear'], sum: ['fen'] })).toEqual([
          { key: { stage: 'A', fiscalYear: 2022 }, count: 2, sums: { fen: big + 9 } },
          { key: { stage: 'A', fiscalYear: null }, count: 1, sums: { fen: null } },
          { key: { stage: 'B\0"', fiscalYear: 2021 }, count: 1, sums: { fen: -5 } },
        ]);
        const only = { kind: 'BudgetLine', groupBy: [], filter: { fiscalYear: { to: 2021 } }, sum: ['fen'] } as const;
        expect(await store.aggregate(only)).toEqual([{ key: {}, count: 1, sums: { fen: -5 } }]);
        expect(await store.aggregate({ kind: 'Topic', groupBy: [] })).toEqual([{ key: {}, count: 0, sums: {} }]);
        expect(await store.aggregate({ kind: 'Topic', groupBy: ['topicKind'] })).toEqual([]);
      });

      it('refuses a sum beyond exact numbers instead of rounding it', async () => {
        const lines = Array.from({ length: 3000 }, (_, i) => line(`${i}`, { fen: Number.MAX_SAFE_INTEGER }));
        await store.apply(changes(lines));
        await refused(store.aggregate({ kind: 'BudgetLine', groupBy: [], sum: ['fen'] }), 'BAD_USER_INPUT', 'fen');
      });

      it.each([
        ['an unknown group', { groupBy: ['nope'] }, 'nope'],
        ['groups of a list', { kind: 'Agency', groupBy: ['aliases'] }, 'aliases'],
        ['a sum of text', { groupBy: [], sum: ['label'] }, 'label'],
        ['an unknown sum', { groupBy: [], sum: ['fen + 1'] }, 'fen + 1'],
      ] as const)('refuses %s', async (_, query, words) => {
        await refused(store.aggregate({ kind: 'BudgetLine', ...query }), 'BAD_USER_INPUT', words);
      });
    });

    describe('apply', () => {
      const [a, b] = [agency('a', { aliases: ['乙', '甲'] }), agency('b')];
      const edge = relation('SUBORDINATE_TO', a, b, { basis: 'STATED' });

      it('says what is new, and raises the version only when something changed', async () => {
        const before = await store.version();
        expect(await store.apply(changes([a, b], [edge]))).toEqual({ nodesCreated: 2, relationsCreated: 1 });
        const after = await store.version();
        expect(after).toBeGreaterThan(before);
        expect(await store.apply(changes([a, b], [edge]))).toEqual({ nodesCreated: 0, relationsCreated: 0 });
        expect(await store.apply([])).toEqual({ nodesCreated: 0, relationsCreated: 0 });
        expect(await store.apply(changes([], [edge]))).toEqual({ nodesCreated: 0, relationsCreated: 0 });
        expect(await store.version()).toBe(after);
        await store.apply(changes([], [relation('SUBORDINATE_TO', a, b, { basis: 'RULE' })]));
        expect(await store.version()).toBeGreaterThan(after);
      });

      it('fills in what is left out, sorts lists and drops doubles', async () => {
        const bare = { kind: 'Agency', id: 'agency:x', properties: { name: 'x', aliases: ['b', 'a', 'b'] } };
        await store.apply(changes([bare as unknown as GraphNode]));
        expect(await store.nodes(['agency:x'])).toEqual([agency('x', { aliases: ['a', 'b'] })]);
      });

      it('keeps a list of a relation as that of a node: everything that was ever said, once', async () => {
        const said = (...evidence: readonly string[]) =>
          relation('SUBORDINATE_TO', a, b, { basis: 'STATED', evidence });
        await store.apply(changes([a, b], [said('b', 'a', 'b'), said('c')]));
        await store.apply(changes([], [said('a', '𠮷')]));
        await store.apply(changes([], [edge]));
        const [found] = await store.expand([a.id], { relation: 'SUBORDINATE_TO', direction: 'out' });
        expect(found?.neighbours.map(({ relation: one }) => one.properties)).toEqual([
          { basis: 'STATED', evidence: ['a', 'b', 'c', '𠮷'] },
        ]);
      });

      it('merges in whatever order things arrive', async () => {
        const versions: GraphNode[] = [
          agency('s', { aliases: ['𠮷', 'b'], creditCode: null, agencyKind: '﹏' }),
          agency('s', { aliases: ['a', 'b'], creditCode: 'Z', agencyKind: '𠮷' }),
          agency('s', { aliases: ['﹏'], creditCode: 'A', agencyKind: null }),
        ];
        const merged = agency('s', { aliases: ['a', 'b', '﹏', '𠮷'], creditCode: 'A', agencyKind: '﹏' });
        for (const order of [
          [0, 1, 2],
          [2, 1, 0],
          [1, 2, 0],
        ]) {
          // prettier-ignore
          for (const index of order) await store.apply(changes([versions[index] ?? a]));
          expect(await store.nodes(['agency:s'])).toEqual([merged]);
        }
        const fresh = versions.map((one) => ({ ...one, id: 'agency:t' }));
        await store.apply(fresh.map((one) => ({ nodes: [one], relations: [] })));
        expect(await store.nodes(['agency:t'])).toEqual([{ ...merged, id: 'agency:t' }]);
      });

      it('keeps how a document came into the graph first, and it is no part of the hash', async () => {
        const known = node('Document', '1', { readBy: '甲', readVersion: '旧', readAt: '2026-01-02T03:04:05.678Z' });
        const unknown = node('Document', '2');
        const alone = node('Document', '3', { readBy: '甲', readVersion: '新', readAt: '2026-02-03T04:05:06.789Z' });
        const again = (one: GraphNode) => ({ ...one, properties: { ...one.properties, readBy: '乙', readVersion: '又', readAt: '2026-03-04' } }) as GraphNode; // prettier-ignore
        await store.apply(changes([known, unknown]));
        expect(await store.apply(changes([again(known), again(unknown)]))).toEqual({
          nodesCreated: 0,
          relationsCreated: 0,
        });
        expect(await store.nodes([known.id, unknown.id])).toEqual([known, unknown]);
        await store.apply([...changes([alone]), ...changes([again(alone)])]);
        expect(await store.nodes([alone.id])).toEqual([alone]);
        const [hash, ofOthers] = [new GraphHash(), new GraphHash()];
        for (const one of [known, unknown, alone]) ofOthers.add(again(one));
        for await (const fact of store.scan()) hash.add(fact);
        expect(hash.digest()).toEqual(ofOthers.digest());
      });

      it('takes an end from another change set or from the graph', async () => {
        await store.apply(changes([b]));
        await store.apply([
          { nodes: [], relations: [edge] },
          { nodes: [a], relations: [] },
        ]);
        expect(await store.apply(changes([], [edge]))).toEqual({ nodesCreated: 0, relationsCreated: 0 });
        expect(await content()).toHaveLength(3);
      });

      it.each<readonly [string, ChangeSet, string]>([
        ['a relation to nowhere', { nodes: [a], relations: [edge] }, 'agency:b'],
        ['a relation from nowhere', { nodes: [b], relations: [edge] }, 'agency:a'],
        ['a kind that the model lacks', { nodes: [{ ...a, kind: 'Nope' as never }], relations: [] }, 'Nope'],
        ['an id of another kind', { nodes: [{ ...a, id: 'section:a' }], relations: [] }, 'section:a'],
        ['an id without a key', { nodes: [{ ...a, id: 'agency:' }], relations: [] }, 'agency:'],
        ['an id of half a character', { nodes: [{ ...a, id: 'agency:\ud800' }], relations: [] }, 'surrogate'],
        ['a text of half a character', { nodes: [agency('x', { name: 'a\udfff' })], relations: [] }, 'name'],
        ['a missing name', { nodes: [agency('x', { name: null as never })], relations: [] }, 'name'],
        ['text where a number is', { nodes: [line('x', { fen: '1' as never })], relations: [] }, 'fen'],
        ['a fraction of a fen', { nodes: [line('x', { fen: 1.5 })], relations: [] }, 'fen'],
        ['a number that is not safe', { nodes: [line('x', { fen: 2 ** 53 })], relations: [] }, 'fen'],
        ['infinity', { nodes: [node('FiscalMeasure', 'x', { value: Infinity })], relations: [] }, 'value'],
        ['a text where a list is', { nodes: [agency('x', { aliases: 'y' as never })], relations: [] }, 'aliases'],
        ['a property that the model lacks', { nodes: [agency('x', { nope: 1 } as never)], relations: [] }, 'nope'],
        [
          'a relation the wrong way',
          { nodes: [a, document], relations: [relation('STATED_IN', document, a)] },
          'STATED_IN',
        ],
        ['a relation the model lacks', { nodes: [a], relations: [relation('OWNS' as never, a, a)] }, 'OWNS'],
        ['a relation without what it needs', { nodes: [a, b], relations: [relation('SUBORDINATE_TO', a, b)] }, 'basis'],
      ])('refuses %s and writes nothing', async (_, wrong, words) => {
        const version = await store.version();
        const good = { nodes: [agency('good')], relations: [] };
        await refused(store.apply([good, wrong, good]), 'BAD_USER_INPUT', words);
        expect(await content()).toEqual([]);
        expect(await store.version()).toBe(version);
      });

      it('refuses another value of what a node is, and writes nothing', async () => {
        await store.apply(changes([line('x', { fen: 1 })]));
        await refused(store.apply(changes([agency('y'), line('x', { fen: 2 })])), 'CONFLICT', 'fen');
        expect(await content()).toEqual([line('x', { fen: 1 })]);
      });

      it('goes on after a refusal', async () => {
        await refused(store.apply(changes([a], [edge])), 'BAD_USER_INPUT', 'agency:b');
        expect(await store.apply(changes([a, b], [edge]))).toEqual({ nodesCreated: 2, relationsCreated: 1 });
      });
    });

    describe('load and scan', () => {
      it('give back what was put in, nodes and then relations, in order', async () => {
        async function* stream(): AsyncGenerator<ChangeSet> {
          for (let i = 0; i < 1200; i += 1) {
            const [unit, duty] = [agency(`${i}`), node('Responsibility', `${i}`, { text: `职责${i}` })];
            yield { nodes: [unit, duty], relations: [relation('RESPONSIBLE_FOR', unit, duty)] };
          }
        }
        expect(await store.load(stream())).toEqual({ nodesCreated: 2400, relationsCreated: 1200 });
        const items = await content();
        expect(items).toHaveLength(3600);
        const kinds = items.map((item) => ('kind' in item ? item.kind : item.type));
        expect(kinds.filter((kind, i) => kind !== kinds[i - 1])).toEqual([
          'Agency',
          'Responsibility',
          'RESPONSIBLE_FOR',
        ]);
        const sorted = Array.from({ length: 1200 }, (_, i) => `agency:${i}`).sort();
        expect(items.slice(0, 1200).map((item) => ('id' in item ? item.id : ''))).toEqual(sorted);
        expect(items.slice(2400).map((item) => ('from' in item ? item.from : ''))).toEqual(sorted);
        expect(await store.load([])).toEqual({ nodesCreated: 0, relationsCreated: 0 });
      });

      it('can be left in the middle', async () => {
        await store.apply(changes([agency('1'), agency('2')]));
        for await (const item of store.scan()) {
          expect(item).toEqual(agency('1'));
          break;
        }
        expect(await store.apply(changes([agency('3')]))).toEqual({ nodesCreated: 1, relationsCreated: 0 });
      });
    });

    describe('ledger of an archive', () => {
      const document = (key: string): ChangeSet => ({
        nodes: [node('Document', key, { sha256: key.repeat(64) })],
        relations: [],
      });
      const hashes = (...keys: readonly string[]): readonly string[] => keys.map((key) => key.repeat(64));

      it('counts each new document once, in the order they come or any other', async () => {
        expect(await store.ledger('a')).toEqual({ documents: 0, hash: '0'.repeat(64) });
        await store.apply([document('c'), document('1')], 'a');
        await store.apply([document('1'), document('7')], 'a');
        await store.apply([document('8')]);
        await store.apply([document('8')], 'a');
        expect(await store.ledger('a')).toEqual(ledgerOf(hashes('7', '1', 'c')));
        expect((await store.ledger('a')).documents).toBe(3);
        expect(await store.ledger('b')).toEqual(ledgerOf([]));
      });

      it('takes nothing of what is refused', async () => {
        const lost = relation('ABOUT', node('Document', 'e'), node('Agency', '无'));
        await expect(store.apply([{ ...document('e'), relations: [lost] }], 'a')).rejects.toThrow();
        expect((await store.ledger('a')).documents).toBe(0);
      });

      it('is set right, and goes on from there', async () => {
        await store.settleLedger('a', ledgerOf(hashes('1')));
        await store.apply([document('2')], 'a');
        expect(await store.ledger('a')).toEqual(ledgerOf(hashes('2', '1')));
      });
    });

    describe('taking out', () => {
      const given = (): { readonly nodes: GraphNode[]; readonly relations: GraphRelation[] } => {
        const [owner, other] = [agency('甲', { name: '甲县档案馆', aliases: ['旧名', '新名'] }), agency('乙')];
        const [budget, duty] = [line('一', { label: '项目支出' }), node('Responsibility', '一', { text: '负责热线' })];
        const place = { ...NOWHERE, start: 1, end: 5, quote: '项目支出' };
        return {
          nodes: [owner, other, budget, duty, document],
          relations: [
            relation('HAS_LINE', owner, budget),
            relation('SUBORDINATE_TO', owner, other, { basis: 'STATED', evidence: ['一', '二'] }),
            relation('SPONSORED_BY', owner, other, { basis: 'STATED' }),
            relation('STATED_IN', budget, document, place),
            relation('STATED_IN', owner, document, place),
            relation('STATED_IN', owner, document, { ...place, start: 7, end: 11 }),
          ],
        };
      };

      it('leaves the graph that never had it, in which nothing of it is found', async () => {
        const { nodes, relations } = given();
        const [owner, other, budget, duty] = nodes as [GraphNode, GraphNode, GraphNode, GraphNode];
        await store.apply([{ nodes, relations }], 'a');
        const less = agency('甲', { name: '甲县档案馆', aliases: ['新名'] });
        const subordinate = relation('SUBORDINATE_TO', owner, other, { basis: 'parent', evidence: ['二'] });
        const removed = await store.remove(
          {
            version: await store.version(),
            nodes: [budget.id, document.id, 'agency:nobody'],
            relations: [relation('SPONSORED_BY', owner, other, { basis: 'STATED' })],
            replaced: { nodes: [less], relations: [subordinate] },
          },
          'a',
        );
        expect(removed).toBe(true);
        expect(await content()).toEqual([other, less, duty, subordinate].sort((a, b) => Number('type' in a) - Number('type' in b) || Number('id' in a && 'id' in b && a.kind === b.kind && a.id > b.id))); // prettier-ignore
        expect(await found('旧名')).toEqual([]);
        expect(await found('项目支出')).toEqual([]);
        expect(await found('新名')).toEqual([owner.id]);
        expect((await store.suggest({ prefix: '旧名', limit: 5 })).length).toBe(0);
        expect((await store.suggest({ prefix: '新名', limit: 5 })).map(({ node: { id } }) => id)).toEqual([owner.id]);
        expect(await store.ledger('a')).toEqual(ledgerOf([]));
      });

      it('takes one of several relations between the same two, and no more', async () => {
        const { nodes, relations } = given();
        await store.apply([{ nodes, relations }]);
        const [gone, ...kept] = relations.slice(4) as [GraphRelation, ...GraphRelation[]];
        const nothing = { nodes: [], relations: [] };
        await store.remove({ version: await store.version(), nodes: [], relations: [gone], replaced: nothing });
        const { neighbours = [] } = (await store.expand(['agency:甲'], { relation: 'STATED_IN', direction: 'out' }))[0] ?? {}; // prettier-ignore
        expect(neighbours.map((one) => one.relation)).toEqual(kept);
      });

      it('takes nothing where the graph changed since, and what it leaves can be applied again', async () => {
        const { nodes, relations } = given();
        await store.apply([{ nodes, relations }], 'a');
        const version = await store.version();
        await store.apply(changes([agency('丙')]));
        const before = await content();
        const removal = { version, nodes: [document.id], relations: [], replaced: { nodes: [], relations: [] } };
        expect(await store.remove(removal, 'a')).toBe(false);
        expect(await content()).toEqual(before);
        expect((await store.ledger('a')).documents).toBe(1);
        const now = await store.version();
        expect(await store.remove({ ...removal, version: now }, 'a')).toBe(true);
        expect(await store.version()).not.toBe(now);
        await store.apply([{ nodes, relations }], 'a');
        expect(await content()).toEqual(before);
        expect((await store.ledger('a')).documents).toBe(1);
      });
    });

    describe('for a caller that may lose interest', () => {
      it('answers as ever while the signal is not aborted', async () => {
        const [a, b] = [agency('a'), agency('b')];
        const cancellable = store.cancellable(new AbortController().signal);
        await cancellable.apply(changes([a, b], [relation('SUBORDINATE_TO', a, b, { basis: 'STATED' })]));
        expect(await cancellable.nodes([a.id, b.id])).toEqual([a, b]);
        const query = { relation: 'SUBORDINATE_TO', direction: 'out' } as const;
        expect(await cancellable.expand([a.id], query)).toEqual(await store.expand([a.id], query));
        expect(await cancellable.version()).toBe(await store.version());
      });

      it('refuses every question once it is, in the words of its reason, and others go on', async () => {
        const abandon = new AbortController();
        const cancellable = store.cancellable(abandon.signal);
        const questions: readonly ((store: GraphStore) => Promise<unknown>)[] = [
          (asked) => asked.nodes(['agency:a']),
          (asked) => asked.list('Agency', { page: all }),
          (asked) => asked.expand(['agency:a'], { relation: 'HAS_LINE', direction: 'out' }),
          (asked) => asked.closure(['agency:a'], { relations: ['SUBORDINATE_TO'], direction: 'out', depth: 3 }),
          (asked) => asked.search({ text: '局', page: all }),
          (asked) => asked.suggest({ prefix: '局', limit: 9 }),
          (asked) => asked.aggregate({ kind: 'Agency', groupBy: [] }),
        ];
        abandon.abort();
        const late = store.cancellable(AbortSignal.abort(new GovorgError('TIMEOUT', 'The time is over.')));
        for (const ask of questions) {
          await refused(ask(cancellable), 'CANCELLED', 'nobody waits');
          await refused(ask(late), 'TIMEOUT', 'The time is over.');
          await ask(store);
        }
      });
    });

    describe('open and close', () => {
      it('answers a ping and says what it is', async () => {
        await store.ping();
        expect(store.description).not.toBe('');
      });

      it('keeps everything', async () => {
        if (!underTest.reopen) return;
        const a = agency('a', { aliases: ['别名'] });
        await store.apply(
          changes([a, document], [relation('STATED_IN', a, document, { start: 0, end: 1, quote: 'x' })]),
        );
        const [version, before] = [await store.version(), await content()];
        store = await underTest.reopen();
        expect(await content()).toEqual(before);
        expect(await store.version()).toBe(version);
        expect(await found('别名')).toEqual([a.id]);
        expect(await store.apply(changes([agency('new')]))).toEqual({ nodesCreated: 1, relationsCreated: 0 });
        expect(await store.nodes([a.id, 'agency:new'])).toEqual([a, agency('new')]);
      });

      it('fails clearly once it is closed, and can be closed twice', async () => {
        await store.close();
        await store.close();
        await refused(store.nodes(['agency:a']), 'STORE_UNAVAILABLE', 'closed');
        await refused(store.ping(), 'STORE_UNAVAILABLE', 'closed');
        await refused(store.apply(changes([agency('a')])), 'STORE_UNAVAILABLE', 'closed');
      });
    });

    describe('answers as the plainest store does', () => {
      it(
        `${runs} random graphs with random questions${note}`,
        async () => {
          const question = fc.record({
            branches: random.anyBranches,
            list: random.anyListQuery,
            expand: random.anyExpandQuery,
            closure: random.anyClosureQuery,
            search: random.anySearchQuery,
            suggest: random.anySuggestQuery,
            aggregate: random.anyAggregateQuery,
          });
          type Questions = typeof question extends fc.Arbitrary<infer T> ? T : never;
          // At once, for a store with a server of its own answers them side by side.
          const answersAlike = async (
            reference: Reference,
            { branches, list, expand, closure, search, suggest, aggregate }: Questions,
            asked: readonly string[],
          ): Promise<void> => {
            const { limit, fromEnd } = search.page;
            const [nodes, listed, expanded, reached, groups, whole, answer, suggested, suggestedAll] =
              await Promise.all([
                store.nodes(asked, branches),
                store.list(...list),
                store.expand(asked, expand),
                store.closure(asked, closure),
                store.aggregate(aggregate),
                store.search({ ...search, page: all, count: true }),
                store.search({ ...search, count: true }),
                store.suggest(suggest),
                store.suggest({ ...suggest, limit: 100 }),
              ]);
            const suggestions = reference.suggest(suggest);
            expect(suggestedAll.map(({ by }) => by)).toEqual(suggestions.map(({ by }) => by));
            expect(suggestedAll.map(({ node: { id }, by }) => `${by} ${id}`).sort()).toEqual(
              suggestions.map(({ id, by }) => `${by} ${id}`).sort(),
            );
            const formOf = new Map(suggestions.map(({ id, text }) => [id, text]));
            expect(suggestedAll.map(({ node: { id } }) => formOf.get(id))).toEqual(suggestions.map(({ text }) => text));
            expect(suggested).toEqual(suggestedAll.slice(0, suggest.limit));
            expect(nodes).toEqual(asked.map((id) => reference.read(id, branches)));
            expect(listed).toEqual(reference.list(...list));
            expect(expanded).toEqual(asked.map((id) => reference.expand(id, expand)));
            expect(reached).toEqual(asked.map((id) => reference.closure(id, closure)));
            expect(groups).toEqual(reference.aggregate(aggregate));
            const hits = reference.search(search);
            const matched = whole.hits.map(({ node: { id }, matchedBy }) => ({ id, matchedBy }));
            expect(matched.sort((a, b) => compareCodePoints(a.id, b.id))).toEqual(hits);
            const ways = whole.hits.map(({ matchedBy }) => WAYS.indexOf(matchedBy));
            expect(ways).toEqual([...ways].sort());
            expect(countedFacets(answer.facets)).toEqual(search.facets ? reference.facets(hits) : null);
            const part = fromEnd ? whole.hits.slice(Math.max(0, hits.length - limit)) : whole.hits.slice(0, limit);
            expect(answer).toMatchObject({ hits: part, total: hits.length });
            expect(answer.hits).toHaveLength(part.length);
            const middle = whole.hits[Math.floor(hits.length / 2)];
            if (!middle) return;
            const beside = await Promise.all([
              store.search({ ...search, page: { ...all, before: middle.position } }),
              store.search({ ...search, page: { ...all, after: middle.position } }),
            ]);
            expect([...beside[0].hits, middle, ...beside[1].hits]).toEqual(whole.hits);
            const scores = whole.hits.map((hit) => hit.score);
            expect(scores).toEqual([...scores].sort((x, y) => y - x));
          };
          for (let round = 0; round * RUNS_OF_GRAPH < runs; round += 1) {
            if (round > 0) {
              await underTest.dispose();
              underTest = await open();
              store = underTest.store;
            }
            const reference = new Reference();
            const before = await store.version();
            await fc.assert(
              // Graphs pile up in one store: nodes of one id say the same or merge.
              fc.asyncProperty(
                random.anyGraph,
                fc.array(question, { minLength: 1, maxLength: 4 }),
                async (graph, questions) => {
                  await store.apply([graph]);
                  reference.apply([graph]);
                  const asked = [...graph.nodes.map(({ id }) => id), 'agency:nobody'];
                  await Promise.all(questions.map((one) => answersAlike(reference, one, asked)));
                },
              ),
              { numRuns: Math.min(RUNS_OF_GRAPH, runs) },
            );
            expect(await content()).toHaveLength(reference.nodes.size + reference.relations.size);
            expect(await store.version()).toBeGreaterThan(before);
          }
        },
        timeLimit,
      );
    });
  });
}
