import { useTexts } from '../shared/language';
import { MESSAGES } from './messages';
import type { Scenario } from './scenario';

/** What is left to be solved: steps that cannot be done, targets that are missed, things without a place. */
export function OpenPoints({ scenario: { stepConflicts, checkedTargets, things } }: { readonly scenario: Scenario }) {
  const t = useTexts(MESSAGES);
  const missed = checkedTargets.filter(({ isReached }) => isReached === false);
  const holding = things.filter(({ isInHoldingArea }) => isInHoldingArea);
  const isDone = stepConflicts.length + missed.length + holding.length === 0;
  return (
    <section aria-label={t.open}>
      <h2>{t.open}</h2>
      {isDone && <p className="soft">{t.noOpen}</p>}
      <ul className="points">
        {stepConflicts.map(({ stepNumber, message }) => (
          <li key={stepNumber}>
            <span className="badge WARNING">{stepNumber}</span> <bdi lang="en">{message}</bdi>
          </li>
        ))}
        {missed.map(({ scenarioMeasure }, i) => (
          <li key={i}>{t.missed(t[scenarioMeasure])}</li>
        ))}
        {holding.map(({ id, nameAfter }) => (
          <li key={id}>
            <span className="badge WARNING">{t.IN_HOLDING_AREA}</span> <bdi>{nameAfter}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
