import { CHECKS, runChecks } from '../../../src/ingest/checks/checks';
import { outline } from '../../../src/ingest/outline';
import { Scene } from './build';

const LENGTH = 100_000;

/** Texts made to send a pattern back over what it has read; each has to come to an end like any other. */
test.each([
  '汉',
  '，',
  '增加/',
  '减少4',
  '20',
  '2022年',
  'X',
  '率（',
  '（',
  '截至2021年',
  '纳入甲乙丙丁',
  '某',
  '原因是',
  '2022年甲乙预算',
])('a hundred thousand times %s', (piece) => {
  const text = `一、情况\n${piece.repeat(Math.floor(LENGTH / piece.length))}`;
  const scene = new Scene(text).unit('甲市乙区丙中心', { quote: { start: 0, end: 1, text: '一' } } as object);
  expect(Array.isArray(runChecks(scene.checked()))).toBe(true);
});

test('an empty document contradicts nothing', () => {
  expect(runChecks({ ...new Scene('一').checked(), outline: outline('') })).toEqual([]);
});

test('every check has a name of its own and says what it proves', () => {
  expect(new Set(CHECKS.map(({ rule }) => rule)).size).toBe(CHECKS.length);
  for (const { rule, doc } of CHECKS) {
    expect(rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(doc).toMatch(/\.$/);
  }
});
