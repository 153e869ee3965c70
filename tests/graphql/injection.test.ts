import { hashOf } from '../../src/store/graph-hash';
import { asker } from '../harness/asking';
import { exampleStore } from '../harness/example-graph';
import { HOSTILE, hostileQuestions } from '../harness/hostile';

test('hostile text in every argument leaves the graph as it is, and is no bug', async () => {
  const { store, close } = await exampleStore(3);
  const { ask } = await asker(store);
  const before = await hashOf(store.scan());
  const questions = hostileQuestions();
  expect(new Set(questions.map(({ place }) => place.split('(')[0])).size).toBeGreaterThan(10);
  expect(questions.length).toBeGreaterThan(20 * HOSTILE.length);
  for (const { place, query } of questions) {
    const codes = (await ask(query)).errors.map(({ extensions }) => extensions.code);
    expect([place, codes.filter((code) => code !== 'BAD_USER_INPUT')]).toEqual([place, []]);
  }
  expect(await hashOf(store.scan())).toEqual(before);
  await close();
}, 120_000);
