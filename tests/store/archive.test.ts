import { chmod, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../src/domain/identifier';
import { openArchive, type Archive } from '../../src/store/archive';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const pathOf = (text: string): string => join(folder, sha256(bytes(text)).slice(0, 2), sha256(bytes(text)));

let folder: string;
let archive: Archive;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'govorg-archive-')), 'archive');
  archive = await openArchive(folder);
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

async function documents(): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const one of archive.documents()) {
    all.push('bytes' in one ? [one.name, Buffer.from(one.bytes).toString()] : [one.source, one.reason]);
  }
  return all;
}

it('gives back the bytes, under their hash, with the name they came under', async () => {
  const put = await archive.put(bytes('预算'), '预算 "2022".txt');
  expect(put).toEqual({ sha256: sha256(bytes('预算')), added: true });
  expect(await readFile(pathOf('预算'), 'utf8')).toBe('预算');
  expect(await archive.get(put.sha256)).toEqual(bytes('预算'));
  expect(await archive.has(put.sha256)).toBe(true);
  const again = await openArchive(folder);
  expect(await again.get(put.sha256)).toEqual(bytes('预算'));
  expect(await documents()).toEqual([['预算 "2022".txt', '预算']]);
});

it('keeps one copy of the same bytes, also when they come at the same time', async () => {
  const puts = await Promise.all(Array.from({ length: 20 }, (_, i) => archive.put(bytes('same'), `${i}.txt`)));
  expect(puts.filter(({ added }) => added)).toHaveLength(1);
  expect((await archive.put(bytes('same'), 'later.txt')).added).toBe(false);
  expect(await documents()).toHaveLength(1);
});

it('tells one byte changed from the same', async () => {
  const puts = await archive.putMany([
    { name: 'a', bytes: bytes('abc') },
    { name: 'b', bytes: bytes('abd') },
    { name: 'c', bytes: bytes('abc') },
    { name: 'empty', bytes: bytes('') },
  ]);
  expect(puts.map(({ added }) => added)).toEqual([true, true, false, true]);
  expect(await documents()).toHaveLength(3);
});

it('lists a thousand in order of hash and leaves no temporary file', async () => {
  await archive.putMany(Array.from({ length: 1000 }, (_, i) => ({ name: `${i}`, bytes: bytes(`text ${i}`) })));
  const hashes: string[] = [];
  for await (const { sha256: hash } of archive.list()) hashes.push(hash);
  expect(hashes).toEqual(Array.from({ length: 1000 }, (_, i) => sha256(bytes(`text ${i}`))).sort());
  const names = await readdir(folder, { recursive: true });
  expect(names.filter((name) => name.includes('.tmp'))).toEqual([]);
});

it('reports a damaged file instead of returning it, and heals it when the bytes come again', async () => {
  const { sha256: hash } = await archive.put(bytes('true'), 'one.txt');
  await archive.put(bytes('other'), 'two.txt');
  await writeFile(pathOf('true'), 'fals');
  await expect(archive.get(hash)).rejects.toMatchObject({
    code: 'STORE_DAMAGED',
    message: expect.stringContaining(hash) as string,
  });
  expect((await documents()).sort()).toEqual([['one.txt', 'UNREADABLE'], ['two.txt', 'other']]); // prettier-ignore
  await archive.put(bytes('true'), 'one.txt');
  expect(await archive.get(hash)).toEqual(bytes('true'));
});

it('goes by the hash where the note of the name is lost', async () => {
  const { sha256: hash } = await archive.put(bytes('x'), 'x.txt');
  await writeFile(`${pathOf('x')}.json`, '{"na');
  expect(await documents()).toEqual([[hash, 'x']]);
});

it.each(['', '../../etc/passwd', 'A'.repeat(64), '0'.repeat(64), `${'0'.repeat(64)}.json`])(
  'has nothing under %j',
  async (hash) => {
    expect(await archive.get(hash)).toBeNull();
    expect(await archive.has(hash)).toBe(false);
  },
);

it('says where it cannot write', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  await expect(openArchive(join(file, 'archive'))).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
    message: expect.stringContaining(file) as string,
  });
  // Root may write anywhere, so only others see the refusal.
  if (process.getuid?.() === 0) return;
  await chmod(folder, 0o500);
  await expect(archive.put(bytes('x'), 'x')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  await chmod(folder, 0o700);
});

describe('a put that was cut short', () => {
  it('before its bytes were there never was, and nothing is lost', async () => {
    await archive.put(bytes('甲'), '甲.txt');
    await rm(pathOf('甲'));
    await rename(`${pathOf('甲')}.json`, `${pathOf('甲')}.json.pending`);
    expect(await archive.survey()).toEqual({ held: [], lost: [], retracted: [] });
    expect(await readdir(join(pathOf('甲'), '..'))).toEqual([]);
  });

  it('behind its bytes is done at the next start, under its name', async () => {
    await archive.put(bytes('甲'), '甲.txt');
    await rename(`${pathOf('甲')}.json`, `${pathOf('甲')}.json.pending`);
    expect(await documents()).toEqual([['甲.txt', '甲']]);
    expect((await archive.survey()).held).toEqual([sha256(bytes('甲'))]);
    expect(await documents()).toEqual([['甲.txt', '甲']]);
  });

  it('while bytes that were whole and are gone now are lost, by name', async () => {
    await archive.put(bytes('甲'), '甲.txt');
    await rm(pathOf('甲'));
    expect((await archive.survey()).lost).toEqual([{ sha256: sha256(bytes('甲')), name: '甲.txt' }]);
  });
});

describe('a document that was taken out', () => {
  const retraction = (text: string) => ({ sha256: sha256(bytes(text)), name: '甲.txt', by: '王某', at: '2026-01-01T00:00:00.000Z', reason: '错误公开' }); // prettier-ignore
  const taken = retraction('甲');
  beforeEach(async () => {
    await archive.put(bytes('甲'), '甲.txt');
    await archive.put(bytes('乙'), '乙.txt');
    await archive.retract(taken);
  });

  test('is held no more, neither listed nor lost, and known with who, when and why', async () => {
    const listed: string[] = [];
    for await (const one of archive.list()) listed.push(one.name);
    expect(listed).toEqual(['乙.txt']);
    expect(await archive.survey()).toEqual({ held: [sha256(bytes('乙'))], lost: [], retracted: [taken] });
    expect(await archive.retraction(taken.sha256)).toEqual(taken);
    expect(await archive.retraction(sha256(bytes('乙')))).toBeNull();
    expect(await archive.retractedBytes(taken.sha256)).toEqual(bytes('甲'));
  });

  test('is held again once it is restored, or put again', async () => {
    expect(await archive.restore(taken.sha256)).toBe(true);
    expect((await archive.survey()).retracted).toEqual([]);
    await archive.retract(taken);
    await archive.put(bytes('甲'), '甲.txt');
    expect(await archive.survey()).toMatchObject({ held: { length: 2 }, retracted: [] });
    expect(await archive.get(taken.sha256)).toEqual(bytes('甲'));
  });

  test.each(['.retracted', '.retracted.json'])('stays out where the file %s is lost', async (end) => {
    await rm(`${pathOf('甲')}${end}`);
    const { held, lost, retracted } = await archive.survey();
    expect({ held, lost, out: retracted.map((one) => one.sha256) }).toEqual({ held: [sha256(bytes('乙'))], lost: [], out: [taken.sha256] }); // prettier-ignore
  });
});
