/** What becomes of a document whose reading did not come to its end. */
import type { Rejection } from '../../domain/errors';
import { sha256 } from '../../domain/identifier';
import { reject } from '../formats/format';
import type { SourceFile } from '../source';

/** Told of a failure that is a bug: a reference, and the stack that belongs to it. */
export type OnFailure = (message: string) => void;

/** What one document may take. Those of real bodies take a hundredth of either. */
export interface Budget {
  readonly milliseconds: number;
  readonly megabytes: number;
}

export const BUDGET: Budget = { milliseconds: 30_000, megabytes: 1024 };

const WHAT_TO_DO =
  'pass its parts as files of their own, and report it if it is a real document; the others are not affected';

export const tooComplex = (file: SourceFile, exceeded: keyof Budget, budget: Budget): Rejection =>
  reject(
    file,
    'TOO_COMPLEX',
    exceeded === 'milliseconds'
      ? `reading it takes more than ${budget.milliseconds / 1000} s: ${WHAT_TO_DO}`
      : `reading it takes more than ${budget.megabytes} MB of memory: ${WHAT_TO_DO}`,
  );

const REFERENCE_LENGTH = 8;

/** A failure that is a bug: the person gets a short reference to quote, and the log the stack under that reference. */
export function internal(file: SourceFile, stack: string, onFailure: OnFailure): Rejection {
  // The same document fails under the same reference on every machine: no path of this one is part of it.
  const [message = ''] = stack.split('\n');
  const reference = sha256(Buffer.from(`${sha256(file.bytes)} ${message}`)).slice(0, REFERENCE_LENGTH);
  onFailure(`failure ${reference} while reading ${file.path ?? file.name}: ${stack}`);
  return reject(
    file,
    'INTERNAL',
    `reading it failed, which is a bug: report it with the file and the reference ${reference}; the others are not affected`,
  );
}
