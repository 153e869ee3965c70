/**
 * In which frame a figure is stated: in whose name, compared with another, or beside the list it follows. The words in
 * front of the label tell it. Where a reader overlooked them, the figure would be held against what it does not belong to.
 */
import type { AmountFact } from '../../domain/fact';
import { indexBehind } from '../extract/words';
import type { Checked } from './check';
import { sideOf } from './measures';
import { inOneSentence, sentenceStart } from './passages';

/** How far a name reaches back. */
const REACH = 40;

/** The words before a figure in its clause, as they are printed on its line. */
function leadOf({ outline }: Checked, { quote }: AmountFact): string {
  const words = outline.text.slice(Math.max(0, quote.start - REACH), quote.start);
  return (/[^，,。；;：:、\n]*$/.exec(words)?.[0] ?? '').replace(/\s/g, '');
}

/** Words that stand between a comma and a label and name nobody. */
const FRAME =
  /(?:(?:19|20)\d\d)?年(?:度|初|末)?|[0-9]|其中|本[年级]|全[年市县区省]|当年|(?:本|我|全)?(?:部门|单位|局|委|院|校|中心|办|厅)|汇总|批复|安排|编制|完成|实现|预计|共计|总计|合计|总|共|为|的|和|及|与/g;

/** A place, a name and a kind. */
const LEAST_NAME = 5;

/**
 * True where a name that is none of its holder's stands in front of the figure: a body that no extractor knows, whose
 * figure would be taken for one of the publisher.
 */
export function isInAnotherName(checked: Checked, fact: AmountFact): boolean {
  if (isHeldFromAfar(checked, fact)) return true;
  const words = (/[\u4e00-\u9fff0-9（）()]*$/.exec(leadOf(checked, fact))?.[0] ?? '').trim();
  if (words.length < LEAST_NAME) return false;
  const { organisations, document } = checked.facts;
  const speaker = fact.organisation ?? document.publisher;
  const own = organisations.filter(({ name }) => name === speaker);
  const names = [...(speaker === null ? [] : [speaker]), ...own.flatMap(({ aliases }) => aliases)];
  if (names.some((name) => words.includes(name))) return false;
  return words.replace(FRAME, '').length >= LEAST_NAME;
}

/**
 * Another body than the publisher that the paragraph does not name: whose figure it is was carried over from what stands
 * before, and is the less sure the farther that is.
 */
function isHeldFromAfar({ outline, facts }: Checked, { organisation, quote }: AmountFact): boolean {
  const { publisher } = facts.document;
  if (organisation === null || publisher === null || organisation === publisher) return false;
  const words = outline.nodes[indexBehind(outline, quote.start) - 1]?.text.replace(/\s/g, '') ?? '';
  const own = facts.organisations.find(({ name }) => name === organisation);
  return ![organisation, ...(own?.aliases ?? [])].some((name) => words.includes(name));
}

/** 比2022年年初预算数84万元减少…: what a figure is compared with is of another year or stage. */
export function isCompared(checked: Checked, fact: AmountFact): boolean {
  return /[比较](?!例|为)|相比|^与/.test(leadOf(checked, fact));
}

/** 此外，… and 另有… stand beside what was listed before; 涉及… tells in passing what projects cost. */
export function standsOutside(checked: Checked, fact: AmountFact): boolean {
  const { outline } = checked;
  const { start } = fact.quote;
  const sentence =
    outline.text
      .slice(sentenceStart(outline.text, start, SENTENCE), start)
      .split('\n')
      .at(-1) ?? '';
  return /此外|另外|另有|另安排/.test(sentence) || /涉及|授予/.test(leadOf(checked, fact) + fact.label);
}

const SENTENCE = 160;

/**
 * 财政拨款收入总计5万元，支出总计5万元: the second total is one of the same money, although only the first says so.
 */
export function inheritsItsMoney({ outline, facts: { amounts } }: Checked, fact: AmountFact): boolean {
  if (sideOf(fact.label) === null) return false;
  const before = amounts[amounts.indexOf(fact) - 1];
  if (!before || sideOf(before.label) !== null) return false;
  return (
    /收入|支出/.test(before.label) &&
    /总计|合计|总/.test(before.label) &&
    inOneSentence(outline, before.quote, fact.quote)
  );
}
