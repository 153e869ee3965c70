/** Who states to do what, whose that is, and which documents speak for these bodies: read in two calls, whatever there is. */
import type { GraphNode } from '../../domain/model';
import { judged, type Body, type Judged, type Statement } from '../../planning/statements-in-force';
import type { SpeakingDocument, StatedList } from '../../planning/speaking-document';
import type { BranchedNode, Selection } from '../../store/graph-store';
import { isKind } from '../core/entity';
import { TELLING } from '../core/latest-source';
import { linksOf } from '../core/paths';
import type { GraphReader } from '../core/reader';
import type { Link, Step, StepResult } from '../plan/path';
import { foundBy, queryOf } from '../plan/steps-as-query';
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

const STATED: Step = { relation: 'STATED_IN', direction: 'out', distinct: true, reads: TELLING };
/** Changes before which the body existed. */
const ENDINGS: Step = {
  relation: 'ORIGINAL',
  direction: 'in',
  kinds: ['ChangeEvent'],
  reads: ['changeKind', 'year'],
  then: [STATED, { relation: 'RESULTING', direction: 'out' }],
};
/** What follows the relations of the fields of a `StatedHandler`, in their words, is read along with them. */
const HOLDER: Step = {
  relation: 'RESPONSIBLE_FOR',
  direction: 'in',
  then: [STATED, ENDINGS, { relation: 'HAS_SECTION', direction: 'in', then: [STATED, ENDINGS] }],
};
const OF_BODY: Step = { relation: 'HAS_SECTION', direction: 'in', kinds: ['Agency'], then: [STATED, ENDINGS] };
/** From something that names a topic: what tells whether it is in force. */
export const JUDGING: readonly Step[] = [STATED, HOLDER, OF_BODY];
/** What a statement itself is judged and shown by. */
export const WORDS = ['text', 'name'] as const;

const NAMING: Step = {
  relation: 'CONCERNS',
  direction: 'in',
  kinds: ['Responsibility', 'Section'],
  order: MOST_DIRECT_FIRST,
  looksAt: ['mention'],
  reads: WORDS,
  then: JUDGING,
};
const NAMING_QUERY = queryOf(NAMING);
const named = foundBy([NAMING]);

const BEHIND_DUTY: readonly Step[] = [STATED, HOLDER];
const DUTY: Selection = { properties: ['text'], branches: BEHIND_DUTY.map(queryOf) };
const behindDuty = foundBy(BEHIND_DUTY);

const DUTIES: Step = { relation: 'RESPONSIBLE_FOR', direction: 'out', then: [STATED] };
const SECTIONS: Step = { relation: 'HAS_SECTION', direction: 'out', reads: ['name'], then: [STATED, DUTIES] };
const LISTS: readonly Step[] = [DUTIES, SECTIONS, ENDINGS];
const WHAT_IT_LISTS: Selection = { properties: [], branches: LISTS.map(queryOf) };
const listed = foundBy(LISTS);

/** What is known of each body before its lists are read: the documents that speak of it, and its endings. */
type KnownBodies = Map<string, { readonly documents: Set<string>; readonly endings: Body['endings'] }>;

/** All statements, each topic's in the order of the store, and whether they are in force. */
export async function statementsOf(
  reader: GraphReader,
  topics: readonly string[],
  asOf: number | null,
): Promise<readonly Judged<NamingStatement>[]> {
  const found = await reader.expandAll(topics, NAMING_QUERY);
  const naming = topics.map((topic, i) => ({ topic, links: linksOf(named(found.slice(i, i + 1))[0]) }));
  return judgedNaming(reader, naming, asOf);
}

/**
 * The same of what was read along with a request.
 * @param naming things that name each topic, followed by `JUDGING` before anything else
 */
