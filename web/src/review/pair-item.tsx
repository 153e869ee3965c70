import { Link } from '@tanstack/react-router';
import { useMutation } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { change } from '../shared/api/ask';
import { graphql } from '../shared/api/gql';
import type { GivenVerdict, ReviewedPairFragment, SourceFragment } from '../shared/api/gql/graphql';
import { percent, wan } from '../shared/figures';
import { useTexts } from '../shared/language';
import { Quote } from '../shared/source';
import { Failure } from '../shared/state';
import { WORDS } from '../shared/words';
import { MESSAGES } from './messages';

export const REVIEWED_PAIR = graphql(`
  fragment ReviewedPair on Review {
    decidedKind
    earlierName
    laterName
    score
    isHeld
    postCount
    dutyCount
    fen
    agency {
      id
      name
    }
    earlier {
      id
    }
    later {
      id
    }
    earlierEvidence {
      ...Source
    }
    laterEvidence {
      ...Source
    }
  }
`);

const DECIDE = graphql(`
  mutation Decide($earlier: ID!, $later: ID!, $verdict: GivenVerdict!) {
    decide(earlier: $earlier, later: $later, verdict: $verdict) {
      decision {
        id
      }
    }
  }
`);

const UNDO = graphql(`
  mutation UndoDecision($decision: ID!) {
    undo(decision: $decision) {
      isNew
    }
  }
`);

/** One key, one verdict. */
const KEYS: Readonly<Record<string, GivenVerdict>> = { 1: 'SAME', 2: 'DIFFERENT' };

interface PairProps {
  readonly pair: ReviewedPairFragment;
}

/** Two things with their words, and the verdict that is asked for. */
export function PairItem({ pair }: PairProps) {
  const t = useTexts(MESSAGES);
  const { earlier, later } = pair;
  const decision = useMutation({
    mutationFn: (verdict: GivenVerdict) => change(DECIDE, { earlier: earlier?.id ?? '', later: later?.id ?? '', verdict }),
  });
  const undoing = useMutation({
    mutationFn: (id: string) => change(UNDO, { decision: id }),
    onSuccess: () => { decision.reset(); },
  });
  const decided = decision.data?.decide.decision.id ?? null;
  const decideByKey = (event: KeyboardEvent): void => {
    const verdict = KEYS[event.key];
    const isOfPair = event.target === event.currentTarget;
    if (!isOfPair || verdict === undefined || decided !== null || decision.isPending) return;
    event.preventDefault();
    decision.mutate(verdict);
  };
  return (
    <li>
      <article className="review" tabIndex={0} aria-label={t.pair(pair.earlierName ?? '', pair.laterName ?? '')} onKeyDown={decideByKey}>
        <PairHead pair={pair} />
        <div className="review-sides">
          <Side title={t.earlier} name={pair.earlierName} evidence={pair.earlierEvidence} />
          <Side title={t.later} name={pair.laterName} evidence={pair.laterEvidence} />
        </div>
        {decided === null ? (
          <p className="row">
            <button type="button" disabled={decision.isPending} onClick={() => { decision.mutate('SAME'); }}>{t.same}</button>
            <button type="button" disabled={decision.isPending} onClick={() => { decision.mutate('DIFFERENT'); }}>{t.different}</button>
            {undoing.isSuccess && <span role="status" className="soft">{t.undone}</span>}
          </p>
        ) : (
          <p className="row" role="status">
            <strong>{decision.variables === 'SAME' ? t.heldSame : t.heldDifferent}</strong>
            <button type="button" disabled={undoing.isPending} onClick={() => { undoing.mutate(decided); }}>{t.undo}</button>
          </p>
        )}
        {decision.error && <Failure error={decision.error} retry={() => { decision.mutate(decision.variables); }} />}
        {undoing.error && <Failure error={undoing.error} retry={() => { undoing.mutate(undoing.variables); }} />}
      </article>
    </li>
  );
} // prettier-ignore

/** Whose they are, how alike, and what hangs on it. */
function PairHead({ pair: { agency, decidedKind, score, isHeld, postCount, dutyCount, fen } }: PairProps) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  return (
    <p className="row small">
      <span className="badge">{words[decidedKind ?? 'unknown']}</span>
      <Link to="/body/$id" params={{ id: agency.id }} search={{ view: 'history' }}>
        <bdi>{agency.name}</bdi>
      </Link>
      <span className="badge INFERRED">{score === null ? words.unknown : t.score(percent(score))}</span>
      <span className="soft">{isHeld ? t.held : t.notHeld}</span>
      {postCount !== null && postCount > 0 && <span className="soft">{t.posts(postCount)}</span>}
      {dutyCount !== null && dutyCount > 0 && <span className="soft">{t.duties(dutyCount)}</span>}
      {fen !== null && fen > 0 && <span className="soft">{t.money(wan(fen))}</span>}
    </p>
  );
}

interface SideProps {
  readonly title: string;
  readonly name: string | null;
  readonly evidence: readonly SourceFragment[];
}

function Side({ title, name, evidence: [source] }: SideProps) {
  const words = useTexts(WORDS);
  return (
    <div>
      <p className="soft small">
        {title} {source && (source.document.fiscalYear ?? words.unknown)}
      </p>
      <h2>
        <bdi>{name ?? words.unknown}</bdi>
      </h2>
      {source && <Quote source={source} />}
    </div>
  );
}
