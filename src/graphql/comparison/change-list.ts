/** Things of one kind as two documents state them, and what became of them. */
import type { DecidedKind, DecisionNode } from '../../domain/decision';
import type { Continuable, Continuation, Continuity, ContinuityRule } from '../../planning/continuity/continuity';
import { decidedPairs, NOTHING_DECIDED, type Decided, type DecidedPair, type Listing } from '../../planning/continuity/decided'; // prettier-ignore
import { joinedOf } from '../../planning/continuity/joined';
import { groupBy } from '../../text/group-by';
import type { ChangeAspectEnum } from '../core/enums';
import type { Fact } from '../core/entity';
import { latestSource, type Source } from '../core/latest-source';
import { Document } from '../document/document.type';
import { toFact } from '../node/to-entity';
import type { Link } from '../plan/path';
import type { ChangeList, FactChange } from './comparison.type';
import type { Years } from './comparison-path';
import type { DecisionsOf } from './decisions-of';

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
  readonly continuityOf: (earlier: readonly T[], later: readonly T[], decided: Decided) => Continuity<T>;
  /** What goes on as decided, because what holds it does, where nothing is decided about things of this kind. */
  readonly withHolders?: (earlier: readonly T[], later: readonly T[]) => readonly DecidedPair[];
  /** By what a decision finds one of the things; null where nothing is decided about them. */
  readonly decided: { readonly kind: DecidedKind; readonly keyOf: (thing: T) => string } | null;
  readonly nameOf: (thing: T) => string | null;
  /** @param all that goes on, the pair among it */
  readonly aspectsOf: (all: readonly Continuation<T>[]) => (pair: Continuation<T>) => readonly Aspect[];
  readonly fenOf?: (thing: T) => number | null;
  readonly countOf?: (thing: T) => number;
  /** What holds them, where they go on as surely as that does. */
  readonly holderOf?: (pair: Continuation<T>) => Pick<Holder, 'score' | 'decision'>;
}

/** What holds a thing, and how sure it is that this goes on. */
export interface Holder {
  /** Under which it goes on through the years; all of a merger or split have one. */
  readonly key: string;
  /** Whether it is a part of a merger or split. */
  readonly isJoined: boolean;
  /** Null where its name says that it goes on, or a person did. */
  readonly score: number | null;
  /** What a person decided about that; null where nobody did. */
  readonly decision: DecisionNode | null;
  /** Name of the section that it is; null where it is the agency. */
  readonly section: string | null;
}

export function changeList<T extends Stated>(
  links: readonly Link[],
  years: Years,
  comparing: Comparing<T>,
  decisions: DecisionsOf,
): ChangeList {
  const parts = [...groupBy(links, comparing.groupOf)]
    .flatMap(([group, stated]) => (group === null ? [] : [{ group, stated }]))
    .sort((a, b) => (a.group < b.group ? -1 : 1))
    .map(({ group, stated }) => ({ group, ...partOf({ links: stated, group }, years, comparing, decisions) }));
  const told = parts.flatMap(({ group, message }) => (message === null ? [] : [group ? `${group}: ${message}` : message])); // prettier-ignore
  const messages = parts.length === 0 ? [nothingStated(years.to)] : told;
  return {
    fromDocuments: distinct(parts.flatMap(({ fromDocuments }) => fromDocuments)),
    toDocuments: distinct(parts.flatMap(({ toDocuments }) => toDocuments)),
    otherDocuments: distinct(parts.flatMap(({ otherDocuments }) => otherDocuments)),
    message: messages.length === 0 ? null : messages.join(' '),
    changes: parts.flatMap(({ changes }) => changes),
    doubtful: parts.flatMap(({ doubtful }) => doubtful),
  };
}

