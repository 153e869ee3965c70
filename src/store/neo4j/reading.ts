/**
 * What a statement returns of nodes and of all that is read along with them, and how it is read back. Everything comes
 * as lists without names: a quarter of the bytes of maps, and less work for the driver.
 *
 * A branch is a subquery in the list of its node, so that a selection is one statement however deep it is.
 */
import { kindOfId } from '../../domain/identifier';
import { kindSpec, relationSpec, type Kind, type PropertyValue, type Relation } from '../../domain/model';
import {
  checkFilter,
  checkOrder,
  checkPage,
  checkProperties,
  checkRelation,
  checkRelationProperties,
  neighbourKinds,
  type CheckedOrder,
  type Predicate,
} from '../check-query';
import { compareCodePoints } from '../code-points';
import type { BranchedNode, ExpandQuery, Expansion, Neighbour, Page, Selection } from '../graph-store';
import { identifier } from '../schema/neo4j';
import { orderTerms, whereCypher, type Parameters } from './conditions';
import { anyNodeColumns, readNode, readProperties, readRelation } from './values';

type Columns = readonly unknown[];

/** Columns of a list, and what they say from a place in the list on. */
export interface NodeReading {
  readonly columns: readonly string[];
  readonly read: (values: Columns, from: number) => BranchedNode;
}

export interface ExpansionReading {
  /** The neighbours as one expression, and their number as another where it is asked for. */
  readonly columns: readonly string[];
  readonly read: (start: string, values: Columns, from: number) => Expansion;
}

/** One step along a relation, checked. */
export interface Step {
  readonly relation: Relation;
  readonly out: boolean;
  readonly kinds: readonly Kind[];
  readonly predicates: readonly Predicate[];
  readonly order: readonly CheckedOrder[];
  readonly page: Required<Page> | null;
  readonly count: boolean;
}

/** @throws GovorgError BAD_USER_INPUT where the query does not fit the model */
export function checkStep(query: ExpandQuery): Step {
  const relation = checkRelation(query.relation);
  const kinds = neighbourKinds(relation, query.direction, query.kinds);
  return {
    relation,
    out: query.direction === 'out',
    kinds,
    predicates: kinds.length === 0 ? [] : checkFilter(kinds, query.filter),
    order: kinds.length === 0 ? [] : checkOrder(kinds, query.order, relation),
    page: query.page ? checkPage(query.page) : null,
    count: query.count === true,
  };
}

/** @param variable that holds a node of one of the kinds */
export function nodeReading(
  kinds: readonly Kind[],
  variable: string,
  selection: Selection,
  parameters: Parameters,
): NodeReading {
  const body = bodyReading(kinds, variable, checkProperties(kinds, selection.properties));
  if (!selection.branches) return body;
  let place = body.columns.length;
  const branches = selection.branches.map((query) => {
    const reading = expansionReading(variable, query, parameters);
    const at = place;
    place += reading.columns.length;
    return { reading, at };
  });
  return {
    columns: [...body.columns, ...branches.flatMap(({ reading }) => reading.columns)],
    read(values, from) {
      const { kind, id, properties } = body.read(values, from);
      const expansions = branches.map(({ reading, at }) => reading.read(id, values, from + at));
      return { kind, id, properties, branches: expansions } as BranchedNode;
    },
  };
}

/** Properties asked for are read whatever the kind, each kind taking its own; all of several kinds by their labels. */
function bodyReading(kinds: readonly Kind[], variable: string, asked: ReadonlySet<string> | null): NodeReading {
  if (asked === null) {
    return { columns: [anyNodeColumns(kinds, variable)], read: (values, from) => readNode(values[from]) };
  }
  const names = [...new Set(kinds.flatMap((kind) => Object.keys(kindSpec(kind).properties)))].filter((name) =>
    asked.has(name),
  );
  const own = new Map(
    kinds.map((kind) => {
      const specs = kindSpec(kind).properties;
      return [kind, names.flatMap((name, index) => (Object.hasOwn(specs, name) ? [{ name, index }] : []))];
    }),
  );
  return {
    columns: ['id', ...names].map((name) => `${variable}.${identifier(name)}`),
    read(values, from) {
      const id = values[from] as string;
      const kind = kindOfId(id);
      const places = kind && own.get(kind);
      if (!places) throw new Error(`The store holds a node of a kind that was not asked for: ${id}.`);
      const specs = kindSpec(kind).properties;
      const read = (index: number): PropertyValue => (values[from + 1 + index] ?? null) as PropertyValue;
      return { kind, id, properties: readProperties(specs, places, read) } as BranchedNode;
    },
  };
}

