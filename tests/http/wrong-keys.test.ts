import { networkOf, WrongKeys } from '../../src/http/wrong-keys';

function counted() {
  let now = 0;
  const wrong = new WrongKeys(() => now);
  return { wrong, pass: (seconds: number): void => void (now += seconds * 1_000) };
}

test('ten wrong keys of an address in a minute, and it waits until that minute is over', () => {
  const { wrong, pass } = counted();
  for (let i = 0; i < 9; i += 1) wrong.note('192.0.2.1');
  pass(20);
  expect(wrong.secondsLeft('192.0.2.1')).toBe(0);
  wrong.note('192.0.2.1');
  expect(wrong.secondsLeft('192.0.2.1')).toBe(40);
  expect(wrong.secondsLeft('192.0.2.2')).toBe(0);
  pass(40);
  expect(wrong.secondsLeft('192.0.2.1')).toBe(0);
  wrong.note('192.0.2.1');
  expect(wrong.secondsLeft('192.0.2.1')).toBe(0);
});

test('a customer with many addresses of IPv6 counts as one', () => {
  const { wrong } = counted();
  for (let i = 0; i < 10; i += 1) wrong.note(`2001:db8:1:2::${i}`);
  expect(wrong.secondsLeft('2001:db8:1:2:ffff::1')).toBe(60);
  expect(wrong.secondsLeft('2001:db8:1:3::1')).toBe(0);
});

test('addresses without end are not remembered without end, and the latest are', () => {
  const { wrong } = counted();
  for (let i = 0; i < 10; i += 1) wrong.note('192.0.2.1');
  for (let i = 0; i < 9_999; i += 1) wrong.note(`10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`);
  expect(wrong.secondsLeft('192.0.2.1')).toBe(60);
  wrong.note('10.255.255.255');
  expect(wrong.secondsLeft('192.0.2.1')).toBe(0);
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:0db8:0:0:1:2:3:4', '2001:db8:0:0'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['::', '0:0:0:0'],
  ['1:2:3:4:5:6:7:8', '1:2:3:4'],
])('%s belongs to %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
