/**
 * The store that a test file runs the program on. A suite that knows no other way to it than this one runs unchanged
 * on every store: by itself on the embedded one, and called by `e2e/neo4j.test.ts` on a server.
 */

export interface StoreUnderTest {
  readonly isEmbedded: boolean;
  /** What leads the program to it; nothing for the embedded one, which lies in its data folder. */
  settings(): Readonly<Record<string, string>>;
  /** Makes sure that a data folder which nothing used yet is met by an empty graph. */
  empty(): Promise<void>;
  /** Waits until nothing is under way any more that a killed process had begun. */
  settled(): Promise<void>;
}

const EMBEDDED: StoreUnderTest = {
  isEmbedded: true,
  settings: () => ({}),
  empty: () => Promise.resolve(),
  settled: () => Promise.resolve(),
};

let current = EMBEDDED;

export const storeUnderTest = (): StoreUnderTest => current;

/** For the whole test file: called before its suites are loaded. */
export function runOnStore(store: StoreUnderTest): void {
  current = store;
}

/** A test about the file of the embedded store, which says nothing about any other; left out where there is none. */
export function testOfEmbedded(name: string, body: () => Promise<void>): void {
  if (current.isEmbedded) test(`the embedded store: ${name}`, body);
}
