/**
 * From the facts of one document to its change of the graph. Pure: the same document gives the same nodes and relations
 * whatever the store holds and whatever came before. What joins documents is the id: agencies, sections, topics,
 * divisions and classes are made of what identifies them, facts of their document and place.
 *
 * What is the same thing in another year is worked out when it is asked (planning/continuity): the graph has no place
 * for it. Nor has it for declared counts and ratios, which serve the checks; their words stand in the quotes of facts.
 */
import { contributionOf } from '../../domain/contribution';
import type { Extraction, StaffingFact } from '../../domain/fact';
import { factKey, nodeId } from '../../domain/identifier';
import type { ChangeSet } from '../../store/graph-store';
import type { SourceText } from '../source';
import { inOrder, linkAgencies, type Holders } from './agencies';
import { ChangeBuilder } from './change-builder';
import { linkChangeEvents } from './change-events';
import { linkFigures } from './figures';
import { linkFindings, type Place } from './findings';
import { linkPassages } from './passages';
import type { Reference } from './reference';
import { linkTopics, type Speaker } from './topic-links';
import { topicIndex } from './topics';

export function link(source: SourceText, extraction: Extraction, reference: Reference): ChangeSet {
  const changes = new ChangeBuilder(source.sha256, source.places);
  addDocument(source, extraction, changes);
  linkPassages(source.text, changes);
  const holders = linkAgencies(extraction, source.text, reference, changes);
  const duties = linkDuties(extraction, holders, changes);
  const staffing = linkStaffing(extraction, holders, changes);
  const figures = linkFigures(extraction, holders, reference, changes);
  const sections = extraction.sections.map((section) => ({
    id: holders.holder({ organisation: section.organisation, section: section.name }, section.quote),
    text: section.name,
    quote: section.quote,
  }));
  linkChangeEvents(extraction.changes, source.text, holders, changes);
  const lines = figures.filter(({ kind }) => kind === 'BudgetLine').map(({ id, label }) => ({ id, text: label }));
  linkTopics([...sections.filter(isSpeaker), ...duties, ...lines], topicIndex(reference.topics), changes);
  const amounts = extraction.amounts.flatMap(({ quote, change, ratios }, index) => {
    const quotes = [quote, ...(change ? [change.quote] : []), ...ratios.map((ratio) => ratio.quote)];
    return quotes.map((place) => ({ id: figures[index]?.id ?? null, quote: place }));
  });
  linkFindings(extraction.findings, [...sections, ...duties, ...staffing, ...amounts].filter(isPlace), changes);
  const change = changes.build();
  return { ...change, nodes: [...change.nodes, contributionOf(source.sha256, change.nodes, change.relations)] };
}

const isSpeaker = <T extends { readonly id: string | null; readonly text: string }>(thing: T): thing is T & Speaker =>
  thing.id !== null;
const isPlace = <T extends { readonly id: string | null }>(thing: T): thing is T & Pick<Place, 'id'> =>
  thing.id !== null;

function addDocument(source: SourceText, { document }: Extraction, changes: ChangeBuilder): void {
  const { title, kind, fiscalYear, publisher } = document;
  const { sha256, mediaType, encoding, text } = source;
  const about = { title, documentKind: kind, fiscalYear, publisher };
  const file = { sha256, source: source.source, mediaType, encoding, length: text.length };
  changes.node({ kind: 'Document', id: changes.documentId, properties: { ...about, ...file, ...UNSIGNED } });
}

/** What read it, and when, is said where it is taken in (extractor.ts): a change hangs on the document alone. */
const UNSIGNED = { readBy: null, readVersion: null, readAt: null };

function linkDuties(extraction: Extraction, holders: Holders, changes: ChangeBuilder): readonly (Speaker & Place)[] {
  const counts = new Map<string | null, number>();
  return inOrder(extraction.duties).map(({ holder, label, text, quote }) => {
    const from = holders.holder(holder, quote);
    const position = (counts.get(from) ?? 0) + 1;
    counts.set(from, position);
    const id = nodeId('Responsibility', factKey(changes.sha256, from, label, text, quote.start));
    changes.node({ kind: 'Responsibility', id, properties: { label, text, position } });
    if (from !== null) changes.relate({ type: 'RESPONSIBLE_FOR', from, to: id, properties: {} });
    changes.stated(id, quote);
    return { id, text, quote };
  });
}

function linkStaffing(extraction: Extraction, holders: Holders, changes: ChangeBuilder): readonly Place[] {
  return inOrder(extraction.staffing).map((fact) => {
    const { post, staffingType, measure, count, quote } = fact;
    const from = holders.holder(fact.holder, quote);
    const key = factKey(changes.sha256, from, post, staffingType, measure, count, quote.start);
    const id = nodeId(post === null ? 'StaffingQuota' : 'LeaderPost', key);
    if (post === null) changes.node({ kind: 'StaffingQuota', id, properties: { staffingType, measure, count } });
    else changes.node({ kind: 'LeaderPost', id, properties: { title: post, rank: rankOf(fact), count } });
    const type = post === null ? 'HAS_QUOTA' : 'HAS_POST';
    if (from !== null) changes.relate({ type, from, to: id, properties: {} });
    changes.stated(id, quote);
    return { id, quote };
  });
}

const rankOf = ({ post }: StaffingFact): string => (post?.includes('副') ? 'DEPUTY' : 'HEAD');
