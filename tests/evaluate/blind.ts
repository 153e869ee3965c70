/**
 * The blind test: how much of a reading stays when all names and first verbs become others. What the reading of the
 * original says is renamed too and compared with the reading of the renamed text, offsets left out.
 */
import type { Extraction } from '../../src/domain/fact';
import { readDocument } from '../../src/ingest/pipeline';
import type { Case } from './cases';
import { renamingOf } from './renaming';
import type { Score } from './score';
import { surplus } from './surplus';

const BLIND_KINDS = [
  'document',
  'organisations',
  'sections',
  'duties',
  'staffing',
  'amounts',
  'declared',
  'findings',
] as const;
export type BlindKind = (typeof BLIND_KINDS)[number];
export type BlindScores = Readonly<Record<BlindKind, Score>>;

export const blindKinds: readonly BlindKind[] = BLIND_KINDS;

export function blind({ name, bytes, expected }: Pick<Case, 'name' | 'bytes' | 'expected'>, seed: number): BlindScores {
  const read = readDocument({ name, bytes });
  if (!read.ok) return compared(new Map(), new Map());
  const renaming = renamingOf(expected, read.text.text, seed);
  const other = readDocument({ name, bytes: Buffer.from(renaming.text(read.text.text)) });
  return compared(linesOf(read.facts, renaming.words), other.ok ? linesOf(other.facts, (words) => words) : new Map());
}

type Lines = ReadonlyMap<BlindKind, readonly string[]>;

function linesOf(facts: Extraction, rename: (words: string) => string): Lines {
  const words = (text: string): string => rename(text.replace(/\s+/gu, ''));
  const line = (fact: unknown): string =>
    JSON.stringify(fact, (key, value: unknown) => {
      if (key === 'start' || key === 'end' || key === 'message') return undefined;
      if (key === 'parent' && typeof value === 'number') return words(facts.amounts[value]?.label ?? '');
      if (key === 'aliases' && Array.isArray(value)) return (value as string[]).map((one) => words(one)).sort();
      return typeof value === 'string' ? words(value) : value;
    });
  return new Map(
    BLIND_KINDS.map((kind) => [kind, kind === 'document' ? [line(facts.document)] : facts[kind].map(line)]),
  );
}

/** What both say, what only the original says, what only the renamed text says. */
function compared(original: Lines, renamed: Lines): BlindScores {
  return Object.fromEntries(
    BLIND_KINDS.map((kind) => {
      const [all, others] = [original.get(kind) ?? [], renamed.get(kind) ?? []];
      const misses = surplus(all, others);
      return [kind, { hits: all.length - misses.length, misses, extras: surplus(others, all) }];
    }),
  ) as Record<BlindKind, Score>;
}
