import { borrowNeo4j, missingForNeo4j, openOn } from '../../harness/neo4j';
import { leftOut } from '../../harness/shared';
import { describeChanged, describeReference } from './run';
import { LISTS, STATES } from './subjects';

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
if (missing !== null) leftOut(`random questions for lists on Neo4j: ${missing}`);
else {
  describeReference(LISTS, 'Neo4j', onEmptyServer, { test: 25, ci: 100 });
  describeReference(STATES, 'Neo4j', onEmptyServer, { test: 25, ci: 130 });
  describeChanged(LISTS, 'Neo4j', onEmptyServer, { test: 25, ci: 50 });
}
