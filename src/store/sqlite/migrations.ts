import { KIND_NAMES, kindSpec, type Kind } from '../../domain/model';
import { NAMED_KINDS } from '../names';
import { identifier, NAMES_TABLE, SEARCH_TABLE } from '../schema/sqlite';
import { SEARCHED_KINDS } from '../search-order';
import { twinNames } from '../twins';
import type { Connection } from './connection';
import { columnValues, wholeBody } from './layout';
import { missingStatements } from './missing';
import { addNames } from './names';
import type { StoredNode } from './nodes';
import { addToIndex } from './search-index';

/** What turns a file of an older schema into the next; runs in one transaction with all that follow. */
export interface Migration {
  /** The version that the file has afterwards. */
  readonly to: number;
  readonly run: (connection: Connection) => void;
}

/**
 * In ascending order. Tables, columns and indexes that the model only gained are added without one; a property that
 * is required, renamed, or stored in another form needs one here and a raised SQLITE_SCHEMA_VERSION.
 */
export const MIGRATIONS: readonly Migration[] = [
  { to: 2, run: foldTexts },
  { to: 3, run: writeNames },
  { to: 4, run: indexAnew },
  // Another kind stands in the order of hits.
  { to: 5, run: indexAnew },
];

/** Indexes of schema 1 for conditions that now go by the twins. */
const INDEXES_OF_1 = ['Document.publisher', 'BudgetLine.label', 'FiscalMeasure.label', 'StaffingQuota.staffingType', 'LeaderPost.title']; // prettier-ignore

/** Nodes that are in memory at once. */
const PAGE = 5000;

/** Texts are compared folded: their twins are written. The search index is made anew further on. */
function foldTexts(connection: Connection): void {
  for (const name of INDEXES_OF_1) connection.exec(`DROP INDEX IF EXISTS ${identifier(name)}`);
  for (const sql of missingStatements(connection)) connection.exec(sql);
  for (const kind of KIND_NAMES) for (const nodes of pages(connection, kind)) writeTwins(connection, kind, nodes);
}

/** Things are suggested by their names. */
function writeNames(connection: Connection): void {
  for (const sql of missingStatements(connection)) connection.exec(sql);
  connection.exec(`DELETE FROM ${identifier(NAMES_TABLE)}`);
  for (const kind of NAMED_KINDS) for (const nodes of pages(connection, kind)) addNames(connection, nodes);
}

/** Search knows what it did not, or orders its hits otherwise. */
function indexAnew(connection: Connection): void {
  connection.exec(`DROP TABLE IF EXISTS ${identifier(SEARCH_TABLE)}`);
  for (const sql of missingStatements(connection)) connection.exec(sql);
  for (const kind of SEARCHED_KINDS) for (const nodes of pages(connection, kind)) addToIndex(connection, nodes);
}

function* pages(connection: Connection, kind: Kind): Generator<readonly StoredNode[]> {
  const body = wholeBody(kind);
  const sql = `SELECT n."ref", ${body.json('n')} FROM ${identifier(kind)} n WHERE n."ref" > ?1 ORDER BY n."ref" LIMIT ${PAGE}`;
  for (let after = -1; ;) {
    const nodes = connection.all(sql, [after]).map(([ref, json]) => ({
      ref: Number(ref),
      node: body.read(json),
    }));
    if (nodes.length > 0) yield nodes;
    const last = nodes.at(-1);
    if (!last || nodes.length < PAGE) return;
    after = last.ref;
  }
}

function writeTwins(connection: Connection, kind: Kind, nodes: readonly StoredNode[]): void {
  const twins = twinNames(kindSpec(kind).properties);
  if (twins.length === 0) return;
  const update = `UPDATE ${identifier(kind)} SET ${twins.map((name) => `${identifier(name)} = ?`).join(', ')} WHERE "ref" = ?`;
  for (const { ref, node } of nodes) {
    const values = columnValues(node).slice(-twins.length);
    if (values.some((value) => value !== null)) connection.run(update, [...values, ref]);
  }
}
