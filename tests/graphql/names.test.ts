/** One name, one type: of whatever things a fragment speaks, the same field may be asked of all of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  parse,
  validate,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { PROJECT_ROOT } from '../harness/shared';

const schema = buildSchema(readFileSync(join(PROJECT_ROOT, 'schema', 'schema.graphql'), 'utf8'));
const OBJECTS = Object.values(schema.getTypeMap()).filter(isObjectType).filter(({ name }) => !name.startsWith('__')); // prettier-ignore
const ABSTRACT = Object.values(schema.getTypeMap()).filter(isAbstractType);

const fieldsOf = (type: GraphQLObjectType): readonly GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields());

/** Where a name means what its surroundings say, and no fragment can bring it beside another type. */
const STANDS_ALONE = [
  // What is asked first is asked of nothing.
  'Query',
  // The lists of this answer are parts of one published question, and short.
  'Handlers',
];
/** Relay gives these names to every list. */
const RELAY = /(?:Connection|Edge)$/;

test('a field name has one type in the whole schema', () => {
  const typesByName = new Map<string, Map<string, string[]>>();
  for (const type of OBJECTS.filter(({ name }) => !STANDS_ALONE.includes(name) && !RELAY.test(name))) {
    for (const field of fieldsOf(type)) {
      const types = typesByName.get(field.name) ?? new Map<string, string[]>();
      // Whether it can be null is compared below, where it decides about validity.
      const printed = String(field.type).replaceAll('!', '');
      types.set(printed, [...(types.get(printed) ?? []), type.name]);
      typesByName.set(field.name, types);
    }
  }
  const clashes = [...typesByName].filter(([, types]) => types.size > 1).map(([name, types]) => [name, [...types]]);
  expect(clashes).toEqual([]);
});

describe.each(ABSTRACT.map((type) => [type.name, schema.getPossibleTypes(type)] as const))(
  'fragments on %s',
  (abstract, possible) => {
    test('agree on the type of every field, null or not', () => {
      const types = new Map<string, Set<string>>();
      for (const field of possible.flatMap(fieldsOf))
        types.set(field.name, (types.get(field.name) ?? new Set()).add(String(field.type)));
      expect([...types].filter(([, found]) => found.size > 1)).toEqual([]);
    });

    test('may ask every thing for every field that needs no argument, all in one request', () => {
      const fragments = possible.map((type) => {
        const fields = fieldsOf(type).filter(({ args }) => !args.some(isRequiredArgument));
        const asked = fields.map(({ name, type: of }) => name + (isCompositeType(getNamedType(of)) ? ' { __typename }' : '')); // prettier-ignore
        return `... on ${type.name} { ${asked.join(' ')} }`;
      });
      const query = parse(`query ($id: ID!) { node(id: $id) { ... on ${abstract} { ${fragments.join('\n')} } } }`);
      expect(validate(schema, query).map(({ message }) => message)).toEqual([]);
    });
  },
);
