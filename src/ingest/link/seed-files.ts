/** The files of a seed folder: each holds one list, of a form that is checked before anything is made of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { GovorgError } from '../../domain/errors';

/** Who runs it, or where it was read. */
export const source = z.string().min(1);

export interface ListFile<T> {
  /** Path from the seed folder, for messages. */
  readonly file: string;
  readonly content: T;
}

export function read<T>(seedDir: string, folder: string, schema: z.ZodType<T>): readonly ListFile<T>[] {
  const path = join(seedDir, folder);
  if (!existsSync(path)) throw invalid(path, '', 'there is no such folder: point the service at its seed folder');
  return readdirSync(path)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ file: `${folder}/${file}`, content: parse(join(path, file), `${folder}/${file}`, schema) }));
}

function parse<T>(path: string, file: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw invalid(file, '', error instanceof Error ? error.message : 'unreadable', error);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalid(file, place(issue?.path ?? []), issue?.message ?? 'does not fit', result.error);
}

const place = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

export const invalid = (file: string, where: string, why: string, cause?: unknown): GovorgError =>
  new GovorgError('CONFIG_INVALID', `seed list ${file}${where && `, ${where}`}: ${why}`, { cause });
