/** What a reform begins with: what stands in force in one year, of the bodies that it is about. */
import { groupBy } from '../../text/group-by';
import type { LeaderPostRule } from '../../domain/leader-post-rule';
import { isThing, type Thing } from './thing';

/** Two duties of two bodies that say the same. */
export interface AlikePair {
  readonly one: string;
  readonly other: string;
  /** From 0 to 1. */
  readonly score: number;
}

export interface BaseFacts {
  readonly asOf: number;
  /** Whoever holds a thing is among them; a body may have one above it that is not. */
  readonly things: readonly Thing[];
  /** Null where there are too many duties to compare. */
  readonly alike: readonly AlikePair[] | null;
  /** Those that may apply; one alone where somebody named it. */
  readonly rules: readonly LeaderPostRule[];
  /** Whether somebody named the rule, so that it applies whatever its place and years. */
  readonly isRuleNamed: boolean;
}

export class Base {
  readonly asOf: number;
  readonly alike: BaseFacts['alike'];
  readonly rules: BaseFacts['rules'];
  readonly isRuleNamed: boolean;
  readonly things: ReadonlyMap<string, Thing>;
  readonly #children: ReadonlyMap<string | null, readonly string[]>;
  readonly #bodies: ReadonlyMap<string, string>;
  readonly #naming: ReadonlyMap<string, readonly string[]>;

  constructor({ asOf, things, alike, rules, isRuleNamed }: BaseFacts) {
    this.asOf = asOf;
    this.alike = alike;
    this.rules = rules;
    this.isRuleNamed = isRuleNamed;
    this.things = new Map(things.map((thing) => [thing.id, thing]));
    const held = groupBy(things, ({ holder }) => holder);
    this.#children = new Map([...held].map(([holder, all]) => [holder, all.map(({ id }) => id)]));
    this.#bodies = new Map(things.flatMap(({ kind, name, id }) => (kind === 'BODY' ? [[name, id] as const] : [])));
    const naming = new Map<string, string[]>();
    for (const thing of things)
      for (const topic of isThing(thing, 'DUTY', 'SECTION') ? thing.topics : [])
        if (!naming.get(topic)?.push(thing.id)) naming.set(topic, [thing.id]);
    this.#naming = naming;
  }

  /** Ids of the duties and sections that name a topic. */
  namingTopic(topic: string): readonly string[] {
    return this.#naming.get(topic) ?? [];
  }

  /** Ids of what hangs under it, in the order in which they were read. */
  childrenOf(holder: string): readonly string[] {
    return this.#children.get(holder) ?? [];
  }

  /** Id of the body of this name; null where there is none. */
  bodyNamed(name: string): string | null {
    return this.#bodies.get(name) ?? null;
  }
}
