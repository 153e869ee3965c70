/**
 * What a graph remembers of the archive beside it: how many of its documents it holds, and a hash of which, whatever
 * their order. It is kept in the transaction that adds a document, so that a graph that lost its last transactions, or
 * is an older copy of itself, and an archive that lost files both show at the next start.
 */

/** A set of documents as one number and one hash. */
export interface Ledger {
  readonly documents: number;
  /** Sum of their SHA-256, 64 hexadecimal digits. */
  readonly hash: string;
}

const MODULUS = 2n ** 256n;
const DIGITS = 64;

export const NO_DOCUMENTS: Ledger = { documents: 0, hash: '0'.repeat(DIGITS) };

/** @param hashes SHA-256 of documents that the ledger does not hold */
export function withDocuments({ documents, hash }: Ledger, hashes: Iterable<string>): Ledger {
  let [count, sum] = [documents, BigInt(`0x${hash}`)];
  for (const one of hashes) {
    count += 1;
    sum = (sum + BigInt(`0x${one}`)) % MODULUS;
  }
  return { documents: count, hash: sum.toString(16).padStart(DIGITS, '0') };
}

/** @param hashes SHA-256 of documents that the ledger holds; of those that it does not nothing is known here */
export function withoutDocuments({ documents, hash }: Ledger, hashes: readonly string[]): Ledger {
  const negated = hashes.map((one) => (MODULUS - BigInt(`0x${one}`)).toString(16));
  return { ...withDocuments({ documents, hash }, negated), documents: Math.max(0, documents - hashes.length) };
}

export const ledgerOf = (hashes: Iterable<string>): Ledger => withDocuments(NO_DOCUMENTS, hashes);

export const isSameLedger = (a: Ledger, b: Ledger): boolean => a.documents === b.documents && a.hash === b.hash;

/** Of two sets that have no document in common. */
export function sumOfLedgers(a: Ledger, b: Ledger): Ledger {
  const { hash } = withDocuments(a, [b.hash]);
  return { documents: a.documents + b.documents, hash };
}
