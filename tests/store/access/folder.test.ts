import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKey } from '../../../src/domain/access-key';
import { folderRegisters } from '../../../src/store/access/folder-registers';
import { describeKeyRing } from './keys';

const folder = mkdtempSync(join(tmpdir(), 'govorg-registers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeKeyRing('a data folder', async () => folderRegisters(folder).keys);

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
