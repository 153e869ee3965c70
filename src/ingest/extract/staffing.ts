import type { Holder, SectionFact, StaffingFact } from '../../domain/fact';
import type { OutlineNode } from '../outline.types';
import { isOrganisationName, isShortName } from './organisation-names';
import { bodyCalled } from './organisations/called';
import { finderOf, NameFinder } from './organisations/name-finder';
import { publishingBody, type Reading } from './reading';
import { innermost } from './regions';
import { sectionEntries, type SectionEntry } from './sections/entries';
import { lastNamed, ownerOf } from './whose';
import type { PlaceOfName } from './staffing/count.types';
import { countsIn, type Surroundings } from './staffing/counts';
import { formCounts } from './staffing/forms';
import { staffingInTables } from './staffing/in-tables';
import { ALL_TOGETHER, measureOf } from './staffing/kinds';
import { postOf } from './staffing/posts';
import { type ListItem, quoteAt, quoteOfWords, sentencesOf, startOf, wordsOf } from './words';

/** Every stated number of posts and of people, of sections and of organisations, in reading order. */
export function extractStaffing(reading: Reading, sections: readonly SectionFact[]): readonly StaffingFact[] {
  const entryAround = innermost(sectionEntries(reading));
  const sectionNames = new NameFinder(sections.map((section) => ({ name: section.name, aliases: [], section })));
  const facts: StaffingFact[] = [];
  const bodies = finderOf(reading.organisations.facts);
  const bodyOf = (name: string): string | null =>
    name === ALL_TOGETHER
      ? publishingBody(reading)
      : isShortName(name) || bodies.isName(name)
        ? reading.organisations.resolve(name)
        : null;
  let spokenOf: string | null = null;
  for (const node of reading.outline.nodes) {
    if (node.subject === 'DEFINITIONS' || node.subject === 'TABLES' || node.subject === 'CONTENTS') continue;
    const words = wordsOf(reading.outline, node);
    const sentences = sentencesOf(words.text);
    const subjects = subjectsOf(reading, sentences, spokenOf);
    spokenOf = subjects.at(-1) ?? spokenOf;
    if (node.subject !== 'STAFFING' && !/[名人个正编]/.test(node.text)) continue;
    const entry = entryAround(startOf(node));
    for (const [index, sentence] of sentences.entries()) {
      if (speaksOfAnother(reading, sentence.text)) continue;
      const money =
        node.subject === 'MONEY' || node.subject === 'WORK' || (node.subject === 'DUTIES' && node.marker !== null);
      const named = entry ? [] : namedSections(sentence.text, sectionNames);
      const surroundings = {
        strict: money,
        ofStaff: node.subject === 'STAFFING' || /人员|编制/.test(reading.outline.ancestors(node).at(-1)?.text ?? ''),
        sections: named,
        heading: sentence.from === 0 ? labelAbove(reading, node) : '',
        bodyOf,
        isSection: (name: string) => sectionNames.isName(name),
        listed: entry?.node === node && sentence.from === 0 ? listedKind(reading, entry) : null,
      };
      let measure: StaffingFact['measure'] | null = null;
      for (const count of countsIn(sentence.text, surroundings)) {
        const from = sentence.from + count.from;
        const section = named.findLast((one) => one.at < count.to)?.section;
        // `编制46名，其中东河分局13名`: a bare number of a section counts what the sentence has counted.
        const isBare: boolean = section !== undefined && count.post === null && count.staffingType === null;
        measure = isBare && measure !== null ? measure : count.measure;
        facts.push({
          holder: section
            ? { organisation: section.organisation, section: section.name }
            : withSection(
                count.body !== undefined && !entry
                  ? { organisation: count.body, section: null }
                  : holderOf(
                      reading,
                      node,
                      entry,
                      words.text.slice(Math.max(sentence.from, from - LONGEST_BEFORE), sentence.from + count.to),
                      subjects[index] ?? null,
                      words.source(from),
                    ),
                count.section,
              ),
          post: count.post,
          staffingType: count.staffingType,
          measure,
          count: count.count,
          quote: quoteOfWords(reading.outline.text, words, from, sentence.from + count.to),
        });
      }
    }
  }
  const told = new Set(facts.map(({ quote }) => quote.end));
  const forms = ofForms(reading).filter(({ quote }) => !told.has(quote.end));
  return [...facts, ...staffingInTables(reading), ...forms].sort((one, other) => one.quote.start - other.quote.start);
}

/** `编制人数：` on the line above `30人，…`, or above a list of its parts; empty where the words above announce none. */
function labelAbove(reading: Reading, node: OutlineNode): string {
  if (node.marker !== null) return '';
  const above = reading.outline.ancestors(node).at(-1);
  if (!above || above.children[0] !== node) return '';
  return LABEL_ABOVE.exec(wordsOf(reading.outline, above).text)?.[1] ?? '';
}

const LABEL_ABOVE = /^([^，。；：\s]{0,8}(?:编制|人员|人数|编制数|职数))[：:]$/;

