/** How divisions lie in one another, by their codes (GB/T 2260). */

/** Each level of a division is two digits of its code, and 00 where it has none. */
export const divisionPath = (code: string): string => code.replace(/(?:00)+$/u, '');

/** Whether it is that division, or lies in it. */
export const isWithinDivision = (code: string, around: string): boolean =>
  divisionPath(code).startsWith(divisionPath(around));
