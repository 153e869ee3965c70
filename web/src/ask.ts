import type { GraphiQLProps } from 'graphiql';
import type { ExecutionResult } from 'graphql';

/** Sends a question to the service that served this page. */
export const ask: GraphiQLProps['fetcher'] = async (question) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify(question),
  });
  return (await response.json()) as ExecutionResult;
};
