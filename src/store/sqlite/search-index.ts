/**
 * Full text over overlapping pairs of characters.
 *
 * A text is folded and indexed as its pairs in order: 市热线 as ⊢市, 市热, 热线, 线⊣. A word of two and more characters is
 * then a phrase of its pairs and is found exactly where the text holds it, without looking at the text again; a word of
 * one character is the beginning of a pair. Characters are UTF-16 units in hexadecimal.
 *
 * The row id carries the order of hits (see search-order.ts) in front of the ref, so that the index yields hits in
 * order and a page costs no more than its rows.
 */
import type { GraphNode, Kind, PropertyValue } from '../../domain/model';
import { foldText } from '../../text/fold';
import type { Reading } from '../../text/spelling';
import { spelledNames } from '../names';
import { LONGEST_RANKED, searchRank, SEARCHED_KINDS, searchableProperties, textsOf } from '../search-order';
import type { Tier, Words } from '../search-tiers';
import type { Match } from '../sought';
import { identifier, SEARCH_COLUMNS, SEARCH_TABLE, SPELLED_COLUMNS } from '../schema/sqlite';
import type { Connection } from './connection';
import type { StoredNode } from './nodes';

/** Room for a ref: 2^33 nodes and five bits of kind. With ten bits of length and five of kind a safe integer is full. */
const REFS = 2 ** 38;
const ROWS_OF_KIND = (LONGEST_RANKED + 1) * REFS;

/** Stand before the first and behind the last character of a text; no character is written so. */
const BEGIN = 'yyyy';
const END = 'zzzz';

const TABLE = identifier(SEARCH_TABLE);
const COLUMNS = ['rowid', ...SEARCH_COLUMNS, SPELLED_COLUMNS.syllables, SPELLED_COLUMNS.initials];
const INSERT = `INSERT INTO ${TABLE} (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`;
const DELETE = `DELETE FROM ${TABLE} WHERE rowid = ?1`;

/**
 * Adds nodes that the index does not hold, all that a transaction has at once.
 *
 * FTS5 gathers rows in memory only as long as their ids ascend; at the first that does not it writes what it has as a
 * segment of its own, to be merged with all others later; and so it does after a statement of more than one row.
 */
export function addToIndex(connection: Connection, nodes: readonly StoredNode[]): void {
  const rows: (readonly [number, ...string[]])[] = [];
  for (const { ref, node } of nodes) {
    const properties = searchableProperties(node.kind);
    if (properties.length > 0) rows.push([rowOf(ref, node), ...indexedTexts(node, properties)]);
  }
  rows.sort(([a], [b]) => a - b);
  for (const row of rows) connection.run(INSERT, row);
}

function indexedTexts(node: GraphNode, properties: readonly string[]): readonly string[] {
  const values = node.properties as Readonly<Record<string, PropertyValue>>;
  const texts = SEARCH_COLUMNS.map((_, index) => {
    const name = properties[index];
    return name === undefined ? '' : textsOf(values[name]).map(pairs).join(' ');
  });
  const spelled = spelledNames(node);
  return [...texts, spelled?.syllables ?? '', spelled?.initials ?? ''];
}

/** @param node as it was when it was added */
export function removeFromIndex(connection: Connection, { ref, node }: StoredNode): void {
  if (searchableProperties(node.kind).length > 0) connection.run(DELETE, [rowOf(ref, node)]);
}

const rowOf = (ref: number, node: GraphNode): number => rowOfRank(searchRank(node), ref);

/** Row id of the node of this ref among hits of this rank. */
export const rowOfRank = (rank: number, ref: number): number => rank * REFS + ref;

/** First and last row id that nodes of a kind may have. */
export function rowsOf(kind: Kind): readonly [number, number] {
  const first = SEARCHED_KINDS.indexOf(kind) * ROWS_OF_KIND;
  return [first, first + ROWS_OF_KIND - 1];
}

/** A statement that yields the refs of the nodes of a kind that hold the words. */
export function foundSql(kind: Kind, words: readonly string[], bind: (value: string | number) => string): string {
  if (words.length === 0 || !SEARCHED_KINDS.includes(kind)) return 'SELECT NULL AS "ref" WHERE 0';
  const [first, last] = rowsOf(kind).map(bind);
  const matching = `${TABLE} MATCH ${bind(wordsExpression(words))} AND rowid BETWEEN ${first ?? ''} AND ${last ?? ''}`;
  return `SELECT rowid % ${REFS} AS "ref" FROM ${TABLE} WHERE ${matching}`;
}

/** The same of several kinds in the order of hits; kinds beside each other are one range, which one statement reads. */
export function rangesOf(kinds: readonly Kind[]): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  for (const kind of SEARCHED_KINDS.filter((one) => kinds.includes(one))) {
    const [first, last] = rowsOf(kind);
    const before = ranges.at(-1);
    if (before && before[1] + 1 === first) ranges[ranges.length - 1] = [before[0], last];
    else ranges.push([first, last]);
  }
  return ranges;
}

