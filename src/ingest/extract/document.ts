import type { DocumentFact } from '../../domain/fact';
import type { Outline } from '../outline.types';
import { documentKind } from './document/kind';
import { publisherOf } from './document/publisher';
import { titleOf } from './document/title';
import { fiscalYearOf } from './document/year';

/** What the document is: its title, kind, fiscal year and publisher. What it does not say is null. */
export function extractDocument(outline: Outline): DocumentFact {
  const title = titleOf(outline);
  const kind = documentKind(outline, title);
  return { title, kind, fiscalYear: fiscalYearOf(outline, title, kind), publisher: publisherOf(outline, title) };
}
