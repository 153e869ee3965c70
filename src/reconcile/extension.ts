/** Values of entities, to be added to a table: one row an entity, one list of values a property. */
import type { GraphStore } from '../store/graph-store';
import { readDetails } from './details';
import type { EntityType, ReconciledKind } from './entity-types';
import { PROPERTIES, type FetchedValue } from './properties';
import type { ExtensionQuery } from './queries';

export interface Extension {
  readonly meta: readonly { readonly id: string; readonly name: string; readonly type?: EntityType }[];
  readonly rows: Readonly<Record<string, Readonly<Record<string, readonly FetchedValue[]>>>>;
}

/** An entity that is not there has no values. @param idOf the id that an address names, or the id itself */
export async function extend(
  store: Pick<GraphStore, 'nodes' | 'closure'>,
  { ids, properties }: ExtensionQuery,
  idOf: (text: string) => string | null,
): Promise<Extension> {
  const details = await readDetails(store, [...new Set(ids.flatMap((id) => idOf(id) ?? []))]);
  const rows = ids.map((id) => {
    const known = details.get(idOf(id) ?? '');
    return [id, Object.fromEntries(properties.map((one) => [one.id, known ? one.fetch(known) : []]))] as const;
  });
  return {
    meta: properties.map(({ id, name, valueType }) => ({ id, name, ...(valueType && { type: valueType }) })),
    rows: Object.fromEntries(rows),
  };
}

/** What can be fetched of things of a type. */
export const propertiesOf = (kind: ReconciledKind | null) =>
  PROPERTIES.filter(({ types }) => kind === null || types.includes(kind));
