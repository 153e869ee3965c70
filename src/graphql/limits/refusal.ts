import { GraphQLError, type ASTNode } from 'graphql';

/** A document that breaks a limit is as invalid as one that breaks a rule of GraphQL. */
export const invalidDocument = (message: string, nodes: ASTNode | readonly ASTNode[] | null = null): GraphQLError =>
  new GraphQLError(message, { nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });

export const badArgument = (message: string, nodes: ASTNode | readonly ASTNode[] | null = null): GraphQLError =>
  new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } });

/** A count for people: 10,000. */
export const shown = (count: number): string => count.toLocaleString('en-US');
