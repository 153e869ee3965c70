/**
 * What of a group counts, and why the rest does not: docs/groups.md in the plainest way, one reason after the other, each
 * said of one statement and of all that still stand.
 */
import { spelling, type Key } from './keys';
import type { Document, Duty, Finding, Line, Quota, Section, World } from './world';

/**
 * Documents in whose place a corrected edition has come, which is one of the same publisher and year that states as many
 * of these things.
 */
export function supersededBy(world: World, things: readonly { readonly documents: readonly string[] }[], least: number): ReadonlySet<string> {
  const editions = world.documents.filter((one) => one.isCorrected && things.filter(({ documents }) => documents.includes(one.id)).length >= least);
  const isCorrectedBy = (one: Document, other: Document): boolean => one !== other && one.year !== null && one.publisher !== null
    && one.year === other.year && one.publisher === other.publisher && (!one.isCorrected || one.arrival < other.arrival);
  return new Set(world.documents.filter((one) => editions.some((other) => isCorrectedBy(one, other))).map(({ id }) => id));
} // prettier-ignore

const standsIn = (superseded: ReadonlySet<string>) => ({ document }: Standing<unknown>): boolean => document !== null && superseded.has(document.id); // prettier-ignore

/** A thing that stands in a group, as one document states it. */
export interface Standing<T> {
  readonly thing: T;
  readonly document: Document | null;
  /** That it speaks of: its own, else that of the document. */
  readonly year: number | null;
  readonly key: readonly Key[];
}

export interface Counted<T> {
  readonly counts: readonly Standing<T>[];
  /** By id. */
  readonly leftOut: ReadonlyMap<string, string>;
}

interface Held {
  readonly id: string;
  readonly agency: string | null;
  readonly documents: readonly string[];
}

class Sieve<T extends { readonly id: string }> {
  private readonly reasons = new Map<Standing<T>, string>();
  constructor(private readonly all: readonly Standing<T>[]) {}

  leave(reason: string, isLeft: (one: Standing<T>, rest: readonly Standing<T>[]) => boolean): void {
    const rest = this.rest();
    for (const one of rest.filter((other) => isLeft(other, rest))) this.reasons.set(one, reason);
  }

  rest(): readonly Standing<T>[] {
    return this.all.filter((one) => !this.reasons.has(one));
  }

  /** What several documents state counts where one of its statements does; else the reason of the one that got farthest. */
  counted(): Counted<T> {
    const counts = this.rest();
    const left = [...this.reasons].filter(([{ thing }]) => !counts.some((one) => one.thing.id === thing.id));
    return { counts, leftOut: new Map(left.map(([{ thing }, reason]) => [thing.id, reason])) };
  }
}

const latest = (years: readonly (number | null)[]): number | null => {
  const known = years.filter((year) => year !== null);
  return known.length === 0 ? null : Math.max(...known);
};

/** Whose it is: where nobody is known, of the document alone. */
const holder = (thing: Held): string => thing.agency ?? thing.documents[0] ?? thing.id;

export function countFindings(all: readonly Standing<Finding>[]): Counted<Finding> {
  return { counts: all, leftOut: new Map() };
}

/**
 * The list of a body: of the years that documents list its sections for, several of them, the latest.
 * @param chosen all that `where` chooses; of groups by year, what stands in the group
 */
export function countSections(world: World, all: readonly Standing<Section>[], chosen: readonly Standing<Section>[]): Counted<Section> {
  const superseded = supersededBy(world, world.sections, 2);
  const yearsOf = (thing: Section) => thing.documents.filter((id) => !superseded.has(id)).map((id) => world.documents.find((one) => one.id === id)?.year ?? null);
  return countListed(superseded, all, chosen, ({ thing }) => thing.agency ?? '', ({ thing }) => thing.name,
    (owner, year) => world.sections.flatMap((one) => one.agency === owner ? yearsOf(one) : []).filter((one) => one === year).length);
} // prettier-ignore

export function countDuties(world: World, all: readonly Standing<Duty>[], chosen: readonly Standing<Duty>[]): Counted<Duty> {
  const superseded = supersededBy(world, world.duties, 2);
  const ownerOf = (thing: Duty) => thing.section ?? holder(thing);
  const yearOf = (thing: Duty) => world.documents.find(({ id }) => id === thing.documents[0])?.year ?? null;
  return countListed(superseded, all, chosen, ({ thing }) => ownerOf(thing), ({ thing }) => spelling(thing.text),
    (owner, year) => world.duties.filter((one) => ownerOf(one) === owner && yearOf(one) === year && !one.documents.some((id) => superseded.has(id))).length);
} // prettier-ignore

