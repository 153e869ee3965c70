/** Questions that put a text into every argument of the schema that takes one, one argument a question. */
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './shared';

export const HOSTILE: readonly string[] = [
  `"'}) DETACH DELETE n //`,
  `'; DROP TABLE "Agency"; DELETE FROM "meta"; --`,
  '`) MATCH (n) DETACH DELETE n //',
  `x' OR 1=1 UNION SELECT * FROM sqlite_master --`,
  'name:* OR id:*) "\\',
];

/** How a type is reached from the root: what stands in front of a selection in it. */
interface Way {
  readonly type: GraphQLObjectType;
  readonly path: readonly string[];
}

export interface Question {
  /** `Type.field(argument: value)`. */
  readonly place: string;
  /** Of the argument, or of the field of the input object, that holds the text. */
  readonly argument: string;
  readonly query: string;
}

export const hostileQuestions = (): readonly Question[] => questionsWith(HOSTILE);

export function questionsWith(texts: readonly string[]): readonly Question[] {
  const root = buildSchema(readFileSync(join(PROJECT_ROOT, 'schema/schema.graphql'), 'utf8')).getQueryType();
  if (!root) throw new Error('the schema has no questions');
  const ways = new Map<string, Way>([[root.name, { type: root, path: [] }]]);
  // A map is walked in the order in which it grows: breadth first, so that every way is a short one.
  for (const { type, path } of ways.values()) {
    const fields = Object.values(type.getFields());
    const byNeed = [...fields].sort((a, b) => a.args.filter(isRequiredArgument).length - b.args.filter(isRequiredArgument).length); // prettier-ignore
    for (const field of byNeed) {
      const next = getNamedType(field.type);
      if (isObjectType(next) && !ways.has(next.name))
        ways.set(next.name, { type: next, path: [...path, call(field, {})] });
    }
  }
  const looked = texts.map(() => new Set<string>());
  return [...ways.values()].flatMap(({ type, path }) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) =>
        texts.flatMap((text, index) =>
          values(argument, text, looked[index] ?? new Set()).map(({ value, argument: holder }) => ({
            argument: holder,
            place: `${type.name}.${field.name}(${argument.name}: ${value})`,
            query: nested([...path, call(field, { [argument.name]: value })], isLeafType(getNamedType(field.type))),
          })),
        ),
      ),
    ),
  );
}

const nested = (path: readonly string[], isLeaf: boolean): string =>
  path.reduceRight((inner, field) => `{ ${field} ${inner} }`, isLeaf ? '' : '{ __typename }');

function call(field: GraphQLField<unknown, unknown>, given: Readonly<Record<string, string>>): string {
  const needed = field.args.filter((argument) => argument.name in given || isRequiredArgument(argument));
  const written = needed.map(
    (argument: GraphQLArgument) => `${argument.name}: ${given[argument.name] ?? harmless(argument.type)}`,
  );
  return written.length > 0 ? `${field.name}(${written.join(', ')})` : field.name;
}

/**
 * Literals that hold the text, one for each place in the argument that takes text; none where it takes none.
 * @param looked input types whose fields were given the text: conditions hold conditions without end
 */
function values(
  { name, type }: { readonly name: string; readonly type: GraphQLInputType },
  text: string,
  looked: Set<string>,
): readonly { readonly value: string; readonly argument: string }[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const items = values({ name, type: nullable.ofType }, text, looked);
    return items.map(({ value, argument }) => ({ value: `[${value}]`, argument }));
  }
  if (isScalarType(nullable)) {
    const takesText = nullable.name === 'String' || nullable.name === 'ID';
    return takesText ? [{ value: JSON.stringify(text), argument: name }] : [];
  }
  if (!isInputObjectType(nullable) || looked.has(nullable.name)) return [];
  looked.add(nullable.name);
  const fields = Object.values(nullable.getFields());
  return fields.flatMap((field) =>
    values(field, text, looked).map(({ value, argument }) => {
      const others = fields.filter((other) => other !== field && isRequiredInputField(other));
      const all = [`${field.name}: ${value}`, ...others.map((other) => `${other.name}: ${harmless(other.type)}`)];
      return { value: `{ ${all.join(', ')} }`, argument };
    }),
  );
}

function harmless(type: GraphQLInputType): string {
  const named = getNullableType(type);
  if (isListType(named)) return '[]';
  if (isEnumType(named)) return named.getValues()[0]?.name ?? '';
  if (isInputObjectType(named)) return '{}';
  return ['Int', 'Float'].includes(named.name) ? '1' : '"12345热线"';
}
