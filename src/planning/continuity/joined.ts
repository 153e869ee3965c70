/**
 * Mergers and splits among what goes on: several earlier things that people said are one later thing, or the other way
 * round. What belongs together is told by the pairs alone; of two things that go on as a third nothing else follows.
 */
import type { Continuable, Continuation } from './continuity';

export interface Joined<T> {
  /** Whether another thing goes on in the same one. */
  readonly isMerged: (pair: Continuation<T>) => boolean;
  /** Whether the same thing goes on in another one, too. */
  readonly isSplit: (pair: Continuation<T>) => boolean;
  /** All that the pair hangs together with, itself among it: the things of either side, each once. */
  readonly all: (pair: Continuation<T>) => Readonly<Record<'earlier' | 'later', readonly T[]>>;
}

type Pairs<T> = readonly Continuation<T>[];

export function joinedOf<T extends Continuable>(continued: Pairs<T>): Joined<T> {
  const [ofEarlier, ofLater] = (['earlier', 'later'] as const).map((side) => pairsBy(continued, side));
  const beside = ({ earlier, later }: Continuation<T>): Pairs<T> => [
    ...(ofEarlier?.get(earlier.id) ?? []),
    ...(ofLater?.get(later.id) ?? []),
  ];
  const known = new Map<Continuation<T>, ReadonlySet<Continuation<T>>>();
  const together = (pair: Continuation<T>): ReadonlySet<Continuation<T>> => {
    const found = known.get(pair);
    if (found) return found;
    const group = new Set([pair]);
    for (const one of group) for (const other of beside(one)) group.add(other);
    for (const one of group) known.set(one, group);
    return group;
  };
  return {
    isMerged: ({ later }) => (ofLater?.get(later.id)?.length ?? 0) > 1,
    isSplit: ({ earlier }) => (ofEarlier?.get(earlier.id)?.length ?? 0) > 1,
    all: (pair) => {
      const group = [...together(pair)];
      return {
        earlier: distinct(group.map(({ earlier }) => earlier)),
        later: distinct(group.map(({ later }) => later)),
      };
    },
  };
}

function pairsBy<T extends Continuable>(
  continued: Pairs<T>,
  side: 'earlier' | 'later',
): ReadonlyMap<string, Continuation<T>[]> {
  const pairs = new Map<string, Continuation<T>[]>();
  for (const pair of continued) {
    const { id } = pair[side];
    const alike = pairs.get(id);
    if (alike) alike.push(pair);
    else pairs.set(id, [pair]);
  }
  return pairs;
}

const distinct = <T extends Continuable>(things: readonly T[]): readonly T[] => [
  ...new Map(things.map((thing) => [thing.id, thing])).values(),
];
