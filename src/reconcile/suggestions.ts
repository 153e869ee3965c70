/** What somebody who types into a client may mean: an entity, a property or a type. */
import type { GraphStore } from '../store/graph-store';
import { foldText } from '../text/fold';
import { described } from './candidates';
import { readDetails } from './details';
import { ENTITY_TYPES, RECONCILED_KINDS } from './entity-types';
import { PROPERTIES } from './properties';

export interface Suggested {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly notable?: readonly { readonly id: string; readonly name: string }[];
}

/** Suggestions of a page, and places from which a page may begin: a store gives a hundred. */
export const PAGE = 10;
export const LAST_CURSOR = 90;

/** @param cursor how many are left out */
export async function suggestEntities(
  store: Pick<GraphStore, 'suggest' | 'nodes' | 'closure'>,
  prefix: string,
  cursor: number,
): Promise<readonly Suggested[]> {
  const all = await store.suggest({ prefix, kinds: RECONCILED_KINDS, limit: cursor + PAGE });
  const page = all.slice(cursor);
  const details = await readDetails(store, page.map(({ node }) => node.id)); // prettier-ignore
  return page.flatMap(({ node, name }) => {
    const known = details.get(node.id);
    if (!known) return [];
    const { type, ...one } = described(known, null);
    return [{ ...one, ...(name !== one.name && { description: `${one.description}；别名 ${name}` }), notable: type }];
  });
}

export const suggestProperties = (prefix: string, cursor: number): readonly Suggested[] =>
  among(PROPERTIES, prefix, cursor).map(({ id, name, description }) => ({ id, name, description }));

export const suggestTypes = (prefix: string, cursor: number): readonly Suggested[] =>
  among(ENTITY_TYPES, prefix, cursor);

const among = <T extends { readonly id: string; readonly name: string }>(
  all: readonly T[],
  prefix: string,
  cursor: number,
): readonly T[] => {
  const sought = foldText(prefix);
  return all
    .filter(({ id, name }) => foldText(id).startsWith(sought) || foldText(name).includes(sought))
    .slice(cursor, cursor + PAGE);
};
