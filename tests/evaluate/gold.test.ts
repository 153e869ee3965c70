import { readText } from '../../src/ingest/formats/read-text';
import { hasShared, leftOut } from '../harness/shared';
import { cases } from './cases';
import { figure, plain } from './normalise';

/** Gold is written by hand: what it says must at least stand in the text. */
const all = cases();

test.each(all.map((one) => [one.name, one] as const))('what gold says of %s stands in its text', (_, one) => {
  const read = readText({ name: one.name, bytes: one.bytes });
  if (!('text' in read)) throw new Error('the text cannot be read');
  const text = plain(read.text);
  const figures = text.replace(/,/g, '');
  const { sections, duties, staffing, amounts } = one.expected;
  const absent = [
    ...sections.filter(({ name }) => !text.includes(plain(name))).map(({ name }) => name),
    ...duties.flatMap(({ head, tail }) => [head, tail]).filter((part) => !text.includes(plain(part))),
    ...staffing.filter(({ count }) => !new RegExp(`${count}|无`, 'u').test(text)).map(({ count }) => String(count)),
    ...amounts
      .filter(({ optional, value }) => !optional && value !== null && !isPrinted(value, figures))
      .map(({ paths, value }) => `${paths[0]?.join('/')} ${value}`),
  ];
  expect(absent).toEqual([]);
});

/** As printed, or with the zeros that gold leaves off. */
function isPrinted(value: string, text: string): boolean {
  return text.includes(plain(value)) || text.includes(figure(value));
}

test('three dozen publishers of twenty provinces and more are kept apart', () => {
  const excerpts = all.filter(({ set }) => set === 'corpus').map(({ name }) => name);
  expect(excerpts.length).toBeGreaterThanOrEqual(30);
  expect(new Set(excerpts.map((name) => name.split('-')[1])).size).toBeGreaterThanOrEqual(20);
});

if (!hasShared) leftOut('../shared is absent: its gold is not read');
