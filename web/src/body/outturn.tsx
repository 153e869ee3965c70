import { graphql } from '../shared/api/gql';
import type { OutturnQuery } from '../shared/api/gql/graphql';
import { useAnswer } from '../shared/api/use-answer';
import { wanChange } from '../shared/figures';
import { useTexts } from '../shared/language';
import { Sourced } from '../shared/source';
import { Answered, Nothing } from '../shared/state';
import { WORDS } from '../shared/words';
import { AccordingTo } from './as-of';
import { MESSAGES } from './messages';

const OUTTURN = graphql(`
  query Outturn($id: ID!, $year: Int!) {
    agency(id: $id) {
      budgetOutturn(fiscalYear: $year) {
        plannedIn {
          id
          title
          fiscalYear
        }
        spentIn {
          id
          title
          fiscalYear
        }
        lines {
          basis
          completion
          fenDifference
          planned {
            ...OutturnFigure
          }
          spent {
            ...OutturnFigure
          }
        }
      }
    }
  }
`);

export const FIGURE = graphql(`
  fragment OutturnFigure on BudgetLine {
    id
    label
    amount {
      value
      unit
    }
    evidence(first: 1) {
      ...Source
    }
  }
`);

type Result = NonNullable<OutturnQuery['agency']>['budgetOutturn'];

/** What was planned for a year beside what was spent, line by line. */
export function Outturn({ id, year }: { readonly id: string; readonly year: number }) {
  const t = useTexts(MESSAGES);
  const answer = useAnswer(OUTTURN, { id, year });
  return (
    <section className="outturn" aria-labelledby="outturn-title">
      <h2 id="outturn-title">{t.outturn}</h2>
      <Answered answer={answer}>
        {({ agency }) => agency && <OutturnTable outturn={agency.budgetOutturn} year={year} />}
      </Answered>
    </section>
  );
}

function OutturnTable({ outturn, year }: { readonly outturn: Result; readonly year: number }) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  if (!outturn.plannedIn) return <Nothing>{t.noPlan(year)}</Nothing>;
  if (!outturn.spentIn) return <Nothing>{t.noSpent(year)}</Nothing>;
  return (
    <>
      <AccordingTo document={outturn.plannedIn} />
      <AccordingTo document={outturn.spentIn} />
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.label}</th>
              <th scope="col" className="figure">
                {t.planned}
              </th>
              <th scope="col" className="figure">
                {t.spent}
              </th>
              <th scope="col" className="figure">
                {t.difference}
              </th>
              <th scope="col" className="figure">
                {t.completion}
              </th>
            </tr>
          </thead>
          <tbody>
            {outturn.lines.map(({ planned, spent, basis, completion, fenDifference }) => (
              <tr key={`${planned?.id} ${spent?.id}`}>
                <th scope="row">
                  <bdi>{spent?.label ?? planned?.label}</bdi>{' '}
                  {basis === 'INFERRED' && <span className="badge INFERRED">{words.INFERRED}</span>}
                </th>
                <td className="figure">
                  <Printed line={planned} />
                </td>
                <td className="figure">
                  <Printed line={spent} />
                </td>
                <td className="figure">{fenDifference === null ? words.unknown : wanChange(fenDifference)}</td>
                <td className="figure">{completion ?? words.unknown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Printed({ line }: { readonly line: Result['lines'][number]['planned'] }) {
  const words = useTexts(WORDS);
  if (!line) return <span className="soft small">{words.notStated}</span>;
  return (
    <Sourced evidence={line.evidence}>
      {line.amount.value ?? words.notStated} {line.amount.unit}
    </Sourced>
  );
}
