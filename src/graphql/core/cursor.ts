/**
 * Cursors are places in one list: they name the position and are sealed with what decides the list, so that a cursor of
 * another list, another order or another thing's list is refused, as is one that was made up or damaged. Nothing in them
 * is secret, and every replica of the service reads what another wrote.
 */
import { createHash } from 'node:crypto';
import type { Position } from '../../store/graph-store';
import { badInput } from './user-input';

/** Bytes of the seal over list and position, and of the mark of the thing that has the list. */
const SEAL = 6;
const OWNER = 4;

/** A cursor that belongs to a list, of whichever thing. */
export interface ReadCursor {
  readonly position: Position;
  /** What `ownerMark` gives for the thing that has the list. */
  readonly owner: string;
}

const digest = (text: string, bytes: number): Buffer => createHash('sha256').update(text).digest().subarray(0, bytes);

/** @param id of the thing that has the list; empty for a list of the whole graph */
export const ownerMark = (id: string): string => digest(id, OWNER).toString('hex');

const seal = (list: string, owner: string, position: string): Buffer => digest(`${list}\n${owner}\n${position}`, SEAL);

/** @param list everything that decides the list but the thing that has it */
export function encodeCursor(list: string, owner: string, position: Position): string {
  const text = JSON.stringify(position);
  const sealed = [seal(list, owner, text), Buffer.from(owner, 'hex'), Buffer.from(text)];
  return Buffer.concat(sealed).toString('base64url');
}

/**
 * @param argument that the client passed the cursor in
 * @throws GovorgError BAD_USER_INPUT when the text is no cursor of this list
 */
export function decodeCursor(list: string, argument: 'after' | 'before', cursor: string): ReadCursor {
  const bytes = Buffer.from(cursor, 'base64url');
  const owner = bytes.subarray(SEAL, SEAL + OWNER).toString('hex');
  const text = bytes.subarray(SEAL + OWNER).toString();
  const isOurs = bytes.subarray(0, SEAL).equals(seal(list, owner, text)) && bytes.toString('base64url') === cursor;
  const position = isOurs ? parsed(text) : null;
  if (!Array.isArray(position)) throw foreignCursor(argument);
  // The store compares each value with its order.
  return { position: position as Position, owner };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const foreignCursor = (argument: 'after' | 'before'): Error =>
  badInput(
    `\`${argument}\` is no cursor of this list: pass a \`cursor\`, \`endCursor\` or \`startCursor\` as this list ` +
      'returned it, with the same other arguments.',
  );

export const goneFromList = (argument: 'after' | 'before'): Error =>
  badInput(
    `\`${argument}\` stands at something that is no longer in this list: read the list again from its beginning.`,
  );
