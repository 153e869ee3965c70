/** From many nodes along one relation to their neighbours, in one statement, and on along the branches. */
import type { Kind, Relation } from '../../domain/model';
import {
  checkFilter,
  checkOrder,
  checkProperties,
  checkRelation,
  checkRelationProperties,
  neighbourKinds,
  startKinds,
  type CheckedOrder,
  type Predicate,
} from '../check-query';
import type { ExpandQuery, Expansion, Neighbour, Position } from '../graph-store';
import { checkPage, keysetCondition, totalOrder, type CheckedPage, type TermWriter } from '../keyset';
import { checkRequirements, type CheckedRequirement } from '../requirements';
import { identifier, relationIdentity } from '../schema/sqlite';
import { checkedTerm, whereSql } from './conditions';
import { withBranches } from './branches';
import { Connection, type Parameter, type SqlRow } from './connection';
import { KIND_CODES, nodeBody, relationBody, type Body, type Layout, type RelationBody } from './layout';
import { placesByKind } from './nodes';
import { RequirementWriter } from './requirements';
import { chunks, type Steps } from './slices';

/** What the query comes down to once it is checked. */
interface Plan {
  readonly relation: Relation;
  readonly out: boolean;
  readonly starts: readonly Kind[];
  readonly kinds: readonly Kind[];
  readonly predicates: readonly Predicate[];
  readonly requires: readonly CheckedRequirement[];
  /** Of the total order. */
  readonly terms: readonly CheckedOrder[];
  readonly page: CheckedPage | null;
  /** Whether a neighbour that is reached in several places is kept at the first alone. */
  readonly distinct: boolean;
  readonly relationBody: RelationBody;
  /** How the neighbours of each kind are read. */
  readonly bodies: ReadonlyMap<Kind, Body>;
}

type Bind = (value: Parameter) => string;

/** Nodes started from in one statement. */
const STARTS = 50;

export function* expandNodes(
  connection: Connection,
  layout: Layout,
  ids: readonly string[],
  query: ExpandQuery,
): Steps<readonly Expansion[]> {
  const expansions: Expansion[] = [];
  for (const some of chunks(ids, STARTS)) {
    expansions.push(...expandLevel(connection, layout, some, query));
    yield;
  }
  if (!query.branches) return expansions;
  const reached = expansions.flatMap(({ neighbours }) => neighbours.map(({ node }) => node));
  const nodes = yield* withBranches(reached, query, (from, branch) => expandNodes(connection, layout, from, branch));
  let place = 0;
  return expansions.map(({ neighbours, total }) => ({
    neighbours: neighbours.map(({ relation, node }) => ({ relation, node: nodes[place++] ?? node })),
    total,
  }));
}

function expandLevel(
  connection: Connection,
  layout: Layout,
  ids: readonly string[],
  query: ExpandQuery,
): readonly Expansion[] {
  const neighbours: Neighbour[][] = ids.map(() => []);
  const prepared = prepare(layout, ids, query);
  if (prepared) {
    const { plan } = prepared;
    for (const [key, target, relationJson, relationFloat, json, float] of rowsOf(
      connection,
      prepared.neighbours,
      ids,
    )) {
      const node = bodyOf(plan, layout.kindOf(Number(target))).read(json, float);
      const id = ids[Number(key)] ?? '';
      const [from, to] = plan.out ? [id, node.id] : [node.id, id];
      neighbours[Number(key)]?.push({ relation: plan.relationBody.read(from, to, relationJson, relationFloat), node });
    }
  }
  if (!query.count) return neighbours.map((list) => ({ neighbours: list, total: null }));
  if (!query.page) return neighbours.map((list) => ({ neighbours: list, total: list.length }));
  const counted = prepared ? rowsOf(connection, prepared.count, ids) : [];
  const totals = new Map(counted.map(([key, count]) => [Number(key), Number(count)]));
  return neighbours.map((list, place) => ({ neighbours: list, total: totals.get(place) ?? 0 }));
}

/** A statement of which only the ids, its first parameter, are missing. */
interface Statement {
  readonly sql: string;
  readonly values: readonly Parameter[];
}

