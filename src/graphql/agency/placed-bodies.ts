/** What bodies are called, where they lie and what they are: read in one call for all of them. */
import type { PlacedName } from '../../planning/peers/likeness';
import type { Selection } from '../../store/graph-store';
import { isKind } from '../core/entity';
import { linksOf } from '../core/paths';
import type { GraphReader } from '../core/reader';
import type { Step } from '../plan/path';
import { foundBy, queryOf } from '../plan/steps-as-query';

/** Its division, and those around it. */
const LEVELS = 3;

const upwards = (levels: number): Step => ({
  relation: levels === LEVELS ? 'IN_DIVISION' : 'PART_OF',
  direction: 'out',
  kinds: ['Division'],
  reads: ['code', 'name'],
  ...(levels > 1 && { then: [upwards(levels - 1)] }),
});
const PLACES: readonly Step[] = [upwards(LEVELS)];
const PLACED: Selection = { properties: ['name', 'agencyKind'], branches: PLACES.map(queryOf) };
const placed = foundBy(PLACES);

/** By id; nothing for an id that no body has. */
export async function placedBodies(
  reader: GraphReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlacedName>> {
  const bodies = await Promise.all(ids.map((id) => reader.nodeOf('Agency', id, PLACED)));
  return new Map(
    bodies.flatMap((body) => {
      if (!body) return [];
      const divisions: { readonly code: string; readonly name: string }[] = [];
      for (let [found] = placed(body.branches); found;) {
        const [link] = linksOf(found);
        if (!link || !isKind(link.node, 'Division')) break;
        divisions.unshift(link.node.properties);
        [found] = link.then;
      }
      const { name, agencyKind } = body.properties;
      const division = divisions.at(-1)?.code ?? null;
      return [[body.id, { name, agencyKind, division, places: divisions.map((one) => one.name) }] as const];
    }),
  );
}
