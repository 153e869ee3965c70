/**
 * `npm run evaluate [-- --verbose] [--json] [--set shared|own|corpus] [NAME…]`: reads every document that has gold and
 * prints precision, recall and F1 of each kind of fact. Exit code 1 where a kind is below its threshold or a quote is
 * wrong, 2 for wrong usage. How facts are matched is told in compare.ts.
 *
 * `npm run evaluate -- --faults [--show] [--hold]`: how many inputs of tests/reading-faults are read rightly, kind by kind;
 * --show says what differs in the others, --hold makes tests of those that are read rightly now.
 */
import { parseArgs } from 'node:util';
import { hasShared } from '../harness/shared';
import { faultsReport, holdFaults } from '../reading-faults/report';
import { cases, SETS } from './cases';
import { evaluate } from './evaluate';
import { differences, json, table } from './report';
import { shortfalls } from './results';

function main(): number {
  const { values, positionals } = parseArgs({
    options: {
      verbose: { type: 'boolean', short: 'v', default: false },
      json: { type: 'boolean', default: false },
      set: { type: 'string' },
      faults: { type: 'boolean', default: false },
      show: { type: 'boolean', default: false },
      hold: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (values.faults) {
    process.stdout.write(`${faultsReport(values.show)}\n`);
    if (values.hold) holdFaults();
    return 0;
  }
  if (values.set !== undefined && !Object.hasOwn(SETS, values.set)) return say(`no set ${values.set}`, 2);
  const chosen = cases().filter(
    ({ set, name }) =>
      (values.set === undefined || set === values.set) &&
      (positionals.length === 0 || positionals.some((part) => name.includes(part))),
  );
  if (chosen.length === 0) return say('no document with gold was chosen', 2);
  const results = chosen.map(evaluate);
  const low = shortfalls(results);
  const wrongQuotes = results.reduce((sum, result) => sum + result.wrongQuotes.length, 0);
  if (values.json) {
    process.stdout.write(`${json(results)}\n`);
  } else {
    if (values.verbose) process.stdout.write(`${results.map(differences).filter(Boolean).join('\n\n')}\n\n`);
    process.stdout.write(`${table(results)}\n`);
    process.stdout.write(`quotes that differ from the text: ${wrongQuotes}\n`);
    for (const { where, kind, f1, threshold } of low) {
      process.stdout.write(`below ${threshold}: ${kind} of ${where} (${f1.toFixed(3)})\n`);
    }
  }
  if (!hasShared) process.stderr.write('../shared is absent: only tests/gold and tests/corpus were evaluated\n');
  return low.length > 0 || wrongQuotes > 0 ? 1 : 0;
}

function say(message: string, code: number): number {
  process.stderr.write(`evaluate: ${message}\n`);
  return code;
}

process.exitCode = main();
