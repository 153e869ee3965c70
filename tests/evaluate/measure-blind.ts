/** The blind test, for each set of documents. */
import { generateDocuments } from '../../bench/documents/generate';
import { blind, blindKinds, type BlindScores } from './blind';
import { SETS, type Case, type SetName } from './cases';
import type { Generated } from './measure-generated';
import { add, isSilent, measures } from './score';

/** How much of all facts must stay. */
const THRESHOLD = 0.97;
const NAME_WIDTH = 26;
const CELL_WIDTH = 15;

export function measureBlind(gold: readonly Case[], { count, seed, style }: Generated, show: number): number {
  const bySet = new Map<SetName, BlindScores[]>();
  let left = show;
  for (const one of documents()) {
    const scores = blind(one, seed);
    bySet.set(one.set, [...(bySet.get(one.set) ?? []), scores]);
    if (left === 0) continue;
    const told = differences(one.name, scores).slice(0, left);
    left -= told.length;
    if (told.length > 0) process.stdout.write(`${told.join('\n')}\n\n`);
  }
  process.stdout.write(`${line(['same under other names', ...blindKinds, 'all'])}\n`);
  const shares = [...bySet].map(([set, scores]) => {
    const kinds = blindKinds.map((kind) => add(scores.map((score) => score[kind])));
    const all = add(kinds);
    const cells = [...kinds, all].map((score) => (isSilent(score) ? '—' : measures(score).f1.toFixed(3)));
    process.stdout.write(`${line([`${SETS[set].title} (${scores.length})`, ...cells])}\n`);
    return measures(all).f1;
  });
  return shares.every((share) => share >= THRESHOLD) ? 0 : 1;

  function* documents(): Generator<Pick<Case, 'set' | 'name' | 'bytes' | 'expected'>> {
    yield* gold;
    for (const { name, text, expected } of generateDocuments(count, seed, style)) {
      yield { set: 'generated', name, bytes: Buffer.from(text), expected };
    }
  }
}

function differences(name: string, scores: BlindScores): readonly string[] {
  return blindKinds.flatMap((kind) => [
    ...scores[kind].misses.map((text) => `${name} − ${kind}: ${text.slice(0, 200)}`),
    ...scores[kind].extras.map((text) => `${name} + ${kind}: ${text.slice(0, 200)}`),
  ]);
}

const line = ([name = '', ...cells]: readonly string[]): string =>
  (name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padEnd(CELL_WIDTH)).join(' ')).trimEnd();
