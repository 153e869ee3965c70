import { useNavigate, useSearch } from '@tanstack/react-router';
import { graphql } from '../shared/api/gql';
import { useAnswer } from '../shared/api/use-answer';
import { useTexts } from '../shared/language';
import { Answered, Nothing } from '../shared/state';
import type { ViewProps } from './body';
import { Changes } from './changes';
import { MESSAGES } from './messages';
import { yearsOf } from './years';

const COMPARISON = graphql(`
  query Comparison($id: ID!, $from: Int!, $to: Int!) {
    agency(id: $id) {
      compare(from: $from, to: $to) {
        sectionChanges {
          ...Changes
        }
        staffingChanges {
          ...Changes
        }
        leaderPostChanges {
          ...Changes
        }
        dutyChanges {
          ...Changes
        }
        budgetLineChanges {
          ...Changes
        }
      }
    }
  }
`);

/** Two years side by side: what came, went and goes on. */
export function History({ body }: ViewProps) {
  const t = useTexts(MESSAGES);
  const search = useSearch({ from: '/body/$id' });
  const years = yearsOf(body);
  const to = search.year ?? years[0];
  const from = search.from ?? years.find((year) => to !== undefined && year < to);
  if (to === undefined || from === undefined || years.length < 2) return <Nothing>{t.oneYear}</Nothing>;
  return (
    <section aria-label={t.history}>
      <YearPair body={body} years={years} from={from} to={to} />
      <Compared id={body.id} from={from} to={to} />
    </section>
  );
}

interface YearPairProps extends ViewProps {
  readonly years: readonly number[];
  readonly from: number;
  readonly to: number;
}

function YearPair({ body, years, from, to }: YearPairProps) {
  const t = useTexts(MESSAGES);
  const search = useSearch({ from: '/body/$id' });
  const navigate = useNavigate();
  const choose = (years: { readonly from?: number; readonly year?: number }): void =>
    void navigate({
      to: '/body/$id',
      params: { id: body.id },
      search: { ...search, from, year: to, ...years },
      resetScroll: false,
    });
  return (
    <form className="toolbar">
      <label>
        {t.from}{' '}
        <select value={from} onChange={({ target }) => choose({ from: Number(target.value) })}>
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </label>
      <label>
        {t.to}{' '}
        <select value={to} onChange={({ target }) => choose({ year: Number(target.value) })}>
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </label>
    </form>
  );
}

function Compared({ id, from, to }: { readonly id: string; readonly from: number; readonly to: number }) {
  const t = useTexts(MESSAGES);
  const answer = useAnswer(COMPARISON, { id, from, to });
  return (
    <Answered answer={answer}>
      {({ agency }) => {
        if (!agency) return null;
        const { compare } = agency;
        const lists = [
          [t.section, compare.sectionChanges],
          [t.staffing, compare.staffingChanges],
          [t.leaders, compare.leaderPostChanges],
          [t.duties, compare.dutyChanges],
          [t.money, compare.budgetLineChanges],
        ] as const;
        return (
          <>
            <h2>{t.compare(from, to)}</h2>
            {lists.map(([title, list]) => (
              <Changes key={title} title={title} list={list} />
            ))}
            {lists.every(([, { changes }]) => changes.length === 0) && <Nothing>{t.nothingToCompare}</Nothing>}
          </>
        );
      }}
    </Answered>
  );
}
