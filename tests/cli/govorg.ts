import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../harness/shared';
import { storeUnderTest } from '../harness/store-under-test';

/** The built command line, as `bin` of package.json names it. */
export const GOVORG = join(PROJECT_ROOT, 'dist', 'main.js');

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Lines of `out`, without the empty one at the end. */
  readonly lines: readonly string[];
}

export interface Run {
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** User to run as; only root can choose. */
  readonly uid?: number;
  /** Arguments of node itself. */
  readonly node?: readonly string[];
}

/** Runs the command line as a child process to its end. */
export async function govorg(args: readonly string[], run: Run = {}): Promise<Outcome> {
  const { input, env = {}, cwd = PROJECT_ROOT, uid, node = [] } = run;
  const child = spawn(process.execPath, [...node, GOVORG, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...storeUnderTest().settings(), ...env },
    ...(uid === undefined ? {} : { uid }),
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  // A command that does not read its input closes it.
  child.stdin.on('error', () => undefined).end(input);
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  return { code, out, err, lines: out.split('\n').slice(0, -1) };
}

/** A folder for one test file, removed behind it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'govorg-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A data folder of its own and an empty graph, and what leads the program to both. */
export interface Home {
  readonly settings: Readonly<Record<string, string>>;
  readonly run: (args: readonly string[], run?: Run) => Promise<Outcome>;
}

let homes = 0;

export async function newHome(folder: string): Promise<Home> {
  await storeUnderTest().empty();
  const settings = { ...storeUnderTest().settings(), DATA_DIR: join(folder, `home-${(homes += 1)}`) };
  return { settings, run: (args, run = {}) => govorg(args, { ...run, env: { ...settings, ...run.env } }) };
}
