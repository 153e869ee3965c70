/**
 * Queries that Apollo has let through, parsed and valid: when one comes again, it is run without Apollo. Nothing of a
 * request goes in but the text of its operation.
 */
import { OperationTypeNode, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { Answer } from './answers';
import { ByteCache } from '../ops/byte-cache';
import { BYTES_PER_CHARACTER, largestOf, weightOf } from './limits/document-cache';

/** An operation of a parsed and valid document. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

export const isQuery = ({ operation }: Operation): boolean => operation.operation === OperationTypeNode.QUERY;

export const isSubscription = ({ operation }: Operation): boolean =>
  operation.operation === OperationTypeNode.SUBSCRIPTION;

export interface KnownOperation extends Operation {
  /** As Apollo answered it: what was negotiated is part of the key. */
  readonly headers: Answer['headers'];
}

/** Some hundred operations of the usual size with all that is made of them. */
const KNOWN_BYTES = 16 * 1024 * 1024;

export class KnownOperations {
  private readonly known: ByteCache<KnownOperation>;

  /** @param limit in bytes */
  constructor(limit = KNOWN_BYTES) {
    this.known = new ByteCache(limit, largestOf(limit));
  }

  get size(): ByteCache<KnownOperation>['size'] {
    return this.known.size;
  }

  /** @param key all of a request but its variables */
  find(key: string): KnownOperation | null {
    return this.known.get(key) ?? null;
  }

  /** Keeps an operation that was answered. */
  learn(key: string, operation: Operation, { status, headers }: Answer): void {
    if (status !== 200 || this.known.get(key)) return;
    const lasting = [...headers].filter(([name]) => name !== 'content-length');
    const bytes = key.length * BYTES_PER_CHARACTER + weightOf(operation.document);
    this.known.set(key, { ...operation, headers: new Map(lasting) }, bytes);
  }
}
