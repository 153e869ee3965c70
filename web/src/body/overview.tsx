import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTexts } from '../shared/language';
import { Sourced, SourceLink } from '../shared/source';
import { WORDS } from '../shared/words';
import type { Body, ViewProps } from './body';
import { MESSAGES } from './messages';

/** Who stands above and below it, and what each year’s document states of it. */
export function Overview({ body }: ViewProps) {
  return (
    <div className="overview">
      <Years history={body.history} />
      <Relations body={body} />
    </div>
  );
}

function Years({ history }: { readonly history: Body['history'] }) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const known = (number: number | null): ReactNode => number ?? <span className="soft small">{words.notStated}</span>;
  return (
    <section aria-labelledby="years-title">
      <h2 id="years-title">{t.years}</h2>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.year}</th>
              <th scope="col">{t.document}</th>
              <th scope="col" className="figure">
                {t.dutyCount}
              </th>
              <th scope="col" className="figure">
                {t.sectionCount}
              </th>
              <th scope="col" className="figure">
                {t.posts}
              </th>
              <th scope="col" className="figure">
                {t.expenditure}
              </th>
            </tr>
          </thead>
          <tbody>
            {history.map(({ fiscalYear, document, printedNames, dutyCount, sectionCount, posts, totalExpenditure }) => (
              <tr key={document.id}>
                <th scope="row" className="year">
                  {fiscalYear ?? words.unknown}
                </th>
                <td>
                  <Link to="/document/$id" params={{ id: document.id }}>
                    <bdi>{document.title ?? document.id}</bdi>
                  </Link>
                  <p className="soft small">
                    {words[document.documentKind]}
                    {printedNames.length > 0 && ` · ${printedNames.join('、')}`}
                  </p>
                </td>
                <td className="figure">{known(dutyCount)}</td>
                <td className="figure">{known(sectionCount)}</td>
                <td className="figure">{known(posts)}</td>
                <td className="figure">
                  {totalExpenditure ? (
                    <Sourced evidence={totalExpenditure.evidence}>
                      {totalExpenditure.amount.value ?? words.notStated} {totalExpenditure.amount.unit}
                    </Sourced>
                  ) : (
                    known(null)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Relations({ body }: ViewProps) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const lists = [
    [t.subordinates, body.subordinates],
    [t.budgetUnits, body.budgetUnits],
  ] as const;
  return (
    <aside className="relations stack">
      <section aria-labelledby="superiors-title">
        <h2 id="superiors-title">{t.superiors}</h2>
        {body.superiors.length === 0 && <p className="soft">{t.noSuperior}</p>}
        <ul>
          {body.superiors.map(({ relation, agency, evidence }) => (
            <li key={`${relation} ${agency.id}`}>
              {evidence[0] ? (
                <SourceLink source={evidence[0]} className="badge relation-source">
                  {words[relation]}
                </SourceLink>
              ) : (
                <span className="badge">{words[relation]}</span>
              )}{' '}
              <BodyLink {...agency} />
            </li>
          ))}
        </ul>
      </section>
      {lists.map(
        ([title, { nodes, totalCount }]) =>
          totalCount > 0 && (
            <section key={title} aria-label={title}>
              <h2>
                {title} <span className="count">{totalCount}</span>
              </h2>
              <ul>
                {nodes.map(({ agency }) => (
                  <li key={agency.id}>
                    <BodyLink {...agency} />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </aside>
  );
}

function BodyLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Link to="/body/$id" params={{ id }}>
      <bdi>{name}</bdi>
    </Link>
  );
}
