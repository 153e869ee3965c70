import { firstAbove } from '../../text/first-above';
import type { AmountFact, FindingFact, Severity } from '../../domain/fact';
import type { Outline } from '../outline.types';
import type { Check, Checked } from './check';
import { figureOf, print, type Figure, type Printed } from './exact';
import { isCompared } from './frames';
import { canBePartOf, measureKey, sideOf } from './measures';
import { inOneSentence, passagesOf } from './passages';
import { Statements, Wholes } from './wholes';

export const partLargerThanWhole: Check = {
  rule: 'part-larger-than-whole',
  doc: 'A figure is larger than the one it is a part of.',
  run: (checked) => [...statedParts(checked), ...partsByNature(checked), ...fundsOfProjects(checked)],
};

/** Parts that the text itself puts under a figure. */
function statedParts(checked: Checked): FindingFact[] {
  const { facts, outline } = checked;
  const before = figuresBefore(facts.amounts, outline);
  return facts.amounts.flatMap((part) => {
    const whole = part.parent === null ? undefined : facts.amounts[part.parent];
    // `三公经费支出42万元（预算52万元）`: another stage of a measure is no part of it.
    if (!whole || measureKey(part.label) === measureKey(whole.label)) return [];
    if (!canBePartOf(part.label, whole.label) || isCompared(checked, part)) return [];
    const excess = excessOf(part, whole);
    return excess === null || belongsHigher(part, whole, facts.amounts, before)
      ? []
      : [report(part, whole, excess, 'ERROR')];
  });
}

/** Behind a list (A 3万元，B 2万元，其中C 4万元) a part may be one of the whole list, not of its last figure. */
function belongsHigher(
  part: AmountFact,
  whole: AmountFact,
  amounts: readonly AmountFact[],
  before: FiguresBefore,
): boolean {
  const dimension = figureOf(whole)?.dimension;
  const listed = before(whole).some((other) => other !== part && figureOf(other)?.dimension === dimension);
  if (!listed) return false;
  const upper = whole.parent === null ? undefined : amounts[whole.parent];
  return !upper || excessOf(part, upper) === null;
}

/** The figures that stand before another one in its sentence, the nearest first. */
type FiguresBefore = (figure: AmountFact) => readonly AmountFact[];

/** Figures that a list in one sentence may have. */
const LONGEST_LIST = 40;

function figuresBefore(amounts: readonly AmountFact[], outline: Outline): FiguresBefore {
  const byEnd = [...amounts].sort((a, b) => a.quote.end - b.quote.end);
  const places = new Map<AmountFact, readonly AmountFact[]>();
  const found = (whole: AmountFact): readonly AmountFact[] => {
    const behind = firstAbove(byEnd.length, (index) => byEnd[index]?.quote.end ?? 0, whole.quote.start);
    const before: AmountFact[] = [];
    for (let at = behind - 1; at >= 0 && before.length < LONGEST_LIST; at -= 1) {
      const other = byEnd[at];
      if (!other || !inOneSentence(outline, other.quote, whole.quote)) break;
      before.push(other);
    }
    return before;
  };
  return (whole) => {
    const known = places.get(whole) ?? found(whole);
    places.set(whole, known);
    return known;
  };
}

/** Wholes and parts by what the words mean, by their measure, for texts that state them side by side. */
const NATURE: readonly { readonly whole: string; readonly parts: readonly string[] }[] = [
  { whole: '资产', parts: ['流动资产', '固定资产', '无形资产', '在建工程', '长期投资'] },
  { whole: '支出', parts: ['基本', '项目', '政府采购', '政府购买服务', '三公', '机关运行'] },
  {
    whole: '三公',
    parts: ['因公出国（境）费', '公务接待费', '公务接待', '公务用车购置及运行费', '公务用车购置及运行维护费'],
  },
];

function partsByNature(checked: Checked): FindingFact[] {
  const { facts, outline } = checked;
  const before = figuresBefore(facts.amounts, outline);
  const byMeasure = new Map<string, AmountFact[]>();
  for (const fact of facts.amounts) {
    const key = sideOf(fact.label) === 'EXPENDITURE' ? '支出' : measureKey(fact.label);
    const peers = byMeasure.get(key);
    if (peers) peers.push(fact);
    else byMeasure.set(key, [fact]);
  }
  return NATURE.flatMap(({ whole, parts }) => {
    const wholes = new Wholes(byMeasure.get(whole) ?? []);
    return parts.flatMap((name) =>
      (byMeasure.get(name) ?? []).flatMap((part) =>
        isCompared(checked, part) ? [] : exceeds(part, wholes, checked, before),
      ),
    );
  });
}

/** A part that exceeds every statement of its whole: where one of them has room for it, that one may be meant. */
function exceeds(
  part: AmountFact,
  wholes: Wholes,
  { facts: { amounts }, outline }: Checked,
  before: FiguresBefore,
): FindingFact[] {
  const parent = part.parent === null ? undefined : amounts[part.parent];
  // A whole that the text itself names is judged already.
  if (parent && wholes.has(parent)) return [];
  const whole = wholes.exceededBy(part);
  const excess = whole && excessOf(part, whole);
  if (!excess) return [];
  // `三公经费12万元，其中甲局9万元、乙站3万元。按项目分：…`: the second division is one of the whole list, too.
  const isBehind = !outline.text.slice(whole.quote.end, part.quote.start).includes('\n');
  return isBehind && belongsHigher(part, whole, amounts, before) ? [] : [report(part, whole, excess, 'ERROR')];
}

/** Money that the projects under evaluation are said to involve; it is told in passing, and is no figure of the budget. */
const FUNDS = /(?<![\u4e00-\u9fff])(?:共)?涉及(?:资金|金额)([0-9][0-9,]{0,15}(?:\.[0-9]{1,6})?)(万元|亿元|元)/g;

function fundsOfProjects({ facts, outline }: Checked): FindingFact[] {
  const totals = facts.amounts.filter(
    (fact) => sideOf(fact.label) === 'EXPENDITURE' && fact.value !== null && figureOf(fact),
  );
  if (totals.length === 0) return [];
  const stated = new Statements();
  totals.forEach((total, place) => stated.add(total, place));
  const passages = passagesOf(outline).filter(({ words }) => words.includes('涉及'));
  return passages.flatMap((passage) =>
    [...passage.words.matchAll(FUNDS)].flatMap((match) => {
      const quote = passage.quote(match.index, match.index + match[0].length);
      const funds = { label: '涉及资金', value: (match[1] ?? '').replaceAll(',', ''), unit: match[2] ?? null, quote };
      // Larger than whatever total the text states; funds of several years, or planned ones, can still explain it.
      const total = Statements.exceededBy(funds, [stated]);
      const excess = total && excessOf(funds, total);
      return excess ? [report(funds, total, excess, 'WARNING')] : [];
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
