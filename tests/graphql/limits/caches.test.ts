/** Whatever is kept has a bound in bytes, which holds when ten times as much comes. */
import { Kind, parse } from 'graphql';
import { ByteCache } from '../../../src/ops/byte-cache';
import { DocumentCache, TextCache, weightOf } from '../../../src/graphql/limits/document-cache';
import { KnownOperations } from '../../../src/graphql/operations';

const LIMIT = 200_000;
const NUMBERS = Array.from({ length: 1_000 }, (_, n) => n);

test('what was used longest ago goes first, and what is heavier than all is not kept', () => {
  const cache = new ByteCache<number>(100);
  for (const [index, key] of ['a', 'b', 'c'].entries()) cache.set(key, index, 40);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([undefined, 1, 2]);
  cache.get('b');
  cache.set('d', 3, 40);
  cache.set('huge', 4, 101);
  expect([cache.get('b'), cache.get('c'), cache.get('d'), cache.get('huge')]).toEqual([1, undefined, 3, undefined]);
  expect(cache.size).toEqual({ entries: 2, bytes: 80 });
});

test('what is set again weighs once', () => {
  const cache = new ByteCache<number>(100);
  for (const bytes of [30, 60, 20]) cache.set('a', bytes, bytes);
  expect([cache.get('a'), cache.size]).toEqual([20, { entries: 1, bytes: 20 }]);
});

test('parsed documents', async () => {
  const cache = new DocumentCache(LIMIT);
  for (const n of NUMBERS) await cache.set(`${n}`, parse(`{ a${n}: __typename } # ${'x'.repeat(500)}`));
  expect(cache.size.bytes).toBeLessThanOrEqual(LIMIT);
  expect(cache.size.bytes).toBeGreaterThan(LIMIT / 2);
  expect(await cache.get('999')).toBeDefined();
  expect(await cache.get('0')).toBeUndefined();
});

test('a text that would push many others out is not kept', async () => {
  const [documents, texts, operations] = [new DocumentCache(LIMIT), new TextCache(LIMIT), new KnownOperations(LIMIT)];
  const long = `{ __typename } # ${'x'.repeat(LIMIT / 8)}`;
  for (const text of ['{ __typename }', long]) {
    await documents.set(text, parse(text));
    await texts.set(text, text);
    const document = parse(text);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('this is an operation');
    operations.learn(text, { document, operation }, { status: 200, headers: new Map(), body: '' });
  }
  expect([documents, texts, operations].map(({ size }) => size.entries)).toEqual([1, 1, 1]);
});

test('a document weighs its text, comments included, and its nodes', () => {
  const weight = (text: string): number => weightOf(parse(text));
  expect(weight(`{ a } # ${'x'.repeat(900_000)}`)).toBeGreaterThan(900_000);
  expect(weight(`{ ${Array.from({ length: 100 }, (_, n) => `a${n}`).join(' ')} }`)).toBeGreaterThan(
    20 * weight('{ a }'),
  );
});

test('a kept document has let go of its comments, and still tells its lines', async () => {
  const cache = new DocumentCache();
  await cache.set('a', parse('{\n  # a comment\n  __typename\n}'));
  const kept = await cache.get('a');
  const [operation] = kept?.definitions ?? [];
  expect([operation?.loc?.startToken.next, operation?.loc?.endToken.prev]).toEqual([null, null]);
  expect(operation?.loc?.startToken.line).toBe(1);
});

test('texts of persisted operations', async () => {
  const cache = new TextCache(LIMIT);
  for (const n of NUMBERS) await cache.set(`${n}`, 'x'.repeat(500));
  expect(cache.size.bytes).toBeLessThanOrEqual(LIMIT);
});

test('known operations', () => {
  const operations = new KnownOperations(LIMIT);
  for (const n of NUMBERS) {
    const document = parse(`{ a${n}: __typename }`);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
    operations.learn(`${n}`, { document, operation }, { status: 200, headers: new Map(), body: '' });
  }
  expect(operations.size.bytes).toBeLessThanOrEqual(LIMIT);
  expect(operations.size.entries).toBeGreaterThan(10);
  expect([operations.find('0'), operations.find('999') !== null]).toEqual([null, true]);
});
