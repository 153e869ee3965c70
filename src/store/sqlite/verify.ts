/** Whether the bytes of a file are those that were written, before SQLite reads any of them. */
import { open } from 'node:fs/promises';
import { GovorgError } from '../../domain/errors';
import { SQLITE_APPLICATION_ID, SQLITE_SCHEMA_VERSION } from '../schema/sqlite';
import { faultFoundByChild } from './child-check';
import { RESTART } from './errors';
import { readLog } from './log';
import { damagedPage, measure, readSums, sumOfPage, type PageSums } from './page-sums';
import { HASHED_SIZE, isSealed, readSeal } from './seal';
import { isMarkedDamaged, leavesTraces, sizeOf } from './set-aside';

export interface Verified {
  /** Whether a seal or nothing at all says that no crash came between. */
  readonly closedInOrder: boolean;
  /** Of the pages in the file. */
  readonly sums: PageSums;
  /** Whether they lie beside it already. */
  readonly areStored: boolean;
}

const NO_PAGES: PageSums = { sums: new Uint32Array(0), log: null };

/**
 * @param expected whether documents are archived, so that a file which nothing vouches for can be filled again
 * @throws GovorgError STORE_DAMAGED
 */
export async function verifyFile(file: string, { expected = false }): Promise<Verified> {
  const damaged = (how: string): GovorgError =>
    new GovorgError('STORE_DAMAGED', `The store ${file} is ${how}: ${RESTART}.`);
  const size = await sizeOf(file);
  if (size === null) {
    if (expected) throw damaged('gone though documents are archived');
    if (await leavesTraces(file)) throw damaged('gone, and only what lay beside it is left');
    return { closedInOrder: true, sums: NO_PAGES, areStored: false };
  }
  if (size === 0 && expected) throw damaged('cut to nothing');
  if (isMarkedDamaged(file)) throw damaged('damaged: a part of it could not be read');

  const seal = await readSeal(file);
  const measured = await measure(file, HASHED_SIZE);
  if (seal && !isSealed(seal, measured)) throw damaged('damaged: its bytes changed since it was closed');
  const stored = readSums(file);
  const sums: PageSums = { sums: measured.sums, log: null };
  if (seal?.sha256) {
    const areStored = stored !== null && damagedPage(stored, measured, null) === null;
    return { closedInOrder: true, sums: areStored ? stored : sums, areStored };
  }
  if (stored) {
    const page = damagedPage(stored, measured, readLog(file, sumOfPage));
    if (page !== null) throw damaged(`damaged: page ${page} is not what was written`);
    return { closedInOrder: seal !== null, sums: stored, areStored: true };
  }
  // Nothing vouches for what the rows say. Where the documents are archived, they are the truth.
  if (expected && (await isOfOurs(file)))
    throw damaged('without the checksums of its pages, and was not closed in order');
  const fault = size === 0 ? null : await faultFoundByChild(file);
  if (fault !== null && (await isOfOurs(file))) throw damaged(`damaged: ${fault}`);
  return { closedInOrder: false, sums, areStored: false };
}

/** Places in the header of a database. */
const USER_VERSION = 60;
const APPLICATION_ID = 68;
const HEADER = 100;

/** Whether the file is a store of this version or an older one; any other is left for SQLite to be looked at. */
async function isOfOurs(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const header = Buffer.alloc(HEADER);
    await handle.read(header, 0, HEADER, 0);
    return (
      header.readUInt32BE(APPLICATION_ID) === SQLITE_APPLICATION_ID &&
      header.readUInt32BE(USER_VERSION) <= SQLITE_SCHEMA_VERSION
    );
  } finally {
    await handle.close();
  }
}
