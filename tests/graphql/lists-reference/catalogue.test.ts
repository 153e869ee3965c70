/** The reference knows every condition and every order that the schema offers: none is left out of the random questions. */
import { CATALOGUE, orderKey } from './catalogue';
import { fieldOf, namesIn, SCHEMA } from './contract';
import { HANGING, ROOT_ARGUMENTS } from './lists';
import type { Type } from './world';
import { GraphQLObjectType } from 'graphql';

const TYPES = Object.keys(CATALOGUE) as Type[];
const OF_EVERY_LIST = ['after', 'before', 'first', 'last', 'where', 'orderBy'];
const argumentsOf = (type: string, field: string): readonly string[] =>
  fieldOf(type, field).args.map(({ name }) => name).filter((name) => !OF_EVERY_LIST.includes(name)).sort(); // prettier-ignore

test.each(TYPES)('of a %s, all conditions', (type) => {
  const { fields, around } = CATALOGUE[type];
  expect([...namesIn(`${type}Where`)].sort()).toEqual(['and', 'id', 'not', 'or', ...Object.keys(fields), ...Object.keys(around)].sort()); // prettier-ignore
});

test.each(TYPES)('of a %s, all orders', (type) => {
  const ordered = Object.entries(CATALOGUE[type].fields).flatMap(([field, sort]) => (sort === 'several' ? [] : [orderKey(field)])); // prettier-ignore
  expect([...namesIn(`${type}OrderKey`)].sort()).toEqual(['ID', ...ordered].sort());
});

test.each(TYPES.filter((type) => CATALOGUE[type].list !== null))(
  'the list of every %s with all its arguments',
  (type) => {
    expect(argumentsOf('Query', String(CATALOGUE[type].list))).toEqual([...(ROOT_ARGUMENTS[type] ?? [])].sort());
  },
);

test('every list that hangs on something and takes conditions, with all its arguments', () => {
  const expected = Object.fromEntries(
    TYPES.flatMap((type) => {
      const object = SCHEMA.getType(type);
      if (!(object instanceof GraphQLObjectType)) throw new Error(`${type} is no type`);
      return Object.values(object.getFields())
        .filter(({ args }) => args.some(({ name }) => name === 'where'))
        .map(({ name }) => [`${type}.${name}`, argumentsOf(type, name)] as const);
    }),
  );
  expect(Object.fromEntries(Object.entries(HANGING).map(([name, { takes }]) => [name, [...takes].sort()]))).toEqual(expect.objectContaining(expected)); // prettier-ignore
});
