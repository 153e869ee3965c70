import { missingForNeo4j, storeOnBorrowed } from '../../harness/neo4j';
import { leftOut } from '../../harness/shared';
import { describeReference } from './run';

const missing = missingForNeo4j();
if (missing !== null) leftOut(`random questions for groups on Neo4j: ${missing}`);
else describeReference('Neo4j', storeOnBorrowed, { test: 20, ci: 100 });
