/** Who states to do what, whose that is, and which documents speak for these bodies: read in two calls, whatever there is. */
import type { GraphNode } from '../../domain/model';
import { judged, type Body, type Judged, type Statement } from '../../planning/statements-in-force';
import type { SpeakingDocument, StatedList } from '../../planning/speaking-document';
import type { BranchedNode, ExpandQuery, Expansion, Selection } from '../../store/graph-store';
import { isKind } from '../core/entity';
import { TELLING } from '../core/latest-source';
import type { GraphReader } from '../core/reader';
import { MOST_DIRECT_FIRST } from '../topic/naming';

/** A statement with its words. */
export interface WordedStatement extends Statement {
  /** Text of a duty, name of a section. */
  readonly text: string;
}

/** A statement that names a topic. */
export interface NamingStatement extends WordedStatement {
  readonly topicId: string;
  /** The name it uses for the topic. */
  readonly mention: string;
  /** Its place among all statements of the topic, in the order in which the store lists them. */
  readonly place: number;
}

export interface NamedOffice {
  readonly id: string;
  readonly name: string;
}

/** A body and what it lists. */
export interface ReadBody extends Body {
  readonly sections: readonly (NamedOffice & { readonly documents: readonly SpeakingDocument[] })[];
  /** Its own and those of its sections, in force or not. */
  readonly dutyIds: readonly string[];
}

const STATED: ExpandQuery = {
  relation: 'STATED_IN',
  direction: 'out',
  kinds: ['Document'],
  distinct: true,
  properties: TELLING,
  relationProperties: [],
};
/** Changes before which the body existed. */
const ENDINGS: ExpandQuery = {
  relation: 'ORIGINAL',
  direction: 'in',
  kinds: ['ChangeEvent'],
  properties: ['changeKind', 'year'],
  branches: [STATED, { relation: 'RESULTING', direction: 'out', properties: [] }],
};
const OF_BODY: ExpandQuery = {
  relation: 'HAS_SECTION',
  direction: 'in',
  properties: [],
  branches: [STATED, ENDINGS],
};
/** Behind a holder, which is an agency or a section of one. */
const BEHIND_HOLDER = { documents: 0, endings: 1, body: 2 } as const;
const HOLDER: ExpandQuery = {
  relation: 'RESPONSIBLE_FOR',
  direction: 'in',
  properties: [],
  branches: [STATED, ENDINGS, OF_BODY],
};
const BEHIND_STATEMENT = { documents: 0, holder: 1, body: 2 } as const;
const NAMING: ExpandQuery = {
  relation: 'CONCERNS',
  direction: 'in',
  kinds: ['Responsibility', 'Section'],
  order: MOST_DIRECT_FIRST,
  properties: ['text', 'name'],
  branches: [STATED, HOLDER, OF_BODY],
};
const DUTY: Selection = { properties: ['text'], branches: [STATED, HOLDER] };

const DUTIES: ExpandQuery = {
  relation: 'RESPONSIBLE_FOR',
  direction: 'out',
  properties: [],
  relationProperties: [],
  branches: [STATED],
};
const SECTIONS: ExpandQuery = {
  relation: 'HAS_SECTION',
  direction: 'out',
  properties: ['name'],
  relationProperties: [],
  branches: [STATED, DUTIES],
};
const WHAT_IT_LISTS: Selection = { properties: [], branches: [DUTIES, SECTIONS, ENDINGS] };

/** What is known of each body before its lists are read: the documents that speak of it, and its endings. */
type KnownBodies = Map<string, { readonly documents: Set<string>; readonly endings: Body['endings'] }>;

/** All statements, each topic's in the order of the store, and whether they are in force. */
export async function statementsOf(
  reader: GraphReader,
  topics: readonly string[],
  asOf: number | null,
): Promise<readonly Judged<NamingStatement>[]> {
  const found = await reader.expandAll(topics, NAMING);
  const known: KnownBodies = new Map();
  const statements = found.flatMap(({ neighbours }, index) =>
    neighbours.flatMap(({ relation, node }, place) => {
      const statement = relation.type === 'CONCERNS' ? statementOf(node, known) : null;
      if (!statement || relation.type !== 'CONCERNS') return [];
      return [{ ...statement, topicId: topics[index] ?? '', mention: relation.properties.mention, place }];
    }),
  );
  return judgedBy(reader, statements, known, asOf);
}

/** Duties by their ids, and whether they are in force. */
export async function dutiesOf(
  reader: GraphReader,
  ids: readonly string[],
  asOf: number | null,
): Promise<readonly Judged<WordedStatement>[]> {
  const nodes = await Promise.all(ids.map((id) => reader.node(id, DUTY)));
  const known: KnownBodies = new Map();
  const statements = nodes.flatMap((node) => (node && statementOf(node, known)) ?? []);
  return judgedBy(reader, statements, known, asOf);
}

