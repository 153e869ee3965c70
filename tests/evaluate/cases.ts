import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hasShared, PROJECT_ROOT, sharedPath } from '../harness/shared';
import { fromShortForm } from './corpus-gold';
import type { Expected } from './expected';
import { fromLongForm } from './gold';

/** Where gold lies, and how good a reading must be there. */
export const SETS = {
  shared: { title: '../shared/gold', threshold: 0.95 },
  own: { title: 'tests/gold', threshold: 0.9 },
  corpus: { title: 'tests/corpus', threshold: 0.9 },
  /** Complete documents with gold from elsewhere: `--folder`. */
  folder: { title: 'folder', threshold: 0.95 },
  /** Made on demand by bench/documents, and in no folder. */
  generated: { title: 'generated', threshold: 0.98 },
} as const;
export type SetName = keyof typeof SETS;

/** One document with its gold. */
export interface Case {
  readonly set: SetName;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: Expected;
}

const SEED = join(PROJECT_ROOT, 'seed', 'documents');
const OWN = join(PROJECT_ROOT, 'tests', 'gold');
const CORPUS = join(PROJECT_ROOT, 'tests', 'corpus');

/** All cases that this machine has; those of ../shared only where it is there. */
export function cases(): readonly Case[] {
  return [
    ...(hasShared ? inFolder('shared', sharedPath('gold'), sharedPath('documents'), fromLongForm) : []),
    ...inFolder('own', OWN, SEED, fromLongForm),
    ...inFolder('corpus', CORPUS, CORPUS, fromShortForm),
  ];
}

/** The texts of any folder that has their gold beside them, as tests/corpus has. */
export const casesOf = (folder: string): readonly Case[] => inFolder('folder', folder, folder, fromShortForm);

function inFolder(set: SetName, gold: string, texts: string, from: (json: unknown) => Expected): readonly Case[] {
  if (!existsSync(gold)) return [];
  return readdirSync(gold)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const name = `${basename(file, '.json')}.txt`;
      const bytes = readFileSync(join(texts, name));
      return { set, name, bytes, expected: from(parse(join(gold, file))) };
    });
}

function parse(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
