/** Where bodies are and what they are: read in one call for all of them. */
import type { Selection } from '../../store/graph-store';
import { isKind } from '../core/entity';
import type { GraphReader } from '../core/reader';

export interface PlacedBody {
  /** Code of its division; null where none is known. */
  readonly division: string | null;
  /** Null where no text tells. */
  readonly agencyKind: string | null;
}

const PLACE: Selection = {
  properties: ['agencyKind'],
  branches: [{ relation: 'IN_DIVISION', direction: 'out', properties: ['code'], relationProperties: [] }],
};

/** By id; nothing for an id that no body has. */
export async function placedBodies(
  reader: GraphReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlacedBody>> {
  const bodies = await Promise.all(ids.map((id) => reader.nodeOf('Agency', id, PLACE)));
  return new Map(
    bodies.flatMap((body) => {
      if (!body) return [];
      const division = body.branches?.[0]?.neighbours[0]?.node;
      const code = division && isKind(division, 'Division') ? division.properties.code : null;
      return [[body.id, { division: code, agencyKind: body.properties.agencyKind }] as const];
    }),
  );
}