/** A query, checked and written for the kinds that it starts from. */
interface Prepared {
  readonly plan: Plan;
  /** Null where none are asked for. */
  readonly neighbours: Statement | null;
  readonly count: Statement | null;
}

interface PreparedQuery {
  readonly layout: Layout;
  /** By the kinds that it starts from; null where nothing can be reached. */
  readonly byStarts: Map<string, Prepared | null>;
}

/** Queries are kept with the operations that ask them; what was written for one goes with it. */
const PREPARED = new WeakMap<ExpandQuery, PreparedQuery>();

function prepare(layout: Layout, ids: readonly string[], query: ExpandQuery): Prepared | null {
  let known = PREPARED.get(query);
  if (known?.layout !== layout) {
    known = { layout, byStarts: new Map() };
    PREPARED.set(query, known);
  }
  const present = [...placesByKind(ids).keys()].sort();
  const key = present.join(' ');
  let prepared = known.byStarts.get(key);
  if (prepared === undefined) {
    prepared = written(layout, checkedPlan(present, query), query);
    known.byStarts.set(key, prepared);
  }
  return prepared;
}

function written(layout: Layout, plan: Plan | null, query: ExpandQuery): Prepared | null {
  if (!plan || plan.starts.length === 0) return null;
  const isRead = plan.page?.limit !== 0;
  const isCounted = query.count === true && plan.page !== null;
  return {
    plan,
    neighbours: isRead ? statement((ids, bind) => neighboursSql(layout, plan, ids, bind)) : null,
    count: isCounted ? statement((ids, bind) => countSql(layout, plan, ids, bind)) : null,
  };
}

function statement(write: (ids: string, bind: Bind) => string): Statement {
  const { values, bind } = Connection.parameters();
  return { sql: write(bind(null), bind), values };
}

const rowsOf = (connection: Connection, asked: Statement | null, ids: readonly string[]): readonly SqlRow[] =>
  asked ? connection.all(asked.sql, [JSON.stringify(ids), ...asked.values.slice(1)]) : [];

/** @returns null where the relation leads to none of the kinds asked for */
function checkedPlan(present: readonly Kind[], query: ExpandQuery): Plan | null {
  const relation = checkRelation(query.relation);
  const kinds = neighbourKinds(relation, query.direction, query.kinds);
  if (kinds.length === 0) return null;
  const asked = checkProperties(kinds, query.properties);
  const terms = totalOrder(checkOrder(kinds, query.order, relation), relation);
  return {
    relation,
    out: query.direction === 'out',
    starts: startKinds(relation, query.direction).filter((kind) => present.includes(kind)),
    kinds,
    predicates: checkFilter(kinds, query.filter),
    requires: checkRequirements(query.requires),
    terms,
    page: query.page ? checkPage(query.page, terms) : null,
    distinct: query.distinct === true && relationIdentity(relation).length > 0,
    relationBody: relationBody(relation, checkRelationProperties(relation, query.relationProperties)),
    bodies: new Map(kinds.map((kind) => [kind, nodeBody(kind, asked)])),
  };
}

function bodyOf({ bodies }: Plan, kind: Kind): Body {
  const body = bodies.get(kind);
  if (!body) throw new Error(`The store holds a neighbour of a kind that was not asked for: ${kind}.`);
  return body;
}

