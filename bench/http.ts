/**
 * How many answers a second the service gives over HTTP on one core, and how late: the hotline question computed afresh,
 * (but for the inference, which is kept per topic and version of the graph), and given again while the graph stays what
 * it is. Service and load run on different cores where the system can pin them.
 */
import autocannon from 'autocannon';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { startService } from '../tests/harness/service';
import type { Row } from './row';

const TASKSET = '/usr/bin/taskset';
const CONNECTIONS = 20;
const WARM_UP_S = 3;
const MEASURED_S = 8;
const LEAST_PER_SECOND = 2_000;
const MOST_P99_MS = 20;
const MOST_RSS_MB = 200;

/** The contract's question, README's first example. */
export const HOTLINE = `{ handlers(topic: "12345热线") {
    topic { id name aliases }
    stated      { agency { id name } section { id name } responsibility { id label text } evidence { document { id title fiscalYear } start end quote } }
    budgetLines { id label fiscalYear agency { id name } amount { fen value unit } evidence { document { id title fiscalYear } start end quote } }
    inferred    { agency { id name } section { id name } score reasons evidence { document { id title fiscalYear } start end quote } } } }`;

interface Load {
  readonly perSecond: number;
  readonly p99: number;
  readonly residentMb: number;
}

export async function benchHttp(): Promise<readonly Row[]> {
  const fresh = await measure({ ANSWER_CACHE_BYTES: '0' });
  const kept = await measure({});
  return [
    {
      name: 'hotline over HTTP, computed afresh',
      value: fresh.perSecond,
      unit: '/s',
      target: `>= ${LEAST_PER_SECOND}`,
      met: fresh.perSecond >= LEAST_PER_SECOND,
    },
    { name: 'hotline over HTTP, computed afresh, p99', value: fresh.p99, unit: 'ms' },
    {
      name: 'hotline over HTTP',
      value: kept.perSecond,
      unit: '/s',
      target: `>= ${LEAST_PER_SECOND}`,
      met: kept.perSecond >= LEAST_PER_SECOND,
    },
    {
      name: `hotline over HTTP, p99 at ${CONNECTIONS} connections`,
      value: kept.p99,
      unit: 'ms',
      target: `< ${MOST_P99_MS}`,
      met: kept.p99 < MOST_P99_MS,
    },
    memory('resident memory after load', kept),
    memory('resident memory after load, computed afresh', fresh),
  ];
}

function memory(name: string, { residentMb }: Load): Row {
  return { name, value: residentMb, unit: 'MB', target: `< ${MOST_RSS_MB}`, met: residentMb < MOST_RSS_MB };
}

async function measure(env: NodeJS.ProcessEnv): Promise<Load> {
  const canPin = existsSync(TASKSET) && availableParallelism() > 1;
  const service = await startService({ env, wrapper: canPin ? [TASKSET, '-c', '0'] : [] });
  try {
    await load(service.url, WARM_UP_S);
    const { requests, latency, errors, non2xx } = await load(service.url, MEASURED_S);
    if (errors + non2xx > 0) throw new Error(`${errors} errors and ${non2xx} refusals under load`);
    return { perSecond: requests.average, p99: latency.p99, residentMb: residentMb(service.process.pid) };
  } finally {
    await service.dispose();
  }
}

function load(url: string, duration: number): Promise<autocannon.Result> {
  return autocannon({
    url: `${url}/graphql`,
    method: 'POST',
    connections: CONNECTIONS,
    duration,
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: HOTLINE }),
  });
}

/** Memory of a process as the system counts it; NaN where it does not tell. */
function residentMb(pid: number | undefined): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return Number.NaN;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024;
}
