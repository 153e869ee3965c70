import { missingForNeo4j, storeOnBorrowed } from '../../harness/neo4j';
import { leftOut } from '../../harness/shared';
import { describeChanged, describeReference } from './run';
import { LISTS, STATES } from './subjects';

const missing = missingForNeo4j();
if (missing !== null) leftOut(`random questions for lists on Neo4j: ${missing}`);
else {
  describeReference(LISTS, 'Neo4j', storeOnBorrowed, { test: 25, ci: 60 });
  describeReference(STATES, 'Neo4j', storeOnBorrowed, { test: 25, ci: 80 });
  describeChanged(LISTS, 'Neo4j', storeOnBorrowed, { test: 25, ci: 30 });
}
