/** Which number of posts of a later year continues which of an earlier one: the same posts of the same office. */
import { nameKey } from '../../text/fold';
import { continuityOf, type Continuable, type Continuity, type Likening } from './continuity';

export interface PostsThing extends Continuable {
  /** Whose posts they are, by what goes on through the years. */
  readonly holder: string;
  /** Kind of staffing or title of the post; null where the text names none. */
  readonly name: string | null;
  /** What is counted: authorised posts, people, heads, deputies. */
  readonly measure: string;
  readonly count: number;
}

/** Posts of one kind of one holder. */
export const keyOfPosts = ({ holder, measure, name }: PostsThing): string =>
  JSON.stringify([holder, measure, name === null ? null : nameKey(name)]);

const POSTS: Likening<PostsThing> = {
  same: [
    { rule: 'SAME_NAME', score: 1, keys: (posts) => [keyOfPosts(posts)] },
    { rule: 'RENAMED', score: 0.8, keys: ({ holder, measure }) => [JSON.stringify([holder, measure])] },
  ],
  closeness: (earlier, later) => Number(earlier.count === later.count),
  alike: null,
  texts: () => [],
  likeness: () => 0,
};

export const continuityOfPosts = <T extends PostsThing>(earlier: readonly T[], later: readonly T[]): Continuity<T> =>
  continuityOf(earlier, later, POSTS);
