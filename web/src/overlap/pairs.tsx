import { graphql } from '../shared/api/gql';
import type { OverlappingDutyFragment } from '../shared/api/gql/graphql';
import { useAnswer } from '../shared/api/use-answer';
import { percent } from '../shared/figures';
import { useTexts } from '../shared/language';
import { SourceLink } from '../shared/source';
import { Answered } from '../shared/state';
import { MESSAGES } from './messages';
import { partsOf } from './parts';

export const OVERLAPPING_DUTY = graphql(`
  fragment OverlappingDuty on OverlappingDuty {
    shared {
      start
      end
    }
    alone {
      start
      end
    }
    responsibility {
      id
      label
      text
      section {
        name
      }
      evidence(first: 1) {
        ...Source
      }
    }
  }
`);

const PAIRS = graphql(`
  query OverlapPairs($id: ID!, $with: ID!) {
    overlaps(agency: $id, with: $with, first: 1) {
      overlappingAgencies {
        pairs {
          score
          overlapRelation
          one {
            ...OverlappingDuty
          }
          other {
            ...OverlappingDuty
          }
        }
      }
    }
  }
`);

interface Name {
  readonly id: string;
  readonly name: string;
}

/** The duties of two bodies that say the same, side by side. */
export function Pairs({ one, other }: { readonly one: Name; readonly other: Name }) {
  const t = useTexts(MESSAGES);
  const answer = useAnswer(PAIRS, { id: one.id, with: other.id });
  return (
    <section className="pairs" aria-label={t.pairs(other.name)}>
      <h2>
        <bdi>{t.pairs(other.name)}</bdi>
      </h2>
      <p className="soft small">{t.legend}</p>
      <Answered answer={answer}>
        {({ overlaps }) => (
          <table className="pair-table">
            <thead>
              <tr>
                <th scope="col">
                  <bdi>{one.name}</bdi>
                </th>
                <th scope="col">
                  <bdi>{other.name}</bdi>
                </th>
                <th scope="col" className="figure">
                  {t.likeness}
                </th>
              </tr>
            </thead>
            <tbody>
              {overlaps?.overlappingAgencies[0]?.pairs.map((pair) => (
                <tr key={`${pair.one.responsibility.id} ${pair.other.responsibility.id}`}>
                  <Duty duty={pair.one} holder={one.name} />
                  <Duty duty={pair.other} holder={other.name} />
                  <td className="figure" data-label={t.likeness}>
                    {percent(pair.score)}
                    {pair.overlapRelation !== 'OVERLAP' && <p className="soft small">{t[pair.overlapRelation]}</p>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answered>
    </section>
  );
}

interface DutyProps {
  readonly duty: OverlappingDutyFragment;
  /** Read out, and shown where the columns stand one below the other. */
  readonly holder: string;
}

function Duty({ duty: { responsibility, shared, alone }, holder }: DutyProps) {
  const t = useTexts(MESSAGES);
  const { text, label, section, evidence } = responsibility;
  const [source] = evidence;
  const words = partsOf(text, shared, alone).map((part) => {
    const className = part.isAlone ? 'alone' : undefined;
    return part.isShared ? (
      <mark key={part.start} className={className}>
        {part.text}
      </mark>
    ) : (
      <span key={part.start} className={className}>
        {part.text}
      </span>
    );
  });
  return (
    <td data-label={holder}>
      <p className="soft small">{section ? `${t.ofSection} · ${section.name}` : t.ownDuty}</p>
      <p className="pair-text">
        {label}
        {source ? (
          <SourceLink source={source} className="pair-source">
            <bdi>{words}</bdi>
          </SourceLink>
        ) : (
          <bdi>{words}</bdi>
        )}
      </p>
    </td>
  );
}
