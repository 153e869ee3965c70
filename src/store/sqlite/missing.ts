/** What the model gained since a file was made: kinds, relations, properties and indexes. */
import { KIND_NAMES, kindSpec, RELATION_NAMES, relationSpec } from '../../domain/model';
import { identifier, propertyColumns, sqliteObjects } from '../schema/sqlite';
import type { Connection } from './connection';

/** The statements that add it, in order. */
export function missingStatements(connection: Connection): readonly string[] {
  const present = names(connection, 'SELECT "name" FROM sqlite_schema');
  const kinds = names(connection, 'SELECT "name" FROM "kind"');
  return [
    ...KIND_NAMES.flatMap((kind) => missingColumns(connection, present, kind, kindSpec(kind).properties)),
    ...RELATION_NAMES.flatMap((name) => missingColumns(connection, present, name, relationSpec(name).properties)),
    ...sqliteObjects().flatMap(({ name, sql }) => (present.has(name) ? [] : [sql])),
    ...KIND_NAMES.filter((kind) => !kinds.has(kind)).map(
      (kind) => `INSERT INTO "kind" SELECT max("code") + 1, '${kind}' FROM "kind"`,
    ),
  ];
}

const names = (connection: Connection, sql: string): ReadonlySet<string> =>
  new Set(connection.all(sql).map(([name]) => String(name)));

function missingColumns(
  connection: Connection,
  tables: ReadonlySet<string>,
  table: string,
  properties: Parameters<typeof propertyColumns>[0],
): readonly string[] {
  if (!tables.has(table)) return [];
  const present = names(connection, `SELECT "name" FROM pragma_table_info('${table}')`);
  return propertyColumns(properties)
    .filter(({ name }) => !present.has(name))
    .map(({ sql }) => `ALTER TABLE ${identifier(table)} ADD COLUMN ${sql}`);
}
