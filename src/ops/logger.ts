import { destination, pino, type Level, type Logger } from 'pino';

export type { Logger };

/**
 * One JSON object a line on stderr; stdout belongs to results.
 * Requests are not logged with their bodies: what people ask is theirs.
 */
export function createLogger(level: Level | 'silent'): Logger {
  return pino({ name: 'govorg', level }, destination({ fd: 2, sync: true }));
}
