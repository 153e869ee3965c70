/** A long proof runs at full length where CI_FULL is set, as .ci/run does, and shorter in `npm test`, where its name says so. */

/** How many: graphs, operations, rounds, whatever the proof repeats. */
export interface ProofLength {
  readonly test: number;
  readonly ci: number;
}

export interface Proof {
  readonly count: number;
  /** For the name of the test: `; CI asks 3,000` where this is less, else nothing. */
  readonly note: string;
}

export interface Suites {
  readonly suites: readonly string[];
  /** For the name of the test, as that of a proof. */
  readonly note: string;
}

/** Whether every proof runs at its full length, as in .ci/run. */
const isFull = (): boolean => process.env['CI_FULL'] === '1';

/** Suites that are run once more on another part: the first of them in `npm test`, all in CI. */
export const suitesOf = (always: readonly string[], inCi: readonly string[]): Suites => ({
  suites: isFull() ? [...always, ...inCi] : always,
  note: isFull() ? '' : `; CI runs ${always.length + inCi.length} suites`,
});

/** @param variable of the environment that asks for any other length */
export function proofLength({ test, ci }: ProofLength, variable?: string): Proof {
  const wished = variable === undefined ? undefined : process.env[variable];
  const count = wished === undefined ? (isFull() ? ci : test) : Number(wished);
  return { count, note: count < ci ? `; CI asks ${ci.toLocaleString('en')}` : '' };
}

/** In per cent: all of a list, and for a server, which plans every question anew, a part of it in `npm test`. */
export const EVERYTHING: ProofLength = { test: 100, ci: 100 };
export const A_QUARTER: ProofLength = { test: 25, ci: 100 };

/** So many per cent of a list, spread evenly over it. */
export const share = <T>(all: readonly T[], percent: number): readonly T[] =>
  all.filter((_, i) => Math.floor((i * percent) / 100) !== Math.floor(((i - 1) * percent) / 100));
