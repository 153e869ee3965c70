/** Giving a name and taking it back: what there is, what is to be kept, and what that replaces. Over HTTP and at the command line. */
import { kindOfId } from '../../domain/identifier';
import type { Kind } from '../../domain/model';
import { inForce, namingNode, type GivenNamingKind, type NameableNode, type NamingNode } from '../../domain/naming';
import type { Deciding } from '../../ingest/decisions';
import { topicId } from '../../ingest/link/reference';
import { NAMINGS, namingsOf } from '../../ingest/settle-names';
import { quoted } from '../../store/check-query';
import { isWellFormed } from '../../store/code-points';
import { asPrinted, isNameable } from '../../store/given-names';
import type { BranchedNode, GraphStore } from '../../store/graph-store';
import { nameKey } from '../../text/fold';
import { isKind } from '../core/entity';
import { badInput } from '../core/user-input';
import { timeAfter, type Said } from '../decision/deciding';

export interface Named extends Deciding {
  /** What holds now; where a name was taken back, what takes it back. */
  readonly naming: NamingNode;
  /** The naming whose place it took just now. */
  readonly replaced: NamingNode | null;
}

type Reads = Pick<GraphStore, 'nodes' | 'list'>;

/** What is longer names nothing: no question takes it. */
const LONGEST_NAME = 200;
/** Names of one thing that hold. */
const MOST_NAMES = 100;

export type ToName = Said & { readonly id: string; readonly name: string };

/** @throws GovorgError BAD_USER_INPUT where it is no topic, or cannot be called so, and why */
export async function nameTopic(store: Reads, asked: ToName): Promise<Named> {
  const thing = await thingOf(store, asked.id, ['Topic'], '`topic` is not the id of a topic.');
  const name = nameIn(asked.name);
  const current = thing.held.findLast(({ properties }) => properties.namingKind === 'PREFERRED') ?? null;
  if (current?.properties.givenName === name) return { naming: current, replaced: null, toKeep: null };
  const printed = asPrinted(thing.node).properties.name;
  if (nameKey(name) === nameKey(printed)) throw badInput(current ? `Lists and texts call it ${quoted(name)}: take ${current.id} back instead.` : `It is called ${quoted(name)} already: there is nothing to change.`); // prettier-ignore
  return give(store, thing, 'PREFERRED', { ...asked, name }, current);
}

/** @throws GovorgError BAD_USER_INPUT where it is no body or topic, or cannot be called so, and why */
export async function addAlias(store: Reads, asked: ToName): Promise<Named> {
  const thing = await thingOf(store, asked.id, ['Agency', 'Topic'], '`node` is not the id of an agency or a topic.');
  const name = nameIn(asked.name);
  const known = thing.held.find(({ properties }) => properties.namingKind === 'ALIAS' && nameKey(properties.givenName) === nameKey(name)); // prettier-ignore
  if (known) return { naming: known, replaced: null, toKeep: null };
  if (namesOf(thing.node).includes(nameKey(name))) throw badInput(`It is called ${quoted(name)} already: there is nothing to add.`); // prettier-ignore
  return give(store, thing, 'ALIAS', { ...asked, name }, null);
}

/** @throws GovorgError BAD_USER_INPUT where it is no naming, or another one took its place */
export async function undoNaming(store: Reads, { id, by, note }: Said & { readonly id: string }): Promise<Named> {
  const [found] = kindOfId(id) === 'Naming' ? await store.nodes([id], { branches: [OF_THING] }) : [];
  if (!found || !isKind(found, 'Naming')) throw badInput('`naming` is not the id of a naming.');
  const { branches, ...undone } = found;
  if (undone.properties.namingKind === 'UNDONE') throw badInput('`naming` takes another one back: name it anew instead.'); // prettier-ignore
  const [thing] = branches?.[0]?.neighbours ?? [];
  if (!thing) throw badInput('What `naming` names is not in the graph: it holds nothing there.');
  const namings = namingsOf(thing.node);
  const later = namings.find(({ properties }) => properties.replaces === id);
  if (later?.properties.namingKind === 'UNDONE') return { naming: later, replaced: null, toKeep: null };
  if (later) throw badInput(`\`naming\` holds no more: ${later.id} came after it.`);
  const at = timeAfter(namings);
  const naming = namingNode({ ...undone.properties, namingKind: 'UNDONE', by, at, note, replaces: id });
  return { naming, replaced: undone, toKeep: { about: thing.node.id, node: naming } };
}

const OF_THING = { relation: 'GIVEN_TO', direction: 'out', branches: [NAMINGS] } as const;

interface Thing {
  readonly node: NameableNode;
  readonly namings: readonly NamingNode[];
  /** Those of them that hold, the first one first. */
  readonly held: readonly NamingNode[];
}

async function thingOf(store: Reads, id: string, kinds: readonly Kind[], otherwise: string): Promise<Thing> {
  const kind = kindOfId(id);
  const [found] = kind !== null && kinds.includes(kind) ? await store.nodes([id], { branches: [NAMINGS] }) : [];
  if (!found || !isNameable(found)) throw badInput(otherwise);
  const namings = namingsOf(found);
  return { node: found, namings, held: inForce(namings) };
}

function nameIn(text: string): string {
  if (!isWellFormed(text)) throw badInput('`name` holds half a character (a lone surrogate).');
  const name = text.trim();
  if (/\p{Cc}/u.test(name)) throw badInput('`name` holds a line break or another control character.');
  if (name.length > LONGEST_NAME) throw badInput(`\`name\` is longer than ${LONGEST_NAME} characters.`);
  if (!/[\p{L}\p{N}]/u.test(name)) throw badInput('`name` is empty: a letter or a digit is needed.');
  return name;
}

/** @param current whose place it takes; null for none */
async function give(
  store: Reads,
  { node, namings, held }: Thing,
  namingKind: GivenNamingKind,
  { name, by, note }: ToName,
  current: NamingNode | null,
): Promise<Named> {
  if (held.length >= MOST_NAMES) throw badInput(`People gave it ${MOST_NAMES} names: take one back first.`);
  const other = await otherCalled(store, node, name);
  if (other) throw badInput(`${quoted(name)} is a name of another ${node.kind === 'Agency' ? 'agency' : 'topic'} already: ${other.properties.name} (${other.id}).`); // prettier-ignore
  const naming = namingNode({
    namingKind,
    givenName: name,
    namedKind: node.kind,
    namedId: node.id,
    thingName: asPrinted(node).properties.name,
    by,
    at: timeAfter(namings),
    note,
    replaces: current?.id ?? null,
  });
  return { naming, replaced: current, toKeep: { about: node.id, node: naming } };
}

/** Another thing of this kind that is found by this name. A hotline is found by its number too, which is the key of its id. */
async function otherCalled(store: Reads, { kind, id }: NameableNode, name: string): Promise<NameableNode | null> {
  const page = { limit: 2 };
  const byName = await Promise.all(
    ['name', 'aliases'].map((property) => store.list(kind, { filter: { [property]: { equals: name } }, page })),
  );
  const byKey = kind === 'Topic' ? await store.nodes([topicId(nameKey(name))]) : [];
  const called = [...byName.flatMap(({ nodes }) => nodes as readonly BranchedNode[]), ...byKey];
  return called.flatMap((one) => (one && one.id !== id && isNameable(one) ? [one] : []))[0] ?? null;
}

const namesOf = ({ properties: { name, aliases } }: NameableNode): readonly string[] => [name, ...aliases].map(nameKey);
