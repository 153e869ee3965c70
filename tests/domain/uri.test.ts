import fc from 'fast-check';
import { nodeId } from '../../src/domain/identifier';
import { KIND_NAMES } from '../../src/domain/model';
import { descriptionUri, idOfPath, idOfUri, nodeUri } from '../../src/domain/uri';

const BASE = 'https://data.example.org/gov';

test('a thing has one URI, whatever its key is made of', () => {
  expect(nodeUri(BASE, 'agency:330100~某市 数据/服务局')).toBe(
    `${BASE}/id/agency/330100~%E6%9F%90%E5%B8%82%20%E6%95%B0%E6%8D%AE%2F%E6%9C%8D%E5%8A%A1%E5%B1%80`,
  );
  expect(descriptionUri(BASE, 'function-class:2010301')).toBe(`${BASE}/doc/function-class/2010301`);
});

/** Clients take these for the way to another folder, encoded too; no key is made so. */
const isDots = (key: string): boolean => key === '.' || key === '..';

test('every id comes back from its URI, and from one that a proxy has decoded', () => {
  const ids = fc
    .tuple(
      fc.constantFrom(...KIND_NAMES),
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((key) => !isDots(key)),
    )
    .map(([kind, key]) => nodeId(kind, key));
  fc.assert(
    fc.property(ids, (id) => {
      const uri = nodeUri(BASE, id);
      expect(uri).toMatch(/^[\x21-\x7e]+$/);
      expect(new URL(uri).pathname.split('/')).toHaveLength(5);
      expect(idOfUri(BASE, uri)).toBe(id);
      expect(idOfUri(BASE, descriptionUri(BASE, id))).toBe(id);
      expect(idOfPath(id.replace(':', '/'))).toBe(id);
    }),
  );
});

test.each([
  ['of another base', 'https://elsewhere.example.org/id/agency/a'],
  ['of a base that begins alike', `${BASE}s/id/agency/a`],
  ['of a class that there is not', `${BASE}/id/castle/a`],
  ['without a key', `${BASE}/id/agency/`],
  ['without a class', `${BASE}/id/agency`],
  ['of something else', `${BASE}/def/gov#Agency`],
  ['whose encoding is broken', `${BASE}/id/agency/%E6%9`],
  ['with a question', `${BASE}/id/agency/a?b`],
])('a URI %s names no node', (_, uri) => {
  expect(idOfUri(BASE, uri)).toBeNull();
});
