/** What a reform moves: bodies, sections, duties, posts, leader posts and lines of money, each with what it hangs under. */

export const THING_KINDS = ['BODY', 'SECTION', 'DUTY', 'POSTS', 'LEADERS', 'LINE'] as const;
export type ThingKind = (typeof THING_KINDS)[number];

/** What texts state of a body, or do not. */
export const STATED_MEASURES = [
  'SECTIONS',
  'DUTIES',
  'AUTHORISED_POSTS',
  'ACTUAL_POSTS',
  'LEADER_POSTS',
  'MONEY',
] as const;
export type StatedMeasure = (typeof STATED_MEASURES)[number];

interface Common {
  /** Id in the graph; of what a step makes, `new:` with the number of the step. */
  readonly id: string;
  readonly name: string;
  /**
   * What it hangs under: of a body the one above it, else the body or section that has it. Null for a body with none above
   * it, and for everything else where it has no place: it is in the holding area.
   */
  readonly holder: string | null;
  /** Id in the graph of what texts state of it, or of what it was taken from; null where a step made it. */
  readonly origin: string | null;
}

export interface Body extends Common {
  readonly kind: 'BODY';
  /** Code of its division; null where none is known. */
  readonly division: string | null;
  readonly agencyKind: string | null;
  /** What stays unknown of it whatever it has, for it was known of only some of the bodies that it was made of. */
  readonly partlyUnknown: readonly StatedMeasure[];
}

export interface Section extends Common {
  readonly kind: 'SECTION';
  readonly sectionKind: 'INTERNAL' | 'BRANCH';
  readonly topics: readonly string[];
}

export interface Duty extends Common {
  readonly kind: 'DUTY';
  readonly text: string;
  /** Ids of the topics that it names. */
  readonly topics: readonly string[];
}

export type PostsMeasure = 'AUTHORISED' | 'ACTUAL';

/** A number of posts, or of people in them. */
export interface Posts extends Common {
  readonly kind: 'POSTS';
  readonly measure: PostsMeasure;
  /** As printed; null for all kinds together. */
  readonly staffingType: string | null;
  readonly count: number;
  /** Whether it is added to all posts of its body: the posts of sections are not where those of the body are stated. */
  readonly inTotal: boolean;
  /** Whether it is added to the posts of its kind. */
  readonly inKind: boolean;
  /** Fiscal year of the document; null for what a step sets. */
  readonly year: number | null;
}

/** A number of leader posts of one title, which is its name. */
export interface Leaders extends Common {
  readonly kind: 'LEADERS';
  readonly rank: 'HEAD' | 'DEPUTY';
  readonly count: number;
  readonly year: number | null;
}

/** An amount of money of one class. */
export interface Line extends Common {
  readonly kind: 'LINE';
  /** Code of its class; null where texts give none. */
  readonly classCode: string | null;
  readonly fen: number;
}

export type Thing = Body | Section | Duty | Posts | Leaders | Line;
export type ThingOf<K extends ThingKind> = Extract<Thing, { readonly kind: K }>;

export const isThing = <K extends ThingKind>(thing: Thing, ...kinds: readonly K[]): thing is ThingOf<K> =>
  (kinds as readonly ThingKind[]).includes(thing.kind);

/** Whether a thing can hang under another. */
export function canHold(holder: Thing, held: ThingKind): boolean {
  if (holder.kind === 'BODY') return true;
  return holder.kind === 'SECTION' && (held === 'DUTY' || held === 'POSTS' || held === 'LEADERS');
}

export const isSameThing = (one: Thing, other: Thing): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Of posts how many, of money in fen; null for what has no number. */
export function amountOf(thing: Thing): number | null {
  if (thing.kind === 'LINE') return thing.fen;
  return thing.kind === 'POSTS' || thing.kind === 'LEADERS' ? thing.count : null;
}
