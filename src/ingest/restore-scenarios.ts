/**
 * Holds the entries of scenarios, as a graph has them, against the log beside it. What either lacks is put there. The graph
 * tells which of two entries of one place was taken: it takes one, and nobody is told of another.
 */
import type { ScenarioChangeNode } from '../domain/scenario-change';
import type { KeptLog } from '../store/access/kept-log';
import type { GraphStore } from '../store/graph-store';
import { pagesOf } from '../store/pages';
import { logs, type Restored } from './restored';

/** Nodes at a time. */
const PAGE = 1_000;

/** @param canWrite where the store takes no writes, what either lacks stays lacking */
export async function restoreScenarios(
  store: GraphStore,
  log: KeptLog<ScenarioChangeNode>,
  canWrite: boolean,
): Promise<Restored> {
  const inGraph = new Map<string, ScenarioChangeNode>();
  for await (const nodes of pagesOf(store, 'ScenarioChange', {}, PAGE))
    for (const { id, kind, properties } of nodes) inGraph.set(id, { id, kind, properties });
  const { kept, unreadable } = await log.read();
  const logged = new Set(kept.map(({ node }) => node.id));
  const lacking = kept.filter(({ node }) => !inGraph.has(node.id));
  const unknown = [...inGraph.values()].filter(({ id }) => !logged.has(id));
  if (!canWrite) return { restored: 0, homeless: [], unreadable, unlogged: unknown.length };
  const isLogged = await logs(
    log,
    unknown.map((node) => ({ about: node.properties.scenario, node })),
  );
  if (lacking.length > 0) await store.apply([{ nodes: lacking.map(({ node }) => node), relations: [] }]);
  return { restored: lacking.length, homeless: [], unreadable, unlogged: isLogged ? 0 : unknown.length };
}
