/**
 * `npm run bench neo4j`: our service on Neo4j beside @neo4j/graphql and a statement written by hand, in one run on one
 * server with the same 157,000 nodes. Every request asks about another thing, picked at random.
 */
import autocannon from 'autocannon';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { missingForNeo4j, startNeo4j, type Neo4jServer } from '../scripts/neo4j/server';
import { openNeo4jStore } from '../src/store/neo4j';
import { optionsOf, storeVariables } from '../tests/harness/neo4j';
import { startService } from '../tests/harness/service';
import { AGENCIES, provinceGraph, TOPICS } from './province';
import type { Row } from './row';

const CONNECTIONS = [1, 20];
/** Many short rounds: a ratio is of two that ran one after the other, for a machine may be slower a minute later. */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 11);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 1);

type Question = 'hotline' | 'agency' | 'list';

interface Shape {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

interface Contestant {
  readonly name: string;
  readonly url: string;
  readonly body: (question: Question) => unknown;
  readonly stop: () => unknown;
}

/** Things that are asked about again and again, where answers are kept. */
const REPEATED = 20;

const any = (count: number): number => Math.floor(Math.random() * count);
const topicId = (among = TOPICS): string => `topic:b${any(among)}`;
const agencyId = (among = AGENCIES): string => `agency:b${any(among)}`;

export const OURS: Readonly<Record<Question, (among?: number) => Shape>> = {
  hotline: (among) => ({
    query:
      'query ($id: String!) { handlers(topic: $id, first: 60) { topic { id name } stated { agency { id name } section { id name } responsibility { id text } } } }',
    variables: { id: topicId(among) },
  }),
  agency: (among) => ({
    query:
      'query ($id: ID!) { agency(id: $id) { id name sections(first: 10) { edges { node { id name responsibilities(first: 10) { edges { node { id text } } } } } } } }',
    variables: { id: agencyId(among) },
  }),
  list: () => ({
    query: '{ agencies(first: 50) { edges { node { id name sections(first: 10) { edges { node { id name } } } } } } }',
  }),
};

const RIVALS: Readonly<Record<Question, () => Shape>> = {
  hotline: () => ({
    query:
      'query ($id: ID!) { topics(where: { id: { eq: $id } }) { id name duties { id text sections { id name agencies { id name } } } } }',
    variables: { id: topicId() },
  }),
  agency: () => ({
    query:
      'query ($id: ID!) { agencies(where: { id: { eq: $id } }) { id name sections { id name duties { id text } } } }',
    variables: { id: agencyId() },
  }),
  list: () => ({ query: '{ agencies(limit: 50, sort: [{ id: ASC }]) { id name sections { id name } } }' }),
};

const FLOORS: Readonly<Record<Question, () => unknown>> = {
  hotline: () => ({ question: 'hotline', id: topicId() }),
  agency: () => ({ question: 'agency', id: agencyId() }),
  list: () => ({ question: 'list', id: '' }),
};

const LEAST_OF_FLOOR = 0.8;
const LEAST_OF_RIVAL: Readonly<Record<Question, number>> = { hotline: 2.5, agency: 2.5, list: 1.7 };
const LEAST_KEPT_OF_RIVAL = 10;

export async function benchNeo4j(): Promise<readonly Row[]> {
  const missing = missingForNeo4j();
  if (missing !== null) throw new Error(`Neo4j cannot be started here: ${missing}`);
  const server = await startNeo4j({ pageCache: '512m' });
  const contestants: Contestant[] = [];
  try {
    const loaded = await fill(server);
    contestants.push(...(await start(server)));
    const measured = new Map<string, number[]>();
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const question of Object.keys(OURS) as Question[]) {
        for (const connections of CONNECTIONS) {
          for (const contestant of contestants) {
            const perSecond = await load(contestant, question, connections);
            // The first round warms everybody up.
            if (round === 0) continue;
            const key = keyOf(question, connections, contestant.name);
            measured.set(key, [...(measured.get(key) ?? []), perSecond]);
          }
        }
      }
    }
    return [loaded, ...rowsOf((question, connections, name) => measured.get(keyOf(question, connections, name)) ?? [])];
  } finally {
    for (const { stop } of contestants) await stop();
    await server.remove();
  }
}

