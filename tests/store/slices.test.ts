/** Long reads of the embedded store: others are served in between, and what is read is one state of the graph. */
import { GovorgError } from '../../src/domain/errors';
import { Slices, type Steps } from '../../src/store/sqlite/slices';

/** Longer than a slice. */
const LONG_MS = 11;

/** Holds the event loop as a statement would. */
function hold(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

/** A read of that many long steps that notes what it saw in each. */
function* reading(steps: number, see: () => number): Steps<readonly number[]> {
  const seen: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    hold(LONG_MS);
    seen.push(see());
    yield;
  }
  return seen;
}

test('a short read is done at once', async () => {
  const read = new Slices().read(function* () {
    yield;
    yield;
    return 'done';
  }, null);
  let isServed = false;
  setImmediate(() => (isServed = true));
  expect(await read).toBe('done');
  expect(isServed).toBe(false);
});

test('others are served between two slices', async () => {
  let served = 0;
  const serve = setInterval(() => (served += 1), 0);
  await new Slices().read(() => reading(6, () => served), null);
  clearInterval(serve);
  expect(served).toBeGreaterThan(2);
});

test('writes wait for reads that paused, which see one state', async () => {
  const slices = new Slices();
  let version = 0;
  const read = slices.read(() => reading(4, () => version), null);
  const writes = [1, 2].map(() => slices.write(() => (version += 1)));
  expect(await read).toEqual([0, 0, 0, 0]);
  expect((await Promise.all(writes)).sort()).toEqual([1, 2]);
});

test('a read that begins while a write waits gives way to it, and sees what it wrote', async () => {
  const slices = new Slices();
  let version = 0;
  const first = slices.read(() => reading(3, () => version), null);
  const write = slices.write(() => (version += 1));
  const second = slices.read(() => reading(3, () => version), null);
  expect([await first, await write, await second]).toEqual([[0, 0, 0], 1, [1, 1, 1]]);
});

test('a write that fails lets the reads go on', async () => {
  const slices = new Slices();
  const first = slices.read(() => reading(2, () => 0), null);
  const write = slices.write(() => {
    throw new Error('full disk');
  });
  const second = slices.read(() => reading(2, () => 0), null);
  await expect(write).rejects.toThrow('full disk');
  expect([await first, await second]).toEqual([[0, 0], [0, 0]]); // prettier-ignore
});

test('a read that nobody waits for ends at its next pause, and writes go on', async () => {
  const slices = new Slices();
  const abandon = new AbortController();
  let steps = 0;
  const read = slices.read(() => reading(1_000, () => (steps += 1)), abandon.signal);
  const write = slices.write(() => 'written');
  setImmediate(() => {
    abandon.abort(new GovorgError('TIMEOUT', 'The time is over.'));
  });
  await expect(read).rejects.toMatchObject({ code: 'TIMEOUT' });
  expect(await write).toBe('written');
  expect(steps).toBeLessThan(10);
});
