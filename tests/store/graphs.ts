/** Small graphs for tests: builders that fill in what a test does not care about, and random graphs and questions. */
import fc from 'fast-check';
import { KIND_NAMES, kindSpec, relationSpec, type GraphNode, type GraphRelation, type Kind, type NodeOf, type PropertyValue, type Relation } from '../../src/domain/model'; // prettier-ignore
import type { AggregateQuery, ChangeSet, ClosureQuery, Condition, ExpandQuery, Filter, ListQuery, Order, Page, Requirement, SearchQuery, SearchScope, Selection, SuggestQuery } from '../../src/store/graph-store'; // prettier-ignore

/** A node with what its kind requires; `given` overrides. */
export function node<K extends Kind>(kind: K, key: string, given: Partial<NodeOf<K>['properties']> = {}): NodeOf<K> {
  const properties: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(kindSpec(kind).properties)) {
    const least = spec.type === 'string' ? key : 0;
    properties[name] = spec.type === 'strings' ? [] : spec.required ? least : null;
  }
  return { kind, id: `${kindSpec(kind).prefix}:${key}`, properties: { ...properties, ...given } } as NodeOf<K>;
}

export const relation = (
  type: Relation,
  from: GraphNode,
  to: GraphNode,
  properties: Readonly<Record<string, PropertyValue>> = {},
): GraphRelation => ({ type, from: from.id, to: to.id, properties }) as unknown as GraphRelation;

export const changes = (nodes: readonly GraphNode[], relations: readonly GraphRelation[] = []): ChangeSet[] => [
  { nodes, relations },
];

/** Text that breaks things: quotes, NUL, surrogate pairs, code points around them, patterns of query languages. */
const PIECES = ['热', '线', '网', '信用', '12345', '8890', 'Ab', 'aB', "'", '"', '\\', '%', '_', '*', '\0', '𠮷', '﹏', '\u{10ffff}', '\uffff', '\ud7ff', ' ', '（', '\n', '$', '{', 'NULL', '[', '“', '”', '】', '經費', '熱線', '網', 'Ａｂ', '１２３４５', '　', '㎡', 'É', 'é', 'İ', 'ẞ']; // prettier-ignore

