/**
 * What a statement returns of nodes and of all that is read along with them, and how it is read back. Everything comes
 * as lists without names: a quarter of the bytes of maps, and less work for the driver.
 *
 * A branch is a subquery in the list of its node, so that a selection is one statement however deep it is.
 */
import { kindOfId } from '../../domain/identifier';
import { kindSpec, type Kind, type PropertyValue } from '../../domain/model';
import { checkProperties, checkRelationProperties, neighbourKinds, type CheckedOrder } from '../check-query';
import { checkStep, type Step } from '../check-step';
import { compareCodePoints } from '../code-points';
import type { BranchedNode, ExpandQuery, Expansion, Neighbour, Selection } from '../graph-store';
import { identifier } from '../schema/neo4j';
import { orderTerms, pageConditions, whereCypher, type Parameters } from './conditions';
import { requirementsCypher } from './requirements';
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

/**
 * The columns of a statement, under short names: the server sends the names along with every answer, and one
 * without a name goes by its whole expression.
 */
export const resultCypher = (columns: readonly string[]): string =>
  columns.map((column, place) => `${column} AS c${place}`).join(', ');

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
  // A few neighbours in the order of their ids are sorted here: a sort in the server would be one for every node. Of several
  // places of one neighbour the first is looked for only where something of it is read.
  const isSortedHere = step.page === null && step.isUnordered && !(step.distinct && neighbours.ofRelation > 0);
  const chosen = isSortedHere
    ? `${matchCypher(step, from, r, n, parameters)} ${step.distinct ? `WITH DISTINCT ${n} ` : ''}`
    : orderedCypher(step, from, r, n, parameters);
  const list = `COLLECT { ${chosen}RETURN [${neighbours.columns.join(', ')}] }`;
  const isCounted = step.count && step.page !== null;
  return {
    columns: isCounted ? [list, countCypher(step, from, parameters)] : [list],
    read(start, values, place) {
      const found = (values[place] as Columns[]).map((columns) => neighbours.read(start, columns));
      if (isSortedHere && found.length > 1) found.sort(byId);
      if (step.page?.fromEnd) found.reverse();
      const total = isCounted ? (values[place + 1] as number) : found.length;
      return { neighbours: found, total: step.count ? total : null };
    },
  };
}

export interface NeighbourReading {
  readonly columns: readonly string[];
  /** How many of the columns are the relation's. */
  readonly ofRelation: number;
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
  const ownNames = checkRelationProperties(relation, selection.relationProperties);
  const node = nodeReading(kinds, n, selection, parameters);
  return {
    columns: [...ownNames.map((name) => `${r}.${identifier(name)}`), ...node.columns],
    ofRelation: ownNames.length,
    read(start, columns) {
      const neighbour = node.read(columns, ownNames.length);
      const [from, to] = out ? [start, neighbour.id] : [neighbour.id, start];
      return { relation: readRelation(relation, from, to, ownNames, columns), node: neighbour };
    },
  };
}

const byId = (a: Neighbour, b: Neighbour): number => compareCodePoints(a.node.id, b.node.id);

export function matchCypher(step: Step, from: string, r: string, n: string, parameters: Parameters): string {
  const { predicates, requires } = step;
  const where =
    predicates.length + requires.length > 0
      ? ` WHERE ${whereCypher(n, predicates, parameters.bind)}${requirementsCypher(n, requires, parameters)}`
      : '';
  return `MATCH (${from})${arrowCypher(step, r)}(${n}${labelsOf(step)})${where}`;
}

function arrowCypher({ relation, out }: Step, r: string): string {
  const arrow = `-[${r}:${identifier(relation)}]-`;
  return out ? `${arrow}>` : `<${arrow}`;
}

/** The model says what stands at the end of a relation: labels are looked at only where fewer kinds are asked for. */
function labelsOf({ relation, out, kinds }: Step): string {
  if (kinds.length === neighbourKinds(relation, out ? 'out' : 'in').length) return '';
  return `:${kinds.map(identifier).join('|')}`;
}

const variableOf =
  (r: string, n: string) =>
  ({ ofRelation }: CheckedOrder): string =>
    ofRelation ? r : n;

function stepOrder({ terms, page }: Step, r: string, n: string): string {
  const backward = page?.fromEnd ?? false;
  return terms.map((term) => orderTerms(term, variableOf(r, n)(term), backward)).join(', ');
}

/**
 * The neighbours in order, those of the page alone.
 * @param carried variables that stay in scope, besides those of the outer statement of a subquery
 */
export function orderedCypher(
  step: Step,
  from: string,
  r: string,
  n: string,
  parameters: Parameters,
  carried: readonly string[] = [],
): string {
  const { page, terms } = step;
  const within = page ? pageConditions(terms, page, variableOf(r, n), parameters) : [];
  const scope = [...carried, r, n].join(', ');
  const limit = page ? ` LIMIT ${parameters.bindInteger(page.limit)}` : '';
  const match = step.distinct
    ? firstPlaces(step, from, r, n, parameters, carried)
    : matchCypher(step, from, r, n, parameters);
  const narrowed = within.length > 0 ? ` WITH ${scope} WHERE ${within.join(' AND ')}` : '';
  return `${match}${narrowed} WITH ${scope} ORDER BY ${stepOrder(step, r, n)}${limit} `;
}

/** Each neighbour once. The server lets no aggregation stand inside another, so that its first place is looked up. */
function firstPlaces(
  step: Step,
  from: string,
  r: string,
  n: string,
  parameters: Parameters,
  carried: readonly string[],
): string {
  const [any, one] = [parameters.variable('r'), parameters.variable('r')];
  const order = stepOrder({ ...step, page: null }, one, n);
  const places = `MATCH (${from})${arrowCypher(step, one)}(${n}) RETURN ${one} ORDER BY ${order} LIMIT 1`;
  return (
    `${matchCypher(step, from, any, n, parameters)} WITH DISTINCT ${[...carried, n].join(', ')} ` +
    `WITH ${[...carried, n].join(', ')}, head(COLLECT { ${places} }) AS ${r}`
  );
}

function countCypher(step: Step, from: string, parameters: Parameters): string {
  const [r, n] = [parameters.variable('r'), parameters.variable('n')];
  const match = matchCypher(step, from, r, n, parameters);
  return `COUNT { ${match}${step.distinct ? ` RETURN DISTINCT ${n}` : ''} }`;
}
