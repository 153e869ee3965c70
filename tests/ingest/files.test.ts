import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles, readFiles } from '../../src/ingest/files';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'files-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...parts: readonly string[]): string => join(folder, ...parts);

function write(path: string, content = path): void {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), content);
}

async function* stdin(...chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks;
}

/** What reading gives: name and content of a file, path from the folder and reason of a rejection. */
async function read(paths: readonly string[], input = stdin()): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const file of readFiles(await listFiles(paths), input))
    found.push(
      'reason' in file
        ? `${file.source.replace(`${folder}/`, '')}: ${file.reason}`
        : `${file.name}=${Buffer.from(file.bytes).toString()}`,
    );
  return found;
}

test('a folder is every file under it in order of name, hidden ones left out', async () => {
  for (const path of ['b.txt', 'a/2.txt', 'a/10.txt', 'a/.hidden', '.git/config', 'c/d/e.txt']) write(path);
  expect(await read([folder])).toEqual(['10.txt=a/10.txt', '2.txt=a/2.txt', 'b.txt=b.txt', 'e.txt=c/d/e.txt']);
});

test('files come in the order in which they are passed, standard input among them', async () => {
  write('a.txt');
  write('b.txt');
  expect(await read([at('b.txt'), '-', at('a.txt')], stdin('主要', '职责'))).toEqual([
    'b.txt=b.txt',
    'stdin=主要职责',
    'a.txt=a.txt',
  ]);
});

test('what is missing stands as a rejection in its place, and the others go on', async () => {
  write('a.txt');
  expect(await read([at('gone.txt'), at('a.txt'), at('a.txt', 'below')])).toEqual([
    'gone.txt: NOT_FOUND',
    'a.txt=a.txt',
    'a.txt/below: NOT_FOUND',
  ]);
});

test('a link is followed, one into a folder above it and one to nothing are not', async () => {
  write('real/a.txt');
  symlinkSync(at('real', 'a.txt'), at('real', 'b.txt'));
  symlinkSync(folder, at('real', 'up'));
  symlinkSync(at('nowhere'), at('real', 'c.txt'));
  symlinkSync(at('real', 'd.txt'), at('real', 'd.txt'));
  expect(await read([folder])).toEqual([
    'a.txt=real/a.txt',
    'b.txt=real/a.txt',
    'real/c.txt: NOT_FOUND',
    'real/d.txt: UNREADABLE',
  ]);
});

test('a file above the limit is not read at all', async () => {
  write('large.txt');
  // Sparse: if it were read, this would take its memory.
  truncateSync(at('large.txt'), 8 * 1024 ** 3);
  expect(await read([folder])).toEqual(['large.txt: TOO_LARGE']);
});

test('standard input above the limit stops being read', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) yield new Uint8Array((given += 1) && 1024 * 1024);
  }
  expect(await read(['-'], endless() as unknown as ReturnType<typeof stdin>)).toEqual(['stdin: TOO_LARGE']);
  expect(given).toBe(51);
});

test('what is no file is refused without waiting for it', async () => {
  execFileSync('mkfifo', [at('pipe')]);
  expect(await read([folder])).toEqual(['pipe: UNREADABLE']);
});

/** 部门预算 and 决算 in GBK, as archives packed on Windows name their files, and bytes of no encoding at all. */
const GBK = Buffer.from('b2bfc3c5d4a4cbe3', 'hex');
const GBK_FOLDER = Buffer.from('bef6cbe3', 'hex');
const NO_TEXT = Buffer.from('ff31', 'hex');
const inFolder = (...names: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from(folder), ...names.flatMap((name) => [Buffer.from('/'), name])]);

test('a file and a folder whose names are no UTF-8 are found and told as people read them', async () => {
  mkdirSync(inFolder(GBK_FOLDER));
  writeFileSync(inFolder(GBK_FOLDER, GBK), '主要职责');
  writeFileSync(inFolder(NO_TEXT), '其他');
  symlinkSync(at('nowhere'), inFolder(GBK_FOLDER, NO_TEXT));
  expect(await read([folder])).toEqual(['部门预算=主要职责', '决算/\\xff1: NOT_FOUND', '\\xff1=其他']);
});

test('such a name passed as an argument is found though the system cannot pass it on whole', async () => {
  mkdirSync(inFolder(GBK_FOLDER));
  writeFileSync(inFolder(GBK_FOLDER, GBK), '主要职责');
  expect(await read([inFolder(GBK_FOLDER, GBK).toString()])).toEqual(['部门预算=主要职责']);
  expect(await read([at('no\ufffdsuch')])).toEqual(['no\ufffdsuch: NOT_FOUND']);
});

test('a folder is walked once, however many links lead to it', async () => {
  // 2^40 ways lead to the last folder: nobody walks them all.
  for (let level = 0; level < 40; level++) {
    mkdirSync(at(`level-${level}`));
    if (level === 0) continue;
    for (const link of ['a', 'b']) symlinkSync(at(`level-${level}`), at(`level-${level - 1}`, link));
  }
  write('level-39/a.txt');
  expect(await read([at('level-0'), folder])).toEqual(['a.txt=level-39/a.txt']);
});

const testOnLinux = process.platform === 'linux' ? test : test.skip;

testOnLinux('a file of the kernel that names no size is read up to the limit', async () => {
  expect(await read(['/proc/self/pagemap'])).toEqual(['/proc/self/pagemap: TOO_LARGE']);
  expect(await read(['/proc/self/comm'])).toEqual([expect.stringMatching(/^comm=/)]);
});

testOnLinux('one that waits for news is not waited for', async () => {
  const [kmsg] = await read(['/proc/kmsg']);
  expect(kmsg).toMatch(/^(?:\/proc\/kmsg: UNREADABLE$|kmsg=)/);
});
