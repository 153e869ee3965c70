/** Numbers in names: 执法一大队 and 执法二大队 are as alike as two names can be, and two offices. */

const NUMERAL = /[0-9一二三四五六七八九十]+/g;
const YEAR = /(?:19|20)[0-9]{2}年(?:度)?/g;

/** The name without the years in it, which change though the thing does not. */
export const withoutYears = (name: string): string => name.replace(YEAR, '');

/** Whether two folded names differ in a number that is no year. */
export function differInNumerals(one: string, other: string): boolean {
  const numerals = (name: string): string => (withoutYears(name).match(NUMERAL) ?? []).join(' ');
  return numerals(one) !== numerals(other);
}
