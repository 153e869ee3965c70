import { GovorgError } from '../../domain/errors';

/** What a client asked for and cannot have, said so that it can be put right. */
export function badInput(message: string): GovorgError {
  return new GovorgError('BAD_USER_INPUT', message);
}
