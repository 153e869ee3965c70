/**
 * The members of a zip file, read under limits that do not believe what its headers say of sizes. Of zip it knows what
 * office files use: members that are stored or deflated, and no parts on other disks.
 */
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const MEMBER = 0x04034b50;
const SIZE_OF_END = 22;
const SIZE_OF_ENTRY = 46;
const SIZE_OF_MEMBER = 30;
const LONGEST_COMMENT = 0xffff;

const STORED = 0;
const DEFLATED = 8;
const IS_ENCRYPTED = 1;

/** An office file has some hundreds. */
const MOST_MEMBERS = 10_000;
/** Of one member and of all that are read of a file: far above any disclosure. */
const MOST_BYTES = 200 * 1024 * 1024;

export class ZipError extends Error {
  constructor(
    readonly reason: 'DAMAGED' | 'ENCRYPTED' | 'TOO_COMPLEX',
    message: string,
  ) {
    super(message);
  }
}

interface Entry {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly offset: number;
}

export class Zip {
  readonly #bytes: Buffer;
  readonly #entries = new Map<string, Entry>();
  #left = MOST_BYTES;

  /** @throws ZipError where there is no directory, or it leads out of the file */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const end = this.#findEnd();
    const count = this.#bytes.readUInt16LE(end + 10);
    if (count > MOST_MEMBERS) throw new ZipError('TOO_COMPLEX', `it says that it has ${count} members`);
    let at = this.#bytes.readUInt32LE(end + 16);
    for (let index = 0; index < count; index += 1) at = this.#readEntry(at);
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** @returns null where the file has no member of this name. @throws ZipError */
  read(name: string): Buffer | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    if (entry.isEncrypted) throw new ZipError('ENCRYPTED', 'it is locked with a password');
    const { offset, packed, method } = entry;
    if (offset + SIZE_OF_MEMBER > this.#bytes.length || this.#bytes.readUInt32LE(offset) !== MEMBER) throw damaged();
    const start = offset + SIZE_OF_MEMBER + this.#bytes.readUInt16LE(offset + 26) + this.#bytes.readUInt16LE(offset + 28);
    if (start + packed > this.#bytes.length) throw damaged();
    const bytes = this.#bytes.subarray(start, start + packed);
    const content = method === STORED ? bytes : method === DEFLATED ? inflated(bytes, this.#left) : null;
    if (content === null) throw new ZipError('DAMAGED', 'it is packed in a way that office files do not use');
    this.#left -= content.length;
    if (this.#left < 0) throw tooMuch();
    return content;
  } // prettier-ignore

  #findEnd(): number {
    const least = Math.max(0, this.#bytes.length - SIZE_OF_END - LONGEST_COMMENT);
    for (let at = this.#bytes.length - SIZE_OF_END; at >= least; at -= 1) {
      if (this.#bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
    }
    throw damaged();
  }

  #readEntry(at: number): number {
    const bytes = this.#bytes;
    if (at + SIZE_OF_ENTRY > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw damaged();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const behindName = at + SIZE_OF_ENTRY + (nameLength ?? 0);
    const name = nameOf(bytes.subarray(at + SIZE_OF_ENTRY, behindName));
    this.#entries.set(name, {
      method: bytes.readUInt16LE(at + 10),
      isEncrypted: (bytes.readUInt16LE(at + 8) & IS_ENCRYPTED) !== 0,
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    return behindName + (extraLength ?? 0) + (commentLength ?? 0);
  }
}

/** Programs of Chinese systems write names in their code page and say nothing of it. */
function nameOf(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : OLD_NAMES.decode(bytes);
}

const OLD_NAMES = new TextDecoder('gb18030');

function inflated(bytes: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooMuch() : damaged();
  }
}

const damaged = (): ZipError => new ZipError('DAMAGED', 'it is a zip archive that is cut off or damaged');
const tooMuch = (): ZipError =>
  new ZipError('TOO_COMPLEX', `unpacked it has more than ${MOST_BYTES / (1024 * 1024)} MB`);
