import { onNeo4j } from '../../harness/stores';
import { describeHandlersInTime } from './in-time';

onNeo4j('who handles a topic in which year', describeHandlersInTime);
