/**
 * The keys of an embedded store: a file a key in the data folder, beside the store and not in it. One process owns the
 * store; keys are made and taken back while the service runs, by another. No file is read to be written again but to
 * take its key back, so that two commands at once lose nothing.
 */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type AccessKey, KEY_ID, SCOPES, type Scope } from '../../domain/access-key';
import { GovorgError } from '../../domain/errors';
import { isMissing, syncFolder, writeInPlace } from '../durable-file';
import { guarded } from '../disk-errors';
import type { KeyRing } from './key-ring';

const SUFFIX = '.json';

export function folderKeys(folder: string): KeyRing {
  const pathOf = (id: string): string => join(folder, `${id}${SUFFIX}`);

  const write = (key: AccessKey): Promise<void> =>
    guarded(folder, async () => {
      const made = await mkdir(folder, { recursive: true });
      await writeInPlace(pathOf(key.id), `${JSON.stringify(key)}\n`);
      await syncFolder(folder);
      if (made !== undefined) await syncFolder(dirname(folder));
    });

  const find = (id: string): Promise<AccessKey | null> =>
    guarded(folder, async () => {
      // An id comes from whoever asks: only what is one becomes part of a path.
      if (!KEY_ID.test(id)) return null;
      try {
        return parsed(await readFile(pathOf(id), 'utf8'), pathOf(id));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    });

  return {
    add: write,
    find,
    list: async () => {
      const found = await Promise.all((await idsIn(folder)).map(find));
      return found.filter((key) => key !== null).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    },
    revoke: async (id, at) => {
      const key = await find(id);
      if (key === null || key.revokedAt !== null) return key;
      const revoked = { ...key, revokedAt: at };
      await write(revoked);
      return revoked;
    },
  };
}

const idsIn = (folder: string): Promise<readonly string[]> =>
  guarded(folder, async () => {
    try {
      const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX));
      return names.map((name) => name.slice(0, -SUFFIX.length)).sort();
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  });

/** @throws GovorgError STORE_DAMAGED: whether a key is valid is not guessed */
function parsed(text: string, path: string): AccessKey {
  try {
    const key: unknown = JSON.parse(text);
    if (isKey(key)) return key;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new GovorgError('STORE_DAMAGED', `The key ${path} is damaged: delete the file and make a new key.`);
}

function isKey(value: unknown): value is AccessKey {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, scopes, secretHash, createdAt, expiresAt, revokedAt } = value as Record<keyof AccessKey, unknown>;
  return (
    [id, name, createdAt].every((text) => typeof text === 'string') &&
    Array.isArray(scopes) &&
    scopes.every((scope) => SCOPES.includes(scope as Scope)) &&
    typeof secretHash === 'string' &&
    /^[0-9a-f]{64}$/.test(secretHash) &&
    isTime(expiresAt) &&
    (revokedAt === null || isTime(revokedAt))
  );
}

const isTime = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value));
