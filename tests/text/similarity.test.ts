import fc from 'fast-check';
import { containment, sharedWords, similarity } from '../../src/text/similarity';

test.each([
  ['政务服务', '政务服务', 1],
  ['政务服务', '网格管理', 0],
  ['甲', '甲', 1],
  ['甲', '乙', 0],
  ['', '', 0],
  ['政务服务', '政务便民', 1 / 3],
])('%s and %s are alike by %d', (a, b, expected) => expect(similarity(a, b)).toBeCloseTo(expected));

test('likeness has no direction and lies between 0 and 1', () => {
  const name = fc.string({ unit: fc.constantFrom(...'政务服民热线平台') });
  fc.assert(
    fc.property(name, name, (a, b) => {
      const likeness = similarity(a, b);
      expect(similarity(b, a)).toBe(likeness);
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
    }),
  );
});

test.each([
  ['政务便民服务', '12345政务服务便民热线', ['政务', '便民', '服务']],
  ['政务服务中心', '12345政务服务便民热线', ['政务服务']],
  ['网络安全', '12345政务服务便民热线', []],
  ['服务服务', '服务', ['服务']],
])('%s shares words with %s', (a, b, expected) => expect(sharedWords(a, b)).toEqual(expected));

test('a name lies wholly in a longer one', () => {
  expect(containment('营商环境建设局', '甲市营商环境建设局')).toBe(1);
  expect(containment('', '甲')).toBe(0);
});
