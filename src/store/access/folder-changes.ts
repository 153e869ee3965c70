/**
 * The record of changes beside an embedded store: a file to which lines of JSON are added, two for each change. It is
 * beside the store and not in it, so that it outlives a damaged one, and can be read while a service runs.
 */
import type { BegunChange, ChangeLog, ChangeOutcome } from './change-log';
import { PageOfChanges } from './changes-page';
import { guarded } from '../disk-errors';
import { appendLines, linesOf } from './ndjson-file';

type Line = BegunChange | { readonly id: string; readonly outcome: ChangeOutcome };

export function folderChanges(file: string): ChangeLog {
  const add = (line: Line): Promise<void> => appendLines(file, [line]);

  return {
    begin: add,
    end: (id, outcome) => add({ id, outcome }),
    page: (query) =>
      guarded(file, async () => {
        const page = new PageOfChanges(query);
        const open = new Map<string, BegunChange>();
        for await (const line of wholeLines(file)) {
          if (!('outcome' in line)) open.set(line.id, line);
          else {
            const begun = open.get(line.id);
            if (begun) page.add({ ...begun, outcome: line.outcome });
            open.delete(line.id);
          }
        }
        for (const begun of open.values()) page.add({ ...begun, outcome: null });
        return page.get();
      }),
  };
}

/** Without those that were cut short: nothing that they spoke of was begun or acknowledged. */
async function* wholeLines(file: string): AsyncGenerator<Line> {
  for await (const read of linesOf(file)) if (read !== null) yield read as Line;
}