export const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join(''));
const anyInt = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.maxSafeInteger().map((n) => Math.trunc(n / 1024)),
);
const anyFloat = fc.oneof(
  fc.constantFrom(0, 0.1, 0.1 + 0.2, -1.5),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const or = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const keys = ['1', '2', '3', '4', '甲', '乙 "', '𠮷', '﹏'];

const anyAgency = fc
  .record({ key: fc.constantFrom(...keys), aliases: fc.array(anyText, { maxLength: 3 }), creditCode: or(anyText) })
  .map(({ key, ...rest }) => node('Agency', key, { name: `机构Ab${key}`, ...rest }));

/** All of a fact follows from its key, so that two facts of one id never contradict. */
const anyLine = fc.tuple(fc.constantFrom(...keys), fc.nat({ max: 2 })).map(([key, n]) =>
  node('BudgetLine', `${key}${n}`, {
    label: `${PIECES[(key.charCodeAt(0) + n) % PIECES.length] ?? ''}经费${PIECES[n] ?? ''}`,
    stage: n === 0 ? 'BUDGET' : 'FINAL',
    fiscalYear: n === 1 ? null : 2020 + n,
    position: key.charCodeAt(0) % 3,
    fen: n === 2 ? null : (key.codePointAt(0) ?? 0) * 2 ** 33,
  }),
);
const anyMeasure = fc
  .tuple(fc.constantFrom(...keys), anyFloat)
  .map(([key, value]) => node('FiscalMeasure', `${key}|${value}`, { label: key, value, position: key.length }));
const documents = ['甲', '乙'].map((key) => node('Document', key, { title: `预算 ${key}`, fiscalYear: 2022 }));
const topics = ['热线', '网'].map((key) => node('Topic', key, { name: `12345${key}` }));
const divisions = ['1', '2', '3'].map((key) => node('Division', key, { name: `网${key}` }));

const edge = <T>(value: T): fc.Arbitrary<T> => fc.constant(value);

/** Graphs of some twenty nodes, with cycles, several quotes from one document and shared nodes. */
export const anyGraph: fc.Arbitrary<ChangeSet> = fc
  .tuple(
    fc.uniqueArray(anyAgency, { maxLength: 6, selector: ({ id }) => id }),
    fc.uniqueArray(anyLine, { maxLength: 8, selector: ({ id }) => id }),
    fc.uniqueArray(anyMeasure, { maxLength: 3, selector: ({ id }) => id }),
  )
  .chain(([agencies, lines, measures]) => {
    const nodes: GraphNode[] = [...agencies, ...lines, ...measures, ...documents, ...topics, ...divisions];
    const pick = <T>(from: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...from);
    const some = (
      type: Relation,
      from: readonly GraphNode[],
      to: readonly GraphNode[],
      properties: fc.Arbitrary<Readonly<Record<string, string | number>>>,
    ): fc.Arbitrary<GraphRelation[]> =>
      from.length === 0 || to.length === 0
        ? fc.constant([])
        : fc.array(
            fc.tuple(pick(from), pick(to), properties).map(([a, b, given]) => relation(type, a, b, given)),
            { maxLength: 10 },
          );
    return fc
      .tuple(
        some('SUBORDINATE_TO', agencies, agencies, anyText.map((basis) => ({ basis }))), // prettier-ignore
        some('HAS_LINE', agencies, [...lines, ...measures], edge({})),
        some('PART_OF', [...lines, ...measures], [...lines, ...measures], edge({})),
        some('IN_DIVISION', agencies, divisions, edge({ basis: 'x' })),
        some('PART_OF', divisions, divisions, edge({})),
        some('CONCERNS', lines, topics, anyText.map((mention) => ({ mention, directness: 0.1 + 0.2 }))), // prettier-ignore
        some('STATED_IN', [...agencies, ...lines], documents, fc.nat({ max: 3 }).map((n) => ({ start: n, end: n + 1, quote: `引${n}` }))), // prettier-ignore
      )
      .map((relations) => ({ nodes, relations: relations.flat() }));
  });

const anyId = fc
  .tuple(
    fc.constantFrom('agency:', 'line:', 'document:', 'topic:'),
    fc.constantFrom(...keys, '热线', '10', '20', '甲1'),
  )
  .map(([kind, key]) => `${kind}${key}`);

const condition = (property: string): fc.Arbitrary<Condition> =>
  ['fiscalYear', 'position', 'fen'].includes(property)
    ? fc.oneof(
        or(anyInt).map((equals) => ({ equals })),
        fc.array(anyInt, { maxLength: 3 }).map((values) => ({ in: values })),
        fc.record({ from: anyInt, to: anyInt, above: anyInt, below: anyInt }, { requiredKeys: [] }),
      )
    : fc.oneof(
        or(anyText).map((equals) => ({ equals })),
        fc.array(anyText, { maxLength: 3 }).map((values) => ({ in: values })),
        anyText.map((contains) => ({ contains })),
        anyText.map((startsWith) => ({ startsWith })),
        fc.constantFrom(
          { contains: '机构ab' },
          { contains: '经费' },
          { contains: '“經”費' },
          { equals: '機構AB甲' },
          { in: ['“机构”ＡＢ1', '热'] },
          { startsWith: '机构' },
          { startsWith: '機' },
          { startsWith: 'line:' },
        ),
        anyId.map((equals) => ({ equals })),
        fc.array(anyId, { maxLength: 5 }).map((values) => ({ in: values })),
      );

const anyFilter = (properties: readonly string[]): fc.Arbitrary<Filter> =>
  fc
    .uniqueArray(fc.constantFrom(...properties), { maxLength: 2 })
    .chain((names) => fc.tuple(...names.map(condition)).map((all) => Object.fromEntries(all.map((c, i) => [names[i] ?? '', c])))); // prettier-ignore

const anyOrder = (properties: readonly string[]): fc.Arbitrary<Order[]> =>
  fc.array(fc.record({ by: fc.constantFrom(...properties), descending: fc.boolean() }), { maxLength: 3 });

/** Values that a property of the graph has, or might have. */
const anyValueOf = (by: string): fc.Arbitrary<string | number | null> => {
  const name = by.replace('relation.', '');
  if (name === 'id')
    return fc
      .tuple(fc.constantFrom('agency:', 'line:'), fc.constantFrom(...keys))
      .map(([kind, key]) => `${kind}${key}`);
  if (['start', 'end'].includes(name)) return fc.nat({ max: 4 });
  if (name === 'directness') return fc.constantFrom(0, 0.1 + 0.2, 1);
  if (['fiscalYear', 'fen'].includes(name)) return or(fc.oneof(fc.integer({ min: 2019, max: 2023 }), anyInt));
  if (name === 'position') return or(fc.integer({ min: -1, max: 3 }));
  const text = fc.oneof(
    anyText,
    fc.constantFrom(...keys.map((key) => `机构Ab${key}`), 'BUDGET', '引1', 'x', '热经费热'),
  );
  return ['creditCode', 'agencyKind'].includes(name) ? or(text) : text;
};

/** A page of a list in this order, from either end, and between positions that something may have or not. */
const anyPage = (order: readonly Order[], identity: readonly string[] = []): fc.Arbitrary<Page> => {
  const terms = [...order.map(({ by }) => by), 'id', ...identity];
  const position = fc.tuple(...terms.map(anyValueOf));
  return fc.record(
    { limit: fc.nat({ max: 4 }), after: position, before: position, fromEnd: fc.boolean() },
    { requiredKeys: ['limit'] },
  );
};

/** An order, and mostly a page in it. */
const anyPaging = (
  properties: readonly string[],
  identity: readonly string[] = [],
): fc.Arbitrary<{ readonly order: readonly Order[]; readonly page?: Page }> =>
  anyOrder(properties).chain((order) =>
    fc.option(anyPage(order, identity), { nil: undefined }).map((page) => ({ order, ...(page && { page }) })),
  );

/** @param names of properties of the node that it is asked of */
const anyRequires = (names: readonly string[], depth = 2): fc.Arbitrary<readonly Requirement[]> => {
  const own = anyFilter(ofNode(names)).map((filter) => ({ own: filter }));
  if (depth === 0) return fc.array(own, { maxLength: 2, size: 'small' });
  const some = fc
    .constantFrom(...WAYS)
    .chain(([relation, direction, kinds, reached]) =>
      fc
        .record({ filter: anyFilter(ofNode(reached)), requires: anyRequires(reached, depth - 1) }, { requiredKeys: [] })
        .map((rest) => ({ some: { relation, direction, ...(kinds && { kinds }), ...rest } })),
    );
  const inner = anyRequires(names, depth - 1);
  const one = fc.oneof(
    { weight: 3, arbitrary: some },
    own,
    inner.map((anyOf) => ({ anyOf })),
    inner.map((allOf) => ({ allOf })),
    inner.map((allOf) => ({ not: { allOf } })),
  );
  return fc.array(one, { maxLength: 2, size: 'small' });
};

/** Conditions on a body, deeper in each other than those of other questions, with choices inside of choices. */
export const anyDeepQuery: fc.Arbitrary<ListQuery> = fc
  .constant(4)
  .chain((depth) => anyRequires(AGENCY, depth))
  .map((requires) => ({ requires, properties: [], order: [{ by: 'id' }], page: { limit: 100 }, count: true }));

/** Without those of the relation that leads to it. */
const ofNode = (names: readonly string[]): readonly string[] => names.filter((name) => !name.includes('.'));

const AGENCY = ['id', 'name', 'aliases', 'creditCode', 'agencyKind'];
const LINE = ['id', 'label', 'fiscalYear', 'stage', 'position', 'fen'];
const withoutLists = (properties: readonly string[]): readonly string[] => properties.filter((p) => p !== 'aliases');

/** Relations with the properties that every neighbour has, in one direction or the other. */
const WAYS: readonly (readonly [Relation, 'out' | 'in', readonly Kind[] | null, readonly string[]])[] = [
  ['SUBORDINATE_TO', 'out', null, [...AGENCY, 'relation.basis']],
  ['SUBORDINATE_TO', 'in', null, AGENCY],
  ['HAS_LINE', 'out', null, ['id', 'label', 'position']],
  ['HAS_LINE', 'out', ['BudgetLine'], LINE],
  ['PART_OF', 'in', ['BudgetLine', 'FiscalMeasure'], ['id', 'label', 'position']],
  ['CONCERNS', 'in', ['BudgetLine'], [...LINE, 'relation.mention', 'relation.directness']],
  ['STATED_IN', 'in', null, ['id', 'relation.start', 'relation.quote']],
  ['STATED_IN', 'out', null, ['id', 'relation.end', 'fiscalYear']],
  ['IN_DIVISION', 'out', null, ['id']],
];

/** Some of the properties, and expansions to that depth. */
const anySelection = (names: readonly string[], depth: number): { [K in keyof Selection]-?: fc.Arbitrary<NonNullable<Selection[K]>> } => ({
  properties: fc.subarray(names.filter((name) => name !== 'id' && !name.includes('.'))),
  branches: depth === 0 ? fc.constant([]) : fc.oneof(fc.constant([]), fc.array(expandQuery(depth - 1), { maxLength: 2 })),
}); // prettier-ignore

const expandQuery = (depth: number): fc.Arbitrary<ExpandQuery> =>
  fc.constantFrom(...WAYS).chain(([type, direction, kinds, names]) =>
    fc
      .record(
        {
          filter: anyFilter(ofNode(names)),
          paging: anyPaging(withoutLists(names), relationSpec(type).identity),
          distinct: fc.boolean(),
          requires: anyRequires(names),
          ...anySelection(names, depth),
          relationProperties: fc.subarray(Object.keys(relationSpec(type).properties)),
        },
        { requiredKeys: ['filter', 'paging'] },
      )
      .map(({ paging, ...query }) => ({ relation: type, direction, ...(kinds && { kinds }), ...query, ...paging, count: true })),
  ); // prettier-ignore

const DEEPEST_BRANCH = 2;
export const anyExpandQuery: fc.Arbitrary<ExpandQuery> = expandQuery(DEEPEST_BRANCH);

export const anyListQuery: fc.Arbitrary<readonly [Kind, ListQuery]> = fc
  .constantFrom(['Agency', AGENCY] as const, ['BudgetLine', LINE] as const)
  .chain(([kind, names]) =>
    fc
      .record(
        {
          filter: anyFilter(names),
          requires: anyRequires(names),
          words: fc.oneof(anyText, fc.constantFrom('机构', '经费', 'ab')),
          paging: anyPaging(withoutLists(names)),
          ...anySelection(names, DEEPEST_BRANCH),
        },
        { requiredKeys: ['filter', 'paging'] },
      )
      .map(
        ({ paging: { order, page = { limit: 3 } }, ...query }) =>
          [kind, { ...query, order, page, count: true }] as const,
      ),
  );

/** What is read of nodes of any kind: all of it, and expansions. */
export const anyBranches: fc.Arbitrary<Selection> = fc.record(
  { branches: fc.array(anyExpandQuery, { maxLength: 2 }) },
  { requiredKeys: [] },
);

export const anyClosureQuery: fc.Arbitrary<ClosureQuery> = fc.record({
  relations: fc.subarray<Relation>(['SUBORDINATE_TO', 'BUDGET_UNIT_OF', 'PART_OF', 'HAS_LINE'], {
    minLength: 1,
  }),
  direction: fc.constantFrom('out', 'in'),
  depth: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(1_000_000)),
});

