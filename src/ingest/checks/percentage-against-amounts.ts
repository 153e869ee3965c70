import type { AmountFact, FindingFact, Quote } from '../../domain/fact';
import { before, changesOf, DIRECTION_NAMES, ownFigures, sizeOf, type StatedChange } from './changes';
import type { Check } from './check';
import {
  atPrecision,
  distance,
  figureOf,
  judge,
  percentOf,
  printShare,
  shareOf,
  type Figure,
  type Percent,
  type Share,
  type Verdict,
} from './exact';
import { measureKey } from './measures';
import { statedFigures } from './stated-figures';

/** A percentage, what it can be by its two amounts, and where that stands. */
interface Claim {
  readonly percent: Percent;
  readonly printed: string;
  /** The share over the rounding of each figure as printed, and as its neighbours are printed (5 beside 3.14 is 5.00). */
  readonly wide: Share;
  readonly narrow: Share;
  readonly says: string;
  readonly quotes: readonly Quote[];
}

export const percentageAgainstAmounts: Check = {
  rule: 'percentage-against-amounts',
  doc: 'A printed percentage is not the share of its two amounts, over every value that their rounding and its own leave open.',
  run: ({ facts: { amounts } }) => {
    const decimals = usualDecimals(amounts);
    return [
      ...changesOf(amounts).flatMap((stated) => best(claimsOfChange(amounts, stated, decimals))),
      ...amounts.flatMap((fact) => fact.ratios.flatMap((_, at) => best(claimsOfRatio(amounts, fact, at, decimals)))),
    ];
  },
};

/** How many decimals the money of this document is kept to: 2 for 万元 and 元 as a rule, fewer where it prints fewer. */
function usualDecimals(amounts: readonly AmountFact[]): number {
  return amounts.reduce((most, fact) => {
    const figure = figureOf(fact);
    return figure?.dimension === 'money' ? Math.min(2, Math.max(most, figure.decimals)) : most;
  }, 0);
}

/** A claim for each figure that the change can lead to, by the value before it and by the value itself. */
function claimsOfChange(amounts: readonly AmountFact[], { fact, change }: StatedChange, decimals: number): Claim[] {
  const percent = change.percent === null ? null : percentOf(change.percent);
  const size = sizeOf(change, fact.unit);
  if (!percent || !size || change.percent === null || size.value === 0n || percent.value < 0n) return [];
  const claims: Claim[] = [];
  for (const own of ownFigures(amounts, fact)) {
    const figure = figureOf(own);
    if (!figure) continue;
    const shares = (own: Figure, part: Figure): Share | null => {
      const earlier = before(own, part, change.direction);
      return earlier && changeShare(own, part, earlier);
    };
    const wide = shares(figure, size);
    const narrow = shares(atPrecision(figure, decimals), atPrecision(size, decimals));
    const says =
      `${own.label} ${own.value ?? ''} ${own.unit ?? ''} after ${DIRECTION_NAMES[change.direction]} of ` +
      `${change.amount ?? ''} ${change.unit ?? fact.unit ?? ''}`;
    const quotes = [change.quote, own.quote];
    if (wide && narrow) claims.push({ percent, printed: change.percent, wide, narrow, says, quotes });
    // Some publishers divide by the year's own figure: no good practice, but no contradiction in the text.
    const ownWide = shareOf(size, figure);
    const ownNarrow = shareOf(atPrecision(size, decimals), atPrecision(figure, decimals));
    if (ownWide && ownNarrow && judge(percent, ownNarrow) === 'HOLDS') return [];
  }
  return claims;
}

/** change / earlier: the two move together, so that the ends of the range are those of the own figure and the change. */
function changeShare(own: Figure, size: Figure, earlier: Figure): Share | null {
  const increase = earlier.value < own.value;
  const lowPart = size.value > size.half ? size.value - size.half : 0n;
  const highPart = size.value + size.half;
  const lowWhole = own.value + own.half + (increase ? -lowPart : lowPart);
  const highWhole = own.value - own.half + (increase ? -highPart : highPart);
  if (highWhole <= 0n || earlier.value <= 0n) return null;
  return {
    low: { part: lowPart, whole: lowWhole },
    high: { part: highPart, whole: highWhole },
    exact: { part: size.value, whole: earlier.value },
  };
}

/** A claim for each statement of what the ratio is a share of; none where the text gives it no figure. */
function claimsOfRatio(amounts: readonly AmountFact[], fact: AmountFact, at: number, decimals: number): Claim[] {
  const ratio = fact.ratios[at];
  const percent = ratio ? percentOf(ratio.percent) : null;
  const part = figureOf(fact);
  if (!ratio || !percent || !part) return [];
  const claims: Claim[] = [];
  for (const whole of wholesOf(amounts, fact, ratio.of)) {
    const figure = figureOf(whole);
    const wide = figure && shareOf(part, figure);
    const narrow = figure && shareOf(atPrecision(part, decimals), atPrecision(figure, decimals));
    if (!wide || !narrow) continue;
    const says = `${fact.label} ${fact.value ?? ''} of ${whole.label} ${whole.value ?? ''} ${whole.unit ?? ''}`;
    claims.push({
      percent,
      printed: ratio.percent,
      wide,
      narrow,
      says,
      quotes: [ratio.quote, fact.quote, whole.quote],
    });
  }
  return claims;
}

function wholesOf(amounts: readonly AmountFact[], fact: AmountFact, of: string): readonly AmountFact[] {
  const parent = fact.parent === null ? undefined : amounts[fact.parent];
  const key = measureKey(of);
  // A share without a named whole is one of the figure whose parts are listed.
  if (key === '') return parent ? [parent] : [];
  // 完成年初预算的98% compares with a figure of another stage, which has no fact of the same name.
  if (/预算|计划|目标/.test(of) && fact.stage !== 'BUDGET') return [];
  if (parent && measureKey(parent.label) === key) return [parent];
  // 占总支出的60% may be said of any total of that side.
  return statedFigures(amounts)
    .of({ ...fact, label: of })
    .filter((other) => other !== fact);
}

const RANK: Readonly<Record<Verdict, number>> = { HOLDS: 0, TRUNCATED: 1, WRONG: 2 };

/** The finding of the claim that comes nearest to holding; none where one of them holds or there is nothing to compare. */
function best(claims: readonly Claim[]): readonly FindingFact[] {
  let nearest: { readonly claim: Claim; readonly narrow: Verdict; readonly wide: Verdict } | null = null;
  for (const claim of claims) {
    const found = { claim, narrow: judge(claim.percent, claim.narrow), wide: judge(claim.percent, claim.wide) };
    if (!nearest || RANK[found.narrow] + RANK[found.wide] < RANK[nearest.narrow] + RANK[nearest.wide]) nearest = found;
  }
  return nearest && nearest.narrow !== 'HOLDS' ? [report(nearest.claim, nearest.narrow, nearest.wide)] : [];
}

function report(claim: Claim, narrow: Verdict, wide: Verdict): FindingFact {
  const computed = printShare(claim.narrow, claim.percent.decimals);
  const how = narrow === 'TRUNCATED' ? `cut off instead of rounded it is ${claim.printed}` : `not ${claim.printed}`;
  return {
    rule: percentageAgainstAmounts.rule,
    // Digits cut off, or zeros dropped from an amount, are the one more fact that decides.
    severity: narrow === 'WRONG' && wide === 'WRONG' ? 'ERROR' : 'WARNING',
    message: `${claim.says} is ${computed}, ${how} as printed.`,
    quotes: claim.quotes,
    stated: claim.printed,
    computed,
    difference: distance(claim.percent, claim.narrow),
  };
}
