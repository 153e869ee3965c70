/**
 * A name that a person gave a body or a topic: one that goes before the name that texts print, or another one beside it.
 * Texts need not print it, so that nothing can read it again; it is kept as decisions are (decision.ts), by the id of the
 * thing and, where a newer reader gives it another, by what texts call it.
 */
import { factKey, nodeId, sha256 } from './identifier';
import type { NodeOf } from './model';

/** UNDONE takes the place of a name and leaves none. */
export const NAMING_KINDS = ['PREFERRED', 'ALIAS', 'UNDONE'] as const;
export type NamingKind = (typeof NAMING_KINDS)[number];
export type GivenNamingKind = Exclude<NamingKind, 'UNDONE'>;

/** Kinds whose things people can name. */
export const NAMEABLE_KINDS = ['Agency', 'Topic'] as const;
export type NameableKind = (typeof NAMEABLE_KINDS)[number];
export type NameableNode = { [K in NameableKind]: NodeOf<K> }[NameableKind];

export type NamingNode = NodeOf<'Naming'>;

/** Of all that it says: two that differ are two, and one that was written twice is one. */
export function namingNode(properties: NamingNode['properties']): NamingNode {
  return { kind: 'Naming', id: namingId(properties), properties };
}

export function namingId(said: NamingNode['properties']): string {
  const names = Object.keys(said).sort() as (keyof typeof said)[];
  return nodeId('Naming', factKey(sha256(Buffer.from(said.namedId)), ...names.map((name) => said[name])));
}

/** Those of the names of one thing that hold: nothing takes their place. */
export function inForce(namings: readonly NamingNode[]): readonly NamingNode[] {
  const replaced = new Set(namings.map(({ properties }) => properties.replaces));
  return namings.filter(({ id, properties }) => properties.namingKind !== 'UNDONE' && !replaced.has(id));
}
