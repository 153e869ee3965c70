import { onNeo4j } from '../../harness/stores';
import { describeWhere } from './where';

onNeo4j('conditions and orders', (store) => {
  describeWhere('Neo4j', store, { test: 25, ci: 50 });
});
