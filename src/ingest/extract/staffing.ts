import type { Holder, SectionFact, StaffingFact } from '../../domain/fact';
import type { OutlineNode } from '../outline.types';
import type { Reading } from './reading';
import { sectionEntries, type SectionEntry } from './sections/entries';
import { lastNamed, ownerOf } from './sections/owner';
import { countsIn, type PlaceOfName } from './staffing/counts';
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
      const money =
        node.subject === 'MONEY' || node.subject === 'WORK' || (node.subject === 'DUTIES' && node.marker !== null);
      const named = entry ? [] : namedSections(sentence.text, sections);
      for (const count of countsIn(sentence.text, money, named)) {
        const from = sentence.from + count.from;
        const section = named.findLast((one) => one.at <= count.from)?.section;
        facts.push({
          holder: section
            ? { organisation: section.organisation, section: section.name }
            : holderOf(
                reading,
                node,
                entry,
                sections,
                words.text.slice(sentence.from, sentence.from + count.to),
                words.source(from),
              ),
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

/** `党政办公室4人，股长1名`: sections that a sentence names in front of a number. */
function namedSections(sentence: string, sections: readonly SectionFact[]): readonly NamedSection[] {
  const named: NamedSection[] = [];
  for (const section of sections) {
    const at = sentence.indexOf(section.name);
    if (at < 0 || !COUNT_BEHIND.test(sentence.slice(at + section.name.length))) continue;
    named.push({ at, end: at + section.name.length, section });
  }
  return named.sort((a, b) => a.at - b.at);
}

interface NamedSection extends PlaceOfName {
  readonly section: SectionFact;
}

const COUNT_BEHIND =
  /^(?:[（(][^（()）]{0,20}[）)])?(?:现有|核定|共|有|人员|配备|编制|设)*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})[名人]/;

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
  at: number,
): Holder {
  if (!entry) {
    const spoken = reading.organisations.facts.length > 1 ? reading.organisations.speaking(at) : null;
    return { organisation: lastNamed(reading, before) ?? spoken ?? ownerOf(reading, node, ''), section: null };
  }
  const organisation = ownerOf(reading, entry.node, '');
  const known = sections.find((section) => section.name === entry.name && section.organisation === organisation);
  return { organisation, section: known?.name ?? entry.name };
}
