/** Random conditions: every operator that the schema offers, on values that are there, spelt otherwise, or odd. */
import type { Random } from '../differential/random';
import { CATALOGUE, type Sort } from './catalogue';
import type { Where } from './conditions';
import type { Neighbourhood } from './neighbourhoods';
import { spelling, spellings } from './spelling';
import type { Thing, Type, World } from './world';

/** What may still be nested: levels as docs/lists.md counts them, one left for a value, and ways, of which a name may stand for several. */
interface Room {
  readonly levels: number;
  readonly ways: number;
}

const ROOM: Room = { levels: 7, ways: 24 };
/** Of the 160 that a list takes, each in every way in which it is come to: a part, for a way may have several steps. */
const MOST_CONDITIONS = 60;
const OF_TEXT = ['eq', 'in', 'contains', 'startsWith', 'isNull'];
const OF_NUMBER = ['eq', 'in', 'gt', 'gte', 'lt', 'lte', 'isNull'];
const OF_OTHERS = ['eq', 'in', 'isNull'];
const OPERATORS: Readonly<Record<Sort, readonly string[]>> = {
  words: OF_TEXT, several: OF_TEXT, code: OF_TEXT,
  whole: OF_NUMBER, money: OF_NUMBER, number: OF_NUMBER, day: OF_NUMBER, moment: OF_NUMBER,
  choice: OF_OTHERS, id: OF_OTHERS,
}; // prettier-ignore
/** Of each sort, what no thing may have; a text of spaces and quotation marks alone is refused. */
const ODD: Readonly<Record<Exclude<Sort, 'choice'>, readonly unknown[]>> = {
  words: ['（', '】', '%', '_', '\\', 'İ', 'ẞ', 'SS', '㎡', '12345', '\u{10ffff}'],
  several: ['（”', '热线', '%'],
  code: ['%', 'a', 'A', '（）'],
  whole: [0, -1, 1, 2 ** 31 - 1, -(2 ** 31), 2021],
  money: [0, -1, 100, 2 ** 31, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER],
  number: [0, 0.1, 0.3, -1.5, 1e300, 5e-324],
  day: ['2022-01-01', '1900-01-01', '9999-12-31'],
  moment: ['2024-05-01', '2024-05-02', '1900-01-01'],
  id: ['agency:1', 'document:1', 'line:1', 'nothing:1', '1'],
}; // prettier-ignore

export class RandomWhere {
  constructor(
    private readonly random: Random,
    private readonly world: World,
    /** Values of enumerations by the type and field. */
    private readonly choicesOf: (type: Type, field: string) => readonly string[],
  ) {}

  of(type: Type): Where {
    for (;;) {
      const where = this.#any(type, ROOM);
      if (weightOf(type, where) <= MOST_CONDITIONS) return where;
    }
  }

