/**
 * Brings the names of a thing to what people say of it: those of their names that hold, beside what texts print. It is
 * told from the graph each time, so that whatever stopped the process before, and whoever else named it, makes no
 * difference.
 */
import { GovorgError } from '../domain/errors';
import { inForce, type NameableNode, type NamingNode } from '../domain/naming';
import { givenTo, isNameable, isSameGiven, withGiven, type GivenNames } from '../store/given-names';
import type { BranchedNode, ExpandQuery, GraphStore } from '../store/graph-store';

type Settles = Pick<GraphStore, 'version' | 'nodes' | 'remove'>;

/** Others may change the graph meanwhile; each time it is looked at anew. */
const MOST_TRIES = 20;

export const NAMINGS: ExpandQuery = { relation: 'GIVEN_TO', direction: 'in', kinds: ['Naming'], order: [{ by: 'at' }] };

/** The names that people gave a thing, read with `NAMINGS` as its only branch, the first one first. */
export const namingsOf = ({ branches }: BranchedNode): readonly NamingNode[] =>
  (branches?.[0]?.neighbours ?? []).flatMap(({ node }) => (node.kind === 'Naming' ? [node] : []));

/** Things at a time. */
const BATCH = 500;

/** @throws GovorgError STORE_UNAVAILABLE */
export async function settleNames(store: Settles, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) await settle(store, ids.slice(start, start + BATCH));
}

async function settle(store: Settles, ids: readonly string[]): Promise<void> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const version = await store.version();
    const nodes = (await store.nodes(ids, { branches: [NAMINGS] })).flatMap((found) => (found ? renamed(found) : []));
    if (nodes.length === 0) return;
    if (await store.remove({ version, nodes: [], relations: [], replaced: { nodes, relations: [] } })) return;
  }
  throw new GovorgError('STORE_UNAVAILABLE', 'Others change the graph all the time: name it again later.');
}

/** The thing under the names that hold; nothing where it bears them. */
function renamed(found: BranchedNode): readonly NameableNode[] {
  const { branches: _, ...node } = found;
  if (!isNameable(node)) return [];
  const given = givenBy(namingsOf(found));
  return isSameGiven(givenTo(node), given) ? [] : [withGiven(node, given)];
}

/** Of several usual names, as two replicas may take at once, the later one holds. */
function givenBy(namings: readonly NamingNode[]): GivenNames {
  const held = inForce(namings);
  const named = (kind: string): readonly string[] =>
    held.flatMap(({ properties }) => (properties.namingKind === kind ? [properties.givenName] : []));
  return { preferred: named('PREFERRED').at(-1) ?? null, added: [...new Set(named('ALIAS'))] };
}
