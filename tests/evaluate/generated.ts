/** Reads generated documents and compares each with what it was made to say. */
import { generateDocuments, type GeneratedDocument } from '../../bench/documents/generate';
import type { Style } from '../../bench/documents/style';
import type { Extraction } from '../../src/domain/fact';
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

/** One document as it was made, as it was read, and how both compare. */
export interface Measured {
  readonly document: GeneratedDocument;
  /** null where it was refused. */
  readonly facts: Extraction | null;
  readonly result: GeneratedResult;
}

export function* evaluateGenerated(count: number, seed: number, fixed: Partial<Style>): Generator<Measured> {
  for (const document of generateDocuments(count, seed, fixed)) yield evaluateOne(document);
}

function evaluateOne(document: GeneratedDocument): Measured {
  const { name, text, repaired, style, expected, contradictions } = document;
  const facts = factsOf(name, text);
  const afterRepair = text === repaired ? facts : factsOf(name, repaired);
  const script = style.script === 'traditional' ? simplified : undefined;
  const result = {
    ...evaluate({ set: 'generated', name, bytes: Buffer.from(text), expected }, script),
    style,
    contradictions: scoreContradictions(contradictions, facts?.findings ?? [], afterRepair?.findings ?? []),
  };
  return { document, facts, result };
}

function factsOf(name: string, text: string): Extraction | null {
  const read = readDocument({ name, bytes: Buffer.from(text) });
  return read.ok ? read.facts : null;
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
