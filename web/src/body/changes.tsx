import { graphql } from '../shared/api/gql';
import type { ChangesFragment } from '../shared/api/gql/graphql';
import { wanChange } from '../shared/figures';
import { useTexts } from '../shared/language';
import { Sourced } from '../shared/source';
import { WORDS } from '../shared/words';
import { MESSAGES } from './messages';

export const CHANGES = graphql(`
  fragment Changes on ChangeList {
    changes {
      outcome
      aspects
      basis
      earlierName
      laterName
      fenDifference
      postDifference
      earlier {
        id
        ... on BudgetLine {
          amount {
            value
            unit
          }
        }
        evidence(first: 1) {
          ...Source
        }
      }
      later {
        id
        ... on BudgetLine {
          amount {
            value
            unit
          }
        }
        evidence(first: 1) {
          ...Source
        }
      }
    }
  }
`);

type Change = ChangesFragment['changes'][number];

interface ChangesProps {
  readonly title: string;
  readonly list: ChangesFragment;
}

/** What changed in one kind of thing. What stayed as it was is counted. */
export function Changes({ title, list }: ChangesProps) {
  const t = useTexts(MESSAGES);
  const changed = list.changes.filter(({ outcome }) => outcome !== 'UNCHANGED');
  const same = list.changes.length - changed.length;
  if (list.changes.length === 0) return null;
  return (
    <section className="changes" aria-label={title}>
      <h3>{title}</h3>
      {changed.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.before}</th>
              <th scope="col">{t.after}</th>
              <th scope="col" className="figure">
                {t.growth}
              </th>
            </tr>
          </thead>
          <tbody>
            {changed.map((change) => (
              <ChangeRow key={`${change.earlier?.id} ${change.later?.id}`} change={change} />
            ))}
          </tbody>
        </table>
      )}
      {same > 0 && <p className="soft small">{t.unchangedCount(same)}</p>}
    </section>
  );
}

function ChangeRow({ change }: { readonly change: Change }) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const { outcome, aspects, basis, earlier, later, earlierName, laterName, fenDifference, postDifference } = change;
  return (
    <tr>
      <td>
        <span className={`badge ${outcome}`}>
          {aspects.length > 0
            ? aspects.map((aspect) => t[aspect]).join('、')
            : t[outcome === 'UNCHANGED' ? 'SAME' : outcome]}
        </span>{' '}
        {basis === 'INFERRED' && <span className="badge INFERRED">{words.INFERRED}</span>}
      </td>
      <td>
        <Stated fact={earlier} name={earlierName} />
      </td>
      <td>
        <Stated fact={later} name={laterName} />
      </td>
      <td className="figure">
        {fenDifference !== null && fenDifference !== 0 && `${wanChange(fenDifference)} ${t.wan}`}
        {postDifference !== null &&
          postDifference !== 0 &&
          (postDifference > 0 ? `+${postDifference}` : postDifference)}
      </td>
    </tr>
  );
}

/** One side of a change: its name and, of money, its figure; nothing where that year states none. */
function Stated({ fact, name }: { readonly fact: Change['earlier']; readonly name: string | null }) {
  const words = useTexts(WORDS);
  if (!fact) return null;
  const amount = 'amount' in fact ? fact.amount : null;
  return (
    <Sourced evidence={fact.evidence}>
      <bdi>{name ?? words.unknown}</bdi>
      {amount && (
        <span className="tabular">
          {' '}
          {amount.value ?? words.notStated} {amount.unit}
        </span>
      )}
    </Sourced>
  );
}
