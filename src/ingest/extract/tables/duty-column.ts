/** The column of a table that tells what the things named beside it do: its head says so, or most of its cells speak. */
import { announcedBy } from '../../outline/subjects';
import type { Column } from '../../tables/columns';
import type { ReadBlock } from '../../tables/reading';

/** Share of the cells of a column that speak where its head does not say that it tells duties. */
const LEAST_SPEAKING = 0.5;
/** A sentence, or several phrases without a number. */
const SENTENCE = /[。；;]$/;
const PHRASES = /^[^0-9]{4,}[，、；][^0-9]{4,}$/;

export function dutyColumn({ words, rows }: ReadBlock): Column | null {
  const announced = words.find(({ head }) => announcedBy(head.at(-1) ?? '') === 'DUTIES');
  if (announced) return announced;
  return (
    words.find(({ index }) => {
      const cells = rows.flatMap(({ cells: row }) => row[index]?.text ?? []).filter((text) => text !== '');
      const speaking = cells.filter((text) => SENTENCE.test(text) || PHRASES.test(text));
      return speaking.length >= Math.max(1, cells.length * LEAST_SPEAKING);
    }) ?? null
  );
}
