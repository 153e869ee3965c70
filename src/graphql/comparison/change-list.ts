/** Things of one kind as two documents state them, and what became of them. */
import type { Continuable, Continuation, Continuity, ContinuityRule } from '../../planning/continuity/continuity';
import { groupBy } from '../../store/group-by';
import type { ChangeAspectEnum } from '../core/enums';
import type { Fact } from '../core/entity';
import { latestSource, type Source } from '../core/latest-source';
import { Document } from '../document/document.type';
import { toFact } from '../node/to-entity';
import type { Link } from '../plan/path';
import type { ChangeList, FactChange } from './comparison.type';
import type { Years } from './comparison-path';

export type Aspect = keyof typeof ChangeAspectEnum;

/** A thing, and the link by which it was reached. */
export interface Stated extends Continuable {
  readonly link: Link;
}

/** How things of a kind are compared. */
export interface Comparing<T extends Stated> {
  /** One of several lists that documents are chosen for each by itself, such as those of plans; what is in none is left out. */
  readonly groupOf: (link: Link) => string | null;
  /** @param links in the order of the document */
  readonly thingsOf: (links: readonly Link[], document: string | null) => readonly T[];
  readonly continuityOf: (earlier: readonly T[], later: readonly T[]) => Continuity<T>;
  readonly nameOf: (thing: T) => string | null;
  /** @param all that goes on, the pair among it */
  readonly aspectsOf: (all: readonly Continuation<T>[]) => (pair: Continuation<T>) => readonly Aspect[];
  readonly fenOf?: (thing: T) => number | null;
  readonly countOf?: (thing: T) => number;
  /** How sure it is that what holds the things goes on; null where that needs no likeness. */
  readonly holderScoreOf?: (pair: Continuation<T>) => number | null;
}

export function changeList<T extends Stated>(
  links: readonly Link[],
  years: Years,
  comparing: Comparing<T>,
): ChangeList {
  const parts = [...groupBy(links, comparing.groupOf)]
    .flatMap(([group, stated]) => (group === null ? [] : [{ group, stated }]))
    .sort((a, b) => (a.group < b.group ? -1 : 1))
    .map(({ group, stated }) => ({ group, ...partOf(stated, years, comparing) }));
  const told = parts.flatMap(({ group, message }) => (message === null ? [] : [group ? `${group}: ${message}` : message])); // prettier-ignore
  const messages = parts.length === 0 ? [nothingStated(years.to)] : told;
  return {
    fromDocuments: distinct(parts.flatMap(({ fromDocuments }) => fromDocuments)),
    toDocuments: distinct(parts.flatMap(({ toDocuments }) => toDocuments)),
    message: messages.length === 0 ? null : messages.join(' '),
    changes: parts.flatMap(({ changes }) => changes),
    doubtful: parts.flatMap(({ doubtful }) => doubtful),
  };
}

/** Unknown is not none: where no document speaks for a year, nothing came and nothing went. */
function partOf<T extends Stated>(links: readonly Link[], { from, to }: Years, comparing: Comparing<T>): ChangeList {
  const [before, after] = [latestSource(links, from), latestSource(links, to)];
  const documents = { fromDocuments: documentsOf(before), toDocuments: documentsOf(after) };
  const nothing = { ...documents, changes: [], doubtful: [] };
  if (!before || !after) return { ...nothing, message: nothingStated(after ? from : to) };
  if (before.document?.id === after.document?.id) return { ...nothing, message: ONE_DOCUMENT };
  const continuity = comparing.continuityOf(listed(before, comparing), listed(after, comparing));
  return {
    ...documents,
    message: continuity.isWhole ? null : TOO_MANY,
    changes: changesOf(continuity, comparing),
    doubtful: continuity.doubtful.map((pair) => ({ ...pairShown(pair, comparing), outcome: 'DOUBTFUL', aspects: [] })),
  };
}

const nothingStated = (year: number): string =>
  `No document of ${year} or before states any of these: nothing tells what changed.`;
const ONE_DOCUMENT = 'One document speaks for both years: nothing tells what changed between them.';
const TOO_MANY = 'There is too much to compare what is only alike: things go on under the same names only.';

const documentsOf = (source: Source | null): readonly Document[] => (source?.document ? [source.document] : []);
const distinct = (documents: readonly Document[]): readonly Document[] => [
  ...new Map(documents.map((document) => [document.id, document])).values(),
];

/** What one document states, in its order. */
export const listed = <T extends Stated>({ places, document }: Source, { thingsOf }: Comparing<T>): readonly T[] =>
  thingsOf(
    [...places].sort(([, a], [, b]) => a - b).map(([link]) => link),
    document?.id ?? null,
  );

function changesOf<T extends Stated>(continuity: Continuity<T>, comparing: Comparing<T>): readonly FactChange[] {
  const { continued, came, went } = continuity;
  const aspectsOf = comparing.aspectsOf(continued);
  const goesOn = continued.map((pair): FactChange => {
    const aspects = aspectsOf(pair);
    const outcome = aspects.length === 0 ? 'UNCHANGED' : 'CHANGED';
    return { ...pairShown(pair, comparing), outcome, aspects };
  });
  return [
    ...goesOn,
    ...came.map((thing) => oneShown(thing, 'CAME', comparing)),
    ...went.map((thing) => oneShown(thing, 'WENT', comparing)),
  ];
}

/** Likeness suggests; names, wordings and codes derive. */
export const basisOf = (rule: ContinuityRule): 'DERIVED' | 'INFERRED' =>
  rule === 'RENAMED' || rule === 'REWORDED' ? 'INFERRED' : 'DERIVED';

type Shown = Omit<FactChange, 'outcome' | 'aspects'>;

function pairShown<T extends Stated>(pair: Continuation<T>, comparing: Comparing<T>): Shown {
  const { earlier, later, rule } = pair;
  const { fenOf, countOf } = comparing;
  const holder = comparing.holderScoreOf?.(pair) ?? null;
  const [before, after] = [fenOf?.(earlier) ?? null, fenOf?.(later) ?? null];
  return {
    ...sides(earlier, later, comparing),
    matchedBy: rule,
    basis: holder === null ? basisOf(rule) : 'INFERRED',
    score: pair.score * (holder ?? 1),
    fenDifference: before === null || after === null ? null : after - before,
    postDifference: countOf ? countOf(later) - countOf(earlier) : null,
  };
}

const oneShown = <T extends Stated>(thing: T, outcome: 'CAME' | 'WENT', comparing: Comparing<T>): FactChange => ({
  ...(outcome === 'CAME' ? sides(null, thing, comparing) : sides(thing, null, comparing)),
  outcome,
  aspects: [],
  matchedBy: null,
  basis: null,
  score: null,
  fenDifference: null,
  postDifference: null,
});

const sides = <T extends Stated>(earlier: T | null, later: T | null, { nameOf }: Comparing<T>) => ({
  earlier: earlier && factOf(earlier),
  later: later && factOf(later),
  earlierName: earlier && nameOf(earlier),
  laterName: later && nameOf(later),
});

export const factOf = ({ link: { node, plan } }: Stated): Fact | null => toFact(node, plan);
