/**
 * Zip archives of published files: a disclosure of several documents. Each of their files is a document of its own. All are
 * unpacked before the first is read, so that an archive that is refused leaves nothing behind; nothing is ever written to disk.
 */
import { posix } from 'node:path';
import type { Rejection } from '../domain/errors';
import { reject } from './formats/format';
import { MAX_FILE_BYTES, tooLarge } from './formats/read-text';
import { sniff } from './formats/sniff';
import { Zip, ZipError } from './formats/zip';
import type { SourceFile } from './source';

const ARCHIVE = 'application/zip';

const isArchive = (bytes: Uint8Array): boolean => sniff(bytes).mediaType === ARCHIVE;

/** The files of an archive, in its order, hidden ones left out; a file that is none is the only one of itself. */
export function filesOf(file: SourceFile): readonly (SourceFile | Rejection)[] {
  if (!isArchive(file.bytes)) return [file];
  try {
    const zip = new Zip(file.bytes);
    const found = zip.names.filter(isFile).map((name) => memberOf(file, name, zip));
    return found.length > 0 ? found : [reject(file, 'EMPTY', 'the archive holds no files: pass the documents')];
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return [reject(file, error.reason, `${error.message}: ${WHAT_TO_DO[error.reason]}`)];
  }
}

const WHAT_TO_DO = {
  DAMAGED: 'get the archive again',
  ENCRYPTED: 'unpack it with the password, and pass its files',
  TOO_COMPLEX: 'unpack it, and pass the documents among its files',
} as const;

/** Not a folder, nor what systems put beside files for themselves. */
const isFile = (name: string): boolean =>
  !/[/\\]$/.test(name) && !name.split(/[/\\]/).some((part) => /^\.[^.]|^__MACOSX$/.test(part));

function memberOf(archive: SourceFile, name: string, zip: Zip): SourceFile | Rejection {
  const parts = name.split(/[/\\]/);
  const member = {
    name: parts.at(-1) ?? name,
    path: posix.join(archive.path ?? archive.name, ...parts.filter((part) => part !== '..')),
  };
  const isOutside = parts.includes('..') || parts[0] === '' || /^[A-Za-z]:/.test(name);
  if (isOutside) return reject({ ...member, bytes: NOTHING }, 'DAMAGED', 'its name leads out of the archive, as only an attack has it: get the archive from its publisher'); // prettier-ignore
  const bytes = zip.read(name) ?? NOTHING;
  if (bytes.length > MAX_FILE_BYTES) return tooLarge(member.path, bytes.length);
  if (isArchive(bytes)) return reject({ ...member, bytes }, 'UNSUPPORTED_FORMAT', 'it is an archive in an archive: unpack it, and pass what it holds'); // prettier-ignore
  return { ...member, bytes };
}

const NOTHING = new Uint8Array();
