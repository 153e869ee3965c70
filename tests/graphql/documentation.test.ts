/** What the contract tells a developer who reads nothing else; judged by the committed schema alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from 'graphql';
import { PROJECT_ROOT } from '../harness/shared';

const schema = buildSchema(readFileSync(join(PROJECT_ROOT, 'schema', 'schema.graphql'), 'utf8'));
const TYPES = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const WITH_FIELDS = TYPES.filter((type) => isObjectType(type) || isInterfaceType(type));
const fieldsOf = (type: GraphQLObjectType | GraphQLInterfaceType) => Object.values(type.getFields());

interface Described {
  /** As `Type.field(argument)`. */
  readonly name: string;
  readonly description?: string | null | undefined;
}

const EVERYTHING: readonly Described[] = [
  { name: 'schema', description: schema.description },
  ...TYPES,
  ...TYPES.filter(isEnumType).flatMap((type) =>
    type.getValues().map((value) => ({ ...value, name: `${type.name}.${value.name}` })),
  ),
  ...TYPES.filter(isInputObjectType).flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ ...field, name: `${type.name}.${field.name}` })),
  ),
  ...WITH_FIELDS.flatMap((type) =>
    fieldsOf(type).flatMap((field) => [
      { ...field, name: `${type.name}.${field.name}` },
      ...field.args.map((argument) => ({ ...argument, name: `${type.name}.${field.name}(${argument.name})` })),
    ]),
  ),
];

const names = (described: readonly Described[]): readonly string[] => described.map(({ name }) => name);

test('the schema and every type, field, value and argument of it says what it is', () => {
  expect(EVERYTHING.length).toBeGreaterThan(400);
  expect(names(EVERYTHING.filter(({ description }) => !description?.trim()))).toEqual([]);
});

test('whatever may be null says what null means', () => {
  const nullable = WITH_FIELDS.flatMap((type) =>
    fieldsOf(type).flatMap((field) =>
      isNonNullType(field.type) ? [] : [{ ...field, name: `${type.name}.${field.name}` }],
    ),
  );
  expect(nullable.length).toBeGreaterThan(30);
  expect(names(nullable.filter(({ description }) => !/\bnull\b/i.test(description ?? '')))).toEqual([]);
});

/** Of GraphQL and Relay, not of the field. */
const TECHNICAL = /^(?:Query|Node|PageInfo|String|Boolean|Int|Float|ID|.*Filter|.*(?:Connection|Edge))$/;

test('every type of the field, and every value of its enums, has its Chinese term', () => {
  const ofTheField = EVERYTHING.filter(
    ({ name }) => !TECHNICAL.test(name) && (!name.includes('.') || isEnumType(schema.getType(name.split('.')[0]!))),
  );
  expect(ofTheField.length).toBeGreaterThan(60);
  expect(names(ofTheField.filter(({ description }) => !/\p{Script=Han}/u.test(description ?? '')))).toEqual([]);
});

test('every number says of what it is', () => {
  const numbers = WITH_FIELDS.flatMap((type) =>
    fieldsOf(type).flatMap((field) =>
      /^(?:Int|Float|SafeInt)!?$/.test(String(field.type)) ? [{ ...field, name: `${type.name}.${field.name}` }] : [],
    ),
  );
  const unit = /fen|unit|UTF-16|number|size|order|year|年度|posts|people|heads|deputies|0 to 1|higher/i;
  expect(names(numbers.filter(({ description }) => !unit.test(description ?? '')))).toEqual([]);
});

test('every scalar of our own names its specification', () => {
  const scalars = TYPES.filter(isScalarType).filter((type) => !isSpecifiedScalarType(type));
  expect(scalars.map(({ name, specifiedByURL }) => [name, specifiedByURL?.split('/')[2]])).toEqual([
    ['Date', 'www.rfc-editor.org'],
    ['Percentage', 'www.w3.org'],
    ['SafeInt', 'tc39.es'],
    ['_Any', 'www.apollographql.com'],
  ]);
});
