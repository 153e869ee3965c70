/** What a client asks, checked: the first place where anything of it is looked at. */
import { z } from 'zod';
import { GovorgError } from '../domain/errors';
import { ENTITY_TYPES, isReconciledKind, RECONCILED_KINDS, type ReconciledKind } from './entity-types';
import { PROPERTIES, propertyOf, type AskedValue, type Property } from './properties';

/** Queries of a batch, and entities whose values are fetched at once. */
export const BATCH_SIZE = 100;
const DEFAULT_LIMIT = 10;
const MOST_CANDIDATES = 50;

export interface AskedProperty {
  readonly property: Property;
  /** Any of them may go with a candidate. */
  readonly values: readonly AskedValue[];
}

export interface Query {
  /** Empty where only properties are given. */
  readonly text: string;
  readonly kinds: readonly ReconciledKind[];
  readonly limit: number;
  readonly properties: readonly AskedProperty[];
}

export interface ExtensionQuery {
  readonly ids: readonly string[];
  readonly properties: readonly Property[];
}

/** More queries than a batch may have. */
export class BatchTooLarge extends Error {
  constructor(readonly count: number) {
    super(`${count} are more than the ${BATCH_SIZE} of a batch: send them in several.`);
  }
}

const propertyValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.object({ id: z.string(), name: z.string().optional() }),
]);
const query = z
  .object({
    query: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).nullish(),
    limit: z.number().nullish(),
    properties: z
      .array(z.object({ pid: z.string(), v: z.union([propertyValue, z.array(propertyValue)]) }))
      .max(BATCH_SIZE)
      .nullish(),
    type_strict: z.enum(['any', 'should', 'all']).nullish(),
  })
  .refine(
    (one) => one.query !== undefined || (one.properties ?? []).length > 0,
    '`query`, or `properties` with one at least, is needed',
  );
const batch = z.record(z.string(), query);
const extension = z.object({
  ids: z.array(z.string()),
  properties: z.array(z.object({ id: z.string(), settings: z.unknown().optional() })).max(BATCH_SIZE),
});

/**
 * @param text JSON: queries by the names that the client gave them
 * @throws GovorgError BAD_USER_INPUT; BatchTooLarge
 */
export function queriesIn(text: string): ReadonlyMap<string, Query> {
  const json = jsonIn('queries', text);
  if (typeof json === 'object' && json !== null) assertBatch(Object.keys(json).length);
  const given = checked('queries', batch, json);
  return new Map(Object.entries(given).map(([name, one]) => [name, queryOf(name, one)]));
}

/** @throws GovorgError BAD_USER_INPUT; BatchTooLarge */
export function extensionIn(text: string): ExtensionQuery {
  const { ids, properties } = checked('extend', extension, jsonIn('extend', text));
  assertBatch(ids.length);
  return { ids, properties: properties.map(({ id }) => known(id, '`extend`')) };
}

function queryOf(name: string, given: z.infer<typeof query>): Query {
  const where = `query ${JSON.stringify(name)}`;
  const types = given.type === undefined || given.type === null ? [] : [given.type].flat();
  const kinds = types.map((type) => kindOf(type, where));
  return {
    text: (given.query ?? '').trim(),
    kinds: kinds.length > 0 ? RECONCILED_KINDS.filter((kind) => kinds.includes(kind)) : RECONCILED_KINDS,
    limit: limitOf(given.limit ?? DEFAULT_LIMIT, where),
    properties: (given.properties ?? []).map(({ pid, v }) => {
      const property = known(pid, where);
      if (!property.fits) throw refuse(`${where}: \`${pid}\` is fetched of entities, and not compared; ${COMPARED}.`);
      return { property, values: [v].flat().map(valueOf) };
    }),
  };
}

const COMPARED = `compared are ${PROPERTIES.flatMap(({ id, fits }) => (fits ? [id] : [])).join(', ')}`;

function known(id: string, where: string): Property {
  const property = propertyOf(id);
  if (!property)
    throw refuse(`${where}: there is no property ${JSON.stringify(id.slice(0, 50))}; there are ${PROPERTIES.map((one) => one.id).join(', ')}.`); // prettier-ignore
  return property;
}

/** @throws GovorgError BAD_USER_INPUT */
export function kindOf(type: string, where: string): ReconciledKind {
  if (isReconciledKind(type)) return type;
  throw refuse(`${where}: there is no type ${JSON.stringify(type.slice(0, 50))}; there are ${ENTITY_TYPES.map(({ id }) => id).join(', ')}.`); // prettier-ignore
}

function limitOf(limit: number, where: string): number {
  if (!Number.isInteger(limit) || limit < 1) throw refuse(`${where}: \`limit\` is a whole number of 1 or more.`);
  return Math.min(limit, MOST_CANDIDATES);
}

function valueOf(value: z.infer<typeof propertyValue>): AskedValue {
  if (typeof value === 'object') return { id: value.id, text: value.name ?? '' };
  return { id: null, text: String(value) };
}

function assertBatch(count: number): void {
  if (count > BATCH_SIZE) throw new BatchTooLarge(count);
}

function jsonIn(parameter: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refuse(`\`${parameter}\` is no JSON.`);
  }
}

function checked<T>(parameter: string, schema: z.ZodType<T>, json: unknown): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = [parameter, ...(issue?.path ?? [])].join('.').slice(0, 100);
  throw refuse(`\`${path}\`: ${issue?.message ?? 'not what is expected'}. See docs/reconciliation.md.`);
}

export const refuse = (message: string): GovorgError => new GovorgError('BAD_USER_INPUT', message);
