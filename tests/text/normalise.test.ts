import fc from 'fast-check';
import { fold, nameKey } from '../../src/text/fold';
import { canonicalName } from '../../src/text/normalise';

test.each([
  ['甲局(本级)', '甲局（本级）'],
  [' 甲 市\n政务局　', '甲市政务局'],
  ['随手拍ＡＰＰ', '随手拍APP'],
  ['"信用甲市"网站', '“信用甲市”网站'],
  ['「信用甲市」网站', '“信用甲市”网站'],
  ['GIS  system 平台', 'GIS system平台'],
  ['１２３４５热线', '12345热线'],
])('%s is kept as %s', (printed, kept) => expect(canonicalName(printed)).toBe(kept));

test.each([
  ['“12345”热线', '１２３４５ 热线'],
  ['随手拍APP', '随手拍app'],
  ['甲局(本级)', '甲局（本级）'],
])('%s and %s are one name', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

test('keeping a name twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => canonicalName(canonicalName(name)) === canonicalName(name)),
  );
});

test('every unit of a folded text knows where it stood', () => {
  const unit = fc.constantFrom(...'甲a A　“”１Ｂ\n、');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const folded = fold(text);
      for (let at = 0; at < folded.text.length; at += 1) {
        expect(nameKey(text.charAt(folded.source(at)))).toBe(folded.text.charAt(at));
      }
      expect(folded.source(folded.text.length)).toBe(text.length);
    }),
  );
});
