import { embeddedStore, onNeo4j } from '../../harness/stores';
import { describeDecisions } from './decisions';

const [again, copy] = [embeddedStore(), embeddedStore()];
onNeo4j('decisions', (store) => {
  describeDecisions('Neo4j', store, again, copy);
});
