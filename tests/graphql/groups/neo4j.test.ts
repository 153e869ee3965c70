import { A_QUARTER } from '../../harness/proof-length';
import { onNeo4j } from '../../harness/stores';
import { describeGroups } from './groups';

onNeo4j('groups', (store) => {
  describeGroups('Neo4j', store, A_QUARTER);
});
