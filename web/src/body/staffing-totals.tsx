import { graphql } from '../shared/api/gql';
import type { TotalsFragment } from '../shared/api/gql/graphql';
import { useTexts } from '../shared/language';
import { WORDS } from '../shared/words';
import { MESSAGES } from './messages';

export const TOTALS = graphql(`
  fragment Totals on StaffingTotals {
    posts
    postsOf
    heads
    deputies
  }
`);

/** Posts and leaders added up. The sums are ours, so they are labelled as derived; the stated numbers stand below. */
export function StaffingTotals({ totals: { posts, postsOf, heads, deputies } }: { readonly totals: TotalsFragment }) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const sums = [
    [t.totalPosts, posts, postsOf === null ? null : postsOf === 'SECTIONS' ? t.ofSections : t.ofBody],
    [t.totalHeads, heads, null],
    [t.totalDeputies, deputies, null],
  ] as const;
  return (
    <dl className="sums">
      {sums.map(([name, sum, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {sum ?? <span className="soft">{words.notStated}</span>}{' '}
            {sum !== null && <span className="badge DERIVED">{note ?? t.derived}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
