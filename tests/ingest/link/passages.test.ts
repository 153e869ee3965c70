import { readFileSync } from 'node:fs';
import type { NodeOf } from '../../../src/domain/model';
import { ChangeBuilder } from '../../../src/ingest/link/change-builder';
import { linkPassages } from '../../../src/ingest/link/passages';
import { seedDocuments } from '../../harness/shared';

function passagesOf(text: string): readonly NodeOf<'Passage'>[] {
  const changes = new ChangeBuilder('0'.repeat(64), null);
  linkPassages(text, changes);
  const { nodes, relations } = changes.build();
  expect(relations.map(({ type, from, to }) => [type, from, to])).toEqual(
    nodes.map(({ id }) => ['PASSAGE_OF', id, changes.documentId]),
  );
  return nodes as NodeOf<'Passage'>[];
}

const textsOf = (text: string): readonly string[] => passagesOf(text).map(({ properties }) => properties.text);

test('a paragraph is a passage, with its number, where it stands', () => {
  const text = '一、部门概况\r\n\n  （一）主要职责。\n（二）名词解释：指……\n';
  expect(passagesOf(text).map(({ properties }) => properties)).toEqual([
    { text: '一、部门概况', start: 0, end: 6, position: 1 },
    { text: '（一）主要职责。', start: 11, end: 19, position: 2 },
    { text: '（二）名词解释：指……', start: 20, end: 31, position: 3 },
  ]);
});

test.each([
  ['sentences', '这是一句话，说了些什么。', 497, 12],
  ['clauses', '这是一句话，', 498, 6],
  ['nothing to part it at', '字', 500, 1],
  ['characters beyond 16 bits', '𠮷', 500, 2],
  ['one unit and characters beyond 16 bits', '𠮷', 500, 2],
])('a paragraph that is very long is parted between %s', (name, piece, most, unit) => {
  const text = (name.startsWith('one unit') ? '字' : '') + piece.repeat(400);
  const parts = textsOf(text);
  expect(parts.join('')).toBe(text);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(most + unit);
  for (const part of parts) expect(part).not.toMatch(/\p{Surrogate}/u);
});

test.each(seedDocuments().map((path) => [path.split('/').at(-1), path] as const))(
  '%s: every word stands in exactly one passage, page numbers apart',
  (_, path) => {
    const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
    const passages = passagesOf(text);
    let [behind, left] = [0, ''];
    for (const { properties } of passages) {
      expect(text.slice(properties.start, properties.end)).toBe(properties.text);
      expect(properties.start).toBeGreaterThanOrEqual(behind);
      left += text.slice(behind, properties.start);
      behind = properties.end;
    }
    left += text.slice(behind);
    expect(left.replace(/[\s\d\-—－–－第页共/]/g, '')).toBe('');
  },
);
