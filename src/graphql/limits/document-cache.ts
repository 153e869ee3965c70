import { visit, type DocumentNode } from 'graphql';
import { ByteCache } from '../../ops/byte-cache';

/** Some hundred operations of the usual size with all that is made of them. */
export const DOCUMENT_CACHE_BYTES = 16 * 1024 * 1024;

/** Thousands of operations of the usual size. */
export const TEXT_CACHE_BYTES = 8 * 1024 * 1024;

/**
 * What comes again is written by a program, and short: a text of half a million characters that is asked once would push
 * out what all others ask. Of the bound of a cache.
 */
export const largestOf = (limit: number): number => limit / 16;

/** A node of a document, with what is planned, compiled and reckoned for it: measured, and rounded up. */
const BYTES_PER_NODE = 1_000;
/** Names of a document are cut out of its text by reference, so that the text stays as long as any of them does. */
export const BYTES_PER_CHARACTER = 2;

/** What Apollo keeps, bounded by what it weighs. Its own stores know neither the text of a document nor its tokens. */
export class ApolloCache<T> {
  private readonly kept: ByteCache<T>;

  constructor(
    limit: number,
    private readonly weightOf: (value: T) => number,
  ) {
    this.kept = new ByteCache(limit, largestOf(limit));
  }

  get size(): ByteCache<T>['size'] {
    return this.kept.size;
  }

  async get(key: string): Promise<T | undefined> {
    return this.kept.get(key);
  }

  async set(key: string, value: T): Promise<void> {
    this.kept.set(key, value, key.length * BYTES_PER_CHARACTER + this.weightOf(value));
  }

  async delete(key: string): Promise<boolean> {
    return this.kept.delete(key);
  }
}

/** Parsed and valid documents. */
export class DocumentCache extends ApolloCache<DocumentNode> {
  constructor(limit = DOCUMENT_CACHE_BYTES) {
    super(limit, weightOf);
  }

  override async set(key: string, document: DocumentNode): Promise<void> {
    await super.set(key, unchained(document));
  }
}

/** Texts of operations that clients persist. */
export class TextCache extends ApolloCache<string> {
  constructor(limit = TEXT_CACHE_BYTES) {
    super(limit, (text) => text.length * BYTES_PER_CHARACTER);
  }
}

/** Bytes that a document holds as long as it is kept, about. */
export function weightOf(document: DocumentNode): number {
  let nodes = 0;
  visit(document, { enter: () => void (nodes += 1) });
  return nodes * BYTES_PER_NODE + (document.loc?.source.body.length ?? 0) * BYTES_PER_CHARACTER;
}

/**
 * Lets go of the chain of tokens, comments included, which weighs more than all the rest. Errors find their line all the
 * same: they need the text and the token that a node begins with.
 */
function unchained(document: DocumentNode): DocumentNode {
  for (let token = document.loc?.startToken ?? null; token;) {
    const { next } = token;
    Object.assign(token, { prev: null, next: null });
    token = next;
  }
  return document;
}
