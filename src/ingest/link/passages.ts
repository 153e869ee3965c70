/**
 * The text of a document as passages, so that words are found that no fact holds. Paragraphs, the lines that a page cut
 * joined; page numbers and running heads are left out. A paragraph longer than anybody quotes is parted between its
 * sentences.
 */
import type { Span } from '../../domain/fact';
import { factKey, nodeId } from '../../domain/identifier';
import { readLines } from '../outline/lines';
import { joinParagraphs } from '../outline/paragraphs';
import type { ChangeBuilder } from './change-builder';

/** UTF-16 units of a passage. */
const LONGEST = 500;

export function linkPassages(text: string, changes: ChangeBuilder): void {
  joinParagraphs(text, readLines(text))
    .flatMap((paragraph) => parted(text, paragraph))
    .forEach(({ start, end }, index) => {
      const id = nodeId('Passage', factKey(changes.sha256, 'passage', start, end));
      const position = index + 1;
      changes.node({ kind: 'Passage', id, properties: { text: text.slice(start, end), start, end, position } });
      changes.relate({ type: 'PASSAGE_OF', from: id, to: changes.documentId, properties: {} });
    });
}

/** @returns the parts of a span one behind the other, none of them longer than a passage may be */
function parted(text: string, { start, end }: Span): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const to = from + lengthOfPart(text.slice(from, from + LONGEST));
    parts.push({ start: from, end: to });
    from = to;
  }
  return [...parts, { start: from, end }];
}

/** Behind the last sentence that ends in it, else the last clause, else where it is full. */
function lengthOfPart(full: string): number {
  for (const ends of [SENTENCE_ENDS, CLAUSE_ENDS]) {
    for (let at = full.length; at > LONGEST / 2; at -= 1) if (ends.has(full.charAt(at - 1))) return at;
  }
  // A character beyond 16 bits is not parted.
  return isHighSurrogate(full.charCodeAt(full.length - 1)) ? full.length - 1 : full.length;
}

const SENTENCE_ENDS: ReadonlySet<string> = new Set('。；！？;!?\n');
const CLAUSE_ENDS: ReadonlySet<string> = new Set('，、：,: \t');

const isHighSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
