/** What is counted of one body with all that it has, and of the holding area. Figures of several bodies are added up. */
import type { LeaderJudgement } from '../leader-posts/judge';
import { judgedLeaders } from './judged-leaders';
import { kindOfPosts } from './kind-of-posts';
import { STATED_MEASURES, type Thing } from './thing';
import { HOLDING, thingsOfBody, thingsUnder, type PlanView } from './view';

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
  figures.add('BODIES', null, 1);
  for (const thing of thingsOfBody(plan, id)) figures.count(thing);
  for (const counted of STATED_MEASURES)
    if (!figures.has(counted) || body.partlyUnknown.includes(counted)) figures.isUnknown(counted);
  const [posts, people] = (['AUTHORISED_POSTS', 'ACTUAL_POSTS'] as const).map((counted) =>
    body.partlyUnknown.includes(counted) ? null : figures.get(counted),
  ) as [bigint | null, bigint | null];
  if (posts === null || people === null) figures.isUnknown('PEOPLE_ABOVE_QUOTA');
  else figures.add('PEOPLE_ABOVE_QUOTA', null, Math.max(0, Number(people - posts)));
  for (const { judgement } of judgedLeaders(plan, body)) figures.judge(judgement);
  return figures.sums;
}

/** What has no place, with all that hangs under it. */
export function figuresOfHolding(plan: Read): Figures {
  const figures = new Tally();
  const own = thingsUnder(plan, HOLDING);
  const all = [...own, ...own.flatMap(({ id }) => thingsUnder(plan, id))];
  for (const thing of all) {
    figures.count(thing);
    figures.add('IN_HOLDING_AREA', null, 1);
    if (thing.kind === 'DUTY') figures.add('ORPHANED_DUTIES', null, 1);
  }
  return figures.sums;
}

/** What a thing adds, to which figure of what kind. */
export function countedAs(thing: Thing): readonly (readonly [counted: Counted, of: string | null, value: number])[] {
  switch (thing.kind) {
    case 'BODY':
      return [];
    case 'SECTION':
      return [['SECTIONS', null, 1]];
    case 'DUTY':
      return [['DUTIES', null, 1]];
    case 'POSTS': {
      const counted = thing.measure === 'AUTHORISED' ? 'AUTHORISED_POSTS' : 'ACTUAL_POSTS';
      const kind = kindOfPosts(thing.staffingType);
      return [
        ...(thing.inTotal ? [[counted, null, thing.count] as const] : []),
        ...(thing.inKind && kind !== null ? [[counted, kind, thing.count] as const] : []),
      ];
    }
    case 'LEADERS':
      return [
        ['LEADER_POSTS', null, thing.count],
        ['LEADER_POSTS', thing.rank, thing.count],
      ];
    case 'LINE':
      return [
        ['MONEY', null, thing.fen],
        ['MONEY', thing.classCode ?? UNCLASSIFIED, thing.fen],
      ];
  }
}

/** Of money of which no class is stated. */
export const UNCLASSIFIED = '?';

class Tally {
  readonly sums = new Map<string, bigint>();

  add(counted: Counted, of: string | null, value: number): void {
    const key = keyOf(counted, of);
    this.sums.set(key, (this.sums.get(key) ?? 0n) + BigInt(value));
    this.sums.set(knownKey(key), 1n);
  }

  count(thing: Thing): void {
    for (const [counted, of, value] of countedAs(thing)) this.add(counted, of, value);
  }

  judge({ verdict }: LeaderJudgement): void {
    if (verdict === 'UNKNOWN') {
      this.isUnknown('LEADERS_ABOVE_RULE');
      this.isUnknown('LEADERS_BELOW_RULE');
      return;
    }
    this.add('LEADERS_ABOVE_RULE', null, verdict === 'ABOVE' ? 1 : 0);
    this.add('LEADERS_BELOW_RULE', null, verdict === 'BELOW' ? 1 : 0);
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
