import type { DocumentFact } from '../../domain/fact';
import type { Outline } from '../outline.types';
import { gather } from './organisations/gather';
import { Register } from './organisations/register';
import { speakers } from './organisations/speaking';
import type { OrganisationIndex } from './reading';

/**
 * The bodies that the document speaks for: the publisher, the units it lists under itself, and those whose names head
 * parts of the text. A superior or partner that a duty merely mentions is none of them.
 */
export function extractOrganisations(outline: Outline, document: DocumentFact): OrganisationIndex {
  const register = new Register();
  gather(outline, document, register);
  const facts = register.facts();
  return {
    facts,
    resolve: (mention) => register.resolve(mention),
    ...speakers(outline, register),
  };
}
