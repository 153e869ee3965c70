/**
 * The one place that talks to the driver: parameters in, rows out, errors in our words. The driver's calls are
 * synchronous, so whatever happens between two awaits sees one state of the graph.
 */
import Database from 'libsql';
import { GovorgError } from '../../domain/errors';
import { asGovorgError, damagedError, unusableError } from './errors';

export type Parameter = string | number | null;
export type SqlRow = readonly Parameter[];

/**
 * Shapes of queries are few; the bounds only keep a caller with ever new combinations from filling the memory: how many
 * statements, and the characters of all of them, for a prepared one holds several times its text.
 */
const STATEMENT_LIMIT = 1_000;
const STATEMENT_CHARACTERS = 4_000_000;

/** Folds the log into the file when it is time. */
export interface LogKeeper {
  afterCommit(): void;
  /** Before the log is folded in for the last time. */
  beforeClose(): void;
}

export class Connection {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  #characters = 0;
  #open = true;
  #damaged = false;
  /** Why nothing can be written; null where it can. */
  #readOnly: GovorgError | null = null;
  #checkpoints: LogKeeper | null = null;

  /**
   * @param onDamage called when SQLite finds the file damaged
   * @throws GovorgError STORE_UNAVAILABLE when the file cannot be opened
   */
  constructor(
    readonly file: string,
    readonly onDamage: () => void,
  ) {
    try {
      this.#database = new Database(file);
    } catch (error) {
      throw unusableError(file, error);
    }
  }

  /** Collects the values of one statement and names their places. */
  static parameters(): { readonly values: Parameter[]; readonly bind: (value: Parameter) => string } {
    const values: Parameter[] = [];
    return { values, bind: (value) => `?${values.push(value)}` };
  }

  all(sql: string, parameters: readonly Parameter[] = []): readonly SqlRow[] {
    // The driver ends the process when parameters come as anything but one array.
    return this.#guard(() => this.#statement(sql).all(parameters) as SqlRow[]);
  }

  get(sql: string, parameters: readonly Parameter[] = []): SqlRow | undefined {
    return this.#guard(() => this.#statement(sql).get(parameters) as SqlRow | undefined);
  }

  /** @returns the number of rows changed */
  run(sql: string, parameters: readonly Parameter[] = []): number {
    return this.#guard(() => this.#statement(sql).run(parameters).changes);
  }

  /** Statements without parameters and without an answer. */
  exec(sql: string): void {
    this.#guard(() => this.#database.exec(sql));
  }

  /** All that `work` writes, or nothing. */
  transaction<T>(work: () => T): T {
    if (this.#damaged) throw damagedError(this.file, null);
    if (this.#readOnly) throw this.#readOnly;
    const result = this.#committed(work);
    this.#checkpoints?.afterCommit();
    return result;
  }

  #committed<T>(work: () => T): T {
    this.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk ends the transaction by itself; rolling back again must not hide the reason.
      if (this.#database.inTransaction) this.exec('ROLLBACK');
      throw error;
    }
  }

  /** From now on it is only read: every write is refused with this reason. */
  refuseWrites(reason: GovorgError): void {
    this.#readOnly = reason;
  }

  keepLog(keeper: LogKeeper): void {
    this.#checkpoints = keeper;
  }

  /**
   * Folds the log into the file and gives the file up. Closing alone would not: the driver keeps prepared statements
   * until they are collected as garbage, and SQLite keeps an exclusive lock as long as there is one.
   * @returns whether the file now holds everything by itself
   */
  close(): boolean {
    if (!this.#open) return false;
    let whole = false;
    try {
      // A damaged file stays as it is, for whoever wants to save something from it.
      if (!this.#damaged) this.#checkpoints?.beforeClose();
      if (!this.#damaged && !this.#readOnly) whole = this.get('PRAGMA journal_mode = DELETE')?.[0] === 'delete';
      this.get('PRAGMA locking_mode = NORMAL');
      this.get('SELECT count(*) FROM sqlite_schema');
    } catch {
      // A damaged file or a full disk: the log stays beside the file and is folded in by the next start.
      whole = false;
    }
    this.#open = false;
    this.#statements.clear();
    this.#database.close();
    return whole;
  }

  /** From now on the file is only read, and the next start is told. */
  markDamaged(): void {
    if (!this.#damaged) this.onDamage();
    this.#damaged = true;
  }

  /** Whether a statement is nested deeper than the engine's parser goes. What it takes is kept for whoever asks it. */
  isTooDeep(sql: string): boolean {
    return this.#guard(() => {
      try {
        this.#statement(sql);
        return false;
      } catch (error) {
        if (error instanceof Error && error.message.includes('parser stack overflow')) return true;
        throw error;
      }
    });
  }

  /** @throws GovorgError STORE_UNAVAILABLE once it is closed */
  assertOpen(): void {
    if (!this.#open) throw new GovorgError('STORE_UNAVAILABLE', `The store ${this.file} is closed.`);
  }

  #statement(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      this.#characters += sql.length;
      if (this.#statements.size >= STATEMENT_LIMIT || this.#characters > STATEMENT_CHARACTERS) {
        this.#statements.clear();
        this.#characters = sql.length;
      }
      statement = this.#database.prepare(sql);
      if (statement.reader) statement.raw();
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #guard<T>(work: () => T): T {
    this.assertOpen();
    try {
      return work();
    } catch (error) {
      const failure = asGovorgError(error, this.file);
      if (failure instanceof GovorgError && failure.code === 'STORE_DAMAGED') this.markDamaged();
      throw failure;
    }
  }
}
