/**
 * A second process that owns a store: `open` holds it, `write` applies numbered documents without end. Each line it
 * prints is a step that is done.
 */
import { openSqliteStore } from '../../src/store/sqlite';
import { numberedDocument } from './numbered';

async function main([what, file]: readonly string[]): Promise<void> {
  const store = await openSqliteStore({ file: file ?? '', lockWaitMs: 0 });
  process.stdout.write('open\n');
  if (what === 'write') {
    for (let number = 0; ; number += 1) {
      await store.apply([numberedDocument(number)]);
      process.stdout.write(`${number}\n`);
    }
  }
  setInterval(() => undefined, 1000);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stdout.write(`${error instanceof Error ? `${error.name} ${error.message}` : String(error)}\n`);
  process.exitCode = 1;
});
