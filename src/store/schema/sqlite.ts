/**
 * The tables of the embedded store, generated from the model.
 *
 * A kind is a table with a column a property, a relation a table of the two ends and its properties. Inside the file a
 * node is known by `ref`, an integer that also tells its kind: a relation then costs a few bytes where two ids would
 * cost a hundred. Refs never leave the adapter; ids do.
 */
import {
  KIND_NAMES,
  kindSpec,
  listOrder,
  RELATION_NAMES,
  relationSpec,
  type Kind,
  type ListTerm,
  type PropertySpec,
  type PropertyType,
  type Relation,
} from '../../domain/model';
import { FORMS } from '../names';
import { searchableProperties } from '../search-order';
import { hasOrderIndex, hasTwin, twinNames, twinOf } from '../twins';

/**
 * Raised with every change of the tables, so that an older program refuses a file it would not understand.
 * What is only added to the model is added to existing files by itself; anything else needs a migration.
 */
export const SQLITE_SCHEMA_VERSION = 5;

/** Marks a file as ours (`govg`), so that a database of another program is never touched. */
export const SQLITE_APPLICATION_ID = 0x676f7667;

const COLUMN_TYPE: Readonly<Record<PropertyType, string>> = {
  string: 'TEXT',
  int: 'INTEGER',
  float: 'REAL',
  /** A JSON array of strings, `[]` when empty. */
  strings: 'TEXT',
};

/** Columns that the tables have beside the properties. */
const NODE_COLUMNS = ['ref', 'id'];
const RELATION_COLUMNS = ['source', 'target'];

/** The folded text of a property that has a twin. @param alias of the kind's table, with its dot */
export const foldedColumn = (property: string, alias = ''): string =>
  `coalesce(${alias}${identifier(twinOf(property))}, ${alias}${identifier(property)})`;

/** A name of the model as an SQL identifier. Names from outside never come here. */
export const identifier = (name: string): string => `"${name}"`;

/** The table of full text: a row a node, a column for each searchable property that a kind may have. */
export const SEARCH_TABLE = 'search';

export const SEARCH_COLUMNS: readonly string[] = Array.from(
  { length: Math.max(...KIND_NAMES.map((kind) => searchableProperties(kind).length)) },
  (_, index) => `text${index}`,
);

/** Columns behind them: how the names of the node are spelled (text/spelling.ts). */
export const SPELLED_COLUMNS = { syllables: 'syllables', initials: 'initials' } as const;

/** The names of nodes by which they are suggested: a row a name, an index a form of it (store/names.ts). */
export const NAMES_TABLE = 'names';

const NAMES: readonly SchemaObject[] = [
  {
    name: NAMES_TABLE,
    sql:
      `CREATE TABLE ${identifier(NAMES_TABLE)} ("ref" INTEGER NOT NULL, "place" INTEGER NOT NULL, "name" TEXT NOT NULL, ` +
      `${FORMS.map((form) => `${identifier(form)} TEXT`).join(', ')}, PRIMARY KEY ("ref", "place")) WITHOUT ROWID`,
  },
  ...FORMS.map((form) => ({
    name: `${NAMES_TABLE}.${form}`,
    sql:
      `CREATE INDEX ${identifier(`${NAMES_TABLE}.${form}`)} ON ${identifier(NAMES_TABLE)} (${identifier(form)}) ` +
      `WHERE ${identifier(form)} IS NOT NULL`,
  })),
];

/** A row an archive; in the graph of an older program it is missing, and made when the file is opened. */
const LEDGER =
  'CREATE TABLE "ledger" ("archive" TEXT PRIMARY KEY, "documents" INTEGER NOT NULL, "hash" TEXT NOT NULL) WITHOUT ROWID';

/** One part of the schema: a statement that creates, and what it is called, so that a missing one can be added. */
export interface SchemaObject {
  readonly name: string;
  readonly sql: string;
}

/** Every table and index, in the order of creation. */
export function sqliteObjects(): readonly SchemaObject[] {
  return [
    { name: 'meta', sql: 'CREATE TABLE "meta" ("name" TEXT PRIMARY KEY, "value" INTEGER NOT NULL) WITHOUT ROWID' },
    { name: 'ledger', sql: LEDGER },
    { name: 'kind', sql: 'CREATE TABLE "kind" ("code" INTEGER PRIMARY KEY, "name" TEXT NOT NULL UNIQUE)' },
    ...KIND_NAMES.flatMap(kindObjects),
    ...RELATION_NAMES.flatMap(relationObjects),
    { name: SEARCH_TABLE, sql: searchTable() },
    ...NAMES,
  ];
}

