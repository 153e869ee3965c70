/**
 * `npm run bench attack`: every request of the lists, once alone and then by four clients again and again, while another
 * process asks the least there is: what becomes of those who do nothing wrong. One service takes it all, one attack after
 * the other, so that what one leaves behind is seen under the next.
 *
 *     npm run bench attack -- --only TEXT [--only TEXT …] --store sqlite|neo4j --graph documents|province --seconds 30 --heap 256 --main FILE
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startService, type Service } from '../tests/harness/service';
import { PROJECT_ROOT } from '../tests/harness/shared';
import type { Attack, Outcome, Target } from './attacks/attack';
import { Client } from './attacks/client';
import { GRAPHS, prepare, STORES } from './attacks/graphs';
import { ATTACKS } from './attacks/requests';
import type { Row } from './row';

const CLIENTS = 4;
const MOST_P99_MS = 250;
const MOST_GROWTH_MB = 100;
const SAMPLED_MS = 100;
/** What a single request leaves behind is seen this much later too. */
const AFTER_ONE_MS = 500;
const WARM_UP = 300;

const { values: options } = parseArgs({
  args: process.argv.slice(process.argv.indexOf('attack') + 1),
  options: {
    only: { type: 'string', multiple: true, default: [''] },
    store: { type: 'string' },
    graph: { type: 'string' },
    seconds: { type: 'string', default: '30' },
    heap: { type: 'string' },
    main: { type: 'string', default: join(PROJECT_ROOT, 'dist', 'main.js') },
  },
});

export async function benchAttack(): Promise<readonly Row[]> {
  const attacks = ATTACKS.filter(({ name }) => options.only.some((part) => name.includes(part)));
  const rows: Row[] = [];
  for (const store of STORES.filter((name) => options.store === undefined || name === options.store)) {
    for (const graph of GRAPHS.filter((name) => options.graph === undefined || name === options.graph)) {
      const folder = mkdtempSync(join(tmpdir(), 'govorg-attack-'));
      const prepared = await prepare(graph, store, folder, options.main);
      const start = (): Promise<Battle> => Battle.start(prepared.settings);
      try {
        rows.push(...(await attackAll(`${store}, ${graph}`, attacks, start)));
      } finally {
        await prepared.remove();
        rmSync(folder, { recursive: true, force: true });
      }
    }
  }
  return rows;
}

async function attackAll(
  where: string,
  attacks: readonly Attack[],
  start: () => Promise<Battle>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let battle = await start();
  const before = battle.residentMb();
  try {
    for (const attack of attacks) {
      for (const mode of ['once', 'clients'] as const) {
        const seen = await battle.endure(attack, mode === 'once' ? null : Number(options.seconds) * 1_000);
        rows.push(rowOf(`${where}: ${attack.name}, ${mode === 'once' ? mode : `${CLIENTS} clients`}`, seen));
        process.stderr.write(`${rows.at(-1)?.met === true ? 'met   ' : 'MISSED'} ${rows.at(-1)?.name}\n`);
        if (battle.isAlive) continue;
        await battle.end();
        battle = await start();
      }
    }
    const growth = battle.residentMb() - before;
    return [...rows, { name: `${where}: memory left behind by all of them`, value: growth, unit: 'MB' }];
  } finally {
    await battle.end();
  }
}

interface Seen {
  readonly probe: readonly number[];
  readonly growthMb: number;
  readonly outcomes: ReadonlyMap<Outcome, number>;
  readonly isAlive: boolean;
}

/** A service, and the process that watches it. */
class Battle {
  private sent = 0;

  private constructor(
    private readonly service: Service,
    private readonly probe: ChildProcess,
    private readonly target: Target,
  ) {}

  static async start(settings: Readonly<Record<string, string>>): Promise<Battle> {
    const { DATA_DIR, ...env } = settings;
    const heap = options.heap === undefined ? {} : { NODE_OPTIONS: `--max-old-space-size=${options.heap}` };
    const service = await startService({
      ...(DATA_DIR !== undefined && { dataDir: DATA_DIR }),
      env: { ...env, ...heap },
      main: options.main,
    });
    const { data } = await service.ask('{ agencies(first: 1) { edges { node { id } } } }');
    const { agencies } = data as { agencies: { edges: { node: { id: string } }[] } };
    // What every service holds after its first minutes is no growth under attack.
    for (let i = 0; i < WARM_UP; i += 1) await service.ask(`{ a${i % 3}: handlers(topic: "12345热线") { topic { id } } search(text: "服务${i}") { totalCount } }`); // prettier-ignore
    const port = Number(new URL(service.url).port);
    const probe = fork(join(__dirname, 'attacks', 'probe.ts'), [String(port)], {
      execArgv: ['--require', 'ts-node/register/transpile-only'],
    });
    const battle = new Battle(service, probe, { port, agency: agencies.edges[0]?.node.id ?? '' });
    await sleep(AFTER_ONE_MS);
    await battle.probed();
    return battle;
  }

  get isAlive(): boolean {
    return this.service.process.exitCode === null && this.service.process.signalCode === null;
  }

  /** @param milliseconds for which all clients send; null for one request */
  async endure({ send }: Attack, milliseconds: number | null): Promise<Seen> {
    const before = this.residentMb();
    let most = before;
    const sampling = setInterval(() => { most = Math.max(most, this.residentMb()); }, SAMPLED_MS); // prettier-ignore
    const outcomes = new Map<Outcome, number>();
    const clients = Array.from({ length: milliseconds === null ? 1 : CLIENTS }, () => new Client(this.target.port));
    const end = performance.now() + (milliseconds ?? 0);
    await this.probed();
    await Promise.all(
      clients.map(async (client) => {
        do {
          const outcome = await send(client, (this.sent += 1), this.target);
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        } while (performance.now() < end && this.isAlive);
      }),
    );
    if (milliseconds === null) await sleep(AFTER_ONE_MS);
    const probe = await this.probed();
    for (const client of clients) client.close();
    clearInterval(sampling);
    return { probe, growthMb: most - before, outcomes, isAlive: this.isAlive };
  }

  residentMb(): number {
    if (!this.isAlive) return 0;
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.service.process.pid}/status`, 'utf8'))?.[1]) / 1024;
  }

  /** How long the questions beside took since the last look. */
  private async probed(): Promise<readonly number[]> {
    this.probe.send('report');
    const [took] = (await once(this.probe, 'message')) as [readonly number[]];
    return took;
  }

  async end(): Promise<void> {
    this.probe.kill();
    await this.service.dispose();
  }
}

function rowOf(name: string, { probe, growthMb, outcomes, isAlive }: Seen): Row {
  const sorted = [...probe].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const statuses = [...outcomes].map(([outcome, count]) => `${outcome} × ${count}`).join(', ');
  const hasFailed = [...outcomes.keys()].some(
    (outcome) => outcome === 'no answer' || (typeof outcome === 'number' && outcome >= 500),
  );
  const figures = `p50 ${Math.round(at(0.5))}, max ${Math.round(at(1))} ms, ${growthMb < 0 ? '' : '+'}${Math.round(growthMb)} MB, ${statuses}`;
  return {
    name: `${name} (${figures}${isAlive ? '' : ', THE SERVICE DIED'})`,
    value: at(0.99),
    unit: 'ms',
    target: `< ${MOST_P99_MS}`,
    met: isAlive && !hasFailed && at(0.99) < MOST_P99_MS && growthMb < MOST_GROWTH_MB,
  };
}
