/** Keys are made where the store is reached with its own password or files, never over HTTP. */
import { loadConfig } from '../../config';
import { type AccessKey, makeKey, type Scope, SCOPES, stateOfKey } from '../../domain/access-key';
import { GovorgError } from '../../domain/errors';
import { withRegisters } from '../../store/open';
import { EXIT, type Io } from '../io';

interface NewKey {
  readonly name: string;
  readonly scope: readonly string[];
  readonly days: string;
}

/** A line of a list, and of the record of changes. */
const LONGEST_NAME = 100;
/** Who needs a key for longer makes a new one: one that was forgotten ends by itself. */
const MOST_DAYS = 3650;

/** The key alone goes to stdout, so that a script can put it where it belongs. */
export async function createKey(options: NewKey, env: NodeJS.ProcessEnv, io: Io): Promise<number> {
  const { token, key } = makeKey(nameOf(options), scopesOf(options), daysOf(options));
  await withRegisters(loadConfig(env), ({ keys }) => keys.add(key));
  io.out(token);
  io.err(`govorg: this key is shown once and kept nowhere; its id is ${key.id}, and it ends at ${key.expiresAt}`);
  return EXIT.done;
}

export async function listKeys(env: NodeJS.ProcessEnv, io: Io): Promise<number> {
  const list = await withRegisters(loadConfig(env), ({ keys }) => keys.list());
  for (const key of list) io.out(lineOf(key));
  return EXIT.done;
}

export async function revokeKey(id: string, env: NodeJS.ProcessEnv, io: Io): Promise<number> {
  const key = await withRegisters(loadConfig(env), ({ keys }) => keys.revoke(id, new Date().toISOString()));
  if (key === null) throw new GovorgError('NOT_FOUND', `there is no key with the id ${id}: govorg key list shows them`);
  io.out(lineOf(key));
  return EXIT.done;
}

function lineOf(key: AccessKey): string {
  const state = stateOfKey(key);
  const since = state === 'revoked' ? key.revokedAt : key.expiresAt;
  return `${key.id}  ${state.padEnd('revoked'.length)}  ${since}  ${key.scopes.join(',')}  ${key.name}`;
}

function nameOf({ name }: NewKey): string {
  const trimmed = name.trim();
  if (trimmed !== '' && trimmed.length <= LONGEST_NAME && !/\p{C}/u.test(trimmed)) return trimmed;
  throw wrong(`--name: from 1 to ${LONGEST_NAME} characters are needed, none of them invisible`);
}

function scopesOf({ scope }: NewKey): readonly Scope[] {
  return scope.map((one) => {
    const known = SCOPES.find((each) => each === one);
    if (known === undefined) throw wrong(`--scope ${one}: one or more of ${SCOPES.join(', ')} are needed`);
    return known;
  });
}

function daysOf({ days }: NewKey): number {
  if (/^\d{1,4}$/.test(days) && Number(days) >= 1 && Number(days) <= MOST_DAYS) return Number(days);
  throw wrong(`--days ${days}: a number of days from 1 to ${MOST_DAYS} is needed`);
}

const wrong = (message: string): GovorgError => new GovorgError('BAD_USER_INPUT', message);
