/** What is counted of one body with all that it has, and of the holding area. Figures of several bodies are added up. */
import { isInPost, postKind, staffingKind } from '../staffing-kinds';
import { judgeLeaders, ruleOf } from '../leader-posts/judge';
import { foldText } from '../../text/fold';
import { isThing, STATED_MEASURES, type Body, type Section, type Thing } from './thing';
import { HOLDING, thingsUnder, type PlanView } from './view';

/** By `keyOf`. */
export type Figures = ReadonlyMap<string, bigint>;

/** What is counted. */
export const COUNTED = [
  'BODIES',
  'SECTIONS',
  'DUTIES',
  'AUTHORISED_POSTS',
  'ACTUAL_POSTS',
  'LEADER_POSTS',
  'MONEY',
  'PEOPLE_ABOVE_QUOTA',
  'LEADERS_ABOVE_RULE',
  'LEADERS_BELOW_RULE',
  'ORPHANED_DUTIES',
  'IN_HOLDING_AREA',
] as const;
export type Counted = (typeof COUNTED)[number];

/** @param of kind of posts, rank, or code of a class; null for all together */
export const keyOf = (counted: Counted, of: string | null = null): string => `${counted} ${of ?? ''}`;
/** Bodies, and of leaders sections too, of which it is not known. */
const unknownKey = (counted: Counted): string => `?${counted}`;

/** How many bodies state it: where none does and some may, it is not zero. */
const knownKey = (key: string): string => `#${key}`;

/** Null where it is known of nobody and something is not known. */
export function figureIn(figures: Figures, counted: Counted, of: string | null): bigint | null {
  const key = keyOf(counted, of);
  if ((figures.get(knownKey(key)) ?? 0n) > 0n) return figures.get(key) ?? 0n;
  return of === null && unknownIn(figures, counted) > 0 ? null : 0n;
}

export const unknownIn = (figures: Figures, counted: Counted): number => Number(figures.get(unknownKey(counted)) ?? 0n);

/** The kinds, ranks or classes of which something is stated. */
export const kindsIn = (figures: Figures, counted: Counted): readonly string[] =>
  [...figures].flatMap(([key, bodies]) => {
    const prefix = knownKey(keyOf(counted));
    return bodies > 0n && key.startsWith(prefix) && key !== prefix ? [key.slice(prefix.length)] : [];
  });

export function addTo(sums: Map<string, bigint>, figures: Figures, sign = 1n): void {
  for (const [key, value] of figures) sums.set(key, (sums.get(key) ?? 0n) + sign * value);
}

type Read = Pick<PlanView, 'find' | 'childrenOf' | 'base'>;

/** None for a body that ends. */
export function figuresOfBody(plan: Read, id: string): Figures {
  const figures = new Tally();
  const state = plan.find(id);
  if (state?.thing.kind !== 'BODY' || state.endedBy !== null) return figures.sums;
  const body = state.thing;
  const own = thingsUnder(plan, id).filter(({ kind }) => kind !== 'BODY');
  const sections = own.filter((thing): thing is Section => isThing(thing, 'SECTION'));
  const inSections = sections.map((section) => ({ section, things: thingsUnder(plan, section.id) }));
  const all = [...own, ...inSections.flatMap(({ things }) => things)];
  figures.add('BODIES', null, 1);
  for (const thing of all) count(figures, thing);
  for (const counted of STATED_MEASURES)
    if (!figures.has(counted) || body.partlyUnknown.includes(counted)) figures.isUnknown(counted);
  const [posts, people] = (['AUTHORISED_POSTS', 'ACTUAL_POSTS'] as const).map((counted) =>
    body.partlyUnknown.includes(counted) ? null : figures.get(counted),
  ) as [bigint | null, bigint | null];
  if (posts === null || people === null) figures.isUnknown('PEOPLE_ABOVE_QUOTA');
  else figures.add('PEOPLE_ABOVE_QUOTA', null, Math.max(0, Number(people - posts)));
  judge(figures, plan, body, null, own);
  for (const { section, things } of inSections) judge(figures, plan, body, section, things);
  return figures.sums;
}

/** What has no place, with all that hangs under it. */
export function figuresOfHolding(plan: Read): Figures {
  const figures = new Tally();
  const own = thingsUnder(plan, HOLDING);
  const all = [...own, ...own.flatMap(({ id }) => thingsUnder(plan, id))];
  for (const thing of all) {
    count(figures, thing);
    figures.add('IN_HOLDING_AREA', null, 1);
    if (thing.kind === 'DUTY') figures.add('ORPHANED_DUTIES', null, 1);
  }
  return figures.sums;
}

