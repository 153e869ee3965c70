/** The port over one connection. */
import { batches } from '../batches';
import type { GraphStore } from '../graph-store';
import { STATE } from '../schema/neo4j';
import { aggregateNodes } from './aggregate';
import { applyChanges } from './apply';
import { closureOf } from './closure';
import type { Connection } from './connection';
import { expandNodes } from './expand';
import { listNodes } from './list';
import { readNodes } from './nodes';
import { scanGraph } from './scan';
import { searchNodes } from './search';

export function createNeo4jStore(connection: Connection): GraphStore {
  const { read } = connection;
  const apply: GraphStore['apply'] = (changes) => applyChanges(connection, changes);
  return {
    description: `Neo4j, ${connection.place}`,
    version: async () => {
      const [row] = await read(`MATCH (g:${STATE} {name: 'graph'}) RETURN g.version`);
      return Number(row?.[0] ?? 0);
    },
    nodes: (ids) => readNodes(read, ids),
    list: (kind, query) => listNodes(read, kind, query),
    expand: (ids, query) => expandNodes(read, ids, query),
    closure: (ids, query) => closureOf(read, ids, query),
    search: (query) => searchNodes(read, query),
    aggregate: (query) => aggregateNodes(read, query),
    apply,
    load: async (changes) => {
      let nodesCreated = 0;
      let relationsCreated = 0;
      for await (const batch of batches(changes)) {
        const applied = await apply(batch);
        nodesCreated += applied.nodesCreated;
        relationsCreated += applied.relationsCreated;
      }
      // The planner keeps the statistics of the empty graph otherwise and scans where it should seek.
      await connection.run('CALL db.prepareForReplanning()');
      return { nodesCreated, relationsCreated };
    },
    scan: () => scanGraph(read),
    bookmark: () => connection.bookmark(),
    catchUp: (bookmark) => connection.catchUp(bookmark),
    ping: async () => void (await read('RETURN 1')),
    close: () => connection.close(),
  };
}
