/**
 * Which blocks fill a place for a duty. Where a heading or lead-in announces duties the place decides: an item of their
 * list is one, and so is a sentence of their text, whatever verb it begins with. Where nothing announces them, the verb
 * breaks the tie.
 */
import type { Span } from '../../../domain/fact';
import type { Outline, OutlineNode } from '../../outline.types';
import { isClosed, isLeadIn } from '../../outline/closing';
import { finderOf } from '../organisations/name-finder';
import type { Reading } from '../reading';
import { indexBehind, wordsOf } from '../words';
import { countedItems } from './ordinals';
import { isOfAnother } from './whose';
import { isIntroduction, isPlainDuty, STATES_DUTIES, tellsOfOthers } from './sentences';

const SHORTEST = 4;
/** A list without a heading counts from this many items that begin as duties do. */
const LEAST_ITEMS = 2;
/** A numbered title without text below it is shorter. */
const SHORTEST_TITLE = 8;
/** In articles of a rule, lists that no heading calls duties are rights, conditions or procedures. */
const OF_RULES: ReadonlySet<string> = new Set(['CHAPTER', 'ARTICLE']);

/** Whether a node under a heading for duties is one. */
export function isAnnouncedDuty(node: OutlineNode, words: string, reading: Reading): boolean {
  if (node.announces !== null || words.length < SHORTEST || isPurpose(words) || headsOthers(node, words, reading))
    return false;
  if (isOfAnother(node, reading)) return false;
  if (node.marker?.style === 'ARTICLE') return STATES_DUTIES.test(words) || isPlainDuty(words);
  if (node.marker !== null) {
    return node.role !== 'HEADING' || node.children.length > 0 || words.length >= SHORTEST_TITLE || isPlainDuty(words);
  }
  if (node.role === 'HEADING') return false;
  if ((STATES_DUTIES.test(words) && !isLeadIn(words)) || countedItems(words).length > 0) return true;
  return textOf(node, reading).has(node);
}

const isPurpose = (words: string): boolean => /宗旨(?:是|为|：|:)/.test(words) && !/业务范围/.test(words);

const texts = new WeakMap<OutlineNode, ReadonlySet<OutlineNode>>();

/** The bare lines beside a node that state duties. */
function textOf(node: OutlineNode, reading: Reading): ReadonlySet<OutlineNode> {
  const above = reading.outline.ancestors(node).at(-1) ?? reading.outline.root;
  const known = texts.get(above) ?? statements(above, reading);
  texts.set(above, known);
  return known;
}

/**
 * Members of one list end alike: where duties are sentences, lines that end open (addresses, links, dates around a
 * page) are none, unless they stand between two that are.
 */
function statements(above: OutlineNode, reading: Reading): ReadonlySet<OutlineNode> {
  const lines = above.children.filter(({ role, marker }) => role === 'PARAGRAPH' && marker === null);
  const words = lines.map((line) => wordsOf(reading.outline, line).text);
  // Behind `主要职责是：` the body is the subject of its duties.
  const led = isLeadIn(above.text);
  const states = words.map((text) => isClosed(text) && !saysElse(text, led ? null : reading));
  const none = !states.includes(true);
  return new Set(
    lines.filter((_, index) => {
      const text = words[index] ?? '';
      if (states[index] || isClosed(text) || isLeadIn(text) || saysElse(text, reading)) return states[index] === true;
      return none ? isPlainDuty(text) || /，/.test(text) : states[index - 1] === true && states[index + 1] === true;
    }),
  );
}

/** Lines of a form (`联系电话：…`), and sentences that say what the body is or has. */
function saysElse(text: string, reading: Reading | null): boolean {
  if (tellsOfOthers(text) || isIntroduction(text)) return true;
  const first = text.indexOf('。') + 1;
  if (first > 0 && first < text.length && isIntroduction(text.slice(0, first)))
    return /^[^，。]*[0-9]/.test(text.slice(first));
  const isOther = LINE_OF_FORM.test(text) || (reading !== null && opensWithBody(text, reading));
  return isOther && !STATES_DUTIES.test(text) && !isPlainDuty(text);
}

const LINE_OF_FORM = /^[^，。；]{1,12}：/;

/** Whether a sentence begins with the name of a body of the document, or points at one. */
export function opensWithBody(text: string, reading: Reading): boolean {
  return /^[我本该]/.test(text) || !finderOf(reading.organisations.facts).at(text, 0).next().done;
}

/** Whether a heading or lead-in in a part of the text leads to duties. */
export const announcesDuties = (outline: Outline, { start, end }: Span): boolean =>
  outline.nodes
    .slice(indexBehind(outline, start), indexBehind(outline, end - 1))
    .some(({ announces }) => announces === 'DUTIES');

/** A lead-in or a heading with a list of its own: the duties stand below it. */
function headsOthers(node: OutlineNode, words: string, reading: Reading): boolean {
  if (node.children.length === 0) return isLeadIn(words) && !isPlainDuty(words);
  if (!isLeadIn(words) && node.role !== 'HEADING') return false;
  if (node.marker === null) return true;
  if (node.role === 'HEADING') return reading.organisations.resolve(words.replace(/[：:]$/, '')) !== null;
  return /(?:职责|职能|任务)(?:是|为|如下|有|包括)?[：:]$/.test(words);
}

const lists = new WeakMap<OutlineNode, Map<string, boolean>>();

/** Whether the numbered items beside a node, itself included, are duties: most of them plainly are. */
function isListOfDuties(node: OutlineNode, reading: Reading): boolean {
  const parent = reading.outline.ancestors(node).at(-1) ?? reading.outline.root;
  const known = lists.get(parent) ?? new Map<string, boolean>();
  lists.set(parent, known);
  const style = node.marker?.style ?? '';
  let answer = known.get(style);
  if (answer === undefined) {
    const items = parent.children.filter(({ marker }) => marker?.style === style);
    const isAnnounced = parent.announces === 'OVERVIEW' && /职[责能]/.test(parent.text);
    const alike = items.filter(({ text }) => (isAnnounced ? isClosed(text) : isPlainDuty(text))).length;
    answer = alike >= LEAST_ITEMS && alike * 2 > items.length;
    known.set(style, answer);
  }
  return answer;
}

/** Whether a node is a duty though no heading says so: in a list of such, or a sentence that says it itself. */
export function isUnannouncedDuty(node: OutlineNode, words: string, reading: Reading): boolean {
  if (node.announces !== null || words.length < SHORTEST || isLeadIn(words)) return false;
  if (node.marker === null) {
    const isCounted = node.subject === 'OVERVIEW' && countedItems(words).length > 0;
    return node.role === 'PARAGRAPH' && (isCounted || SAYS_IT_STATES_DUTIES.test(words));
  }
  if (node.marker.style === 'ARTICLE' && /业务范围(?:是|为|包括|：)/.test(words)) return true;
  if (node.marker.style === 'PART' || OF_RULES.has(node.marker.style)) return false;
  if (node.role === 'HEADING' || !(isPlainDuty(words) || isClosed(words)) || tellsOfOthers(words)) return false;
  if (reading.outline.ancestors(node).some((above) => OF_RULES.has(above.marker?.style ?? ''))) return false;
  return isListOfDuties(node, reading);
}

const SAYS_IT_STATES_DUTIES = /(?:主要职责|主要职能|主要任务|职能职责)(?:是|为|包括|：|:)|主要负责(?!人)/;
