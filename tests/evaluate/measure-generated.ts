/** Generated documents, by kind of fact and by style. */
import type { Style } from '../../bench/documents/style';
import { SETS } from './cases';
import { evaluateGenerated, totalGenerated, type GeneratedResult } from './generated';
import { generatedDifferences, generatedTable } from './generated-report';
import { FACT_KINDS, isSilent, measures } from './score';

export interface Generated {
  readonly count: number;
  readonly seed: number;
  readonly style: Partial<Style>;
}

/** How good the finding of contradictions must be. */
const CONTRADICTIONS = 0.97;

export function measureGenerated({ count, seed, style }: Generated, show: number): number {
  const results: GeneratedResult[] = [];
  let left = show;
  for (const measured of evaluateGenerated(count, seed, style)) {
    results.push(measured.result);
    if (left === 0) continue;
    const told = generatedDifferences(measured).slice(0, left);
    left -= told.length;
    if (told.length > 0) process.stdout.write(`${told.join('\n')}\n\n`);
  }
  process.stdout.write(`${generatedTable(results)}\n`);
  const wrongQuotes = results.flatMap((result) => result.wrongQuotes.map((quote) => `${result.name}: ${quote}`));
  process.stdout.write(`quotes that differ from the text: ${wrongQuotes.length}\n`);
  const { kinds, contradictions } = totalGenerated(results);
  const low = FACT_KINDS.filter(
    (kind) => !isSilent(kinds[kind]) && measures(kinds[kind]).f1 < SETS.generated.threshold,
  );
  for (const kind of low) process.stdout.write(`below ${SETS.generated.threshold}: ${kind}\n`);
  const isGood =
    low.length === 0 &&
    wrongQuotes.length === 0 &&
    contradictions.falseErrors.length === 0 &&
    measures(contradictions).f1 >= CONTRADICTIONS;
  return isGood ? 0 : 1;
}
