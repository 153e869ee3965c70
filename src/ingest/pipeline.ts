/**
 * From a file to the facts of a document, and on to the change of the graph:
 *
 *     read → outline → extract → check → link → apply
 *
 * Everything here is pure; `ingest.ts` archives the bytes and applies the changes.
 */
import type { Rejection } from '../domain/errors';
import type { Extraction } from '../domain/fact';
import type { ChangeSet } from '../store/graph-store';
import type { Checked } from './checks/check';
import { runChecks } from './checks/checks';
import { rejectNonDisclosure } from './disclosure';
import { unfinishedEnding } from './ending';
import { extractAmounts } from './extract/amounts';
import { extractChangeEvents } from './extract/change-events';
import { extractDocument } from './extract/document';
import { extractDuties } from './extract/duties';
import { extractOrganisations } from './extract/organisations';
import type { Reading } from './extract/reading';
import { extractSections } from './extract/sections';
import { extractStaffing } from './extract/staffing';
import { isRejection } from './formats/format';
import type { Places } from './formats/places';
import { readText } from './formats/read-text';
import { link } from './link/link';
import { withoutMarkup } from './markup';
import type { Reference } from './link/reference';
import { outline } from './outline';
import type { Outline } from './outline.types';
import type { SourceFile, SourceText } from './source';
import { unfilledTemplate } from './template';
import { headingsOf, type Headings } from './texts/headings';
import { asPrinted, simplified } from './traditional-print';

export interface ReadDocument {
  readonly ok: true;
  readonly text: SourceText;
  readonly outline: Outline;
  readonly facts: Extraction;
}

/** The plain text, in its own print. */
export interface PlainText {
  readonly text: string;
  readonly headings: Headings;
  readonly places: Places | null;
}

export interface RejectedDocument {
  readonly ok: false;
  readonly rejection: Rejection;
}

/** read → outline → extract → check */
export function readDocument(file: SourceFile): ReadDocument | RejectedDocument {
  const text = readText(file);
  if (isRejection(text)) return { ok: false, rejection: text };
  return judge(file, text, check(extract(outlineOf(text))));
}

/** read → outline: what a document says and what stands above each of its words, for those who look at its facts. */
export function readPlainText(file: SourceFile): PlainText | Rejection {
  const text = readText(file);
  if (isRejection(text)) return text;
  return { text: text.text, headings: headingsOf(outlineOf(text), text.text), places: text.places };
}

const outlineOf = ({ text, laidOut }: SourceText): Outline => outline(withoutMarkup(simplified(text)), laidOut);

/** … → link → the change that `GraphStore.apply` makes; `ingest.ts` applies many in one transaction. */
export function linkDocument({ text, facts }: Pick<ReadDocument, 'text' | 'facts'>, reference: Reference): ChangeSet {
  return link(text, facts, reference);
}

/** One extractor a kind of fact; the first two say who speaks, which the others need. */
function extract(tree: Outline): Checked {
  const document = extractDocument(tree);
  const organisations = extractOrganisations(tree, document);
  const reading: Reading = { outline: tree, document, organisations };
  const { sections, declared } = extractSections(reading);
  const facts = {
    document,
    organisations: organisations.facts,
    sections,
    declared,
    duties: extractDuties(reading, sections),
    staffing: extractStaffing(reading, sections),
    amounts: extractAmounts(reading),
    changes: extractChangeEvents(reading, sections),
  };
  return { outline: tree, facts };
}

/** Adds what the facts contradict and changes none of them; a template has none. */
function check(checked: Checked): Checked & { readonly facts: Extraction } {
  const template = unfilledTemplate(checked);
  if (template) return { ...checked, facts: template };
  const findings = [...runChecks(checked), ...unfinishedEnding.run(checked)];
  return { ...checked, facts: { ...checked.facts, findings } };
}

/** Refuses what only the whole reading shows, a text that is no disclosure; else gives the facts in the text's own print. */
function judge(
  { name, path = name }: SourceFile,
  text: SourceText,
  read: Checked & { readonly facts: Extraction },
): ReadDocument | RejectedDocument {
  const words = read.outline.text;
  const rejection = rejectNonDisclosure(words, read.facts, path);
  if (rejection) return { ok: false, rejection };
  return { ok: true, text, outline: read.outline, facts: asPrinted(read.facts, text.text, words) };
}
