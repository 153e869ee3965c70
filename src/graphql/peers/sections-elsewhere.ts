/** What the sections of a body are called in a body that does the same job elsewhere. */
import { continuityOfSections } from '../../planning/continuity/sections';
import { speakingDocument } from '../../planning/speaking-document';
import type { NamedOffice, ReadBody } from '../handlers/statements';

export interface SectionsElsewhere {
  readonly alike: readonly { readonly own: string; readonly theirs: string; readonly score: number }[];
  /** Ids. */
  readonly onlyThere: readonly string[];
}

export function sectionsElsewhere(
  own: ReadBody | undefined,
  theirs: ReadBody | undefined,
  asOf: number | null,
): SectionsElsewhere {
  const [here, there] = [own, theirs].map((body) => sectionsInForce(body, asOf).map(({ id, name }) => ({ id, name, aliases: [], duties: null }))); // prettier-ignore
  const { continued, came } = continuityOfSections(here ?? [], there ?? []);
  return {
    alike: continued.map(({ earlier, later, score }) => ({ own: earlier.id, theirs: later.id, score })),
    onlyThere: came.map(({ id }) => id),
  };
}

/** Those of the document that speaks for the list. */
function sectionsInForce(body: ReadBody | undefined, asOf: number | null): readonly NamedOffice[] {
  const chosen = speakingDocument(body?.lists?.sections ?? [], { through: asOf ?? Infinity });
  if (!body || !chosen) return [];
  return body.sections.filter(({ documents }) => documents.some(({ id }) => id === chosen.list.document.id));
}
