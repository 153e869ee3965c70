import { embeddedStore } from '../../harness/stores';
import { describeGroups } from './groups';

describeGroups('the embedded store', embeddedStore());
