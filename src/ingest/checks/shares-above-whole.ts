import type { AmountFact, FindingFact, Ratio } from '../../domain/fact';
import type { Check } from './check';
import { percentOf, printRatio } from './exact';
import { measureKey } from './measures';
import { areOneDivision } from './wholes-by-nature';

interface Claim {
  readonly fact: AmountFact;
  readonly ratio: Ratio;
}

export const sharesAboveWhole: Check = {
  rule: 'shares-above-whole',
  doc: 'A share of a whole is more than 100 %, or the shares of all parts of one division are together.',
  run: ({ facts: { amounts } }) => {
    const claims = amounts.flatMap((fact) => fact.ratios.filter(isShare).map((ratio) => ({ fact, ratio })));
    const single = claims.map((claim) => [claim]);
    return [...single, ...divisions(claims)].filter(isAbove).map(report);
  },
};

/** 占…的: what was spent may well be more than what was planned, but nothing is more than what it is a part of. */
const isShare = ({ quote }: Ratio): boolean => /占|比重/.test(quote.text) && !/预算数|计划|目标/.test(quote.text);

const WHOLE = 100n * 10n ** 8n;

function isAbove(claims: readonly Claim[]): boolean {
  const percents = claims.map(({ ratio }) => percentOf(ratio.percent));
  if (percents.some((percent) => percent === null)) return false;
  const least = percents.reduce((sum, percent) => sum + (percent ? percent.value - percent.half : 0n), 0n);
  return least > WHOLE;
}

/** Shares of one measure whose parts are, by their names, one division of it; each is small enough by itself. */
function divisions(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const byWhole = new Map<string, Claim[]>();
  for (const claim of claims.filter((one) => !isAbove([one]))) {
    const { organisation, fiscalYear, stage, parent } = claim.fact;
    const key = JSON.stringify([organisation, fiscalYear, stage, parent, measureKey(claim.ratio.of)]);
    const group = byWhole.get(key);
    if (group) group.push(claim);
    else byWhole.set(key, [claim]);
  }
  return [...byWhole.values()].filter((group) => areOneDivision(group.map(({ fact }) => fact)));
}

function report(claims: readonly Claim[]): FindingFact {
  const sum = claims.reduce((all, { ratio }) => all + (percentOf(ratio.percent)?.value ?? 0n), 0n);
  const printed = `${printRatio(sum, 10n ** 8n, 2)}%`;
  const of = claims[0]?.ratio.of ?? '';
  const what = of === '' ? 'its whole' : of;
  return {
    rule: sharesAboveWhole.rule,
    severity: 'ERROR',
    message:
      claims.length === 1
        ? `${claims[0]?.fact.label ?? ''} is stated to be ${printed} of ${what}: no part is more than its whole.`
        : `${claims.map(({ fact, ratio }) => `${fact.label} ${ratio.percent}`).join(' and ')} are ${printed} of ${what} together.`,
    quotes: claims.flatMap(({ fact, ratio }) => [ratio.quote, fact.quote]),
    stated: claims.map(({ ratio }) => ratio.percent).join(' + '),
    computed: claims.length === 1 ? '100%' : printed,
    difference: printRatio(sum - WHOLE, 10n ** 8n, 2),
  };
}
