import { embeddedStore } from '../../harness/stores';
import { describeSearch } from './search';

describeSearch('the embedded store', embeddedStore());
