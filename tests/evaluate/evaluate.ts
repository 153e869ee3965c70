import { readDocument } from '../../src/ingest/pipeline';
import { NO_FACTS } from '../harness/no-facts';
import type { Case } from './cases';
import { compare } from './compare';
import type { Result } from './results';

/** @param script in which both sides are compared: a reader may give traditional characters as printed or simplified */
export function evaluate({ set, name, bytes, expected }: Case, script: <T>(facts: T) => T = (facts) => facts): Result {
  const read = readDocument({ name, bytes });
  if (!read.ok) return { set, name, rejected: JSON.stringify(read.rejection), ...compare(expected, NO_FACTS, '') };
  return { set, name, rejected: null, ...compare(script(expected), script(read.facts), script(read.text.text)) };
}
