import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from './shared';
import { storeUnderTest } from './store-under-test';

const MAIN = join(PROJECT_ROOT, 'dist', 'main.js');

export interface ServiceReply {
  readonly status: number;
  readonly contentType: string | null;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** The built service as a child process. */
export interface Service {
  readonly url: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** Milliseconds from its start to its first ready answer. */
  readonly readyAfter: number;
  ask(query: string, variables?: Record<string, unknown>): Promise<ServiceReply>;
  /** All that it wrote to stderr so far. */
  log(): string;
  /** Sends a signal and waits for the end. @returns the exit code */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Stops it and removes its data. */
  dispose(): Promise<void>;
}

export interface ServiceOptions {
  /** Kept when given; else a new, empty one. */
  readonly dataDir?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Put in front of node, such as `taskset -c 0`. */
  readonly wrapper?: readonly string[];
  /** Another build of the program than this one. */
  readonly main?: string;
}

/** Starts the service on a free port and waits until it is ready. */
export async function startService({
  dataDir,
  env = {},
  wrapper = [],
  main = MAIN,
}: ServiceOptions = {}): Promise<Service> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'govorg-service-'));
  const store = storeUnderTest().settings();
  const started = performance.now();
  const [command = '', ...args] = [...wrapper, process.execPath, main, 'serve'];
  const child = spawn(command, args, {
    cwd: PROJECT_ROOT,
    env: { PATH: process.env['PATH'], DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn', ...store, ...env },
  });
  let [out, log] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const address = /ready: (http:\S+)/.exec(out)?.[1];
      if (address) resolve(address.replace('localhost', '127.0.0.1'));
    });
    void exited.then((code) => reject(new Error(`the service ended with ${code} before it was ready:\n${log}`)));
  });
  const readyAfter = performance.now() - started;

  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    child.kill(signal);
    return exited;
  };
  return {
    url,
    dataDir: folder,
    process: child,
    readyAfter,
    log: () => log,
    stop,
    async ask(query, variables) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        body: JSON.stringify(variables ? { query, variables } : { query }),
      });
      const { data = null, errors = [] } = (await response.json()) as Partial<ServiceReply>;
      return { status: response.status, contentType: response.headers.get('content-type'), data, errors };
    },
    async dispose() {
      await stop('SIGKILL');
      if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
