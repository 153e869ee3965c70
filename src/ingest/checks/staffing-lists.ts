/** A number of posts or people with the list that divides it, as both stand in the text: 编制50名，其中：行政编制20名…. */
import type { StaffingFact } from '../../domain/fact';
import { announcesSome, between, endsList } from './runs';

export interface StaffingList {
  readonly total: StaffingFact;
  readonly members: readonly StaffingFact[];
  /** The list is over and was announced as all of its total. */
  readonly isComplete: boolean;
  /** It stands in brackets behind its total and nothing says that it names some only: `74人（机关23人，直属单位51人）`. */
  readonly isAside: boolean;
}

export function staffingLists(text: string, counted: readonly StaffingFact[]): readonly StaffingList[] {
  const facts = counted.toSorted((a, b) => a.quote.start - b.quote.start);
  return facts.flatMap((total, at) => listUnder(text, total, facts, at + 1) ?? []);
}

function listUnder(
  text: string,
  total: StaffingFact,
  facts: readonly StaffingFact[],
  first: number,
): StaffingList | null {
  const [head] = facts.slice(first, first + 1);
  const opener = head ? leadOf(text, total, head) : '';
  if (!head || head.measure !== total.measure) return null;
  const isRank = head.post?.startsWith('正') === true && isDividedByRank(total, facts.slice(first));
  if (between(opener) !== 'OPENER' && !(isRank && between(opener) === 'SEPARATOR')) return null;
  const members = [head];
  let last = head;
  let strength: number | null = null;
  /** Brackets that a member opened: who stands in them is counted by that member. */
  let depth = 0;
  for (let at = first + 1; at < facts.length; at += 1) {
    const next = facts[at];
    if (!next || next.measure !== total.measure) break;
    const lead = leadOf(text, last, next);
    const turn = between(lead);
    const own = strengthOf(lead);
    if (depth === 0 && (own === ALONE || own > (strength ??= own))) break;
    if (turn === 'BREAK' || (turn === 'CLOSER' && depth === 0)) break;
    // Behind a full stop another list begins.
    if (turn === 'OPENER' && lead.includes('。')) break;
    if (turn === 'OPENER') {
      // Without a bracket nothing tells where the parts of a part end.
      if (!/[（(]/.test(lead)) return null;
      depth += 1;
    } else if (turn === 'CLOSER') depth -= 1;
    last = next;
    if (depth === 0) members.push(next);
  }
  const isComplete = depth === 0 && !announcesSome(opener) && endsList(text, last.quote.end);
  return { total, members, isComplete, isAside: ASIDE.test(opener) };
}

/** `科级职数6名，正科4名、副科2名`: whoever has a post of a rank is its chief or a deputy. */
export function isDividedByRank({ quote }: StaffingFact, [chief, deputy]: readonly StaffingFact[]): boolean {
  const name = chief?.post ?? '';
  return name !== '' && /职数/.test(quote.text) && deputy?.post === `副${name.replace(/^正/, '')}`;
}

/**
 * How strongly a mark separates. A stronger one than that between the first two leaves the list: who stands behind it is
 * counted beside it. A semicolon alone leaves it at once, but for lines that end in it.
 */
const ALONE = 3;
const ASIDE = /^\s*[（(]\s*$/;

function strengthOf(lead: string): number {
  if (/[；;]/.test(lead)) return lead.includes('\n') ? 2 : ALONE;
  return /[，,]/.test(lead) ? 1 : 0;
}

/** The words between two facts: up to the name of the second, although its quote may begin with 其中. */
function leadOf(text: string, one: StaffingFact, { quote, staffingType, post }: StaffingFact): string {
  const name = staffingType ?? post;
  // A line break may cut the name.
  const letters = [...quote.text].findIndex(
    (_, at) => name !== null && withoutSpace(quote.text.slice(at)).startsWith(name),
  );
  const lead = text.slice(one.quote.end, quote.start + Math.max(0, letters));
  // Between 其中 and the name of the kind may stand whose it is.
  const opener = OPENS_QUOTE.exec(quote.text)?.[0].length ?? 0;
  return opener > 0 ? text.slice(one.quote.end, quote.start + opener) : lead;
}

const OPENS_QUOTE = /^(?:其\s{0,2}中|包\s{0,2}括)\s{0,2}[：:，,]?/;

const withoutSpace = (words: string): string => words.replace(/\s/g, '');
