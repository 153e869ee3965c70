/**
 * Characters that a terminal obeys instead of showing them, and those that turn the direction of writing: whoever names
 * a file chooses them, and a line on a terminal must say what we say. A tab only moves on.
 */
const OBEYED =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A line with such characters as `\uNNNN`, in which JSON means the same. */
export const fitForTerminal = (line: string): string =>
  line.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
