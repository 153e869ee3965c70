import { borrowNeo4j, missingForNeo4j, openOn } from '../../harness/neo4j';
import { leftOut } from '../../harness/shared';
import { describeReference } from './run';

async function onEmptyServer() {
  const server = await borrowNeo4j();
  const store = await openOn(server);
  return {
    store,
    close: async () => {
      await store.close();
      await server.giveBack();
    },
  };
}

const missing = missingForNeo4j();
if (missing !== null) leftOut(`random questions for groups on Neo4j: ${missing}`);
else describeReference('Neo4j', onEmptyServer, { test: 20, ci: 200 });