export async function judgedNaming(
  reader: GraphReader,
  naming: readonly { readonly topic: string; readonly links: readonly Link[] }[],
  asOf: number | null,
): Promise<readonly Judged<NamingStatement>[]> {
  const known: KnownBodies = new Map();
  const statements = naming.flatMap(({ topic, links }) =>
    links.flatMap(({ relation, node, then }, place) => {
      const statement = relation.type === 'CONCERNS' ? statementOf(node, then, known) : null;
      if (!statement || relation.type !== 'CONCERNS') return [];
      return [{ ...statement, topicId: topic, mention: relation.properties.mention, place }];
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
  const statements = nodes.flatMap((node) => (node && statementOf(node, behindDuty(node.branches), known)) ?? []);
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

/** @param behind what was found by `JUDGING` */
function statementOf(
  node: GraphNode,
  [stated, holders, ofSection]: readonly StepResult[],
  bodies: KnownBodies,
): WordedStatement | null {
  const documents = documentsIn(stated);
  const known = (body: Link | undefined): string | null => {
    if (!body) return null;
    const { id } = body.node;
    const [speaking, endings] = body.then;
    const entry = bodies.get(id) ?? { documents: new Set<string>(), endings: endingsIn(id, endings) };
    for (const document of [...documentsIn(speaking), ...documents]) entry.documents.add(document.id);
    bodies.set(id, entry);
    return id;
  };
  const { id } = node;
  if (isKind(node, 'Section')) {
    const agencyId = known(linksOf(ofSection)[0]);
    return { id, kind: node.kind, text: node.properties.name, agencyId, sectionId: id, documents };
  }
  if (!isKind(node, 'Responsibility')) return null;
  const [holder] = linksOf(holders);
  const section = holder?.node.kind === 'Section' ? holder : null;
  const agencyId = known(section ? linksOf(section.then[2])[0] : holder);
  return { id, kind: node.kind, text: node.properties.text, agencyId, sectionId: section?.node.id ?? null, documents };
}

/** What bodies list, and by which documents. */
export async function bodiesOf(reader: GraphReader, ids: readonly string[]): Promise<ReadonlyMap<string, ReadBody>> {
  const read = await Promise.all(ids.map((id) => reader.node(id, WHAT_IT_LISTS)));
  return new Map(read.flatMap((node) => (node ? [[node.id, bodyOf(node)] as const] : [])));
}

function bodyOf({ id, branches }: BranchedNode): ReadBody {
  const [duties, sections, endings] = listed(branches);
  const held = linksOf(sections);
  const own = linksOf(duties);
  const ofSections = held.flatMap(({ then: [, theirs] }) => linksOf(theirs));
  return {
    lists: { duties: listsOf(own), sections: listsOf(held), dutiesOfSections: listsOf(ofSections) },
    dutyIds: [...own, ...ofSections].map(({ node }) => node.id),
    endings: endingsIn(id, endings),
    sections: held.flatMap(({ node, then: [stated] }) =>
      isKind(node, 'Section') ? [{ id: node.id, name: node.properties.name, documents: documentsIn(stated) }] : [],
    ),
  };
}

/** @param things each followed by `STATED` before anything else */
function listsOf(things: readonly Link[]): readonly StatedList[] {
  const lists = new Map<string, { document: SpeakingDocument; size: number }>();
  for (const { then } of things) {
    for (const document of documentsIn(then[0])) {
      const list = lists.get(document.id) ?? { document, size: 0 };
      list.size += 1;
      lists.set(document.id, list);
    }
  }
  return [...lists.values()];
}

const documentsIn = (found: StepResult | undefined): readonly SpeakingDocument[] =>
  linksOf(found).flatMap(({ node }) => (isKind(node, 'Document') ? [{ id: node.id, ...node.properties }] : []));

const ENDING = new Set(['RENAMED', 'MERGED', 'SPLIT', 'DISSOLVED']);

/** What a body became is not that body; one that comes out of the change under its own name goes on. */
function endingsIn(body: string, events: StepResult | undefined): Body['endings'] {
  return linksOf(events).flatMap(({ node, then: [stated, resulting] }) => {
    if (!isKind(node, 'ChangeEvent') || !ENDING.has(node.properties.changeKind)) return [];
    if (linksOf(resulting).some(({ node: after }) => after.id === body)) return [];
    const years = documentsIn(stated).flatMap(({ fiscalYear }) => fiscalYear ?? []);
    return [node.properties.year ?? (years.length > 0 ? Math.min(...years) : null)];
  });
}
