import type { AmountFact, FindingFact, Quote } from '../../domain/fact';
import type { Outline } from '../outline.types';
import { earlierFigures } from './change-against-years';
import { changeShare, isExplained } from './change-shares';
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
import { measureKey, scopeOf, sideOf } from './measures';
import { inOneSentence } from './passages';
import { wholeOfListed } from './shares-of-list';
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
  run: ({ outline, facts: { amounts, organisations } }) => {
    const decimals = usualDecimals(amounts);
    return [
      ...changesOf(amounts)
        // Of several bodies each may have moved: which of them a change without a figure tells of is not known.
        .filter(({ fact }) => fact.value !== null || organisations.length < 2)
        .flatMap((stated) => best(claimsOfChange(outline, amounts, stated, decimals))),
      ...amounts.flatMap((plan, at) => best(claimsOfCompletion(outline, plan, amounts[at - 1], decimals))),
      ...amounts.flatMap((fact) =>
        fact.ratios.flatMap((_, at) => best(claimsOfRatio(outline, amounts, fact, at, decimals))),
      ),
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
function claimsOfChange(
  outline: Outline,
  amounts: readonly AmountFact[],
  { fact, change }: StatedChange,
  decimals: number,
): Claim[] {
  const percent = change.percent === null ? null : percentOf(change.percent);
  if (percent && change.amount === null && change.direction !== 'UNCHANGED')
    return claimsOfYears(outline, amounts, { fact, change }, percent);
  const size = sizeOf(change, fact.unit);
  if (!percent || !size || change.percent === null || size.value === 0n || percent.value < 0n) return [];
  if (isExplained(outline, percent, size, change)) return [];
  const claims: Claim[] = [];
  for (const own of ownFigures(amounts, fact)) {
    const figure = figureOf(own);
    if (!figure) continue;
    if (isOfDepartment(outline, own) && !inOneSentence(outline, own.quote, change.quote)) continue;
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

/** `2023年执行数为80万元，2024年预算100万元，增加25%`: by the figures of both years where one sentence tells them. */
function claimsOfYears(
  outline: Outline,
  amounts: readonly AmountFact[],
  { fact, change }: StatedChange,
  percent: Percent,
): Claim[] {
  const own = figureOf(fact);
  if (!own || percent.value < 0n) return [];
  const sign = change.direction === 'INCREASE' ? 1n : -1n;
  return earlierFigures(amounts, { fact, change }).flatMap((prior) => {
    const earlier = figureOf(prior);
    if (!earlier || earlier.dimension !== own.dimension || !inOneSentence(outline, prior.quote, change.quote))
      return [];
    const size = { ...own, value: sign * (own.value - earlier.value), half: own.half + earlier.half };
    const share = size.value < 0n ? otherWay(size, earlier) : changeShare(own, size, earlier);
    if (!share) return [];
    const says = `${fact.label} ${fact.value ?? ''} after ${prior.value ?? ''} ${prior.unit ?? ''}`;
    const quotes = [change.quote, fact.quote, prior.quote];
    return [{ percent, printed: change.percent ?? '', wide: share, narrow: share, says, quotes }];
  });
}

/** A figure that fell where an increase is told, or rose where a decrease is. */
const otherWay = ({ value, half }: Figure, { value: whole }: Figure): Share | null =>
  whole <= 0n
    ? null
    : { low: { part: value - half, whole }, high: { part: value + half, whole }, exact: { part: value, whole } };

/** 某局（部门）收入预算: of the bureau with its units, where the bureau alone bears the same name. */
function isOfDepartment({ text }: Outline, { quote }: AmountFact): boolean {
  return /[（(](?:部门|汇总)[）)]\s{0,2}$/.test(text.slice(Math.max(0, quote.start - 8), quote.start));
}

/** A claim for each statement of what the ratio is a share of; none where the text gives it no figure. */
function claimsOfRatio(
  outline: Outline,
  amounts: readonly AmountFact[],
  fact: AmountFact,
  at: number,
  decimals: number,
): Claim[] {
  const ratio = fact.ratios[at];
  const percent = ratio ? percentOf(ratio.percent) : null;
  const part = figureOf(fact);
  if (!ratio || !percent || !part) return [];
  const claims: Claim[] = [];
  for (const whole of wholesOf(outline, amounts, fact, ratio.of)) {
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

function wholesOf(
  outline: Outline,
  amounts: readonly AmountFact[],
  fact: AmountFact,
  of: string,
): readonly AmountFact[] {
  const parent = fact.parent === null ? undefined : amounts[fact.parent];
  const key = measureKey(of);
  // A share without a named whole is one of the figure whose parts are listed.
  if (key === '') return [...(parent ? [parent] : []), ...wholeOfListed(outline, amounts, fact)];
  // 完成年初预算的98% compares with the plan that its own sentence names.
  if (/预算|计划|目标/.test(of) && fact.stage !== 'BUDGET') return plansOf(outline, amounts, fact, of);
  // What projects under evaluation cost is told in passing, and its whole is theirs.
  if (/^涉及/.test(fact.label)) return [];
  if (parent && measureKey(parent.label) === key) return [parent];
  // 占总支出的60% may be said of any total of that side, and 占基本支出 of the 财政拨款基本支出 whose parts are listed.
  const listed = parent?.label.endsWith(of) ? [parent] : [];
  const named = statedFigures(amounts)
    .of({ ...fact, label: of })
    .filter(
      (other) => other !== fact && (sideOf(of) === null || scopeOf(other.label) === scopeOf(of) || isOpen(other, of)),
    );
  return [...listed, ...named];
}

/** 支出 alone may mean any total of its side, 本年支出 and 支出总计 only their own. */
const isOpen = (other: AmountFact, of: string): boolean => scopeOf(other.label) === 'OPEN' || scopeOf(of) === 'OPEN';

/** `支出合计62万元，完成年初预算59万元的105%`: the plan stands inside the words of the ratio, behind what was made of it. */
function claimsOfCompletion(
  outline: Outline,
  plan: AmountFact,
  made: AmountFact | undefined,
  decimals: number,
): readonly Claim[] {
  const { text } = outline;
  const [, printed] = OF_PLAN.exec(text.slice(plan.quote.end, plan.quote.end + LONGEST_SHARE)) ?? [];
  const lead = text.slice(Math.max(0, plan.quote.start - LONGEST_SHARE), plan.quote.end);
  const percent = printed === undefined ? null : percentOf(printed);
  if (!percent || printed === undefined || made?.label !== plan.label || !COMPLETES.test(lead)) return [];
  const [part, whole] = [figureOf(made), figureOf(plan)];
  const wide = part && whole && shareOf(part, whole);
  const narrow = part && whole && shareOf(atPrecision(part, decimals), atPrecision(whole, decimals));
  if (!wide || !narrow || !inOneSentence(outline, made.quote, plan.quote)) return [];
  const start = plan.quote.start;
  const end = text.indexOf(printed, plan.quote.end) + printed.length;
  const says = `${made.label} ${made.value ?? ''} of the planned ${plan.value ?? ''} ${plan.unit ?? ''}`;
  return [{ percent, printed, wide, narrow, says, quotes: [{ start, end, text: text.slice(start, end) }, made.quote] }];
}

const OF_PLAN = /^的\s{0,2}([0-9]{1,4}(?:\.[0-9]{1,4})?[%％])/;
const COMPLETES = /完成[^，。；0-9]{0,12}(?:预算|计划|目标)数?(?:的)?\s{0,2}[0-9,，.]+[亿万千百]{0,2}元$/;
const LONGEST_SHARE = 40;

/** The planned figure before it in its sentence: 年初预算为80万元，支出决算为78万元，完成年初预算的97.5%. */
function plansOf(
  outline: Outline,
  amounts: readonly AmountFact[],
  fact: AmountFact,
  of: string,
): readonly AmountFact[] {
  const kind = /年初|调整|全年|追加/.exec(of)?.[0] ?? '';
  const at = amounts.indexOf(fact);
  const plan = amounts
    .slice(Math.max(0, at - NEAR), at)
    .findLast(({ stage, quote, value }) => stage === 'BUDGET' && value !== null && /预算|计划|目标/.test(quote.text));
  return plan?.quote.text.includes(kind) && inOneSentence(outline, plan.quote, fact.quote) ? [plan] : [];
}

/** How many figures may stand between a plan and what was made of it. */
const NEAR = 2;

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
