/** What is compared of bodies, and what one of them states to do and the other does not. */
import { alikeDuties } from '../../planning/overlap/alike-duties';
import type { GraphContext } from '../context';
import type { GraphReader } from '../core/reader';
import { bodiesOf, type ReadBody } from '../handlers/statements';
import { dutiesInForce, type WordedDuty } from '../overlap/overlapping';
import { figuresOf, type Figures } from './figures';

/** Of duties that say the same in other words, the score of `overlaps` is seldom less. */
const SAME_DUTY = 0.3;

export interface ComparedBody {
  readonly id: string;
  readonly lists: ReadBody | undefined;
  readonly duties: readonly WordedDuty[];
  readonly figures: Figures;
}

/** What is compared of each body, in the order of the ids. */
export async function comparedBodies(
  { reader }: GraphContext,
  ids: readonly string[],
  asOf: number | null,
): Promise<readonly ComparedBody[]> {
  const lists = await bodiesOf(reader, ids);
  const stated = await Promise.all(ids.map((id) => dutiesInForce(reader, id, asOf)));
  return Promise.all(
    ids.map(async (id, i) => {
      const [duties, figures] = await Promise.all([
        inTheirOrder(reader, stated[i] ?? []),
        figuresOf(reader, id, lists.get(id), asOf),
      ]);
      return { id, lists: lists.get(id), duties, figures };
    }),
  );
}

/** As the documents list them. */
async function inTheirOrder(reader: GraphReader, duties: readonly WordedDuty[]): Promise<readonly WordedDuty[]> {
  const read = await Promise.all(duties.map(({ id }) => reader.nodeOf('Responsibility', id, POSITION)));
  const positions = new Map(read.flatMap((node) => (node ? [[node.id, node.properties.position] as const] : []))); // prettier-ignore
  const placeOf = ({ id }: WordedDuty): number => positions.get(id) ?? Infinity;
  return [...duties].sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}

const POSITION = { properties: ['position'] } as const;

/** Ids of duties. */
export interface Difference {
  readonly onlyHere: readonly string[];
  readonly onlyThere: readonly string[];
}

export const NO_DIFFERENCE: Difference = { onlyHere: [], onlyThere: [] };

export async function differencesOf(
  { duties: kept, version, signal }: GraphContext,
  own: ComparedBody,
  others: readonly ComparedBody[],
): Promise<readonly Difference[]> {
  const indexed = await kept.of(version, signal);
  if (!indexed) return others.map(() => NO_DIFFERENCE);
  const said = own.duties.filter(({ clauses }) => clauses.length > 0);
  return others.map(({ duties }) => {
    const theirs = duties.filter(({ clauses }) => clauses.length > 0);
    const pairs = alikeDuties(said, theirs, (pair) => indexed.index.weight(pair), SAME_DUTY);
    const [here, there] = [new Set(pairs.map(({ one }) => one.id)), new Set(pairs.map(({ other }) => other.id))];
    return {
      onlyHere: said.flatMap(({ id }) => (here.has(id) ? [] : [id])),
      onlyThere: theirs.flatMap(({ id }) => (there.has(id) ? [] : [id])),
    };
  });
}
