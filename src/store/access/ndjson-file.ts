/** A file that only grows, one JSON value a line: what was appended is on the disk before anybody hears of it. */
import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { isMissing, syncFolder } from '../durable-file';
import { guarded } from '../disk-errors';

/** @throws GovorgError STORE_UNAVAILABLE where the disk does not take it */
export const appendLines = (file: string, values: readonly object[]): Promise<void> =>
  guarded(file, async () => {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(file, 'a');
    try {
      // On lines of their own, whatever became of the one before.
      await handle.appendFile(values.map((value) => `\n${JSON.stringify(value)}\n`).join(''));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await syncFolder(dirname(file));
  });

/** Each line that holds JSON; null for one that does not, as where it was cut short. Nothing where there is no file. */
export async function* linesOf(file: string): AsyncGenerator<unknown> {
  const input = createReadStream(file, 'utf8');
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) if (text !== '') yield parsed(text);
  } catch (error) {
    if (!isMissing(error)) throw error;
  } finally {
    input.destroy();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
