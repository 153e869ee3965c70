/**
 * Names that people gave a body or a topic, as its node keeps them. Whatever goes by names (search, suggestions, lists,
 * the names of a topic) finds them in `name` and `aliases`, where they stand beside what texts print; `givenNames` tells
 * which are whose, so that texts can be read and taken out, and names taken back, in any order.
 */
import type { GraphNode } from '../domain/model';
import { NAMEABLE_KINDS, type NameableNode } from '../domain/naming';
import { compareCodePoints } from './code-points';

export interface GivenNames {
  /** Goes before the name that texts print; null where that is the usual one. */
  readonly preferred: string | null;
  readonly added: readonly string[];
}

/** What texts and lists call it. */
interface PrintedNames {
  readonly name: string;
  readonly aliases: readonly string[];
}

export const NO_NAMES: GivenNames = { preferred: null, added: [] };

export const isNameable = (node: GraphNode): node is NameableNode => NAMEABLE_KINDS.some((kind) => kind === node.kind);

/** What people call it, beside what texts do. */
export const givenTo = (node: NameableNode): GivenNames => kept(node)?.given ?? NO_NAMES;

/** All names that people gave it, the preferred one first. */
export function namesGiven(node: NameableNode): readonly string[] {
  const { preferred, added } = givenTo(node);
  return [...new Set([...(preferred === null ? [] : [preferred]), ...added])];
}

/** The node as texts and lists alone would have it. */
export function asPrinted<N extends NameableNode>(node: N): N {
  const printed = kept(node)?.printed;
  return printed ? { ...node, properties: { ...node.properties, ...printed, givenNames: null } } : node;
}

/** The name of a node that texts and lists use. */
export const printedName = (node: NameableNode): string => asPrinted(node).properties.name;

/** @param node whatever people call it by now */
export function withGiven<N extends NameableNode>(node: N, { preferred, added }: GivenNames): N {
  const printed = asPrinted(node);
  if (preferred === null && added.length === 0) return printed;
  const { name, aliases } = printed.properties;
  const all = sorted([...aliases, ...added, ...(preferred === null ? [] : [name])]).filter((one) => one !== preferred);
  const givenNames = JSON.stringify({ printed: { name, aliases }, given: { preferred, added: sorted(added) } });
  return { ...printed, properties: { ...printed.properties, name: preferred ?? name, aliases: all, givenNames } };
}

/** Of one thing that two graphs name; of two usual names the least, as of those of texts. */
export const bothGiven = (a: GivenNames, b: GivenNames): GivenNames =>
  b === NO_NAMES
    ? a
    : {
        preferred: sorted([a.preferred, b.preferred].filter((name) => name !== null))[0] ?? null,
        added: sorted([...a.added, ...b.added]),
      };

export const isSameGiven = (a: GivenNames, b: GivenNames): boolean =>
  a.preferred === b.preferred && a.added.length === b.added.length && a.added.every((name) => b.added.includes(name));

const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort(compareCodePoints);

/** Null where people gave it none, and for what no version of this program wrote. */
function kept({ properties: { givenNames } }: NameableNode): { printed: PrintedNames; given: GivenNames } | null {
  if (typeof givenNames !== 'string') return null;
  try {
    const { printed, given } = JSON.parse(givenNames) as { printed: PrintedNames; given: GivenNames };
    return typeof printed.name === 'string' && Array.isArray(printed.aliases) && Array.isArray(given.added)
      ? { printed, given }
      : null;
  } catch {
    return null;
  }
}
