import { GovorgError } from '../../domain/errors';
import type { GraphContext } from '../context';

/**
 * What a change came to. Why a store or a disk takes none is for those who run the service; the client learns that it
 * may not rely on it.
 */
export async function acknowledged<T>({ log }: Pick<GraphContext, 'log'>, change: Promise<T>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    if (!(error instanceof GovorgError) || !error.code.startsWith('STORE_')) throw error;
    log?.failed(error);
    const message = 'The service takes no change now, and this one is not acknowledged: send it again later.';
    throw new GovorgError('STORE_UNAVAILABLE', message, { cause: error });
  }
}
