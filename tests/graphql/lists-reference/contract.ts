/** The contract as clients see it: schema/schema.graphql, which the service is compared with elsewhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, GraphQLEnumType, GraphQLInputObjectType, GraphQLObjectType, type GraphQLField } from 'graphql'; // prettier-ignore
import { PROJECT_ROOT } from '../../harness/shared';

export const SCHEMA = buildSchema(readFileSync(join(PROJECT_ROOT, 'schema', 'schema.graphql'), 'utf8'));

export function fieldOf(type: string, field: string): GraphQLField<unknown, unknown> {
  const found = SCHEMA.getType(type);
  const there = found instanceof GraphQLObjectType ? found.getFields()[field] : undefined;
  if (!there) throw new Error(`the schema has no ${type}.${field}`);
  return there;
}

/** Names of the fields of what a field leads to. */
export function namesOfFields({ type }: GraphQLField<unknown, unknown>): readonly string[] {
  const found = getNamedType(type);
  return found instanceof GraphQLObjectType ? Object.keys(found.getFields()) : [];
}

/** Names of the fields of an input type, or of the values of an enumeration. */
export function namesIn(type: string): readonly string[] {
  const found = SCHEMA.getType(type);
  if (found instanceof GraphQLInputObjectType) return Object.keys(found.getFields());
  if (found instanceof GraphQLEnumType) return found.getValues().map(({ name }) => name);
  throw new Error(`the schema has no input and no enumeration ${type}`);
}

/** The type of a field of an input type, without its marks. */
export function typeIn(type: string, field: string): string {
  const found = SCHEMA.getType(type);
  const there = found instanceof GraphQLInputObjectType ? found.getFields()[field] : undefined;
  if (!there) throw new Error(`the schema has no ${type}.${field}`);
  return String(there.type).replace(/[[\]!]/gu, '');
}
