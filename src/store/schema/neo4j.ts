/**
 * Constraints and indexes of the Neo4j store, generated from the model.
 *
 * A node has the label of its kind and the label `Entity`, whose unique `id` finds it whatever its kind. Searchable
 * properties are indexed as overlapping pairs of folded characters in `pairs0`, `pairs1` …; they never leave the adapter.
 * A folded property has its folded text beside it where that differs, and its beginning in an index of its own. A node
 * whose kind has lists of an order of their own has its place in them.
 */
import { KIND_NAMES, kindSpec, KINDS, listOrder, type PropertySpec } from '../../domain/model';
import { FORMS, type Form } from '../names';
import { searchableProperties } from '../search-order';
import { hasOrderIndex, hasTwin, twinOf } from '../twins';

/** Raised with every change that an older program would not understand. */
export const NEO4J_SCHEMA_VERSION = 6;

export const ENTITY = 'Entity';

/** The one node that says whose graph this is: `schema` and `version`. */
export const STATE = 'GraphState';

/** One node an archive whose documents are in the graph. */
export const LEDGER = 'ArchiveLedger';

/** One node a key by which programs may change the graph. */
export const ACCESS_KEY = 'AccessKey';

/** One node a change that was made with a key. */
export const CHANGE_RECORD = 'ChangeRecord';

/** One node a document that was taken out of the graph. */
export const RETRACTED_DOCUMENT = 'RetractedDocument';

/**
 * One node a name by which a node is suggested (store/names.ts), and the relationship that leads to it. Neither is of the
 * model, and neither leaves the adapter.
 */
export const NAME = 'EntityName';
export const NAMED = 'NAMED';
/** Full text of those nodes: the pairs of the name, and the prefix of the kind that it names. */
export const NAME_INDEX = 'names';
export const NAME_PAIRS = 'pairs';
export const NAME_KIND = 'kind';

/** Has a name of its own: an index cannot gain properties, and one of schema 3 may be left in an emptied database. */
export const SEARCH_INDEX = 'search_and_spelling';
export const SEARCH_INDEX_OF_3 = 'search';

/** Hidden properties that hold the pairs of the searchable properties, in their order. */
export const PAIRS: readonly string[] = Array.from(
  { length: Math.max(...KIND_NAMES.map((kind) => searchableProperties(kind).length)) },
  (_, index) => `pairs${index}`,
);

/** Hidden properties of a node with names: how they are spelled (text/spelling.ts), and the prefix of its kind. */
export const SPELLED = { syllables: 'spelledSyllables', initials: 'spelledInitials', kind: 'spelledKind' } as const;

/** Hidden property by which hits are ordered. */
export const RANK = 'searchRank';

/** Hidden property by which the lists of a kind are ordered (neo4j/list-key.ts). */
export const LIST_KEY = 'listKey';

/**
 * The server refuses to index a text beyond about 8 kB: an indexed text is indexed by its beginning, kept in a hidden
 * property beside it.
 */
export const KEY_LENGTH = 200;
export const keyProperty = (name: string): string => `${name}Key`;
/** Whole characters only: half of one has no place in the graph. */
export const keyOf = (text: string): string =>
  text.length <= KEY_LENGTH ? text : Array.from(text.slice(0, KEY_LENGTH + 1)).slice(0, -1).join('');
/** Hidden property with the beginning of the folded text. */
export const foldedKeyProperty = (name: string): string => keyProperty(twinOf(name));
export const hasKey = (spec: PropertySpec): boolean => hasOrderIndex(spec) && spec.type === 'string';

const PLAIN = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A name of the model as a Cypher identifier, bare where it may be. Names from outside never come here. */
export const identifier = (name: string): string => (PLAIN.test(name) ? name : `\`${name}\``);

const nameIndex = (form: Form): string => `name_${form}`;

