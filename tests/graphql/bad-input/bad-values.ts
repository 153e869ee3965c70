/** Values that no sensible client sends, by what a place takes. */
import { getNullableType, isEnumType, isInputObjectType, isListType, type GraphQLInputType } from 'graphql';

export interface BadValue {
  readonly what: string;
  readonly value: unknown;
  /** Not of the type: it must be refused, whatever the graph holds. */
  readonly isWrongType: boolean;
}

const LONG = 100_000;

/** Commands in the languages of both stores, and what leads out of a quotation in them. */
const INJECTIONS: readonly string[] = [
  `"'}) DETACH DELETE n //`,
  `'; DROP TABLE "Agency"; DELETE FROM "meta"; --`,
  '`) MATCH (n) DETACH DELETE n //',
  `x' OR 1=1 UNION SELECT * FROM sqlite_master --`,
  'name:* OR id:*) "\\',
  "\\u0027}) WITH 1 AS x MATCH (n) DETACH DELETE n RETURN '\\u0027",
  "') RETURN 1 UNION CALL db.labels() YIELD label RETURN label //",
  '$v0 {{7*7}} ${process.exit(1)} %00 ../../etc/passwd',
];

const ODD_TEXTS: Readonly<Record<string, string>> = {
  'empty text': '',
  'white space': ' \t\n',
  'the name of a property that every object has': '__proto__',
  'an unknown id': 'agency:nirgends',
  'an id of no kind': 'nichts:1',
  '100,000 letters': 'q'.repeat(LONG),
  '100,000 characters': '長'.repeat(LONG),
  'half a character': '\ud800',
  'the other half of one': '熱\udfff線',
  NUL: 'q\0q',
  'only NUL': '\0',
  'control characters': '\u001b[31m\u0007\u202e',
};

const ODD_NUMBERS = [0, -1, -(2 ** 31), 2 ** 31 - 1];
const NO_INTEGERS: readonly unknown[] = [1.5, 2 ** 31, -(2 ** 31) - 1, 1e300, Infinity, '1', ''];
/** What scalars do not take whose values are no whole numbers of 32 bits. */
const OTHER_SCALARS: Readonly<Record<string, readonly unknown[]>> = {
  Boolean: [1, 0, 'true', ''],
  Float: ['1.5', '', Infinity],
  SafeInt: [1.5, 2 ** 53, 1e300, '1', ''],
  _Any: [
    'Agency',
    1.5,
    { __typename: 'Agency' },
    { id: 'agency:a1' },
    { __typename: 'Nirgends', id: 'agency:a1' },
    { __typename: '__proto__', id: 'agency:a1' },
    { __typename: 'Scenario', id: 'scenario:1' },
    { __typename: 'Agency', id: 7 },
    { __typename: 'Agency', id: '' },
    { __typename: 'Agency', id: { eq: 'agency:a1' } },
    { __typename: 'Agency', id: '长'.repeat(100_000) },
    { __typename: '长'.repeat(100_000), id: 'agency:a1' },
  ],
  Date: [2022, '', '2022', '2022-02-30', '二〇二二', '长'.repeat(100_000)],
};
const NO_ENUM_VALUES: readonly unknown[] = ['', 'NIE', '__proto__', 'constructor', 'toString'];

export function badValuesOf(type: GraphQLInputType): readonly BadValue[] {
  const nullable = getNullableType(type);
  if (nullable === type) return valuesOf(nullable);
  return [...valuesOf(nullable), wrong('null', null)];
}

function valuesOf(type: GraphQLInputType): readonly BadValue[] {
  if (isListType(type))
    return [{ a: 1 }, [[[]]], true].map((value) => wrong(`no list: ${JSON.stringify(value)}`, value));
  if (isInputObjectType(type)) {
    const values: readonly unknown[] = ['{}', 1, [[]], { nirgends: 1 }, { constructor: 'x' }, { ['__proto__']: 1 }];
    return values.map((value) => wrong(`no such object: ${JSON.stringify(value)}`, value));
  }
  const others = [...(String(type) === 'Boolean' ? [] : [true]), { a: 1 }, [{}], []].map((value) =>
    wrong(`of another type: ${JSON.stringify(value)}`, value),
  );
  if (isEnumType(type)) {
    return [
      ...others,
      ...[1, ...NO_ENUM_VALUES].map((value) => wrong(`no value of the list: ${String(value)}`, value)),
    ];
  }
  const ofOther = OTHER_SCALARS[String(type)];
  if (ofOther) return [...others, ...ofOther.map((value) => wrong(`of another type: ${JSON.stringify(value)}`, value))];
  if (!['String', 'ID'].includes(String(type))) {
    return [
      ...others,
      ...NO_INTEGERS.map((value) => wrong(`no whole number of 32 bits: ${JSON.stringify(value)}`, value)),
      ...ODD_NUMBERS.map((value) => ({ what: `an odd number: ${value}`, value, isWrongType: false })),
    ];
  }
  return [
    ...others,
    wrong('a fraction', 1.5),
    ...Object.entries(ODD_TEXTS).map(([what, value]) => ({ what, value, isWrongType: false })),
    ...INJECTIONS.map((value) => ({ what: `an injection: ${value}`, value, isWrongType: false })),
  ];
}

const wrong = (what: string, value: unknown): BadValue => ({ what, value, isWrongType: true });
