/**
 * The record of changes beside an embedded store: a file to which lines of JSON are added, two for each change. It is
 * beside the store and not in it, so that it outlives a damaged one, and can be read while a service runs.
 */
import type { BegunChange, ChangeLog, ChangeOutcome, RecordedChange } from './change-log';
import { guarded } from './folder-errors';
import { appendLines, linesOf } from './ndjson-file';

type Line = BegunChange | { readonly id: string; readonly outcome: ChangeOutcome };

export function folderChanges(file: string): ChangeLog {
  const add = (line: Line): Promise<void> => appendLines(file, [line]);

  return {
    begin: add,
    end: (id, outcome) => add({ id, outcome }),
    latest: (limit) =>
      guarded(file, async () => {
        const latest = new Map<string, RecordedChange>();
        for await (const read of linesOf(file)) {
          // A line that was cut short: nothing that it spoke of was begun or acknowledged.
          if (read === null) continue;
          const line = read as Line;
          const known = latest.get(line.id);
          if ('outcome' in line) {
            if (known) latest.set(line.id, { ...known, outcome: line.outcome });
          } else latest.set(line.id, { ...line, outcome: null });
          const [oldest] = latest.keys();
          if (latest.size > limit && oldest !== undefined) latest.delete(oldest);
        }
        return [...latest.values()];
      }),
  };
}
