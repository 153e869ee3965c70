/** One figure of money in a sentence, with its change against the year before, its share, and what may be wrong in it. */
import type { ExpectedAmount, ExpectedChange } from '../../../tests/evaluate/expected';
import type { InDivision } from '../facts';
import { stated, type ContradictionKind, type Piece } from '../piece';
import { percent } from '../print/figures';
import { money, stageWord, type Telling } from '../telling';
import type { Line } from '../truth/budget';

export interface AmountSpec {
  /** What stands before the figure. */
  readonly words: Piece;
  readonly path: readonly string[];
  readonly line: Pick<Line, 'amount' | 'before'>;
  readonly organisation?: string | null;
  readonly hasChange?: boolean;
  readonly share?: { readonly words: string; readonly whole: number };
  readonly sums?: readonly InDivision[];
  /** How this statement may contradict the others; the change and the share are offered besides. */
  readonly spoil?: ContradictionKind;
}

/** What is printed instead of the truth. */
interface Wrong {
  readonly amount?: number;
  readonly delta?: number;
  readonly percent?: string;
  readonly share?: string;
}

/** Less than this many per cent says nothing about its figures. */
const LEAST_PERCENT = 0.5;

export function tellAmount(t: Telling, spec: AmountSpec): Piece {
  const { amount, before } = spec.line;
  const change = spec.hasChange === true ? changeForm(t, amount, before) : null;
  const write = (wrong: Wrong = {}): Piece => {
    const { printed, value } = money(t, wrong.amount ?? amount);
    const told = change === null ? null : tellChange(t, spec, change, wrong);
    const share = spec.share ? `，占${spec.share.words}的${wrong.share ?? percent(amount, spec.share.whole)}` : '';
    const fact = amountFact(t, spec, value, told?.change ?? null);
    return stated(fact, [spec.words, printed, t.style.unit, share, told?.piece ?? '']);
  };
  const offers: readonly (readonly [ContradictionKind, Wrong])[] = [
    ...(spec.spoil ? [[spec.spoil, { amount: otherFigure(t, amount) }] as const] : []),
    ...(change?.hasPercent === true
      ? [['percentage', { percent: otherPercent(t, amount - before, before) }] as const]
      : []),
    ...(change?.namesBefore === true
      ? [['two-years', { delta: otherFigure(t, Math.abs(amount - before)) }] as const]
      : []),
    ...(spec.share && amount > 0 ? [['share', { share: otherPercent(t, amount, spec.share.whole) }] as const] : []),
  ];
  if (offers.length === 0) return write();
  const [kind, wrong] = t.random.pick(offers);
  return { kind, right: write(), wrong: write(wrong) };
}

export function amountFact(
  t: Telling,
  spec: Pick<AmountSpec, 'path' | 'organisation' | 'sums'>,
  value: string,
  change: ExpectedChange | null,
  rest: Partial<ExpectedAmount> = {},
) {
  return {
    of: 'amount' as const,
    organisation: spec.organisation ?? null,
    paths: [spec.path],
    value,
    unit: t.style.unit,
    fiscalYear: t.year,
    asOf: undefined,
    stage: t.stage,
    change,
    optional: false,
    ...(spec.sums ? { sums: spec.sums } : {}),
    ...rest,
  };
}

interface ChangeForm {
  readonly base: string;
  readonly hasPercent: boolean;
  readonly namesBefore: boolean;
  readonly lead: string;
}

function changeForm(t: Telling, amount: number, before: number): ChangeForm {
  const last = t.year - 1;
  const base = t.random.pick(['上年', `${last}年`, `${last}年${stageWord(t)}`, `上年${stageWord(t)}数`]);
  const differs = amount !== before;
  const percents = before > 0 && Math.abs((amount - before) / before) * 100 > LEAST_PERCENT;
  return {
    base,
    hasPercent: differs && percents && t.random.chance(0.6),
    namesBefore: differs && t.random.chance(0.2),
    lead: t.random.pick(['比', '较', '与']),
  };
}

function tellChange(
  t: Telling,
  spec: AmountSpec,
  form: ChangeForm,
  wrong: Wrong,
): { readonly piece: Piece; readonly change: ExpectedChange } {
  const { amount, before } = spec.line;
  const delta = amount - before;
  if (delta === 0) {
    const change = { base: form.base, direction: 'UNCHANGED' as const, amount: null, percent: null };
    return { piece: `，与${form.base}持平`, change };
  }
  const [direction, verb, growth] =
    delta > 0 ? (['INCREASE', '增加', '增长'] as const) : (['DECREASE', '减少', '下降'] as const);
  const size = money(t, wrong.delta ?? Math.abs(delta));
  const share = form.hasPercent ? (wrong.percent ?? percent(Math.abs(delta), before)) : null;
  const against = form.lead === '与' ? `与${form.base}相比` : form.lead + form.base;
  const earlier = money(t, before);
  const named: Piece = form.namesBefore
    ? [
        form.lead === '与' ? '比' : form.lead,
        stated(earlierFact(t, spec, earlier.value), [form.base, '的', earlier.printed, t.style.unit]),
      ]
    : against;
  const piece: Piece = ['，', named, verb, size.printed, t.style.unit, share === null ? '' : `，${growth}${share}`];
  return { piece, change: { base: form.base, direction, amount: size.value, percent: share } };
}

/** The figure of the year before, named in passing: a reader may count it or not. */
function earlierFact(t: Telling, spec: AmountSpec, value: string) {
  const { sums: _, ...own } = spec;
  return amountFact(t, own, value, null, { fiscalYear: t.year - 1, optional: true, stage: undefined });
}

/** Far enough from the right figure that no rounding explains it. */
export function otherFigure(t: Telling, amount: number): number {
  return amount + t.random.int(3, 9) * Math.max(10 ** Math.floor(Math.log10(Math.max(amount, 1000)) - 1), 1000);
}

/** Another percentage, at least four points away. */
export function otherPercent(t: Telling, part: number, whole: number): string {
  const right = Number.parseFloat(percent(Math.abs(part), whole));
  return `${(right > 50 ? right - t.random.int(4, 20) : right + t.random.int(4, 20)).toFixed(2)}%`;
}
