import type { Extraction } from '../../src/domain/fact';
import { readDocument } from '../../src/ingest/pipeline';
import type { Case } from './cases';
import { compare } from './compare';
import type { Result } from './results';

const NOTHING: Extraction = {
  document: { title: null, kind: 'OTHER', fiscalYear: null, publisher: null },
  organisations: [],
  sections: [],
  duties: [],
  staffing: [],
  amounts: [],
  declared: [],
  findings: [],
};

export function evaluate({ set, name, bytes, expected }: Case): Result {
  const read = readDocument({ name, bytes });
  if (!read.ok) return { set, name, rejected: JSON.stringify(read.rejection), ...compare(expected, NOTHING, '') };
  return { set, name, rejected: null, ...compare(expected, read.facts, read.text.text) };
}
