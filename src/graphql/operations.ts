/**
 * Operations that Apollo has let through, parsed and valid: when one comes again, it is run without Apollo. Nothing of a
 * request goes in but the text of its operation.
 */
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Answer } from './answers';

/** An operation of a parsed and valid document. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

export interface KnownOperation extends Operation {
  /** As Apollo answered it: what was negotiated is part of the key. */
  readonly headers: Answer['headers'];
}

/** Characters of operations that are kept, some hundred bytes each with all that is made of them. */
const MOST_TEXT = 200_000;

export class KnownOperations {
  private known = new Map<string, KnownOperation>();
  private text = 0;

  /** @param key all of a request but its variables */
  find(key: string): KnownOperation | null {
    return this.known.get(key) ?? null;
  }

  /** Keeps an operation that was answered. A client with ever new ones begins anew. */
  learn(key: string, operation: Operation, { status, headers }: Answer): void {
    if (status !== 200 || this.known.has(key)) return;
    if (this.text + key.length > MOST_TEXT) {
      this.known = new Map();
      this.text = 0;
    }
    if (key.length > MOST_TEXT) return;
    this.text += key.length;
    const lasting = [...headers].filter(([name]) => name !== 'content-length');
    this.known.set(key, { ...operation, headers: new Map(lasting) });
  }
}
