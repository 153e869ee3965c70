import { useTexts } from '../shared/language';
import { MESSAGES } from './messages';
import type { Editing, Scenario } from './scenario';

interface StepsProps {
  readonly scenario: Scenario;
  readonly editing: Editing;
}

/** The steps in their order, each of which can be taken out, and the last change taken back. */
export function Steps({ scenario: { scenarioSteps, things }, editing }: StepsProps) {
  const t = useTexts(MESSAGES);
  const nameOf = (id: string): string => {
    const thing = things.find((one) => one.id === id);
    return thing ? (thing.nameBefore ?? thing.nameAfter) : id;
  };
  return (
    <section aria-label={t.steps}>
      <h2>{t.steps}</h2>
      <p className="row">
        <button type="button" disabled={editing.isPending} onClick={() => { editing.mutate({ revision: 'UNDO' }); }}>{t.undo}</button>
        <button type="button" disabled={editing.isPending} onClick={() => { editing.mutate({ revision: 'REDO' }); }}>{t.redo}</button>
      </p>
      {scenarioSteps.length === 0 && <p className="soft">{t.noSteps}</p>}
      <ol className="steps">
        {scenarioSteps.map(({ stepNumber, stepKind, stepReason, givenName, thingIds, to, isApplied, changedBodies }) => (
          <li key={stepNumber}>
            <span className="tabular soft">{stepNumber}</span> <strong>{t[stepKind]}</strong>{' '}
            <bdi>{thingIds.map(nameOf).join('、')}</bdi>
            {to !== null && <> → <bdi>{nameOf(to)}</bdi></>}
            {givenName !== null && <> → <bdi>{givenName}</bdi></>}
            {stepReason !== null && <p className="soft small"><bdi>{stepReason}</bdi></p>}
            {!isApplied && <span className="badge WARNING">{t.notApplied}</span>}
            {changedBodies.length > 0 && <span className="badge WARNING">{t.changed}</span>}
            <button type="button" className="small" aria-label={t.removeStep(stepNumber)} disabled={editing.isPending} onClick={() => { editing.mutate({ revision: 'REMOVE_STEP', ofStep: stepNumber }); }}>×</button>
          </li>
        ))}
      </ol>
    </section>
  );
} // prettier-ignore