  #any(type: Type, room: Room): Where {
    const { random } = this;
    const where: Record<string, unknown> = {};
    for (let left = random.pick([0, 1, 1, 1, 2, 2, 3]); left > 0; left -= 1) {
      const kind = random.below(10);
      if (kind < 2 && room.levels >= 1) Object.assign(where, this.#joined(type, room));
      else if (kind < 6 && room.levels >= 3) Object.assign(where, this.#around(type, room));
      else Object.assign(where, this.#own(type));
    }
    return where;
  }

  #joined(type: Type, { levels, ways }: Room): Where {
    const { random } = this;
    const inner = { levels: levels - 1, ways };
    if (random.chance(0.4)) return { not: random.chance(0.05) ? null : this.#any(type, inner) };
    const all = Array.from({ length: random.pick([0, 1, 2, 2, 3]) }, () => this.#any(type, inner));
    return { [random.pick(['and', 'or', 'or'])]: random.chance(0.05) ? null : all };
  }

  #around(type: Type, { levels, ways }: Room): Where {
    const { random } = this;
    const levelsOf = (one: Neighbourhood): number => 3 + (one.ways > 1 ? 1 : 0);
    const open = Object.entries(CATALOGUE[type].around).filter(
      ([, one]) => one.ways <= ways && levelsOf(one) <= levels,
    );
    if (open.length === 0) return {};
    const [name, neighbourhood] = random.pick(open);
    const inner = { levels: levels - levelsOf(neighbourhood), ways: Math.floor(ways / neighbourhood.ways) };
    const condition = (): Where | null => (random.chance(0.05) ? null : random.chance(0.3) ? {} : this.#any(neighbourhood.type, inner)); // prettier-ignore
    const both = random.below(20);
    if (both === 0) return { [name]: random.pick([null, {}]) };
    if (both === 1) return { [name]: { some: condition(), none: condition() } };
    return { [name]: { [random.pick(['some', 'some', 'none'])]: condition() } };
  }

  #own(type: Type): Where {
    const { random } = this;
    const [field, sort] = random.pick<readonly [string, Sort]>([
      ...Object.entries(CATALOGUE[type].fields),
      ['id', 'id'],
    ]);
    if (random.chance(0.03)) return { [field]: random.pick([null, {}]) };
    const operators = random.shuffled(OPERATORS[sort]).slice(0, random.pick([1, 1, 1, 2]));
    return { [field]: Object.fromEntries(operators.map((operator) => [operator, this.#operand(type, field, sort, operator)])) }; // prettier-ignore
  }

  #operand(type: Type, field: string, sort: Sort, operator: string): unknown {
    const { random } = this;
    if (random.chance(0.04)) return null;
    if (operator === 'isNull') return random.chance(0.5);
    if (operator !== 'in') return this.#value(type, field, sort, operator);
    const values = Array.from({ length: random.pick([0, 1, 2, 3]) }, () => this.#value(type, field, sort, operator));
    return random.chance(0.2) ? [...values, ...values] : values;
  }

  #value(type: Type, field: string, sort: Sort, operator: string): unknown {
    const { random } = this;
    if (sort === 'choice') return random.pick(this.choicesOf(type, field));
    const known = this.world.things.filter((thing) => thing.type === type).flatMap((thing) => valuesOf(thing, field));
    if (known.length === 0 || random.chance(0.12)) return random.pick(ODD[sort]);
    const value = random.pick(known);
    if (sort === 'moment') return String(value).slice(0, 10);
    if (sort !== 'words' && sort !== 'several' && sort !== 'code') return value;
    const text = this.#part([...String(value)], operator);
    if ((sort === 'code' ? text.join('').trim() : spelling(text.join(''))) === '') return random.pick(ODD[sort]);
    return sort === 'code' ? text.join('') : this.#respelt(text);
  }

  /** Of a text, what an operator can be asked with so that it may hold. */
  #part(text: readonly string[], operator: string): readonly string[] {
    const { random } = this;
    if (operator === 'startsWith') return text.slice(0, 1 + random.below(text.length));
    if (operator !== 'contains') return text;
    const from = random.below(text.length);
    return text.slice(from, from + 1 + random.below(text.length - from));
  }

  #respelt(text: readonly string[]): string {
    const { random } = this;
    if (random.chance(0.4)) return text.join('');
    return text.map((character) => `${random.pick(spellings(character))}${random.chance(0.1) ? random.pick([' ', '　', '”', '「']) : ''}`).join(''); // prettier-ignore
  }
}

/** How many conditions it is, at most. */
function weightOf(type: Type, where: Where): number {
  return Object.entries(where).reduce((sum, [name, asked]) => {
    if (asked === null) return sum;
    const neighbourhood = CATALOGUE[type].around[name];
    if (neighbourhood) {
      const inner = Object.values(asked as Where).reduce((all: number, one) => all + (one === null ? 1 : weightOf(neighbourhood.type, one as Where)), 1); // prettier-ignore
      return sum + neighbourhood.ways * inner;
    }
    if (name === 'not') return sum + 1 + weightOf(type, asked as Where);
    if (Array.isArray(asked)) return sum + 1 + (asked as readonly Where[]).reduce((all, one) => all + weightOf(type, one), 0); // prettier-ignore
    return sum + Math.max(1, Object.keys(asked as Where).length);
  }, 0);
}

function valuesOf(thing: Thing, field: string): readonly (string | number)[] {
  const value = field === 'id' ? thing.id : (thing.known[field] ?? null);
  return value === null ? [] : Array.isArray(value) ? (value as readonly string[]) : [value as string | number];
}