/** Staff in a form, one cell a line; it is the publisher's. */
function ofForms(reading: Reading): readonly StaffingFact[] {
  const organisation = publishingBody(reading);
  return formCounts(reading.outline).map(({ label, count, start, end }) => ({
    holder: { organisation, section: null },
    post: null,
    staffingType: label,
    measure: measureOf(label),
    count,
    quote: quoteAt(reading.outline.text, start, end),
  }));
}

const NAMES_BODY = /[局委会厅院校园所站馆队社台场心处]$/;

/** `某中心不再承担…，其编制调整为37名` of a body that the document does not speak for. */
function speaksOfAnother(reading: Reading, sentence: string): boolean {
  if (!/[，；]其(?!中)/.test(sentence)) return false;
  for (let end = Math.min(sentence.length, LONGEST_SUBJECT); end >= 4; end -= 1) {
    const subject = sentence.slice(0, end);
    if (NAMES_BODY.test(subject) && isOrganisationName(subject)) return bodyCalled(reading, subject) === null;
  }
  return false;
}

const LONGEST_SUBJECT = 30;
/** Words in front of a count in which its body may be named. */
const LONGEST_BEFORE = 600;

/** `党政办公室4人，股长1名`: sections that a sentence names in front of a number. */
function namedSections(sentence: string, names: NameFinder<SectionName>): readonly NamedSection[] {
  const named: NamedSection[] = [];
  if (!COUNTS_PEOPLE.test(sentence)) return named;
  // Where a sentence names a section again, it speaks of another thing.
  const seen = new Set<number>();
  for (const { fact, index, at, length } of names.in(sentence)) {
    if (seen.has(index) || postOf(fact.section.name) !== null) continue;
    seen.add(index);
    if (!COUNT_BEHIND.test(sentence.slice(at + length, at + length + LONGEST_COUNT))) continue;
    named.push({ at, end: at + length, section: fact.section });
  }
  return named;
}

interface SectionName {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly section: SectionFact;
}

/** What most sentences lack, and no count of a section does. */
const COUNTS_PEOPLE = /[0-9０-９一二三四五六七八九十][名人正]/;
/** A bracket, words and a number. */
const LONGEST_COUNT = 60;

interface NamedSection extends PlaceOfName {
  readonly section: SectionFact;
}

const COUNT_BEHIND =
  /^(?:[（(][^（()）]{0,20}[）)]|[（(])?(?:现有|核定|共|有|人员|配备|编制|设)*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})[名人正]/;

/**
 * Whom each sentence of a paragraph speaks of: the body that it begins with, else that of the one before. `该站` is the
 * body named last, in whatever paragraph; null where nobody was named.
 */
function subjectsOf(
  reading: Reading,
  sentences: readonly ListItem[],
  before: string | null,
): readonly (string | null)[] {
  const { facts } = reading.organisations;
  if (facts.length < 2) return [];
  const finder = finderOf(facts);
  let subject: string | null = null;
  return sentences.map(({ text }) => {
    const named = subjectIn(text, 0, finder);
    subject = named ?? (subject === null && POINTS_BACK.test(text) ? before : subject);
    return subject;
  });
}

/** The body that words begin with: of `某局所属某站` the second, of which the sentence speaks. */
function subjectIn(text: string, at: number, finder: NameFinder): string | null {
  const [first] = [...finder.at(text, at)].sort((a, b) => b.length - a.length || a.index - b.index);
  if (!first) return null;
  const behind = at + first.length;
  const inner = OWNS.exec(text.slice(behind, behind + LONGEST_OWNS))?.[0].length ?? 0;
  return (inner > 0 ? subjectIn(text, behind + inner, finder) : null) ?? first.fact.name;
}

const POINTS_BACK = /^该[\u4e00-\u9fff]/;
const OWNS = /^(?:的|所属|下属|直属|下设的?|[（(][^（()）]{1,20}[）)])+/;
const LONGEST_OWNS = 30;

/** The kind that the words above a list name for a bare number behind each member: `名称和编制如下：` above `某科，5名`. */
function listedKind(reading: Reading, { node, rest }: SectionEntry): Surroundings['listed'] {
  const above = reading.outline.ancestors(node).at(-1);
  const kind = above && [...wordsOf(reading.outline, above).text.matchAll(KIND_OF_LIST)].at(-1)?.[0];
  return kind === undefined ? null : { at: rest, kind };
}

const KIND_OF_LIST = /(?:行政|事业|人员)?编制|人员|职数/g;

const withSection = (holder: Holder, section: string | undefined): Holder =>
  section === undefined ? holder : { ...holder, section };

function holderOf(
  reading: Reading,
  node: OutlineNode,
  entry: SectionEntry | null,
  before: string,
  subject: string | null,
  at: number,
): Holder {
  if (!entry) {
    // `全部门在职41人；退休12人`: what follows is counted together, too.
    const all = before.lastIndexOf(ALL_TOGETHER);
    const together = all < 0 ? null : (lastNamed(reading, before.slice(all)) ?? publishingBody(reading));
    if (together !== null) return { organisation: together, section: null };
    const spoken = reading.organisations.facts.length > 1 ? reading.organisations.speaking(at) : null;
    return {
      organisation: lastNamed(reading, before) ?? subject ?? spoken ?? ownerOf(reading, node),
      section: null,
    };
  }
  return { organisation: ownerOf(reading, entry.node), section: entry.name };
}
