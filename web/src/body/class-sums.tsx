import { graphql } from '../shared/api/gql';
import type { ClassSumsQuery } from '../shared/api/gql/graphql';
import { useAnswer } from '../shared/api/use-answer';
import { count, wan } from '../shared/figures';
import { useTexts } from '../shared/language';
import { Answered, Nothing } from '../shared/state';
import { WORDS } from '../shared/words';
import type { ClassSum } from './class-boxes';
import { ClassMap } from './class-map';
import { MESSAGES } from './messages';

const SUMS = graphql(`
  query ClassSums($id: ID!, $year: Int!) {
    budgetGroups(
      by: [FUNCTION_CLASS, STAGE]
      first: 100
      where: { agency: { some: { id: { eq: $id } } }, fiscalYear: { eq: $year }, functionClasses: { some: {} } }
    ) {
      nodes {
        stage
        functionClass {
          code
          name
        }
        sum
        count
        leftOut {
          reason
          count
        }
      }
    }
  }
`);

/** The money of a year by what it is for. The service adds up, and counts nothing twice. */
export function ClassSums({ id, year }: { readonly id: string; readonly year: number }) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const answer = useAnswer(SUMS, { id, year });
  return (
    <Answered answer={answer}>
      {({ budgetGroups: { nodes } }) => {
        const groups = nodes
          .filter(({ functionClass }) => functionClass !== null)
          .sort((a, b) => (a.functionClass?.code ?? '').localeCompare(b.functionClass?.code ?? ''));
        if (groups.length === 0) return <Nothing>{t.noClasses}</Nothing>;
        return (
          <>
            <p className="soft small">{t.sumsNote}</p>
            {(['BUDGET', 'FINAL'] as const).map((stage) => (
              <ClassMap key={stage} stage={stage} classes={summedOf(groups.filter((group) => group.stage === stage))} />
            ))}
            <table className="money">
              <thead>
                <tr>
                  <th scope="col">{t.functionClass}</th>
                  <th scope="col">{t.stage}</th>
                  <th scope="col" className="figure">
                    {t.sum}
                  </th>
                  <th scope="col" className="figure">
                    {t.lines}
                  </th>
                  <th scope="col" className="figure">
                    {t.leftOut}
                  </th>
                </tr>
              </thead>
              <tbody>
                {groups.map(({ functionClass, stage, sum, count: counted, leftOut }) => (
                  <tr key={`${functionClass?.code} ${stage}`}>
                    <th scope="row" className={`depth-${depthOf(functionClass?.code ?? '')}`}>
                      <span className="soft tabular">{functionClass?.code}</span> <bdi>{functionClass?.name}</bdi>
                    </th>
                    <td className="soft small">{words[stage ?? 'unknown']}</td>
                    <td className="figure">{sum === null ? words.unknown : wan(sum)}</td>
                    <td className="figure soft">{count(counted)}</td>
                    <td className="figure soft">{count(leftOut.reduce((all, { count: some }) => all + some, 0))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        );
      }}
    </Answered>
  );
}

type Group = ClassSumsQuery['budgetGroups']['nodes'][number];

/** Those whose sum is known. */
const summedOf = (groups: readonly Group[]): readonly ClassSum[] =>
  groups.flatMap(({ functionClass, sum }) => (functionClass && sum !== null ? [{ ...functionClass, sum }] : []));

/** 类, 款 and 项 have codes of three, five and seven digits. */
const depthOf = (code: string): number => Math.max(0, Math.floor((code.length - 3) / 2));
