import { embeddedStore } from '../../harness/stores';
import { describeWhere } from './where';

describeWhere('the embedded store', embeddedStore());
