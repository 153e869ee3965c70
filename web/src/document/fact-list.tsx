import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTexts } from '../shared/language';
import { ruleName, RULES } from '../shared/rules';
import { Nothing } from '../shared/state';
import { FACT_KINDS, type FactKind } from '../shared/views';
import { WORDS } from '../shared/words';
import { overlaps, type DocumentFact, type DocumentFacts, type Span } from './facts';
import { MESSAGES } from './messages';

interface FactListProps {
  readonly id: string;
  readonly read: DocumentFacts;
  readonly chosen: Span | null;
}

/** What was read, in reading order; first what was read from the chosen words. */
export function FactList({ id, read: { facts, totals }, chosen }: FactListProps) {
  const t = useTexts(MESSAGES);
  const { kind } = useSearch({ from: '/document/$id' });
  const here = chosen ? facts.filter(({ spans }) => spans.some((span) => overlaps(span, chosen))) : [];
  const shown = facts.filter((fact) => kind === undefined || fact.kind === kind);
  const total = kind ? totals[kind] : Object.values(totals).reduce((all, some) => all + some, 0);
  return (
    <>
      {chosen && (
        <section className="here" aria-label={t.here}>
          <h2>{t.here}</h2>
          {here.length === 0 ? <Nothing>{t.hereNone}</Nothing> : <Facts id={id} facts={here} chosen={chosen} />}
        </section>
      )}
      <h2>{t.facts}</h2>
      <KindLinks id={id} totals={totals} />
      {shown.length === 0 && <Nothing>{t.noFacts}</Nothing>}
      <div className="all-facts">
        <Facts id={id} facts={shown} chosen={chosen} follows />
        <Rest shown={shown.length} total={total} />
      </div>
    </>
  );
}

function Rest({ shown, total }: { readonly shown: number; readonly total: number }) {
  return shown < total ? (
    <p className="soft small">
      {shown} / {total}
    </p>
  ) : null;
}

function KindLinks({ id, totals }: { readonly id: string; readonly totals: DocumentFacts['totals'] }) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const search = useSearch({ from: '/document/$id' });
  const choice = (kind: FactKind | undefined, name: string, number?: number) => (
    <Link
      key={name}
      to="/document/$id"
      params={{ id }}
      search={{ ...search, kind }}
      aria-current={kind === search.kind}
      resetScroll={false}
    >
      {name} {number !== undefined && <span className="tabular">{number}</span>}
    </Link>
  );
  return (
    <nav className="kind-links choices" aria-label={t.kinds}>
      {choice(undefined, t.all)}
      {FACT_KINDS.filter((kind) => totals[kind] > 0).map((kind) => choice(kind, words[kind], totals[kind]))}
    </nav>
  );
}

interface FactsProps {
  readonly id: string;
  readonly facts: readonly DocumentFact[];
  readonly chosen: Span | null;
  /** Whether the list scrolls to what is chosen. */
  readonly follows?: boolean;
}

function Facts({ id, facts, chosen, follows = false }: FactsProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const scroller = list.current?.parentElement;
    const item = list.current?.querySelector<HTMLElement>('[aria-current="true"], [aria-current="page"]');
    if (follows && scroller && item)
      scroller.scrollTop = item.offsetTop - scroller.offsetTop - scroller.clientHeight / 3;
  }, [follows, chosen?.start, chosen?.end, facts]);
  return (
    <ul ref={list} className="fact-list">
      {facts.map((fact) => (
        <li key={fact.id}>
          <FactLink id={id} fact={fact} chosen={chosen} />
        </li>
      ))}
    </ul>
  );
}

function FactLink({
  id,
  fact,
  chosen,
}: {
  readonly id: string;
  readonly fact: DocumentFact;
  readonly chosen: Span | null;
}) {
  const words = useTexts(WORDS);
  const search = useSearch({ from: '/document/$id' });
  const isChosen = (span: Span): boolean => span.start === chosen?.start && span.end === chosen.end;
  // A click again goes to the next place of the same fact.
  const at = fact.spans.findIndex(isChosen);
  const next = fact.spans[(at + 1) % fact.spans.length] ?? fact.spans[0];
  return (
    <Link
      to="/document/$id"
      params={{ id }}
      search={{ ...search, ...next }}
      aria-current={at >= 0}
      resetScroll={false}
      className="fact"
    >
      <span className="fact-kind soft">{words[fact.kind]}</span>
      <FactText fact={fact} />
      {fact.spans.length > 1 && <span className="soft small tabular">×{fact.spans.length}</span>}
    </Link>
  );
}

function FactText({ fact }: { readonly fact: DocumentFact }) {
  const words = useTexts(WORDS);
  const rules = useTexts(RULES);
  switch (fact.kind) {
    case 'Responsibility':
      return (
        <span className="fact-text">
          {fact.label} <bdi>{fact.text}</bdi>
        </span>
      );
    case 'Section':
      return <bdi className="fact-text">{fact.text}</bdi>;
    case 'StaffingQuota':
    case 'LeaderPost':
      return (
        <span className="fact-text fact-figure">
          <bdi>{fact.text}</bdi> <span className="figure">{fact.count}</span>
        </span>
      );
    case 'BudgetLine':
      return (
        <span className="fact-text fact-figure">
          <span>
            <bdi>{fact.text}</bdi> <span className="soft small tabular">{fact.year ?? words.unknown}</span>
          </span>
          <span className="figure">{fact.value === null ? words.notStated : `${fact.value} ${fact.unit ?? ''}`}</span>
        </span>
      );
    case 'Finding':
      return (
        <span className="fact-text">
          <span className={`badge ${fact.severity}`}>{words[fact.severity ?? 'unknown']}</span>{' '}
          {ruleName(rules, fact.rule)}
        </span>
      );
  }
}
