import { onNeo4j } from '../../harness/stores';
import { describeSearch } from './search';

onNeo4j('search', (store) => {
  describeSearch('Neo4j', store);
});
