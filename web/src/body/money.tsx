import { Link, useSearch } from '@tanstack/react-router';
import { graphql } from '../shared/api/gql';
import { useAnswer } from '../shared/api/use-answer';
import { useTexts } from '../shared/language';
import { Answered, Nothing } from '../shared/state';
import type { ViewProps } from './body';
import { ClassSums } from './class-sums';
import { MESSAGES } from './messages';
import { MoneyLines } from './money-lines';
import { Outturn } from './outturn';
import { latestYear } from './years';

const YEARS = graphql(`
  query MoneyYears($id: ID!) {
    budgetGroups(by: [FISCAL_YEAR], first: 50, where: { agency: { some: { id: { eq: $id } } } }) {
      nodes {
        fiscalYear
      }
    }
  }
`);

/** What it receives and spends: the lines as printed, the sums by function class, and the plan beside the accounts. */
export function Money({ body }: ViewProps) {
  const t = useTexts(MESSAGES);
  const answer = useAnswer(YEARS, { id: body.id });
  return (
    <Answered answer={answer}>
      {({ budgetGroups }) => {
        const years = budgetGroups.nodes.flatMap(({ fiscalYear }) => fiscalYear ?? []).sort((a, b) => b - a);
        return years.length === 0 ? <Nothing>{t.noMoney}</Nothing> : <MoneyOfYear body={body} years={years} />;
      }}
    </Answered>
  );
}

function MoneyOfYear({ body, years }: ViewProps & { readonly years: readonly number[] }) {
  const t = useTexts(MESSAGES);
  const search = useSearch({ from: '/body/$id' });
  const latest = latestYear(body);
  const year = search.year ?? years.find((known) => known === latest) ?? years[0] ?? 0;
  const activeOptions = { exact: true, includeSearch: true } as const;
  const target = { to: '/body/$id', params: { id: body.id }, activeOptions, resetScroll: false } as const;
  return (
    <>
      <div className="toolbar">
        <nav className="years" aria-label={t.year}>
          <span className="soft">{t.year}</span>
          {years.map((choice) => (
            <Link key={choice} {...target} search={{ ...search, year: choice }} aria-current={choice === year}>
              {choice}
            </Link>
          ))}
        </nav>
        <nav className="years" aria-label={t.arrangement}>
          <Link {...target} search={{ ...search, by: undefined }} aria-current={search.by === undefined}>
            {t.byLabel}
          </Link>
          <Link {...target} search={{ ...search, by: 'class' }} aria-current={search.by === 'class'}>
            {t.byClass}
          </Link>
        </nav>
      </div>
      {search.by === 'class' ? <ClassSums id={body.id} year={year} /> : <MoneyLines id={body.id} year={year} />}
      <Outturn id={body.id} year={year} />
    </>
  );
}
