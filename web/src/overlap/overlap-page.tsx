/** Who states to do what a body does, and in which words. */
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { graphql } from '../shared/api/gql';
import type { OverlapsQuery } from '../shared/api/gql/graphql';
import { useAnswer } from '../shared/api/use-answer';
import { Bar } from '../shared/bar';
import { percent } from '../shared/figures';
import { useTexts } from '../shared/language';
import { Answered, Nothing } from '../shared/state';
import { PageTitle } from '../shared/title';
import { UnknownBody } from '../shared/unknown-body';
import { WORDS } from '../shared/words';
import { MESSAGES } from './messages';
import { Pairs } from './pairs';
import './overlap.css';

const OVERLAPS = graphql(`
  query Overlaps($id: ID!) {
    overlaps(agency: $id, first: 20) {
      duties
      total
      agency {
        id
        name
      }
      overlappingAgencies {
        score
        alike
        agency {
          id
          name
          division {
            name
          }
        }
      }
    }
  }
`);

type Overlaps = NonNullable<OverlapsQuery['overlaps']>;
type Overlapping = Overlaps['overlappingAgencies'][number];

export function OverlapPage() {
  const { id } = useParams({ from: '/overlap/$id' });
  const answer = useAnswer(OVERLAPS, { id });
  return (
    <div className="page">
      <Answered answer={answer}>
        {({ overlaps }) => (overlaps ? <KnownBody overlaps={overlaps} /> : <UnknownBody />)}
      </Answered>
    </div>
  );
}

function KnownBody({ overlaps: { agency, duties, total, overlappingAgencies } }: { readonly overlaps: Overlaps }) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const { with: chosen } = useSearch({ from: '/overlap/$id' });
  const [first] = overlappingAgencies;
  const other = overlappingAgencies.find((one) => one.agency.id === chosen) ?? first;
  return (
    <>
      <PageTitle>{t.title(agency.name)}</PageTitle>
      <h1>
        <Link to="/body/$id" params={{ id: agency.id }} className="heading-link">
          <bdi>{t.title(agency.name)}</bdi>
        </Link>
      </h1>
      <p className="overlap-note">
        <span className="badge INFERRED">{words.INFERRED}</span> {t.note(duties)}
      </p>
      {duties === 0 && <Nothing>{t.noDuties}</Nothing>}
      {duties > 0 && !other && <Nothing>{t.none}</Nothing>}
      {other && (
        <div className="overlap-columns">
          <nav className="others choices" aria-label={t.others}>
            <ul>
              {overlappingAgencies.map((one) => (
                <OtherBody key={one.agency.id} id={agency.id} one={one} isChosen={one === other} />
              ))}
            </ul>
            {total > overlappingAgencies.length && (
              <p className="soft small">{t.moreBodies(total - overlappingAgencies.length)}</p>
            )}
          </nav>
          <Pairs one={agency} other={other.agency} />
        </div>
      )}
    </>
  );
}

interface OtherBodyProps {
  readonly id: string;
  readonly one: Overlapping;
  readonly isChosen: boolean;
}

function OtherBody({ id, one: { agency, alike, score }, isChosen }: OtherBodyProps) {
  const t = useTexts(MESSAGES);
  return (
    <li>
      <Link
        to="/overlap/$id"
        params={{ id }}
        search={{ with: agency.id }}
        aria-current={isChosen}
        activeOptions={{ exact: true, includeSearch: true }}
        resetScroll={false}
      >
        <bdi>{agency.name}</bdi>
      </Link>
      <p className="soft small">
        {agency.division && <bdi>{agency.division.name} </bdi>}
        {t.alike(alike)} · {percent(score)}
      </p>
      <Bar part={score} />
    </li>
  );
}
