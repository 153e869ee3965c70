/** A thing through the years: what it continues, and what continues it, from one document to the next. */
import type { Continuation } from '../../planning/continuity/continuity';
import { latestSource, statingStep, type Source } from '../core/latest-source';
import { ITSELF, linksOf } from '../core/paths';
import type { Link, Path, Step } from '../plan/path';
import { basisOf, factOf, listed, type Comparing, type Stated } from './change-list';
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
  const all: Step = { relation, direction: 'out', kinds, reads, at: [['fact'], ...ITSELF], then: [stated, ...then] };
  return {
    steps: [{ relation, direction: 'in', kinds: ['Agency'], at: ITSELF, then: [all] }],
    answer: ([agencies], { node }) =>
      linksOf(agencies).slice(0, 1).flatMap((agency) => chainOf(node.id, linksOf(agency.then[0]), comparing)), // prettier-ignore
  };
}

interface Year<T> {
  readonly source: Source;
  readonly things: readonly T[];
}

function chainOf<T extends Stated>(id: string, links: readonly Link[], comparing: Comparing<T>): readonly FactOfYear[] {
  const own = links.find(({ node }) => node.id === id);
  const group = own && comparing.groupOf(own);
  if (group === undefined || group === null) return [];
  const years = yearsOf(links.filter((link) => comparing.groupOf(link) === group), comparing); // prettier-ignore
  const at = years.findIndex(({ things }) => things.some((thing) => thing.id === id));
  const first = years[at]?.things.find((thing) => thing.id === id);
  if (!first) return [];
  const before: (readonly [Year<T>, Continuation<T>])[] = [];
  const behind: (readonly [Year<T>, Continuation<T>])[] = [];
  for (let index = at, thing = first; index > 0; index -= 1) {
    const [earlier, later] = [years[index - 1], years[index]];
    const pair = earlier && later && continued(earlier, later, comparing).find((one) => one.later.id === thing.id);
    if (!pair) break;
    before.unshift([later, pair]);
    thing = pair.earlier;
  }
  for (let index = at, thing = first; index + 1 < years.length; index += 1) {
    const [earlier, later] = [years[index], years[index + 1]];
    const pair = earlier && later && continued(earlier, later, comparing).find((one) => one.earlier.id === thing.id);
    if (!pair) break;
    behind.push([later, pair]);
    thing = pair.later;
  }
  const start = years[at - before.length];
  const begins = before[0]?.[1].earlier ?? first;
  return [
    ...(start ? shown(start, begins, null) : []),
    ...[...before, ...behind].flatMap(([year, pair]) => shown(year, pair.later, pair)),
  ];
}

const continued = <T extends Stated>(earlier: Year<T>, later: Year<T>, { continuityOf }: Comparing<T>) =>
  continuityOf(earlier.things, later.things).continued;

/** Each document that speaks for any year, the earliest first. */
function yearsOf<T extends Stated>(links: readonly Link[], comparing: Comparing<T>): readonly Year<T>[] {
  const stated = links.flatMap(({ then }) => linksOf(then[0]).flatMap(({ node }) => (node.kind === 'Document' ? (node.properties.fiscalYear ?? []) : []))); // prettier-ignore
  const years = [...new Set(stated)].sort((a, b) => a - b);
  return years.flatMap((year, index) => {
    const [source, last] = [latestSource(links, year), index > 0 ? latestSource(links, years[index - 1]) : null];
    return source && source.document?.id !== last?.document?.id ? [{ source, things: listed(source, comparing) }] : [];
  });
}

function shown<T extends Stated>({ source }: Year<T>, thing: T, pair: Continuation<T> | null): readonly FactOfYear[] {
  const fact = factOf(thing);
  const { document } = source;
  const fiscalYear = document?.node.properties.fiscalYear ?? null;
  if (!fact || !document || fiscalYear === null) return [];
  return [
    {
      fact,
      document,
      fiscalYear,
      matchedBy: pair?.rule ?? null,
      basis: pair && basisOf(pair.rule),
      score: pair?.score ?? null,
    },
  ];
}
