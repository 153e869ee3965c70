/** The reforms that were begun on paper, and a new one. */
import { Link } from '@tanstack/react-router';
import { graphql } from '../shared/api/gql';
import { useAnswer } from '../shared/api/use-answer';
import { KeyField } from '../shared/key-field';
import { useTexts } from '../shared/language';
import { Answered, Nothing } from '../shared/state';
import { PageTitle } from '../shared/title';
import { MESSAGES } from './messages';
import { NewPlan } from './new-plan';
import './plan.css';

const SCENARIOS = graphql(`
  query Scenarios {
    scenarios(first: 5) {
      id
      scenarioName
      scenarioVersion
      baseYear
      createdBy
      isLocked
      isArchived
    }
  }
`);

export function PlansPage() {
  const t = useTexts(MESSAGES);
  const answer = useAnswer(SCENARIOS, {});
  return (
    <div className="page stack">
      <PageTitle>{t.plans}</PageTitle>
      <h1>{t.plans}</h1>
      <p className="plan-note">{t.plansNote}</p>
      <Answered answer={answer}>
        {({ scenarios }) =>
          scenarios.length === 0 ? (
            <Nothing>{t.noPlans}</Nothing>
          ) : (
            <ul className="plans">
              {scenarios.map(({ id, scenarioName, scenarioVersion, baseYear, createdBy, isLocked, isArchived }) => (
                <li key={id} className="row">
                  <Link to="/plan/$id" params={{ id }}>
                    <bdi>{scenarioName}</bdi>
                  </Link>
                  <span className="soft small">
                    {t.version(scenarioVersion)} · {t.base(baseYear)} · <bdi>{createdBy}</bdi>
                  </span>
                  {isLocked && <span className="badge">{t.locked}</span>}
                  {isArchived && <span className="badge">{t.archived}</span>}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <section className="sheet stack" aria-labelledby="new-plan">
        <h2 id="new-plan">{t.create}</h2>
        <KeyField />
        <NewPlan />
      </section>
    </div>
  );
}
