import type { Span } from '../../../domain/fact';
import type { Outline, OutlineNode } from '../../outline.types';
import { isShortName } from '../organisation-names';
import type { OrganisationIndex } from '../reading';
import { innermost } from '../regions';
import { endOf, sentencesOf, startOf, wordsOf } from '../words';
import { type FoundName, NameFinder } from './name-finder';
import { blocksOf } from './blocks';
import type { Register } from './register';
import { isSectionOfBody } from './unit-names';

/** Words in front of a name at the beginning of a sentence: a year, a date, a comparison. */
const BEFORE_SPEAKER =
  /^(?:截至|截止)?(?:20[0-9]{2}年(?:度)?)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:底|末)?(?:部门|单位)?(?:预算)?(?:同上年比较|与上年相比|比上年)?[，,、\s]{0,2}/;
const LONGEST_NAME = 40;
const NAME_END = /[局委会厅中心院校园所站馆队处社部台基地场办署）)]/;

interface Region extends Span {
  readonly name: string | null;
  /** Whether it stands where money is told. */
  readonly ofMoney: boolean;
}

/** Answers whom the text at an offset speaks of; see `OrganisationIndex`. */
export function speakers(outline: Outline, register: Register): Pick<OrganisationIndex, 'speaking' | 'partAt'> {
  if (register.size < 2) return { speaking: () => register.primary, partAt: () => null };
  const finder = new NameFinder(register.facts());
  const regions: Region[] = [];
  for (const node of outline.nodes) {
    const name = headedBy(outline, node, register, finder);
    if (name !== null) regions.push({ start: startOf(node), end: endOf(node), name, ofMoney: true });
  }
  for (const { start, end, name } of blocksOf(outline, finder, register.begin))
    regions.push({ start, end, name, ofMoney: true });
  const sentences = outline.nodes.flatMap((node) => sentenceRegions(outline, node, register, finder));
  const whole = standsAlone(register, [...regions, ...sentences]) ? register.primary : null;
  const said = innermost(sentences);
  const headed = innermost(regions);
  const partAt = (offset: number): Region | null => said(offset) ?? headed(offset);
  return { speaking: (offset) => partAt(offset)?.name ?? whole, partAt };
}

/** Whether the others are only named: none of them is in the publisher's figures, and no money is told of any. */
function standsAlone(register: Register, regions: readonly Region[]): boolean {
  const others = register.facts().slice(1);
  return (
    others.every(({ relations }) => relations.length > 0 && !relations.some(({ type }) => type === 'BUDGET_UNIT_OF')) &&
    regions.every(({ name, ofMoney }) => !ofMoney || name === null || name === register.primary)
  );
}

/** `某局：` or `某中心主要职责` heads what stands under it. */
function headedBy(outline: Outline, node: OutlineNode, register: Register, finder: NameFinder): string | null {
  if (node.subject === 'DEFINITIONS' || (node.children.length === 0 && node.role !== 'HEADING')) return null;
  const words = wordsOf(outline, node)
    .text.replace(/[：\s]+$/, '')
    .replace(/\s+/g, '');
  if (node.role === 'HEADING' && words.length <= LONGEST_NAME) {
    if (isShortName(words)) return isSectionOfBody(words) ? null : register.resolve(words);
    if (node.marker?.style === 'PART') return null;
    return leadingName(words, register, finder);
  }
  return null;
}

/** Sentences that begin with the name of one of the bodies speak of it. */
function sentenceRegions(
  outline: Outline,
  node: OutlineNode,
  register: Register,
  finder: NameFinder,
): readonly Region[] {
  if (node.subject === 'DEFINITIONS' || node.subject === 'DUTIES' || node.role === 'HEADING') return [];
  const words = wordsOf(outline, node);
  const regions: Region[] = [];
  const ofMoney = node.subject === 'MONEY' || node.subject === 'TABLES';
  for (const sentence of sentencesOf(words.text)) {
    const lead = BEFORE_SPEAKER.exec(sentence.text)?.[0].length ?? 0;
    const name = leadingName(sentence.text.slice(lead).trimStart(), register, finder);
    if (name === null) continue;
    const whole = wholeDepartment(sentence.text, finder);
    regions.push({
      start: words.source(sentence.from),
      end: words.source(Math.max(sentence.from, sentence.to - 1)) + 1,
      name: whole ? null : name,
      ofMoney,
    });
    // What a lead-in says of one body holds for the list under it.
    if (!whole && /[：:]$/.test(sentence.text) && node.children.length > 0) {
      regions.push({ start: node.span.end, end: endOf(node), name, ofMoney });
    }
  }
  return regions;
}

/** A sentence that names two bodies, or all together, gives figures of the whole. */
function wholeDepartment(sentence: string, finder: NameFinder): boolean {
  let first: string | null = null;
  for (const { fact } of finder.in(sentence)) {
    if (first !== null && fact.name !== first) return true;
    first = fact.name;
  }
  return false;
}

/** The body whose name the words begin with: one that the text prints so, else one that they are short for. */
function leadingName(words: string, register: Register, finder: NameFinder): string | null {
  let longest: FoundName | null = null;
  for (const found of finder.at(words, 0)) if (found.length > (longest?.length ?? 0)) longest = found;
  if (longest) return longest.fact.name;
  const head = words.slice(0, LONGEST_NAME);
  for (let end = head.length; end >= 3; end -= 1) {
    if (!NAME_END.test(head.charAt(end - 1))) continue;
    const mention = head.slice(0, end);
    if (!isShortName(mention.replace(/[（(][^（()）]*[）)]$/, ''))) continue;
    const name = register.resolve(mention);
    if (name !== null) return name;
  }
  return null;
}
