/** Makes things of a random world and links them. Few values are in use, so that many things have equal ones. */
import type { Random } from '../differential/random';
import type { Link, LinkName, Thing, Type, Value, World } from './world';

const PIECES = ['热线', '热綫', '熱線', '经费', '經費', '网', '網', 'Ab', 'aB', 'ＡＢ', '12', '１２', '（', '）', '(', ')', '【', '】', '[', '“', '”', '"', '「', "'", '《', '》', ' ', '　', 'É', 'é', 'ß', '%', '_', '*', '\\', '?', '𠮷', '﹏', '台', '臺', '科']; // prettier-ignore
const CODES = ['12', '１２', 'A1', 'a1', 'A 1', 'A(1)', 'A（1）', '%', 'A_1', '《1》', '1', '臺', '台'];
const KEYS = ['1', '2', '10', 'Z', 'a', 'É', '𠮷', '﹏', '乙', '甲 乙', 'A"b', "o'c", '\\', '%'];

const PREFIX: Readonly<Record<Type, string>> = {
  Document: 'document', Agency: 'agency', Section: 'section', Responsibility: 'responsibility', StaffingQuota: 'quota',
  LeaderPost: 'post', BudgetLine: 'line', FiscalMeasure: 'measure', Topic: 'topic', Division: 'division',
  FunctionClass: 'function-class', EconomicClass: 'economic-class', Finding: 'finding', Passage: 'passage',
  Decision: 'decision', Naming: 'naming', ChangeEvent: 'change',
}; // prettier-ignore

export class WorldBuilder {
  readonly #random: Random;
  readonly #things: Thing[] = [];
  readonly #links: Link[] = [];
  readonly #texts: readonly string[];

  constructor(random: Random) {
    this.#random = random;
    this.#texts = Array.from({ length: 2 + random.below(5) }, () => this.#text());
  }

  #text(): string {
    return Array.from({ length: 1 + this.#random.below(4) }, () => this.#random.pick(PIECES)).join('');
  }

  words(): string {
    return this.#random.chance(0.8) ? this.#random.pick(this.#texts) : this.#text();
  }

  code(): string {
    return this.#random.pick(CODES);
  }

  several(): readonly string[] {
    return [...new Set(Array.from({ length: this.#random.pick([0, 0, 1, 2, 3]) }, () => this.words()))].sort();
  }

  orNull<T>(make: () => T): T | null {
    return this.#random.chance(0.3) ? null : make();
  }

  /**
   * So many of one type, or fewer.
   * @param make what is known of one, where those are made already
   */
  many(type: Type, most: number, make: (made: readonly Thing[]) => Readonly<Record<string, Value>>): readonly Thing[] {
    const made: Thing[] = [];
    const keys = this.#random.shuffled(KEYS).slice(0, this.#random.below(most + 1));
    for (const key of keys) made.push({ type, id: `${PREFIX[type]}:${key}`, known: make(made) });
    this.#things.push(...made);
    return made;
  }

  link(name: LinkName, from: Thing, to: Thing, at?: number | null): void {
    const isThere = this.#links.some((one) => one.name === name && one.from === from.id && one.to === to.id && (name !== 'STATED_IN' || one.at === at)); // prettier-ignore
    if (!isThere) this.#links.push({ name, from: from.id, to: to.id, ...(at === undefined ? {} : { at }) });
  }

  linkSome(name: LinkName, from: Thing, to: readonly Thing[], most: number, at?: () => number | null): void {
    for (const one of this.#random.shuffled(to).slice(0, this.#random.below(most + 1))) this.link(name, from, one, at?.()); // prettier-ignore
  }

  /** To one of them, mostly. */
  linkOne(name: LinkName, from: readonly Thing[], to: Thing): void {
    if (from.length > 0 && this.#random.chance(0.9)) this.link(name, this.#random.pick(from), to);
  }

  /** From every thing to some of those before it, so that nothing stands above itself. */
  above(name: LinkName, things: readonly Thing[], most: number): void {
    things.forEach((thing, i) => {
      this.linkSome(name, thing, things.slice(0, i), most);
    });
  }

  /** Every thing below one before it, or below none. */
  forest(name: LinkName, things: readonly Thing[], depth: number): void {
    const depths = new Map<Thing, number>();
    for (const thing of things) {
      const above = [...depths].filter(([, one]) => one < depth).map(([one]) => one);
      const parent = above.length > 0 && this.#random.chance(0.75) ? this.#random.pick(above) : null;
      if (parent) this.link(name, thing, parent);
      depths.set(thing, parent ? (depths.get(parent) ?? 1) + 1 : 1);
    }
  }

  /** Where documents state it: in so many at most, each at one place or two. */
  quote(thing: Thing, documents: readonly Thing[], most: number): void {
    const stating = this.#random.shuffled(documents).slice(0, this.#random.below(most + 1));
    for (const document of stating) {
      for (let left = this.#random.pick([1, 1, 2]); left > 0; left -= 1) this.link('STATED_IN', thing, document, this.#random.below(4)); // prettier-ignore
    }
  }

  world(): World {
    return { things: this.#things, links: this.#links };
  }
}
