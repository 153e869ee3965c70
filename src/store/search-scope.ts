/** What the hits of a search are to belong to, checked, and the kinds of things that can. */
import { relationSpec, type Kind } from '../domain/model';
import { refuse } from './check-query';
import { isWellFormed } from './code-points';
import { TO_AGENCIES, TO_DOCUMENTS } from './facets';
import type { SearchScope } from './graph-store';

/** One of them at least is asked for. */
export interface CheckedScope {
  /** Ids, null where any body or division will do. */
  readonly agency: string | null;
  readonly division: string | null;
  readonly years: { readonly from: number | null; readonly to: number | null } | null;
}

/** @throws GovorgError BAD_USER_INPUT */
export function checkScope(scope: SearchScope): CheckedScope | null {
  const [agency, division] = [scope.agency ?? null, scope.division ?? null];
  for (const id of [agency, division])
    if (id !== null && !isWellFormed(id)) throw refuse('An id holds half a character (a lone surrogate).');
  const [from, to] = [scope.years?.from ?? null, scope.years?.to ?? null];
  for (const year of [from, to])
    if (year !== null && !Number.isSafeInteger(year)) throw refuse('A fiscal year is a whole number.');
  const checked = { agency, division, years: from === null && to === null ? null : { from, to } };
  return agency === null && division === null && checked.years === null ? null : checked;
}

/** Whether things of a kind ever belong to what is asked for: what never does is not looked at. */
export function canBelong(kind: Kind, { agency, division, years }: CheckedScope): boolean {
  const hasBody = agency === null && division === null;
  return (hasBody || OF_A_BODY.has(kind)) && (years === null || IN_A_DOCUMENT.has(kind));
}

const OF_A_BODY: ReadonlySet<string> = new Set<string>([
  'Agency',
  ...TO_AGENCIES.flatMap(([first]) => (first ? relationSpec(first).to : [])),
]);

const IN_A_DOCUMENT: ReadonlySet<string> = new Set<string>([
  'Document',
  ...TO_DOCUMENTS.flatMap((relation) => relationSpec(relation).from),
]);
