import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openWith } from '../harness/library';
import { seedDocuments } from '../harness/shared';
import { testOfEmbedded } from '../harness/store-under-test';
import { CUT_DOCUMENT, writeBadFiles } from './bad-files';
import { govorg, newHome, temporaryFolder } from './govorg';

const folder = temporaryFolder();

/** The number behind a name in a summary. */
const figure = (out: string, name: string): number => Number(new RegExp(`^${name} +(\\d+)$`, 'm').exec(out)?.[1]);

test('documents are read once, known the second time, and counted', async () => {
  const { run } = await newHome(folder);
  const first = await run(['ingest', ...seedDocuments()]);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect([figure(first.out, 'documents read'), figure(first.out, 'already known')]).toEqual([5, 0]);
  expect(first.out).toMatch(/^facts +organisations \d+, sections \d+, duties \d+, staffing \d+, amounts \d+$/m);
  expect(first.out).toMatch(/^findings +ERROR \d+, WARNING \d+, INFO \d+$/m);

  const second = await run(['ingest', ...seedDocuments(), seedDocuments()[0]!]);
  expect(second.code).toBe(0);
  expect([figure(second.out, 'documents read'), figure(second.out, 'already known')]).toEqual([0, 6]);

  const stats = await run(['stats']);
  expect(stats.out).toMatch(/^Document +5$/m);
  expect(stats.out).toMatch(/^read by govorg [0-9a-f]{12}: 5 documents$/m);
});

test('one byte changed is another document', async () => {
  const { run } = await newHome(folder);
  const changed = join(folder, 'changed.txt');
  writeFileSync(changed, `${readFileSync(seedDocuments()[0]!, 'utf8')}\n`);
  const { out } = await run(['ingest', seedDocuments()[0]!, changed]);
  expect(figure(out, 'documents read')).toBe(2);
});

test('bad files are named with their reason, the others are taken, the exit code is 1', async () => {
  const bad = writeBadFiles(join(folder, 'bad'));
  for (const path of seedDocuments()) copyFileSync(path, join(folder, 'bad', basename(path)));
  const { run } = await newHome(folder);
  const { code, out, err } = await run(['ingest', join(folder, 'bad'), join(folder, 'missing')]);
  expect(code).toBe(1);
  expect(figure(out, 'documents read')).toBe(5);
  for (const [name, reason] of [...bad, ['missing', 'NOT_FOUND']] as const)
    expect(err).toContain(`/${name} was rejected (${reason}): `);
  const reasons = new Map<string, number>([['NOT_FOUND', 1]]);
  for (const [, reason] of bad) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  for (const [reason, count] of reasons) expect(out).toMatch(new RegExp(`^rejected .*${reason} ${count}\\b`, 'm'));
});

test('a whole document without its end is not taken, though extract shows what it holds', async () => {
  const path = join(folder, 'cut-sentence.txt');
  writeFileSync(path, CUT_DOCUMENT);
  const { run } = await newHome(folder);
  const refused = await run(['ingest', path]);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('cut-sentence.txt was rejected (TRUNCATED): it stops in the middle of a sentence');
  expect((await run(['stats'])).out).not.toContain('Document');
  const shown = await run(['extract', path]);
  expect(shown.code).toBe(0);
  const [line] = shown.lines.map((json) => JSON.parse(json) as { duties: unknown[]; findings: { rule: string }[] });
  expect(line?.duties).toHaveLength(2);
  expect(line?.findings.map(({ rule }) => rule)).toContain('unfinished-ending');
});

test('a folder and a file that may not be read are named, the others go on', async () => {
  const place = join(folder, 'guarded');
  mkdirSync(join(place, 'closed'), { recursive: true });
  copyFileSync(seedDocuments()[0]!, join(place, 'closed', 'a.txt'));
  copyFileSync(seedDocuments()[0]!, join(place, 'secret.txt'));
  copyFileSync(seedDocuments()[1]!, join(place, 'open.txt'));
  chmodSync(join(place, 'closed'), 0o000);
  chmodSync(join(place, 'secret.txt'), 0o000);
  chmodSync(folder, 0o755);
  // Root may read everything: the command runs as somebody else then.
  const uid = process.getuid?.() === 0 ? { uid: 65_534 } : {};
  const { code, err, lines } = await govorg(['extract', place], { ...uid, cwd: '/' });
  chmodSync(join(place, 'closed'), 0o755);
  expect(err).toContain('closed was rejected (UNREADABLE): it may not be read');
  expect(err).toContain('secret.txt was rejected (UNREADABLE): it may not be read');
  expect(lines.map((line) => (JSON.parse(line) as { source: string }).source)).toEqual([
    'closed',
    'open.txt',
    'secret.txt',
  ]);
  expect(code).toBe(1);
});

test('many files show lines of progress where nobody watches', async () => {
  const place = join(folder, 'many');
  mkdirSync(place);
  const text = readFileSync(seedDocuments()[4]!, 'utf8');
  for (let i = 0; i < 100; i++) writeFileSync(join(place, `${i}.txt`), text.replaceAll('819.82', `${800 + i}.82`));
  const { run } = await newHome(folder);
  const { code, out, err } = await run(['ingest', place]);
  expect({ code, err }).toEqual({ code: 0, err: 'read 64 of 100\nread 100 of 100\n' });
  expect(figure(out, 'documents read')).toBe(100);
});

test('seed takes the documents that come with the program', async () => {
  const { run } = await newHome(folder);
  const seeded = await run(['seed'], { cwd: folder });
  expect(figure(seeded.out, 'documents read')).toBe(5);
  expect((await run(['check'])).out).toContain('2966.24');
});

test('check shows contradictions with the number of their line, in files and in the store alike', async () => {
  const { run } = await newHome(folder);
  const path = seedDocuments()[1]!;
  const checked = await run(['check', path]);
  const lineOf = (words: string): number =>
    readFileSync(path, 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1;
  expect(checked.code).toBe(0);
  expect(checked.out).toMatch(new RegExp(`^${basename(path)}:\\d+: ERROR [a-z-]+: `, 'm'));
  expect(checked.out).toContain(`line ${lineOf('支出预算2944.24万元')}: `);
  await run(['ingest', path]);
  const stored = await run(['check']);
  expect(stored.out.split('\n').sort()).toEqual(checked.out.split('\n').sort());
});

testOfEmbedded('owned by another process, it is left alone, in one line', async () => {
  const { run, settings } = await newHome(folder);
  const owner = await openWith(settings);
  try {
    const { code, err } = await run(['ingest', seedDocuments()[0]!]);
    expect(code).toBe(1);
    expect(err).toMatch(/^govorg: .+\n$/);
  } finally {
    await owner.close();
  }
});

test('a data folder that is a file, in one line', async () => {
  const place = join(folder, 'file');
  writeFileSync(place, '');
  const { code, err } = await govorg(['stats', '--data-dir', place]);
  expect(code).toBe(1);
  expect(err).toMatch(/^govorg: .*file.*\n$/);
  expect(existsSync(place)).toBe(true);
});
