/** Which printed labels name one measure, and which facts speak of the same thing. */
import type { AmountFact } from '../../domain/fact';

const INCOME = /^本?(?:年度|年|当年|今年|部门|单位)?(?:预算|决算)?总?收入$/;
const EXPENDITURE = /^本?(?:年度|年|当年|今年|部门|单位)?(?:预算|决算)?总?支出$/;

/** Words behind a measure that say at which stage or that it is a sum, not what is measured: 政府采购预算, 政府采购支出总额. */
const TAILS = [
  '总预算',
  '总决算',
  '预算',
  '决算',
  '支出',
  '经费',
  '总额',
  '总计',
  '合计',
  '总数',
  '数',
  '安排',
  '总体',
  '情况',
] as const;

/** Marks and blanks that print or leave out at will: “三公”, 收、支. */
const MARKS = /["“”„'‘’「」『』〝〞＂\s]/g;

/** A label longer than this is a sentence, and names no measure that could be stated twice. */
const LONGEST_LABEL = 60;

/**
 * What a label measures, without stage and sum words: 政府购买服务支出 and 政府购买服务预算 are one, 支出预算 and 支出总计 are one.
 * 财政拨款支出 stays apart from 支出: only words behind the measure are dropped, never words before it.
 */
export function measureKey(label: string): string {
  const known = KEYS.get(label);
  if (known !== undefined) return known;
  const key = withoutTails(label);
  // Labels recur from document to document; should a flood of new ones come, it starts anew.
  if (KEYS.size >= MOST_KEYS) KEYS.clear();
  KEYS.set(label, key);
  return key;
}

const KEYS = new Map<string, string>();
const MOST_KEYS = 2000;

function withoutTails(label: string): string {
  let key = label.slice(0, LONGEST_LABEL).replace(MARKS, '');
  // 总支出 is a measure; 总 would be none.
  for (let tail = tailOf(key); tail !== undefined && !EXPENDITURE.test(key); tail = tailOf(key)) {
    key = key.slice(0, -tail.length);
  }
  return key;
}

function tailOf(key: string): string | undefined {
  return TAILS.find((tail) => key.length > tail.length && key.endsWith(tail));
}

/** The two sides of a budget, whatever they are called. */
export type Side = 'INCOME' | 'EXPENDITURE';

/** Which side's total a label names; null for any part of it. */
export function sideOf(label: string): Side | null {
  const key = measureKey(label);
  return INCOME.test(key) ? 'INCOME' : EXPENDITURE.test(key) ? 'EXPENDITURE' : null;
}

/**
 * Measures that mean the same wherever they are stated, so that their place in a list does not matter. Any other label
 * (办公费, 基本支出) may be stated once for each of several wholes, and is compared only under the same path.
 */
const SELF_CONTAINED =
  /^(?:政府采购|政府购买服务|三公|财政拨款三公|一般公共财政拨款三公|机关运行|资产|债务|年末结转和结余|上年结转)$/;

/**
 * Which total of its side: 总计 holds what is carried over from or to other years, 合计 and 本年 do not, and the bare
 * 收入预算 leaves it open. Only totals of one scope can be held against each other.
 */
export type Scope = 'GRAND' | 'YEAR' | 'OPEN';

export function scopeOf(label: string): Scope {
  if (/总计|总预算|总决算/.test(label)) return 'GRAND';
  return /合计|本年|当年|今年/.test(label) ? 'YEAR' : 'OPEN';
}

const IDENTITIES = new WeakMap<AmountFact, string | null>();

/**
 * What tells whether two facts state one measure of one holder for one period; null where a part of that is unknown.
 * Several checks ask it of every fact, so that the answer is kept beside the fact.
 */
export function identityOf(fact: AmountFact): string | null {
  const known = IDENTITIES.get(fact);
  if (known !== undefined) return known;
  const identity = identify(fact);
  IDENTITIES.set(fact, identity);
  return identity;
}

const NAMELESS_SUM = /^(?:[合总小共]计|总额)$/;

function identify(fact: AmountFact): string | null {
  if (fact.fiscalYear === null && fact.asOf === null) return null;
  const own = measureKey(fact.label);
  // The sum of a table without a name is the sum of that table.
  if (fact.path.length === 1 && NAMELESS_SUM.test(own)) return null;
  const side = sideOf(fact.label);
  const place = side
    ? `${side} ${scopeOf(fact.label)}`
    : SELF_CONTAINED.test(own)
      ? own
      : [...fact.path.slice(0, -1), own].map(measureKey).join('/') + (scopeOf(fact.label) === 'GRAND' ? ' GRAND' : '');
  return JSON.stringify([fact.organisation, fact.fiscalYear, fact.asOf, fact.stage, place]);
}

/** Figures of a view across the parts of a total (how money is spent, not on what); they belong to no sum of parts. */
const CROSS_CUTTING = /^(?:政府采购|政府购买服务|债务|三公|机关运行|专项)/;

function isCrossCutting(key: string): boolean {
  return CROSS_CUTTING.test(key);
}

/** Figures that stand beside each other in every budget, so that none of one line is a part of another line. */
const SIBLINGS: readonly (readonly RegExp[])[] = [
  [/收入$/, /支出$/],
  [/^基本/, /^项目/],
  [/因公出国/, /公务接待/, /公务用车|公车/],
  [/^一般公共服务/, /^教育/, /^社会保障/, /^卫生健康/, /^节能环保/, /^城乡社区/, /^农林水/, /^交通运输/, /^住房保障/],
];

/** Whether a figure can be a part of a total, by what the two are called: no side of a budget is a part of the other. */
export function canBePartOf(label: string, total: string): boolean {
  const [part, whole] = [measureKey(label), measureKey(total)];
  if (isCrossCutting(part) && !isCrossCutting(whole)) return false;
  if (/收入/.test(total) && /支出$/.test(label) && !/支出/.test(total)) return false;
  return SIBLINGS.every((family) => {
    const own = family.findIndex((name) => name.test(part));
    const other = family.findIndex((name) => name.test(whole));
    return own < 0 || other < 0 || own === other;
  });
}

/** Money that comes from or goes to another year, and so explains why the two sides differ. */
export function isCarryOver(label: string): boolean {
  return /结转|结余/.test(label);
}
