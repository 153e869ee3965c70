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
import { runChecks } from './checks/checks';
import { rejectStranger } from './disclosure';
import { rejectTorso, unfinishedEnding } from './ending';
import { extractAmounts } from './extract/amounts';
import { extractDocument } from './extract/document';
import { extractDuties } from './extract/duties';
import { extractOrganisations } from './extract/organisations';
import type { Reading } from './extract/reading';
import { extractSections } from './extract/sections';
import { extractStaffing } from './extract/staffing';
import { isRejection } from './formats/format';
import { readText } from './formats/read-text';
import { link } from './link/link';
import type { Reference } from './link/reference';
import { outline } from './outline';
import type { Outline } from './outline.types';
import type { SourceFile, SourceText } from './source';

export interface ReadDocument {
  readonly ok: true;
  readonly text: SourceText;
  readonly outline: Outline;
  readonly facts: Extraction;
}

export interface RejectedDocument {
  readonly ok: false;
  readonly rejection: Rejection;
}

/** read → outline → extract → check */
export function readDocument(file: SourceFile): ReadDocument | RejectedDocument {
  const text = readText(file);
  if (isRejection(text)) return { ok: false, rejection: text };
  const tree = outline(text.text);
  const facts = check(tree, extract(tree));
  const rejection = refuse(text, facts, file.path ?? file.name);
  return rejection ? { ok: false, rejection } : { ok: true, text, outline: tree, facts };
}

/** What only the whole text tells: that it is no disclosure, or not all of one. */
const refuse = ({ text }: SourceText, facts: Extraction, source: string): Rejection | null =>
  rejectStranger(text, facts, source) ?? rejectTorso(text, source);

/** … → link: what the document adds to the graph, ready for `GraphStore.apply`. */
export function linkDocument(read: ReadDocument, reference: Reference): ChangeSet {
  return link(read.text, read.facts, reference);
}

type Unchecked = Omit<Extraction, 'findings'>;

/** One extractor a kind of fact; the first two say who speaks, which the others need. */
function extract(tree: Outline): Unchecked {
  const document = extractDocument(tree);
  const organisations = extractOrganisations(tree, document);
  const reading: Reading = { outline: tree, document, organisations };
  const { sections, declared } = extractSections(reading);
  return {
    document,
    organisations: organisations.facts,
    sections,
    declared,
    duties: extractDuties(reading, sections),
    staffing: extractStaffing(reading, sections),
    amounts: extractAmounts(reading),
  };
}

/** Adds what the facts contradict; changes none of them. */
function check(tree: Outline, facts: Unchecked): Extraction {
  const checked = { outline: tree, facts };
  return { ...facts, findings: [...runChecks(checked), ...unfinishedEnding.run(checked)] };
}
