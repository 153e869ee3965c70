import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { graphql } from '../shared/api/gql';
import type { HitFragment } from '../shared/api/gql/graphql';
import { useTexts } from '../shared/language';
import { WORDS } from '../shared/words';
import { HitLink } from './hit-link';
import { MESSAGES } from './messages';

export const HIT = graphql(`
  fragment Hit on SearchEdge {
    matchedBy
    matchedName
    snippet {
      text
      highlights {
        start
        end
      }
    }
    node {
      __typename
      id
      ... on Fact {
        evidence(first: 1) {
          ...Source
        }
      }
      ... on Section {
        agency {
          id
          name
        }
      }
      ... on Responsibility {
        agency {
          id
          name
        }
      }
      ... on BudgetLine {
        fiscalYear
        amount {
          value
          unit
        }
        agency {
          id
          name
        }
      }
      ... on FiscalMeasure {
        fiscalYear
        quantity {
          value
          unit
        }
        agency {
          id
          name
        }
      }
      ... on Passage {
        start
        end
        document {
          id
          title
        }
      }
    }
  }
`);

/** A hit: its kind, the words marked in its text, and whose it is. */
export function HitItem({ hit }: { readonly hit: HitFragment }) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const { node, matchedBy, matchedName } = hit;
  const kind = node.__typename as keyof typeof words;
  return (
    <li className="hit">
      <span className="badge">{Object.hasOwn(words, kind) ? words[kind] : kind}</span>
      <div>
        <HitLink hit={hit}>
          <MarkedSnippet {...hit.snippet} />
        </HitLink>
        <FigureOf node={node} />
        <p className="soft small row">
          <OwnerOf node={node} />
          {matchedBy !== 'WORDS' && matchedName !== null && <bdi>{t[matchedBy](matchedName)}</bdi>}
        </p>
      </div>
    </li>
  );
}

function FigureOf({ node }: { readonly node: HitFragment['node'] }) {
  const words = useTexts(WORDS);
  if (node.__typename !== 'BudgetLine' && node.__typename !== 'FiscalMeasure') return null;
  const { value, unit } = node.__typename === 'BudgetLine' ? node.amount : node.quantity;
  return (
    <span className="hit-figure">
      <span className="figure">{value === null ? words.notStated : `${value} ${unit ?? ''}`}</span>
      <span className="soft small">{node.fiscalYear ?? words.unknown}</span>
    </span>
  );
}

function OwnerOf({ node }: { readonly node: HitFragment['node'] }) {
  const t = useTexts(MESSAGES);
  if ('agency' in node && node.agency)
    return (
      <Link to="/body/$id" params={{ id: node.agency.id }}>
        <bdi>{node.agency.name}</bdi>
      </Link>
    );
  if (node.__typename === 'Passage' && node.document)
    return (
      <span>
        {t.inDocument} <bdi>{node.document.title ?? node.document.id}</bdi>
      </span>
    );
  return null;
}

function MarkedSnippet({ text, highlights }: HitFragment['snippet']) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of highlights) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <bdi>
      {parts}
      {text.slice(at)}
    </bdi>
  );
}
