/** Candidates as a request asks to see them: offices and places in the texts, each in one call for all of them. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Candidate } from '../../planning/handlers';
import { Agency } from '../agency/agency.type';
import type { GraphReader } from '../core/reader';
import { evidencePath } from '../evidence/evidence';
import type { Evidence } from '../evidence/evidence.type';
import { pathFrom } from '../plan/reading';
import { thingReader } from '../plan/thing-reader';
import { Section } from '../section/section.type';
import type { InferredHandler } from './handlers.type';

export async function inferredHandlers(
  reader: GraphReader,
  info: GraphQLResolveInfo,
  candidates: readonly Candidate[],
): Promise<readonly InferredHandler[]> {
  const agency = thingReader(reader, info, { kind: 'Agency', type: Agency }, [['inferred', 'agency']]);
  const section = thingReader(reader, info, { kind: 'Section', type: Section }, [['inferred', 'section']]);
  const stated = pathFrom(reader, info, null, () => evidencePath(), ['inferred', 'evidence']);
  return Promise.all(
    candidates.map(async ({ agencyId, sectionId, score, reasons }) => {
      // Asked at the same time, so that what is asked for all candidates travels together.
      const [office, part, evidence] = await Promise.all([
        agency(agencyId),
        section(sectionId),
        evidenceOf(stated, reasons),
      ]);
      return { agency: office, section: part, score, reasons: reasons.map(({ text }) => text), evidence };
    }),
  );
}

/** Where texts state what the reasons speak of. Two facts may stand in one sentence; it is shown once. */
async function evidenceOf(
  stated: (factId: string) => Promise<readonly Evidence[] | null>,
  reasons: Candidate['reasons'],
): Promise<readonly Evidence[]> {
  const facts = [...new Set(reasons.map(({ factId }) => factId))];
  const places = (await Promise.all(facts.map(stated))).flatMap((found) => found ?? []);
  return [...new Map(places.map((place) => [JSON.stringify([place.node.id, place.start, place.end]), place])).values()];
}
