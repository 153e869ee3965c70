import { embeddedStore } from '../../harness/stores';
import { describeDecisions } from './decisions';

describeDecisions('the embedded store', embeddedStore(), embeddedStore(), embeddedStore());
