/**
 * Whatever stands in an argument, a client is told what is wrong with it, or gets an honest empty answer: the suite for
 * one store, which may be compared with another.
 */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInputType,
} from 'graphql';
import { createEngine, type GraphqlEngine } from '../../../src/graphql/engine';
import { buildGraphqlSchema } from '../../../src/graphql/schema';
import type { Bearer } from '../../../src/ingest/intake';
import { hashOf } from '../../../src/store/graph-hash';
import type { GraphStore } from '../../../src/store/graph-store';
import { groupBy } from '../../../src/text/group-by';
import { asked, type Outcome } from '../differential/answer';
import { ids } from '../../harness/example-graph';
import { intakeInto, type Taking } from '../../harness/intake';
import { EVERYTHING, proofLength, type ProofLength } from '../../harness/proof-length';
import { badValuesOf } from './bad-values';
import { placesOf, type Harmless, type Place } from './places';

/** Cursors and page sizes that are none are refused; every other value names what is not there. */
const REFUSED_WHEN_ODD = /^(?:after|before|first|last)$/;
/** There are honest answers to how a value compares with an odd one, and to what held in, since or until a far year. */
const BOUND = /\.(?:gte?|lte?)\)$|\((?:asOf|fromYear|toYear)\)$/;
/** Longer, and it says back what was sent. */
const LONGEST_MESSAGE = 1_000;
/** Problems that are told: a whole kind is wrong at once. */
const TOLD = 30;
const MINUTES = 60_000;

const CLIENT_CODES = ['BAD_USER_INPUT', 'BAD_REQUEST', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'QUERY_TOO_COMPLEX']; // prettier-ignore

/** Of the example graph, so that the field below a bad argument has a thing to stand in. */
const harmless: Harmless = ({ name, type }, field) => {
  const { agency, document, sections, duties } = ids(1);
  const things: Readonly<Record<string, string | undefined>> = { document, agency, section: sections[0], responsibility: duties[0] }; // prettier-ignore
  if (name === 'id') return things[field] ?? agency;
  if (name === 'ids') return [agency];
  return getNamedType(type).name === 'Int' ? 1 : '防汛热线';
};

interface Question {
  readonly name: string;
  readonly place: Place;
  readonly isWrongType: boolean;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Each bad value of each place, as a variable and, where it can be written down, as a literal. */
export function badQuestions(): readonly Question[] {
  return placesOf(buildGraphqlSchema(), harmless).flatMap((place) =>
    badValuesOf(place.type).flatMap(({ what, value, isWrongType }) => {
      const whole = place.inside(value);
      const shared = { place, isWrongType };
      const literal = literalOf(whole, place.whole);
      return [
        {
          ...shared,
          name: `${place.name} by a variable, ${what}`,
          query: place.document('$v', String(place.whole)),
          variables: { v: whole },
        },
        ...(literal === null ? [] : [{ ...shared, name: `${place.name} written down, ${what}`, query: place.document(literal) }]),
      ];
    }),
  ); // prettier-ignore
}

export interface Judged {
  readonly store: GraphStore;
  /** A store that must answer the same. */
  readonly beside?: GraphStore;
}

/**
 * @param judged opened by then, over the example graph
 * @param percent of the values that are asked, some in every argument
 */
export function describeBadInput(name: string, judged: () => Judged, percent: ProofLength = EVERYTHING): void {
  const { count, note } = proofLength(percent);
  const questions = someOfEach(badQuestions(), count);

  test(`${questions.length} bad values in every argument of the schema, on ${name}; ${count} %${note}`, async () => {
    const { store, beside } = judged();
    const failures: unknown[] = [];
    const taking = await Promise.all([store, ...(beside ? [beside] : [])].map(intakeInto));
    const [engine, other] = await Promise.all(
      [store, beside].map(async (one, i) => (one ? engineOver(one, taking[i], failures) : null)),
    );
    if (!engine) throw new Error('there is nothing to ask');
    const before = await hashOf(store.scan());
    const problems: string[] = [];
    for (const question of questions) {
      const { query, variables } = question;
      const outcome = await asked(engine, query, variables ? { variables } : {});
      const problem = problemOf(question, outcome);
      if (problem) problems.push(`${question.name.slice(0, 200)}: ${problem}`);
      if (!other) continue;
      const { status, data, problems: told } = await asked(other, query, variables ? { variables } : {});
      if (JSON.stringify([status, data, told]) === JSON.stringify([outcome.status, outcome.data, outcome.problems])) continue;
      problems.push(`${question.name.slice(0, 200)}: ${outcome.status} ${outcome.data} here, ${status} ${data} there`);
    }
    expect({ many: problems.length, first: problems.slice(0, TOLD) }).toEqual({ many: 0, first: [] });
    expect(failures).toEqual([]);
    expect(await hashOf(store.scan())).toEqual(before);
    for (const { remove } of taking) remove();
  }, 10 * MINUTES); // prettier-ignore

  test('every argument and every field of an input object is among them', () => {
    const asked = new Set(questions.map(({ place }) => place.name.replace(/\.0(?=[.)])/g, '')));
    const missing = declaredPlaces().filter((place) => !asked.has(place));
    expect(missing).toEqual([]);
  });
}

