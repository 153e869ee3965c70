/** The division that an agency's name begins with: 河北省石家庄市体育局 lies in 石家庄市. */
import type { Reference, SeedDivision } from './reference';

export interface DivisionIndex {
  /** The innermost division that the name begins with, and where its name ends there; null as for `ofName`. */
  leading(name: string): LeadingDivision | null;
  /** The innermost division that the name begins with; null where it begins with none, or with a name of several. */
  ofName(name: string): SeedDivision | null;
  /** The division and all above it, innermost first. */
  withAncestors(division: SeedDivision): readonly SeedDivision[];
}

export interface LeadingDivision {
  readonly division: SeedDivision;
  readonly end: number;
}

/** Behind a short name these make it another place's: 朝阳区 is not 朝阳市, 黄河 no 黄. */
const OTHER_PLACE = new Set('省市区县旗州盟镇乡街村路江河湖');

const indexes = new WeakMap<Reference, DivisionIndex>();

/** The index of a reference, made once. */
export function divisionIndex(reference: Reference): DivisionIndex {
  const known = indexes.get(reference);
  if (known) return known;
  const index = build(reference.divisions);
  indexes.set(reference, index);
  return index;
}

function build(divisions: readonly SeedDivision[]): DivisionIndex {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const full = new Map<string, SeedDivision[]>();
  const short = new Map<string, SeedDivision[]>();
  let longest = 0;
  const put = (map: Map<string, SeedDivision[]>, name: string, division: SeedDivision): void => {
    longest = Math.max(longest, name.length);
    const same = map.get(name);
    if (same) same.push(division);
    else map.set(name, [division]);
  };
  for (const division of divisions) {
    put(full, division.name, division);
    if (division.shortName !== null) put(short, division.shortName, division);
  }

  const withAncestors = (division: SeedDivision): SeedDivision[] => {
    const above = division.parent === null ? undefined : byCode.get(division.parent);
    return above ? [division, ...withAncestors(above)] : [division];
  };

  const oneOf = (found: readonly SeedDivision[] | undefined, within: SeedDivision | null): SeedDivision | null => {
    const fitting = (found ?? []).filter(
      (division) => within === null || withAncestors(division).slice(1).includes(within),
    );
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  };

  /** The longest name at `from`; inside a division that was read already, only one below it. */
  const nextAt = (name: string, from: number, within: SeedDivision | null): LeadingDivision | null => {
    for (let length = Math.min(longest, name.length - from); length > 1; length -= 1) {
      const piece = name.slice(from, from + length);
      const division =
        oneOf(full.get(piece), within) ??
        (OTHER_PLACE.has(name.charAt(from + length)) ? null : oneOf(short.get(piece), within));
      if (division) return { division, end: from + length };
    }
    return null;
  };

  const leading = (name: string): LeadingDivision | null => {
    let innermost: LeadingDivision | null = null;
    for (let step = nextAt(name, 0, null); step; step = nextAt(name, step.end, step.division)) innermost = step;
    return innermost;
  };

  return { withAncestors, leading, ofName: (name) => leading(name)?.division ?? null };
}
