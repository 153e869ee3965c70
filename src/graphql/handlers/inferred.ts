/** Candidates as a request asks to see them: offices and places in the texts, each in one call for all of them. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Kind } from '../../domain/model';
import type { Candidate } from '../../planning/handlers';
import { Agency } from '../agency/agency.type';
import { things, type Shown } from '../core/paths';
import type { GraphReader } from '../core/reader';
import { evidencePath } from '../evidence/evidence';
import type { Evidence } from '../evidence/evidence.type';
import type { Path } from '../plan/path';
import { nodesPlan, pathFrom } from '../plan/reading';
import { Section } from '../section/section.type';
import type { InferredHandler } from './handlers.type';

export async function inferredHandlers(
  reader: GraphReader,
  info: GraphQLResolveInfo,
  candidates: readonly Candidate[],
): Promise<readonly InferredHandler[]> {
  const agency = officeReader(reader, info, { kind: 'Agency', type: Agency }, 'agency');
  const section = officeReader(reader, info, { kind: 'Section', type: Section }, 'section');
  const stated = pathFrom(reader, info, null, distinctEvidence, ['inferred', 'evidence']);
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

function officeReader<K extends Kind, E>(
  reader: GraphReader,
  info: GraphQLResolveInfo,
  shown: Shown<K, E>,
  field: 'agency' | 'section',
): (id: string | null) => Promise<E | null> {
  const { selection, plans, isAsked } = nodesPlan(reader, info, [shown.kind], [['inferred', field]]);
  return async (id) => {
    const node = isAsked && id !== null ? await reader.node(id, selection) : null;
    return node && (things(shown, [{ node, plan: plans.get(node.kind) ?? null }])[0] ?? null);
  };
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

function distinctEvidence(): Path<readonly Evidence[]> {
  const { steps, answer } = evidencePath();
  return { steps: steps.map((step) => ({ ...step, looksAt: ['start', 'end'] })), answer };
}
