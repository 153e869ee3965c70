/** Bodies by what their duties and sections name: which of them work on one theme, with what, and with how many posts. */
import { groupBy } from '../../text/group-by';
import { authorisedPostsIn } from '../scenario/kind-of-posts';
import { isThing, type Duty, type Section, type Thing } from '../scenario/thing';

/** What one body does about one theme. */
export interface ThemeCell {
  readonly body: string;
  /** Ids of its duties that name the theme, and of its sections whose names do. */
  readonly duties: readonly string[];
  readonly sections: readonly string[];
  /** Duties that name it over all duties of the body, from 0 to 1. */
  readonly score: number;
  /** Posts of the sections that work on it; null where they are known of none. */
  readonly posts: number | null;
  /** Of those who work on it, the sections whose posts are not known, and the body where it has such duties itself. */
  readonly holdersWithoutPosts: number;
}

export interface Theme {
  readonly topic: string;
  /** Who has the most duties about it first. */
  readonly cells: readonly ThemeCell[];
}

/**
 * @param things bodies, what is in force of them, and their posts
 * @returns those on which the most bodies work first
 */
export function themesOf(things: readonly Thing[]): readonly Theme[] {
  const byHolder = groupBy(things, ({ holder }) => holder);
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const bodyOf = ({ holder }: Thing): string | null => {
    const above = holder === null ? undefined : byId.get(holder);
    return above?.kind === 'SECTION' ? above.holder : (above?.id ?? null);
  };
  const naming = things.flatMap((thing) => {
    const body = isThing(thing, 'DUTY', 'SECTION') ? bodyOf(thing) : null;
    return isThing(thing, 'DUTY', 'SECTION') && body !== null ? [{ thing, body }] : [];
  });
  const duties = new Map([...groupBy(naming, ({ body }) => body)].map(([body, all]) => [body, all.filter(({ thing }) => thing.kind === 'DUTY').length]));
  const byTopic = groupBy(naming.flatMap((one) => one.thing.topics.map((topic) => ({ ...one, topic }))), ({ topic }) => topic);
  return [...byTopic]
    .map(([topic, all]): Theme => ({
      topic,
      cells: [...groupBy(all, ({ body }) => body)]
        .map(([body, own]) => cellOf(body, own.map(({ thing }) => thing), duties.get(body) ?? 0, (holder) => byHolder.get(holder) ?? []))
        .sort((a, b) => b.duties.length - a.duties.length || b.score - a.score || (a.body < b.body ? -1 : 1)),
    }))
    .sort((a, b) => b.cells.length - a.cells.length || dutiesIn(b) - dutiesIn(a) || (a.topic < b.topic ? -1 : 1));
} // prettier-ignore

const dutiesIn = ({ cells }: Theme): number => cells.reduce((sum, { duties }) => sum + duties.length, 0);

function cellOf(
  body: string,
  naming: readonly (Duty | Section)[],
  ofBody: number,
  heldBy: (holder: string) => readonly Thing[],
): ThemeCell {
  const [duties, sections] = [naming.filter(({ kind }) => kind === 'DUTY'), naming.filter(({ kind }) => kind === 'SECTION')];
  const working = new Set([...sections.map(({ id }) => id), ...duties.map(({ holder }) => holder ?? body)]);
  const posts = [...working].map((holder) => {
    const stated = holder === body ? [] : authorisedPostsIn(heldBy(holder));
    return stated.length > 0 ? stated.reduce((sum, { count }) => sum + count, 0) : null;
  });
  const known = posts.filter((count) => count !== null);
  return {
    body,
    duties: duties.map(({ id }) => id),
    sections: sections.map(({ id }) => id),
    score: duties.length / Math.max(ofBody, 1),
    posts: known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : null,
    holdersWithoutPosts: posts.length - known.length,
  };
} // prettier-ignore
