/** Units that a table prints above its rows or in the head of a column. */
import type { Table } from '../../tables/table';
import { isMoneyUnit } from '../../../domain/money';

const MONEY = /(?:百万|千万|[亿万千])?元/g;
const IN_BRACKETS = /[（(]([^（()）]{1,12})[）)]/g;
const UNIT_NAMED = /单位[：:]/;

/** The unit of the table's money: 单位：万元; null where it tells none. */
export function moneyUnitOf({ caption, remarks }: Table): string | null {
  for (const { text } of caption ? [...remarks, caption] : remarks) {
    const named = UNIT_NAMED.exec(text);
    const unit = named
      ? moneyIn(text.slice(named.index))
      : (bracketed(text).find((words) => moneyIn(words) !== null) ?? null);
    if (unit !== null) return moneyIn(unit);
  }
  return null;
}

/** The unit in brackets behind the words of a head or a name: 金额（万元）, 房屋（平方米）; null where none stands there. */
export function unitInBrackets(words: string): string | null {
  const inside = bracketed(words).at(-1) ?? null;
  if (inside === null) return null;
  return moneyIn(inside) ?? (COUNTED.test(inside) ? inside : null);
}

/** Measure words, one or several: 台、辆. */
const COUNTED = /^(?:[人名个辆台套件项次批家户栋座间处艘架册本亩]|平方米|㎡|公里|人次|批次|台套|[、/或]){1,5}$/;

export const withoutBrackets = (words: string): string => words.replace(IN_BRACKETS, '');

const bracketed = (words: string): readonly string[] => [...words.matchAll(IN_BRACKETS)].map((match) => match[1] ?? '');

function moneyIn(words: string): string | null {
  const unit = words.match(MONEY)?.find((one) => isMoneyUnit(one));
  return unit ?? null;
}
