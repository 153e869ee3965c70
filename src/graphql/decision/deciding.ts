/** Deciding and undoing: what there is, what is to be kept, and what that replaces. Over HTTP and at the command line. */
import {
  decisionNode,
  isLater,
  subjectOf,
  type DecidedThing,
  type DecisionNode,
  type GivenVerdict,
} from '../../domain/decision';
import { kindOfId } from '../../domain/identifier';
import { nameKey } from '../../text/fold';
import type { Deciding } from '../../ingest/decisions';
import type { GraphStore } from '../../store/graph-store';
import { isKind } from '../core/entity';
import { badInput } from '../core/user-input';
import { namedPair } from './decided-pair';

export interface Decided extends Deciding {
  /** What holds now; where a decision was undone, what undoes it. */
  readonly decision: DecisionNode;
  /** The decision whose place it took just now. */
  readonly replaced: DecisionNode | null;
}

export interface Said {
  readonly by: string;
  readonly note: string | null;
}

type Reads = Pick<GraphStore, 'nodes' | 'list'>;

/** @throws GovorgError BAD_USER_INPUT where nothing can be decided about the two, and why */
export async function decide(
  store: Reads,
  { earlier: earlierId, later: laterId, verdict, by, note }: Said & { readonly earlier: string; readonly later: string; readonly verdict: GivenVerdict }, // prettier-ignore
): Promise<Decided> {
  const { kind, agency, earlier, later } = await namedPair(store, earlierId, laterId);
  if (verdict === 'SAME' && earlier.key === later.key) throw badInput(`Both are called “${later.name}”: they are one by that, and there is nothing to decide.`); // prettier-ignore
  const subject = subjectOf(nameKey(agency.properties.name), kind, earlier, later);
  const current = await latestOn(store, subject);
  if (current?.properties.verdict === verdict) return { decision: current, replaced: null, toKeep: null };
  const decision = decisionNode({
    subject,
    verdict,
    by,
    at: timeAfter(current ? [current] : []),
    note,
    decidedKind: kind,
    agencyName: agency.properties.name,
    earlierName: earlier.name,
    laterName: later.name,
    earlier: kept(earlier),
    later: kept(later),
    replaces: current?.id ?? null,
  });
  const replaced = current?.properties.verdict === 'UNDONE' ? null : current;
  return { decision, replaced, toKeep: { about: agency.id, node: decision } };
}

/** @throws GovorgError BAD_USER_INPUT where it is no decision, or another one took its place */
export async function undo(store: Reads, { id, by, note }: Said & { readonly id: string }): Promise<Decided> {
  const [node] = kindOfId(id) === 'Decision' ? await store.nodes([id], { branches: [OF_BODY] }) : [];
  if (!node || !isKind(node, 'Decision')) throw badInput('`decision` is not the id of a decision.');
  const { branches, ...undone } = node;
  if (undone.properties.verdict === 'UNDONE') throw badInput('`decision` undoes another one: decide anew instead.');
  const current = await latestOn(store, undone.properties.subject);
  if (current?.properties.verdict === 'UNDONE' && current.properties.replaces === id) return { decision: current, replaced: null, toKeep: null }; // prettier-ignore
  if (current && current.id !== id) throw badInput(`\`decision\` holds no more: ${current.id} came after it.`);
  const decision = decisionNode({
    ...undone.properties,
    verdict: 'UNDONE',
    by,
    at: timeAfter([undone]),
    note,
    replaces: id,
  });
  const agency = branches?.[0]?.neighbours[0]?.node.id ?? null;
  if (agency === null) throw badInput('The body that `decision` is about is not in the graph: it holds nothing there.');
  return { decision, replaced: undone, toKeep: { about: agency, node: decision } };
}

const OF_BODY = { relation: 'DECIDED_FOR', direction: 'out', properties: [] } as const;

/** As many as replicas can take at once. */
const MOST_AT_ONCE = 100;

/** Of the decisions about it that nothing replaces, the latest; what undoes one is one. */
async function latestOn(store: Reads, subject: string): Promise<DecisionNode | null> {
  const { nodes } = await store.list('Decision', {
    filter: { subject: { equals: subject } },
    requires: [{ not: { some: { relation: 'REPLACES', direction: 'in' } } }],
    page: { limit: MOST_AT_ONCE },
  });
  return nodes.reduce<DecisionNode | null>((latest, node) => (latest && isLater(latest, node) ? latest : node), null);
}

/** What takes the place of others is later, whatever the clock of this machine says. */
export function timeAfter(others: readonly { readonly properties: { readonly at: string } }[]): string {
  const least = others.map(({ properties }) => (Date.parse(properties.at) || 0) + 1);
  return new Date(Math.max(Date.now(), ...least)).toISOString();
}

const kept = ({ key, group, places }: DecidedThing): string =>
  JSON.stringify({ key, group, places } satisfies DecidedThing);