async function fill(server: Neo4jServer): Promise<Row> {
  const { store } = await openNeo4jStore(optionsOf(server));
  const started = performance.now();
  const { nodesCreated, relationsCreated } = await store.load(provinceGraph());
  const value = (nodesCreated + relationsCreated) / ((performance.now() - started) / 1_000);
  await store.close();
  return { name: 'bulk load of nodes and relations', value, unit: '/s', target: '>= 20000', met: value >= 20_000 };
}

async function start(server: Neo4jServer): Promise<readonly Contestant[]> {
  const env = storeVariables(server);
  const folder = join(__dirname, 'rival');
  if (!existsSync(join(folder, 'node_modules')))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder });
  const ours = async (name: string, extra: NodeJS.ProcessEnv, among?: number): Promise<Contestant> => {
    const service = await startService({ env: { ...env, ...extra } });
    return { name, url: service.url, body: (question) => OURS[question](among), stop: () => service.dispose() };
  };
  const other = async (name: string, args: readonly string[], body: Contestant['body']): Promise<Contestant> => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => { reject(new Error(`${name} ended with ${code}`)); }); // prettier-ignore
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        const address = /ready: (\S+)/.exec(text)?.[1];
        if (address !== undefined) resolve(address);
      });
    });
    return { name, url, body, stop: () => child.kill() };
  };
  return [
    await other('by hand', ['--require', 'ts-node/register/transpile-only', join(__dirname, 'floor.ts')], (question) =>
      FLOORS[question](),
    ),
    await ours('ours, computed afresh', { ANSWER_CACHE_BYTES: '0' }),
    await other('@neo4j/graphql', [join(folder, 'server.mjs')], (question) => RIVALS[question]()),
    await ours('ours, kept', {}, REPEATED),
  ];
}

/** @returns answers a second */
async function load({ name, url, body }: Contestant, question: Question, connections: number): Promise<number> {
  const { requests, errors, non2xx } = await autocannon({
    url: `${url}/graphql`,
    connections,
    duration: SECONDS,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        setupRequest: (request) => ({ ...request, body: JSON.stringify(body(question)) }),
      },
    ],
  });
  if (errors + non2xx > 0) throw new Error(`${name}, ${question}: ${errors} errors and ${non2xx} refusals`);
  return requests.average;
}

const keyOf = (question: Question, connections: number, name: string): string => `${question} ${connections} ${name}`;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** @param of answers a second in each round */
function rowsOf(of: (question: Question, connections: number, name: string) => readonly number[]): readonly Row[] {
  return (Object.keys(OURS) as Question[]).flatMap((question) =>
    CONNECTIONS.flatMap((connections) => {
      const [fresh, kept, rival, floor] = ['ours, computed afresh', 'ours, kept', '@neo4j/graphql', 'by hand'].map(
        (name) => of(question, connections, name),
      ) as [number[], number[], number[], number[]];
      const title = `${question}, ${connections} connections`;
      const against = (whom: string, least: number, values: readonly number[], others: readonly number[]): Row => {
        const value = median(values.map((one, round) => one / (others[round] ?? Number.NaN)));
        return { name: `${title}: ${whom}`, value, unit: '×', target: `>= ${least}`, met: value >= least };
      };
      return [
        { name: `${title}: by hand, no GraphQL`, value: median(floor), unit: '/s' },
        { name: `${title}: @neo4j/graphql`, value: median(rival), unit: '/s' },
        { name: `${title}: ours, computed afresh`, value: median(fresh), unit: '/s' },
        { name: `${title}: ours, kept`, value: median(kept), unit: '/s' },
        against('ours afresh against by hand', LEAST_OF_FLOOR, fresh, floor),
        against('ours afresh against @neo4j/graphql', LEAST_OF_RIVAL[question], fresh, rival),
        against('ours kept against @neo4j/graphql', LEAST_KEPT_OF_RIVAL, kept, rival),
      ];
    }),
  );
}
