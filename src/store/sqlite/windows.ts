/** Parts of a table by refs, few enough rows each that looking at all of them is one short step. */
import type { Kind } from '../../domain/model';
import { identifier } from '../schema/sqlite';
import type { Connection, Parameter } from './connection';

const ROWS = 5_000;

/** The ref behind which a part begins, and the last that it holds; null in the part that holds the rest. */
export type Window = readonly [after: number, to: number | null];

export function* windows(connection: Connection, kind: Kind): Generator<Window> {
  const sql = `SELECT "ref" FROM ${identifier(kind)} WHERE "ref" > ?1 ORDER BY "ref" LIMIT 1 OFFSET ${ROWS - 1}`;
  for (let after = -1; ;) {
    const last = connection.get(sql, [after])?.[0];
    if (typeof last !== 'number') {
      yield [after, null];
      return;
    }
    yield [after, last];
    after = last;
  }
}

export function windowSql(alias: string, [after, to]: Window, bind: (value: Parameter) => string): string {
  const end = to === null ? '' : ` AND ${alias}."ref" <= ${bind(to)}`;
  return `${alias}."ref" > ${bind(after)}${end}`;
}
