/**
 * Reads a whole file in a process of its own. A damaged row can make the SQLite library end the process that reads it:
 * better a child's than the service's, again and again with every start.
 */
import { spawn } from 'node:child_process';
import { KIND_NAMES, kindSpec, RELATION_NAMES, relationSpec, type Kind, type Relation } from '../../domain/model';
import { identifier } from '../schema/sqlite';
import { wholeBody, wholeRelation } from './layout';

/** What the child prints when it has read everything. */
const WHOLE = 'whole';

/** @returns null where everything can be read, else what is wrong, in a few words */
export function faultFoundByChild(file: string): Promise<string | null> {
  const task: Task = {
    file,
    reads: [...KIND_NAMES.map(readOfKind), ...RELATION_NAMES.map(readOfRelation)],
    whole: WHOLE,
  };
  const driver = JSON.stringify(require.resolve('libsql'));
  const script = `(${readEverything.toString()})(require(${driver}), ${JSON.stringify(task)})`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'], env: {} });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', reject);
    child.once('close', (_code, signal) => {
      resolve(said === WHOLE ? null : said === '' ? `reading it ended a process (${signal ?? 'abort'})` : said);
    });
  });
}

/** What reads every row of a table, as the store does. */
interface TableRead {
  readonly table: string;
  readonly columns: readonly string[];
  readonly sql: string;
}

const readOfKind = (kind: Kind): TableRead => ({
  table: kind,
  columns: ['id', ...Object.keys(kindSpec(kind).properties)],
  sql: `SELECT ${wholeBody(kind).json('n')} FROM ${identifier(kind)} n`,
});

const readOfRelation = (relation: Relation): TableRead => ({
  table: relation,
  columns: ['source', ...Object.keys(relationSpec(relation).properties)],
  sql: `SELECT ${wholeRelation(relation).json('r')} FROM ${identifier(relation)} r`,
});

interface Database {
  exec(sql: string): void;
  prepare(sql: string): { raw(): { iterate(): Iterable<readonly unknown[]> } };
}

interface Task {
  readonly file: string;
  readonly reads: readonly TableRead[];
  readonly whole: string;
}

/** Runs in the child, from its text: it may use nothing from outside. */
function readEverything(driver: new (file: string) => Database, { file, reads, whole }: Task): void {
  const say = (text: string): void => {
    // Ended without closing: closing would fold the log into the file.
    process.stdout.write(text, () => process.kill(process.pid, 'SIGKILL'));
  };
  try {
    const database = new driver(file);
    const rows = (sql: string): Iterable<readonly unknown[]> => database.prepare(sql).raw().iterate();
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA cell_size_check = ON');
    for (const [verdict] of rows('PRAGMA integrity_check(1)')) if (verdict !== 'ok') return say(String(verdict));
    for (const { table, columns, sql } of reads) {
      const present = new Set([...rows(`SELECT name FROM pragma_table_info('${table}')`)].map(([name]) => name));
      // An older file lacks what the model gained since; it is added later.
      if (!columns.every((column) => present.has(column))) continue;
      for (const [json] of rows(sql)) if (typeof json === 'string') JSON.parse(json);
    }
    say(whole);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}
