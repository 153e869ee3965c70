/** Bodies whose names people read out of texts by hand, and others that were made to order, as a graph. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from '../../bench/documents/words/names';
import { Random } from '../../bench/documents/random';
import { nodeId } from '../../src/domain/identifier';
import type { GraphNode, GraphRelation } from '../../src/domain/model';
import type { ChangeSet } from '../../src/store/graph-store';
import { PROJECT_ROOT } from '../harness/shared';

export interface Body {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parent: string | null;
  /** The place with which its name begins, as whoever knows it tells; null for a name that begins with none. */
  readonly place: string | null;
}

interface Gold {
  readonly organisations?: readonly { readonly name: string; readonly aliases?: readonly string[]; readonly parent?: string | null }[]; // prettier-ignore
}

/** Those of the gold and of seven rounds of first contact, each name once: a fixed truth, for the floors that rest on it. */
export function goldBodies(): readonly Body[] {
  const folders = readdirSync(join(PROJECT_ROOT, 'tests', 'first-contact')).filter((name) => /^[1-7]$/.test(name));
  const files = ['gold', ...folders.map((name) => join('first-contact', name))].flatMap((folder) => {
    const path = join(PROJECT_ROOT, 'tests', folder);
    return readdirSync(path).filter((name) => name.endsWith('.json')).map((name) => join(path, name)); // prettier-ignore
  });
  const bodies = new Map<string, Body>();
  for (const file of files) {
    const { organisations = [] } = JSON.parse(readFileSync(file, 'utf8')) as Gold;
    for (const { name, aliases = [], parent = null } of organisations) {
      const place = /^[^省市县区旗州镇乡]{2,4}[省市县区旗州镇乡]/.exec(name)?.[0] ?? null;
      if (!bodies.has(name) && name.length > 3) bodies.set(name, { name, aliases, parent, place: place === name ? null : place }); // prettier-ignore
    }
  }
  return [...bodies.values()];
}

/** Several bodies in each place, in words of their own. */
export function generatedBodies(count: number, seed = 1): readonly Body[] {
  const random = new Random(seed);
  const words = wordsOf(random, 'plausible');
  const bodies = new Map<string, Body>();
  while (bodies.size < count) {
    const place = words.place();
    for (let at = 0; at < 10; at += 1) {
      const { name } = words.body(place);
      bodies.set(name, { name, aliases: [], parent: null, place: place.name });
    }
  }
  return [...bodies.values()].slice(0, count);
}

export const idOf = ({ name }: Body): string => nodeId('Agency', name);

export function graphOf(bodies: readonly Body[]): ChangeSet {
  const known = new Set(bodies.map(({ name }) => name));
  const nodes = bodies.map((body): GraphNode => {
    const properties = { name: body.name, aliases: [...body.aliases].sort(), creditCode: null, agencyKind: null };
    return { kind: 'Agency', id: idOf(body), properties };
  });
  const relations = bodies.flatMap(
    ({ name, parent }): readonly GraphRelation[] =>
    parent === null || parent === name || !known.has(parent)
      ? []
      : [{ type: 'SUBORDINATE_TO', from: nodeId('Agency', name), to: nodeId('Agency', parent), properties: { basis: 'STATED', evidence: [] } }], // prettier-ignore
  );
  return { nodes, relations };
}
