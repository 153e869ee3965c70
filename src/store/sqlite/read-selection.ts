/**
 * Nodes with what is read along with them. A call into the file costs as much as reading several rows does, so that a
 * statement reads as much at once as stays a short step: all branches of its nodes, each with all that is below it where
 * the pages say that it is little, and without where they do not.
 */
import type { GraphNode } from '../../domain/model';
import type { Branched, BranchedNode, ExpandQuery, Expansion, Selection } from '../graph-store';
import type { Connection } from './connection';
import type { ExpansionPlan } from './expansion-plan';
import { noExpansion, readExpansion } from './expansion-reading';
import type { Layout } from './layout';
import { StatementCache, type Group, type NodeValues, type SelectionStatements } from './selection-statements';
import type { Steps } from './slices';
import { kindsOf } from './starts';

const OF_NODES = new StatementCache(true);
const OF_BRANCHES = new StatementCache(false);

/** @returns the nodes in the order of their ids, null where there is none */
export function* readSelection(
  connection: Connection,
  layout: Layout,
  ids: readonly string[],
  selection: Selection,
): Steps<readonly (BranchedNode | null)[]> {
  const { node, plans, groups } = OF_NODES.statements(connection, layout, kindsOf(ids), selection);
  const nodes: (GraphNode | null)[] = ids.map(() => null);
  const found = nothing(plans, ids);
  for (const [index, group] of groups.entries()) {
    const isFirst = index === 0;
    for (const { at, columns } of yield* rowsOf(connection, group, ids)) {
      if (isFirst) nodes[at] = node?.(columns[0] as NodeValues) ?? null;
      fill(found, plans, group, ids, at, isFirst ? columns.slice(1) : columns);
    }
  }
  const { branches } = selection;
  if (!branches) return nodes;
  const along = yield* readOn(connection, layout, found, plans, branches);
  return nodes.map((node, place) => node && { ...node, branches: along.flatMap((one) => one[place] ?? []) });
}

/** What is read along with nodes that are known. */
export function* withBranches<N extends { readonly id: string }>(
  connection: Connection,
  layout: Layout,
  nodes: readonly N[],
  selection: Selection,
): Steps<readonly (N & Branched)[]> {
  const { branches } = selection;
  if (!branches) return nodes;
  const ids = [...new Set(nodes.map(({ id }) => id))];
  const found = yield* readBranches(connection, layout, ids, selection, branches);
  const places = new Map(ids.map((id, place) => [id, place]));
  return nodes.map((node) => {
    const place = places.get(node.id) ?? -1;
    return { ...node, branches: found.flatMap((expansions) => expansions[place] ?? []) };
  });
}

/** The selection of an expansion alone; a query stands for the same one each time. */
const ALONE = new WeakMap<ExpandQuery, Selection & { readonly branches: readonly ExpandQuery[] }>();

/** One expansion for each id, in order; an unknown id has no neighbours. */
export function* expandNodes(
  connection: Connection,
  layout: Layout,
  ids: readonly string[],
  query: ExpandQuery,
): Steps<readonly Expansion[]> {
  const selection = ALONE.get(query) ?? { branches: [query] };
  ALONE.set(query, selection);
  const [expansions = []] = yield* readBranches(connection, layout, ids, selection, selection.branches);
  return expansions;
}

/** For each branch one expansion for each id. */
type Found = readonly (readonly Expansion[])[];

function* readBranches(
  connection: Connection,
  layout: Layout,
  ids: readonly string[],
  selection: Selection,
  branches: readonly ExpandQuery[],
): Steps<Found> {
  const { plans, groups } = OF_BRANCHES.statements(connection, layout, kindsOf(ids), selection);
  const found = nothing(plans, ids);
  for (const group of groups) {
    for (const { at, columns } of yield* rowsOf(connection, group, ids)) fill(found, plans, group, ids, at, columns);
  }
  return yield* readOn(connection, layout, found, plans, branches);
}

/** What a group yields of a node, and the place of its id. */
interface GroupRow {
  readonly at: number;
  readonly columns: readonly unknown[];
}

function* rowsOf(
  connection: Connection,
  { pace, sql, values }: Group,
  ids: readonly string[],
): Steps<readonly GroupRow[]> {
  const found: GroupRow[] = [];
  for (let first = 0; first < ids.length;) {
    const some = first === 0 && ids.length <= pace.starts ? ids : ids.slice(first, first + pace.starts);
    const json = String(connection.get(sql, [JSON.stringify(some), ...values])?.[0]);
    pace.learn(some.length, json.length);
    for (const [key, ...columns] of JSON.parse(json) as [number, ...unknown[]][]) {
      found.push({ at: first + key, columns });
    }
    first += some.length;
    yield;
  }
  return found;
}

const nothing = (plans: readonly ExpansionPlan[], ids: readonly string[]): Expansion[][] =>
  plans.map((plan) => ids.map(() => noExpansion(plan)));

function fill(
  found: readonly Expansion[][],
  plans: SelectionStatements['plans'],
  { places }: Group,
  ids: readonly string[],
  at: number,
  columns: readonly unknown[],
): void {
  places.forEach((place, column) => {
    const [plan, expansions] = [plans[place], found[place]];
    if (plan && expansions) expansions[at] = readExpansion(plan, ids[at] ?? '', columns[column]);
  });
}

/** What was too much to be read at once, from the neighbours that were found. */
function* readOn(
  connection: Connection,
  layout: Layout,
  found: Found,
  plans: readonly ExpansionPlan[],
  branches: readonly ExpandQuery[],
): Steps<Found> {
  const whole: (readonly Expansion[])[] = [];
  for (const [place, expansions] of found.entries()) {
    const query = branches[place];
    if (!query?.branches || plans[place]?.branches) {
      whole.push(expansions);
      continue;
    }
    const reached = expansions.flatMap(({ neighbours }) => neighbours.map(({ node }) => node));
    const nodes = yield* withBranches(connection, layout, reached, query);
    let next = 0;
    whole.push(
      expansions.map(({ neighbours, total }) => ({
        neighbours: neighbours.map(({ relation, node }) => ({ relation, node: nodes[next++] ?? node })),
        total,
      })),
    );
  }
  return whole;
}
