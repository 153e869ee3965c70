import { GovorgError } from '../../domain/errors';
import { errorCode } from '../durable-file';

/** Failures of the disk under keys and the record of changes, in words for the person who runs the service. */
export async function guarded<R>(place: string, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    const code = errorCode(error);
    if (code === null || error instanceof GovorgError) throw error;
    throw new GovorgError('STORE_UNAVAILABLE', `${place} cannot be used: the disk answered ${code}.`, { cause: error });
  }
}
