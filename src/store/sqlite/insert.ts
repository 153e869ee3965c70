/** Many rows into one table. */
import { identifier } from '../schema/sqlite';
import type { Connection, Parameter } from './connection';

/** Rows of one statement: enough to forget the price of a call, few enough for memory. */
const ROWS = 500;

/** From so many columns on, taking a row out of JSON costs more than a call of the driver. */
const WIDE = 8;

/**
 * A call of the driver costs as much as a narrow row, so that narrow rows go in as JSON, many at a time.
 * @param into `INSERT INTO` and the table
 * @param exact rows go in one by one, as they must where one holds a float: SQLite's JSON does not keep every digit
 */
export function insertRows(
  connection: Connection,
  into: string,
  columns: readonly string[],
  rows: readonly (readonly Parameter[])[],
  exact = false,
): void {
  const target = `${into} (${columns.map(identifier).join(', ')})`;
  if (exact || columns.length >= WIDE) {
    const insert = `${target} VALUES (${columns.map(() => '?').join(', ')})`;
    for (const row of rows) connection.run(insert, row);
    return;
  }
  const values = columns.map((_, index) => `"value" ->> ${index}`).join(', ');
  for (let start = 0; start < rows.length; start += ROWS) {
    const some = rows.slice(start, start + ROWS);
    connection.run(`${target} SELECT ${values} FROM json_each(?1)`, [JSON.stringify(some)]);
  }
}