const anyScope: fc.Arbitrary<SearchScope> = fc.record(
  {
    agency: fc.constantFrom(...keys).map((key) => `agency:${key}`),
    division: fc.constantFrom('1', '2', '3', '无').map((key) => `division:${key}`),
    years: fc.record({ from: fc.integer({ min: 2021, max: 2023 }), to: fc.integer({ min: 2021, max: 2023 }) }, { requiredKeys: [] }), // prettier-ignore
  },
  { requiredKeys: [] },
);

export const anySearchQuery: fc.Arbitrary<SearchQuery> = fc.record(
  {
    text: fc.oneof(
      anyText,
      fc.constantFrom(
        '機構',
        '机构AB甲',
        '机构xb甲',
        'jigou',
        'gou 机',
        'xianw',
        'xy rx',
        '机构 jig',
        '5re',
        'gj',
        '构机Ab2',
        '机构A',
        '机b1 机构ab',
        '8890热线网用',
        '1234热线',
        '经费热9线',
        '“机” 构ａ',
        '經費',
        '“”',
        '机构',
        '机',
        '经费',
        'AB',
        '12345热线',
        '预算 甲',
      ),
    ),
    alternatives: fc.array(fc.oneof(anyText, fc.constantFrom('构Ab', '费热', '预算', '热线 12', 'x')), {
      maxLength: 3,
    }),
    kinds: fc.subarray([...KIND_NAMES]),
    scope: anyScope,
    page: fc.record({ limit: fc.nat({ max: 4 }), fromEnd: fc.boolean() }, { requiredKeys: ['limit'] }),
    spelled: fc.boolean(),
    similar: fc.boolean(),
    facets: fc.boolean(),
  },
  { requiredKeys: ['text', 'page'] },
);

export const anySuggestQuery: fc.Arbitrary<SuggestQuery> = fc.record(
  {
    prefix: fc.oneof(
      anyText,
      fc.constantFrom('机', '機構Ab', '机构ab甲', 'J', 'jigou', 'ji gou ab', 'jga', 'goua', 'gou', 'xianre', 'gouabjia', 'xinyong', '12345re', '5rx', 'xy', 'rx', 'rexian', 'x', 'xy', '1', 'b', '构', 'yusuan'), // prettier-ignore
    ),
    kinds: fc.subarray([...KIND_NAMES]),
    limit: fc.nat({ max: 6 }),
  },
  { requiredKeys: ['prefix', 'limit'] },
);

export const anyAggregateQuery: fc.Arbitrary<AggregateQuery> = fc.record(
  {
    kind: fc.constant<'BudgetLine'>('BudgetLine'),
    filter: anyFilter(LINE),
    groupBy: fc.subarray(['stage', 'fiscalYear', 'label', 'position']),
    sum: fc.subarray(['fen', 'position']),
  },
  { requiredKeys: ['kind', 'groupBy'] },
);
