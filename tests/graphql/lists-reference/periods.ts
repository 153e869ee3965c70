/** What held when: docs/lists.md, "What held in a year". */
import { byCodePoint } from './spelling';
import type { Around, Thing } from './world';

export interface Period {
  readonly document?: string | null;
  readonly fiscalYear?: number | null;
  readonly asOf?: number | null;
}

export const yearOf = (document: Thing | undefined): number | null => (document?.known['fiscalYear'] ?? null) as number | null; // prettier-ignore

/** What the documents of a period state of these; without one, all of them. */
export function statedBy(around: Around, things: readonly Thing[], { document, fiscalYear }: Period): readonly Thing[] {
  return things.filter((thing) => {
    const documents = around.onward(thing, 'STATED_IN', 'Document');
    const isOf = (one: Thing): boolean => (document ?? null) === null || one.id === document;
    const isInYear = (one: Thing): boolean => (fiscalYear ?? null) === null || yearOf(one) === fiscalYear;
    return (
      ((document ?? null) === null && (fiscalYear ?? null) === null) ||
      documents.some((one) => isOf(one) && isInYear(one))
    );
  });
}

/**
 * Of the documents asked for that state any of these, the latest; of one year, the one that states the most of them, and
 * then the first by id. One of no year is older than any, and held in none.
 * @param isListed things that stand in a list: a document that names a single one does not end a list of several
 */
export function latestStating(around: Around, things: readonly Thing[], { document, fiscalYear, asOf }: Period, isListed: boolean): string | null {
  const all = things.flatMap((thing) => around.onward(thing, 'STATED_IN', 'Document'));
  const statedIn = (one: Thing): number => all.filter((other) => other === one).length;
  const asked = [...new Set(all)].filter((one) => {
    const year = yearOf(one);
    const isInTime = (asOf ?? null) === null || (year !== null && year <= Number(asOf));
    return isInTime && [null, one.id].includes(document ?? null) && [null, year].includes(fiscalYear ?? null);
  });
  const several = asked.filter((one) => statedIn(one) > 1);
  const [latest] = (isListed && several.length > 0 ? several : asked).sort((a, b) =>
    (yearOf(b) ?? -1) - (yearOf(a) ?? -1) || statedIn(b) - statedIn(a) || byCodePoint(a.id, b.id));
  return latest?.id ?? null;
} // prettier-ignore
