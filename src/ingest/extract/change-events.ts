/**
 * Changes of bodies and sections that the text states as done: renamings, mergers, splits, transfers, foundings,
 * dissolutions and nameplates. A clause counts only where every word of it has its place: leads, names, verb. Duties
 * (负责…整合), plans (拟…), permissions (可以…) and conditions (…的，应当…) leave words over, and nothing is read from them.
 */
import type { ChangeEventFact, ChangeParty, SectionFact } from '../../domain/fact';
import type { OutlineNode, Subject } from '../outline.types';
import { DISSOLVED } from './change-events/dissolved';
import { FOUNDED } from './change-events/founded';
import { MERGED } from './change-events/merged';
import { NAMEPLATES } from './change-events/nameplates';
import { ChangeNames, isDuty } from './change-events/names';
import { RENAMED } from './change-events/renamed';
import type { Draft, Rule } from './change-events/rule';
import { Sentence } from './change-events/sentence';
import { SPLIT } from './change-events/split';
import { TRANSFERRED } from './change-events/transferred';
import type { Reading } from './reading';
import { quoteOfWords, sentencesOf, wordsOf } from './words';

/** In this order: a plate that is taken down is no body dissolved, and what is merged into a new body founds it. */
const RULES: readonly Rule[] = [NAMEPLATES, SPLIT, MERGED, TRANSFERRED, RENAMED, DISSOLVED, FOUNDED];

/** What any of the rules begins with; most paragraphs hold none of it. */
const ANY =
  /牌子|加挂|增挂|划[入归转给到]|转隶|移交|并入|合并|整合|重组|归并|调整[到至给]|[交转改]由|拆分|分拆|分设|分立|分离|剥离|更名|改名|易名|名称|改[组建制设称]|升格|撤销|裁撤|不再|组建|成立|设立|创建|始建/;

const SILENT: ReadonlySet<Subject | null> = new Set<Subject | null>(['DEFINITIONS', 'TABLES', 'CONTENTS']);

/** A longer sentence is a list without its stops. */
const LONGEST_SENTENCE = 2000;
/** Verbs of one kind in one sentence; no sentence of a disclosure has more. */
const MOST_ANCHORS = 16;

export function extractChangeEvents(reading: Reading, sections: readonly SectionFact[]): readonly ChangeEventFact[] {
  const names = new ChangeNames(reading, sections);
  return reading.outline.nodes.flatMap((node) => (SILENT.has(node.subject) ? [] : eventsOf(node, reading, names)));
}

function eventsOf(node: OutlineNode, reading: Reading, names: ChangeNames): readonly ChangeEventFact[] {
  const words = wordsOf(reading.outline, node);
  const stated = ANY.test(words.text) ? sentencesOf(words.text) : [];
  const events = stated.flatMap(({ text, from, to }) => {
    if (to - from > LONGEST_SENTENCE || !ANY.test(text)) return [];
    const sentence = new Sentence(text, from);
    return draftsOf(sentence, names).map((draft) => ({ draft, date: sentence.dateAt(draft.from), offset: from }));
  });
  const listed = events.length === 0 ? underHeading(node, reading, names) : null;
  const found = listed ? [{ draft: listed, date: null, offset: 0 }] : events;
  return found.map(({ draft, date, offset }) => {
    const quote = quoteOfWords(reading.outline.text, words, offset + draft.from, offset + draft.to);
    return {
      kind: draft.kind,
      date,
      parties: partiesOf(draft, names, quote.start),
      subject: draft.subject ?? null,
      quote,
    };
  });
}

/** The drafts of all rules; a verb that one of them has read, with what it leads to, is none of another. */
function draftsOf(sentence: Sentence, names: ChangeNames): readonly Draft[] {
  const drafts: Draft[] = [];
  // 移交 in 移交安置科 is no verb.
  const taken: { readonly from: number; readonly to: number }[] = [...names.knownIn(sentence.text)];
  for (const rule of RULES) {
    let floor = 0;
    for (const anchor of [...sentence.text.matchAll(rule.anchor)].slice(0, MOST_ANCHORS)) {
      const { index } = anchor;
      if (!sentence.isStatedAt(index) || taken.some(({ from, to }) => from <= index && index < to)) continue;
      const found = rule.read(sentence, names, anchor, floor).map((draft) => sentence.closed(draft));
      for (const { to } of found) {
        taken.push({ from: index, to });
        floor = to;
      }
      drafts.push(...found);
    }
  }
  return drafts.sort((a, b) => a.from - b.from || a.to - b.to);
}

function partiesOf(draft: Draft, names: ChangeNames, offset: number): readonly ChangeParty[] {
  const after = (draft.after ?? []).map((name) => names.party(name, 'AFTER'));
  const before = (draft.before ?? []).map((name) => names.party(name, 'BEFORE'));
  return [
    ...(draft.itself ? names.speaking(offset, draft.itself) : []),
    ...before.map((party) => formerly(party, after)),
    ...after,
    ...(draft.moved ?? []).map((name) => names.party(name, 'MOVED')),
  ];
}

/** What a body was called is a name of it from now on, and of the body that documents of its time speak of. */
const formerly = (party: ChangeParty, after: readonly ChangeParty[]): ChangeParty =>
  party.section === null &&
  after.some(({ organisation, section }) => section === null && organisation === party.organisation)
    ? { ...party, organisation: null }
    : party;

const HEADS_MOVED = /^(划入|转入|承接|划出|转出)(?:的)?(?:职责|职能)[：:]?$/;

/** An item below 划入的职责 that names duties and says no more. */
function underHeading(node: OutlineNode, { outline }: Reading, names: ChangeNames): Draft | null {
  if (node.marker === null) return null;
  const above = outline.ancestors(node).at(-1);
  const [, verb] = HEADS_MOVED.exec(above ? wordsOf(outline, above).text.trim() : '') ?? [];
  const subject = wordsOf(outline, node).text.replace(/[。；\s]+$/, '');
  if (verb === undefined || !isDuty(subject)) return null;
  const owners = names.owners(subject);
  const isTaken = verb !== '划出' && verb !== '转出';
  const whose = isTaken ? ({ before: owners, itself: 'AFTER' } as const) : ({ itself: 'BEFORE' } as const);
  return { kind: 'TRANSFERRED', subject, from: 0, to: subject.length, ...whose };
}
