/** The statements that read a selection, written once for whoever asks it again. */
import { kindOfId } from '../../domain/identifier';
import type { GraphNode, Kind, PropertyValue } from '../../domain/model';
import { checkProperties } from '../check-query';
import type { ExpandQuery, Selection } from '../graph-store';
import { Connection, type Parameter } from './connection';
import { planExpansion, withoutBranches, type ExpansionPlan } from './expansion-plan';
import { ExpansionWriter } from './expansion-sql';
import { nodeBody, type Body, type Layout } from './layout';
import { Pace } from './pace';
import { startSql } from './starts';

/** The id of a node and its properties. */
export type NodeValues = readonly [id: string, ...PropertyValue[]];

export interface SelectionStatements {
  /** Of the branches, in their order. */
  readonly plans: readonly ExpansionPlan[];
  /** Null where the nodes themselves are not read; else they are the first column of the first group. */
  readonly node: ((values: NodeValues) => GraphNode) | null;
  /** None where there is nothing to start from. */
  readonly groups: readonly Group[];
}

/** A statement that reads some of the branches; the ids, its first parameter, are missing. */
export interface Group {
  /** Of the branches among all of them. */
  readonly places: readonly number[];
  /** How many nodes it starts from at a time. */
  readonly pace: Pace;
  readonly sql: string;
  readonly values: readonly Parameter[];
}

/** Rows that a statement reads at most, as far as its pages tell: some ten milliseconds. */
const ROWS = 4_000;

/** Nodes started from in one statement: with branches, and without. */
const STARTS = 50;
const NODES = 500;

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
  statements(
    connection: Connection,
    layout: Layout,
    kinds: readonly Kind[],
    selection: Selection,
  ): SelectionStatements {
    let written = this.#written.get(selection);
    if (written?.layout !== layout) {
      written = { layout, plans: (selection.branches ?? []).map(planned), byKinds: new Map() };
      this.#written.set(selection, written);
    }
    const key = kinds.join(' ');
    let statements = written.byKinds.get(key);
    const tooMuch = statements ? placesOfTooMuch(statements) : null;
    if (!statements || (tooMuch && tooMuch.size > 0)) {
      const bodies = this.readsNodes ? bodiesOf(kinds, selection) : null;
      const asked = statements?.plans ?? written.plans;
      const { plans, groups } = write({ connection, layout, kinds, bodies }, shallower(asked, tooMuch));
      statements = { plans, groups, node: bodies && nodeReader(bodies) };
      written.byKinds.set(key, statements);
    }
    return statements;
  }
}

/** Of branches that are read with all that is below them though that is too much. */
const placesOfTooMuch = ({ plans, groups }: SelectionStatements): ReadonlySet<number> =>
  new Set(
    groups.flatMap(({ places, pace }) => (pace.isTooMuch ? places.filter((place) => plans[place]?.branches) : [])),
  );

const shallower = (plans: readonly ExpansionPlan[], places: ReadonlySet<number> | null): readonly ExpansionPlan[] =>
  plans.map((plan, place) => (places?.has(place) === true ? withoutBranches(plan) : plan));

/** With its branches where all of it is little enough for one statement. */
function planned(query: ExpandQuery): ExpansionPlan {
  const plan = planExpansion(query);
  return plan.rows <= ROWS ? plan : withoutBranches(plan);
}

interface Start {
  readonly connection: Connection;
  readonly layout: Layout;
  readonly kinds: readonly Kind[];
  /** Of the nodes, where they are read. */
  readonly bodies: Bodies | null;
}

/** Statements that the engine takes: what is nested too deep for its parser is read level by level. */
function write(start: Start, plans: readonly ExpansionPlan[]): Pick<SelectionStatements, 'plans' | 'groups'> {
  const { connection, kinds, bodies } = start;
  if (kinds.length === 0) return { plans, groups: [] };
  const groups = grouped(plans, bodies !== null).map((places, index) =>
    writeGroup(index === 0 ? start : { ...start, bodies: null }, plans, places),
  );
  const deep = new Set(
    groups.flatMap(({ sql, places }) =>
      places.some((place) => plans[place]?.branches) && connection.isTooDeep(sql) ? places : [],
    ),
  );
  if (deep.size === 0) return { plans, groups };
  return write(start, shallower(plans, deep));
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

function writeGroup(
  { layout, kinds, bodies }: Start,
  plans: readonly ExpansionPlan[],
  places: readonly number[],
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
  const most = read.length === 0 ? NODES : Math.min(STARTS, Math.max(1, Math.floor(ROWS / Math.max(rows, 1))));
  return { places, pace: new Pace(most), sql, values: values.slice(1) };
}

type Bodies = ReadonlyMap<Kind, Body>;

function bodiesOf(kinds: readonly Kind[], { properties }: Selection): Bodies {
  const asked = checkProperties(kinds, properties);
  return new Map(kinds.map((kind) => [kind, nodeBody(kind, asked)]));
}

function nodeReader(bodies: Bodies): NonNullable<SelectionStatements['node']> {
  const [only] = bodies.size === 1 ? bodies.values() : [];
  if (only) return (values) => only.node(values);
  return (values) => bodyOf(bodies, kindOfId(values[0])).node(values);
}

function bodyOf(bodies: Bodies, kind: Kind | null): Body {
  const body = kind && bodies.get(kind);
  if (!body) throw new Error(`The store holds a node of a kind that was not asked for: ${kind}.`);
  return body;
}
