import { embeddedStore } from '../../harness/stores';
import { describeHandlersInTime } from './in-time';

describeHandlersInTime(embeddedStore());
