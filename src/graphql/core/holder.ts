/** Whose a fact is: an agency's, or a section's and so its agency's. */
import type { Relation } from '../../domain/model';
import { Agency } from '../agency/agency.type';
import type { Path, Step } from '../plan/path';
import { Section } from '../section/section.type';
import { ITSELF, linksOf, singlePath, things } from './paths';

const AGENCY = { kind: 'Agency', type: Agency } as const;
const SECTION = { kind: 'Section', type: Section } as const;
const OF_AGENCY = { relation: 'HAS_SECTION', direction: 'in' } as const;

/** Whose section it is; null where no text tells. */
export const agencyOfSection = (): Path<Agency | null> => singlePath(AGENCY, OF_AGENCY);

/**
 * The agency of a fact; null where no text tells.
 * @param relation by which an agency or section holds the fact
 */
export function holdingAgency(relation: Relation): Path<Agency | null> {
  return {
    steps: [{ ...heldBy(relation), at: ITSELF, then: [{ ...OF_AGENCY, at: ITSELF }] }],
    answer: ([result]) => {
      const [holder] = linksOf(result);
      return (holder && (things(AGENCY, [holder])[0] ?? things(AGENCY, linksOf(holder.then[0]))[0])) ?? null;
    },
  };
}

/** The section of a fact; null where it is the agency's itself, or no text tells. */
export function holdingSection(relation: Relation): Path<Section | null> {
  return {
    steps: [{ ...heldBy(relation), at: ITSELF }],
    answer: ([result]) => things(SECTION, linksOf(result).slice(0, 1))[0] ?? null,
  };
}

const heldBy = (relation: Relation): Pick<Step, 'relation' | 'direction'> => ({ relation, direction: 'in' });
