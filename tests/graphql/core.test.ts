import fc from 'fast-check';
import { Batch } from '../../src/graphql/core/batch';
import { decodeCursor, encodeCursor, ownerMark } from '../../src/graphql/core/cursor';
import { DateScalar } from '../../src/graphql/core/date.scalar';
import { known, PostRankEnum } from '../../src/graphql/core/enums';
import { Percentage } from '../../src/graphql/core/percentage.scalar';
import { SafeInt } from '../../src/graphql/core/safe-int.scalar';

describe('a batch', () => {
  test('asks once for what one level wants, each id once', async () => {
    const asked: (readonly string[])[] = [];
    const batch = new Batch(async (ids) => (asked.push(ids), ids.map((id) => id.toUpperCase())));
    const first = await Promise.all(['a', 'b', 'a'].map((id) => batch.load(id)));
    const second = await Promise.all(['b', 'c'].map((id) => batch.load(id)));
    expect([first, second, asked]).toEqual([
      ['A', 'B', 'A'],
      ['B', 'C'],
      [['a', 'b'], ['c']],
    ]);
  });

  test('gathers questions that come a few promises later', async () => {
    const asked: (readonly string[])[] = [];
    const batch = new Batch(async (ids) => (asked.push(ids), ids));
    const later = (async () => {
      await Promise.resolve();
      await Promise.resolve();
      return batch.load('late');
    })();
    await Promise.all([batch.load('early'), later]);
    expect(asked).toEqual([['early', 'late']]);
  });

  test('a failure reaches all who wait', async () => {
    const batch = new Batch(() => Promise.reject(new Error('no store')));
    const outcomes = await Promise.allSettled([batch.load('a'), batch.load('b')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

describe('a cursor', () => {
  const anyPosition = fc.array(fc.oneof(fc.string(), fc.maxSafeInteger(), fc.constant(null)), { maxLength: 4 });

  test('comes back as it went', () => {
    fc.assert(
      fc.property(anyPosition, (position) => {
        const cursor = encodeCursor('list', ownerMark('agency:1'), position);
        expect(decodeCursor('list', 'after', cursor)).toEqual({ position, owner: ownerMark('agency:1') });
      }),
    );
  });

  test('of another list, or changed in any character, is refused', () => {
    fc.assert(
      fc.property(anyPosition, fc.nat(), (position, at) => {
        const cursor = encodeCursor('list', ownerMark(''), position);
        const place = at % cursor.length;
        const changed = `${cursor.slice(0, place)}${cursor[place] === 'A' ? 'B' : 'A'}${cursor.slice(place + 1)}`;
        for (const [list, text] of [['other list', cursor], ['list', changed], ['list', `${cursor}A`], ['list', `${cursor}=`]] as const) {
          expect(() => decodeCursor(list, 'before', text)).toThrow('`before` is no cursor of this list');
        }
      }),
    ); // prettier-ignore
  });

  test('that is not ours is refused', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodeCursor('list', 'after', text)).toThrow('cursor');
      }),
    );
  });
});

test('SafeInt carries what a JSON number holds exactly, and nothing else', () => {
  expect([188_000_000, -1, Number.MAX_SAFE_INTEGER].map((value) => SafeInt.serialize(value))).toEqual([
    188_000_000,
    -1,
    Number.MAX_SAFE_INTEGER,
  ]);
  for (const value of [2 ** 53, 0.5, NaN, '1', null]) expect(() => SafeInt.serialize(value)).toThrow('SafeInt');
});

test.each([
  [
    DateScalar,
    ['2021-12-31', '2024-02-29'],
    ['2021-02-30', '2023-02-29', '2021-1-1', '2021-12-31T00:00', '', 20211231, null],
  ],
  [Percentage, ['7.15%', '-3%', '100%', '0.00%'], ['7.15', '%', '7,15%', '7.%', 'XX%', '1e3%', 7.15, null]],
] as const)('%s carries what it says, as printed, and nothing else', (scalar, right, wrong) => {
  for (const value of right) expect([scalar.serialize(value), scalar.parseValue(value)]).toEqual([value, value]);
  for (const value of wrong) expect(() => scalar.serialize(value)).toThrow(scalar.name);
});

test('a value that an enum has no word for is unknown, also where every object has a property of that name', () => {
  expect(['HEAD', 'CHIEF', 'constructor', '__proto__', null].map((value) => known(PostRankEnum, value))).toEqual([
    'HEAD',
    null,
    null,
    null,
    null,
  ]);
});