function count(figures: Tally, thing: Thing): void {
  switch (thing.kind) {
    case 'BODY':
      return;
    case 'SECTION':
      return figures.add('SECTIONS', null, 1);
    case 'DUTY':
      return figures.add('DUTIES', null, 1);
    case 'POSTS': {
      const counted = thing.measure === 'AUTHORISED' ? 'AUTHORISED_POSTS' : 'ACTUAL_POSTS';
      if (thing.inTotal) figures.add(counted, null, thing.count);
      const kind = kindOfPosts(thing.staffingType);
      if (thing.inKind && kind !== null) figures.add(counted, kind, thing.count);
      return;
    }
    case 'LEADERS':
      figures.add('LEADER_POSTS', null, thing.count);
      return figures.add('LEADER_POSTS', thing.rank, thing.count);
    case 'LINE':
      figures.add('MONEY', null, thing.fen);
      return figures.add('MONEY', thing.classCode ?? UNCLASSIFIED, thing.fen);
  }
}

/** Of money of which no class is stated. */
export const UNCLASSIFIED = '?';

/** As posts and people are called alike; null for all kinds together. */
export function kindOfPosts(staffingType: string | null): string | null {
  const kind = staffingKind(staffingType);
  return kind === null || !isInPost(kind) ? null : postKind(foldText(kind));
}

function judge(figures: Tally, { base }: Read, body: Body, section: Section | null, own: readonly Thing[]): void {
  const leaders = own.filter((thing) => isThing(thing, 'LEADERS'));
  // Sections of which no leader is stated are not even counted as unknown: most texts name none.
  if (leaders.length === 0 && section !== null) return;
  const posts = own.filter((thing) => isThing(thing, 'POSTS')).filter(({ measure }) => measure === 'AUTHORISED');
  const whole = posts.filter(({ staffingType }) => kindOfPosts(staffingType) === null);
  const counting = whole.length > 0 ? whole : posts;
  const [postsYear, leadersYear] = yearsOf(counting, leaders);
  const rule = base.isRuleNamed ? (base.rules[0] ?? null) : ruleOf(base.rules, body, base.asOf);
  const { verdict } = judgeLeaders(rule, body, {
    holder: section ? section.sectionKind : 'BODY',
    posts: counting.length > 0 ? sumOf(counting) : null,
    postsYear,
    leaders: leaders.length > 0 ? sumOf(leaders) : null,
    leadersYear,
  });
  if (verdict === 'UNKNOWN') {
    figures.isUnknown('LEADERS_ABOVE_RULE');
    figures.isUnknown('LEADERS_BELOW_RULE');
    return;
  }
  figures.add('LEADERS_ABOVE_RULE', null, verdict === 'ABOVE' ? 1 : 0);
  figures.add('LEADERS_BELOW_RULE', null, verdict === 'BELOW' ? 1 : 0);
}

const sumOf = (all: readonly { readonly count: number }[]): number => all.reduce((sum, one) => sum + one.count, 0);

interface OfYear {
  readonly year: number | null;
}

/** What a step sets is planned, whatever year the rest is stated for. */
function yearsOf(posts: readonly OfYear[], leaders: readonly OfYear[]): readonly [number | null, number | null] {
  const years = [...new Set([...posts, ...leaders].flatMap(({ year }) => year ?? []))];
  const isPlanned = [...posts, ...leaders].some(({ year }) => year === null);
  return years.length <= 1 || isPlanned ? [years[0] ?? null, years[0] ?? null] : [years[0] ?? null, years[1] ?? null];
}

class Tally {
  readonly sums = new Map<string, bigint>();

  add(counted: Counted, of: string | null, value: number): void {
    const key = keyOf(counted, of);
    this.sums.set(key, (this.sums.get(key) ?? 0n) + BigInt(value));
    this.sums.set(knownKey(key), 1n);
  }

  isUnknown(counted: Counted): void {
    const key = unknownKey(counted);
    this.sums.set(key, (this.sums.get(key) ?? 0n) + 1n);
  }

  has(counted: Counted): boolean {
    return this.sums.has(keyOf(counted));
  }

  get(counted: Counted): bigint | null {
    return this.sums.get(keyOf(counted)) ?? null;
  }
}