/** Unknown is not none: where no document speaks for a year, nothing came and nothing went. */
function partOf<T extends Stated>(
  { links, group }: { readonly links: readonly Link[]; readonly group: string },
  { from, to }: Years,
  comparing: Comparing<T>,
  decisions: DecisionsOf,
): ChangeList {
  const [before, after] = [latestSource(links, { through: from }), latestSource(links, { through: to })];
  const documents = {
    fromDocuments: documentsOf(before),
    toDocuments: documentsOf(after),
    otherDocuments: distinct([before, after].flatMap((source) => source?.others ?? [])),
  };
  const nothing = { ...documents, changes: [], doubtful: [] };
  if (!before || !after) return { ...nothing, message: nothingStated(after ? from : to) };
  if (before.document?.id === after.document?.id) return { ...nothing, message: ONE_DOCUMENT };
  const listings = [before, after].map((source) => listingOf(source, group, comparing)) as [Listing<T>, Listing<T>];
  const continuity = continuityBetween(...listings, comparing, decisions.all);
  return {
    ...documents,
    message: continuity.isWhole ? null : TOO_MANY,
    changes: changesOf(continuity, comparing, decisions),
    doubtful: continuity.doubtful.map((pair) => ({
      ...pairShown(pair, { earlier: [pair.earlier], later: [pair.later] }, comparing, decisions),
      outcome: 'DOUBTFUL',
      aspects: [],
    })),
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
export function listingOf<T extends Stated>(
  { places, document }: Source,
  group: string,
  { thingsOf }: Comparing<T>,
): Listing<T> {
  const links = [...places].sort(([, a], [, b]) => a - b).map(([link]) => link);
  return {
    things: thingsOf(links, document?.id ?? null),
    group,
    document: document?.id ?? null,
    startOf: ({ link }) => places.get(link) ?? null,
  };
}

/** By what people decided, and then by the rules. */
export function continuityBetween<T extends Stated>(
  earlier: Listing<T>,
  later: Listing<T>,
  { continuityOf, decided, withHolders }: Comparing<T>,
  decisions: readonly DecisionNode[],
): Continuity<T> {
  const pairs = decided
    ? decidedPairs(decided.kind, earlier, later, decided.keyOf, decisions)
    : { ...NOTHING_DECIDED, same: withHolders?.(earlier.things, later.things) ?? [] };
  return continuityOf(earlier.things, later.things, pairs);
}

function changesOf<T extends Stated>(
  continuity: Continuity<T>,
  comparing: Comparing<T>,
  decisions: DecisionsOf,
): readonly FactChange[] {
  const { continued, came, went } = continuity;
  const aspectsOf = comparing.aspectsOf(continued);
  const joined = joinedOf(continued);
  const goesOn = continued.map((pair): FactChange => {
    const whole = joined.all(pair);
    const aspects = [
      ...(joined.isMerged(pair) ? (['MERGED'] as const) : []),
      ...(joined.isSplit(pair) ? (['SPLIT'] as const) : []),
      ...aspectsOf(pair),
      ...grown(whole, comparing),
    ];
    const outcome = aspects.length === 0 ? 'UNCHANGED' : 'CHANGED';
    return { ...pairShown(pair, whole, comparing, decisions), outcome, aspects };
  });
  return [
    ...goesOn,
    ...came.map((thing) => oneShown(thing, 'CAME', comparing)),
    ...went.map((thing) => oneShown(thing, 'WENT', comparing)),
  ];
}

const SUGGESTING: readonly ContinuityRule[] = ['RENAMED', 'REWORDED', 'SAME_PARTS'];

/** Likeness and what stands below suggest; names, wordings and codes derive; people decide. */
export const basisOf = (rule: ContinuityRule): PairBasis =>
  rule === 'DECIDED' ? rule : SUGGESTING.includes(rule) ? 'INFERRED' : 'DERIVED';

type PairBasis = 'DERIVED' | 'INFERRED' | 'DECIDED';
type Shown = Omit<FactChange, 'outcome' | 'aspects'>;

/** What goes on with a pair: itself, or all of a merger or split, which is one change. */
type Whole<T> = Readonly<Record<'earlier' | 'later', readonly T[]>>;

function pairShown<T extends Stated>(
  pair: Continuation<T>,
  whole: Whole<T>,
  comparing: Comparing<T>,
  { shown }: DecisionsOf,
): Shown {
  const { earlier, later, rule } = pair;
  const { fenOf, countOf } = comparing;
  const holder = comparing.holderOf?.(pair) ?? null;
  const decision = pair.decision ?? holder?.decision ?? null;
  return {
    ...sides(earlier, later, comparing),
    matchedBy: rule,
    basis: leastSure(basisOf(rule), holder),
    score: pair.score * (holder?.score ?? 1),
    decision: decision && shown(decision),
    fenDifference: fenOf ? differenceOf(whole, fenOf) : null,
    postDifference: countOf ? differenceOf(whole, countOf) : null,
  };
}

/** Null where any of them is no number. */
function differenceOf<T>({ earlier, later }: Whole<T>, sizeOf: (thing: T) => number | null): number | null {
  const [before, after] = [earlier, later].map((things) =>
    things.reduce<number | null>((sum, thing) => {
      const size = sizeOf(thing);
      return sum === null || size === null ? null : sum + size;
    }, 0),
  );
  return before === null || before === undefined || after === null || after === undefined ? null : after - before;
}

function grown<T extends Stated>(whole: Whole<T>, { fenOf, countOf }: Comparing<T>): readonly Aspect[] {
  const sizeOf = fenOf ?? countOf;
  const difference = sizeOf ? differenceOf(whole, sizeOf) : null;
  return difference === null || difference === 0 ? [] : [difference > 0 ? 'GREW' : 'SHRANK'];
}

/** What rests on its holder is no surer than that. */
function leastSure(own: PairBasis, holder: Pick<Holder, 'score' | 'decision'> | null): PairBasis {
  if (own === 'INFERRED' || (holder?.score ?? null) !== null) return 'INFERRED';
  return holder?.decision ? 'DECIDED' : own;
}

const oneShown = <T extends Stated>(thing: T, outcome: 'CAME' | 'WENT', comparing: Comparing<T>): FactChange => ({
  ...(outcome === 'CAME' ? sides(null, thing, comparing) : sides(thing, null, comparing)),
  outcome,
  aspects: [],
  matchedBy: null,
  basis: null,
  score: null,
  decision: null,
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
