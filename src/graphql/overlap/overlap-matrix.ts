/** Bodies by themes: which bodies are compared, and what they do about what. */
import { GovorgError } from '../../domain/errors';
import { themesOf, type Theme } from '../../planning/overlap/themes';
import type { Body, Thing } from '../../planning/scenario/thing';
import { agenciesInDivision } from '../agency/agency-search';
import { isGiven } from '../core/conditions';
import type { GraphReader } from '../core/reader';
import { badInput } from '../core/user-input';
import { statementsOf } from '../handlers/statements';
import { shown } from '../limits/refusal';
import { sectionsAndDuties } from '../scenario/base-duties';
import { postsOfBody } from '../scenario/base-posts';

export interface MatrixAsked {
  readonly agencies: readonly string[] | null | undefined;
  readonly division: string | null | undefined;
  readonly topic: string | null | undefined;
  readonly asOf: number | null;
}

export interface FoundMatrix {
  readonly bodies: readonly { readonly id: string; readonly duties: number; readonly unthemed: number }[];
  readonly themes: readonly Theme[];
}

/** More bodies are no table that anybody looks through. */
export const MOST_COMPARED = 200;

export async function overlapMatrix(reader: GraphReader, asked: MatrixAsked): Promise<FoundMatrix> {
  const bodies = await comparedBodies(reader, asked);
  const stated = await sectionsAndDuties(reader, bodies, asked.asOf);
  const posts = await Promise.all(
    bodies.map(({ id }) => {
      const sections = new Set(stated.flatMap((thing) => (thing.kind === 'SECTION' && thing.holder === id ? [thing.id] : [])));
      return postsOfBody(reader, id, sections, asked.asOf);
    }),
  );
  const things: readonly Thing[] = [...bodies, ...stated, ...posts.flat()];
  const sectionHolders = new Map(stated.flatMap(({ id, kind, holder }) => (kind === 'SECTION' ? [[id, holder] as const] : [])));
  return {
    bodies: bodies.map(({ id }) => {
      const duties = stated.filter((thing) => thing.kind === 'DUTY' && (thing.holder === id || sectionHolders.get(thing.holder ?? '') === id));
      return { id, duties: duties.length, unthemed: duties.filter(({ topics }) => topics.length === 0).length };
    }),
    themes: themesOf(things).filter(({ topic }) => !isGiven(asked.topic) || topic === asked.topic),
  };
} // prettier-ignore

/**
 * Those that are named, else those of the division, else those that name the topic; by their ids.
 * @throws GovorgError BAD_USER_INPUT where nothing says which; QUERY_TOO_COMPLEX for too many
 */
async function comparedBodies(reader: GraphReader, { agencies, division, topic, asOf }: MatrixAsked): Promise<readonly Body[]> {
  const ids = isGiven(agencies)
    ? agencies
    : isGiven(division)
      ? await agenciesInDivision(reader, division, MOST_COMPARED + 1)
      : isGiven(topic)
        ? (await statementsOf(reader, [topic], asOf)).flatMap(({ statement, isInForce }) => (isInForce ? (statement.agencyId ?? []) : []))
        : null;
  if (!ids) throw badInput('overlapMatrix needs `agencies`, `division` or `topic`.');
  const different = [...new Set(ids)];
  if (different.length > MOST_COMPARED)
    throw new GovorgError('QUERY_TOO_COMPLEX', `At most ${shown(MOST_COMPARED)} bodies are put side by side.`);
  const nodes = await Promise.all(different.map((id) => reader.nodeOf('Agency', id, NAME)));
  return nodes
    .flatMap((node): readonly Body[] => node ? [{ id: node.id, kind: 'BODY', name: node.properties.name, holder: null, origin: node.id, division: null, agencyKind: null, partlyUnknown: [] }] : [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
} // prettier-ignore

const NAME = { properties: ['name'] } as const;
