/** A reform on paper: what becomes of bodies, and what that comes to. */
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { KeyField } from '../shared/key-field';
import { useTexts } from '../shared/language';
import { Answered, Failure } from '../shared/state';
import { PageTitle } from '../shared/title';
import { Board } from './board';
import { Comments } from './comments';
import { Figures } from './figures';
import { MESSAGES } from './messages';
import { OpenPoints } from './open-points';
import { useEditing, useScenario, type Scenario } from './scenario';
import { StepForm } from './step-form';
import { Steps } from './steps';
import './plan.css';

export function PlanPage() {
  const { id } = useParams({ from: '/plan/$id' });
  const answer = useScenario(id);
  return (
    <div className="page">
      <Answered answer={answer}>{(scenario) => (scenario ? <Plan scenario={scenario} /> : <UnknownPlan />)}</Answered>
    </div>
  );
}

const NOTHING: ReadonlySet<string> = new Set();

function Plan({ scenario }: { readonly scenario: Scenario }) {
  const t = useTexts(MESSAGES);
  const [chosen, setChosen] = useState(NOTHING);
  const editing = useEditing(scenario);
  const choose = (id: string): void => {
    setChosen(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]));
  };
  const clear = (): void => { setChosen(NOTHING); };
  return (
    <div className="stack">
      <PageTitle>{scenario.scenarioName}</PageTitle>
      <p className="small"><Link to="/plan">{t.plans}</Link></p>
      <h1><bdi>{scenario.scenarioName}</bdi></h1>
      <p className="row soft">
        <span>{t.version(scenario.scenarioVersion)} · {t.base(scenario.baseYear)}</span>
        {scenario.isLocked && <span className="badge">{t.locked}</span>}
        {scenario.isArchived && <span className="badge">{t.archived}</span>}
      </p>
      <KeyField />
      {editing.error && <Failure error={editing.error} retry={() => { editing.mutate(editing.variables); }} />}
      <div className="plan-columns">
        <div className="stack">
          <StepForm scenario={scenario} chosen={chosen} clear={clear} editing={editing} />
          <Board scenario={scenario} chosen={chosen} choose={choose} editing={editing} />
        </div>
        <div className="stack">
          <Figures scenario={scenario} />
          <OpenPoints scenario={scenario} />
          <Steps scenario={scenario} editing={editing} />
          <Comments scenario={scenario} editing={editing} />
        </div>
      </div>
    </div>
  );
} // prettier-ignore

function UnknownPlan() {
  const t = useTexts(MESSAGES);
  return (
    <>
      <PageTitle>{t.unknown}</PageTitle>
      <h1>{t.unknown}</h1>
      <p className="nothing">{t.unknownHint}</p>
      <p>
        <Link to="/plan">{t.plans}</Link>
      </p>
    </>
  );
}
