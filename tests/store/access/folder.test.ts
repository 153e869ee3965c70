import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKey } from '../../../src/domain/access-key';
import { folderRegisters } from '../../../src/store/access/folder-registers';
import { begun, describeChangeLog, latest } from './changes';
import { describeKeyRing } from './keys';

const folder = mkdtempSync(join(tmpdir(), 'govorg-registers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeKeyRing('a data folder', async () => folderRegisters(folder).keys);
describeChangeLog('a data folder', async () => folderRegisters(folder).changes);

test('a damaged key opens nothing, and says which file it is', async () => {
  const { keys } = folderRegisters(folder);
  const { key } = makeKey('甲', ['ingest'], 1);
  await keys.add(key);
  const file = join(folder, 'keys', `${key.id}.json`);
  const whole = readFileSync(file, 'utf8');
  const damages = [
    whole.slice(0, whole.length / 2),
    '',
    '[]',
    'null',
    whole.replace('"revokedAt":null', '"revokedAt":7'),
  ];
  for (const damaged of damages) {
    writeFileSync(file, damaged);
    await expect(keys.find(key.id)).rejects.toMatchObject({
      code: 'STORE_DAMAGED',
      message: expect.stringContaining(file),
    });
  }
});

test('a data folder that is not there yet holds no key and no change', async () => {
  const { keys, changes } = folderRegisters(join(folder, 'nowhere'));
  expect([await keys.list(), await latest(changes, 10)]).toEqual([[], []]);
});

test('an entry that was cut short costs neither those before it nor those behind it', async () => {
  const place = join(folder, 'cut');
  const { changes } = folderRegisters(place);
  const [before, behind] = [begun('before'), begun('behind')];
  await changes.begin(before);
  appendFileSync(join(place, 'changes.ndjson'), '\n{"id":"torn","at":"20');
  await changes.begin(behind);
  await changes.end(before.id, 'KNOWN');
  expect(await latest(changes, 10)).toEqual([
    { ...before, outcome: 'KNOWN' },
    { ...behind, outcome: null },
  ]);
});
