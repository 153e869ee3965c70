/**
 * Pages by keyset: a page begins behind the values of a thing, not behind a number of things, so that what is written
 * between two pages neither repeats nor hides what was there all along, and a deep page costs what the first does.
 */
import { relationSpec, type PropertySpec, type Relation } from '../domain/model';
import { ID, refuse, type CheckedOrder } from './check-query';
import { isWellFormed } from './code-points';
import type { Page, Position } from './graph-store';

export interface CheckedPage {
  readonly limit: number;
  readonly after: Position | null;
  readonly before: Position | null;
  readonly fromEnd: boolean;
}

const ID_TERM: CheckedOrder = { ofRelation: false, property: 'id', spec: ID, descending: false };

/** The order completed by what makes it total: the id, and of neighbours the identity of their relation. */
export function totalOrder(order: readonly CheckedOrder[], relation: Relation | null = null): readonly CheckedOrder[] {
  return [...order, ID_TERM, ...identityTerms(relation)];
}

function identityTerms(relation: Relation | null): readonly CheckedOrder[] {
  if (relation === null) return [];
  const { identity = [], properties } = relationSpec(relation);
  return identity.flatMap((property) => {
    const spec = properties[property];
    return spec ? [{ ofRelation: true, property, spec, descending: false }] : [];
  });
}

/**
 * @param terms of the total order
 * @throws GovorgError BAD_USER_INPUT for a position that fits another order
 */
export function checkPage(page: Page, terms: readonly Pick<CheckedOrder, 'spec'>[]): CheckedPage {
  const { limit, after = null, before = null, fromEnd = false } = page;
  if (!Number.isSafeInteger(limit) || limit < 0) throw refuse('A page needs a limit of 0 or more.');
  for (const position of [after, before]) if (position) checkPosition(position, terms);
  return { limit, after, before, fromEnd };
}

function checkPosition(position: Position, terms: readonly Pick<CheckedOrder, 'spec'>[]): void {
  const fits = position.length === terms.length && terms.every(({ spec }, index) => isValue(spec, position[index]));
  if (!fits) throw refuse('The position of the page belongs to a list of another order.');
}

function isValue({ type, required }: PropertySpec, value: string | number | null | undefined): boolean {
  if (value === null) return required !== true;
  if (typeof value === 'string') return type === 'string' && isWellFormed(value);
  return type === 'int' ? Number.isSafeInteger(value) : type === 'float' && Number.isFinite(value);
}

/** How a statement names a term of the order and binds its value. */
export interface TermWriter {
  readonly column: (index: number) => string;
  readonly value: (index: number) => string;
  /** The comparison of a term with its value, where the engine's own sign does not follow the order of text. */
  readonly compared?: (index: number, sign: '<' | '>') => string;
}

/**
 * The condition that something stands behind or before a position, in the words that SQL and Cypher share: where it is
 * equal in a term the next one tells, and beyond it otherwise. Null stands last in either direction. A planner takes
 * ANDs inside ORs apart, at length, and leaves a CASE as it stands.
 */
export function keysetCondition(
  terms: readonly CheckedOrder[],
  position: Position,
  side: 'after' | 'before',
  { column, value, compared = (index, sign) => `${column(index)} ${sign} ${value(index)}` }: TermWriter,
): string {
  const from = (index: number): string => {
    const term = terms[index];
    if (!term) return 'false';
    const isNull = position[index] === null;
    const sign = (side === 'after') === term.descending ? '<' : '>';
    const beyond = isNull ? beyondNull(column(index), side) : orNull(term, compared(index, sign), column(index), side);
    if (index === terms.length - 1) return beyond;
    const same = isNull ? `${column(index)} IS NULL` : `${column(index)} = ${value(index)}`;
    return `CASE WHEN ${same} THEN ${from(index + 1)} ELSE ${beyond} END`;
  };
  return from(0);
}

const beyondNull = (column: string, side: 'after' | 'before'): string =>
  side === 'after' ? 'false' : `${column} IS NOT NULL`;

/** Behind a value stands null, too. */
const orNull = ({ spec }: CheckedOrder, beyond: string, column: string, side: 'after' | 'before'): string =>
  side === 'after' && !spec.required ? `(${beyond} OR ${column} IS NULL)` : beyond;
