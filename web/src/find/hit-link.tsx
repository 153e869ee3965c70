import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { HitFragment } from '../shared/api/gql/graphql';
import { SourceLink } from '../shared/source';

interface HitLinkProps {
  readonly hit: HitFragment;
  readonly children: ReactNode;
}

/** Leads to the view of a body or a document, and from any other thing to the sentence that states it. */
export function HitLink({ hit: { node, matchedName, snippet }, children }: HitLinkProps) {
  const { id } = node;
  if (node.__typename === 'Agency')
    return (
      <Link to="/body/$id" params={{ id }}>
        {children}
      </Link>
    );
  if (node.__typename === 'Document')
    return (
      <Link to="/document/$id" params={{ id }}>
        {children}
      </Link>
    );
  if (node.__typename === 'Passage' && node.document)
    return (
      <Link to="/document/$id" params={{ id: node.document.id }} search={{ start: node.start, end: node.end }}>
        {children}
      </Link>
    );
  if (node.__typename === 'Topic')
    return (
      <Link to="/find" search={{ q: matchedName ?? snippet.text }}>
        {children}
      </Link>
    );
  const [source] = 'evidence' in node ? node.evidence : [];
  return source ? (
    <SourceLink source={source} className="sourced">
      {children}
    </SourceLink>
  ) : (
    <>{children}</>
  );
}