function countListed<T extends Held>(
  superseded: ReadonlySet<string>,
  all: readonly Standing<T>[],
  chosen: readonly Standing<T>[],
  ownerOf: (one: Standing<T>) => string,
  nameOf: (one: Standing<T>) => string,
  named: (owner: string, year: number | null) => number,
): Counted<T> {
  const sieve = new Sieve(all);
  const isSuperseded = standsIn(superseded);
  sieve.leave('SUPERSEDED', isSuperseded);
  sieve.leave('OTHER_YEAR', (one) => {
    const standing = chosen.filter((other) => !isSuperseded(other));
    const years = standing.filter((other) => ownerOf(other) === ownerOf(one)).map(({ year }) => year);
    const listed = years.filter((year) => named(ownerOf(one), year) >= 2);
    return one.year !== latest(listed.length > 0 ? listed : years);
  });
  leaveOtherLists(
    sieve,
    ownerOf,
    ({ document }) => [document?.id ?? ''],
    nameOf,
    () => 1,
  );
  return sieve.counted();
}

/** A section is a part of the body, and a kind of staffing one of all kinds. */
export function isPartOfPosts(one: Standing<Quota>, of: Standing<Quota>): boolean {
  const typeOf = ({ thing: { type } }: Standing<Quota>): string | null => (type === null ? null : spelling(type));
  const isSame = one.thing.section === of.thing.section && typeOf(one) === typeOf(of);
  const isOfOne = holder(one.thing) === holder(of.thing) && one.year === of.year && one.thing.measure === of.thing.measure;
  return isOfOne && !isSame && [null, one.thing.section].includes(of.thing.section) && [null, typeOf(one)].includes(typeOf(of));
} // prettier-ignore

export function countPosts(world: World, all: readonly Standing<Quota>[], chosen: readonly Standing<Quota>[]): Counted<Quota> {
  type One = Standing<Quota>;
  const sieve = new Sieve(all);
  const isSuperseded = standsIn(supersededBy(world, world.quotas, 1));
  const sameBody = (a: One, b: One): boolean => holder(a.thing) === holder(b.thing);
  const typeOf = ({ thing: { type } }: One): string | null => (type === null ? null : spelling(type));
  const nameOf = (one: One): string => JSON.stringify([one.thing.section, typeOf(one)]);
  const isWhole = (one: One): boolean => one.thing.section === null && typeOf(one) === null;
  sieve.leave('SUPERSEDED', isSuperseded);
  sieve.leave('NO_NUMBER', ({ thing }) => thing.measure === 'CHANGE');
  sieve.leave('OTHER_STAGE', (one, rest) =>
    one.thing.measure === 'ACTUAL' && rest.some((other) => sameBody(one, other) && other.thing.measure === 'AUTHORISED'));
  sieve.leave('OTHER_YEAR', (one, rest) => one.year !== latest(rest.filter((other) => sameBody(one, other)).map(({ year }) => year)));
  leaveSplit(sieve, chosen.filter((one) => one.thing.measure !== 'CHANGE' && !isSuperseded(one)), isPartOfPosts);
  sieve.leave('PART', (one, rest) => rest.some((other) => isPartOfPosts(one, other)));
  const listOf = (one: One): string => isWhole(one) ? one.thing.id : JSON.stringify([one.document?.id, one.thing.section === null]);
  const sameThing = (a: One, b: One): boolean => sameBody(a, b) && !isWhole(a) && listOf(a) === listOf(b) && nameOf(a) === nameOf(b);
  sieve.leave('CONTRADICTED', (one, rest) => rest.some((other) => sameThing(one, other) && other.thing.number !== one.thing.number));
  leaveOtherLists(sieve, ({ thing }) => holder(thing), (one) => [listOf(one)], nameOf, ({ thing }) => thing.number, sameThing);
  leaveUnknown(sieve, () => true);
  return sieve.counted();
} // prettier-ignore

const STAGES = ['FINAL', 'BUDGET', 'ASSET', 'OTHER'];

