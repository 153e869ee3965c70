import { sha256 } from '../../../src/domain/identifier';
import { prepareToRead, readText } from '../../../src/ingest/formats/read-text';

beforeAll(() => prepareToRead({ name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') }));

const read = (bytes: Uint8Array | string, name = 'a.txt', path?: string) =>
  readText({
    name,
    ...(path === undefined ? {} : { path }),
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
  });

test('a text keeps its line ends and loses its byte order mark; the hash is of the published bytes', () => {
  const bytes = Buffer.from('\uFEFF一、主要职责\r\n负责档案工作。');
  expect(read(bytes)).toEqual({
    source: 'a.txt',
    sha256: sha256(bytes),
    mediaType: 'text/plain',
    encoding: 'utf-8',
    text: '一、主要职责\r\n负责档案工作。',
    laidOut: null,
    places: null,
  });
});

test.each<[string, Uint8Array | string, string, RegExp]>([
  ['an empty file', '', 'EMPTY', /is empty/],
  ['white space only', ' \n\u3000\t\r\n', 'EMPTY', /white space/],
  ['only a byte order mark', '\uFEFF', 'EMPTY', /white space/],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'NOT_TEXT', /PNG picture/],
  ['another picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'NOT_TEXT', /JPEG picture/],
  ['a program', Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), 'NOT_TEXT', /program/],
  ['the begin of a PDF', '%PDF-1.7\n%âãÏÓ', 'DAMAGED', /PDF.*cut off.*again/],
  [
    'the begin of a Word document',
    Buffer.from('PK\x03\x04\x14\0word/document.xml', 'latin1'),
    'DAMAGED',
    /cut off.*again/,
  ],
  ['the begin of a workbook', Buffer.from('PK\x03\x04\x14\0xl/workbook.xml', 'latin1'), 'DAMAGED', /cut off.*again/],
  ['a zip archive', Buffer.from('PK\x03\x04\x14\0a.txt', 'latin1'), 'UNSUPPORTED_FORMAT', /zip/],
  ['the begin of an old office file', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1', 'latin1'), 'DAMAGED', /cut off.*again/],
  ['an HTML page that shows nothing', '\n<!DOCTYPE html><html><body></body></html>', 'EMPTY', /shows no text/],
  ['binary data', Buffer.from([0, 1, 2, 3, 0, 200, 0, 9]), 'NOT_TEXT', /binary/],
  ['a cut character', Buffer.from('负责全市档案工作').subarray(0, 23), 'TRUNCATED', /end is missing/],
  ['an unknown encoding', Buffer.from([0xc3, 0x28, 0xa0, 0xa1, 0xff, 0xff]), 'ENCODING', /save it as UTF-8/],
])('%s is refused with its reason and what to do', (_, bytes, reason, message) => {
  expect(read(bytes)).toEqual({ source: 'a.txt', reason, message: expect.stringMatching(message) });
});

test('a rejection names the place that a person passed', () => {
  expect(read('', 'a.txt', 'folder/a.txt')).toMatchObject({ source: 'folder/a.txt' });
});

test('above 50 MB nothing is looked at', () => {
  expect(read(new Uint8Array(51 * 1024 * 1024))).toMatchObject({
    reason: 'TOO_LARGE',
    message: expect.stringContaining('51.0 MB'),
  });
});
