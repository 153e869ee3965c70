/**
 * A process of its own that asks the least there is, twenty times a second, whatever becomes of the questions before: so
 * it sees what somebody else sees while the service is under attack. Each message to it is answered with the milliseconds
 * that every question since the last one took.
 */
import { Agent, request } from 'node:http';

const PERIOD_MS = 50;
const BODY = JSON.stringify({ query: '{ __typename }' });

const [port] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
let took: number[] = [];
/** Asked and not answered yet: the ones that wait longest must not be missing where one is counted. */
const waiting = new Map<number, number>();
let count = 0;

function ask(): void {
  const id = (count += 1);
  waiting.set(id, performance.now());
  const done = (): void => {
    const since = waiting.get(id);
    if (since === undefined) return;
    waiting.delete(id);
    took.push(performance.now() - since);
  };
  request(
    {
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: '/graphql',
      agent,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
    },
    (response) => {
      response.resume().on('end', done);
    },
  )
    .on('error', done)
    .end(BODY);
}

setInterval(ask, PERIOD_MS);
process.on('message', () => {
  const now = performance.now();
  process.send?.([...took, ...[...waiting.values()].map((since) => now - since)]);
  took = [];
});
process.on('disconnect', () => process.exit());