function kindObjects(kind: Kind): readonly SchemaObject[] {
  const { properties } = kindSpec(kind);
  const own = propertyColumns(properties);
  assertFree(kind, own, NODE_COLUMNS);
  const columns = ['"ref" INTEGER PRIMARY KEY', '"id" TEXT NOT NULL UNIQUE', ...own.map(({ sql }) => sql)];
  const indexed = Object.entries(properties).filter(([, spec]) => spec.indexed);
  const index = (name: string, key: string): SchemaObject => ({
    name: `${kind}.${name}`,
    sql: `CREATE INDEX ${identifier(`${kind}.${name}`)} ON ${identifier(kind)} (${key})`,
  });
  const listed = listOrder(kind);
  const isLead = (name: string): boolean => name === listed[0]?.by;
  return [
    { name: kind, sql: createTable(kind, columns) },
    ...(listed.length === 0 ? [] : [index(LIST, listKey(kind, listed))]),
    ...indexed
      .filter(([name, spec]) => hasOrderIndex(spec) && !isLead(name))
      .map(([name]) => index(name, identifier(name))),
    ...indexed.filter(([, spec]) => hasTwin(spec)).map(([name]) => index(twinOf(name), foldedColumn(name))),
  ];
}

/** The index of the order of lists: pages of it are read and not sorted, the id behind all of it included. */
const LIST = 'list';

function listKey(kind: Kind, listed: readonly ListTerm[]): string {
  const { properties } = kindSpec(kind);
  // Of the first term nothing is null in one range of a list, or everything is.
  const terms = listed.flatMap(({ by, descending = false }, place) => orderKeys(identifier(by), { descending, isNullable: place > 0 && properties[by]?.required !== true })); // prettier-ignore
  return [...terms, identifier('id')].join(', ');
}

/** A column as an index keeps it in order, what is null last. */
export function orderKeys(
  column: string,
  { descending, isNullable }: { readonly descending: boolean; readonly isNullable: boolean },
): readonly string[] {
  if (descending) return [`${column} DESC`];
  return isNullable ? [`${column} IS NULL`, column] : [column];
}

function relationObjects(relation: Relation): readonly SchemaObject[] {
  const { properties } = relationSpec(relation);
  const own = propertyColumns(properties);
  assertFree(relation, own, RELATION_COLUMNS);
  const identity = relationIdentity(relation);
  const columns = ['"source" INTEGER NOT NULL', '"target" INTEGER NOT NULL', ...own.map(({ sql }) => sql)];
  const key = ['source', 'target', ...identity].map(identifier).join(', ');
  const back = ['target', 'source', ...identity].map(identifier).join(', ');
  return [
    { name: relation, sql: `${createTable(relation, [...columns, `PRIMARY KEY (${key})`])} WITHOUT ROWID` },
    {
      name: `${relation}.target`,
      sql: `CREATE UNIQUE INDEX ${identifier(`${relation}.target`)} ON ${identifier(relation)} (${back})`,
    },
  ];
}

/** Properties that tell two relations of one type between the same nodes apart. */
export const relationIdentity = (relation: Relation): readonly string[] => relationSpec(relation).identity ?? [];

const createTable = (name: string, columns: readonly string[]): string =>
  `CREATE TABLE ${identifier(name)} (\n  ${columns.join(',\n  ')}\n)`;

/** Columns of the properties and, behind them, of the twins; as CREATE TABLE and ADD COLUMN take them. */
export function propertyColumns(properties: Readonly<Record<string, PropertySpec>>): readonly SchemaObject[] {
  const columns = Object.entries(properties).map(([name, spec]) => ({
    name,
    sql: `${identifier(name)} ${columnType(spec)}`,
  }));
  return [...columns, ...twinNames(properties).map((name) => ({ name, sql: `${identifier(name)} TEXT` }))];
}


function columnType({ type, required }: PropertySpec): string {
  if (type === 'strings') return `${COLUMN_TYPE[type]} NOT NULL DEFAULT '[]'`;
  return required ? `${COLUMN_TYPE[type]} NOT NULL` : COLUMN_TYPE[type];
}

/**
 * Full text without a copy of the text: each row holds overlapping pairs of folded characters, in hexadecimal, so
 * that the tokenizer has nothing to decide. `prefix='4'` answers words of one character from an index too.
 */
const searchTable = (): string =>
  `CREATE VIRTUAL TABLE ${identifier(SEARCH_TABLE)} USING fts5(${[...SEARCH_COLUMNS, ...Object.values(SPELLED_COLUMNS)].join(', ')}, ` +
  `content='', contentless_delete=1, prefix='4', tokenize='ascii')`;

/** SQLite takes no account of letter case in names: a property `ID` would be the column `id`. */
function assertFree(owner: string, columns: readonly SchemaObject[], taken: readonly string[]): void {
  const names = [...taken, ...columns.map(({ name }) => name)].map((name) => name.toLowerCase());
  if (new Set(names).size !== names.length) throw new Error(`Two columns of ${owner} have the same name in SQLite.`);
}

/** The whole schema as a script, for people: schema/sqlite.sql. */
export function sqliteSchema(): string {
  const kinds = KIND_NAMES.map((kind, code) => `(${code}, '${kind}')`).join(', ');
  return [
    '-- Generated from src/domain/model.ts by `npm run schema`. Do not edit.',
    `PRAGMA application_id = ${SQLITE_APPLICATION_ID};`,
    `PRAGMA user_version = ${SQLITE_SCHEMA_VERSION};`,
    ...sqliteObjects().map(({ sql }) => `${sql};`),
    '-- ref = number * 32 + code of the kind',
    `INSERT INTO "kind" ("code", "name") VALUES ${kinds};`,
    '',
  ].join('\n');
}
