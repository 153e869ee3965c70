import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Extraction } from '../../src/domain/fact';
import { readDocument } from '../../src/ingest/pipeline';
import { seedDocuments } from '../harness/shared';

export interface SeedText {
  /** Short name: `000` … `004`. */
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** The five seed documents as text. */
export const SEED_TEXTS: readonly SeedText[] = seedDocuments().map((path) => ({
  name: basename(path).slice(0, 3),
  file: basename(path),
  text: readFileSync(path, 'utf8').replace(/^\uFEFF/, ''),
}));

export interface ReadText {
  readonly text: string;
  readonly facts: Extraction;
}

/** Reads bytes through the whole pipeline; throws where the document is rejected, as no test here expects it. */
export function readBytes(bytes: Uint8Array, name = 'document.txt'): ReadText {
  const read = readDocument({ name, bytes });
  if (!read.ok) throw new Error(`${name}: ${read.rejection.reason} ${read.rejection.message}`);
  return { text: read.text.text, facts: read.facts };
}

export function readString(text: string, name = 'document.txt'): ReadText {
  return readBytes(Buffer.from(text, 'utf8'), name);
}
