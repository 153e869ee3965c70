import type { Connection } from './connection';
import { readLog } from './log';
import { LogLength } from './log-length';
import { PAGE_SIZE, sumOfPage, withLog, writeSums, type PageSums } from './page-sums';

/** Pages of the log before they go into the file. */
const CHECKPOINT_PAGES = 4000;

/**
 * Folds the log into the file, the checksums of the pages first. SQLite's own checkpoints are off, so that no page of
 * the file ever changes behind its checksum.
 */
export class Checkpoints {
  readonly #length: LogLength;
  #sums: PageSums;

  /** @param sums of the file as it lies on the disk, without its log */
  constructor(
    readonly connection: Connection,
    sums: PageSums,
  ) {
    this.#sums = sums;
    this.#length = new LogLength(connection.file, PAGE_SIZE);
    connection.get('PRAGMA wal_autocheckpoint = 0');
  }

  /** After every commit. */
  readonly afterCommit = (): void => {
    if (this.#length.reaches(CHECKPOINT_PAGES)) this.run();
  };

  /** Before SQLite folds the log in for the last time. @throws what the disk says */
  readonly beforeClose = (): void => {
    this.#length.close();
    this.#takeSums();
  };

  /** What is committed is committed: where the disk takes no checksums, the log only goes on growing. */
  run(): void {
    try {
      this.#takeSums();
    } catch {
      return;
    }
    this.connection.get('PRAGMA wal_checkpoint(PASSIVE)');
  }

  #takeSums(): void {
    const log = readLog(this.connection.file, sumOfPage);
    if (!log) return;
    const sums = withLog(this.#sums, log);
    writeSums(this.connection.file, sums);
    this.#sums = sums;
  }
}
