/** The cells of a table of RFC 4180, read a character at a time. */
export function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const body = text.replace(/^\ufeff/, '');
  for (let i = 0; i < body.length; i += 1) {
    const character = body.charAt(i);
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (body.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === ',') {
      row.push(cell);
      cell = '';
    } else if (character === '\n') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
    } else if (character !== '\r') cell += character;
  }
  return rows;
}
