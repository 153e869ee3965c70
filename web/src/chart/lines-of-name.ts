/** A name in lines that fit on a card. */
const WIDEST = 16.5;
const LINES = 2;

/** Characters of CJK are as wide as they are high, others about half of that. */
const widthOf = (character: string): number => (/[\u2e80-\uffef]|[\u{20000}-\u{3fffd}]/u.test(character) ? 1 : 0.56);

/** What does not fit is cut, and said to be. */
export function linesOfName(name: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const character of name) {
    if (width + widthOf(character) > WIDEST) {
      lines.push(line);
      if (lines.length === LINES) return [...lines.slice(0, -1), `${line.slice(0, -1)}…`];
      [line, width] = ['', 0];
    }
    line += character;
    width += widthOf(character);
  }
  return [...lines, line];
}
