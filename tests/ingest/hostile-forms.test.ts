import type { Quote } from '../../src/domain/fact';
import { loadReference } from '../../src/ingest/link/seed-lists';
import { linkDocument, readDocument } from '../../src/ingest/pipeline';
import { PROJECT_ROOT } from '../harness/shared';
import { join } from 'node:path';
import { HOSTILE_FORMS } from './hostile-forms';

const reference = loadReference(join(PROJECT_ROOT, 'seed'));

/** Short enough for every day; `npm run bench hostile` goes to a megabyte. */
const LENGTH = 5_000;

/** Every quote of what was read, wherever a fact keeps it. */
function quotesIn(value: unknown, found: Quote[] = []): readonly Quote[] {
  if (typeof value !== 'object' || value === null) return found;
  const { start, end, text } = value as Partial<Quote>;
  if (typeof start === 'number' && typeof end === 'number' && typeof text === 'string')
    found.push({ start, end, text });
  else for (const inner of Object.values(value)) quotesIn(inner, found);
  return found;
}

function readAndLink(text: string): void {
  const read = readDocument({ name: 'a.txt', bytes: Buffer.from(text) });
  if (!read.ok) throw new Error(`${read.rejection.reason}: ${read.rejection.message}`);
  for (const quote of quotesIn(read.facts)) expect(read.text.text.slice(quote.start, quote.end)).toBe(quote.text);
  expect(linkDocument(read, reference).nodes.length).toBeGreaterThan(0);
}

test.each(HOSTILE_FORMS)('$name: read, and every quote is the text at its place', ({ text }) => {
  readAndLink(text(LENGTH));
});

/** Forms that once overflowed the stack, or the arguments of one call, at this length and below it. */
test.each([
  ['headings that enclose each other', 60_000],
  ['a contents page', 360_000],
  ['no fund, again and again on one line', 260_000],
])('%s, %d characters, neither nest nor spread without end', (name, length) => {
  readAndLink(HOSTILE_FORMS.find((form) => form.name === name)!.text(length));
});
