/** kill -9, and SIGSTOP followed by SIGCONT, of a Neo4j server under a service that is asked all the time. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ingest } from '../../src/ingest/ingest';
import { neo4jUnderTest, startNeo4j, storeVariables, type Neo4jServer } from '../../tests/harness/neo4j';
import { startService } from '../../tests/harness/service';
import { assert, runCycles, type Finding } from './cycles';
import { cleanRun, DOCUMENTS, documentsIn, graphOf, openIn } from './libraries';
import { isAnswered, startClient, type Asked } from './questions';
import { startWriter } from './writer';

/** Milliseconds of the longest stop: longer than a question waits. */
const LONGEST_STOP = 6_000;
/** Milliseconds in which the first kill falls; later ones fall in as long as a whole run was seen to take. */
const FIRST_RUN = 4_000;
/** Milliseconds after which a service has to answer again when its server is back. */
const BACK_WITHIN = 10_000;

/** Nothing is answered from memory, so that every question meets the server. */
const AFRESH = { ANSWER_CACHE_BYTES: '0', STORE_VERSION_AGE_MS: '0' };

export interface ServerFindings {
  readonly kills: Finding;
  readonly stops: Finding;
  /** Seconds until the latest answer that a client got, and what it was: a figure of this machine, which a bench judges. */
  readonly latest: number;
  readonly latestOf: string;
}

export interface ServerCycles {
  readonly kills: number;
  readonly stops: number;
}

export async function disturbServer(
  folder: string,
  cycles: ServerCycles,
  random: () => number,
): Promise<ServerFindings> {
  let server = await startNeo4j({ quick: true });
  const service = await startService({ env: { ...storeVariables(server), ...AFRESH } });
  let [latest, latestOf] = [0, ''];
  /** What clients notice is judged in every cycle. */
  const asked = async (disturb: () => Promise<void>): Promise<void> => {
    const client = startClient(service.url);
    try {
      await disturb();
      await answersAgain(service.url);
    } finally {
      const answers = await client.finish();
      if (answers.latest > latest) ({ latest, latestOf } = answers);
      judge(answers, service.log());
    }
  };
  try {
    const clean = await cleanRun(folder);
    let longest = FIRST_RUN;
    const kills = await runCycles(cycles.kills, async (round, describe) => {
      const graph = neo4jUnderTest(() => server);
      const dataDir = join(folder, `server-kill-${round}`);
      await graph.empty();
      const started = performance.now();
      const writer = startWriter(round, clean, graph.settings(), dataDir);
      const what = `kill of the server under ${writer.isService ? 'a service' : 'an ingest'}`;
      describe(what);
      try {
        await asked(async () => {
          await Promise.race([sleep(random() * longest), writer.ended]);
          if (writer.hasEnded()) longest = performance.now() - started;
          await server.kill();
          server = await startNeo4j({ home: server.home, port: server.port, quick: true });
        });
      } finally {
        // A service goes on for ever; an ingest ends, perhaps with a refusal.
        if (writer.isService) writer.kill();
        await writer.ended;
        await graph.settled();
      }
      describe(`${what}, ${writer.acknowledged()} acknowledged`);

      const library = await openIn({ ...graph.settings(), DATA_DIR: dataDir });
      assert((await documentsIn(library)) >= writer.acknowledged(), 'acknowledged documents are lost');
      await ingest(DOCUMENTS, library);
      assert((await graphOf(library)) === clean.hash, 'the graph is not that of a clean run');
      await library.close();
      rmSync(dataDir, { recursive: true, force: true });
    });
    const stops = await runCycles(cycles.stops, async (_, describe) => {
      const milliseconds = Math.round(random() * LONGEST_STOP);
      describe(`stop of the server for ${milliseconds} ms`);
      await asked(() => stopped(server, milliseconds));
    });
    return { kills, stops, latest, latestOf };
  } finally {
    await service.dispose();
    await server.remove();
  }
}

async function stopped({ pid }: Neo4jServer, milliseconds: number): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  try {
    await sleep(milliseconds);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

async function answersAgain(url: string): Promise<void> {
  const started = performance.now();
  while (!(await isAnswered(url))) {
    assert(performance.now() - started < BACK_WITHIN, 'the service does not answer again');
    await sleep(100);
  }
}

/** @param log of the service */
function judge({ answers, wrong }: Asked, log: string): void {
  const logged = log.split('\n').findLast((line) => line.includes('"level":50')) ?? '';
  assert(wrong.length === 0, `${wrong.length} of ${answers} answers are wrong: ${wrong[0] ?? ''} ${logged}`);
}
