import { closeSync, openSync, readSync } from 'node:fs';
import { FRAME_HEADER, HEADER, logOf } from './log';

/** Where the salts of the lap stand in the header of the log, and in that of a frame. */
const SALT_IN_HEADER = 16;
const SALT_IN_FRAME = 8;
const SALT_BYTES = 8;

/**
 * Tells after every commit how far the log has come, with two reads of eight bytes: frames of an earlier lap have other
 * salts. After a rollback it may count too many, so it only tells when to look closer.
 */
export class LogLength {
  #descriptor: number | null = null;
  readonly #bytes = Buffer.alloc(SALT_BYTES);

  constructor(
    readonly file: string,
    readonly pageSize: number,
  ) {}

  /** Whether the running lap holds so many frames. */
  reaches(frames: number): boolean {
    const salt = this.#saltAt(SALT_IN_HEADER);
    const last = HEADER + (frames - 1) * (FRAME_HEADER + this.pageSize);
    return salt !== null && this.#saltAt(last + SALT_IN_FRAME) === salt;
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }

  #saltAt(offset: number): bigint | null {
    this.#descriptor ??= openSync(logOf(this.file), 'r');
    const length = readSync(this.#descriptor, this.#bytes, 0, SALT_BYTES, offset);
    return length < SALT_BYTES ? null : this.#bytes.readBigUInt64BE();
  }
}
