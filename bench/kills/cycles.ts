/** Cycles of accident and start, each of which may find a fault; all of them run, whatever the first finds. */

/** What a proof found. */
export interface Finding {
  readonly cycles: number;
  readonly seconds: number;
  /** What was lost, wrong or unsaid, a sentence each. */
  readonly faults: readonly string[];
}

/** Tells what a cycle does as soon as it is known, for the sentence about its fault. */
export type Describe = (what: string) => void;

export async function runCycles(
  cycles: number,
  cycle: (round: number, describe: Describe) => Promise<void>,
): Promise<Finding> {
  const faults: string[] = [];
  const started = performance.now();
  for (let round = 0; round < cycles; round += 1) {
    let what = '';
    try {
      await cycle(round, (described) => (what = described));
    } catch (error) {
      faults.push(`cycle ${round}, ${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { cycles, seconds: (performance.now() - started) / 1_000, faults };
}

export function assert(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
