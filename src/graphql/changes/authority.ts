/** Who may change something. The engine says what a change needs; who asks, and with which key, is known to HTTP. */
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import type { Scope } from '../../domain/access-key';
import type { Bearer } from '../../ingest/intake';
import type { OperationField } from '../limits/operation-fields';

/**
 * @throws GovorgError UNAUTHENTICATED, FORBIDDEN, RATE_LIMITED, or STORE_UNAVAILABLE where keys cannot be looked up: what
 *   is not known to be allowed is refused
 */
export type Authorise = (scope: Scope) => Promise<Bearer>;

/** Opens a mutation, or a question that not everybody may ask, to the bearers of keys of this scope. */
export const Requires = (scope: Scope): ReturnType<typeof Extensions> => Extensions({ scope });

const scopeOf = ({ extensions }: GraphQLField<unknown, unknown>): Scope | null =>
  (extensions['scope'] as Scope | undefined) ?? null;

/**
 * A mutation that nobody thought of closing stops the service before it starts.
 * @throws Error naming it
 */
export function assertClosed(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    if (scopeOf(field) === null) throw new Error(`the mutation ${field.name} says with no @Requires who may make it`);
  }
}

/**
 * What the one change of an operation needs; null where it asks for none or for several, of which the first would stay
 * where the second fails. Conditions do not count: what a variable leaves out is asked for all the same.
 */
export function scopeOfChange(fields: readonly OperationField[]): Scope | null {
  const [change, ...others] = fields.filter(({ field }) => !field.name.startsWith('__'));
  return change && others.length === 0 ? scopeOf(change.field) : null;
}

/** What a question needs that not everybody may ask; nothing for all others. Conditions do not count here either. */
export const scopesOfQuestion = (fields: readonly OperationField[]): readonly Scope[] => [
  ...new Set(fields.flatMap(({ field }) => scopeOf(field) ?? [])),
];

/** The questions of the schema that not everybody may ask, by their names. */
export const closedQuestions = (schema: GraphQLSchema): readonly string[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => (scopeOf(field) ? [field.name] : []));
