/** A scenario as its log tells it. */
import { scenarioId, type ScenarioChangeNode } from '../../domain/scenario-change';
import { stateOf, type ScenarioEntry, type ScenarioState } from '../../planning/scenario/log';
import type { GraphStore } from '../../store/graph-store';

/** What people say of it changes nothing of it. */
export type LoggedEntry = ScenarioEntry | { readonly op: 'COMMENT'; readonly text: string };

export interface Logged {
  readonly sequence: number;
  readonly entry: LoggedEntry;
  readonly by: string;
  readonly at: string;
}

export interface ScenarioRecord {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  /** Of what changes it: whoever changes it says which one they saw. */
  readonly version: number;
  readonly log: readonly Logged[];
  readonly state: ScenarioState;
}

/** Entries of one log. */
export const MOST_ENTRIES = 10_000;
const AT_ONCE = 1_000;

type Reads = Pick<GraphStore, 'list'>;

/** Null where there is no such scenario. */
export async function readScenario(store: Reads, key: string): Promise<ScenarioRecord | null> {
  const nodes: ScenarioChangeNode[] = [];
  for (let more = true; more;) {
    const last = nodes.at(-1);
    const { nodes: page } = await store.list('ScenarioChange', {
      filter: { scenario: { equals: key } },
      order: [{ by: 'sequence' }],
      page: { limit: AT_ONCE, ...(last && { after: [last.properties.sequence, last.id] }) },
    });
    nodes.push(...page);
    more = page.length === AT_ONCE && nodes.length < MOST_ENTRIES;
  }
  return recordOf(key, nodes);
}

/** The scenarios, the latest first; each by the entry that creates it. */
export async function listScenarios(store: Reads, first: number): Promise<readonly string[]> {
  const { nodes } = await store.list('ScenarioChange', {
    filter: { sequence: { equals: 1 } },
    order: [{ by: 'at', descending: true }],
    properties: ['scenario'],
    page: { limit: first },
  });
  return nodes.map(({ properties }) => properties.scenario);
}

export function recordOf(key: string, nodes: readonly ScenarioChangeNode[]): ScenarioRecord | null {
  const log = nodes.flatMap(({ properties: { sequence, content, by, at } }): readonly Logged[] => {
    const entry = parsed(content);
    return entry ? [{ sequence, entry, by, at }] : [];
  });
  const changes = log.flatMap(({ entry }) => (entry.op === 'COMMENT' ? [] : [entry]));
  const state = stateOf(changes);
  const [first] = nodes;
  if (!first || !state) return null;
  return { key, id: scenarioId(key), title: first.properties.title, version: changes.length, log, state };
}

/** Null for what no version of this program wrote. */
function parsed(content: string): LoggedEntry | null {
  try {
    const entry = JSON.parse(content) as LoggedEntry;
    return typeof entry.op === 'string' ? entry : null;
  } catch {
    return null;
  }
}
