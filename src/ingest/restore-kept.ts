/**
 * Holds what people said, as a graph has it, against the log beside it, at every start and behind the documents. What
 * either lacks is put there: the graph was lost and read again from the archive, or came as a copy, or another replica
 * took it.
 */
import type { DecisionNode } from '../domain/decision';
import { ABOUT, calledThen, type AboutNode, type Kept } from '../domain/kept';
import type { NamingNode } from '../domain/naming';
import type { ScenarioChangeNode } from '../domain/scenario-change';
import type { ExpandQuery, GraphStore } from '../store/graph-store';
import type { KeptLog } from '../store/access/kept-log';
import { pagesOf } from '../store/pages';
import { changeOf } from './kept-change';
import { logs, type Restored } from './restored';
import { restoreScenarios } from './restore-scenarios';
import { settleNames } from './settle-names';

interface KeptBeside {
  readonly store: GraphStore;
  readonly decisionLog: KeptLog<DecisionNode>;
  readonly namingLog: KeptLog<NamingNode>;
  readonly scenarioLog: KeptLog<ScenarioChangeNode>;
}

/** Of decisions, names and scenarios. @param canWrite where the store takes no writes, what either lacks stays lacking */
export const restoreKept = async (
  { store, decisionLog, namingLog, scenarioLog }: KeptBeside,
  canWrite: boolean,
): Promise<{ readonly decisions: Restored; readonly namings: Restored; readonly scenarios: Restored }> => ({
  decisions: await restoreDecisions(store, decisionLog, canWrite),
  namings: await restoreNamings(store, namingLog, canWrite),
  scenarios: await restoreScenarios(store, scenarioLog, canWrite),
});

export const restoreDecisions = async (
  store: GraphStore,
  log: KeptLog<DecisionNode>,
  canWrite: boolean,
): Promise<Restored> => (await restore(store, 'Decision', log, canWrite)).restored;

export async function restoreNamings(
  store: GraphStore,
  log: KeptLog<NamingNode>,
  canWrite: boolean,
): Promise<Restored> {
  const { restored, about } = await restore(store, 'Naming', log, canWrite);
  if (canWrite) await settleNames(store, [...about]);
  return restored;
}

async function restore<N extends AboutNode>(
  store: GraphStore,
  kind: N['kind'],
  log: KeptLog<N>,
  canWrite: boolean,
): Promise<{ readonly restored: Restored; readonly about: ReadonlySet<string> }> {
  const [inGraph, { kept, unreadable }] = [await foundIn<N>(store, kind), await log.read()];
  const logged = new Map(kept.map((one) => [one.node.id, one]));
  const lacking = kept.filter(({ node }) => !inGraph.has(node.id));
  const unknown = [...inGraph.values()].filter(({ node }) => !logged.has(node.id)).map(toKept);
  const adrift = [...inGraph.values()].flatMap((one) => (one.about === null ? [logged.get(one.node.id) ?? toKept(one)] : [])); // prettier-ignore
  const about = new Set([...inGraph.values()].flatMap((one) => one.about ?? []));
  if (!canWrite) return { restored: { restored: 0, homeless: [], unreadable, unlogged: unknown.length }, about };

  const isLogged = await logs(log, unknown);
  const homeless: AboutNode[] = [];
  const present = new Set([...inGraph.keys(), ...lacking.map(({ node }) => node.id)]);
  const changes = [];
  for (const one of [...lacking, ...adrift]) {
    const id = await thingOf(store, one);
    if (id === null) homeless.push(one.node);
    else about.add(id);
    const { replaces } = one.node.properties;
    changes.push(changeOf(one.node, id, replaces !== null && present.has(replaces) ? replaces : null));
  }
  // What is back may have been replaced by what was there all along.
  const back = new Set(lacking.map(({ node }) => node.id));
  for (const { node } of inGraph.values())
    if (back.has(node.properties.replaces ?? '')) changes.push(changeOf(node, null, node.properties.replaces));
  if (lacking.length > 0 || homeless.length < adrift.length) await store.apply(inOrder(changes));
  return {
    restored: { restored: lacking.length, homeless, unreadable, unlogged: isLogged ? 0 : unknown.length },
    about,
  };
}

/** Relations may lead to what stands behind them: one change set holds all. */
const inOrder = (changes: readonly ReturnType<typeof changeOf>[]): readonly ReturnType<typeof changeOf>[] => [
  { nodes: changes.flatMap(({ nodes }) => nodes), relations: changes.flatMap(({ relations }) => relations) },
];

/** Nodes at a time. */
const PAGE = 1_000;

interface Found<N extends AboutNode> {
  /** Null where the thing is not in the graph. */
  readonly about: string | null;
  readonly node: N;
}

const toKept = <N extends AboutNode>({ about, node }: Found<N>): Kept<N> => ({ about: about ?? '', node });

async function foundIn<N extends AboutNode>(
  store: GraphStore,
  kind: N['kind'],
): Promise<ReadonlyMap<string, Found<N>>> {
  const found = new Map<string, Found<N>>();
  const thing: ExpandQuery = { relation: ABOUT[kind], direction: 'out', properties: [] };
  for await (const nodes of pagesOf(store, kind, { branches: [thing] }, PAGE))
    for (const { id, properties, branches } of nodes)
      found.set(id, { node: { kind, id, properties } as N, about: branches?.[0]?.neighbours[0]?.node.id ?? null });
  return found;
}

/**
 * The thing that was spoken of: by its id, and where a newer reader gives it another, by its name. Where several are called
 * so nobody knows which one was meant.
 */
async function thingOf(store: GraphStore, { about, node }: Kept<AboutNode>): Promise<string | null> {
  const [known] = about === '' ? [] : await store.nodes([about], { properties: [] });
  if (known) return known.id;
  const called = calledThen(node);
  if (called === null) return null;
  for (const property of ['name', 'aliases']) {
    const filter = { [property]: { equals: called.name } };
    const { nodes } = await store.list(called.kind, { filter, properties: [], page: { limit: 2 } });
    const [only, other]: readonly { readonly id: string }[] = nodes;
    if (only) return other ? null : only.id;
  }
  return null;
}