/** Statements that create what is missing and leave the rest as it is. */
export function neo4jStatements(): readonly string[] {
  const hidden = new Set<string>([...PAIRS, ...Object.values(SPELLED), RANK, LIST_KEY, 'id']);
  const indexes = KIND_NAMES.flatMap((kind) =>
    Object.entries(kindSpec(kind).properties).flatMap(([name, spec]) => {
      const beside = [keyProperty(name), twinOf(name), foldedKeyProperty(name)];
      if (hidden.has(name) || beside.some((other) => Object.hasOwn(kindSpec(kind).properties, other))) throw new Error(`${kind}.${name} collides with a property of the store.`);
      if (!spec.indexed) return [];
      const label = `${KINDS[kind].prefix}_${name}`;
      const index = (called: string, property: string): string =>
        `CREATE INDEX ${identifier(called)} IF NOT EXISTS FOR (n:${identifier(kind)}) ON (n.${identifier(property)})`;
      return [
        ...(hasOrderIndex(spec) ? [index(label, hasKey(spec) ? keyProperty(name) : name)] : []),
        ...(hasTwin(spec) ? [index(`${label}_folded`, foldedKeyProperty(name))] : []),
      ];
    }),
  );
  return [
    `CREATE CONSTRAINT \`entity_id\` IF NOT EXISTS FOR (n:${ENTITY}) REQUIRE n.id IS UNIQUE`,
    `CREATE CONSTRAINT \`state_name\` IF NOT EXISTS FOR (n:${STATE}) REQUIRE n.name IS UNIQUE`,
    `CREATE CONSTRAINT \`access_key_id\` IF NOT EXISTS FOR (n:${ACCESS_KEY}) REQUIRE n.id IS UNIQUE`,
    `CREATE CONSTRAINT \`change_record_id\` IF NOT EXISTS FOR (n:${CHANGE_RECORD}) REQUIRE n.id IS UNIQUE`,
    `CREATE CONSTRAINT \`retracted_document\` IF NOT EXISTS FOR (n:${RETRACTED_DOCUMENT}) REQUIRE n.sha256 IS UNIQUE`,
    `CREATE INDEX \`change_record_at\` IF NOT EXISTS FOR (n:${CHANGE_RECORD}) ON (n.at)`,
    ...KIND_NAMES.map(
      (kind) =>
        `CREATE INDEX ${identifier(`${KINDS[kind].prefix}_id`)} IF NOT EXISTS FOR (n:${identifier(kind)}) ON (n.id)`,
    ),
    ...indexes,
    ...KIND_NAMES.filter((kind) => listOrder(kind).length > 0).map(
      (kind) => `CREATE INDEX ${identifier(`${KINDS[kind].prefix}_list`)} IF NOT EXISTS FOR (n:${identifier(kind)}) ON (n.${LIST_KEY})`,
    ),
    ...FORMS.map(
      (form) => `CREATE INDEX ${identifier(nameIndex(form))} IF NOT EXISTS FOR (n:${NAME}) ON (n.${identifier(form)})`,
    ),
    `CREATE FULLTEXT INDEX ${identifier(NAME_INDEX)} IF NOT EXISTS FOR (n:${NAME}) ON EACH [n.${NAME_PAIRS}, n.${NAME_KIND}] ` +
      `OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace', \`fulltext.eventually_consistent\`: false } }`,
    `CREATE FULLTEXT INDEX ${identifier(SEARCH_INDEX)} IF NOT EXISTS FOR (n:${ENTITY}) ` +
      `ON EACH [${[...PAIRS, ...Object.values(SPELLED)].map((name) => `n.${identifier(name)}`).join(', ')}] ` +
      `OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace', \`fulltext.eventually_consistent\`: false } }`,
  ];
}

/** The whole schema as a script, for people: schema/neo4j.cypher. */
export function neo4jSchema(): string {
  return [
    '// Generated from src/domain/model.ts by `npm run schema`. Do not edit.',
    `// Schema version ${NEO4J_SCHEMA_VERSION}, kept on (:${STATE} {name: 'graph'}).`,
    ...neo4jStatements().map((statement) => `${statement};`),
    '',
  ].join('\n');
}
