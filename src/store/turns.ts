/** Long work in turns: others are served in between. */
import { assertGoing } from './cancelled';

/** Milliseconds that one turn may hold the event loop; a step behind that is short. */
const TURN_MS = 10;

const others = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** @throws GovorgError CANCELLED, or why the signal was aborted */
export async function inTurns<T>(steps: Generator<void, T, void>, signal: AbortSignal): Promise<T> {
  for (;;) {
    assertGoing(signal);
    const start = performance.now();
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() - start < TURN_MS);
    await others();
  }
}
