/** The nodes of a kind, filtered, ordered and paged. */
import type { GraphNode, Kind, NodeOf } from '../../domain/model';
import { checkKind, checkOrder, checkProperties, searchWords, type CheckedOrder, type Predicate } from '../check-query';
import type { ListQuery, NodeList } from '../graph-store';
import { checkPage, keysetCondition, totalOrder, type CheckedPage, type TermWriter } from '../keyset';
import { anchorOf, checkConditions, parted, type CheckedConditions, type CheckedRequirement } from '../requirements';
import { identifier, orderKeys } from '../schema/sqlite';
import { hasOrderIndex, hasTwin } from '../twins';
import { whereSql } from './conditions';
import { Connection, type Parameter } from './connection';
import { Few, indexedRefs } from './few';
import { nodeBody, type Body, type Layout } from './layout';
import { rangeSql, rangesFrom, type Range } from './ranges';
import { RequirementWriter } from './requirements';
import { foundSql } from './search-index';
import type { Steps } from './slices';
import { windows, windowSql } from './windows';

type Bind = (value: Parameter) => string;

interface Plan extends CheckedConditions {
  readonly layout: Layout;
  readonly kind: Kind;
  /** As full text asks for them; null where nothing is asked, or what nothing fits. */
  readonly words: readonly string[] | null;
  readonly terms: readonly CheckedOrder[];
  readonly page: CheckedPage;
  readonly body: Body;
  readonly few: Few;
  /** Where to begin, one of them at most and neither where words are asked for: an own condition, or a requirement. */
  readonly first: Predicate | undefined;
  readonly anchor: CheckedRequirement | undefined;
}

export function* listNodes<K extends Kind>(
  connection: Connection,
  layout: Layout,
  asked: K,
  query: ListQuery,
): Steps<NodeList<K>> {
  const kind = checkKind(asked);
  const terms = totalOrder(checkOrder([kind], query.order));
  const { predicates, requires } = checkConditions([kind], query);
  const conditions = { predicates, requires: requires.map(parted) };
  const words = query.words === undefined ? null : searchWords(query.words);
  const few = new Few(connection);
  const first = words ? undefined : few.among([kind], predicates);
  if (!words && !first) few.look(conditions);
  const anchor = words || first ? undefined : anchorOf(conditions.requires, few.isStart);
  const plan: Plan = {
    layout,
    kind,
    ...conditions,
    few,
    first,
    anchor,
    words,
    terms,
    page: checkPage(query.page, terms),
    body: nodeBody(kind, checkProperties([kind], query.properties)),
  };
  return {
    nodes: (yield* readPage(connection, plan)) as readonly NodeOf<Kind>[] as readonly NodeOf<K>[],
    total: query.count ? yield* countNodes(connection, plan) : null,
  };
}

/** Range by range until the page is full. */
function* readPage(connection: Connection, plan: Plan): Steps<readonly GraphNode[]> {
  const { terms, page, body } = plan;
  const { limit, fromEnd } = page;
  const found: GraphNode[] = [];
  for (const range of rangesFrom(terms, fromEnd ? page.before : page.after, fromEnd)) {
    if (found.length >= limit) break;
    const { values, bind } = Connection.parameters();
    const sql = pageSql(plan, range, limit - found.length, bind);
    for (const [json] of connection.all(sql, values)) found.push(body.read(json));
    yield;
  }
  return fromEnd ? found.reverse() : found;
}

function pageSql(plan: Plan, range: Range, limit: number, bind: Bind): string {
  const { kind, terms, page, body } = plan;
  const { after, before, fromEnd } = page;
  const [start, end] = fromEnd ? [before, after] : [after, before];
  const conditions = [
    rangeSql(range, terms, start, fromEnd, writer(terms, start, bind)),
    ...(end ? [keysetCondition(terms, end, fromEnd ? 'after' : 'before', writer(terms, end, bind))] : []),
  ];
  const table = identifier(kind);
  const order = orderOf(terms, range, fromEnd);
  // Rows are chosen by their keys first, so that only those of the page are read in full.
  const chosen = `SELECT n."ref" FROM ${matchingSql(plan, bind, isInOrder(terms) ? terms[range.from]?.property : undefined)} AND ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ${bind(limit)}`;
  return `SELECT ${body.json('n')} FROM (${chosen}) p CROSS JOIN ${table} n ON n."ref" = p."ref" ORDER BY ${order}`;
}

