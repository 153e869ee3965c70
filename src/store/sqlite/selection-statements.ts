/** The statements that read a selection, written once for whoever asks it again. */
import { kindOfId } from '../../domain/identifier';
import type { GraphNode, Kind, PropertyValue } from '../../domain/model';
import { checkProperties } from '../check-query';
import type { ExpandQuery, Selection } from '../graph-store';
import { Connection, type Parameter } from './connection';
import { planExpansion, withoutBranches, type ExpansionPlan } from './expansion-plan';
import { ExpansionWriter } from './expansion-sql';
import { nodeBody, type Body, type Layout } from './layout';
import { startSql } from './starts';

export interface SelectionStatements {
  /** Of the branches, in their order. */
  readonly plans: readonly ExpansionPlan[];
  /** Null where the nodes themselves are not read; else they are the first column of the first group. */
  readonly node: ((json: string) => GraphNode) | null;
  /** None where there is nothing to start from. */
  readonly groups: readonly Group[];
}

/** A statement that reads some of the branches; the ids, its first parameter, are missing. */
export interface Group {
  /** Of the branches among all of them. */
  readonly places: readonly number[];
  /** How many nodes it starts from at most. */
  readonly starts: number;
  readonly sql: string;
  readonly values: readonly Parameter[];
}

/** Rows that a statement reads at most, as far as its pages tell: some ten milliseconds. */
const ROWS = 4_000;

/** Nodes started from in one statement: with branches, and without. */
const STARTS = 50;
const NODES = 500;

/** Parentheses and cases in one another that the engine's parser takes: its stack ends between 16 and 18 of ours. */
const NESTING = 15;

interface Written {
  readonly layout: Layout;
  readonly plans: readonly ExpansionPlan[];
  /** By the kinds that are started from. */
  readonly byKinds: Map<string, SelectionStatements>;
}

/** Selections are kept with the operations that ask them; what was written for one goes with it. */
export class StatementCache {
  readonly #written = new WeakMap<Selection, Written>();

  /** @param readsNodes whether the nodes themselves are read, too */
  constructor(private readonly readsNodes: boolean) {}

  /**
   * Queries are checked even where there is no node to start from.
   * @throws GovorgError BAD_USER_INPUT where the selection does not fit the model
   */
  statements(layout: Layout, kinds: readonly Kind[], selection: Selection): SelectionStatements {
    let written = this.#written.get(selection);
    if (written?.layout !== layout) {
      const plans = (selection.branches ?? []).map((query) => planned(layout, query));
      written = { layout, plans, byKinds: new Map() };
      this.#written.set(selection, written);
    }
    const key = kinds.join(' ');
    let statements = written.byKinds.get(key);
    if (!statements) {
      const bodies = this.readsNodes ? bodiesOf(kinds, selection) : null;
      const groups = grouped(written.plans, this.readsNodes);
      statements = {
        plans: written.plans,
        node: bodies && nodeReader(bodies),
        groups: (kinds.length === 0 ? [] : groups).map((places, index) =>
          write(layout, kinds, written.plans, places, index === 0 ? bodies : null),
        ),
      };
      written.byKinds.set(key, statements);
    }
    return statements;
  }
}

/** With its branches where all of it fits into one statement. */
function planned(layout: Layout, query: ExpandQuery): ExpansionPlan {
  const plan = planExpansion(query);
  if (!plan.branches) return plan;
  const sql = new ExpansionWriter(layout, () => '?').expression(plan, '?', null);
  return plan.rows <= ROWS && nesting(sql) <= NESTING ? plan : withoutBranches(plan);
}

/** How deep a statement is nested; its texts and names hold no parenthesis and no keyword. */
function nesting(sql: string): number {
  let [depth, deepest] = [0, 0];
  for (const [token] of sql.matchAll(/[()]|\bCASE\b|\bEND\b/g)) {
    if (token === '(' || token === 'CASE') deepest = Math.max(deepest, (depth += 1));
    else depth -= 1;
  }
  return deepest;
}

/** Branches that are read together, by their places; the nodes are read with the first of them. */
function grouped(plans: readonly ExpansionPlan[], readsNodes: boolean): readonly (readonly number[])[] {
  const groups: number[][] = readsNodes ? [[]] : [];
  let room = ROWS;
  for (const [place, { rows, kinds }] of plans.entries()) {
    if (kinds.length === 0) continue;
    const current = groups.at(-1);
    if (current && (rows <= room || current.length === 0)) {
      current.push(place);
      room -= rows;
    } else {
      groups.push([place]);
      room = ROWS - rows;
    }
  }
  return groups;
}

function write(
  layout: Layout,
  kinds: readonly Kind[],
  plans: readonly ExpansionPlan[],
  places: readonly number[],
  bodies: Bodies | null,
): Group {
  const { values, bind } = Connection.parameters();
  bind(null);
  const writer = new ExpansionWriter(layout, bind);
  const read = places.flatMap((place) => plans[place] ?? []);
  const rows = read.reduce((sum, plan) => sum + plan.rows, 0);
  const sql = startSql(kinds, (kind) => [
    ...(bodies ? [bodyOf(bodies, kind).json('n')] : []),
    ...read.map((plan) => writer.expression(plan, 'n."ref"', kind)),
  ]);
  const starts = read.length === 0 ? NODES : Math.min(STARTS, Math.max(1, Math.floor(ROWS / Math.max(rows, 1))));
  return { places, starts, sql, values: values.slice(1) };
}

type Bodies = ReadonlyMap<Kind, Body>;

function bodiesOf(kinds: readonly Kind[], { properties }: Selection): Bodies {
  const asked = checkProperties(kinds, properties);
  return new Map(kinds.map((kind) => [kind, nodeBody(kind, asked)]));
}

function nodeReader(bodies: Bodies): NonNullable<SelectionStatements['node']> {
  const [only] = bodies.size === 1 ? bodies.values() : [];
  if (only) return only.read;
  return (json) => {
    const values = JSON.parse(json) as [string, ...PropertyValue[]];
    return bodyOf(bodies, kindOfId(values[0])).node(values);
  };
}

function bodyOf(bodies: Bodies, kind: Kind | null): Body {
  const body = kind && bodies.get(kind);
  if (!body) throw new Error(`The store holds a node of a kind that was not asked for: ${kind}.`);
  return body;
}
