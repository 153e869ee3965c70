import 'reflect-metadata';
import type { Candidate } from '../../src/planning/handlers';
import { KeptLists } from '../../src/graphql/handlers/kept-lists';
import type { GraphStore } from '../../src/store/graph-store';

/** Nothing is read here: what is inferred is given. */
const NO_STORE = {} as GraphStore;
const candidate = { agencyId: 'agency:a', sectionId: null, score: 0.5, reasons: [] };

describe('inferred handlers are kept per version of the graph', () => {
  test('questions of one version, those in flight too, share one inference', async () => {
    const cache = new KeptLists<Candidate>(NO_STORE);
    const infer = jest.fn(async () => [candidate]);
    const answers = await Promise.all([cache.list(1, 'topic:a', infer), cache.list(1, 'topic:a', infer)]);
    expect([...answers, await cache.list(1, 'topic:a', infer)]).toEqual(Array(3).fill([candidate]));
    expect(infer).toHaveBeenCalledTimes(1);
  });

  test('another topic and another version are inferred anew', async () => {
    const cache = new KeptLists<Candidate>(NO_STORE);
    const infer = jest.fn(async () => [candidate]);
    await cache.list(1, 'topic:a', infer);
    await cache.list(1, 'topic:b', infer);
    await cache.list(2, 'topic:a', infer);
    expect(infer).toHaveBeenCalledTimes(3);
  });

  test('a failure is not kept', async () => {
    const cache = new KeptLists<Candidate>(NO_STORE);
    await expect(cache.list(1, 'topic:a', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    expect(await cache.list(1, 'topic:a', async () => [candidate])).toEqual([candidate]);
  });

  test('what is kept stays within its bound', async () => {
    const cache = new KeptLists<Candidate>(NO_STORE, 3);
    const infer = jest.fn(async () => [candidate]);
    await cache.list(1, 'topic:a', infer);
    await cache.list(1, 'topic:b', infer);
    await cache.list(1, 'topic:a', infer);
    expect(infer).toHaveBeenCalledTimes(3);
  });
});
