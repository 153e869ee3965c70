/**
 * `npm run neo4j`: a Neo4j of your own until Ctrl-C, without Docker, and the variables that lead the program to it.
 * `npm run neo4j -- --home FOLDER` keeps the graph there; else it is thrown away in the end.
 * `npm run neo4j -- --fetch` only fetches its jars, where they are missing.
 */
import { parseArgs } from 'node:util';
import { fetchJars, missingForNeo4j, startNeo4j } from './server';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      home: { type: 'string' },
      port: { type: 'string' },
      heap: { type: 'string' },
      fetch: { type: 'boolean' },
    },
  });
  const missing = missingForNeo4j();
  if (missing !== null) {
    process.stderr.write(`Neo4j cannot be started here: ${missing}\n`);
    process.exitCode = 1;
    return;
  }
  if (values.fetch === true) return fetchJars();
  const { home, port, heap } = values;
  const server = await startNeo4j({
    ...(home !== undefined && { home }),
    ...(port !== undefined && { port: Number(port) }),
    ...(heap !== undefined && { heap }),
  });
  const { uri, user, password } = server;
  process.stdout.write(`export STORE_URI=${uri} STORE_USER=${user} STORE_PASSWORD=${password} STORE_DATABASE=neo4j\n`);
  let isEnding = false;
  const end = (): void => {
    if (isEnding) return;
    isEnding = true;
    void (home === undefined ? server.remove() : server.stop()).then(() => process.exit(0));
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  // The end of standard input is the end of whoever started this; a terminal stays open until Ctrl-C.
  process.stdin.on('end', end).resume();
}

void main();
