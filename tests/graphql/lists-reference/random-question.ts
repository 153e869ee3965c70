/** Random questions for lists of the root and for lists that hang on one thing, with whatever arguments they take. */
import type { Random } from '../differential/random';
import { CATALOGUE, orderKey } from './catalogue';
import { fieldOf, namesIn, typeIn } from './contract';
import type { Arguments } from './arguments';
import { HANGING, ROOT_ARGUMENTS } from './lists';
import type { AskedKey } from './order';
import type { Question, Walk } from './questions';
import { RandomWhere } from './random-where';
import { SINGLE } from './single';
import { spelling } from './spelling';
import { Around, type Thing, type Type, type Value, type World } from './world';

const TYPES = Object.keys(CATALOGUE) as Type[];
const MOST = 100;
const YEARS = [2019, 2020, 2021, 2022, 2023];

const choicesOf = (type: Type, field: string): readonly string[] =>
  namesIn(typeIn(typeIn(`${type}Where`, field), 'eq'));

/** What random questions are about. */
export interface Subject {
  readonly title: string;
  readonly world: (random: Random) => World;
  /** Fields of things, by type and name. */
  readonly fields: readonly string[];
  /** How many of the questions ask for such a field, from 0 to 1; the others for a list of the root. */
  readonly share: number;
}

export function anyQuestion(random: Random, world: World, { fields, share }: Subject): Question {
  const hanging = random.chance(share) ? anyHanging(random, world, fields) : null;
  const type = hanging?.type ?? random.pick(TYPES.filter((one) => CATALOGUE[one].list !== null));
  const on = hanging?.on ?? null;
  const field = hanging?.field ?? String(CATALOGUE[type].list);
  const takes = hanging?.takes ?? ROOT_ARGUMENTS[type] ?? [];
  const args = anyArguments(random, world, type, takes, on?.type ?? null, field);
  const wheres = new RandomWhere(random, world, choicesOf);
  const isOrdered = fieldOf(on?.type ?? 'Query', field).args.some(({ name }) => name === 'where');
  return {
    type, on, field, args,
    ...(isOrdered && random.chance(0.85) ? { where: random.chance(0.03) ? null : wheres.of(type) } : {}),
    ...(isOrdered && random.chance(0.6) ? { orderBy: random.chance(0.05) ? null : anyOrder(random, type) } : {}),
    walk: anyWalk(random),
    isLiteral: random.chance(0.5),
  }; // prettier-ignore
}

type Hung = Pick<Question, 'on' | 'field' | 'type'> & { readonly takes: readonly string[] };

function anyHanging(random: Random, world: World, fields: readonly string[]): Hung | null {
  const typeOf = (name: string): string => name.slice(0, name.indexOf('.'));
  const there = fields.filter((name) => world.things.some(({ type }) => type === typeOf(name)));
  if (there.length === 0) return null;
  const name = random.pick(there);
  const around = new Around(world);
  const all = world.things.filter((thing) => thing.type === typeOf(name));
  const filled = all.filter((thing) => isFilled(around, thing, name));
  const { type, id } = random.pick(filled.length > 0 && random.chance(0.85) ? filled : all);
  const takes = (HANGING[name] ?? SINGLE[name])?.takes ?? [];
  return { on: { type, id }, field: name.slice(type.length + 1), type: HANGING[name]?.type ?? type, takes };
}

/** Whether several things stand in a list, or anything hangs on whatever is no list. */
function isFilled(around: Around, thing: Thing, name: string): boolean {
  const hanging = HANGING[name];
  if (hanging) return hanging.of(around, thing, {}).things.length > 1;
  return around.links('HAS_SECTION', { from: thing.id }).length > 0;
}

function anyOrder(random: Random, type: Type): readonly AskedKey[] {
  const keys = ['id', ...Object.entries(CATALOGUE[type].fields).flatMap(([field, sort]) => (sort === 'several' ? [] : [field]))]; // prettier-ignore
  return Array.from({ length: random.pick([0, 1, 1, 2, 2, 3]) }, () => ({
    by: orderKey(random.pick(keys)),
    ...(random.chance(0.2) ? {} : { direction: random.pick(['ASC', 'DESC'] as const) }),
  }));
}

function anyWalk(random: Random): Walk {
  if (random.chance(0.75)) return { kind: random.pick(['forward', 'backward']), size: random.pick([1, 2, 3, MOST, MOST]) };
  const place = (): number | null => (random.chance(0.3) ? null : random.below(5));
  const size = random.pick([1, 2, 3, MOST]);
  return { kind: 'between', after: place(), before: place(), ...(random.chance(0.5) ? { first: size, last: null } : { first: null, last: size }) };
} // prettier-ignore

function anyArguments(random: Random, world: World, type: Type, takes: readonly string[], on: Type | null, field: string): Arguments { // prettier-ignore
  const chosen = takes.filter((name) => random.chance(name === 'asOf' ? 0.4 : 0.2));
  const names = chosen.includes('asOf') ? chosen.filter((name) => name !== 'fiscalYear') : chosen;
  const ids = (of: Type): readonly string[] => [...world.things.filter((one) => one.type === of).map(({ id }) => id), 'line:1', 'nothing'];
  const texts = (of: Type, known: string): readonly string[] => ['热线', ...world.things.filter((one) => one.type === of).map((one) => textOf(one.known[known]))];
  const value = (name: string): unknown => {
    const declared = String(fieldOf(on ?? 'Query', field).args.find((one) => one.name === name)?.type);
    if (!declared.endsWith('!') && random.chance(0.1)) return null;
    switch (name) {
      case 'document':
        return random.pick(ids('Document'));
      case 'agency':
        return random.pick(ids('Agency'));
      case 'topic':
        return random.pick([...ids('Topic'), ...texts('Topic', 'name')]);
      case 'fiscalYear':
      case 'asOf':
        return random.pick(YEARS);
      case 'label':
        return random.pick(texts(type, 'label'));
      case 'contains':
        return beginningOf(random.pick(texts(type, 'label')));
      case 'publisher':
        return beginningOf(random.pick(texts(type, 'publisher')));
      case 'rule':
        return random.pick(texts(type, 'rule'));
      case 'filter':
        return {
          ...(random.chance(0.5) ? { division: random.pick(texts('Division', 'code')) } : {}),
          ...(random.chance(0.5) ? { kind: random.pick(choicesOf('Agency', 'agencyKind')) } : {}),
          ...(random.chance(0.5) ? { name: beginningOf(random.pick(texts('Agency', 'name'))) } : {}),
        };
      default:
        return random.pick(namesIn(declared.replace('!', '')));
    }
  };
  return Object.fromEntries(names.map((name) => [name, value(name)]));
} // prettier-ignore

/** A text of spaces and quotation marks alone is refused. */
const textOf = (value: Value | undefined): string =>
  typeof value === 'string' && spelling(value) !== '' ? value : '热线';
/** The beginning of it, as much as says something. */
const beginningOf = (text: string): string => {
  const beginning = [...text].slice(0, 2).join('');
  return spelling(beginning) === '' ? text : beginning;
};
