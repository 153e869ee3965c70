/** From many nodes along one relation to their neighbours, in one statement, and on along the branches. */
import type { Kind, Relation } from '../../domain/model';
import {
  checkFilter,
  checkOrder,
  checkPage,
  checkProperties,
  checkRelation,
  checkRelationProperties,
  neighbourKinds,
  startKinds,
  type CheckedOrder,
  type Predicate,
} from '../check-query';
import type { ExpandQuery, Expansion, Neighbour } from '../graph-store';
import { identifier, relationIdentity } from '../schema/sqlite';
import { orderTerm, whereSql } from './conditions';
import { withBranches } from './branches';
import { Connection, type Parameter } from './connection';
import { KIND_CODES, nodeBody, tieBody, type Body, type Layout, type TieBody } from './layout';
import { placesByKind } from './nodes';

/** What the query comes down to once it is checked. */
interface Plan {
  readonly relation: Relation;
  readonly out: boolean;
  readonly starts: readonly Kind[];
  readonly kinds: readonly Kind[];
  readonly predicates: readonly Predicate[];
  readonly order: readonly CheckedOrder[];
  readonly tie: TieBody;
  /** How the neighbours of each kind are read. */
  readonly bodies: ReadonlyMap<Kind, Body>;
}

type Bind = (value: Parameter) => string;

export function expandNodes(
  connection: Connection,
  layout: Layout,
  ids: readonly string[],
  query: ExpandQuery,
): readonly Expansion[] {
  const expansions = expandLevel(connection, layout, ids, query);
  if (!query.branches) return expansions;
  const reached = expansions.flatMap(({ neighbours }) => neighbours.map(({ node }) => node));
  const nodes = withBranches(reached, query, (from, branch) => expandNodes(connection, layout, from, branch));
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
  const relation = checkRelation(query.relation);
  const kinds = neighbourKinds(relation, query.direction, query.kinds);
  const page = query.page ? checkPage(query.page) : null;
  const neighbours: Neighbour[][] = ids.map(() => []);
  const plan: Plan | null = kinds.length === 0 ? null : checkedPlan(ids, query, relation, kinds);
  if (plan && plan.starts.length > 0) {
    const out = query.direction === 'out';
    const { values, bind } = Connection.parameters();
    const rows = page?.limit === 0 ? [] : connection.all(neighboursSql(layout, plan, ids, page, bind), values);
    for (const [key, target, relationJson, relationFloat, json, float] of rows) {
      const node = bodyOf(plan, layout.kindOf(Number(target))).read(json, float);
      const id = ids[Number(key)] ?? '';
      const [from, to] = out ? [id, node.id] : [node.id, id];
      neighbours[Number(key)]?.push({ relation: plan.tie.read(from, to, relationJson, relationFloat), node });
    }
  }
  if (!query.count) return neighbours.map((list) => ({ neighbours: list, total: null }));
  if (!page) return neighbours.map((list) => ({ neighbours: list, total: list.length }));
  const totals = plan && plan.starts.length > 0 ? countNeighbours(connection, layout, plan, ids) : new Map();
  return neighbours.map((list, place) => ({ neighbours: list, total: Number(totals.get(place) ?? 0) }));
}

function checkedPlan(ids: readonly string[], query: ExpandQuery, relation: Relation, kinds: readonly Kind[]): Plan {
  const present = placesByKind(ids);
  const asked = checkProperties(kinds, query.properties);
  return {
    relation,
    out: query.direction === 'out',
    starts: startKinds(relation, query.direction).filter((kind) => present.has(kind)),
    kinds,
    predicates: checkFilter(kinds, query.filter),
    order: checkOrder(kinds, query.order, relation),
    tie: tieBody(relation, checkRelationProperties(relation, query.relationProperties)),
    bodies: new Map(kinds.map((kind) => [kind, nodeBody(kind, asked)])),
  };
}

function bodyOf({ bodies }: Plan, kind: Kind): Body {
  const body = bodies.get(kind);
  if (!body) throw new Error(`The store holds a neighbour of a kind that was not asked for: ${kind}.`);
  return body;
}

