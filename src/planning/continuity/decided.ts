/** What people decided about the things of two documents: it goes before every rule. */
import { decidedThing, isLater, type DecidedKind, type DecidedThing, type DecisionNode } from '../../domain/decision';
import { groupBy } from '../../text/group-by';

/** Things of one kind as one document lists them. */
export interface Listing<T> {
  readonly things: readonly T[];
  /** One of several lists of a document, such as that of plans. */
  readonly group: string;
  readonly document: string | null;
  /** First UTF-16 unit of the thing in the plain text of the document. */
  readonly startOf: (thing: T) => number | null;
}

/** Two places in the lists, and the decision about what stands there. */
export interface DecidedPair {
  readonly left: number;
  readonly right: number;
  readonly decision: DecisionNode;
}

/** Decisions about one pair of lists, the latest first. */
export interface Decided {
  readonly same: readonly DecidedPair[];
  readonly different: readonly DecidedPair[];
}

export const NOTHING_DECIDED: Decided = { same: [], different: [] };

/** @param decisions of the body, about whatever kinds */
export function decidedPairs<T>(
  kind: DecidedKind,
  earlier: Listing<T>,
  later: Listing<T>,
  keyOf: (thing: T) => string,
  decisions: readonly DecisionNode[],
): Decided {
  const ofKind = decisions.filter(({ properties }) => properties.decidedKind === kind);
  if (ofKind.length === 0) return NOTHING_DECIDED;
  const [left, right] = [finderIn(earlier, keyOf), finderIn(later, keyOf)];
  const pairs = [...latestOfEach(ofKind)].flatMap((decision) => {
    const [before, after] = [decidedThing(decision.properties.earlier), decidedThing(decision.properties.later)];
    if (before === null || after === null) return [];
    // What is called the same every year is told apart only where somebody looked.
    const isOfPlaces = before.key === after.key;
    const [one, other] = [left(before, isOfPlaces), right(after, isOfPlaces)];
    return one === null || other === null ? [] : [{ left: one, right: other, decision }];
  });
  const of = (verdict: string): readonly DecidedPair[] =>
    pairs.filter(({ decision }) => decision.properties.verdict === verdict);
  return { same: of('SAME'), different: of('DIFFERENT') };
}

/** Of each subject one, the latest first. */
function latestOfEach(decisions: readonly DecisionNode[]): readonly DecisionNode[] {
  const latest = new Map<string, DecisionNode>();
  for (const decision of [...decisions].sort((a, b) => (isLater(a, b) ? -1 : 1))) {
    const { subject } = decision.properties;
    if (!latest.has(subject)) latest.set(subject, decision);
  }
  return [...latest.values()];
}

function finderIn<T>(
  { things, group, document, startOf }: Listing<T>,
  keyOf: (thing: T) => string,
): (sought: DecidedThing, isOfPlaces: boolean) => number | null {
  const byKey = groupBy([...things.keys()], (place) => {
    const thing = things[place];
    return thing === undefined ? '' : keyOf(thing);
  });
  return (sought, isOfPlaces) => {
    if (sought.group !== group) return null;
    const spans = sought.places.filter((place) => place.document === document);
    if (isOfPlaces && spans.length === 0) return null;
    const isThere = (place: number): boolean => {
      const thing = things[place];
      const start = thing === undefined ? null : startOf(thing);
      return start !== null && spans.some((span) => span.start <= start && start < span.end);
    };
    const called = byKey.get(sought.key);
    // Of several that are called so, the one that was meant; where the wording was cut otherwise since, what stands there.
    return called ? (called.find(isThere) ?? called[0]) : ([...things.keys()].find(isThere) ?? null);
  };
}
