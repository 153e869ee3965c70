/** Characters of a message. graphql-js repeats what a client sent, however long it is. */
const LONGEST = 500;

/** A message of any origin as a client may see it: an answer never repeats a megabyte. */
export const publicMessage = (message: string): string =>
  message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message;
