import type { AmountFact, FindingFact } from '../../domain/fact';
import type { Check } from './check';
import { agree, figureOf, magnitude, print, type Figure } from './exact';
import { inheritsItsMoney, isCompared, isInAnotherName } from './frames';
import { isCarryOver, scopeOf, sideOf, type Side } from './measures';

interface Total {
  readonly fact: AmountFact;
  readonly figure: Figure;
}

export const incomeAgainstExpenditure: Check = {
  rule: 'income-against-expenditure',
  doc: 'Total income and total expenditure of one budget differ, and no money carried over from or to another year explains it.',
  run: (checked) => {
    const { facts } = checked;
    const pairs = new Map<string, Partial<Record<Side, Total>>>();
    for (const fact of facts.amounts) {
      const side = fact.change === null || fact.value !== null ? sideOf(fact.label) : null;
      const figure = side && figureOf(fact);
      if (!figure || figure.dimension !== 'money' || fact.stage === 'ASSET') continue;
      if ([isInAnotherName, isCompared, inheritsItsMoney].some((is) => is(checked, fact))) continue;
      const key = JSON.stringify([fact.organisation, fact.fiscalYear, fact.stage, scopeOf(fact.label)]);
      const pair = pairs.get(key) ?? {};
      // The first statement counts; a second one that differs is a matter of same-measure-twice.
      pair[side] ??= { fact, figure };
      pairs.set(key, pair);
    }
    return [...pairs.values()].flatMap(({ INCOME: income, EXPENDITURE: expenditure }) =>
      income && expenditure && !agree(income.figure, expenditure.figure)
        ? report(income, expenditure, carriedOver(facts.amounts, income.fact, expenditure.fact))
        : [],
    );
  },
};

/** What the text says of money that moves between this year and its neighbours, beside the two totals. */
type CarryOver = 'UNTOLD' | 'NONE' | 'SOME';

function carriedOver(amounts: readonly AmountFact[], income: AmountFact, expenditure: AmountFact): CarryOver {
  const carried = amounts.filter(
    (fact) => isCarryOver(fact.label) && (fact.organisation === income.organisation || fact.organisation === null),
  );
  if (carried.length === 0) return 'UNTOLD';
  const explains = carried.some(
    (fact) =>
      (fact.placeholder || figureOf(fact)?.value !== 0n) &&
      // What a total counts among its parts cannot explain the gap any more.
      !isCounted(amounts, fact, income, expenditure),
  );
  return explains ? 'SOME' : 'NONE';
}

/** Parts of parts of parts: deeper lists do not occur, and a ring must not hang. */
const DEEPEST = 8;

/** True where one of the totals holds the figure; 合计 leaves out what is carried over, and only its own parts count. */
function isCounted(
  amounts: readonly AmountFact[],
  fact: AmountFact,
  income: AmountFact,
  expenditure: AmountFact,
): boolean {
  const anyTotal = scopeOf(income.label) !== 'YEAR';
  let above = fact.parent === null ? undefined : amounts[fact.parent];
  for (let depth = 0; above && depth < DEEPEST; depth += 1) {
    if (above === income || above === expenditure || (anyTotal && sideOf(above.label) !== null)) return true;
    above = above.parent === null ? undefined : amounts[above.parent];
  }
  return false;
}

function report(income: Total, expenditure: Total, carryOver: CarryOver): FindingFact[] {
  if (!isGrandTotal(income.fact, expenditure.fact)) {
    // Carried money can explain any gap between the sums of one year, so that nothing is proved.
    if (carryOver === 'SOME') return [];
    // The sums of accounts differ as a rule; only where nothing is carried they have to agree.
    if (income.fact.stage !== 'BUDGET' && carryOver === 'UNTOLD') return [];
  }
  const { unitSize, decimals } = income.figure;
  const places = Math.max(2, decimals, expenditure.figure.decimals);
  const difference = print(magnitude(income.figure.value - expenditure.figure.value), unitSize, places);
  const unit = income.fact.unit ?? '';
  return [
    {
      rule: incomeAgainstExpenditure.rule,
      severity: proves(income.fact, expenditure.fact) ? 'ERROR' : 'WARNING',
      message:
        `${income.fact.label} ${income.fact.value ?? ''} ${unit} and ${expenditure.fact.label} ` +
        `${expenditure.fact.value ?? ''} ${expenditure.fact.unit ?? ''} are ${difference} ${unit} apart, and no carry-over is stated that explains it.`,
      quotes: [income.fact.quote, expenditure.fact.quote],
      stated: income.fact.value,
      computed: expenditure.fact.value,
      difference,
    },
  ];
}

/** 总计 holds what is carried over on both sides, and has to balance whatever is carried. */
function isGrandTotal(income: AmountFact, expenditure: AmountFact): boolean {
  return scopeOf(income.label) === 'GRAND' && scopeOf(expenditure.label) === 'GRAND';
}

/** A budget balances by law; of final accounts only the grand totals do. */
function proves(income: AmountFact, expenditure: AmountFact): boolean {
  return income.stage === 'BUDGET' || isGrandTotal(income, expenditure);
}
