/** Whether conditions hold of a thing, as docs/lists.md says it. */
import { CATALOGUE, type Sort } from './catalogue';
import { spelling } from './spelling';
import type { Around, Thing, Value } from './world';

/** As it is asked: names of the schema, with whatever stands behind them. */
export type Where = Readonly<Record<string, unknown>>;

const isAsked = (value: unknown): boolean => value !== null && value !== undefined;

export function holds(around: Around, thing: Thing, where: Where): boolean {
  const entry = CATALOGUE[thing.type];
  return Object.entries(where).every(([name, asked]) => {
    if (!isAsked(asked)) return true;
    if (name === 'and') return (asked as readonly Where[]).every((one) => holds(around, thing, one));
    if (name === 'or') return (asked as readonly Where[]).some((one) => holds(around, thing, one));
    if (name === 'not') return !holds(around, thing, asked as Where);
    const neighbourhood = entry.around[name];
    if (neighbourhood) {
      const { some, none } = asked as { readonly some?: Where | null; readonly none?: Where | null };
      const neighbours = neighbourhood.of(around, thing);
      const isThere = (one: Where): boolean => neighbours.some((neighbour) => holds(around, neighbour, one));
      return (!isAsked(some) || isThere(some as Where)) && (!isAsked(none) || !isThere(none as Where));
    }
    const sort = name === 'id' ? 'id' : entry.fields[name];
    if (sort === undefined) throw new Error(`${thing.type} has no ${name} in the catalogue`);
    return passes(sort, name === 'id' ? thing.id : (thing.known[name] ?? null), asked as Where);
  });
}

function passes(sort: Sort, value: Value, asked: Where): boolean {
  const values: readonly Value[] =
    sort === 'several' ? ((value ?? []) as readonly string[]) : value === null ? [] : [value];
  return Object.entries(asked).every(([operator, operand]) => {
    if (!isAsked(operand)) return true;
    if (operator === 'isNull') return (values.length === 0) === operand;
    return values.some((one) => compares(sort === 'several' ? 'words' : sort, one, operator, operand));
  });
}

const smallLetters = (value: unknown): string => String(value).replace(/[A-Z]/gu, (letter) => letter.toLowerCase());

const comparable = (sort: Sort, value: unknown): unknown => (sort === 'words' ? spelling(String(value)) : value);

function compares(sort: Sort, known: Value, operator: string, operand: unknown): boolean {
  const value = comparable(sort, known);
  if (operator === 'in') return (operand as readonly unknown[]).some((one) => comparable(sort, one) === value);
  const asked = comparable(sort, operand);
  switch (operator) {
    case 'eq':
      return value === asked;
    case 'contains':
      return sort === 'code'
        ? smallLetters(value).includes(smallLetters(asked))
        : String(value).includes(String(asked));
    case 'startsWith':
      return String(value).startsWith(String(asked));
    case 'gt':
      return (value as number) > (asked as number);
    case 'gte':
      return (value as number) >= (asked as number);
    case 'lt':
      return (value as number) < (asked as number);
    case 'lte':
      return (value as number) <= (asked as number);
    default:
      throw new Error(`no condition is called ${operator}`);
  }
}
