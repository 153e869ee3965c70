import type { FindingFact, StaffingFact } from '../../domain/fact';
import type { Check } from './check';

export const staffingSums: Check = {
  rule: 'staffing-sums',
  doc: 'The posts of all kinds, or of all sections, are more than the stated total of the organisation.',
  run: ({ facts }) => {
    const counted = facts.staffing.filter(({ post, measure }) => post === null && measure !== 'CHANGE');
    return counted.filter(isTotal).flatMap((total) => {
      const peers = counted.filter(
        (fact) => fact.measure === total.measure && fact.holder.organisation === total.holder.organisation,
      );
      const kinds = peers.filter(({ holder, staffingType }) => holder.section === null && isKind(staffingType));
      const sections = peers.filter(({ holder }) => holder.section !== null);
      return [
        ...exceeds(total, largestOfEach(kinds, 'staffingType')),
        ...exceeds(total, largestOfEach(sections, 'section')),
      ];
    });
  },
};

/** 编制40名 of the organisation as a whole, without a kind. */
function isTotal({ holder, staffingType, quote }: StaffingFact): boolean {
  return holder.section === null && !isKind(staffingType) && !OUTSIDE.test(`${staffingType ?? ''}${quote.text}`);
}

/** People who hold no post: 离退休人员12人 stands beside the staff, not above it. */
const OUTSIDE = /退|遗属|遗孀|聘|借调|临时|编外|学生|其他/;

const KIND = /行政|事业|参公|参照|工勤|控制|雇员|机关/;
const isKind = (staffingType: string | null): boolean => staffingType !== null && KIND.test(staffingType);

/** Each kind or section once, although the text may state it in two places. */
function largestOfEach(facts: readonly StaffingFact[], by: 'staffingType' | 'section'): readonly StaffingFact[] {
  const kept = new Map<string, StaffingFact>();
  for (const fact of facts) {
    const key = (by === 'section' ? fact.holder.section : fact.staffingType) ?? '';
    const other = kept.get(key);
    // The smallest statement of each leaves no room for a false alarm.
    if (!other || fact.count < other.count) kept.set(key, fact);
  }
  return [...kept.values()];
}

/** Leaders and support staff may stand outside of a list, so that too few prove nothing. */
function exceeds(total: StaffingFact, parts: readonly StaffingFact[]): FindingFact[] {
  const sum = parts.reduce((posts, { count }) => posts + count, 0);
  if (parts.length < 2 || sum <= total.count) return [];
  const list = parts.map(({ holder, staffingType, count }) => `${holder.section ?? staffingType ?? ''} ${count}`);
  return [
    {
      rule: staffingSums.rule,
      severity: 'ERROR',
      message: `Posts add up to ${sum}, but ${total.count} are stated for ${total.holder.organisation ?? 'the organisation'} (${list.join(' + ')}).`,
      quotes: [total.quote, ...parts.map(({ quote }) => quote)],
      stated: String(total.count),
      computed: String(sum),
      difference: String(sum - total.count),
    },
  ];
}
