/** Posts that may be filled against people in post, of one holder or of several together, kind by kind. */
import type { NodeOf } from '../../domain/model';
import { IN_POST_OF_ALL_KINDS, isInPost, postKind, staffingKind, staffingStage, type StaffingKind } from '../staffing-kinds'; // prettier-ignore
import { sumOrNull, type Held } from '../staffing-totals';
import { groupBy } from '../../text/group-by';

type Quota = Held<NodeOf<'StaffingQuota'>>;

export interface Balance {
  /** As printed of the posts, else of the people; null for all kinds together. */
  readonly staffingType: string | null;
  /** Null where no text states any. */
  readonly authorised: number | null;
  readonly actual: number | null;
  /** Posts that nobody fills; null where either number is not known. */
  readonly slack: number | null;
  /** People beyond the posts; null likewise. */
  readonly excess: number | null;
  readonly madeFrom: readonly Quota[];
}

/**
 * All kinds together, and then each kind that is stated. A number of all kinds stands for its holder where one is stated,
 * else its kinds are added up; of what is stated twice the first counts. People who left are in no post, and those who
 * are employed beside the quota fill none.
 */
export function balancesOf(quotas: readonly Quota[]): readonly Balance[] {
  const [authorised, actual] = [countsOf(quotas, 'AUTHORISED'), countsOf(quotas, 'ACTUAL')];
  const all = balance(null, wholesOf(authorised), wholesOf(actual));
  const kinds = new Set([...authorised, ...actual].flatMap(({ kind }) => (isWhole(kind) ? [] : [postKind(kind)])));
  if (all.madeFrom.length === 0) return [];
  return [
    all,
    ...[...kinds].map((kind) => {
      const ofKind = (one: Counted): boolean => !isWhole(one.kind) && postKind(one.kind) === kind;
      const [posts, people] = [authorised.filter(ofKind), actual.filter(ofKind)];
      return balance((posts[0] ?? people[0])?.quota.fact.properties.staffingType ?? null, posts, people);
    }),
  ];
}

interface Counted {
  readonly kind: StaffingKind;
  readonly quota: Quota;
}

const isWhole = (kind: StaffingKind): kind is null | typeof IN_POST_OF_ALL_KINDS =>
  kind === null || kind === IN_POST_OF_ALL_KINDS;

/** Each kind of each holder once. */
function countsOf(quotas: readonly Quota[], stage: string): readonly Counted[] {
  const counted = new Map<string, Counted>();
  for (const quota of quotas) {
    const { measure, staffingType } = quota.fact.properties;
    const kind = staffingKind(staffingType);
    const key = JSON.stringify([quota.holder, kind]);
    if (staffingStage(measure, staffingType) === stage && !counted.has(key)) counted.set(key, { kind, quota });
  }
  return [...counted.values()];
}

/** Of each holder those in post together, else all together, else each kind that fills posts. */
function wholesOf(counted: readonly Counted[]): readonly Counted[] {
  return [...groupBy(counted, ({ quota }) => quota.holder).values()].flatMap((own) => {
    const whole = own.find(({ kind }) => kind === IN_POST_OF_ALL_KINDS) ?? own.find(({ kind }) => kind === null);
    return whole ? [whole] : own.filter(({ kind }) => isInPost(kind));
  });
}

function balance(staffingType: string | null, posts: readonly Counted[], people: readonly Counted[]): Balance {
  const [authorised, actual] = [posts, people].map((all) => sumOrNull(all.map(({ quota }) => quota.fact.properties.count))) as [number | null, number | null]; // prettier-ignore
  const isKnown = authorised !== null && actual !== null;
  return {
    staffingType,
    authorised,
    actual,
    slack: isKnown ? Math.max(0, authorised - actual) : null,
    excess: isKnown ? Math.max(0, actual - authorised) : null,
    madeFrom: [...posts, ...people].map(({ quota }) => quota),
  };
}
