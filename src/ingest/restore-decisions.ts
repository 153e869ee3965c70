/**
 * Holds the decisions of a graph against the log beside it, at every start and behind the documents. What either lacks
 * is put there: the graph was lost and read again from the archive, or came as a copy, or another replica decided.
 */
import type { DecisionNode, KeptDecision } from '../domain/decision';
import { GovorgError } from '../domain/errors';
import type { BranchedNode, ExpandQuery, GraphStore } from '../store/graph-store';
import type { DecisionLog } from '../store/access/decision-log';
import { pagesOf } from '../store/pages';
import { changeOf } from './decision-change';

export interface RestoredDecisions {
  /** Decisions that the graph lacked. */
  readonly restored: number;
  /** Decisions whose body is not in the graph: they are kept, and hold again when it is. */
  readonly homeless: readonly DecisionNode[];
  /** Lines of the log that hold none. */
  readonly unreadable: number;
  /** Decisions that are in the graph alone, because the disk does not take them. */
  readonly unlogged: number;
}

/** @param canWrite where the store takes no writes, what either lacks stays lacking */
export async function restoreDecisions(
  store: GraphStore,
  log: DecisionLog,
  canWrite: boolean,
): Promise<RestoredDecisions> {
  const [inGraph, { kept, unreadable }] = [await decisionsOf(store), await log.read()];
  const logged = new Map(kept.map((one) => [one.decision.id, one]));
  const lacking = kept.filter(({ decision }) => !inGraph.has(decision.id));
  const unknown = [...inGraph.values()].filter(({ decision }) => !logged.has(decision.id));
  const adrift = [...inGraph.values()].flatMap(({ agency, decision }) => (agency === null ? [logged.get(decision.id) ?? { agency: '', decision }] : [])); // prettier-ignore
  if (!canWrite) return { restored: 0, homeless: [], unreadable, unlogged: unknown.length };

  const isLogged = await logs(log, unknown.map(({ agency, decision }) => ({ agency: agency ?? '', decision }))); // prettier-ignore
  const homeless: DecisionNode[] = [];
  const present = new Set([...inGraph.keys(), ...lacking.map(({ decision }) => decision.id)]);
  const changes = [];
  for (const one of [...lacking, ...adrift]) {
    const agency = await agencyOf(store, one);
    if (agency === null) homeless.push(one.decision);
    const { replaces } = one.decision.properties;
    changes.push(changeOf(one, agency, replaces !== null && present.has(replaces) ? replaces : null));
  }
  // A decision that is back may have been replaced by one that was there all along.
  const back = new Set(lacking.map(({ decision }) => decision.id));
  for (const { decision } of inGraph.values())
    if (back.has(decision.properties.replaces ?? '')) changes.push(changeOf({ decision }, null, decision.properties.replaces)); // prettier-ignore
  if (lacking.length > 0 || homeless.length < adrift.length) await store.apply(inOrder(changes));
  return { restored: lacking.length, homeless, unreadable, unlogged: isLogged ? 0 : unknown.length };
}

/** A folder that takes nothing is no reason not to start: what it lacks is in the graph. */
async function logs(log: DecisionLog, decisions: readonly KeptDecision[]): Promise<boolean> {
  try {
    await log.add(decisions);
    return true;
  } catch (error) {
    if (error instanceof GovorgError && error.code === 'STORE_UNAVAILABLE') return false;
    throw error;
  }
}

/** Relations may lead to what stands behind them: one change set holds all. */
const inOrder = (changes: readonly ReturnType<typeof changeOf>[]): readonly ReturnType<typeof changeOf>[] => [
  { nodes: changes.flatMap(({ nodes }) => nodes), relations: changes.flatMap(({ relations }) => relations) },
];

/** Decisions at a time. */
const PAGE = 1_000;

interface Found {
  readonly agency: string | null;
  readonly decision: DecisionNode;
}

async function decisionsOf(store: GraphStore): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  const body: ExpandQuery = { relation: 'DECIDED_FOR', direction: 'out', properties: [] };
  for await (const nodes of pagesOf(store, 'Decision', { branches: [body] }, PAGE))
    for (const { kind, id, properties, branches } of nodes)
      found.set(id, { decision: { kind, id, properties }, agency: branches?.[0]?.neighbours[0]?.node.id ?? null });
  return found;
}

/**
 * The body of a decision: by its id, and where a newer reader gives it another, by its name. Where several are called so
 * nobody knows which one was meant.
 */
async function agencyOf(store: GraphStore, { agency, decision }: KeptDecision): Promise<string | null> {
  const [known] = agency === '' ? [] : await store.nodes([agency], { properties: [] });
  if (known) return known.id;
  const { agencyName } = decision.properties;
  if (agencyName === null) return null;
  for (const property of ['name', 'aliases']) {
    const filter = { [property]: { equals: agencyName } };
    const { nodes } = await store.list('Agency', { filter, properties: [], page: { limit: 2 } });
    const [only, other]: readonly BranchedNode[] = nodes;
    if (only) return other ? null : only.id;
  }
  return null;
}