/** @param chosen all that `where` chooses, in whatever group it stands */
export function countMoney(world: World, all: readonly Standing<Line>[], chosen: readonly Standing<Line>[]): Counted<Line> {
  type One = Standing<Line>;
  const sieve = new Sieve(all);
  const superseded = supersededBy(world, world.lines, 2);
  const isSuperseded = standsIn(superseded);
  const above = (id: string): string[] => {
    const parents = world.lines.find((line) => line.id === id)?.parents ?? [];
    return parents.flatMap((parent) => [parent, ...above(parent)]);
  };
  const isPart = (one: One, of: One): boolean => above(one.thing.id).includes(of.thing.id);
  const sameBodyYear = (a: One, b: One): boolean => holder(a.thing) === holder(b.thing) && a.year === b.year;
  /** The figures or the heading that it is an item of; none where the items make more than their figure. */
  const wholes = ({ thing }: One): readonly string[] => {
    if (thing.parents.length === 0 && thing.path.length > 1) return [JSON.stringify([holder(thing), thing.documents, thing.path.slice(0, -1).map(spelling)])];
    const proved = thing.parents.filter((parent) => {
      const whole = world.lines.find(({ id }) => id === parent)?.fen ?? null;
      const items = world.lines.filter(({ parents, documents }) => parents.includes(parent) && !documents.some((id) => superseded.has(id)));
      return whole === null || items.reduce((sum, { fen }) => sum + (fen ?? 0), 0) <= whole;
    });
    return proved.length > 0 ? proved : [thing.id];
  };

  sieve.leave('SUPERSEDED', isSuperseded);
  sieve.leave('NO_NUMBER', ({ thing }) => thing.fen === null);
  sieve.leave('OTHER_STAGE', (one, rest) => {
    const stages = rest.filter((other) => sameBodyYear(one, other)).map(({ thing }) => thing.stage);
    return one.thing.stage !== STAGES.find((stage) => stages.some((other) => other === stage));
  });
  sieve.leave('OTHER_YEAR', (one, rest) => one.thing.stage === 'ASSET' && one.year !== latest(
    rest.filter(({ thing }) => thing.stage === 'ASSET' && holder(thing) === holder(one.thing)).map(({ year }) => year)));
  leaveSplit(sieve, chosen.filter((one) => one.thing.fen !== null && !isSuperseded(one)), isPart);
  sieve.leave('PART', (one, rest) => rest.some((other) => sameBodyYear(one, other) && isPart(one, other)));
  leaveOtherLists(sieve, ({ thing, year }) => JSON.stringify([holder(thing), year]), wholes, ({ thing }) => spelling(thing.label), ({ thing }) => thing.fen ?? 0);
  leaveUnknown(sieve, ({ thing }) => thing.stage === 'ASSET');
  sieve.leave('PART', (one, rest) => rest.some((other) => isPart(one, other)));
  const unitsOf = (agency: string | null): string[] => world.agencies
    .filter(({ subordinateTo, budgetUnitOf }) => [...subordinateTo, ...budgetUnitOf].includes(agency ?? ''))
    .flatMap(({ id }) => [id, ...unitsOf(id)]);
  sieve.leave('IN_DEPARTMENT', (one, rest) => rest.some((other) => !areDifferentYears(one, other)
    && rest.some((total) => total.thing.scope === 'DEPARTMENT' && sameBodyYear(other, total))
    && unitsOf(other.thing.agency).includes(one.thing.agency ?? '')));
  return sieve.counted();
} // prettier-ignore

/** A whole has no key where its parts have one. */
function leaveSplit<T extends Held>(sieve: Sieve<T>, chosen: readonly Standing<T>[], isPart: (one: Standing<T>, of: Standing<T>) => boolean): void {
  sieve.leave('SPLIT', (one) => one.key.some((key, i) => key === null && chosen.some((other) => other.key[i] !== null && isPart(other, one))));
} // prettier-ignore

const areDifferentYears = (a: { readonly year: number | null }, b: { readonly year: number | null }): boolean =>
  a.year !== null && b.year !== null && a.year !== b.year;

/** What nobody knows whose it is, or of what year, may be the same as anything that is not proved to be other. */
function leaveUnknown<T extends Held>(sieve: Sieve<T>, isStock: (one: Standing<T>) => boolean): void {
  sieve.leave('UNCLEAR', (one, rest) => (one.thing.agency === null || one.year === null) && rest.some((other) => {
    const isSame = holder(one.thing) === holder(other.thing) && one.year === other.year;
    const areOthers = one.thing.agency !== null && other.thing.agency !== null && one.thing.agency !== other.thing.agency;
    return !isSame && !areOthers && (isStock(one) || isStock(other) || !areDifferentYears(one, other));
  }));
} // prettier-ignore

/**
 * Of the lists of one body and year only one counts: that which adds up to most, and is longest. The others say nothing
 * new where they add up to as much or repeat items of it; else nothing tells which is meant.
 */
function leaveOtherLists<T extends { readonly id: string }>(
  sieve: Sieve<T>,
  ownerOf: (one: Standing<T>) => string,
  wholes: (one: Standing<T>) => readonly string[],
  nameOf: (one: Standing<T>) => string,
  amountOf: (one: Standing<T>) => number,
  sameThing: (a: Standing<T>, b: Standing<T>) => boolean = () => false,
): void {
  type One = Standing<T>;
  const standing = sieve.rest();
  for (const owner of new Set(standing.map(ownerOf))) {
    const own = standing.filter((one) => ownerOf(one) === owner);
    const lists = [...new Set(own.flatMap(wholes))].map((whole) => {
      const items = own.filter((one) => wholes(one).includes(whole) && !own.some((other) => other.thing.id < one.thing.id && sameThing(one, other)));
      return { items, total: items.reduce((sum, one) => sum + amountOf(one), 0), first: items.map(({ thing }) => thing.id).sort()[0] ?? '' };
    });
    lists.sort((a, b) => b.total - a.total || b.items.length - a.items.length || (a.first < b.first ? -1 : 1));
    const [chosen, ...others] = lists;
    if (!chosen) continue;
    const isSaid = (one: One): boolean => chosen.items.some((other) => nameOf(other) === nameOf(one) && amountOf(other) === amountOf(one));
    const isSame = others.every(({ items, total }) => total === chosen.total || items.every(isSaid));
    const isOneName = new Set(own.map(nameOf)).size === 1;
    for (const one of own.filter((other) => !isSame || !chosen.items.includes(other))) {
      const reason = !isSame ? (isOneName ? 'CONTRADICTED' : 'UNCLEAR') : isSaid(one) ? 'RESTATED' : 'OTHER_LIST';
      sieve.leave(reason, (other) => other === one);
    }
  }
} // prettier-ignore
