/** Documents with gold from elsewhere: kinds of fact, contradictions and false alarms of a first contact. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FindingFact } from '../../src/domain/fact';
import { readDocument } from '../../src/ingest/pipeline';
import { casesOf, type Case } from './cases';
import { addContradictions, scoreContradictions, type ContradictionScore } from './contradictions';
import { evaluate } from './evaluate';
import { differences, table } from './report';
import { measures } from './score';
import { simplified } from './script';

/** What is wrong on purpose: the words at `start`, and those with which the document agrees with itself. */
const CONTRADICTIONS = z.array(
  z.strictObject({
    kind: z.string(),
    start: z.number().int(),
    end: z.number().int(),
    text: z.string(),
    repair: z.string(),
    note: z.string().optional(),
  }),
);
type Repairable = z.infer<typeof CONTRADICTIONS>[number];

export function measureFolder(folder: string, verbose: boolean): number {
  const chosen = casesOf(folder);
  // A reader may give traditional characters as printed or simplified.
  const results = chosen.map((one) => evaluate(one, simplified));
  const found = chosen.map((one) => contradictionsOf(folder, one));
  if (verbose) {
    chosen.forEach(({ name }, index) => {
      const told = results[index] === undefined ? '' : differences(results[index]);
      const { misses = [], extras = [] } = found[index] ?? {};
      const alarms = [...misses.map((text) => `  − contradiction: ${text}`), ...extras.map((text) => `  + ${text}`)];
      if (told !== '' || alarms.length > 0) process.stdout.write(`${[told || name, ...alarms].join('\n')}\n\n`);
    });
  }
  const all = addContradictions(found);
  const { precision, recall, f1 } = measures(all);
  process.stdout.write(`${table(results)}\n`);
  process.stdout.write(
    `contradictions: ${precision.toFixed(2)}/${recall.toFixed(2)} ${f1.toFixed(3)}, ${all.falseErrors.length} false ERRORs\n`,
  );
  process.stdout.write(`quotes that differ from the text: ${results.flatMap((one) => one.wrongQuotes).length}\n`);
  return 0;
}

function contradictionsOf(folder: string, { name, bytes }: Case): ContradictionScore {
  const listed = join(folder, name.replace(/\.txt$/u, '.contradictions'));
  const contradictions = existsSync(listed) ? CONTRADICTIONS.parse(JSON.parse(readFileSync(listed, 'utf8'))) : [];
  const text = Buffer.from(bytes).toString('utf8');
  return scoreContradictions(
    contradictions,
    findingsOf(name, text),
    findingsOf(name, repaired(name, text, contradictions)),
  );
}

function repaired(name: string, text: string, contradictions: readonly Repairable[]): string {
  let whole = text;
  for (const { start, end, text: wrong, repair } of [...contradictions].sort((a, b) => b.start - a.start)) {
    if (text.slice(start, end) !== wrong) throw new Error(`${name}: 「${wrong}」 does not stand at ${start}`);
    whole = whole.slice(0, start) + repair + whole.slice(end);
  }
  return whole;
}

function findingsOf(name: string, text: string): readonly FindingFact[] {
  const read = readDocument({ name, bytes: Buffer.from(text) });
  return read.ok ? read.facts.findings : [];
}
