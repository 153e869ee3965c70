/** Figures as people read them. */
import { fromFen } from '../../domain/money';
import { UNCLASSIFIED } from '../scenario/figures';
import type { Measure } from '../scenario/roll-up';

export const MONEY_UNIT = '万元';

/** What a measure counts in. */
const UNITS: Readonly<Record<Measure, string>> = {
  BODIES: '个',
  SECTIONS: '个',
  DUTIES: '项',
  AUTHORISED_POSTS: '名',
  ACTUAL_POSTS: '名',
  LEADER_POSTS: '名',
  MONEY: MONEY_UNIT,
  PEOPLE_ABOVE_QUOTA: '名',
  LEADERS_ABOVE_RULE: '处',
  LEADERS_BELOW_RULE: '处',
  ORPHANED_DUTIES: '项',
  IN_HOLDING_AREA: '项',
  DUTIES_HELD_TWICE: '对',
  TOPICS_WITHOUT_HOLDER: '项',
  UNITS_WITHOUT_PARENT: '个',
};

export const unitOf = (measure: Measure): string => UNITS[measure];

/** Exact, without a unit. */
export function decimal(measure: Measure, value: bigint | number): string {
  if (measure !== 'MONEY') return String(value);
  return fromFen(typeof value === 'bigint' ? value : Math.round(value), MONEY_UNIT);
}

export const measured = (measure: Measure, value: bigint | number): string =>
  `${decimal(measure, value)}${unitOf(measure)}`;

/** @param unknown of how many bodies it is not known */
export function figureText(measure: Measure, value: bigint | null, unknown: number): string {
  if (value === null) return '不详';
  return unknown > 0 ? `${decimal(measure, value)}（另有${unknown}处不详）` : decimal(measure, value);
}

/** A kind of posts as printed, a rank, or a class of money. */
export function kindText(measure: Measure, of: string): string {
  if (measure === 'MONEY') return of === UNCLASSIFIED ? '未注明功能分类' : `功能分类${of}`;
  if (measure === 'LEADER_POSTS') return of === 'HEAD' ? '正职' : '副职';
  return of;
}
