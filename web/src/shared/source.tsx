/** The way from a figure or a duty to the sentence that states it. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { graphql } from './api/gql';
import type { SourceFragment } from './api/gql/graphql';
import { texts, useTexts } from './language';

/** What a link to a sentence needs. */
export const SOURCE = graphql(`
  fragment Source on Evidence {
    start
    end
    quote
    page
    sheet
    cell
    document {
      id
      title
      fiscalYear
    }
  }
`);

const TEXTS = texts(
  { source: (quote: string) => `出处：“${quote}”`, place: (n: number) => `第 ${n} 处出处` },
  { source: (quote: string) => `Source: “${quote}”`, place: (n: number) => `Source ${n}` },
);

interface SourcedProps {
  readonly evidence: readonly SourceFragment[];
  readonly children: ReactNode;
}

/** What a text states, as a link to where it does; further places follow as small numbers. */
export function Sourced({ evidence, children }: SourcedProps) {
  const t = useTexts(TEXTS);
  const [first, ...others] = evidence;
  if (!first) return <>{children}</>;
  return (
    <>
      <SourceLink source={first} className="sourced">
        {children}
      </SourceLink>
      {others.map((other, i) => (
        <SourceLink key={`${other.document.id} ${other.start}`} source={other} label={t.place(i + 2)}>
          {i + 2}
        </SourceLink>
      ))}
    </>
  );
}

interface SourceLinkProps {
  readonly source: SourceFragment;
  readonly className?: string;
  readonly label?: string;
  readonly children: ReactNode;
}

export function SourceLink({ source, className, label, children }: SourceLinkProps) {
  const t = useTexts(TEXTS);
  return (
    <Link
      to="/document/$id"
      params={{ id: source.document.id }}
      search={{ start: source.start, end: source.end }}
      className={className ?? 'source'}
      title={t.source(source.quote)}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Link>
  );
}

/** A quote with the document it stands in. */
export function Quote({ source }: { readonly source: SourceFragment }) {
  return (
    <blockquote className="quote">
      <SourceLink source={source} className="quote-link">
        {source.quote}
      </SourceLink>
      <footer>
        <bdi>{source.document.title ?? source.document.id}</bdi>
      </footer>
    </blockquote>
  );
}
