import { GraphQLError } from 'graphql';
import type { Logger } from '../ops/logger';

/**
 * A part of an answer that fails when the answer has been given up is no reason to end the service for everybody else.
 * Whatever else nobody handles is a bug in a state that nobody knows, and ends it.
 */
export function outliveStrayAnswers(log: Logger): void {
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof GraphQLError)) throw reason;
    log.warn({ path: reason.path, err: reason }, 'a part of an answer failed behind it');
  });
}
