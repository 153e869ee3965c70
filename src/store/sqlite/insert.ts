/** Many rows into one table. */
import { identifier } from '../schema/sqlite';
import type { Connection, Parameter } from './connection';

/** Rows of one statement: enough to forget the price of a call, few enough for memory. */
const ROWS = 500;

/**
 * A call of the driver costs as much as several rows, so that rows go in as JSON, many at a time.
 * @param into `INSERT INTO` and the table
 * @param hasFloat rows with a float go in one by one: SQLite's JSON does not keep every digit
 */
export function insertRows(
  connection: Connection,
  into: string,
  columns: readonly string[],
  rows: readonly (readonly Parameter[])[],
  hasFloat = false,
): void {
  const target = `${into} (${columns.map(identifier).join(', ')})`;
  if (hasFloat) {
    for (const row of rows) connection.run(`${target} VALUES (${columns.map(() => '?').join(', ')})`, row);
    return;
  }
  const values = columns.map((_, index) => `"value" ->> ${index}`).join(', ');
  for (let start = 0; start < rows.length; start += ROWS) {
    const some = rows.slice(start, start + ROWS);
    connection.run(`${target} SELECT ${values} FROM json_each(?1)`, [JSON.stringify(some)]);
  }
}
