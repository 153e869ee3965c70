/**
 * What is doubtful, most valuable first: pairs of two years of which only likeness says that they are one, with what
 * hangs on them. All documents of a body are gone through, each against the one before it, as `throughYears` does.
 */
import type { DecidedKind } from '../../domain/decision';
import type { NodeOf } from '../../domain/model';
import { CERTAIN } from '../../planning/continuity/continuity';
import { rounded } from '../../planning/rounded';
import { compareCodePoints } from '../../store/code-points';
import type { GraphStore, Position, Requirement } from '../../store/graph-store';
import { ComparedAgency } from '../comparison/agency-comparison';
import { stepsOfBody } from '../comparison/comparison-path';
import type { ChangeList, FactChange } from '../comparison/comparison.type';
import { DATED } from '../comparison/through-years';
import { isKind } from '../core/entity';
import { linksOf } from '../core/paths';
import type { Fact } from '../core/entity';
import { Evidence } from '../evidence/evidence.type';
import type { Link, StepResult } from '../plan/path';
import { readAhead } from '../plan/read-ahead';

export interface FoundReview {
  readonly agency: NodeOf<'Agency'>;
  readonly kind: DecidedKind;
  readonly earlier: Fact;
  readonly later: Fact;
  readonly change: FactChange;
  readonly earlierEvidence: readonly Evidence[];
  readonly laterEvidence: readonly Evidence[];
  readonly stake: Stake;
  readonly value: number;
}

/** What hangs on a pair, the larger of both sides. */
export interface Stake {
  readonly fen: number | null;
  readonly posts: number | null;
  readonly duties: number | null;
}

export interface Reviews {
  readonly reviews: readonly FoundReview[];
  /** Bodies with documents of several years that were not gone through. */
  readonly bodiesLeftOut: number;
}

/** What one request goes through; who has more bodies asks for some of them at a time. */
export const MOST_BODIES = 100;
/** Read in one call. */
const BODIES_AT_ONCE = 5;

export async function reviewsOf(
  store: Pick<GraphStore, 'nodes' | 'list' | 'aggregate'>,
  requires: readonly Requirement[],
  signal: AbortSignal,
): Promise<Reviews> {
  const severalYears = await ofSeveralYears(store);
  if (!severalYears) return { reviews: [], bodiesLeftOut: 0 };
  const { nodes: bodies, total } = await store.list('Agency', { requires: [...requires, severalYears], properties: [], page: { limit: MOST_BODIES }, count: true }); // prettier-ignore
  const reviews: FoundReview[] = [];
  for (let start = 0; start < bodies.length; start += BODIES_AT_ONCE) {
    const ids = bodies.slice(start, start + BODIES_AT_ONCE).map(({ id }) => id);
    for (const { node, found } of await readAhead(store, ids, STEPS)) {
      if (isKind(node, 'Agency')) reviews.push(...reviewsOfBody(node, found));
      // Others are answered meanwhile.
      await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
    }
  }
  return {
    reviews: reviews.sort((a, b) => comparePlaces(placeOf(a), placeOf(b))),
    bodiesLeftOut: (total ?? bodies.length) - bodies.length,
  };
}

const STEPS = stepsOfBody(DATED);

/** The place of a review among all: its value, and then its ids. */
export const placeOf = ({ value, earlier, later }: FoundReview): Position => [value, earlier.id, later.id];

/** The more valuable first. */
export function comparePlaces([value, ...ids]: Position, [otherValue, ...otherIds]: Position): number {
  if (value !== otherValue) return Number(otherValue) - Number(value);
  const differing = ids.findIndex((id, index) => id !== otherIds[index]);
  return differing < 0 ? 0 : compareCodePoints(String(ids[differing]), String(otherIds[differing]));
}

/** Stated by documents of two years at least; null where no two years are there. */
async function ofSeveralYears(store: Pick<GraphStore, 'aggregate'>): Promise<Requirement | null> {
  const groups = await store.aggregate({ kind: 'Document', groupBy: ['fiscalYear'] });
  const years = groups.flatMap(({ key: { fiscalYear } }) => (typeof fiscalYear === 'number' ? [fiscalYear] : []));
  const earlier = years.sort((a, b) => a - b).slice(0, -1);
  const stated = (condition: { readonly equals: number } | { readonly above: number }): Requirement => ({
    some: { relation: 'STATED_IN', direction: 'out', filter: { fiscalYear: condition } },
  });
  if (earlier.length === 0) return null;
  return { anyOf: earlier.map((year) => ({ allOf: [stated({ equals: year }), stated({ above: year })] })) };
}

