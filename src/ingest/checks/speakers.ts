/**
 * In whose name a figure is stated. A body that no extractor knows leaves its name in front of the label, and its figure
 * would be taken for one of the publisher: no two such statements can contradict each other.
 */
import type { AmountFact } from '../../domain/fact';
import type { Checked } from './check';

/** How far a name reaches back. */
const REACH = 40;

/** Words that stand between a comma and a label and name nobody. */
const FRAME =
  /(?:(?:19|20)\d\d)?年(?:度|初|末)?|[0-9]|其中|本[年级]|全[年市县区省]|当年|(?:本|我|全)?(?:部门|单位|局|委|院|校|中心|办|厅)|汇总|批复|安排|编制|完成|实现|预计|共计|总计|合计|总|共|为|的|和|及|与/g;

const LAST_CLAUSE = /[\u4e00-\u9fff0-9（）()\s]*$/;

/** True where a name that is none of its holder's stands in front of the figure in its clause. */
export function isInAnotherName({ outline, facts }: Checked, { quote, organisation }: AmountFact): boolean {
  const clause = LAST_CLAUSE.exec(outline.text.slice(Math.max(0, quote.start - REACH), quote.start))?.[0] ?? '';
  const words = (clause.split('\n').at(-1) ?? '').replace(/\s/g, '');
  if (words.length < LEAST_NAME) return false;
  const speaker = organisation ?? facts.document.publisher;
  const own = facts.organisations.filter(({ name }) => name === speaker);
  const names = [...(speaker === null ? [] : [speaker]), ...own.flatMap(({ aliases }) => aliases)];
  if (names.some((name) => words.includes(name))) return false;
  return words.replace(FRAME, '').length >= LEAST_NAME;
}

/** A place, a name and a kind. */
const LEAST_NAME = 5;
