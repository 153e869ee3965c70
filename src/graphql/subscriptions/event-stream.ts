/** A subscription as events of Server-Sent Events: the protocol of graphql-sse, one connection each. */
import { createSourceEventStream, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { GraphContext } from '../context';
import { executeApart } from '../core/list-items';
import { asGraphqlError, publicResponse, type FailureLog, type PublicResponse } from '../errors';
import { badArgument } from '../limits/refusal';
import type { RequestLimits } from '../limits/request-limits';
import type { Values } from '../limits/variables';
import { isSubscription, type Operation } from '../operations';

export interface EventParts {
  readonly schema: GraphQLSchema;
  readonly limits: RequestLimits;
  /** One for each event: nothing that was read for one is there for the next. */
  readonly context: () => Promise<GraphContext>;
  readonly log: FailureLog;
}

/** @returns the events from now on, or the answer where there are none */
export async function openEvents(
  parts: EventParts,
  known: Operation,
  given: Values,
): Promise<EventStream | PublicResponse> {
  const { schema, limits, context, log } = parts;
  const { document, operation } = known;
  if (!isSubscription(known)) {
    const refusal = badArgument('Events come of a subscription only: ask with Accept: application/json.', operation);
    return publicResponse({ errors: [refusal] }, log);
  }
  const checked = limits.check({ ...known, variables: given });
  if ('refusal' in checked) return publicResponse({ errors: [checked.refusal] }, log);
  const operationName = operation.name?.value;
  const asked = { schema, document, operationName, variableValues: given };
  const source = await createSourceEventStream({ ...asked, contextValue: await context() });
  if (!(Symbol.asyncIterator in source)) return publicResponse(source, log);
  return new EventStream(source, log, async (rootValue) =>
    executeApart({ ...asked, rootValue, contextValue: await context() }),
  );
}

type Respond = (event: unknown) => Promise<ExecutionResult>;

export class EventStream {
  constructor(
    private readonly source: AsyncIterable<unknown>,
    private readonly log: FailureLog,
    private readonly respond: Respond,
  ) {}

  /** Without the last one, which says that no more will come. */
  async *events(): AsyncGenerator<string, void> {
    try {
      for await (const event of this.source) yield next(publicResponse(await this.respond(event), this.log));
    } catch (error) {
      yield next(publicResponse({ errors: [asGraphqlError(error)] }, this.log));
    }
  }
}

const next = ({ result }: PublicResponse): string => `event: next\ndata: ${JSON.stringify(result)}\n\n`;
