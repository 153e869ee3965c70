import { AnswerCache, type Answer } from '../../src/graphql/answers';

const answer = (body: string, status = 200): Answer => ({ status, headers: new Map(), body });
const isLasting = ({ status }: Answer): boolean => status === 200;
const ROOMY = 100_000;

/** A computation that counts how often it runs. */
function counted(body: string, status = 200) {
  const state = { runs: 0, compute: async () => ((state.runs += 1), answer(`${body} ${state.runs}`, status)) };
  return state;
}

test('the same question of the same graph is computed once', async () => {
  const cache = new AnswerCache(ROOMY);
  const work = counted('a');
  const first = await cache.answer(1, 'q', work.compute, isLasting);
  expect(await cache.answer(1, 'q', work.compute, isLasting)).toBe(first);
  expect(work.runs).toBe(1);
});

test('a graph that changed is asked again', async () => {
  const cache = new AnswerCache(ROOMY);
  const work = counted('a');
  await cache.answer(1, 'q', work.compute, isLasting);
  expect((await cache.answer(2, 'q', work.compute, isLasting)).body).toBe('a 2');
});

test('equal questions in flight share one computation', async () => {
  const cache = new AnswerCache(ROOMY);
  let release = (_: Answer): void => undefined;
  let runs = 0;
  const compute = (): Promise<Answer> => {
    runs += 1;
    return new Promise((resolve) => (release = resolve));
  };
  const asked = [1, 2, 3].map(() => cache.answer(1, 'q', compute, isLasting));
  release(answer('shared'));
  expect((await Promise.all(asked)).map(({ body }) => body)).toEqual(['shared', 'shared', 'shared']);
  expect(runs).toBe(1);
});

test('an answer that was computed while the graph changed is not kept', async () => {
  const cache = new AnswerCache(ROOMY);
  let release = (_: Answer): void => undefined;
  const slow = cache.answer(1, 'q', () => new Promise((resolve) => (release = resolve)), isLasting);
  await cache.answer(2, 'other', async () => answer('new'), isLasting);
  release(answer('old'));
  expect((await slow).body).toBe('old');
  expect((await cache.answer(2, 'q', async () => answer('new'), isLasting)).body).toBe('new');
});

test('failures and refusals are not kept', async () => {
  const cache = new AnswerCache(ROOMY);
  const refused = counted('no', 400);
  await cache.answer(1, 'q', refused.compute, isLasting);
  await cache.answer(1, 'q', refused.compute, isLasting);
  expect(refused.runs).toBe(2);
  await expect(cache.answer(1, 'q', () => Promise.reject(new Error('broken')), isLasting)).rejects.toThrow('broken');
  expect((await cache.answer(1, 'q', async () => answer('well'), isLasting)).body).toBe('well');
});

test('memory is bounded: what was asked longest ago goes first', async () => {
  const cache = new AnswerCache(5_000);
  const big = 'x'.repeat(700);
  for (const key of ['a', 'b']) await cache.answer(1, key, async () => answer(big), isLasting);
  await cache.answer(1, 'a', async () => answer('not computed'), isLasting);
  await cache.answer(1, 'c', async () => answer(big), isLasting);
  expect(cache.size.bytes).toBeLessThanOrEqual(5_000);
  const again = counted('again');
  await cache.answer(1, 'a', again.compute, isLasting);
  expect(again.runs).toBe(0);
  await cache.answer(1, 'b', again.compute, isLasting);
  expect(again.runs).toBe(1);
});

test('an answer larger than the whole bound is given and not kept', async () => {
  const cache = new AnswerCache(1_000);
  const work = counted('x'.repeat(2_000));
  await cache.answer(1, 'q', work.compute, isLasting);
  await cache.answer(1, 'q', work.compute, isLasting);
  expect([work.runs, cache.size]).toEqual([2, { entries: 0, bytes: 0 }]);
});

test('a bound of 0 keeps nothing', async () => {
  const cache = new AnswerCache(0);
  const work = counted('a');
  await cache.answer(1, 'q', work.compute, isLasting);
  await cache.answer(1, 'q', work.compute, isLasting);
  expect(work.runs).toBe(2);
});
