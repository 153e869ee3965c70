/**
 * Names of files as the disk keeps them, which are bytes in no agreed encoding, and as people read them: UTF-8, else
 * GB18030, in which archives packed on Windows name their files, else the bytes themselves.
 */
import { readdir } from 'node:fs/promises';
import { TextDecoder } from 'node:util';

const ENCODINGS: readonly TextDecoder[] = ['utf-8', 'gb18030'].map(
  (encoding) => new TextDecoder(encoding, { fatal: true, ignoreBOM: true }),
);

/** A name for people: decoded where an encoding fits it wholly, else with each foreign byte as `\xNN`. */
export function nameForPeople(name: Uint8Array): string {
  for (const decoder of ENCODINGS) {
    try {
      return decoder.decode(name);
    } catch {
      // The next encoding may fit.
    }
  }
  return [...name].map((byte) => (byte < ASCII ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`)).join('');
}

const ASCII = 0x80;
const SLASH = 0x2f;

/** A path as the disk takes it, and as it is told to people. */
export interface Place {
  readonly path: string;
  readonly bytes: Buffer;
}

/** A place in a folder. */
export function placeIn(folder: Place, name: Buffer): Place {
  const joint = folder.bytes.at(-1) === SLASH ? '' : '/';
  return {
    path: `${folder.path}${joint}${nameForPeople(name)}`,
    bytes: Buffer.concat([folder.bytes, Buffer.from(joint), name]),
  };
}

/** Stands in an argument for bytes that are no UTF-8: the system hands them over, and Node cannot keep them. */
const LOST = '\ufffd';

export const isLossy = (argument: string): boolean => argument.includes(LOST);

/**
 * The places that an argument names. Where bytes of it were lost, each entry of the folder that reads the same with
 * its own bytes lost is meant.
 */
export async function placesOf(argument: string): Promise<readonly Place[]> {
  if (!isLossy(argument)) return [{ path: argument, bytes: Buffer.from(argument) }];
  const parts = argument.split('/');
  const start = parts[0] === '' ? '/' : '.';
  let places: readonly Place[] = [{ path: start, bytes: Buffer.from(start) }];
  for (const part of parts.filter((name) => name !== '')) {
    const found = await Promise.all(
      places.map(async (place) => (isLossy(part) ? alike(place, part) : [placeIn(place, Buffer.from(part))])),
    );
    places = found.flat();
  }
  return places;
}

async function alike(folder: Place, part: string): Promise<readonly Place[]> {
  try {
    const names = await readdir(folder.bytes, { encoding: 'buffer' });
    return names
      .filter((name) => name.toString('utf8') === part)
      .sort((a, b) => Buffer.compare(a, b))
      .map((name) => placeIn(folder, name));
  } catch {
    // What is no folder holds nothing: the argument names no file, which is said of the argument.
    return [];
  }
}
