/**
 * What changed between two versions of the graph, for whoever keeps a copy of it in step. Only what is written through
 * this process is known; where anybody else wrote meanwhile, the answer is that nobody knows.
 */
import { kindOfId } from '../domain/identifier';
import { RELATION_NAMES, relationSpec } from '../domain/model';
import type { ChangeSet, ExpandQuery, GraphStore, Removal } from './graph-store';

export interface ChangeFeed {
  /** The store through which changes are seen. */
  readonly store: GraphStore;
  /** From now on changes are remembered. */
  start(): void;
  /**
   * Ids of the nodes that changed between two versions, or from which a relation did that leads out of them; null where
   * that is not known.
   */
  changedIds(from: number, to: number): ReadonlySet<string> | null;
}

interface Written {
  readonly before: number;
  readonly ids: readonly string[];
}

/** Ids that are remembered; with more between them, two versions are compared as a whole. */
const MOST_REMEMBERED = 200_000;

export function changeFeed(inner: GraphStore): ChangeFeed {
  const written: Written[] = [];
  let remembered = 0;
  let isStarted = false;
  let last: Promise<unknown> = Promise.resolve();

  /** Writes follow one another, so that each raise of the version belongs to one of them. */
  function noting<T>(idsOf: () => Promise<readonly string[]>, write: () => Promise<T>): Promise<T> {
    if (!isStarted) return write();
    const turn = last.then(async () => {
      const before = await inner.version();
      const ids = await idsOf();
      const result = await write();
      if ((await inner.version()) === before + 1) remember({ before, ids });
      return result;
    });
    last = turn.catch(() => undefined);
    return turn;
  }

  function remember(one: Written): void {
    written.push(one);
    remembered += one.ids.length;
    while (remembered > MOST_REMEMBERED) remembered -= written.shift()?.ids.length ?? remembered;
  }

  const through = (store: GraphStore): GraphStore => ({
    ...store,
    apply: (changes, archive) =>
      noting(
        async () => changes.flatMap(writtenIds),
        () => store.apply(changes, archive),
      ),
    remove: (removal, archive) =>
      noting(
        () => removedIds(store, removal),
        () => store.remove(removal, archive),
      ),
    cancellable: (signal) => through(store.cancellable(signal)),
  });

  return {
    store: through(inner),
    start: () => {
      isStarted = true;
    },
    changedIds: (from, to) => {
      const ids = new Set<string>();
      let reached = from;
      for (const one of written) {
        if (one.before !== reached || reached === to) continue;
        for (const id of one.ids) ids.add(id);
        reached += 1;
      }
      return reached === to ? ids : null;
    },
  };
}

const writtenIds = ({ nodes, relations }: ChangeSet): readonly string[] => [
  ...nodes.map(({ id }) => id),
  ...relations.map(({ from }) => from),
];

/** A node takes the relations that lead to it along. Exact, since a removal is refused where the graph changed since. */
async function removedIds(store: GraphStore, { nodes, relations, replaced }: Removal): Promise<readonly string[]> {
  const sources: string[] = [];
  for (const [branches, ids] of byBranches(nodes)) {
    for (const node of await store.nodes(ids, { properties: [], branches })) {
      for (const { neighbours } of node?.branches ?? []) for (const one of neighbours) sources.push(one.node.id);
    }
  }
  return [...nodes, ...sources, ...relations.map(({ from }) => from), ...writtenIds(replaced)];
}

/** Nodes of a kind are asked together. */
function byBranches(ids: readonly string[]): ReadonlyMap<readonly ExpandQuery[], readonly string[]> {
  const groups = new Map<string, readonly [readonly ExpandQuery[], string[]]>();
  for (const id of ids) {
    const kind = kindOfId(id);
    if (kind === null) continue;
    const group = groups.get(kind) ?? ([relationsTo(kind), []] as const);
    groups.set(kind, group);
    group[1].push(id);
  }
  return new Map(groups.values());
}

const relationsTo = (kind: string): readonly ExpandQuery[] =>
  RELATION_NAMES.filter((relation) => relationSpec(relation).to.includes(kind)).map((relation) => ({
    relation,
    direction: 'in',
    properties: [],
    relationProperties: [],
  }));
