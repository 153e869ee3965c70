/** Which statements about a topic are in force, as it is kept for a version of the graph. */
import type { Judged } from '../../planning/statements-in-force';
import type { GraphReader } from '../core/reader';
import type { Link } from '../plan/path';
import { judgedNaming, statementsOf, type NamingStatement } from './statements';

/** A statement that names the topic, in the order in which the store lists them. */
export interface KnownStatement {
  readonly id: string;
  readonly isInForce: boolean;
  /** Id of the document by which it holds; null where none does. */
  readonly document: string | null;
}

export async function knownStatements(
  reader: GraphReader,
  topic: string,
  asOf: number | null,
): Promise<readonly KnownStatement[]> {
  return known(await statementsOf(reader, [topic], asOf));
}

/** @param links all that name the topic, followed by `JUDGING` before anything else */
export async function knownOf(
  reader: GraphReader,
  topic: string,
  links: readonly Link[],
  asOf: number | null,
): Promise<readonly KnownStatement[]> {
  return known(await judgedNaming(reader, [{ topic, links }], asOf));
}

const known = (statements: readonly Judged<NamingStatement>[]): readonly KnownStatement[] =>
  statements.map(({ statement: { id }, isInForce, document }) => ({ id, isInForce, document: document?.id ?? null }));

/** The first of them that are in force, and how far down the list they stand. */
export function firstInForce(
  statements: readonly KnownStatement[],
  first: number,
): { readonly shown: readonly KnownStatement[]; readonly reach: number; readonly total: number } {
  const inForce = [...statements.entries()].filter(([, { isInForce }]) => isInForce);
  const shown = inForce.slice(0, first);
  const [last = 0] = shown.at(-1) ?? [];
  // Few different numbers: whoever plans keeps a plan for each.
  return { shown: shown.map(([, one]) => one), reach: reachFor(last + 1, first), total: inForce.length };
}

/** @returns what is asked for where it holds all of them, else the next power of two */
const reachFor = (needed: number, first: number): number =>
  needed <= first ? first : 2 ** Math.ceil(Math.log2(needed));
