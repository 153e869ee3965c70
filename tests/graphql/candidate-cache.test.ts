import 'reflect-metadata';
import { CandidateCache } from '../../src/graphql/handlers/candidate-cache';
import type { GraphStore } from '../../src/store/graph-store';

/** Nothing is read here: what is inferred is given. */
const NO_STORE = {} as GraphStore;
const candidate = { agencyId: 'agency:a', sectionId: null, score: 0.5, reasons: [] };

describe('inferred handlers are kept per version of the graph', () => {
  test('questions of one version, those in flight too, share one inference', async () => {
    const cache = new CandidateCache(NO_STORE);
    const infer = jest.fn(async () => [candidate]);
    const answers = await Promise.all([cache.candidates(1, 'topic:a', infer), cache.candidates(1, 'topic:a', infer)]);
    expect([...answers, await cache.candidates(1, 'topic:a', infer)]).toEqual(Array(3).fill([candidate]));
    expect(infer).toHaveBeenCalledTimes(1);
  });

  test('another topic and another version are inferred anew', async () => {
    const cache = new CandidateCache(NO_STORE);
    const infer = jest.fn(async () => [candidate]);
    await cache.candidates(1, 'topic:a', infer);
    await cache.candidates(1, 'topic:b', infer);
    await cache.candidates(2, 'topic:a', infer);
    expect(infer).toHaveBeenCalledTimes(3);
  });

  test('a failure is not kept', async () => {
    const cache = new CandidateCache(NO_STORE);
    await expect(cache.candidates(1, 'topic:a', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    expect(await cache.candidates(1, 'topic:a', async () => [candidate])).toEqual([candidate]);
  });

  test('what is kept stays within its bound', async () => {
    const cache = new CandidateCache(NO_STORE, 3);
    const infer = jest.fn(async () => [candidate]);
    await cache.candidates(1, 'topic:a', infer);
    await cache.candidates(1, 'topic:b', infer);
    await cache.candidates(1, 'topic:a', infer);
    expect(infer).toHaveBeenCalledTimes(3);
  });
});