async function judgedBy<S extends Statement>(
  reader: GraphReader,
  statements: readonly S[],
  known: KnownBodies,
  asOf: number | null,
): Promise<readonly Judged<S>[]> {
  // Of what one document speaks alone, that document decides: the lists of the others are read.
  const several = [...known].flatMap(([id, { documents }]) => (documents.size > 1 ? [id] : []));
  const bodies = new Map<string, Body>([...known].map(([id, { endings }]) => [id, { lists: null, endings }]));
  for (const [id, body] of await bodiesOf(reader, several)) bodies.set(id, body);
  return judged(statements, bodies, asOf);
}

function statementOf(node: BranchedNode, known: KnownBodies): WordedStatement | null {
  const documents = documentsIn(node.branches?.[BEHIND_STATEMENT.documents]);
  const ofBody = (
    body: BranchedNode | undefined,
    [stated, endings]: readonly (Expansion | undefined)[],
  ): string | null => {
    if (!body) return null;
    const entry = known.get(body.id) ?? { documents: new Set<string>(), endings: endingsIn(body.id, endings) };
    for (const { id } of [...documentsIn(stated), ...documents]) entry.documents.add(id);
    known.set(body.id, entry);
    return body.id;
  };
  const bodyBehind = (expansion: Expansion | undefined): string | null => {
    const body = expansion?.neighbours[0]?.node;
    return ofBody(body, body?.branches ?? []);
  };
  if (isKind(node, 'Section')) {
    const agencyId = bodyBehind(node.branches?.[BEHIND_STATEMENT.body]);
    return { id: node.id, kind: node.kind, text: node.properties.name, agencyId, sectionId: node.id, documents };
  }
  if (!isKind(node, 'Responsibility')) return null;
  const holder = node.branches?.[BEHIND_STATEMENT.holder]?.neighbours[0]?.node;
  const behind = holder?.branches ?? [];
  const isSection = holder?.kind === 'Section';
  const agencyId = isSection
    ? bodyBehind(behind[BEHIND_HOLDER.body])
    : ofBody(holder, [behind[BEHIND_HOLDER.documents], behind[BEHIND_HOLDER.endings]]);
  const { text } = node.properties;
  return { id: node.id, kind: node.kind, text, agencyId, sectionId: isSection ? holder.id : null, documents };
}

/** What bodies list, and by which documents. */
export async function bodiesOf(reader: GraphReader, ids: readonly string[]): Promise<ReadonlyMap<string, ReadBody>> {
  const read = await Promise.all(ids.map((id) => reader.node(id, WHAT_IT_LISTS)));
  return new Map(read.flatMap((node) => (node ? [[node.id, bodyOf(node)] as const] : [])));
}

function bodyOf({ id, branches = [] }: BranchedNode): ReadBody {
  const [duties, sections, endings] = branches;
  const held = sections?.neighbours ?? [];
  const own = duties?.neighbours ?? [];
  const ofSections = held.flatMap(({ node }) => node.branches?.[1]?.neighbours ?? []);
  return {
    lists: { duties: listsOf(own), sections: listsOf(held), dutiesOfSections: listsOf(ofSections) },
    dutyIds: [...own, ...ofSections].map(({ node }) => node.id),
    endings: endingsIn(id, endings),
    sections: held.flatMap(({ node }) =>
      isKind(node, 'Section')
        ? [{ id: node.id, name: node.properties.name, documents: documentsIn(node.branches?.[0]) }]
        : [],
    ),
  };
}

function listsOf(things: readonly { readonly node: BranchedNode }[]): readonly StatedList[] {
  const lists = new Map<string, { document: SpeakingDocument; size: number }>();
  for (const { node } of things) {
    for (const document of documentsIn(node.branches?.[0])) {
      const list = lists.get(document.id) ?? { document, size: 0 };
      list.size += 1;
      lists.set(document.id, list);
    }
  }
  return [...lists.values()];
}

const documentsIn = (expansion: Expansion | undefined): readonly SpeakingDocument[] =>
  (expansion?.neighbours ?? []).flatMap(({ node }) =>
    isKind(node, 'Document') ? [{ id: node.id, ...node.properties }] : [],
  );

const ENDING = new Set(['RENAMED', 'MERGED', 'SPLIT', 'DISSOLVED']);

/** What a body became is not that body; one that comes out of the change under its own name goes on. */
function endingsIn(body: string, events: Expansion | undefined): Body['endings'] {
  return (events?.neighbours ?? []).flatMap(({ node }) => {
    if (!isKind(node, 'ChangeEvent') || !ENDING.has(node.properties.changeKind)) return [];
    const [stated, resulting] = (node as GraphNode & { readonly branches?: readonly Expansion[] }).branches ?? [];
    if (resulting?.neighbours.some(({ node: after }) => after.id === body)) return [];
    const years = documentsIn(stated).flatMap(({ fiscalYear }) => fiscalYear ?? []);
    return [node.properties.year ?? (years.length > 0 ? Math.min(...years) : null)];
  });
}
