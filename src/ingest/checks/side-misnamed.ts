import type { FindingFact, Quote } from '../../domain/fact';
import type { Outline, OutlineNode } from '../outline.types';
import type { Check } from './check';
import { passagesOf } from './passages';

export const sideMisnamed: Check = {
  rule: 'side-misnamed',
  doc: 'The change of income is told again, word for word, where the text speaks of total expenditure, or the other way round.',
  run: ({ outline }) => {
    const findings: FindingFact[] = [];
    const told = new Map<string, Quote>();
    for (const passage of passagesOf(outline)) {
      const words = passage.words.replace(/\s/g, '');
      if (!CHANGE.test(words)) continue;
      const quote = passage.quote(0, passage.words.length);
      const earlier = told.get(words);
      told.set(words, quote);
      const side = SIDES.find(({ own, other }) => words.includes(own) && !words.includes(other));
      if (earlier && side && standsUnder(outline, passage.node, side.other)) {
        findings.push(report(side.own, side.other, quote, earlier));
      }
    }
    return findings;
  },
};

/** A paragraph that tells a change: 与上年相比…增加64万元. */
const CHANGE = /^(?:与|比|同|较|(?:19|20)\d\d年)[^。]{0,40}(?:增加|减少|增长|下降)[0-9]/;

const SIDES = [
  { own: '收入', other: '支出' },
  { own: '支出', other: '收入' },
] as const;

/** True where the nearest heading or list above the paragraph is about the total of one side. */
function standsUnder(outline: Outline, node: OutlineNode, side: string): boolean {
  const total = new RegExp(`^(?:本年|年度)?${side}(?:总计|合计|预算|决算)`);
  return outline.ancestors(node).some(({ text }) => total.test(text));
}

function report(own: string, other: string, quote: Quote, earlier: Quote): FindingFact {
  return {
    rule: sideMisnamed.rule,
    severity: 'WARNING',
    message: `The change of ${own} is told again where the text speaks of ${other}: ${quote.text}`,
    quotes: [quote, earlier],
    stated: own,
    computed: other,
    difference: null,
  };
}