function reviewsOfBody(agency: NodeOf<'Agency'>, found: readonly StepResult[]): readonly FoundReview[] {
  const links = new Map(linksIn(found).map((link) => [link.node.id, link]));
  const years = yearsOf([...links.values()]);
  const seen = new Set<string>();
  return years.slice(1).flatMap((to, index) => {
    const compared = new ComparedAgency(agency.id, { from: years[index] ?? to, to }, found, null);
    const lists: readonly (readonly [DecidedKind, ChangeList])[] = [
      ['Section', compared.sectionChanges],
      ['Responsibility', compared.dutyChanges],
      ['Responsibility', compared.sectionDutyChanges],
      ['BudgetLine', compared.budgetLineChanges],
    ];
    return lists.flatMap(([kind, list]) =>
      [...list.changes, ...list.doubtful].flatMap((change) => {
        const { earlier, later, basis } = change;
        const pair = JSON.stringify([earlier?.id, later?.id]);
        if (!earlier || !later || basis !== 'INFERRED' || seen.has(pair)) return [];
        seen.add(pair);
        const [before, after] = [links.get(earlier.id), links.get(later.id)];
        const stake = stakeOf(before, after);
        return [
          {
            agency,
            kind,
            earlier,
            later,
            change,
            earlierEvidence: evidenceOf(before, list.fromDocuments),
            laterEvidence: evidenceOf(after, list.toDocuments),
            stake,
            value: valueOf(stake, change.score ?? 0),
          },
        ];
      }),
    );
  });
}

/** Sections with what they hold, and what the body holds itself. */
const linksIn = (found: readonly StepResult[]): readonly Link[] =>
  found.flatMap(linksOf).flatMap((link) => [link, ...(link.node.kind === 'Section' ? link.then.slice(1).flatMap(linksOf) : [])]); // prettier-ignore

const placesOf = (link: Link | undefined): readonly Link[] => linksOf(link?.then[0]).filter(({ node }) => node.kind === 'Document'); // prettier-ignore

const yearsOf = (links: readonly Link[]): readonly number[] =>
  [...new Set(links.flatMap(placesOf).flatMap(({ node }) => (node.kind === 'Document' ? (node.properties.fiscalYear ?? []) : [])))].sort((a, b) => a - b); // prettier-ignore

const evidenceOf = (link: Link | undefined, documents: ChangeList['fromDocuments']): readonly Evidence[] =>
  placesOf(link).flatMap(({ relation, node }) =>
    relation.type === 'STATED_IN' && documents.some(({ id }) => id === node.id) ? [new Evidence(relation, node)] : [],
  );

/** Of both sides, what hangs on the larger one: what is decided moves all of it. */
function stakeOf(...sides: readonly (Link | undefined)[]): Stake {
  const stakes = sides.map(stakeOfOne);
  const most = (name: keyof Stake): number | null => {
    const known = stakes.flatMap((stake) => stake[name] ?? []);
    return known.length === 0 ? null : Math.max(...known);
  };
  return { fen: most('fen'), posts: most('posts'), duties: most('duties') };
}

function stakeOfOne(link: Link | undefined): Stake {
  const stake: Stake = { fen: null, posts: null, duties: null };
  if (!link) return stake;
  const { node, then } = link;
  if (isKind(node, 'Responsibility')) return { ...stake, duties: 1 };
  if (isKind(node, 'BudgetLine')) return { ...stake, fen: node.properties.fen && Math.abs(node.properties.fen) };
  if (!isKind(node, 'Section')) return stake;
  const [, duties, quotas] = then.map(linksOf);
  const counts = (quotas ?? []).flatMap(({ node: quota }) => (isKind(quota, 'StaffingQuota') && quota.properties.measure !== 'CHANGE' ? quota.properties.count : [])); // prettier-ignore
  return { ...stake, duties: duties?.length ?? 0, posts: counts.length === 0 ? null : Math.max(...counts) };
}

/** 万元 in fen. */
const TEN_THOUSAND_YUAN = 1_000_000;

/**
 * Twice as much hanging on it is worth one step more: 10,000 yuan, a post and a duty count alike. Nearest to the score from
 * which a pair holds a decision changes most; what is nearly sure, or nearly ruled out, needs none.
 */
function valueOf({ fen, posts, duties }: Stake, score: number): number {
  const hanging = (fen ?? 0) / TEN_THOUSAND_YUAN + (posts ?? 0) + (duties ?? 0);
  const doubt = score >= CERTAIN ? (1 - score) / (1 - CERTAIN) : score / CERTAIN;
  return rounded(doubt * Math.log2(2 + hanging));
}
