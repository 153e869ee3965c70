import type { Relation } from '../../domain/model';
import { Agency } from '../agency/agency.type';
import { Section } from '../section/section.type';
import { isKind } from './entity';
import type { GraphReader } from './reader';

/** Whose a fact is: an agency's, or a section's and so its agency's. Null where no text tells. */
export interface Holder {
  readonly agency: Agency | null;
  readonly section: Section | null;
}

/** @param relation by which an agency or section holds the fact */
export async function holderOf(reader: GraphReader, factId: string, relation: Relation): Promise<Holder> {
  const { neighbours } = await reader.expand(factId, { relation, direction: 'in' });
  const holder = neighbours[0]?.node;
  if (!holder) return { agency: null, section: null };
  if (isKind(holder, 'Section'))
    return { agency: await agencyOfSection(reader, holder.id), section: new Section(holder) };
  return { agency: isKind(holder, 'Agency') ? new Agency(holder) : null, section: null };
}

export async function agencyOfSection(reader: GraphReader, sectionId: string): Promise<Agency | null> {
  return (await holderOf(reader, sectionId, 'HAS_SECTION')).agency;
}
