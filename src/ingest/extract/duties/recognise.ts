import type { OutlineNode } from '../../outline.types';
import { beginsAsDuty, isIntroduction, isPlainDuty } from '../duty-verbs';
import type { Reading } from '../reading';
import { wordsOf } from '../words';

const LEADS_IN = /(?:[：:]|如下[。.]?)$/;
/** Words with which a paragraph states its duties in one go. */
const STATES_DUTIES =
  /(?:主要职责|主要职能|主要任务|职能职责|工作职责|职责|职能|业务范围)(?:是|为|包括|有|：|:)|负责(?!人)/;
const SHORTEST = 4;
/** A list without a heading counts from this many items that begin as duties do. */
const LEAST_ITEMS = 2;
/** In articles of a rule, lists that no heading calls duties are rights, conditions or procedures. */
const OF_RULES: ReadonlySet<string> = new Set(['CHAPTER', 'ARTICLE']);

/** Whether a node under a heading for duties is one. */
export function isDutyText(node: OutlineNode, words: string, reading: Reading): boolean {
  if (node.announces !== null || words.length < SHORTEST || headsOthers(node, words, reading)) return false;
  if (node.marker !== null) {
    if (node.marker.style === 'ARTICLE' && !beginsAsDuty(words)) return STATES_DUTIES.test(words);
    return !(
      node.role === 'HEADING' &&
      node.children.length === 0 &&
      !beginsAsDuty(words) &&
      words.length < SHORTEST_TITLE
    );
  }
  if (node.role === 'HEADING') return false;
  if (isPurpose(words)) return false;
  if (STATES_DUTIES.test(words) && !LEADS_IN.test(words)) return true;
  if (isIntroduction(words)) return false;
  return beginsAsDuty(words) || isOnlyText(node, reading) || isAmongDuties(node, reading);
}

/**
 * Between lines that are duties a line is one whatever verb it begins with: so the list decides, and of a line by itself
 * nothing but that it is one sentence and tells no structure.
 */
function isAmongDuties(node: OutlineNode, reading: Reading): boolean {
  const above = reading.outline.ancestors(node).at(-1);
  if (above?.announces !== 'DUTIES' || !ONE_SENTENCE.test(node.text) || TELLS_OTHERS.test(node.text)) return false;
  return opensAsDuties(above, reading);
}

const lists = new WeakMap<OutlineNode, boolean>();

/** Whether all bare lines under a heading are sentences and one of them at least begins as a duty does. */
function opensAsDuties(above: OutlineNode, reading: Reading): boolean {
  let known = lists.get(above);
  if (known === undefined) {
    const lines = above.children.filter(({ role, marker }) => role === 'PARAGRAPH' && marker === null);
    known =
      lines.length > 1 &&
      lines.every(({ text }) => ONE_SENTENCE.test(text)) &&
      lines.some((line) => beginsAsDuty(wordsOf(reading.outline, line).text));
    lists.set(above, known);
  }
  return known;
}

const ONE_SENTENCE = /^[^。；：:]{4,120}[。；;]$/;
const TELLS_OTHERS = /编制|内设|下[属设]|资产总额|[0-9]{1,6}[名人个万]/;

const SHORTEST_TITLE = 8;
const isPurpose = (words: string): boolean => /宗旨(?:是|为|：|:)/.test(words) && !/业务范围/.test(words);

/** A paragraph that is all that stands under its heading states the duties, however it begins. */
function isOnlyText(node: OutlineNode, reading: Reading): boolean {
  const above = reading.outline.ancestors(node).at(-1);
  return (
    above?.announces === 'DUTIES' &&
    above.children.length === 1 &&
    /[。.]$/.test(node.text) &&
    ACTS.test(wordsOf(reading.outline, node).text) &&
    !TELLS_OTHERS.test(node.text)
  );
}

const ACTS = /负责|承担|贯彻|组织|开展|提供|实施|管理|保障|执行/;

/** A lead-in or a heading with a list of its own: the duties stand below it. */
function headsOthers(node: OutlineNode, words: string, reading: Reading): boolean {
  if (node.children.length === 0) return LEADS_IN.test(words) && !beginsAsDuty(words);
  if (!LEADS_IN.test(words) && node.role !== 'HEADING') return false;
  if (node.marker === null) return true;
  if (node.role === 'HEADING') return reading.organisations.resolve(words.replace(/[：:]$/, '')) !== null;
  return /(?:职责|职能|任务)(?:是|为|如下|有|包括)?[：:]$/.test(words);
}

const counts = new WeakMap<OutlineNode, Map<string, number>>();

/** How many of the items beside a node, itself included, are plainly duties; counted once for a list. */
function plainDutiesBeside(node: OutlineNode, reading: Reading): number {
  const parent = reading.outline.ancestors(node).at(-1) ?? reading.outline.root;
  let byStyle = counts.get(parent);
  if (!byStyle) {
    byStyle = new Map();
    for (const { marker, ...child } of parent.children) {
      if (marker && isPlainDuty(child.text)) byStyle.set(marker.style, (byStyle.get(marker.style) ?? 0) + 1);
    }
    counts.set(parent, byStyle);
  }
  return byStyle.get(node.marker?.style ?? '') ?? 0;
}

/** Whether a node is a duty though no heading says so: in a list of such, or a sentence that says it itself. */
export function isDutyList(node: OutlineNode, words: string, reading: Reading): boolean {
  if (node.announces !== null || words.length < SHORTEST || LEADS_IN.test(words)) return false;
  if (node.marker !== null) {
    if (node.marker.style === 'ARTICLE' && /业务范围(?:是|为|包括|：)/.test(words)) return true;
    if (node.marker.style === 'PART' || node.marker.style === 'CHAPTER' || node.marker.style === 'ARTICLE')
      return false;
    if (!beginsAsDuty(words) || node.role === 'HEADING') return false;
    if (reading.outline.ancestors(node).some((above) => OF_RULES.has(above.marker?.style ?? ''))) return false;
    return plainDutiesBeside(node, reading) >= LEAST_ITEMS;
  }
  return (
    node.role === 'PARAGRAPH' && /(?:主要职责|主要职能|主要任务|职能职责)(?:是|为|包括|：|:)|主要负责(?!人)/.test(words)
  );
}
