/** Makes a case that fails as small as it can, so that a person sees what it is about. */
import type { Where } from './conditions';
import type { Question } from './questions';
import type { World } from './world';

export interface Case {
  readonly world: World;
  readonly question: Question;
}

const MOST_TRIES = 200;

export async function smallestOf(failing: Case, fails: (smaller: Case) => Promise<boolean>): Promise<Case> {
  let [smallest, tries] = [failing, 0];
  for (let found = true; found;) {
    found = false;
    for (const smaller of steps(smallest)) {
      if ((tries += 1) > MOST_TRIES) return smallest;
      if (!(await fails(smaller))) continue;
      [smallest, found] = [smaller, true];
      break;
    }
  }
  return smallest;
}

function* steps({ world, question }: Case): Generator<Case> {
  const { walk, args, where, orderBy, ...rest } = question;
  const asking = (one: Partial<Question>): Case => ({ world, question: { ...question, ...one } });
  if (walk.kind === 'between' || walk.size < 100) yield asking({ walk: { kind: 'forward', size: 100 } });
  for (const things of without(world.things)) {
    const ids = new Set(things.map(({ id }) => id));
    yield { world: { things, links: world.links.filter(({ from, to }) => ids.has(from) && ids.has(to)) }, question };
  }
  if (where !== undefined) yield { world, question: { ...rest, walk, args, ...(orderBy === undefined ? {} : { orderBy }) } };
  if (orderBy !== undefined) yield { world, question: { ...rest, walk, args, ...(where === undefined ? {} : { where }) } };
  for (const name of Object.keys(args)) yield asking({ args: Object.fromEntries(Object.entries(args).filter(([one]) => one !== name)) });
  if (where) for (const smaller of smallerWheres(where)) yield asking({ where: smaller });
  if (orderBy) for (const smaller of without(orderBy)) yield asking({ orderBy: smaller });
  for (const links of without(world.links)) yield { world: { things: world.things, links }, question };
} // prettier-ignore

/** Without a half, a quarter, an eighth … of them, and without each. */
function* without<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let size = Math.ceil(all.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < all.length; from += size) yield [...all.slice(0, from), ...all.slice(from + size)];
  }
}

/** Without one of the conditions, or with a smaller one, or with what one joins in its place. */
function* smallerWheres(where: Where): Generator<Where> {
  for (const [name, asked] of Object.entries(where)) {
    const { [name]: _, ...rest } = where;
    yield rest;
    if (typeof asked !== 'object' || asked === null) continue;
    if (Array.isArray(asked)) {
      for (const smaller of without(asked as unknown[])) yield { ...where, [name]: smaller };
      const items = asked as readonly unknown[];
      for (const [i, item] of items.entries()) {
        if (typeof item !== 'object' || item === null) continue;
        if (items.length === 1) yield { ...rest, ...(item as Where) };
        for (const smaller of smallerWheres(item as Where)) yield { ...where, [name]: items.with(i, smaller) };
      }
      continue;
    }
    for (const smaller of smallerWheres(asked as Where)) yield { ...where, [name]: smaller };
  }
}
