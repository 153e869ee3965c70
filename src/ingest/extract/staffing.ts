import type { Holder, SectionFact, StaffingFact } from '../../domain/fact';
import type { OutlineNode } from '../outline.types';
import type { Reading } from './reading';
import { sectionEntries, type SectionEntry } from './sections/entries';
import { ownerOf } from './sections/owner';
import { countsIn } from './staffing/counts';
import { quoteOfWords, sentencesOf, startOf, wordsOf } from './words';

/** Every stated number of posts and of people, of sections and of organisations, in reading order. */
export function extractStaffing(reading: Reading, sections: readonly SectionFact[]): readonly StaffingFact[] {
  const entries = sectionEntries(reading);
  const facts: StaffingFact[] = [];
  for (const node of reading.outline.nodes) {
    if (node.subject === 'DEFINITIONS' || node.subject === 'TABLES' || node.subject === 'CONTENTS') continue;
    if (!/[名人个正编]/.test(node.text)) continue;
    const words = wordsOf(reading.outline, node);
    const entry = entryAround(entries, node);
    for (const sentence of sentencesOf(words.text)) {
      const money = node.subject === 'MONEY' || node.subject === 'WORK' || node.subject === 'DUTIES';
      for (const count of countsIn(sentence.text, money)) {
        const from = sentence.from + count.from;
        facts.push({
          holder: holderOf(reading, node, entry, sections, words.text.slice(0, from)),
          post: count.post,
          staffingType: count.staffingType,
          measure: count.measure,
          count: count.count,
          quote: quoteOfWords(reading.outline.text, words, from, sentence.from + count.to),
        });
      }
    }
  }
  return facts;
}

function entryAround(entries: readonly SectionEntry[], node: OutlineNode): SectionEntry | null {
  const at = startOf(node);
  return entries.findLast((entry) => at >= entry.start && at < entry.end) ?? null;
}

function holderOf(
  reading: Reading,
  node: OutlineNode,
  entry: SectionEntry | null,
  sections: readonly SectionFact[],
  before: string,
): Holder {
  if (!entry) {
    const spoken = reading.organisations.facts.length > 1 ? reading.organisations.speaking(node.span.start) : null;
    return { organisation: spoken ?? ownerOf(reading, node, before), section: null };
  }
  const organisation = ownerOf(reading, entry.node, '');
  const known = sections.find((section) => section.name === entry.name && section.organisation === organisation);
  return { organisation, section: known?.name ?? entry.name };
}
