/** Random questions over random worlds: what the service answers is what the reference works out. */
import { proofLength, type ProofLength } from '../../harness/proof-length';
import { Random } from '../differential/random';
import { anyPlace, anyRootQuestion, differenceBehind, partOf, type Place } from './changed';
import { Stores, worldTold, type OpenStore } from './opened';
import { unlessRefused, type Difference } from './page';
import { anyQuestion, type Subject } from './random-question';
import { smallestOf, type Case } from './smaller';
import { differenceOf } from './walk';
import type { World } from './world';

const QUESTIONS_A_WORLD = 40;
const MINUTES = 60_000;
/** Differences that are made small and told. */
const MOST_TOLD = 3;
/** Of all questions; the others would prove less than their number says. */
const MOST_REFUSED = 0.02;

const seedOfRun = (): number => Number(process.env['DIFFERENTIAL_SEED'] ?? Math.trunc(Math.random() * 2 ** 31));

const told = (title: string, { query, variables, expected, answered }: Difference, world: World): string =>
  [`${title}:`, query, `variables ${JSON.stringify(variables)}`, ...worldTold(world), `expected  ${JSON.stringify(expected)}`, `answered  ${JSON.stringify(answered)}`].join('\n'); // prettier-ignore

/** @param openStore an empty one for every world */
export function describeReference(
  subject: Subject,
  name: string,
  openStore: () => Promise<OpenStore>,
  length: ProofLength,
): void {
  // prettier-ignore
  const { count, note } = proofLength(length, 'LIST_QUESTIONS');
  const seed = seedOfRun();

  describe(`${count} random questions for ${subject.title} on ${name}, seed ${seed}${note}`, () => {
    const stores = new Stores(openStore);
    const differences: string[] = [];
    let refused = 0;

    const again = ({ world, question }: Case): Promise<Difference | null> =>
      stores.holding(world, (asking) => unlessRefused(() => differenceOf(asking, world, question), () => undefined)); // prettier-ignore

    const madeSmall = async (number: number, failing: Case, first: Difference): Promise<string> => {
      const isRepeated = (await again(failing)) !== null;
      const smallest = isRepeated ? await smallestOf(failing, async (one) => (await again(one)) !== null) : failing;
      const title = `question ${number} of seed ${seed}${isRepeated ? '' : ', only behind other questions'}`;
      return told(title, (isRepeated ? await again(smallest) : null) ?? first, smallest.world);
    };

    beforeAll(async () => {
      const random = new Random(seed);
      for (let done = 0; done < count; done += QUESTIONS_A_WORLD) {
        const world = subject.world(random);
        const cases = Array.from({ length: Math.min(QUESTIONS_A_WORLD, count - done) }, (): Case => ({ world, question: anyQuestion(random, world, subject) })); // prettier-ignore
        const answers = await stores.holding(world, async (asking) => {
          const all: (Difference | null)[] = [];
          for (const { question } of cases) all.push(await unlessRefused(() => differenceOf(asking, world, question), () => (refused += 1))); // prettier-ignore
          return all;
        });
        for (const [i, one] of cases.entries()) {
          const difference = answers[i];
          if (!difference) continue;
          differences.push(differences.length < MOST_TOLD ? await madeSmall(done + i, one, difference) : `question ${done + i}`); // prettier-ignore
        }
      }
    }, 30 * MINUTES);

    test('every page is the one of the reference', () => {
      expect(differences.join('\n\n')).toBe('');
    });

    test('hardly any is refused by a limit', () => {
      expect(refused).toBeLessThanOrEqual(Math.ceil(count * MOST_REFUSED));
    });

    test('no request failed inside the service', () => {
      expect(stores.failures).toEqual([]);
    });
  });
}

/** @param openStore an empty one for every world, and for what becomes of it */
export function describeChanged(
  subject: Subject,
  name: string,
  openStore: () => Promise<OpenStore>,
  length: ProofLength,
): void {
  // prettier-ignore
  const { count, note } = proofLength(length, 'LIST_PLACES');
  const seed = seedOfRun();

  test(`${count} cursors go on behind what came and went on ${name}, seed ${seed}${note}`, async () => {
    const stores = new Stores(openStore);
    const random = new Random(seed);
    const differences: string[] = [];
    for (let done = 0; done < count; done += QUESTIONS_A_WORLD) {
      const world = subject.world(random);
      const [before, now] = [partOf(random, world), partOf(random, world)];
      const places: Place[] = [];
      const refused = (): void => undefined;
      const note = (difference: Difference | null, of: World): void => {
        if (difference) differences.push(told(`seed ${seed}`, difference, of));
      };
      await stores.holding(before, async (asking) => {
        for (let left = Math.min(QUESTIONS_A_WORLD, count - done); left > 0; left -= 1) {
          const question = anyRootQuestion(random, before, subject);
          const place = await unlessRefused(() => anyPlace(asking, before, question, random), refused);
          if (place && 'cursor' in place) places.push(place);
          else note(place, before);
        }
      });
      await stores.holding(now, async (asking) => {
        for (const place of places) note(await unlessRefused(() => differenceBehind(asking, before, now, place), refused), now);
      });
    }
    expect(differences.slice(0, MOST_TOLD).join('\n\n')).toBe('');
    expect(stores.failures).toEqual([]);
  }, 30 * MINUTES); // prettier-ignore
}