function neighboursSql(layout: Layout, plan: Plan, ids: string, bind: Bind): string {
  const { terms, kinds, page } = plan;
  const hits = hitsSql(layout, plan, bind, (kind) => {
    const relationBody = plan.relationBody.expressions('r');
    const body = bodyOf(plan, kind).expressions('n');
    return [
      's."key" AS "key"',
      'n."ref" AS "ref"',
      ...terms.map((term, index) => `${columnOf(term)} AS ${termColumn(index)}`),
      `${relationBody.json} AS "rj"`,
      `${relationBody.float} AS "rf"`,
      // Bodies are read here only where every row is wanted.
      ...(page ? [] : [`${body.json} AS "nj"`, `${body.float} AS "nf"`]),
    ].join(', ');
  });
  const start = startSql(plan, ids);
  const all = plan.distinct ? firstPlaces(hits, orderSql(terms, false)) : hits;
  if (!page) {
    const order = orderSql(terms, false);
    return `${start} SELECT "key", "ref", "rj", "rf", "nj", "nf" FROM (${all}) ORDER BY "key", ${order}`;
  }
  const { limit, after, before, fromEnd } = page;
  const within = [
    ...(after ? [keysetCondition(terms, after, 'after', writer(after, bind))] : []),
    ...(before ? [keysetCondition(terms, before, 'before', writer(before, bind))] : []),
  ];
  const where = within.length > 0 ? ` WHERE ${within.join(' AND ')}` : '';
  const order = orderSql(terms, fromEnd);
  const ranked = `SELECT *, row_number() OVER (PARTITION BY "key" ORDER BY ${order}) AS "place" FROM (${all})${where}`;
  const chosen = `SELECT * FROM (${ranked}) WHERE "place" <= ${bind(limit)}`;
  const read = kinds.map(
    (kind) =>
      `SELECT c."key", c."ref", c."rj", c."rf", ${bodyOf(plan, kind).columns('n')}, c."place" AS "place" ` +
      `FROM "chosen" c CROSS JOIN ${identifier(kind)} n ON n."ref" = c."ref"`,
  );
  const direction = fromEnd ? ' DESC' : '';
  return `${start}, "chosen" AS MATERIALIZED (${chosen}) ${read.join(' UNION ALL ')} ORDER BY 1, "place"${direction}`;
}

/** Each neighbour once, at the place that comes first. */
const firstPlaces = (hits: string, order: string): string =>
  `SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY "key", "ref" ORDER BY ${order}) AS "nth" FROM (${hits})) ` +
  'WHERE "nth" = 1';

const termColumn = (index: number): string => `"t${index}"`;

const orderSql = (terms: readonly CheckedOrder[], backward: boolean): string =>
  terms.map((term, index) => checkedTerm(termColumn(index), term, backward)).join(', ');

/** Binds each value of a position once. */
function writer(position: Position, bind: Bind): TermWriter {
  const bound: string[] = [];
  return { column: termColumn, value: (index) => (bound[index] ??= bind(position[index] ?? null)) };
}

/** One SELECT a kind of neighbour, over the starts. */
function hitsSql(layout: Layout, plan: Plan, bind: Bind, columns: (kind: Kind) => string): string {
  const [near, far] = plan.out ? ['source', 'target'] : ['target', 'source'];
  const requirements = new RequirementWriter(layout, bind);
  return plan.kinds
    .map((kind) => {
      // The code of the kind in the ref spares a look into the wrong table.
      const only = plan.kinds.length === 1 ? '' : `AND r."${far}" % ${KIND_CODES} = ${layout.code(kind)} `;
      return (
        `SELECT ${columns(kind)} FROM "start" s ` +
        `CROSS JOIN ${identifier(plan.relation)} r ON r."${near}" = s."ref" ${only}` +
        `CROSS JOIN ${identifier(kind)} n ON n."ref" = r."${far}" WHERE ${whereSql('n', plan.predicates, bind)}` +
        requirements.conditions('n', plan.requires)
      );
    })
    .join(' UNION ALL ');
}

/** @param ids the parameter that holds them */
function startSql(plan: Plan, ids: string): string {
  const starts = plan.starts.map(
    (kind) => `SELECT j."key", n."ref" FROM json_each(${ids}) j CROSS JOIN ${identifier(kind)} n ON n."id" = j."value"`,
  );
  return `WITH "start"("key", "ref") AS MATERIALIZED (${starts.join(' UNION ALL ')})`;
}

const columnOf = ({ ofRelation, property }: CheckedOrder): string =>
  `${ofRelation ? 'r' : 'n'}.${identifier(property)}`;

function countSql(layout: Layout, plan: Plan, ids: string, bind: Bind): string {
  const hits = hitsSql(layout, plan, bind, () => 's."key" AS "key", n."ref" AS "ref"');
  const counted = plan.distinct ? 'DISTINCT "ref"' : '*';
  return `${startSql(plan, ids)} SELECT "key", count(${counted}) FROM (${hits}) GROUP BY "key"`;
}
