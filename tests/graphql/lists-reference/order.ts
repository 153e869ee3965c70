/** The order of a list: its keys, the first one first, then by id; what is unknown comes last in either direction. */
import { CATALOGUE, orderKey, type OrderTerm } from './catalogue';
import { byCodePoint } from './spelling';
import type { Thing, Type, Value } from './world';

export interface AskedKey {
  readonly by: string;
  readonly direction?: 'ASC' | 'DESC';
}

type Compare = (a: Thing, b: Thing) => number;

const byId: Compare = (a, b) => byCodePoint(a.id, b.id);

function compareKnown(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return byCodePoint(String(a), String(b));
}

function byTerms(terms: readonly OrderTerm[]): Compare {
  return (a, b) => {
    for (const { by, descending } of terms) {
      const [left, right] = [valueOf(a, by), valueOf(b, by)];
      if (left === right) continue;
      if (left === null || right === null) return left === null ? 1 : -1;
      const difference = compareKnown(left, right);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return byId(a, b);
  };
}

const valueOf = (thing: Thing, field: string): Value => (field === 'id' ? thing.id : (thing.known[field] ?? null));

const usually = (things: readonly Thing[]): readonly Thing[] =>
  [...things].sort(byTerms(things[0] ? CATALOGUE[things[0].type].usual : []));

const by = (...terms: readonly OrderTerm[]) => (things: readonly Thing[]): readonly Thing[] => [...things].sort(byTerms(terms)); // prettier-ignore

/** By a number that is told of each, the least first, then by id. */
const byNumber = (things: readonly Thing[], numberOf: (thing: Thing) => number): readonly Thing[] =>
  [...things].sort((a, b) => numberOf(a) - numberOf(b) || byId(a, b));

/** As it is asked, else as usual. */
export function comparisonOf(keys: readonly AskedKey[], usual: readonly OrderTerm[], type: Type): Compare {
  const fields = ['id', ...Object.keys(CATALOGUE[type].fields)];
  const terms = keys.map(({ by: key, direction }): OrderTerm => {
    const field = fields.find((one) => orderKey(one) === key);
    if (field === undefined) throw new Error(`no list of ${type} is ordered by ${key}`);
    return direction === 'DESC' ? { by: field, descending: true } : { by: field };
  });
  return byTerms(terms.length > 0 ? terms : usual);
}

export { by, byNumber, usually };
