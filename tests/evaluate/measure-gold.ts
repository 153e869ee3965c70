/** Precision, recall and F1 of every document that has gold. */
import { hasShared } from '../harness/shared';
import type { Case } from './cases';
import { evaluate } from './evaluate';
import { differences, json, table } from './report';
import { shortfalls } from './results';

export function measureGold(
  chosen: readonly Case[],
  options: { readonly verbose: boolean; readonly json: boolean },
): number {
  const results = chosen.map((one) => evaluate(one));
  const low = shortfalls(results);
  const wrongQuotes = results.reduce((sum, result) => sum + result.wrongQuotes.length, 0);
  if (options.json) {
    process.stdout.write(`${json(results)}\n`);
  } else {
    if (options.verbose) process.stdout.write(`${results.map(differences).filter(Boolean).join('\n\n')}\n\n`);
    process.stdout.write(`${table(results)}\n`);
    process.stdout.write(`quotes that differ from the text: ${wrongQuotes}\n`);
    for (const { where, kind, f1, threshold } of low) {
      process.stdout.write(`below ${threshold}: ${kind} of ${where} (${f1.toFixed(3)})\n`);
    }
  }
  if (!hasShared) process.stderr.write('../shared is absent: only tests/gold and tests/corpus were evaluated\n');
  return low.length > 0 || wrongQuotes > 0 ? 1 : 0;
}
