/** Names that people gave a thing, and documents that come and go around them. */
import { topicId } from '../../src/ingest/link/reference';
import type { GraphNode, NodeOf } from '../../src/domain/model';
import { mergeNodes } from '../../src/store/change';
import { asPrinted, namesGiven, printedName, withGiven } from '../../src/store/given-names';

type Topic = NodeOf<'Topic'>;

const stated = (name: string, ...aliases: readonly string[]): Topic => ({
  kind: 'Topic',
  id: topicId('热线'),
  properties: { name, aliases, givenNames: null, topicKind: 'HOTLINE' },
});
const named = (topic: Topic): Topic => withGiven(topic, { preferred: '连心热线', added: ['民声'] });
const merged = (a: Topic, b: GraphNode): Topic => mergeNodes(a, b) as Topic;

const FIRST = stated('政务热线', '热线');
const SECOND = stated('市长热线', '热线', '民声', '﹏线', '𠮷线');

test('it is called by the preferred name, and what texts call it is another of its names', () => {
  const { name, aliases } = named(FIRST).properties;
  expect({ name, aliases }).toEqual({ name: '连心热线', aliases: ['政务热线', '民声', '热线'] });
  expect(printedName(named(FIRST))).toBe('政务热线');
  expect(namesGiven(named(FIRST))).toEqual(['连心热线', '民声']);
});

test('documents and names come in any order, and the same is there', () => {
  const expected = named(merged(FIRST, SECOND));
  expect(merged(named(FIRST), SECOND)).toEqual(expected);
  expect(merged(FIRST, named(SECOND))).toEqual(expected);
  expect(merged(named(SECOND), named(FIRST))).toEqual(expected);
});

test('a document that says nothing new changes nothing, not even where the name that it prints is not the preferred one', () => {
  const both = named(merged(FIRST, SECOND));
  for (const one of [FIRST, SECOND, both]) expect(mergeNodes(both, one)).toBe(both);
});

test('taken back, it is what texts print, also where one of them prints what people gave', () => {
  expect(asPrinted(merged(named(FIRST), SECOND))).toEqual(merged(FIRST, SECOND));
  expect(asPrinted(named(FIRST))).toEqual(FIRST);
  expect(withGiven(named(FIRST), { preferred: null, added: [] })).toEqual(FIRST);
});

test('a preferred name that texts print too is not another name beside itself', () => {
  const preferred = withGiven(FIRST, { preferred: '热线', added: [] });
  expect(preferred.properties).toMatchObject({ name: '热线', aliases: ['政务热线'] });
  expect(asPrinted(preferred)).toEqual(FIRST);
});

test('what no version wrote names nothing', () => {
  for (const givenNames of ['', 'null', '{}', '{"printed":{"name":1}}', '[1]']) {
    const odd = { ...FIRST, properties: { ...FIRST.properties, givenNames } };
    expect(asPrinted(odd)).toBe(odd);
    expect(namesGiven(odd)).toEqual([]);
  }
});
