/** The key by which Neo4j keeps the order of lists goes with the order that the model says, whatever the values are. */
import fc from 'fast-check';
import { kindSpec, type GraphNode, type Kind } from '../../src/domain/model';
import { keyOfPosition, listKey } from '../../src/store/neo4j/list-key';
import { node } from './graphs';

type Value = string | number | null;

/** By UTF-8 bytes, which are in the order of code points. */
const compareText = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

function compareValues(a: Value, b: Value, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'string' ? compareText(a, String(b)) : a - Number(b);
  return descending ? -order : order;
}

const valuesOf = ({ kind, id, properties }: GraphNode): readonly Value[] => [
  ...(kindSpec(kind).listedBy ?? []).map(({ by }) => (properties as unknown as Record<string, Value>)[by] ?? null),
  id,
];

const inList = (a: GraphNode, b: GraphNode): number => {
  const [left, right] = [valuesOf(a), valuesOf(b)];
  const directions = [...(kindSpec(a.kind).listedBy ?? []).map(({ descending = false }) => descending), false];
  for (const [index, descending] of directions.entries()) {
    const order = compareValues(left[index] ?? null, right[index] ?? null, descending);
    if (order !== 0) return order;
  }
  return 0;
};

/** Characters at the edges of every encoding, and lengths at the edge of what an index keeps. */
const anyText = fc
  .tuple(
    fc.constantFrom(0, 0, 0, 197, 198, 199, 200, 250),
    fc.array(fc.constantFrom('a', 'b', '\0', '\u0001', '甲', '﹏', '\uffff', '𠮷', '\u{10ffff}', '~', '0', '1'), {
      maxLength: 5,
    }),
  ) // prettier-ignore
  .map(([length, end]) => '长'.repeat(length) + end.join(''));
const anyInt = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.constantFrom(2020, 2021, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER)); // prettier-ignore
const or = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const anyKey = fc.oneof(fc.constantFrom('1', '2', '3'), anyText.filter((text) => text !== '')); // prettier-ignore

const PAIRS: readonly (readonly [Kind, fc.Arbitrary<GraphNode>])[] = [
  ['BudgetLine', fc.record({ key: anyKey, fiscalYear: or(anyInt), position: or(anyInt) }).map(({ key, ...given }) => node('BudgetLine', key, given))], // prettier-ignore
  ['Document', fc.record({ key: anyKey, fiscalYear: or(anyInt), source: or(anyText) }).map(({ key, ...given }) => node('Document', key, given))], // prettier-ignore
  ['Agency', fc.record({ key: anyKey, name: anyText }).map(({ key, ...given }) => node('Agency', key, given))],
  ['LeaderPost', fc.record({ key: anyKey, rank: anyText, title: anyText }).map(({ key, ...given }) => node('LeaderPost', key, given))], // prettier-ignore
  ['StaffingQuota', fc.record({ key: anyKey, measure: anyText, staffingType: or(anyText) }).map(({ key, ...given }) => node('StaffingQuota', key, given))], // prettier-ignore
];

describe.each(PAIRS)('%s', (kind, any) => {
  test('what stands before another has no greater key, and the same only where a text is too long to be kept', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const order = Math.sign(inList(a, b));
        const byKey = Math.sign(compareText(listKey(a) ?? '', listKey(b) ?? ''));
        const isLong = [...valuesOf(a), ...valuesOf(b)].some((value) => typeof value === 'string' && value.length > 200); // prettier-ignore
        expect(byKey === order || (isLong && byKey === 0)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  test('a position has the key of what stands there', () => {
    fc.assert(fc.property(any, (one) => expect(keyOfPosition(kind, valuesOf(one))).toBe(listKey(one))), { numRuns: 200 }); // prettier-ignore
  });
});

test('a kind whose lists go by id has none', () => {
  expect(listKey(node('Responsibility', '1', { text: '职责' }))).toBeNull();
});
