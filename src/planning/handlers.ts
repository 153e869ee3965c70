/**
 * Who may handle a topic though no text says so: candidates with a score and with reasons that a reader can check.
 * Pure over rows that the caller reads from the store, one call a level and relation:
 *
 *   1. expand([topic, ...related], CONCERNS, in, page)       duties, sections and lines that name them → `facts`
 *   2. expand(duties, RESPONSIBLE_FOR, in)                   agency or section of each duty
 *      expand(lines, HAS_LINE, in)                           agency of each line
 *   3. expand(sections of 1 and 2, HAS_SECTION, in)          agency of each section
 *   4. expand(agencies that state or pay, HAS_SECTION, out)  → `sections`
 *
 * `related` comes from `TopicIndex.related`, strongest first. Evidence is not read for this: each reason names the node
 * whose STATED_IN relations are its evidence.
 */
import { sharedWords } from '../text/similarity';
import { nameKey } from '../text/fold';
import { officeStem } from './office-name';
import { rounded } from './rounded';

/** Something that names the topic or a related one. */
export interface ConcerningFact {
  /** Node whose STATED_IN is the evidence. */
  readonly id: string;
  readonly kind: 'Responsibility' | 'Section' | 'BudgetLine';
  readonly topicId: string;
  /** The name it uses for the topic. */
  readonly mention: string;
  /** Text of a duty, name of a section, label of a line. */
  readonly text: string;
  /** Its holder; both null where no text tells. The section itself for a section. */
  readonly agencyId: string | null;
  readonly sectionId: string | null;
  /** Of a line, for people: `20 万元`. */
  readonly amount: string | null;
  readonly fiscalYear: number | null;
}

export interface SectionOffice {
  readonly id: string;
  readonly agencyId: string | null;
  readonly name: string;
}

export interface HandlerInput {
  readonly topic: { readonly id: string; readonly name: string; readonly aliases: readonly string[] };
  /** Ids of related topics, strongest first. */
  readonly related: readonly string[];
  readonly facts: readonly ConcerningFact[];
  /** Sections of the agencies that state the duty or pay for it, and all sections that hold a fact. */
  readonly sections: readonly SectionOffice[];
}

export interface Reason {
  readonly text: string;
  /** Node whose STATED_IN relations are the evidence. */
  readonly factId: string;
}

export interface Candidate {
  readonly agencyId: string | null;
  readonly sectionId: string | null;
  /** 0 to 1; comparable within one answer only. */
  readonly score: number;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
}

/** How much each sign counts, 0 to 1. Chosen so that a full match of names outweighs any single mention. */
const WEIGHT = { name: 0.6, mention: 0.35, agencyMention: 0.2, states: 0.3, pays: 0.25, paysItself: 0.5 } as const;

/** Weaker candidates are noise. */
const MIN_SCORE = 0.2;

interface Sign extends Reason {
  readonly weight: number;
}

/** Candidates, best first; what a text states to be a handler is never among them. */
export function inferHandlers(input: HandlerInput): readonly Candidate[] {
  const about = input.facts.filter(({ topicId }) => topicId === input.topic.id);
  const stating = about.filter(({ kind }) => kind !== 'BudgetLine');
  const stated = new Set(stating.flatMap(({ agencyId, sectionId }) => [agencyId, sectionId]));
  const sections = new Map(input.sections.map((section) => [section.id, section]));
  const agencies = new Set(input.facts.flatMap(({ agencyId }) => (agencyId === null ? [] : [agencyId])));
  const ofAgency = agencySigns(about);
  const mentions = relatedSigns(input);

  const fromSections = [...sections.values()].flatMap((section): Candidate[] => {
    if (stated.has(section.id)) return [];
    const own = [...nameSigns(section, input.topic), ...(mentions.get(section.id) ?? [])];
    const agency = section.agencyId === null ? [] : (ofAgency.get(section.agencyId) ?? []);
    const ids = { agencyId: section.agencyId, sectionId: section.id };
    return own.length === 0 ? [] : [{ ...ids, ...judged(own, agency) }];
  });
  const fromAgencies = [...agencies].flatMap((agencyId): Candidate[] => {
    if (stated.has(agencyId)) return [];
    const own = [...payingSigns(about, agencyId), ...(mentions.get(agencyId) ?? [])];
    return own.length === 0 ? [] : [{ agencyId, sectionId: null, ...judged(own, []) }];
  });
  return [...fromSections, ...fromAgencies].filter(({ score }) => score >= MIN_SCORE).sort(byScore);
}

