/** Who changes something at the command line, and why. */
import { userInfo } from 'node:os';
import { GovorgError } from '../domain/errors';
import { LONGEST_NOTE } from '../domain/note';
import { isWellFormed } from '../store/code-points';

export interface Saying {
  readonly by?: string;
}

const LONGEST_NAME = 100;

/** @throws GovorgError BAD_USER_INPUT */
export function personNamed(by = userInfo().username): string {
  const name = by.trim();
  if (name === '' || name.length > LONGEST_NAME || /\p{C}/u.test(name)) throw wrong(`--by: from 1 to ${LONGEST_NAME} characters are needed, none of them invisible`); // prettier-ignore
  return name;
}

/** @returns null where nothing is said. @throws GovorgError BAD_USER_INPUT */
export function reasonIn(option: string, text: string): string | null {
  const reason = text.trim();
  if (reason.length > LONGEST_NOTE || !isWellFormed(reason)) throw wrong(`${option}: at most ${LONGEST_NOTE} characters are kept`); // prettier-ignore
  return reason === '' ? null : reason;
}

const wrong = (message: string): GovorgError => new GovorgError('BAD_USER_INPUT', message);
