/** How much of a reading stays in each layout of its tables: gold, corpus, and the rounds of first contact. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../harness/shared';
import { generateDocuments } from '../../bench/documents/generate';
import { casesOf, type Case } from './cases';
import { inLayout, LAYOUT_KINDS, LAYOUTS, type LayoutScores } from './layouts';
import type { Generated } from './measure-generated';
import { add, isSilent, measures } from './score';

/** How much of all facts must stay. */
const THRESHOLD = 0.97;
const NAME_WIDTH = 26;
const CELL_WIDTH = 15;

export function measureLayouts(gold: readonly Case[], { count, seed, style }: Generated, show: number): number {
  const files: Pick<Case, 'name' | 'bytes'>[] = [...gold, ...ROUNDS()];
  for (const { name, text } of generateDocuments(count, seed, style)) files.push({ name, bytes: Buffer.from(text) });
  process.stdout.write(`${line(['same in another layout', ...LAYOUT_KINDS, 'all'])}\n`);
  let left = show;
  const shares = LAYOUTS.map((layout) => {
    const scores: LayoutScores[] = [];
    for (const file of files) {
      const score = inLayout(file, layout);
      if (!score) continue;
      scores.push(score);
      const told = differences(`${layout} ${file.name}`, score).slice(0, left);
      left -= told.length;
      if (told.length > 0) process.stdout.write(`${told.join('\n')}\n\n`);
    }
    const kinds = LAYOUT_KINDS.map((kind) => add(scores.map((score) => score[kind])));
    const all = add(kinds);
    const cells = [...kinds, all].map((score) => (isSilent(score) ? '—' : measures(score).f1.toFixed(3)));
    process.stdout.write(`${line([`${layout} (${scores.length})`, ...cells])}\n`);
    return measures(all).f1;
  });
  return shares.every((share) => share >= THRESHOLD) ? 0 : 1;
}

const FIRST_CONTACT = join(PROJECT_ROOT, 'tests', 'first-contact');
const ROUNDS = (): readonly Case[] =>
  readdirSync(FIRST_CONTACT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => casesOf(join(FIRST_CONTACT, name)));

function differences(name: string, scores: LayoutScores): readonly string[] {
  return LAYOUT_KINDS.flatMap((kind) => [
    ...scores[kind].misses.map((text) => `${name} − ${kind}: ${text.slice(0, 220)}`),
    ...scores[kind].extras.map((text) => `${name} + ${kind}: ${text.slice(0, 220)}`),
  ]);
}

const line = ([name = '', ...cells]: readonly string[]): string =>
  (name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padEnd(CELL_WIDTH)).join(' ')).trimEnd();
