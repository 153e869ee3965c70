/** Documents as resources: the plain text that every quote and offset refers to. */
import { idOfUri, nodeUri } from '../domain/uri';
import type { Ask } from './asking';
import { NotFound } from './tool';

const LIST = `query ListDocuments($first: Int!) { documents(first: $first) { nodes { id title source fiscalYear } } }`;
const PASSAGES = `query ReadDocument($id: ID!, $after: String) {
  document(id: $id) { id title passages(first: 100, after: $after) { nodes { text start end } pageInfo { hasNextPage endCursor } } }
}`;

/** Documents that a list names; search finds the others. */
const MOST_LISTED = 100;
/** Characters of one document that are read: an agent that wants more reads passages by search. */
const LONGEST = 200_000;

interface Listed {
  readonly documents: { readonly nodes: readonly { readonly id: string; readonly title: string | null; readonly source: string | null }[] }; // prettier-ignore
}

interface Read {
  readonly document: {
    readonly passages: {
      readonly nodes: readonly { readonly text: string; readonly start: number; readonly end: number }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
}

export async function listDocuments(ask: Ask, base: string) {
  const { documents } = (await ask(LIST, { first: MOST_LISTED })) as unknown as Listed;
  return documents.nodes.map(({ id, title, source }) => ({
    uri: nodeUri(base, id),
    name: title ?? source ?? id,
    mimeType: 'text/plain',
  }));
}

/** The text from its beginning on; what stands between passages are blanks. @throws NotFound */
export async function documentText(ask: Ask, base: string, uri: string): Promise<string> {
  const id = idOfUri(base, uri);
  let text = '';
  for (let after: string | null = null; ;) {
    const { document } = (id === null ? { document: null } : await ask(PASSAGES, { id, after })) as unknown as Read;
    if (!document) throw new NotFound(`There is no document at ${uri}.`);
    const { nodes, pageInfo } = document.passages;
    for (const passage of nodes) text += '\n'.repeat(Math.max(0, passage.start - text.length)) + passage.text;
    if (!pageInfo.hasNextPage || text.length >= LONGEST) return text.slice(0, LONGEST);
    after = pageInfo.endCursor;
  }
}
