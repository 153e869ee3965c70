/** A body beside those that do the same job in other places. */
import { Link, useParams } from '@tanstack/react-router';
import { useAnswer } from '../shared/api/use-answer';
import { useTexts } from '../shared/language';
import { Answered, Nothing } from '../shared/state';
import { PageTitle } from '../shared/title';
import { UnknownBody } from '../shared/unknown-body';
import { WORDS } from '../shared/words';
import { DutyDifferences, SectionNames } from './differences';
import { Measures } from './measures';
import { MESSAGES } from './messages';
import { PEERS, type PeersProps } from './peers';
import './compare.css';

export function ComparePage() {
  const { id } = useParams({ from: '/compare/$id' });
  const answer = useAnswer(PEERS, { id });
  return (
    <div className="page">
      <Answered answer={answer}>{({ peers }) => (peers ? <Compared peers={peers} /> : <UnknownBody />)}</Answered>
    </div>
  );
}

function Compared({ peers }: PeersProps) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const { agency, total, peers: shown } = peers;
  return (
    <div className="compare stack">
      <PageTitle>{t.title(agency.name)}</PageTitle>
      <h1>
        <Link to="/body/$id" params={{ id: agency.id }} className="heading-link">
          <bdi>{t.title(agency.name)}</bdi>
        </Link>
      </h1>
      <p>
        <span className="badge INFERRED">{words.INFERRED}</span> {t.note}
      </p>
      {shown.length === 0 ? (
        <Nothing>{t.none}</Nothing>
      ) : (
        <>
          <p className="soft small">{t.shown(shown.length, total)}</p>
          <Measures peers={peers} />
          <SectionNames peers={peers} />
          <DutyDifferences peers={peers} />
        </>
      )}
    </div>
  );
}
