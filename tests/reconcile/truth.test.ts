/**
 * Names that people write for bodies of which it is known who they are: of the gold that people read by hand, and of
 * bodies made to order. What is a match at the threshold must be right, also where the body is not in the graph.
 */
import { Random } from '../../bench/documents/random';
import { nodeId } from '../../src/domain/identifier';
import { NO_REFERENCE } from '../../src/ingest/link/reference';
import { Reconciler } from '../../src/reconcile/reconciler';
import { BATCH_SIZE, queriesIn } from '../../src/reconcile/queries';
import { traditional } from '../evaluate/script';
import { embeddedStore } from '../harness/stores';
import { generatedBodies, goldBodies, graphOf, idOf, type Body } from './bodies';
import { nearestByDistance } from './edit-distance';
import { MISSPELLINGS } from './misspelling';

interface Asked {
  readonly way: string;
  readonly text: string;
  readonly properties: readonly { readonly pid: string; readonly v: string }[];
  /** Null for a body that is not in the graph. */
  readonly meant: Body | null;
}

interface Answer extends Asked {
  /** Id of the match at the threshold; null for none. */
  readonly match: string | null;
  readonly first: string | null;
}

const store = embeddedStore();
const gold = goldBodies();
const all = [...gold, ...generatedBodies(400).filter(({ name }) => !gold.some((one) => one.name === name))];
/** Every fifth body is not in the graph: whatever matches its name is wrong. */
const [present, absent] = [all.filter((_, at) => at % 5 !== 0), all.filter((_, at) => at % 5 === 0)];

const random = new Random(7);

/** Aliases that one body bears and no other name is. */
const bearers = new Map<string, number>();
for (const { name, aliases } of present) for (const one of [name, ...aliases]) bearers.set(one, (bearers.get(one) ?? 0) + 1); // prettier-ignore

function asked(): readonly Asked[] {
  const plain = { properties: [] };
  const of = (way: string, meant: Body, text: string | null, properties: Asked['properties'] = []): readonly Asked[] =>
    text === null || text === meant.name ? [] : [{ way, meant, text, properties }];
  const known = present.flatMap((body): readonly Asked[] => {
    const { name, aliases, place } = body;
    const rest = place === null ? null : name.slice(place.length);
    const inPlace = place === null ? [] : [{ pid: 'division', v: place }];
    // 市文旅局: what people call it behind its rank is an abbreviation of its name.
    const short = aliases.find((one) => place !== null && rest !== null && one.startsWith(place.slice(-1)) && !rest.includes(one.slice(1)) && one.length > 3); // prettier-ignore
    return [
      { way: 'the name', text: name, meant: body, ...plain },
      ...of('traditional characters', body, traditional(name)),
      ...aliases.filter((one) => bearers.get(one) === 1).flatMap((one) => of('another name', body, one)),
      ...of('abbreviated', body, short && place ? place + short.slice(1) : null),
      ...(rest !== null && rest.length > 2 ? of('its place in another column', body, rest, inPlace) : []),
      ...(rest !== null && rest.length > 2 ? of('its place left out', body, rest) : []),
      ...Object.entries(MISSPELLINGS).flatMap(([way, misspell]) => of(way, body, misspell(name, random))),
    ];
  });
  const unknown = absent.flatMap(
    (body): readonly Asked[] =>
    present.some(({ name, aliases }) => name === body.name || aliases.includes(body.name)) ? [] : [{ way: 'not in the graph', text: body.name, meant: null, ...plain }], // prettier-ignore
  );
  return [...known, ...unknown];
}

const questions = asked();
let answers: readonly Answer[];
/** Of the processor: other tests run beside this one. */
let milliseconds = 0;

