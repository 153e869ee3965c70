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
