import { groupBy } from '../../text/group-by';
import type { FindingFact, Quote } from '../../domain/fact';
import { divisionsOf, type Division } from '../tables/divisions';
import type { FigureCell } from '../tables/row-figures';
import { exactly, makeUp } from '../tables/sums';
import type { Check } from './check';
import { magnitude, print } from './exact';
import { quoteAt } from './passages';

export const tableSums: Check = {
  rule: 'table-sums',
  doc: 'The rows or columns of a table add up to another figure than the sum that stands over, below or beside them.',
  run: ({ outline: { tables, text } }) =>
    tables.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        const divisions = divisionsOf(block);
        const misread = misreadSums(divisions);
        const wrong = [...groupBy(divisions, ({ whole }) => whole.row).values()]
          .flatMap(missed)
          .filter((division) => !(isOfRow(division) && misread.has(division.whole.column)));
        const told = new Set<FigureCell>();
        return wrong.flatMap((division) => {
          // A sum that misses both its rows and its columns is one slip.
          if (told.has(division.whole)) return [];
          told.add(division.whole);
          return [report(text, division)];
        });
      }),
    ),
};

/**
 * The divisions of one row that do not hold. Where most of them fail the row is no sum of those that were taken for its
 * parts: a table whose order is its own.
 */
function missed(divisions: readonly Division[]): readonly Division[] {
  const judged = divisions.map((division) => ({ division, holds: holds(division) }));
  const wrong = judged.filter(({ holds }) => holds === false).map(({ division }) => division);
  return divisions.length > 1 && wrong.length * 2 > divisions.length ? [] : wrong;
}

/**
 * Columns of sums that most rows break where several parts stand beside them. A slip is of one row: these heads were not
 * read as they are meant, or a column of the parts is not there.
 */
function misreadSums(divisions: readonly Division[]): ReadonlySet<FigureCell['column']> {
  const sums = groupBy(divisions.filter(isOfRow), ({ whole }) => whole.column);
  return new Set(
    [...sums].flatMap(([column, rows]) => {
      const broken = rows.filter((division) => holds(division) === false).length;
      const kept = rows.filter((division) => holds(division) === true && isProof(division)).length;
      return broken > 1 && broken > kept ? [column] : [];
    }),
  );
}

const isOfRow = ({ whole, parts }: Division): boolean => parts.every(({ row }) => row === whole.row);

/** One part beside nothing but zeros is its own sum, whatever the other columns are. */
const isProof = ({ parts }: Division): boolean => parts.filter((part) => exactly(part) !== 0n).length > 1;

/** Null where a blank of a template leaves it open. */
function holds({ whole, parts, isComplete }: Division): boolean | null {
  const agrees = makeUp(whole, parts);
  if (agrees !== false) return agrees;
  // Some of the parts prove something only by being too much.
  return isComplete || isAbove(whole, parts) ? false : null;
}

const isAbove = (whole: FigureCell, parts: readonly FigureCell[]): boolean =>
  parts.every((part) => (exactly(part) ?? 0n) >= 0n) && sumOf(parts) > (exactly(whole) ?? 0n);

const sumOf = (parts: readonly FigureCell[]): bigint => parts.reduce((sum, part) => sum + (exactly(part) ?? 0n), 0n);

function report(text: string, { whole, parts }: Division): FindingFact {
  const quote = ({ cell }: FigureCell): Quote => quoteAt(text, cell.start, cell.end);
  const decimals = Math.max(...[whole, ...parts].map(({ value }) => value.split('.')[1]?.length ?? 0));
  const computed = print(sumOf(parts), UNIT, decimals);
  const gap = sumOf(parts) - (exactly(whole) ?? 0n);
  const list = parts.map(({ row, column, value }) => `${row === whole.row ? headOf(column) : row.label} ${value}`);
  return {
    rule: tableSums.rule,
    severity: 'ERROR',
    message: `${whole.row.label} of a table is ${whole.value}, but its parts add up to ${computed} (${list.join(' + ')}).`,
    quotes: [whole, ...parts].map(quote),
    stated: whole.value,
    computed,
    difference: print(magnitude(gap), UNIT, decimals),
  };
}

/** Sums of cells count in the eighth decimal. */
const UNIT = 10n ** 8n;

const headOf = ({ head }: FigureCell['column']): string => head.at(-1) ?? '';
