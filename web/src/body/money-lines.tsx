import { graphql } from '../shared/api/gql';
import type { MoneyLinesQuery } from '../shared/api/gql/graphql';
import { usePages } from '../shared/api/use-answer';
import { useTexts } from '../shared/language';
import { Sourced } from '../shared/source';
import { Failure, Loading, More, Nothing } from '../shared/state';
import { WORDS } from '../shared/words';
import { MESSAGES } from './messages';

const LINES = graphql(`
  query MoneyLines($id: ID!, $year: Int!, $after: String) {
    agency(id: $id) {
      budgetLines(fiscalYear: $year, first: 100, after: $after, orderBy: [{ by: POSITION }]) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          label
          path
          stage
          scope
          printed
          amount {
            value
            unit
          }
          change {
            base
            direction
            percent
            amount {
              value
              unit
            }
          }
          functionClasses {
            id
            code
            name
          }
          evidence(first: 3) {
            ...Source
          }
        }
      }
    }
  }
`);

type Line = NonNullable<MoneyLinesQuery['agency']>['budgetLines']['nodes'][number];

interface OfYear {
  readonly id: string;
  readonly year: number;
}

/** Every amount of a year as printed, parts below their whole. */
export function MoneyLines({ id, year }: OfYear) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const pages = usePages(LINES, { id, year }, ({ agency }) => agency?.budgetLines ?? null);
  if (pages.error) return <Failure error={pages.error} retry={pages.retry} />;
  if (!pages.first) return <Loading />;
  if (pages.items.length === 0) return <Nothing>{t.noMoney}</Nothing>;
  return (
    <>
      <table className="money money-lines">
        <thead>
          <tr>
            <th scope="col">{t.label}</th>
            <th scope="col" className="figure">
              {t.amount}
            </th>
            <th scope="col">{t.change}</th>
          </tr>
        </thead>
        {stages(pages.items).map(([stage, lines]) => (
          <tbody key={stage}>
            <tr className="group">
              <th scope="rowgroup" colSpan={3}>
                {words[stage]}
              </th>
            </tr>
            {lines.map((line) => (
              <MoneyRow key={line.id} line={line} />
            ))}
          </tbody>
        ))}
      </table>
      <More
        shown={pages.items.length}
        total={pages.totalCount}
        hasMore={pages.hasMore}
        isLoading={pages.isLoading}
        loadMore={pages.loadMore}
      />
    </>
  );
}

const STAGES = ['BUDGET', 'FINAL', 'ASSET', 'OTHER'] as const;

/** What was planned, spent and owned is never read as one list. */
function stages(lines: readonly Line[]): readonly (readonly [Line['stage'], readonly Line[]])[] {
  return STAGES.map((stage) => [stage, lines.filter((line) => line.stage === stage)] as const).filter(
    ([, ofStage]) => ofStage.length > 0,
  );
}

const DEEPEST = 4;

function MoneyRow({ line: { label, path, scope, printed, amount, change, functionClasses, evidence } }: MoneyRowProps) {
  const words = useTexts(WORDS);
  const depth = Math.min(Math.max(path.length - 1, 0), DEEPEST);
  const figure = amount.value ?? printed;
  return (
    <tr>
      <th scope="row" className={`depth-${depth}`}>
        <bdi>{label ?? words.unknown}</bdi>
        {functionClasses.map(({ id, code, name }) => (
          <span key={id} className="soft small">
            {' '}
            {code} <bdi>{name}</bdi>
          </span>
        ))}{' '}
        {scope === 'DEPARTMENT' && <span className="badge">{words.DEPARTMENT}</span>}
      </th>
      <td className="figure">
        <Sourced evidence={evidence}>
          {figure ?? words.notStated}
          {figure !== null && <span className="soft"> {amount.unit}</span>}
        </Sourced>
      </td>
      <td className="small">
        <Change change={change} />
      </td>
    </tr>
  );
}

interface MoneyRowProps {
  readonly line: Line;
}

/** The change as the text states it; nothing where it states none. */
function Change({ change }: { readonly change: Line['change'] }) {
  const t = useTexts(MESSAGES);
  if (!change) return null;
  const { direction, amount, percent, base } = change;
  return (
    <span title={base ?? undefined}>
      {direction === null ? t.changeUnknown : t[direction]}{' '}
      {amount?.value !== undefined && amount.value !== null && (
        <span className="tabular">
          {amount.value} {amount.unit}
        </span>
      )}{' '}
      {percent !== null && <span className="tabular">{percent}</span>}
    </span>
  );
}
