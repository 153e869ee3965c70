import { useNavigate } from '@tanstack/react-router';
import type { SuggestQuery } from '../shared/api/gql/graphql';

export type Suggestion = SuggestQuery['suggest'][number];

/** Opens the view of what was suggested; of a topic, which has no view of its own, what is said under any of its names. */
export function useOpen(): (suggestion: Suggestion) => Promise<void> {
  const navigate = useNavigate();
  return ({ node, canonicalName }) => {
    const { id } = node;
    if (node.__typename === 'Agency') return navigate({ to: '/body/$id', params: { id } });
    if (node.__typename === 'Section' && node.agency)
      return navigate({ to: '/body/$id', params: { id: node.agency.id }, search: { view: 'sections' } });
    if (node.__typename === 'Division') return navigate({ to: '/', search: { place: node.code } });
    if (node.__typename === 'Document') return navigate({ to: '/document/$id', params: { id } });
    return navigate({ to: '/find', search: { q: canonicalName } });
  };
}