beforeAll(async () => {
  await store().apply([graphOf(present)]);
  const reconciler = new Reconciler(store(), NO_REFERENCE);
  const found: Answer[] = [];
  for (let from = 0; from < questions.length; from += BATCH_SIZE) {
    const batch = questions.slice(from, from + BATCH_SIZE);
    const before = process.cpuUsage();
    const queries = queriesIn(
      JSON.stringify(Object.fromEntries(batch.map(({ text, properties }, at) => [at, { query: text, type: 'Agency', limit: 3, properties }]))),
    ); // prettier-ignore
    const results = await reconciler.reconcile(store(), queries, () => null, new AbortController().signal);
    if (from < 1_000) milliseconds += process.cpuUsage(before).user / 1_000;
    for (const [at, one] of batch.entries()) {
      const candidates = results.get(String(at)) ?? [];
      found.push({ ...one, match: candidates.find(({ match }) => match)?.id ?? null, first: candidates[0]?.id ?? null }); // prettier-ignore
    }
  }
  answers = found;
}, 60_000);

const isRight = ({ meant, match }: Pick<Answer, 'meant' | 'match'>): boolean => meant !== null && match === idOf(meant);

const share = (part: number, whole: number): number => Math.round((1_000 * part) / Math.max(1, whole)) / 1_000;

interface Measured {
  readonly precision: number;
  readonly recall: number;
}

const measured = (some: readonly Pick<Answer, 'meant' | 'match'>[]): Measured => {
  const right = some.filter(isRight).length;
  return {
    precision: share(right, some.filter(({ match }) => match !== null).length),
    recall: share(right, some.filter(({ meant }) => meant !== null).length),
  };
};

/** What each way of writing a name reaches at least: who changes the rules sees here what it costs. */
const FLOORS: Readonly<Record<string, Measured>> = {
  'the name': { precision: 1, recall: 0.99 },
  'traditional characters': { precision: 1, recall: 0.99 },
  'another name': { precision: 0.98, recall: 0.98 },
  abbreviated: { precision: 1, recall: 0.3 },
  'its place in another column': { precision: 0.99, recall: 0.96 },
  'two characters out of order': { precision: 1, recall: 0.97 },
  'a character twice': { precision: 1, recall: 0.91 },
  'a character missing': { precision: 1, recall: 0.76 },
  'a character of the same sound': { precision: 1, recall: 0.95 },
};

test.each(Object.entries(FLOORS))('%s: what matches is right, and most is found', (way, floor) => {
  const some = answers.filter((one) => one.way === way);
  const { precision, recall } = measured(some);
  const wrong = some.filter((one) => one.match !== null && !isRight(one)).map(({ text, match }) => `${text} is not ${match}`); // prettier-ignore
  expect({
    precision: precision >= floor.precision,
    recall: recall >= floor.recall,
    is: [precision, recall],
    wrong,
  }).toEqual({
    precision: true,
    recall: true,
    is: [precision, recall],
    wrong,
  });
});

test('of all that matches 997 in 1,000 are right', () => {
  const { precision, recall } = measured(answers);
  expect(precision).toBeGreaterThanOrEqual(0.997);
  expect(recall).toBeGreaterThanOrEqual(0.74);
});

test('what is written otherwise is the first candidate, match or not', () => {
  const some = answers.filter(({ way }) => way !== 'its place left out' && way !== 'not in the graph');
  const first = some.filter(({ meant, first: id }) => meant !== null && id === idOf(meant));
  expect(share(first.length, some.length)).toBeGreaterThan(0.98);
});

test('a body that is not in the graph matches none, however alike its name is', () => {
  const some = answers.filter(({ way }) => way === 'not in the graph');
  expect(some.length).toBeGreaterThan(150);
  expect(some.filter(({ match }) => match !== null).map(({ text, match }) => [text, match])).toEqual([]);
});

test('no less is right and more is found than by plain edit distance, which shares no code with it', () => {
  const names = present.map(({ name }) => name);
  const some = answers.filter((_, at) => at % 40 === 0);
  const rival = some.map(({ meant, text }) => {
    const name = nearestByDistance(text, names, 0.85);
    return { meant, match: name === null ? null : nodeId('Agency', name) };
  });
  const [own, other] = [measured(some), measured(rival)];
  expect(own.precision).toBeGreaterThanOrEqual(other.precision);
  expect(own.recall).toBeGreaterThan(other.recall);
});

test('a thousand names take less than five seconds of work, with the names of the graph read first', () => {
  expect(questions.length).toBeGreaterThan(1_000);
  expect(milliseconds).toBeLessThan(5_000);
});