function neighboursSql(
  layout: Layout,
  plan: Plan,
  ids: readonly string[],
  page: { readonly limit: number; readonly offset: number } | null,
  bind: Bind,
): string {
  const { relation, order, kinds } = plan;
  const places = order.map((term, index) => orderTerm(`"o${index}"`, term));
  const identity = relationIdentity(relation).map((_, index) => `"i${index}"`);
  const within = [...places, '"id"', ...identity].join(', ');
  const hits = hitsSql(layout, plan, bind, (kind) => {
    const tie = plan.tie.expressions('r');
    const body = bodyOf(plan, kind).expressions('n');
    return [
      's."key" AS "key"',
      'n."ref" AS "ref"',
      'n."id" AS "id"',
      ...order.map((term, index) => `${columnOf(term)} AS "o${index}"`),
      ...relationIdentity(relation).map((name, index) => `r.${identifier(name)} AS "i${index}"`),
      `${tie.json} AS "rj"`,
      `${tie.float} AS "rf"`,
      // Bodies are read here only where every row is wanted.
      ...(page ? [] : [`${body.json} AS "nj"`, `${body.float} AS "nf"`]),
    ].join(', ');
  });
  const start = startSql(plan, ids, bind);
  if (!page) return `${start} SELECT "key", "ref", "rj", "rf", "nj", "nf" FROM (${hits}) ORDER BY "key", ${within}`;

  const ranked = `SELECT *, row_number() OVER (PARTITION BY "key" ORDER BY ${within}) AS "place" FROM (${hits})`;
  const chosen = `SELECT * FROM (${ranked}) WHERE "place" > ${bind(page.offset)} AND "place" <= ${bind(page.offset + page.limit)}`;
  const read = kinds.map(
    (kind) =>
      `SELECT c."key", c."ref", c."rj", c."rf", ${bodyOf(plan, kind).columns('n')}, c."place" AS "place" ` +
      `FROM "chosen" c CROSS JOIN ${identifier(kind)} n ON n."ref" = c."ref"`,
  );
  return `${start}, "chosen" AS MATERIALIZED (${chosen}) ${read.join(' UNION ALL ')} ORDER BY 1, "place"`;
}

/** One SELECT a kind of neighbour, over the starts. */
function hitsSql(layout: Layout, plan: Plan, bind: Bind, columns: (kind: Kind) => string): string {
  const [near, far] = plan.out ? ['source', 'target'] : ['target', 'source'];
  return plan.kinds
    .map((kind) => {
      // The code of the kind in the ref spares a look into the wrong table.
      const only = plan.kinds.length === 1 ? '' : `AND r."${far}" % ${KIND_CODES} = ${layout.code(kind)} `;
      return (
        `SELECT ${columns(kind)} FROM "start" s ` +
        `CROSS JOIN ${identifier(plan.relation)} r ON r."${near}" = s."ref" ${only}` +
        `CROSS JOIN ${identifier(kind)} n ON n."ref" = r."${far}" WHERE ${whereSql('n', plan.predicates, bind)}`
      );
    })
    .join(' UNION ALL ');
}

function startSql(plan: Plan, ids: readonly string[], bind: Bind): string {
  const list = bind(JSON.stringify(ids));
  const starts = plan.starts.map(
    (kind) =>
      `SELECT j."key", n."ref" FROM json_each(${list}) j CROSS JOIN ${identifier(kind)} n ON n."id" = j."value"`,
  );
  return `WITH "start"("key", "ref") AS MATERIALIZED (${starts.join(' UNION ALL ')})`;
}

const columnOf = ({ ofRelation, property }: CheckedOrder): string =>
  `${ofRelation ? 'r' : 'n'}.${identifier(property)}`;

function countNeighbours(
  connection: Connection,
  layout: Layout,
  plan: Plan,
  ids: readonly string[],
): ReadonlyMap<number, number> {
  const { values, bind } = Connection.parameters();
  const hits = hitsSql(layout, plan, bind, () => 's."key" AS "key"');
  const sql = `${startSql(plan, ids, bind)} SELECT "key", count(*) FROM (${hits}) GROUP BY "key"`;
  return new Map(connection.all(sql, values).map(([key, count]) => [Number(key), Number(count)]));
}