/** So many per cent of the questions of each place, one at least; other values from place to place. */
function someOfEach(questions: readonly Question[], percent: number): readonly Question[] {
  return [...groupBy(questions, ({ place }) => place.name).values()].flatMap((own, turn) => {
    const many = Math.ceil((own.length * percent) / 100);
    return own.map((_, i) => own[(i + turn) % own.length] ?? own[0]).slice(0, many);
  });
}

/** Whoever asks may change everything: the values alone keep the graph what it is. */
async function engineOver(store: GraphStore, taking: Taking | undefined, failures: unknown[]): Promise<GraphqlEngine> {
  const log = { failed: (error: unknown) => void failures.push(error), warn: () => undefined };
  const options = {
    store,
    listedTopics: [],
    answerCacheBytes: 1_000_000,
    log,
    ...(taking && { intake: taking.intake, decisions: taking.decisions, record: taking.record }),
  };
  const engine = await createEngine(options);
  const authorise = async (): Promise<Bearer> => ({ id: '0', name: 'whoever' });
  return { ...engine, answer: (request) => engine.answer({ ...request, authorise }) };
}

/** @returns what is wrong with the answer; null for nothing */
function problemOf(
  { place, isWrongType }: Question,
  { status, data, problems, messages, places }: Outcome,
): string | null {
  const long = messages.find((message) => message.length > LONGEST_MESSAGE);
  if (long !== undefined) return `a message of ${long.length} characters`;
  if (status === 200 && problems.length === 0) {
    if (isWrongType || REFUSED_WHEN_ODD.test(place.argument)) return `it was taken: ${data.slice(0, 200)}`;
    return BOUND.test(place.name) || isEmpty(place, data) ? null : `it found something: ${data.slice(0, 200)}`;
  }
  if (status !== 400) return `status ${status}, ${messages.join(' | ')}`;
  const unnamed = problems.find(({ code }) => !CLIENT_CODES.includes(code));
  if (unnamed) return `the code ${unnamed.code}, ${messages.join(' | ')}`;
  return problems.length > 0 && places.every(Boolean) ? null : 'an error says neither path nor place';
}

/** A field that brings back one object whatever is asked has nothing that tells. */
function isEmpty({ path, answer }: Place, data: string): boolean {
  const named = getNamedType(answer);
  const isCounted = isObjectType(named) && 'totalCount' in named.getFields();
  if (isNonNullType(answer) && !isListType(getNullableType(answer)) && !isCounted) return true;
  return answersAt(JSON.parse(data), path).every((found) => {
    if (Array.isArray(found)) return found.every((one) => one === null);
    return found === null || (found as { readonly totalCount?: unknown }).totalCount === 0;
  });
}

function answersAt(data: unknown, path: readonly string[]): readonly unknown[] {
  const [key, ...rest] = path;
  if (key === undefined) return [data];
  if (Array.isArray(data)) return data.flatMap((one) => answersAt(one, path));
  return data === null || typeof data !== 'object'
    ? []
    : answersAt((data as Readonly<Record<string, unknown>>)[key], rest);
}

/** As a client would write it into a document; null where GraphQL has no way to. */
function literalOf(value: unknown, type: GraphQLInputType): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '1e400';
  const nullable = getNullableType(type);
  if (Array.isArray(value)) {
    const of = isListType(nullable) ? nullable.ofType : type;
    return `[${value.map((one) => literalOf(one, of) ?? 'null').join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = isInputObjectType(nullable) ? nullable.getFields() : {};
    const written = Object.entries(value).map(([name, one]) => `${name}: ${literalOf(one, fields[name]?.type ?? type) ?? 'null'}`);
    return `{ ${written.join(', ')} }`;
  }
  // A value of an enum is written without quotation marks, and a word that is none cannot be.
  if (isEnumType(getNamedType(type)) && typeof value === 'string' && /^\w+$/.test(value)) return value;
  return JSON.stringify(value);
} // prettier-ignore

function declaredPlaces(): readonly string[] {
  return Object.values(buildGraphqlSchema().getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__') || !('getFields' in type) || isInputObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) => {
        const named = getNamedType(argument.type);
        const inner = isInputObjectType(named) ? Object.keys(named.getFields()) : [];
        return [argument.name, ...inner.map((one) => `${argument.name}.${one}`)].map((one) => `${type.name}.${field.name}(${one})`); // prettier-ignore
      }),
    );
  });
}