/**
 * Terms that are the same all over the range are left out, and its first is null everywhere or nowhere. Written as the
 * index of the list is (schema/sqlite.ts), so that it is read and not sorted.
 */
function orderOf(terms: readonly CheckedOrder[], { from }: Range, backward: boolean): string {
  return terms
    .slice(from)
    .flatMap(({ property, spec, descending }, index) =>
      orderKeys(`n.${identifier(property)}`, { descending, isNullable: index > 0 && spec.required !== true }),
    )
    .map((key) => (backward ? turned(key) : key))
    .join(', ');
}

const DESCENDING = ' DESC';
const turned = (key: string): string =>
  key.endsWith(DESCENDING) ? key.slice(0, -DESCENDING.length) : `${key}${DESCENDING}`;

/** Binds each value of a position once. */
function writer(terms: readonly CheckedOrder[], position: CheckedPage['after'], bind: Bind): TermWriter {
  const bound: string[] = [];
  return {
    column: (index) => `n.${identifier(terms[index]?.property ?? '')}`,
    value: (index) => (bound[index] ??= bind(position?.[index] ?? null)),
  };
}

/**
 * Where nodes come from and what holds of them, begun and not ended. What full text, a condition that few fulfil or a
 * requirement leads to is looked through; without any, the nodes of the kind are.
 * @param walkedBy property in whose order an index has the nodes: a condition on another one that many fulfil is looked at
 *   node by node, where its own index would lead to all of them, to be sorted for a page
 */
function matchingSql(
  { layout, kind, predicates, requires, words, few, first, anchor }: Plan,
  bind: Bind,
  walkedBy?: string,
): string {
  const requirements = new RequirementWriter(layout, bind, few);
  const start = words
    ? foundSql(kind, words, bind)
    : first
      ? indexedRefs(kind, first, bind)
      : anchor && requirements.refs(anchor);
  const table = identifier(kind);
  const from = start
    ? `(SELECT DISTINCT "ref" FROM (${start})) s CROSS JOIN ${table} n ON n."ref" = s."ref"`
    : `${table} n`;
  const rest = requires.filter((one) => one !== anchor);
  const isLookedAt = ({ property }: Predicate): boolean => !start && walkedBy !== undefined && property !== walkedBy;
  const own = predicates.map((one) => whereSql(isLookedAt(one) ? WITHOUT_INDEX : 'n', [one], bind));
  return `${from} WHERE ${['1', ...own].join(' AND ')}${requirements.conditions('n', rest)}`;
}

/** The nodes under their alias, for a condition that no index shall answer. */
const WITHOUT_INDEX = '+n';

/** Whether an index has nodes in an order that begins so. */
const isInOrder = ([first]: readonly CheckedOrder[]): boolean =>
  first !== undefined && (first.property === 'id' || hasOrderIndex(first.spec));

/** Conditions that SQLite answers from an index, so that counting looks at no row of the table. */
const isIndexed = ({ spec, test }: Predicate): boolean => spec.indexed === true && test.op !== 'contains';

/** Conditions that lead to their nodes by what search keeps. */
const isSearched = ({ spec, test }: Predicate): boolean =>
  spec.folded === true && !hasTwin(spec) && test.op !== 'absent';

function* countNodes(connection: Connection, plan: Plan): Steps<number> {
  const { kind, predicates, requires, words, first, anchor } = plan;
  const isLed = words !== null || first !== undefined || anchor !== undefined || predicates.some(isSearched);
  const isWalked = !isLed && !(requires.length === 0 && predicates.every(isIndexed));
  if (!isWalked) {
    const { values, bind } = Connection.parameters();
    return Number(connection.get(`SELECT count(*) FROM ${matchingSql(plan, bind)}`, values)?.[0]);
  }
  let total = 0;
  for (const window of windows(connection, kind)) {
    const { values, bind } = Connection.parameters();
    const sql = `SELECT count(*) FROM ${matchingSql(plan, bind)} AND ${windowSql('n', window, bind)}`;
    total += Number(connection.get(sql, values)?.[0]);
    yield;
  }
  return total;
}
