/** Fields that are no list of pages: what they answer, as it is compared. */
import type { Arguments } from './arguments';
import { superiors } from './network';
import { staffing } from './staffing';
import type { Around, Thing } from './world';

export interface Single {
  readonly takes: readonly string[];
  readonly selection: string;
  readonly of: (around: Around, holder: Thing, args: Arguments) => unknown;
  /** An answer in the form of the reference's. */
  readonly told: (answer: unknown) => unknown;
}

interface Identified {
  readonly id: string;
}

const DOCUMENTS = ['document', 'postsDocument', 'leaderPostsDocument'];
const LISTS = ['agencyQuotas', 'sectionQuotas', 'agencyPosts', 'sectionPosts'];
const NUMBERS = ['basis', 'posts', 'postsOf', 'heads', 'deputies'];

function toldStaffing(answer: unknown): unknown {
  const totals = answer as Readonly<Record<string, unknown>>;
  return Object.fromEntries([
    ...NUMBERS.map((name) => [name, totals[name]]),
    ...DOCUMENTS.map((name) => [name, (totals[name] as Identified | null)?.id ?? null]),
    ...LISTS.map((name) => [name, (totals[name] as readonly Identified[]).map(({ id }) => id).sort()]),
  ]);
}

/** By type and field. */
export const SINGLE: Readonly<Record<string, Single>> = {
  'Agency.superiors': {
    takes: ['relation'],
    selection: 'relation basis agency { id }',
    of: (around, agency, { relation }) => superiors(around, agency, relation).map(([name, { id }]) => [name, 'STATED', id]),
    told: (answer) => (answer as readonly { relation: string; basis: string; agency: Identified }[]).map(({ relation, basis, agency }) => [relation, basis, agency.id]),
  },
  'Agency.staffing': {
    takes: ['document', 'fiscalYear', 'asOf'],
    selection: `${NUMBERS.join(' ')} ${[...DOCUMENTS, ...LISTS].map((name) => `${name} { id }`).join(' ')}`,
    of: staffing,
    told: toldStaffing,
  },
}; // prettier-ignore
