import type { AmountFact, FindingFact } from '../../domain/fact';
import type { Check } from './check';
import { figureOf } from './exact';
import { passagesOf } from './passages';

/** `决算数小于预算数的原因是…`: which way the two figures before it are said to stand. */
const SAYS = /(?:决算|支出|执行|完成)数?(小于|低于|少于|大于|高于|多于|超过)(?:年初|调整|全年|当年)?(?:部门)?预算/g;
const LESS = /小于|低于|少于/;
/** Figures further in front are of another statement. */
const REACH = 160;

export const comparedWithPlan: Check = {
  rule: 'compared-with-plan',
  doc: 'What was spent is said to be more or less than what was planned, and the two figures in front say otherwise.',
  run: ({ outline, facts: { amounts } }) =>
    passagesOf(outline).flatMap((passage) => {
      if (!passage.words.includes('预算')) return [];
      return [...passage.words.matchAll(SAYS)].flatMap((match): FindingFact[] => {
        const quote = passage.quote(match.index, match.index + match[0].length);
        const from = Math.max(passage.node.span.start, quote.start - REACH);
        const before = amounts.filter((fact) => from <= fact.quote.start && fact.quote.end <= quote.start);
        // One plan and what was made of it: with more figures nothing tells which two are compared.
        const [planned, spent] = [only(before, 'BUDGET'), only(before, 'FINAL')];
        const [plan, own] = [planned && figureOf(planned), spent && figureOf(spent)];
        if (!planned || !spent || !plan || !own || plan.dimension !== own.dimension) return [];
        const isLess = LESS.test(match[1] ?? '');
        if (isLess ? own.value < plan.value : own.value > plan.value) return [];
        return [
          {
            rule: comparedWithPlan.rule,
            severity: 'ERROR',
            message: `${spent.label} ${spent.value ?? ''} ${spent.unit ?? ''} is said to be ${isLess ? 'less' : 'more'} than the planned ${planned.value ?? ''} ${planned.unit ?? ''}.`,
            quotes: [quote, spent.quote, planned.quote],
            stated: match[0],
            computed: null,
            difference: null,
          },
        ];
      });
    }),
};

function only(amounts: readonly AmountFact[], stage: AmountFact['stage']): AmountFact | null {
  const found = amounts.filter((fact) => fact.stage === stage && fact.value !== null && fact.change === null);
  return found.length === 1 ? (found[0] ?? null) : null;
}
