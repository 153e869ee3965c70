import type { AmountFact, FindingFact } from '../../domain/fact';
import { changesOf, sizeOf, type StatedChange } from './changes';
import type { Check } from './check';
import { agree, figureOf } from './exact';
import { sideOf, type Side } from './measures';

export const balancedChanges: Check = {
  rule: 'balanced-changes',
  doc: 'Income and expenditure that balance cannot move in opposite directions: one rises and the other falls by the same amount.',
  run: ({ facts }) => {
    const pairs = new Map<string, Partial<Record<Side, StatedChange>>>();
    for (const stated of changesOf(facts.amounts)) {
      const side = sideOf(stated.fact.label);
      if (!side) continue;
      const { organisation, fiscalYear, stage } = stated.fact;
      const key = JSON.stringify([organisation, fiscalYear, stage]);
      const pair = pairs.get(key) ?? {};
      pair[side] ??= stated;
      pairs.set(key, pair);
    }
    return [...pairs.values()].flatMap(({ INCOME: income, EXPENDITURE: expenditure }) =>
      income && expenditure && opposite(income, expenditure) && balances(income, expenditure)
        ? report(income, expenditure)
        : [],
    );
  },
};

function opposite({ change: a }: StatedChange, { change: b }: StatedChange): boolean {
  return (
    (a.direction === 'INCREASE' && b.direction === 'DECREASE') ||
    (a.direction === 'DECREASE' && b.direction === 'INCREASE')
  );
}

/** The same size on both sides, or both totals equal this year: then last year cannot have balanced as well. */
function balances(income: StatedChange, expenditure: StatedChange): boolean {
  const [up, down] = [income, expenditure].map(({ change, fact }) => sizeOf(change, fact.unit));
  if (up && down && up.value !== 0n && up.dimension === down.dimension && agree(up, down)) return true;
  const [own, other] = [figureOf(income.fact), figureOf(expenditure.fact)];
  return own !== null && other !== null && own.dimension === other.dimension && own.value === other.value;
}

const printed = (fact: AmountFact, { change }: StatedChange): string =>
  `${change.amount ?? ''} ${change.unit ?? fact.unit ?? ''}`.trim();

function report(income: StatedChange, expenditure: StatedChange): FindingFact[] {
  const up = income.change.direction === 'INCREASE';
  const holder = income.fact.organisation === null ? '' : ` of ${income.fact.organisation}`;
  return [
    {
      rule: balancedChanges.rule,
      // That last year balanced too is the one more fact that is needed.
      severity: 'WARNING',
      message:
        `Income${holder} ${up ? 'rises' : 'falls'} by ${printed(income.fact, income)} while expenditure ` +
        `${up ? 'falls' : 'rises'} by ${printed(expenditure.fact, expenditure)}; a budget that balances in both years cannot do that.`,
      quotes: [income.change.quote, expenditure.change.quote],
      stated: income.change.words.concat(expenditure.change.words).join(', '),
      computed: null,
      difference: null,
    },
  ];
}
