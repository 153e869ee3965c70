/**
 * What a person decided about two things of two years of one body: that the later one is the earlier one, or is not.
 *
 * Documents do not state it, so nothing can read it again: it has to outlive every id that reading makes. A decision is
 * therefore kept by what the two things are called, and not by their ids. Ids of duties and budget lines hang on the
 * document, the label, the place and the holder as one version of the reader sees them; names and wordings are what the
 * documents print. It speaks of the two names in whatever document they stand, as the rules of continuity do: what bears
 * the same name is the same thing every year. So it holds when a corrected document is published, and when the same pair
 * meets in other years. Where a newer reader cuts a wording otherwise, the place in the document finds the thing again:
 * bytes, and the offsets into their plain text, do not change with the reader.
 * Only two things of one name that are said to be two are two just in the documents that were looked at.
 */
import { factKey, nodeId } from './identifier';
import type { NodeOf } from './model';

/** UNDONE takes the place of a decision and leaves nothing decided. */
export const VERDICTS = ['SAME', 'DIFFERENT', 'UNDONE'] as const;
export type Verdict = (typeof VERDICTS)[number];
export type GivenVerdict = Exclude<Verdict, 'UNDONE'>;

/** Posts go on with the section that has them, and are decided with it. */
export const DECIDED_KINDS = ['Section', 'Responsibility', 'BudgetLine'] as const;
export type DecidedKind = (typeof DECIDED_KINDS)[number];

/** One of the two things of a decision. */
export interface DecidedThing {
  /** What it is called, folded: planning/continuity says of each kind what belongs to it. */
  readonly key: string;
  /** In which of the lists of its document it stands, where plans and outcomes are two. */
  readonly group: string;
  /** Where it stood when it was decided: documents by their ids, with the span of the quote. */
  readonly places: readonly DecidedPlace[];
}

export interface DecidedPlace {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export type DecisionNode = NodeOf<'Decision'>;

/** What the decision is about: body, kind and both names, in that order of years. */
export function subjectOf(agency: string, kind: DecidedKind, earlier: DecidedThing, later: DecidedThing): string {
  const ofNames = [agency, kind, earlier.group, earlier.key, later.group, later.key];
  const ofPlaces = earlier.key === later.key ? [documentOf(earlier), documentOf(later)] : [];
  return factKey('decision', ...ofNames, ...ofPlaces);
}

const documentOf = ({ places }: DecidedThing): string => places[0]?.document ?? '';

/** Of all that it says: two that differ are two, and one that was written twice is one. */
export function decisionNode(properties: DecisionNode['properties']): DecisionNode {
  return { kind: 'Decision', id: decisionId(properties), properties };
}

export function decisionId({ subject, ...said }: DecisionNode['properties']): string {
  const names = Object.keys(said).sort() as (keyof typeof said)[];
  return nodeId('Decision', factKey(subject, ...names.map((name) => said[name])));
}

/** Of several that nothing replaces, as two replicas may take at once, the later one holds. */
export const isLater = (a: DecisionNode, b: DecisionNode): boolean =>
  a.properties.at === b.properties.at ? a.id > b.id : a.properties.at > b.properties.at;

/** @returns null for what no version of this program wrote */
export function decidedThing(json: string | null): DecidedThing | null {
  if (json === null) return null;
  try {
    const { key, group, places } = JSON.parse(json) as DecidedThing;
    return typeof key === 'string' && Array.isArray(places) ? { key, group, places } : null;
  } catch {
    return null;
  }
}
