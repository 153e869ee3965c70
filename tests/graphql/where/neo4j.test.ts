import { A_QUARTER } from '../../harness/proof-length';
import { onNeo4j } from '../../harness/stores';
import { describeWhere } from './where';

onNeo4j('conditions and orders', (store) => {
  describeWhere('Neo4j', store, A_QUARTER);
});
