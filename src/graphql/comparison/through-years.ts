/** A thing through the years: what it continues, and what continues it, from one document to the next. */
import type { Continuation } from '../../planning/continuity/continuity';
import type { Listing } from '../../planning/continuity/decided';
import { latestSource, statingStep, type Source } from '../core/latest-source';
import { ITSELF, linksOf } from '../core/paths';
import type { Link, Path, Step } from '../plan/path';
import { basisOf, continuityBetween, factOf, listingOf, type Comparing, type Stated } from './change-list'; // prettier-ignore
import { decisionsOf, decisionsStep, type DecisionsOf } from './decisions-of';
import type { FactOfYear } from './history.type';

type Traversal = Pick<Step, 'relation' | 'kinds' | 'reads'>;

/** A document of no year speaks for none. */
export const DATED = { fiscalYear: { from: 0 } } as const;

/** @param then what else is read of the things, behind the documents that state them */
export function throughYears<T extends Stated>(
  { relation, kinds = [], reads = [] }: Traversal,
  then: readonly Step[],
  comparing: Comparing<T>,
): Path<readonly FactOfYear[]> {
  const stated: Step = { ...statingStep(DATED), at: [['document'], ...ITSELF] };
  const all: Step = { relation, direction: 'out', kinds, reads, at: [['fact'], ['continues'], ...ITSELF], then: [stated, ...then] }; // prettier-ignore
  return {
    steps: [
      { relation, direction: 'in', kinds: ['Agency'], at: ITSELF, then: [all, decisionsStep([['decision'], ...ITSELF])] }, // prettier-ignore
    ],
    answer: ([agencies], { node }) =>
      linksOf(agencies).slice(0, 1).flatMap((agency) => chainOf(node.id, linksOf(agency.then[0]), comparing, decisionsOf(agency.then[1]))), // prettier-ignore
  };
}

export interface Year<T> {
  readonly source: Source;
  readonly listing: Listing<T>;
}

function chainOf<T extends Stated>(
  id: string,
  links: readonly Link[],
  comparing: Comparing<T>,
  decisions: DecisionsOf,
): readonly FactOfYear[] {
  const own = links.find(({ node }) => node.id === id);
  const group = own && comparing.groupOf(own);
  if (group === undefined || group === null) return [];
  const years = yearsOf(links.filter((link) => comparing.groupOf(link) === group), group, comparing); // prettier-ignore
  const at = years.findIndex(({ listing }) => listing.things.some((thing) => thing.id === id));
  const first = years[at]?.listing.things.find((thing) => thing.id === id);
  if (!first) return [];
  const pairsBetween = (earlier: number, later: number): readonly Continuation<T>[] => {
    const [before, after] = [years[earlier], years[later]];
    return before && after ? continuityBetween(before.listing, after.listing, comparing, decisions.all).continued : [];
  };
  /** What goes on in it, and it in others: several where people said that they were merged, or split. */
  const chain = new Map<number, readonly T[]>([[at, [first]]]);
  const pairs = new Map<number, readonly Continuation<T>[]>();
  for (let index = at; index > 0; index -= 1) {
    const found = pairsBetween(index - 1, index).filter(({ later }) => holds(chain.get(index), later));
    if (found.length === 0) break;
    pairs.set(index, found);
    chain.set(index - 1, distinct(found.map(({ earlier }) => earlier)));
  }
  for (let index = at; index + 1 < years.length; index += 1) {
    const found = pairsBetween(index, index + 1).filter(({ earlier }) => holds(chain.get(index), earlier));
    if (found.length === 0) break;
    pairs.set(index + 1, found);
    chain.set(index + 1, distinct(found.map(({ later }) => later)));
  }
  return years.flatMap((year, index) =>
    (chain.get(index) ?? []).flatMap((thing) =>
      shown(
        year,
        thing,
        (pairs.get(index) ?? []).filter(({ later }) => later.id === thing.id),
        decisions,
      ),
    ),
  );
}

const holds = <T extends Stated>(things: readonly T[] | undefined, sought: T): boolean =>
  things?.some(({ id }) => id === sought.id) ?? false;

const distinct = <T extends Stated>(things: readonly T[]): readonly T[] => [
  ...new Map(things.map((thing) => [thing.id, thing])).values(),
];

/** Each document that speaks for any year, the earliest first. */
export function yearsOf<T extends Stated>(
  links: readonly Link[],
  group: string,
  comparing: Comparing<T>,
): readonly Year<T>[] {
  const stated = links.flatMap(({ then }) => linksOf(then[0]).flatMap(({ node }) => (node.kind === 'Document' ? (node.properties.fiscalYear ?? []) : []))); // prettier-ignore
  const years = [...new Set(stated)].sort((a, b) => a - b);
  return years.flatMap((year, index) => {
    const [source, last] = [
      latestSource(links, { through: year }),
      index > 0 ? latestSource(links, { through: years[index - 1] ?? year }) : null,
    ];
    return source && source.document?.id !== last?.document?.id
      ? [{ source, listing: listingOf(source, group, comparing) }]
      : [];
  });
}

function shown<T extends Stated>(
  { source }: Year<T>,
  thing: T,
  [pair = null, ...others]: readonly (Continuation<T> | null)[],
  decisions: DecisionsOf,
): readonly FactOfYear[] {
  const fact = factOf(thing);
  const { document } = source;
  const fiscalYear = document?.node.properties.fiscalYear ?? null;
  if (!fact || !document || fiscalYear === null) return [];
  return [
    {
      fact,
      continues: [pair, ...others].flatMap((one) => (one && factOf(one.earlier)) ?? []),
      document,
      fiscalYear,
      matchedBy: pair?.rule ?? null,
      basis: pair && basisOf(pair.rule),
      score: pair?.score ?? null,
      decision: pair?.decision ? decisions.shown(pair.decision) : null,
    },
  ];
}
