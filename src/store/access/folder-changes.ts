/**
 * The record of changes beside an embedded store: a file to which lines of JSON are added, two for each change. It is
 * beside the store and not in it, so that it outlives a damaged one, and can be read while a service runs.
 */
import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { isMissing, syncFolder } from '../durable-file';
import type { BegunChange, ChangeLog, ChangeOutcome, RecordedChange } from './change-log';
import { guarded } from './folder-errors';

type Line = BegunChange | { readonly id: string; readonly outcome: ChangeOutcome };

export function folderChanges(file: string): ChangeLog {
  const add = (line: Line): Promise<void> =>
    guarded(file, async () => {
      await mkdir(dirname(file), { recursive: true });
      const handle = await open(file, 'a');
      try {
        // On a line of its own, whatever became of the one before.
        await handle.appendFile(`\n${JSON.stringify(line)}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await syncFolder(dirname(file));
    });

  return {
    begin: add,
    end: (id, outcome) => add({ id, outcome }),
    latest: (limit) =>
      guarded(file, async () => {
        const latest = new Map<string, RecordedChange>();
        for await (const line of linesOf(file)) {
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

async function* linesOf(file: string): AsyncGenerator<Line> {
  const input = createReadStream(file, 'utf8');
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      const line = parsed(text);
      if (line) yield line;
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  } finally {
    input.destroy();
  }
}

/** Null for a line that was cut short: nothing that it spoke of was begun or acknowledged. */
function parsed(text: string): Line | null {
  if (text === '') return null;
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}
