/** A cursor goes on where it stood when other things are there, and also when the thing that it was made of is gone. */
import type { Asker } from '../../harness/asking';
import { type Random } from '../differential/random';
import { CATALOGUE } from './catalogue';
import { comparisonOf } from './order';
import { askPage, compared, pageOf, type Difference } from './page';
import { listOf, type Question } from './questions';
import { anyQuestion, type Subject } from './random-question';
import { Around, type World } from './world';

/** Lists of the root: what their order goes by is a property of the things themselves. */
export const anyRootQuestion = (random: Random, world: World, { title, world: make }: Subject): Question =>
  anyQuestion(random, world, { title, world: make, fields: [], share: 0 });

/** Without each thing by the same chance. */
export function partOf(random: Random, { things, links }: World): World {
  const left = things.filter(() => random.chance(0.75));
  const ids = new Set(left.map(({ id }) => id));
  return { things: left, links: links.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}

export interface Place {
  readonly question: Question;
  readonly id: string;
  readonly cursor: string;
  readonly isForward: boolean;
  readonly size: number;
}

const WHOLE = 100;

/** @returns a place of the list as it is now; null where nothing is in it */
export async function anyPlace(asking: Asker, world: World, question: Question, random: Random): Promise<Place | Difference | null> {
  const listed = listOf(world, question);
  if (!listed || listed.rows.length === 0) return null;
  const answer = await askPage(asking, question, { first: WHOLE });
  const difference = compared(answer, pageOf(listed, 0, listed.rows.length));
  if (difference) return difference;
  const place = random.below(listed.rows.length);
  return { question, id: listed.rows[place] ?? '', cursor: answer.cursors[place] ?? '', isForward: random.chance(0.5), size: random.pick([1, 2, WHOLE]) };
} // prettier-ignore

/** Goes on from a place of a list that was read when the world was another. */
export async function differenceBehind(asking: Asker, before: World, now: World, { question, id, cursor, isForward, size }: Place): Promise<Difference | null> {
  const [was, is] = [new Around(before), new Around(now)];
  const old = was.get(id);
  const listed = listOf(now, question);
  if (!old || !listed) throw new Error(`${id} was not there`);
  const compare = comparisonOf(question.orderBy ?? [], CATALOGUE[question.type].usual, question.type);
  const relative = listed.rows.map((row) => { const thing = is.get(row); return thing ? compare(thing, old) : 0; });
  const start = relative.filter((one) => one <= 0).length;
  const end = relative.filter((one) => one < 0).length;
  const answer = await askPage(asking, question, isForward ? { first: size, after: cursor } : { last: size, before: cursor });
  // What stood at the cursor counts, though it may be gone.
  const page = isForward
    ? { ...pageOf(listed, start, Math.min(listed.rows.length, start + size)), hasPreviousPage: true }
    : { ...pageOf(listed, Math.max(0, end - size), end), hasNextPage: true };
  return compared(answer, page);
} // prettier-ignore
