import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWith } from '../harness/library';
import { newHome, temporaryFolder, type Home } from './govorg';

const folder = temporaryFolder();

const hashIn = async ({ run }: Home): Promise<string | undefined> => {
  const { code, lines, err } = await run(['hash']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return lines[0];
};

/** Everything that a store holds, one fact a line. */
async function factsIn({ settings }: Home): Promise<readonly string[]> {
  const library = await openWith(settings);
  const lines: string[] = [];
  for await (const fact of library.store.scan()) lines.push(JSON.stringify(fact));
  await library.close();
  return lines;
}

test('facts are loaded line by line into a graph of the same hash, and a line that is none is named', async () => {
  const seeded = await newHome(folder);
  expect(await seeded.run(['seed'])).toMatchObject({ code: 0 });
  const whole = await hashIn(seeded);
  expect(whole).toMatch(/^[0-9a-f]{64} {2}\d+ nodes, \d+ relations$/);
  const lines = await factsIn(seeded);
  const facts = join(folder, 'facts.jsonl');
  writeFileSync(facts, `${lines.join('\n')}\n`);

  const loaded = await newHome(folder);
  expect((await loaded.run(['stats'])).out).not.toContain('Document');
  expect(await loaded.run(['load', facts])).toMatchObject({ code: 0 });
  expect(await hashIn(loaded)).toBe(whole);

  // Through a pipe, whose pieces end in the middle of lines and of characters.
  const piped = await newHome(folder);
  expect(await piped.run(['load', '-'], { input: lines.join('\r\n') })).toMatchObject({ code: 0 });
  expect(await hashIn(piped)).toBe(whole);

  const wrong = await loaded.run(['load', '-'], { input: `${lines[0] ?? ''}\n{"kind":1}\n` });
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('stdin:2') as string });
  const nowhere = await loaded.run(['load', join(folder, 'nowhere')]);
  expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining('nowhere') as string });
  expect(await hashIn(loaded)).toBe(whole);
});
