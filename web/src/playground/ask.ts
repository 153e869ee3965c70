import type { GraphiQLProps } from 'graphiql';
import type { ExecutionResult } from 'graphql';

/** Sends a question to the service that served this page. */
export const ask: GraphiQLProps['fetcher'] = async ({ query, variables, operationName }) => {
  // Just after a change of tabs the editor still names the operation of the tab before.
  const named = operationName && holdsOperation(query, operationName) ? { operationName } : {};
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query, variables: variables as unknown, ...named }),
  });
  return (await response.json()) as ExecutionResult;
};

const holdsOperation = (query: string, name: string): boolean =>
  new RegExp(`\\b(?:query|mutation|subscription) +${name}\\b`).test(query);
