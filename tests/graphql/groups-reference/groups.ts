/** The groups of a random graph, worked out in the plainest way. */
import {
  countDuties,
  countFindings,
  countMoney,
  countPosts,
  countSections,
  isPartOfPosts,
  type Counted,
  type Standing,
} from './counting';
import { Keys, type Key, type Kind, type Levels, type Thing } from './keys';
import type { Duty, Finding, Line, Quota, Section, World } from './world';

export interface Group {
  readonly key: readonly Key[];
  readonly count: number;
  readonly sum: number | null;
  readonly least: number | null;
  readonly greatest: number | null;
  readonly mean: number | null;
  readonly share: number | null;
  readonly isComplete: boolean;
  readonly years: readonly number[];
  readonly stages: readonly string[];
  /** Ids, by reason. */
  readonly leftOut: Readonly<Record<string, readonly string[]>>;
}

export interface Question extends Levels {
  readonly kind: Kind;
  readonly by: readonly string[];
  readonly fits: (thing: Thing) => boolean;
}

export function thingsOf(world: World, kind: Kind): readonly Thing[] {
  const { lines, quotas, sections, duties, findings } = world;
  return { budget: lines, staffing: quotas, section: sections, duty: duties, finding: findings }[kind];
}

type All = readonly Standing<Thing>[];

function counted(world: World, kind: Kind, all: All, chosen: All): Counted<Thing> {
  switch (kind) {
    case 'budget':
      return countMoney(world, all as Standing<Line>[], chosen as Standing<Line>[]);
    case 'staffing':
      return countPosts(world, all as Standing<Quota>[], chosen as Standing<Quota>[]);
    case 'section':
      return countSections(world, all as Standing<Section>[], chosen as Standing<Section>[]);
    case 'duty':
      return countDuties(world, all as Standing<Duty>[], chosen as Standing<Duty>[]);
    case 'finding':
      return countFindings(all as Standing<Finding>[]);
  }
}

export function groupsOf(world: World, { kind, by, fits, ...levels }: Question): readonly Group[] {
  const keys = new Keys(world, levels);
  const isListed = kind === 'section' || kind === 'duty';
  const chosen = thingsOf(world, kind).filter(fits);
  /** Once for every document that states it, else at no place. */
  const statements = chosen.flatMap((thing) => {
    const ids = 'rule' in thing ? [thing.document] : thing.documents;
    const documents = ids.flatMap((id) => world.documents.find((one) => one.id === id) ?? []);
    return (documents.length > 0 ? documents : [null]).map((document): Standing<Thing> => {
      const year = 'fen' in thing ? thing.year : (document?.year ?? null);
      return { thing, document, year, key: [] };
    });
  });
  const standing = statements.flatMap((statement) =>
    by
      .reduce<readonly (readonly Key[])[]>(
        (all, one) =>
          all.flatMap((key) => keys.of(statement.thing, statement.year, one).map((value) => [...key, value])),
        [[]],
      )
      .map((key) => ({ ...statement, key })),
  );
  const isSummed = kind === 'budget' || kind === 'staffing';
  const sumOf = (counts: All): number | null =>
    counts.length === 0 ? null : counts.reduce((sum, { thing }) => sum + amountOf(thing), 0);
  const whole = counted(world, kind, statements, statements);
  const wholeSum = isComplete(whole) ? sumOf(whole.counts) : null;
  const isOfWhole = (one: Standing<Thing>): boolean =>
    whole.counts.some(({ thing, document }) => thing.id === one.thing.id && document === one.document);

  const names = [...new Set(standing.map(({ key }) => JSON.stringify(key)))];
  return names.map((name) => {
    const own = standing.filter(({ key }) => JSON.stringify(key) === name);
    const result = counted(
      world,
      kind,
      own,
      isListed && by.includes('FISCAL_YEAR') ? own : isListed ? statements : standing,
    );
    const amounts = result.counts.map(({ thing }) => amountOf(thing));
    const sum = sumOf(result.counts);
    const isSome = isSummed && amounts.length > 0;
    const shared = [
      ...own.filter((one) => isOfWhole(one) && result.leftOut.get(one.thing.id) !== 'SPLIT'),
      ...result.counts.filter((one) => !isOfWhole(one) && whole.counts.some((other) => isPart(world, one, other))),
    ];
    const leftOut: Record<string, string[]> = {};
    for (const [id, reason] of result.leftOut) (leftOut[reason] ??= []).push(id);
    for (const ids of Object.values(leftOut)) ids.sort();
    return {
      key: JSON.parse(name) as Key[],
      count: amounts.length,
      sum: isSummed ? sum : null,
      least: isSome ? Math.min(...amounts) : null,
      greatest: isSome ? Math.max(...amounts) : null,
      mean: isSome ? (sum ?? 0) / amounts.length : null,
      share: wholeSum === null || wholeSum === 0 ? null : (sumOf(shared) ?? 0) / wholeSum,
      isComplete: isComplete(result),
      years: [...new Set(result.counts.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b),
      stages: isSummed ? [...new Set(result.counts.map(({ thing }) => stageOf(thing)))].sort() : [],
      leftOut,
    };
  });
}

const amountOf = (thing: Thing): number => ('fen' in thing ? (thing.fen ?? 0) : 'number' in thing ? thing.number : 1);
const stageOf = (thing: Thing): string => ('stage' in thing ? thing.stage : 'measure' in thing ? thing.measure : '');
const isComplete = ({ leftOut }: Counted<Thing>): boolean =>
  ![...leftOut.values()].some((reason) => reason === 'CONTRADICTED' || reason === 'UNCLEAR');

function isPart(world: World, one: Standing<Thing>, of: Standing<Thing>): boolean {
  if ('measure' in one.thing) return isPartOfPosts(one as Standing<Quota>, of as Standing<Quota>);
  return aboveOf(world, one.thing).includes(of.thing.id);
}

function aboveOf(world: World, thing: Thing): readonly string[] {
  const parents = 'parents' in thing ? thing.parents : [];
  return parents.flatMap((id) => {
    const parent = world.lines.find((line) => line.id === id);
    return parent ? [id, ...aboveOf(world, parent)] : [id];
  });
}
