/**
 * Random questions for groups over random graphs: what the service answers is what the reference works out, whether things
 * are read one by one or counted in columns.
 */
import type { GraphStore } from '../../../src/store/graph-store';
import { LEFT_OUT } from '../../../src/planning/statement';
import { ALL_OPTIMISATIONS } from '../../../src/graphql/optimisations';
import { asker, IN_COLUMNS, type Asker } from '../../harness/asking';
import { proofLength, type ProofLength } from '../../harness/proof-length';
import { Random } from '../differential/random';
import { graphOf } from './graph';
import { groupsOf, type Group } from './groups';
import type { Key } from './keys';
import { anyQuestion, keyOf, queryOf, type Asked } from './questions';
import { randomWorld } from './world';

export interface OpenStore {
  readonly store: GraphStore;
  readonly close: () => Promise<void>;
}

const QUESTIONS_A_GRAPH = 50;
const MINUTES = 60_000;
/** So many questions leave out something for every reason. */
const ENOUGH = 1_000;
const SHOWN = 3;
const THINGS_SHOWN = 50;
const WHOLE = 30;

interface AnsweredGroup extends Readonly<Record<string, unknown>> {
  readonly leftOut: readonly { readonly reason: string; readonly count: number; readonly things: readonly { readonly id: string }[] }[]; // prettier-ignore
}
interface Page {
  readonly totalCount: number;
  readonly nodes: readonly AnsweredGroup[];
  readonly pageInfo: { readonly startCursor: string; readonly endCursor: string; readonly hasNextPage: boolean; readonly hasPreviousPage: boolean }; // prettier-ignore
}

/** @param openStore an empty one for every graph */
export function describeReference(name: string, openStore: () => Promise<OpenStore>, length: ProofLength): void {
  const { count, note } = proofLength(length, 'GROUP_QUESTIONS');
  const seed = Number(process.env['DIFFERENTIAL_SEED'] ?? Math.trunc(Math.random() * 2 ** 31));

  describe(`${count} random questions for groups on ${name}, seed ${seed}${note}`, () => {
    const differences: unknown[] = [];
    const failures: unknown[] = [];
    const reasons = new Set<string>();

    beforeAll(async () => {
      const random = new Random(seed);
      for (let left = count; left > 0; left -= QUESTIONS_A_GRAPH) {
        const world = randomWorld(random);
        const { store, close } = await openStore();
        await store.apply(graphOf(world));
        const ways = [await asker(store), await asker(store, 0, ALL_OPTIMISATIONS, {}, IN_COLUMNS)];
        for (let i = 0; i < Math.min(left, QUESTIONS_A_GRAPH); i += 1) {
          const question = anyQuestion(random, world);
          const expected = groupsOf(world, question).map(shown).sort(comparison(question));
          for (const { leftOut } of expected) Object.keys(leftOut).forEach((reason) => reasons.add(reason));
          for (const [way, asked] of ways.entries()) {
            const answered = await answer(asked, question, random);
            if (JSON.stringify(answered) === JSON.stringify(expected)) continue;
            const read = way === 0 ? 'one by one' : 'in columns';
            differences.push({ question: queryOf(question, 'first: 30'), read, expected, answered, world });
          }
        }
        failures.push(...ways.flatMap((asked) => asked.failures));
        await close();
      }
    }, 30 * MINUTES);

    test('every answer is the one of the reference', () => {
      expect(differences.slice(0, SHOWN)).toEqual([]);
    });

    test('no request failed inside the service', () => {
      expect(failures).toEqual([]);
    });

    if (count >= ENOUGH) {
      test('something was left out for every reason', () => {
        expect([...reasons].sort()).toEqual(Object.keys(LEFT_OUT).sort());
      });
    }
  });
}

type Shown = Omit<Group, 'leftOut'> & { readonly leftOut: Readonly<Record<string, unknown>> };

/** As the answer shows it: of what is left out the number, and the first by id. */
function shown(group: Group): Shown {
  const reasons = Object.entries(group.leftOut).sort();
  const leftOut = reasons.map(([reason, ids]) => [reason, { count: ids.length, ids: ids.slice(0, THINGS_SHOWN) }]);
  return { ...group, leftOut: Object.fromEntries(leftOut) as Shown['leftOut'] };
}

/** All groups, page by page from one end or the other. */
async function answer(asked: Asker, question: Asked, random: Random): Promise<unknown> {
  const size = random.pick([WHOLE, WHOLE, WHOLE, WHOLE, 4, 2]);
  const isBackward = random.chance(0.3);
  const groups: AnsweredGroup[] = [];
  for (let cursor = '', more = true; more;) {
    const page = isBackward ? `last: ${size}${cursor && `, before: "${cursor}"`}` : `first: ${size}${cursor && `, after: "${cursor}"`}`; // prettier-ignore
    const { data, errors } = await asked.ask(queryOf(question, page));
    if (errors.length > 0 || data === null) return { page, errors };
    const { nodes, pageInfo, totalCount } = data['groups'] as Page;
    if (isBackward) groups.unshift(...nodes);
    else groups.push(...nodes);
    more = isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    cursor = isBackward ? pageInfo.startCursor : pageInfo.endCursor;
    if (nodes.length === 0 && more) return { page, problem: 'an empty page says that more follows' };
    if (!more && totalCount !== groups.length) return { page, totalCount, groups: groups.length };
  }
  return groups.map((group) => told(group, question));
}

function told(group: AnsweredGroup, { by }: Asked): Shown {
  const {
    count,
    sum = null,
    least = null,
    greatest = null,
    mean = null,
    share,
    isComplete,
  } = group as unknown as Group;
  const stages = (group['countedStages'] ?? group['countedMeasures'] ?? []) as readonly string[];
  const leftOut = group.leftOut.map(({ reason, count: left, things }) => [reason, { count: left, ids: things.map(({ id }) => id) }] as const); // prettier-ignore
  return {
    key: keyOf(group, by), count, sum, least, greatest, mean, share, isComplete,
    years: group['countedYears'] as readonly number[],
    stages: [...stages].sort(),
    leftOut: Object.fromEntries([...leftOut].sort(([a], [b]) => (a < b ? -1 : 1))),
  }; // prettier-ignore
}

/** By what is asked for and then by what they go by; what is unknown comes last in either direction. */
function comparison({ order, by }: Asked): (a: Shown, b: Shown) => number {
  const terms = [
    ...order.map(({ by: one, descending }) => ({ of: (group: Shown) => group[ORDERED[one]], descending })),
    ...by.map((_, place) => ({ of: (group: Shown) => group.key[place] ?? null, descending: false })),
  ];
  return (a, b) => {
    for (const { of, descending } of terms) {
      const [left, right] = [of(a), of(b)];
      if (left === right) continue;
      if (left === null || right === null) return left === null ? 1 : -1;
      return (isBefore(left, right) ? -1 : 1) * (descending ? -1 : 1);
    }
    return 0;
  };
}

const ORDERED = { COUNT: 'count', SUM: 'sum', LEAST: 'least', GREATEST: 'greatest', SHARE: 'share' } as const;

const isBefore = (a: NonNullable<Key>, b: NonNullable<Key>): boolean =>
  typeof a === 'number' && typeof b === 'number' ? a < b : String(a) < String(b);
