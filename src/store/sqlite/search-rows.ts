/** Rows of the search index that are hits. What one statement looks at is bounded, however few of it belong to what is asked for. */
import type { CheckedScope } from '../search-scope';
import { identifier, SEARCH_TABLE } from '../schema/sqlite';
import type { Connection } from './connection';
import type { Layout } from './layout';
import { refOfRowSql } from './search-index';
import { scopeCondition, type ScopeCondition } from './search-scope';
import type { Steps } from './slices';

const TABLE = identifier(SEARCH_TABLE);

/** Rows of which one statement looks up what they belong to: a few milliseconds. */
const LOOKED_AT_ONCE = 500;

export interface RowsWanted {
  /** First and last row that may be one. */
  readonly range: readonly [number, number];
  readonly limit: number;
  /** Whether the last ones are wanted, the last one first. */
  readonly isBackward?: boolean;
}

export class HitRows {
  readonly #condition: ScopeCondition | null;

  constructor(
    private readonly connection: Connection,
    layout: Layout,
    scope: CheckedScope | null,
  ) {
    this.#condition = scope && scopeCondition(connection, layout, scope);
  }

  /** What an expression finds and belongs to what is asked for, in order. */
  *read(expression: string, wanted: RowsWanted): Steps<readonly number[]> {
    const { limit, isBackward } = wanted;
    const found = `FROM ${TABLE} WHERE ${TABLE} MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid${isBackward ? ' DESC' : ''} LIMIT ?4`;
    if (this.#condition) return yield* this.#belonging(expression, found, wanted, this.#condition);
    const rows = this.connection.all(`SELECT rowid ${found}`, [expression, ...wanted.range, limit]);
    yield;
    return rows.map(([row]) => Number(row));
  }

  *#belonging(
    expression: string,
    found: string,
    { range, limit, isBackward }: RowsWanted,
    { sql, values }: ScopeCondition,
  ): Steps<readonly number[]> {
    const looked = `SELECT h."row", ${sql} FROM (SELECT rowid AS "row", ${refOfRowSql('rowid')} AS "ref" ${found}) h`;
    const rows: number[] = [];
    let [first, last] = range;
    while (rows.length < limit && first <= last) {
      const seen = this.connection.all(looked, [expression, first, last, LOOKED_AT_ONCE, ...values]);
      for (const [row, belongs] of seen) if (belongs === 1) rows.push(Number(row));
      yield;
      const end = Number(seen.at(-1)?.[0]);
      if (seen.length < LOOKED_AT_ONCE) break;
      if (isBackward) last = end - 1;
      else first = end + 1;
    }
    return rows.slice(0, limit);
  }
}
