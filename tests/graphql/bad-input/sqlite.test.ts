import { exampleStore } from '../../harness/example-graph';
import { A_QUARTER } from '../../harness/proof-length';
import { describeBadInput } from './bad-input';

let graph: Awaited<ReturnType<typeof exampleStore>>;
beforeAll(async () => {
  graph = await exampleStore(3);
});
afterAll(() => graph.close());

describeBadInput('the embedded store', () => ({ store: graph.store }), A_QUARTER);