/** @param from variable of the node that is started from */
export function expansionReading(from: string, query: ExpandQuery, parameters: Parameters): ExpansionReading {
  const step = checkStep(query);
  const [r, n] = [parameters.variable('r'), parameters.variable('n')];
  const neighbours = neighbourReading(step, r, n, query, parameters);
  if (step.kinds.length === 0) {
    return { columns: [], read: () => ({ neighbours: [], total: step.count ? 0 : null }) };
  }
  const match = matchCypher(step, from, r, n, parameters);
  // A few neighbours in the order of their ids are sorted here: a sort in the server would be one for every node.
  const isSortedHere = step.page === null && step.order.length === 0 && !relationSpec(step.relation).identity;
  const order = isSortedHere ? '' : `WITH ${r}, ${n} ORDER BY ${stepOrder(step, r, n)}${pageCypher(step, parameters)} `;
  const list = `COLLECT { ${match} ${order}RETURN [${neighbours.columns.join(', ')}] }`;
  const isCounted = step.count && step.page !== null;
  return {
    columns: isCounted ? [list, `COUNT { ${matchCypher(step, from, r, n, parameters)} }`] : [list],
    read(start, values, place) {
      const found = (values[place] as Columns[]).map((columns) => neighbours.read(start, columns));
      if (isSortedHere && found.length > 1) found.sort(byId);
      const total = isCounted ? (values[place + 1] as number) : found.length;
      return { neighbours: found, total: step.count ? total : null };
    },
  };
}

export interface NeighbourReading {
  readonly columns: readonly string[];
  readonly read: (start: string, columns: Columns) => Neighbour;
}

/** A relation and the node at its other end, in one list. */
export function neighbourReading(
  { relation, out, kinds }: Step,
  r: string,
  n: string,
  selection: Pick<ExpandQuery, 'relationProperties' | 'properties' | 'branches'>,
  parameters: Parameters,
): NeighbourReading {
  const tie = checkRelationProperties(relation, selection.relationProperties);
  const node = nodeReading(kinds, n, selection, parameters);
  return {
    columns: [...tie.map((name) => `${r}.${identifier(name)}`), ...node.columns],
    read(start, columns) {
      const neighbour = node.read(columns, tie.length);
      const [from, to] = out ? [start, neighbour.id] : [neighbour.id, start];
      return { relation: readRelation(relation, from, to, tie, columns), node: neighbour };
    },
  };
}

const byId = (a: Neighbour, b: Neighbour): number => compareCodePoints(a.node.id, b.node.id);

export function matchCypher(step: Step, from: string, r: string, n: string, { bind }: Parameters): string {
  const tie = `-[${r}:${identifier(step.relation)}]-`;
  const arrow = step.out ? `${tie}>` : `<${tie}`;
  const where = step.predicates.length > 0 ? ` WHERE ${whereCypher(n, step.predicates, bind)}` : '';
  return `MATCH (${from})${arrow}(${n}${labelsOf(step)})${where}`;
}

/** The model says what stands at the end of a relation: labels are looked at only where fewer kinds are asked for. */
function labelsOf({ relation, out, kinds }: Step): string {
  if (kinds.length === neighbourKinds(relation, out ? 'out' : 'in').length) return '';
  return `:${kinds.map(identifier).join('|')}`;
}

export function stepOrder({ relation, order }: Step, r: string, n: string): string {
  const identity = relationSpec(relation).identity ?? [];
  return [
    ...order.map((term) => orderTerms(term, term.ofRelation ? r : n)),
    `${n}.id`,
    ...identity.map((name) => `${r}.${identifier(name)}`),
  ].join(', ');
}

function pageCypher({ page }: Step, { bindInteger }: Parameters): string {
  if (!page) return '';
  const skip = page.offset > 0 ? ` SKIP ${bindInteger(page.offset)}` : '';
  return `${skip} LIMIT ${bindInteger(page.limit)}`;
}
