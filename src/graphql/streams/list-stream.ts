/**
 * A list of any length as lines: page after page, each of them a request of its own to the store, of which nothing is kept
 * once it has gone out. The next one is read only when somebody wants it.
 */
import { getArgumentValues, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { GovorgError } from '../../domain/errors';
import { asGraphqlError, publicResponse, type FailureLog, type PublicResponse } from '../errors';
import { badArgument } from '../limits/refusal';
import type { RequestLimits } from '../limits/request-limits';
import type { Values } from '../limits/variables';
import type { Operation } from '../operations';
import { pageOperation, streamedList, type PageOperation } from './streamed-list';

/** Reads one page, within the time of one request and as long as the client is there. */
export type ReadPage = (page: Operation, variables: Values) => Promise<PublicResponse>;

export interface StreamParts {
  readonly schema: GraphQLSchema;
  readonly limits: RequestLimits;
  readonly read: ReadPage;
  /** Of the graph, as it is now. */
  readonly version: () => Promise<number>;
  /** Why no more pages are read; null where the stream may go on. */
  readonly ending: () => GovorgError | null;
  readonly log: FailureLog;
}

/** How a stream ended: its last line. A stream without one was cut. */
export type StreamEnd =
  | { readonly complete: true; readonly count: number; readonly graphChanged: boolean }
  | {
      readonly complete: false;
      readonly count: number;
      /** Cursor behind which to go on; null where nothing was sent. */
      readonly after: string | null;
      readonly errors: readonly GraphQLFormattedError[];
    };

/** @returns the stream with its first page read, or the answer where there is nothing to stream */
export async function openStream(
  parts: StreamParts,
  known: Operation,
  given: Values,
): Promise<ListStream | PublicResponse> {
  const { schema, limits, read, log } = parts;
  const list = streamedList(schema, known);
  if (list instanceof Error) return publicResponse({ errors: [list] }, log);
  const checked = limits.check({ ...known, variables: given });
  if ('refusal' in checked) return publicResponse({ errors: [checked.refusal] }, log);
  const { after = null, before, last } = getArgumentValues(list.field, list.node, checked.variables);
  if (isGiven(before) || isGiven(last)) {
    const message = 'A stream goes forward to the end of its list: leave out `before` and `last`.';
    return publicResponse({ errors: [badArgument(message, list.node)] }, log);
  }
  const page = pageOperation(known, list);
  const begin: Beginning = { page, given, after: after as string | null, version: await parts.version() };
  const first = await read(page, { ...given, [page.after]: begin.after });
  return first.status === 200 ? new ListStream(parts, begin, first) : first;
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

interface Beginning {
  readonly page: PageOperation;
  readonly given: Values;
  readonly after: string | null;
  readonly version: number;
}

/** What is on a page, and where it lies. */
interface Page {
  readonly items: readonly unknown[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

export class ListStream {
  #count = 0;
  #after: string | null;

  constructor(
    private readonly parts: StreamParts,
    private readonly begin: Beginning,
    private readonly first: PublicResponse,
  ) {
    this.#after = begin.after;
  }

  /** Lines, those of a page at once; the last one is a StreamEnd, unless nobody is there to read it. */
  async *lines(): AsyncGenerator<string, void> {
    try {
      for (let response = this.first; ; response = await this.#read()) {
        const { errors = [] } = response.result;
        // What is null because of an error would look like what is unknown.
        if (errors.length > 0) {
          yield this.#stopped(errors);
          return;
        }
        const page = this.#pageOf(response);
        this.#count += page.items.length;
        this.#after = page.endCursor ?? this.#after;
        if (page.items.length > 0) yield page.items.map(line).join('');
        if (!page.hasNextPage) {
          yield line(await this.#complete());
          return;
        }
        if (page.endCursor === null) throw new Error('a list goes on behind a page that ends nowhere');
        const reason = this.parts.ending();
        if (reason) throw reason;
      }
    } catch (error) {
      if (error instanceof GovorgError && error.code === 'CANCELLED') return;
      const { errors = [] } = publicResponse({ errors: [asGraphqlError(error)] }, this.parts.log).result;
      yield this.#stopped(errors);
    }
  }

  #read(): Promise<PublicResponse> {
    const { page, given } = this.begin;
    return this.parts.read(page, { ...given, [page.after]: this.#after });
  }

  #pageOf({ result }: PublicResponse): Page {
    const { list, items, place } = this.begin.page.keys;
    const connection = result.data?.[list] as Readonly<Record<string, unknown>>;
    return { items: connection[items] as Page['items'], ...(connection[place] as Omit<Page, 'items'>) };
  }

  async #complete(): Promise<StreamEnd> {
    const graphChanged = (await this.parts.version()) !== this.begin.version;
    return { complete: true, count: this.#count, graphChanged };
  }

  #stopped(errors: readonly GraphQLFormattedError[]): string {
    const end: StreamEnd = { complete: false, count: this.#count, after: this.#after, errors };
    return line(end);
  }
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
