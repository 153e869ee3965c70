import { closeSync, openSync, readSync } from 'node:fs';
import { FRAME_HEADER, HEADER, logOf } from './log';

/** Where the salts of the lap stand in the header of the log, and in that of a frame. */
const SALT_IN_HEADER = 16;
const SALT_IN_FRAME = 8;
const SALT_BYTES = 8;

/**
 * Counts the frames in the running lap of the log after every commit, with a dozen reads of eight bytes: frames of an
 * earlier lap have other salts. After a rollback it may count too many, so it only tells when to look closer.
 */
export class LogLength {
  #descriptor: number | null = null;
  readonly #bytes = Buffer.alloc(SALT_BYTES);

  constructor(
    readonly file: string,
    readonly pageSize: number,
  ) {}

  frames(): number {
    const salt = this.#saltAt(SALT_IN_HEADER);
    if (salt === null) return 0;
    let [present, missing] = [-1, 0];
    while (this.#isOfLap(missing, salt)) [present, missing] = [missing, missing * 2 + 1];
    while (missing - present > 1) {
      const middle = Math.floor((present + missing) / 2);
      if (this.#isOfLap(middle, salt)) present = middle;
      else missing = middle;
    }
    return present + 1;
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }

  #isOfLap(frame: number, salt: bigint): boolean {
    return this.#saltAt(HEADER + frame * (FRAME_HEADER + this.pageSize) + SALT_IN_FRAME) === salt;
  }

  #saltAt(offset: number): bigint | null {
    this.#descriptor ??= openSync(logOf(this.file), 'r');
    const length = readSync(this.#descriptor, this.#bytes, 0, SALT_BYTES, offset);
    return length < SALT_BYTES ? null : this.#bytes.readBigUInt64BE();
  }
}