/** Signs together: each takes its part of the doubt that the others leave. */
const together = (signs: readonly Sign[]): number => 1 - signs.reduce((doubt, { weight }) => doubt * (1 - weight), 1);

/** What speaks for the agency counts for a section only as far as the section has signs of its own. */
function judged(own: readonly Sign[], agency: readonly Sign[]): Pick<Candidate, 'score' | 'reasons'> {
  const proper = together(own);
  const score = 1 - (1 - proper) * (1 - proper * together(agency));
  const reasons = [...own, ...agency].sort((a, b) => b.weight - a.weight).map(({ text, factId }) => ({ text, factId }));
  return { score: rounded(score), reasons };
}

const office = ({ agencyId, sectionId }: Candidate): string => sectionId ?? agencyId ?? '';

const byScore = (a: Candidate, b: Candidate): number =>
  b.score - a.score || Number(office(a) > office(b)) - Number(office(a) < office(b));

/** What agencies state or pay for the topic without naming a section. */
function agencySigns(about: readonly ConcerningFact[]): ReadonlyMap<string, readonly Sign[]> {
  const signs = new Map<string, Sign[]>();
  for (const fact of about) {
    if (fact.agencyId === null || fact.sectionId !== null) continue;
    const sign: Sign =
      fact.kind === 'BudgetLine'
        ? { weight: WEIGHT.pays, text: `Its agency pays ${spending(fact)}`, factId: fact.id }
        : { weight: WEIGHT.states, text: `Its agency states this duty: ${shortened(fact.text)}`, factId: fact.id };
    signs.set(fact.agencyId, [...(signs.get(fact.agencyId) ?? []), sign]);
  }
  return signs;
}

const payingSigns = (about: readonly ConcerningFact[], agencyId: string): readonly Sign[] =>
  about
    .filter((fact) => fact.kind === 'BudgetLine' && fact.agencyId === agencyId)
    .map((fact) => ({ weight: WEIGHT.paysItself, text: `It pays ${spending(fact)}`, factId: fact.id }));

/** What offices say of related topics, each topic once an office; the first related topic counts most. */
function relatedSigns({ related, facts }: HandlerInput): ReadonlyMap<string, readonly Sign[]> {
  const signs = new Map<string, Sign[]>();
  const seen = new Set<string>();
  for (const [rank, topicId] of related.entries()) {
    for (const fact of facts) {
      const holder = fact.sectionId ?? fact.agencyId;
      if (fact.topicId !== topicId || fact.kind === 'BudgetLine' || holder === null) continue;
      const key = JSON.stringify([holder, topicId]);
      if (seen.has(key)) continue;
      seen.add(key);
      const strength = fact.sectionId === null ? WEIGHT.agencyMention : WEIGHT.mention;
      const what = fact.kind === 'Section' ? 'name' : 'duty';
      const sign = {
        weight: strength / (1 + rank / 2),
        text: `Its ${what} speaks of ${fact.mention}`,
        factId: fact.id,
      };
      signs.set(holder, [...(signs.get(holder) ?? []), sign]);
    }
  }
  return signs;
}

/** Shared by names that have nothing else in common. */
const COMMON_WORDS = new Set(['服务', '平台', '系统', '管理', '信息', '中心', '运行', '热线', '工作', '公共', '综合']);
const COMMON_PART = 1 / 3;

/** The name of the topic with which the section's name shares most. */
function nameSigns(section: SectionOffice, topic: HandlerInput['topic']): readonly Sign[] {
  const stem = officeStem(section.name);
  let best: { readonly coverage: number; readonly words: readonly string[]; readonly name: string } | null = null;
  for (const name of [topic.name, ...topic.aliases]) {
    const words = sharedWords(stem, nameKey(name));
    const shared = words.reduce((sum, word) => sum + word.length * (COMMON_WORDS.has(word) ? COMMON_PART : 1), 0);
    const coverage = stem.length === 0 ? 0 : Math.min(1, shared / stem.length);
    if (coverage > (best?.coverage ?? 0)) best = { coverage, words, name };
  }
  if (!best) return [];
  const text = `Its name shares ${best.words.join(', ')} with ${best.name}`;
  return [{ weight: WEIGHT.name * best.coverage, text, factId: section.id }];
}

const spending = ({ text, amount, fiscalYear }: ConcerningFact): string =>
  [text, amount, fiscalYear === null ? null : `(${fiscalYear})`].filter((part) => part !== null).join(' ');

const MAX_TEXT = 120;
const shortened = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text);
