/** The built program while it writes: an `ingest` of the documents, or the start of a service whose graph is behind. */
import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS, type CleanRun, type Settings } from './libraries';

const MAIN = join(process.cwd(), 'dist', 'main.js');

export interface Writer {
  readonly isService: boolean;
  readonly ended: Promise<unknown>;
  readonly hasEnded: () => boolean;
  /** Documents that it said are in the graph. */
  readonly acknowledged: () => number;
  readonly kill: () => void;
}

/** Every fourth is a service. */
export function startWriter(
  round: number,
  { source, archived }: CleanRun,
  settings: Settings,
  dataDir: string,
): Writer {
  const isService = round % 4 === 3;
  if (isService) cpSync(archived, dataDir, { recursive: true });
  const child = spawn(process.execPath, [MAIN, ...(isService ? ['serve'] : ['ingest', source])], {
    env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'warn', ...settings, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdout.resume();
  const ended = new Promise((resolve) => child.once('close', resolve));
  return {
    isService,
    ended,
    hasEnded: () => child.exitCode !== null,
    acknowledged: () =>
      !isService && child.exitCode === 0
        ? DOCUMENTS.length
        : Number([...said.matchAll(/read (\d+) of/g)].at(-1)?.[1] ?? 0),
    kill: () => child.kill('SIGKILL'),
  };
}
