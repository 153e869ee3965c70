import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decode } from '../../../src/ingest/formats/encoding';
import { seedDocuments } from '../../harness/shared';

const TEXT = '（一）负责全市政务服务平台的建设和管理工作。\r\n“三公”经费10万元，与上年持平；㈠ 1,088.8元。\n';

describe('every usual encoding gives the same text', () => {
  const encodings = ['utf8', 'utf16le', 'utf16be', 'gb18030'] as const;
  const named = { utf8: 'utf-8', utf16le: 'utf-16le', utf16be: 'utf-16be', gb18030: 'gb18030' } as const;
  const texts = [
    ['a few sentences', TEXT] as const,
    ...seedDocuments().map((path) => [path, readFileSync(path, 'utf8')] as const),
  ];

  for (const [name, text] of texts)
    for (const encoding of encodings)
      for (const addBOM of [false, true])
        test(`${name.split('/').at(-1)} in ${encoding}${addBOM ? ' with a mark' : ''}`, () => {
          expect(decode(iconv.encode(text, encoding, { addBOM }))).toEqual({
            ok: true,
            text,
            encoding: named[encoding],
          });
        });

  test.each(['gbk', 'gb2312'])('%s is read as the GB18030 that contains it', (encoding) => {
    const text = TEXT.replace('㈠', '');
    expect(decode(iconv.encode(text, encoding))).toEqual({ ok: true, text, encoding: 'gb18030' });
  });

  test('four-byte characters of GB18030', () => {
    const text = `${TEXT}㐀㑇\u{20087}`;
    expect(decode(iconv.encode(text, 'gb18030'))).toEqual({ ok: true, text, encoding: 'gb18030' });
  });

  test('a few words are enough to tell', () => {
    for (const encoding of encodings)
      expect(decode(iconv.encode('负责档案工作。', encoding))).toMatchObject({ ok: true, text: '负责档案工作。' });
  });
});

describe('what cannot be read without loss is refused', () => {
  const gbk = iconv.encode(TEXT, 'gbk');
  const utf8 = Buffer.from(TEXT);
  const flipped = Buffer.from(utf8);
  flipped[40] = 0xff;

  test.each<[string, Uint8Array, string]>([
    ['Big5', iconv.encode('負責全市政務服務平臺的建設和管理工作', 'big5'), 'ENCODING'],
    ['UTF-8 with a broken byte', flipped, 'ENCODING'],
    ['UTF-8 that an earlier conversion has damaged', Buffer.from('负责\uFFFD\uFFFD档案工作'), 'ENCODING'],
    ['GBK behind the mark of UTF-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), gbk]), 'ENCODING'],
    ['UTF-16 with half a surrogate pair', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x1f, 0x4e]), 'ENCODING'],
    ['UTF-8 cut in the middle of a character', utf8.subarray(0, 40), 'TRUNCATED'],
    ['GBK cut in the middle of a character', gbk.subarray(0, 27), 'TRUNCATED'],
    ['UTF-16 of an odd length', iconv.encode(TEXT, 'utf16le', { addBOM: true }).subarray(0, 41), 'TRUNCATED'],
    ['UTF-32', iconv.encode(TEXT, 'utf32le', { addBOM: true }), 'NOT_TEXT'],
    ['binary data', Buffer.from([1, 2, 0, 3, 4, 255, 254, 0, 0, 7]), 'NOT_TEXT'],
    ['control characters', Buffer.from('\x01\x02\x03\x04abc\x05'), 'NOT_TEXT'],
  ])('%s', (_, bytes, reason) => {
    expect(decode(bytes)).toEqual({ ok: false, reason });
  });
});

test('a document cut anywhere is read up to there or refused, and never holds U+FFFD', () => {
  const documents = seedDocuments().flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    return [Buffer.from(text), iconv.encode(text, 'gb18030'), iconv.encode(text, 'utf16le', { addBOM: true })].map(
      (bytes) => ({ text, bytes }),
    );
  });
  fc.assert(
    fc.property(fc.constantFrom(...documents), fc.double({ min: 0, max: 1, noNaN: true }), ({ text, bytes }, share) => {
      const cut = decode(bytes.subarray(0, Math.floor(bytes.length * share)));
      return cut.ok ? text.startsWith(cut.text) : cut.reason === 'TRUNCATED' || cut.reason === 'ENCODING';
    }),
    { numRuns: 300 },
  );
});

test('flipped bits give a text without U+FFFD or a refusal', () => {
  const bytes = readFileSync(seedDocuments()[0]!);
  fc.assert(
    fc.property(fc.array(fc.nat(bytes.length * 8 - 1), { minLength: 1, maxLength: 20 }), (bits) => {
      const damaged = Buffer.from(bytes);
      for (const bit of bits) damaged[bit >> 3]! ^= 1 << (bit & 7);
      const decoded = decode(damaged);
      return !decoded.ok || (!decoded.text.includes('\uFFFD') && Buffer.from(decoded.text).toString() === decoded.text);
    }),
    { numRuns: 200 },
  );
});