/** The place of the kind of a row among those that search knows. */
export const kindOfRowSql = (row: string): string => `${row} / ${ROWS_OF_KIND}`;

export function kindOfRow(row: number): Kind {
  const kind = SEARCHED_KINDS[Math.floor(row / ROWS_OF_KIND)];
  if (!kind) throw new Error(`The search index has a row of no kind: ${row}.`);
  return kind;
}

export const refOfRow = (row: number): number => row % REFS;
export const refOfRowSql = (row: string): string => `${row} % ${REFS}`;

/** The pairs of a text, parted by spaces. */
const pairs = (text: string): string => pairsOfFolded(foldText(text));

function pairsOfFolded(folded: string): string {
  let written = BEGIN;
  for (let i = 0; i < folded.length; i += 1) written += `${unit(folded, i)} ${unit(folded, i)}`;
  return written + END;
}

/** All words in one column, as FTS5 asks for it. */
function wordsExpression(words: Words): string {
  const all = words.map(phrase).join(' AND ');
  return SEARCH_COLUMNS.map((column) => `(${column} : (${all}))`).join(' OR ');
}

/** What holds any of these. */
export const anyExpression = (anyOf: readonly Words[]): string => anyOf.map(wordsExpression).join(' OR ');

/** Names that are spelled so. */
export function spelledExpression({ syllables, initials }: Reading): string {
  const phrases = (all: readonly Words[]): string => all.map((words) => `"${words.join(' ')}"`).join(' OR ');
  const byInitials = `${SPELLED_COLUMNS.initials} : (${phrases([initials])})`;
  return syllables.length === 0
    ? byInitials
    : `(${byInitials} OR ${SPELLED_COLUMNS.syllables} : (${phrases(syllables)}))`;
}

/** What the tiers find, all together. */
export const foundExpression = (tiers: readonly Tier[]): string =>
  tiers
    .map(({ anyOf, spelled }) => {
      const all = [...(anyOf.length > 0 ? [`(${anyExpression(anyOf)})`] : []), ...spelled.map(spelledExpression)];
      return `(${all.join(' AND ')})`;
    })
    .join(' OR ');

/** What a tier finds and none before it. */
export function tierExpression(tiers: readonly Tier[], tier: Tier): string {
  const before = tiers.slice(0, tiers.indexOf(tier));
  const own = foundExpression([tier]);
  return before.length === 0 ? own : `(${own}) NOT (${foundExpression(before)})`;
}

/**
 * The refs of the nodes of a kind one of whose texts in a searchable property is, begins with or holds one of those
 * sought, as a SELECT.
 * @param texts folded; parts and beginnings are not empty
 */
export function refsSql(
  kind: Kind,
  property: string,
  match: Match,
  texts: readonly string[],
  bind: (value: string | number) => string,
): string {
  const column = columnOf(kind, property);
  const phrases = texts.map((text) => (match === 'part' ? phrase(text) : edgePhrase(text, match))).join(' OR ');
  const [first, last] = rowsOf(kind);
  return (
    `SELECT rowid % ${REFS} AS "ref" FROM ${TABLE} WHERE ${TABLE} MATCH ${bind(`${column} : (${phrases})`)} ` +
    `AND rowid BETWEEN ${bind(first)} AND ${bind(last)}`
  );
}

/** The same of one word that any of these properties holds. @param word folded, not empty */
export function partExpression(kind: Kind, properties: readonly string[], word: string): string {
  const columns = properties.map((property) => columnOf(kind, property));
  return `{${columns.join(' ')}} : (${phrase(word)})`;
}

function columnOf(kind: Kind, property: string): string {
  const column = SEARCH_COLUMNS[searchableProperties(kind).indexOf(property)];
  if (column === undefined) throw new Error(`${kind}.${property} is not searched.`);
  return column;
}

function edgePhrase(text: string, match: 'whole' | 'beginning'): string {
  const written = pairsOfFolded(text);
  return `"${match === 'whole' ? written : written.slice(0, written.lastIndexOf(' '))}"`;
}

function phrase(word: string): string {
  if (word.length === 1) return `"${unit(word, 0)}" *`;
  const written = Array.from({ length: word.length - 1 }, (_, i) => unit(word, i) + unit(word, i + 1));
  return `"${written.join(' ')}"`;
}

const HEX: string[] = [];

/** One UTF-16 unit as four hexadecimal digits. */
function unit(text: string, index: number): string {
  const code = text.charCodeAt(index);
  return (HEX[code] ??= code.toString(16).padStart(4, '0'));
}
