/** Which bodies do what a body does, out of the index of all duties and what is in force. */
import { kindOfId } from '../../domain/identifier';
import { GovorgError } from '../../domain/errors';
import { alikeDuties, type AlikeDuties, type Duty } from '../../planning/overlap/alike-duties';
import { clausesOf } from '../../planning/overlap/clauses';
import { relationOf, type OverlapRelation } from '../../planning/overlap/relation';
import { groupBy } from '../../text/group-by';
import { placedBodies } from '../agency/placed-bodies';
import type { GraphContext } from '../context';
import type { GraphReader } from '../core/reader';
import { bodiesOf, dutiesOf, type WordedStatement } from '../handlers/statements';
import { shown } from '../limits/refusal';
import { MOST_DUTIES } from './duty-index';

export interface AlikePair extends AlikeDuties {
  readonly relation: OverlapRelation;
}

export interface OverlappingBody {
  readonly agencyId: string;
  /** Of what the body that is asked about does, how much this one does too, 0 to 1. */
  readonly score: number;
  /** Duties of the body that is asked about that have a counterpart here. */
  readonly alike: number;
  /** The most alike first. */
  readonly pairs: readonly AlikePair[];
}

export interface Overlapping {
  /** Duties in force that say what they are about. */
  readonly duties: number;
  /** The most overlapping first. */
  readonly bodies: readonly OverlappingBody[];
}

export interface OverlapAsked {
  readonly agencyId: string;
  /** Only this body is held against it; null for all. */
  readonly withAgency: string | null;
  readonly asOf: number | null;
  /** What likeness counts, 0 to 1. */
  readonly least: number;
  readonly relations: readonly OverlapRelation[];
}

/** Duties of others that are looked at for each clause. */
const NEAREST = 40;

/** @returns null where no body has this id */
export async function overlapping(context: GraphContext, asked: OverlapAsked): Promise<Overlapping | null> {
  const { reader, version, signal, duties: kept } = context;
  const stated = await dutiesInForce(reader, asked.agencyId, asked.asOf);
  if (!stated) return null;
  const indexed = await kept.of(version, signal);
  if (!indexed) throw new GovorgError('QUERY_TOO_COMPLEX', `More than ${shown(MOST_DUTIES)} duties are not compared.`);
  const { index, ids } = indexed;
  const own = stated.filter(({ clauses }) => clauses.length > 0);
  const others =
    asked.withAgency === null
      ? await nearestOf(reader, own, asked, (clause) => index.nearest(clause, NEAREST).map((row) => ids.at(row)))
      : ((await dutiesInForce(reader, asked.withAgency, asked.asOf)) ?? []);
  const ofOthers = others.filter(({ agencyId }) => agencyId !== null && agencyId !== asked.agencyId);
  const byBody = groupBy(ofOthers, ({ agencyId }) => agencyId ?? '');
  const bodiesAt = await placedBodies(reader, [asked.agencyId, ...byBody.keys()]);
  const weight = (pair: number): number => index.weight(pair);
  const texts = new Map([...own, ...ofOthers].map(({ id, text }) => [id, text]));
  const bodies = [...byBody].map(([agencyId, theirs]): OverlappingBody => {
    const placed = (body: string, duty: string) => ({ division: bodiesAt.get(body)?.division ?? null, text: texts.get(duty) ?? '' });
    const pairs = alikeDuties(own, theirs, weight, asked.least)
      .map((pair) => ({ ...pair, relation: relationOf(placed(asked.agencyId, pair.one.id), placed(agencyId, pair.other.id)) }))
      .filter(({ relation }) => asked.relations.includes(relation));
    return { agencyId, ...scoreOf(pairs, own.length), pairs };
  }); // prettier-ignore
  const found = bodies.filter(({ pairs }) => pairs.length > 0);
  return { duties: own.length, bodies: found.sort((a, b) => b.score - a.score || (a.agencyId < b.agencyId ? -1 : 1)) };
}

export type WordedDuty = Duty & Pick<WordedStatement, 'agencyId' | 'text'>;

/** The duties of a body and of its sections that are in force; null where there is no such body. */
export async function dutiesInForce(
  reader: GraphReader,
  agencyId: string,
  asOf: number | null,
): Promise<readonly WordedDuty[] | null> {
  if (kindOfId(agencyId) !== 'Agency') return null;
  const body = (await bodiesOf(reader, [agencyId])).get(agencyId);
  return body ? inForce(reader, body.dutyIds, asOf) : null;
}

async function inForce(reader: GraphReader, ids: readonly string[], asOf: number | null): Promise<readonly WordedDuty[]> {
  const judged = await dutiesOf(reader, ids, asOf);
  return judged.flatMap(({ statement, isInForce }) =>
    isInForce ? [{ ...statement, clauses: clausesOf(statement.text) }] : [],
  );
} // prettier-ignore

/** Duties of others that hold much of a clause of these. */
async function nearestOf(
  reader: GraphReader,
  own: readonly WordedDuty[],
  { asOf }: OverlapAsked,
  nearest: (clause: Duty['clauses'][number]) => readonly string[],
): Promise<readonly WordedDuty[]> {
  const known = new Set(own.map(({ id }) => id));
  const ids = new Set(own.flatMap(({ clauses }) => clauses.flatMap(nearest)).filter((id) => !known.has(id)));
  return inForce(reader, [...ids], asOf);
}

/** Each duty counts by the most alike of its counterparts. */
function scoreOf(pairs: readonly AlikePair[], duties: number): { readonly score: number; readonly alike: number } {
  const best = new Map<string, number>();
  for (const { one, score } of pairs) best.set(one.id, Math.max(score, best.get(one.id) ?? 0));
  return { score: [...best.values()].reduce((sum, one) => sum + one, 0) / Math.max(duties, 1), alike: best.size };
}
