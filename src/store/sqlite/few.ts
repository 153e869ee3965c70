/**
 * Conditions that an index knows to be fulfilled by few nodes: a list begins with these, instead of looking at every node
 * of its kind in the order asked for. How many fulfil a condition is counted, up to a bound: whether a name, a year or a
 * word leads to three nodes or to a million, no rule about properties can tell.
 */
import type { Kind } from '../../domain/model';
import type { Predicate } from '../check-query';
import { hasId, type CheckedConditions, type CheckedNeighbour, type IsStart } from '../requirements';
import { identifier } from '../schema/sqlite';
import { soughtIn } from '../sought';
import { hasTwin } from '../twins';
import { whereSql } from './conditions';
import { Connection, type Parameter } from './connection';
import { refsSql } from './search-index';

type Bind = (value: Parameter) => string;

/**
 * Of a list itself: from more on it is as well to walk along the order asked for until the page is full, for then every
 * thousandth of some millions of nodes is in it.
 */
const MOST = 5_000;
/** Of neighbours, each of which may lead to many. */
const MOST_NEIGHBOURS = 1_000;
/** Conditions that are counted for one list. */
const MOST_COUNTED = 12;

export class Few {
  readonly #counts = new Map<string, number>();
  readonly #ofNeighbours = new Map<CheckedNeighbour, Predicate>();

  constructor(private readonly connection: Connection) {}

  /** The one of these conditions on nodes of these kinds that the fewest fulfil; undefined where none is known to be fulfilled by few. */
  among(kinds: readonly Kind[], predicates: readonly Predicate[], most = MOST): Predicate | undefined {
    let fewest: Predicate | undefined;
    let least = most + 1;
    for (const predicate of predicates) {
      const count = kinds.reduce((sum, kind) => sum + this.#count(kind, predicate), 0);
      if (count < least) [fewest, least] = [predicate, count];
    }
    return fewest;
  }

  /** Looks through what is asked of neighbours, and theirs, for conditions to begin with. */
  look({ requires }: Pick<CheckedConditions, 'requires'>): void {
    for (const one of requires) {
      if ('anyOf' in one) one.anyOf.forEach((each) => { this.look(each); }); // prettier-ignore
      if (!('some' in one)) continue;
      const { some } = one;
      if (hasId(some)) continue;
      const found = this.among(some.kinds, some.predicates, MOST_NEIGHBOURS);
      if (found) this.#ofNeighbours.set(some, found);
      else this.look(some);
    }
  }

  readonly isStart: IsStart = (some) => hasId(some) || this.#ofNeighbours.has(some);

  /** By what a neighbour is found; undefined where it is not by few. */
  of(some: CheckedNeighbour): Predicate | undefined {
    return this.#ofNeighbours.get(some);
  }

  /** More than MOST where an index does not tell. */
  #count(kind: Kind, predicate: Predicate): number {
    const { values, bind } = Connection.parameters();
    const refs = indexedRefs(kind, predicate, bind);
    if (refs === null) return MOST + 1;
    const key = JSON.stringify([kind, predicate.property, predicate.test]);
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    if (this.#counts.size >= MOST_COUNTED) return MOST + 1;
    const count = Number(this.connection.get(`SELECT count(*) FROM (${refs} LIMIT ${MOST + 1})`, values)?.[0]);
    this.#counts.set(key, count);
    return count;
  }
}

/** A statement that yields the refs of the nodes of a kind that fulfil a condition, by an index; null where none answers it. */
export function indexedRefs(kind: Kind, predicate: Predicate, bind: Bind): string | null {
  const { property, kinds, spec, test } = predicate;
  if (test.op === 'absent' || !(kinds.includes(kind) || property === 'id')) return null;
  if (spec.folded && spec.searchable && test.op !== 'within') {
    const { match, texts, isAny } = soughtIn(test);
    if (isAny || texts.length === 0) return null;
    if (!hasTwin(spec) || match === 'part') return refsSql(kind, property, match, texts, bind);
  }
  const isKeyed = spec.indexed === true && spec.type !== 'strings' && test.op !== 'contains';
  if (!isKeyed || (test.op === 'within' && test.bounds.length === 0)) return null;
  return `SELECT n."ref" FROM ${identifier(kind)} n WHERE ${whereSql('n', [predicate], bind)}`;
}
