/** One name for several measures: `收、支总计`, `收入、支出总计均为`, `货物、工程、服务支出分别为`. */

const BOTH_SIDES =
  /收(?:入)?[、和与及]?支(?:出)?(?=(?:预算|决算)?(?:总计|总额|合计|总预算|总决算|总体|总规模|总量|预算总额|决算总额))|收入[、和与及]?支出$/;
/** A longer row of names is prose. */
const LONGEST_JOINED = 120;
const SUFFIX = /(?:(?:预算|决算)?(?:总计|合计|总额|总体|总量)|总预算|总决算|预算数?|决算数?|支出|收入|采购|金额)$/;

export function namesBothSides(label: string): boolean {
  return label.length <= LONGEST_JOINED && BOTH_SIDES.test(label);
}

/** The measures that a label joins; `wanted` figures decide whether 和 joins names or belongs to one. */
export function measuresIn(label: string, wanted: number): readonly string[] {
  if (label.length > LONGEST_JOINED) return [label];
  const both = BOTH_SIDES.exec(label);
  if (both && wanted <= 2) {
    const front = label.slice(0, both.index);
    const tail = label.slice(both.index + both[0].length).replace(/^(?:收入|支出)$/, '');
    return [`${front}收入${tail}`, `${front}支出${tail}`];
  }
  for (const joint of [/、/, /[、和与及]/]) {
    const parts = label.split(joint).filter((part) => part !== '');
    const fits = wanted === 1 ? parts.length > 1 && joint.source === '、' : parts.length === wanted;
    if (fits && parts.length > 1) return withSuffix(parts);
  }
  if (wanted === 1) {
    const parts = label.split(/[和与及]/);
    const suffix = SUFFIX.exec(parts.at(-1) ?? '')?.[0];
    if (parts.length === 2 && suffix !== undefined && parts[0]?.endsWith(suffix)) return parts;
    if (parts.length === 2 && /收入$/.test(parts[0] ?? '') && /^支出/.test(parts[1] ?? '')) return withSuffix(parts);
  }
  return [label];
}

/** 收入、支出总计: the last name's ending belongs to all. */
function withSuffix(parts: readonly string[]): readonly string[] {
  const last = parts.at(-1) ?? '';
  const suffix = SUFFIX.exec(last)?.[0] ?? '';
  return parts.map((part) => {
    if (part === last || part.endsWith(suffix)) return part;
    const expanded = part === '收' ? '收入' : part === '支' ? '支出' : part;
    return suffix === '支出' && /(?:收入|支出)$/.test(expanded) ? expanded : expanded + suffix;
  });
}
