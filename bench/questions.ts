/**
 * `npm run bench questions`: every question of the cookbook, computed afresh, over the documents of the seed alone with a
 * small country around them and with a larger one. The seed's bodies stay what they are: what asks about one of them should
 * take no longer in a large country.
 *
 *     npm run bench questions -- --small 1000 --large 10000 --store sqlite|neo4j
 */
import { Kind, parse } from 'graphql';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { missingForNeo4j, startNeo4j } from '../scripts/neo4j/server';
import { createEngine, type GraphqlEngine } from '../src/graphql/engine';
import { ingest } from '../src/ingest/ingest';
import { loadLeaderPostRules } from '../src/ingest/link/seed-rules';
import { openWith } from '../tests/harness/library';
import { storeVariables } from '../tests/harness/neo4j';
import { PROJECT_ROOT } from '../tests/harness/shared';
import { readCookbook, type Recipe } from '../web/src/playground/cookbook';
import { country } from './questions/country';
import type { Row } from './row';

const SEED = join(PROJECT_ROOT, 'seed', 'documents');
const COOKBOOK = join(PROJECT_ROOT, 'docs', 'cookbook.md');
/** Of each question, after as many that warm it up; the fastest counts, for others may work on the machine. */
const TURNS = 15;
const MOST_OF_SMALL = 1.2;
/** Arguments by which the field of a root names one thing. */
const NAMES_ONE: readonly string[] = ['id', 'name', 'topic', 'creditCode', 'agency'];

const { values: options } = parseArgs({
  args: process.argv.slice(process.argv.indexOf('questions') + 1),
  options: {
    small: { type: 'string', default: '1000' },
    large: { type: 'string', default: '10000' },
    store: { type: 'string', default: 'sqlite' },
  },
});

export async function benchQuestions(): Promise<readonly Row[]> {
  const sizes = [Number(options.small), Number(options.large)];
  const measured: (readonly Measured[])[] = [];
  for (const bodies of sizes) {
    process.stderr.write(`${bodies} bodies …\n`);
    measured.push(await (options.store === 'neo4j' ? onServer : embedded)((settings) => measure(settings, bodies)));
  }
  const [small = [], large = []] = measured;
  return small.flatMap(({ recipe, fastest, refusal }, i) => rowsOf(recipe, [fastest, large[i]?.fastest ?? NaN], large[i]?.refusal ?? refusal)); // prettier-ignore
}

interface Measured {
  readonly recipe: Recipe;
  /** Milliseconds. */
  readonly fastest: number;
  /** Why there is no answer; null where there is one. */
  readonly refusal: string | null;
}

function rowsOf(recipe: Recipe, [small, large]: readonly [number, number], refusal: string | null): readonly Row[] {
  const name = `${recipe.number}. ${recipe.english}`;
  if (refusal !== null) return [{ name: `${name}: ${refusal}`, value: Number.NaN, unit: 'ms', met: false }];
  const isOfOne = namesOne(recipe);
  return [
    { name: `${name}: ${options.large} bodies`, value: large, unit: 'ms' },
    {
      name: `${name}: against ${options.small} bodies`,
      value: large / small,
      unit: '×',
      ...(isOfOne && { target: `<= ${MOST_OF_SMALL}`, met: large / small <= MOST_OF_SMALL }),
    },
  ];
}

/** Whether it asks about things that it names, each by an argument of the root. */
function namesOne({ query }: Recipe): boolean {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return false;
  return operation.selectionSet.selections.every(
    (field) =>
      field.kind === Kind.FIELD && (field.arguments ?? []).some((argument) => NAMES_ONE.includes(argument.name.value)),
  );
}

type Settings = Readonly<Record<string, string>>;
type Measure = (settings: Settings) => Promise<readonly Measured[]>;

async function embedded(run: Measure): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'govorg-questions-'));
  try {
    return await run({ DATA_DIR: folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function onServer(run: Measure): Promise<readonly Measured[]> {
  const missing = missingForNeo4j();
  if (missing !== null) throw new Error(`Neo4j cannot be started here: ${missing}`);
  const server = await startNeo4j({ pageCache: '1g' });
  try {
    return await embedded((settings) => run({ ...settings, ...storeVariables(server) }));
  } finally {
    await server.remove();
  }
}

async function measure(settings: Settings, bodies: number): Promise<readonly Measured[]> {
  const library = await openWith(settings);
  try {
    await library.store.load(country(bodies));
    const files = readdirSync(SEED).filter((file) => file.endsWith('.txt'));
    await ingest(files.map((name) => ({ name, bytes: readFileSync(join(SEED, name)) })), library); // prettier-ignore
    const engine = await createEngine({
      store: library.store,
      listedTopics: library.reference.topics,
      leaderPostRules: loadLeaderPostRules(join(PROJECT_ROOT, 'seed')),
      answerCacheBytes: 0,
      log: { failed: (error) => { throw error; }, warn: () => undefined },
    }); // prettier-ignore
    const measured: Measured[] = [];
    const recipes = readCookbook(readFileSync(COOKBOOK, 'utf8')).flatMap((chapter) => chapter.recipes);
    for (const recipe of recipes) measured.push(await timed(engine, recipe));
    return measured;
  } finally {
    await library.close();
  }
}

async function timed(engine: GraphqlEngine, recipe: Recipe): Promise<Measured> {
  const { query } = recipe;
  const variables = JSON.parse(recipe.variables || '{}') as Readonly<Record<string, unknown>>;
  const times: number[] = [];
  for (let turn = 0; turn < 2 * TURNS; turn += 1) {
    const started = performance.now();
    const { status, body } = await engine.answer({
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      search: '',
      body: { query, variables },
    });
    if (turn >= TURNS) times.push(performance.now() - started);
    if (status !== 200) return { recipe, fastest: Number.NaN, refusal: `${status} ${body.slice(0, 200)}` };
  }
  return { recipe, fastest: Math.min(...times), refusal: null };
}
