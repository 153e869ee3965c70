/** Reads generated documents and compares each with what it was made to say. */
import { generateDocuments, type GeneratedDocument } from '../../bench/documents/generate';
import type { Style } from '../../bench/documents/style';
import type { FindingFact } from '../../src/domain/fact';
import { readDocument } from '../../src/ingest/pipeline';
import { addContradictions, scoreContradictions, type ContradictionScore } from './contradictions';
import { evaluate } from './evaluate';
import { total, type Result } from './results';
import { simplified } from './script';

/** A document is let go once it is read, but for its style: thousands of them are measured. */
export interface GeneratedResult extends Result {
  readonly style: Style;
  readonly contradictions: ContradictionScore;
}

export function* evaluateGenerated(
  count: number,
  seed: number,
  fixed: Partial<Style>,
): Generator<{ readonly document: GeneratedDocument; readonly result: GeneratedResult }> {
  for (const document of generateDocuments(count, seed, fixed)) yield { document, result: evaluateOne(document) };
}

function evaluateOne({ name, text, repaired, style, expected, contradictions }: GeneratedDocument): GeneratedResult {
  const bytes = Buffer.from(text);
  const found = findingsOf(name, text);
  return {
    ...evaluate({ set: 'generated', name, bytes, expected }, style.script === 'traditional' ? simplified : undefined),
    style,
    contradictions: scoreContradictions(contradictions, found, text === repaired ? found : findingsOf(name, repaired)),
  };
}

function findingsOf(name: string, text: string): readonly FindingFact[] {
  const read = readDocument({ name, bytes: Buffer.from(text) });
  return read.ok ? read.facts.findings : [];
}

export type GeneratedTotals = Pick<GeneratedResult, 'kinds' | 'attributes' | 'contradictions'> & {
  readonly documents: number;
  readonly rejected: number;
};

export function totalGenerated(results: readonly GeneratedResult[]): GeneratedTotals {
  return {
    ...total(results),
    contradictions: addContradictions(results.map(({ contradictions }) => contradictions)),
    documents: results.length,
    rejected: results.filter(({ rejected }) => rejected !== null).length,
  };
}
