import { badInput } from './user-input';

/** Cursors say nothing to clients: they are the position in the list, wrapped. */
const PREFIX = 'position:';

export function encodeCursor(position: number): string {
  return Buffer.from(`${PREFIX}${position}`).toString('base64url');
}

/** @throws GovorgError BAD_USER_INPUT when the text is no cursor of this service */
export function decodeCursor(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString();
  const position = text.startsWith(PREFIX) ? Number(text.slice(PREFIX.length)) : NaN;
  if (!Number.isSafeInteger(position) || position < 0 || encodeCursor(position) !== cursor) {
    throw badInput('`after` is no cursor of this service: pass an endCursor or cursor as it was returned.');
  }
  return position;
}
