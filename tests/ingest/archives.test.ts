/** Archives of published files: each file is a document, and what is no document is refused by its name. */
import { deflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { filesOf } from '../../src/ingest/archives';
import { docxOf } from '../harness/office-files';
import { type RawMember, rawZip } from '../harness/raw-zip';

const member = (name: string | Buffer, content: string | Buffer): RawMember => ({ name, packed: deflateRawSync(content), size: content.length }); // prettier-ignore
const told = (bytes: Buffer) =>
  filesOf({ name: 'a.zip', path: '/in/a.zip', bytes }).map((file) =>
    'reason' in file ? [file.source, file.reason] : [file.path, file.name, Buffer.from(file.bytes).toString('utf8', 0, 40)],
  ); // prettier-ignore

test('each of its files is a document; folders and what systems put beside them are none', () => {
  const bytes = rawZip([
    member('公开/', ''),
    member('公开/说明.txt', '一、主要职责'),
    member(iconv.encode('公开/预算.txt', 'gb18030'), '二、预算'),
    member('__MACOSX/公开/._说明.txt', 'x'),
    member('.DS_Store', 'x'),
  ]);
  expect(told(bytes)).toEqual([
    ['/in/a.zip/公开/说明.txt', '说明.txt', '一、主要职责'],
    ['/in/a.zip/公开/预算.txt', '预算.txt', '二、预算'],
  ]);
});

test('a file that is no archive is the only one of itself, an office file too', () => {
  const file = { name: 'a.docx', bytes: docxOf(['一、主要职责']) };
  expect(filesOf(file)).toEqual([file]);
});

const bomb = deflateRawSync(Buffer.alloc(210 * 1024 * 1024));

test.each<[string, readonly RawMember[], readonly (readonly string[])[]]>([
  ['an archive in an archive', [member('a.txt', '甲'), member('b.zip', rawZip([member('c.txt', '乙')]))], [['/in/a.zip/a.txt', 'a.txt', '甲'], ['/in/a.zip/b.zip', 'UNSUPPORTED_FORMAT']]],
  ['names that lead out of it', [member('../../etc/cron', '甲'), member('/etc/b', '甲'), member('C:\\b.txt', '甲'), member('..\\c.txt', '甲')], [['/in/a.zip/etc/cron', 'DAMAGED'], ['/in/a.zip/etc/b', 'DAMAGED'], ['/in/a.zip/C:/b.txt', 'DAMAGED'], ['/in/a.zip/c.txt', 'DAMAGED']]],
  ['a bomb, whatever it says of itself', [member('a.txt', '甲'), { name: 'b.txt', packed: bomb, size: 3 }], [['/in/a.zip', 'TOO_COMPLEX']]],
  ['10,001 files', Array.from({ length: 10_001 }, (_, at) => member(`${at}`, '')), [['/in/a.zip', 'TOO_COMPLEX']]],
  ['nothing in it', [member('a/', '')], [['/in/a.zip', 'EMPTY']]],
])('%s', (_, members, expected) => {
  expect(told(rawZip(members))).toEqual(expected);
}); // prettier-ignore

test('one that is cut off is refused as a whole', () => {
  const whole = rawZip([member('a.txt', '甲'), member('b.txt', '乙')]);
  expect(told(whole.subarray(0, whole.length - 30))).toEqual([['/in/a.zip', 'DAMAGED']]);
});
