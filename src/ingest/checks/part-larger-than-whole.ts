import type { AmountFact, FindingFact, Severity } from '../../domain/fact';
import type { Outline } from '../outline.types';
import type { Check, Checked } from './check';
import { figureOf, print, type Figure, type Printed } from './exact';
import { measureKey, sideOf } from './measures';
import { inOneSentence, passagesOf } from './passages';

export const partLargerThanWhole: Check = {
  rule: 'part-larger-than-whole',
  doc: 'A figure is larger than the one it is a part of.',
  run: (checked) => [...statedParts(checked), ...partsByNature(checked), ...fundsOfProjects(checked)],
};

/** Parts that the text itself puts under a figure. */
function statedParts({ facts, outline }: Checked): FindingFact[] {
  return facts.amounts.flatMap((part) => {
    const whole = part.parent === null ? undefined : facts.amounts[part.parent];
    if (!whole) return [];
    const excess = excessOf(part, whole);
    return excess === null || belongsHigher(part, whole, facts.amounts, outline)
      ? []
      : [report(part, whole, excess, 'ERROR')];
  });
}

/** Behind a list (A 3万元，B 2万元，其中C 4万元) a part may be one of the whole list, not of its last figure. */
function belongsHigher(part: AmountFact, whole: AmountFact, amounts: readonly AmountFact[], outline: Outline): boolean {
  const sentence = amounts.some(
    (other) =>
      other !== part &&
      other !== whole &&
      other.quote.end <= whole.quote.start &&
      inOneSentence(outline, other.quote, whole.quote),
  );
  if (!sentence) return false;
  const upper = whole.parent === null ? undefined : amounts[whole.parent];
  return !upper || excessOf(part, upper) === null;
}

/** Wholes and parts by what the words mean, for texts that state them side by side. */
const NATURE: readonly { readonly whole: RegExp; readonly part: RegExp; readonly severity: Severity }[] = [
  { whole: /^资产$/, part: /^(?:流动资产|固定资产|无形资产|在建工程|长期投资)$/, severity: 'ERROR' },
  { whole: /^支出$/, part: /^(?:基本|项目|政府采购|政府购买服务|三公|机关运行)$/, severity: 'ERROR' },
  {
    whole: /^三公$/,
    part: /^(?:因公出国[（(]境[）)]费?(?:用)?|公务接待费?|公务用车购置(?:及|和)运行(?:维护)?费?)$/,
    severity: 'ERROR',
  },
];

function partsByNature({ facts }: Checked): FindingFact[] {
  const findings: FindingFact[] = [];
  for (const { whole: wholeName, part: partName, severity } of NATURE) {
    const wholes = facts.amounts.filter((fact) => names(wholeName, fact));
    for (const part of facts.amounts) {
      if (!names(partName, part)) continue;
      const peers = wholes.filter((whole) => comparable(part, whole) && part.parent !== facts.amounts.indexOf(whole));
      // The largest statement of the whole leaves the least room for a false alarm.
      const excesses = peers.map((whole) => ({ whole, excess: excessOf(part, whole) }));
      const [first] = excesses;
      if (!first || excesses.some(({ excess }) => excess === null) || first.excess === null) continue;
      findings.push(report(part, first.whole, first.excess, severity));
      break;
    }
  }
  return findings;
}

const names = (pattern: RegExp, { label }: AmountFact): boolean => pattern.test(measureKey(label));

function comparable(part: AmountFact, whole: AmountFact): boolean {
  const sameTime =
    part.asOf !== null || whole.asOf !== null ? part.asOf === whole.asOf : part.fiscalYear === whole.fiscalYear;
  const sameHolder = part.organisation === whole.organisation;
  // A unit's own figure cannot exceed that of its whole department either, as far as it is a total.
  return (
    sameTime &&
    part.stage === whole.stage &&
    (sameHolder || (whole.organisation === null && sideOf(whole.label) !== null))
  );
}

/** Money that the projects under evaluation are said to involve; it is told in passing, and is no figure of the budget. */
const FUNDS = /(?<![\u4e00-\u9fff])(?:共)?涉及(?:资金|金额)([0-9][0-9,]{0,15}(?:\.[0-9]{1,6})?)(万元|亿元|元)/g;

function fundsOfProjects({ facts, outline }: Checked): FindingFact[] {
  const totals = facts.amounts.filter(
    (fact) => sideOf(fact.label) === 'EXPENDITURE' && fact.value !== null && figureOf(fact),
  );
  if (totals.length === 0) return [];
  return passagesOf(outline).flatMap((passage) =>
    [...passage.words.matchAll(FUNDS)].flatMap((match) => {
      const quote = passage.quote(match.index, match.index + match[0].length);
      const funds = { label: '涉及资金', value: (match[1] ?? '').replaceAll(',', ''), unit: match[2] ?? null, quote };
      const excesses = totals.map((total) => ({ total, excess: excessOf(funds, total) }));
      const [first] = excesses;
      // Larger than whatever total the text states; funds of several years, or planned ones, can still explain it.
      if (!first?.excess || excesses.some(({ excess }) => excess === null)) return [];
      return [report(funds, first.total, first.excess, 'WARNING')];
    }),
  );
}

/** By how much the part exceeds the whole beyond the rounding of both; null where it does not, or they cannot be compared. */
function excessOf(part: Printed, whole: Printed): { readonly by: bigint; readonly figure: Figure } | null {
  const [small, large] = [figureOf(part), figureOf(whole)];
  if (!small || !large || small.dimension !== large.dimension) return null;
  return small.value - small.half > large.value + large.half ? { by: small.value - large.value, figure: large } : null;
}

function report(
  part: Pick<AmountFact, 'label' | 'value' | 'unit' | 'quote'>,
  whole: AmountFact,
  excess: { readonly by: bigint; readonly figure: Figure },
  severity: Severity,
): FindingFact {
  const difference = print(excess.by, excess.figure.unitSize, Math.max(2, excess.figure.decimals));
  return {
    rule: partLargerThanWhole.rule,
    severity,
    message:
      `${part.label} ${part.value ?? ''} ${part.unit ?? ''} is larger than ${whole.label} ${whole.value ?? ''} ${whole.unit ?? ''}, ` +
      `which it is a part of, by ${difference} ${whole.unit ?? ''}.`,
    quotes: [part.quote, whole.quote],
    stated: part.value,
    computed: whole.value,
    difference,
  };
}
