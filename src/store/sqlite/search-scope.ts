/** The condition that a hit belongs to the body, the division and the years that a search asks for. */
import type { Kind } from '../../domain/model';
import { TO_AGENCIES, TO_DOCUMENTS } from '../facets';
import { identifier } from '../schema/sqlite';
import type { CheckedScope } from '../search-scope';
import type { Connection, Parameter } from './connection';
import { KIND_CODES, type Layout } from './layout';
import { readRefs } from './nodes';

/** Of a row `h` with the ref of a hit. Its parameters stand behind the four by which rows are found. */
export interface ScopeCondition {
  readonly sql: string;
  readonly values: readonly Parameter[];
}

const FIRST_PARAMETER = 5;

/** The ref of a hit. */
const HIT = 'h."ref"';

/** What has to hold of a node. @param ref expression of its place in the file */
type Holds = (ref: string) => string;

export function scopeCondition(connection: Connection, layout: Layout, scope: CheckedScope): ScopeCondition {
  const { agency, division, years } = scope;
  const values: Parameter[] = [];
  const bind = (value: Parameter): string => `?${FIRST_PARAMETER - 1 + values.push(value)}`;
  const isOfKind = (kind: Kind, ref: string): string => `${ref} % ${KIND_CODES} = ${layout.code(kind)}`;
  const bodies: Holds[] = [];
  if (agency !== null) {
    const own = bind(readRefs(connection, 'Agency', [agency]).get(agency) ?? null);
    bodies.push((ref) => `${ref} = ${own}`);
  }
  if (division !== null) {
    const inside = bind(JSON.stringify(partsOf(connection, division)));
    bodies.push((ref) => `EXISTS (SELECT 1 FROM "IN_DIVISION" i WHERE i."source" = ${ref} AND i."target" IN (SELECT "value" FROM json_each(${inside})))`); // prettier-ignore
  }
  const isMeant: Holds = (ref) => [isOfKind('Agency', ref), ...bodies.map((holds) => holds(ref))].join(' AND ');
  const all = bodies.length > 0 ? [`(${isMeant(HIT)})${ofBodies(isMeant)}`] : [];
  if (years) {
    const bounds = [
      ...(years.from === null ? [] : [`d."fiscalYear" >= ${bind(years.from)}`]),
      ...(years.to === null ? [] : [`d."fiscalYear" <= ${bind(years.to)}`]),
    ].join(' AND ');
    const itself = `EXISTS (SELECT 1 FROM "Document" d WHERE d."ref" = ${HIT} AND ${bounds})`;
    all.push(`${itself}${inDocuments(bounds)}`);
  }
  return { sql: all.map((one) => `(${one})`).join(' AND '), values };
}

/** Or whose body is one of which this holds. */
const ofBodies = (isMeant: Holds): string =>
  TO_AGENCIES.map((relations) => {
    const steps = relations.map((relation, index) => {
      const join = index === 0 ? '' : ` ON r${index}."target" = r${index - 1}."source"`;
      return `${identifier(relation)} r${index}${join}`;
    });
    const body = isMeant(`r${relations.length - 1}."source"`);
    return ` OR EXISTS (SELECT 1 FROM ${steps.join(' CROSS JOIN ')} WHERE r0."target" = ${HIT} AND ${body})`;
  }).join('');

/** Or that stands in a document of which this holds. */
const inDocuments = (bounds: string): string =>
  TO_DOCUMENTS.map(
    (relation) =>
      ` OR EXISTS (SELECT 1 FROM ${identifier(relation)} r CROSS JOIN "Document" d ON d."ref" = r."target" ` +
      `WHERE r."source" = ${HIT} AND ${bounds})`,
  ).join('');

/** The refs of a division and of all that is part of it; none where it is not there. */
function partsOf(connection: Connection, id: string): readonly number[] {
  const rows = connection.all(
    'WITH RECURSIVE p("ref") AS (SELECT "ref" FROM "Division" WHERE "id" = ?1 UNION ' +
      'SELECT r."source" FROM p CROSS JOIN "PART_OF" r ON r."target" = p."ref") SELECT "ref" FROM p',
    [id],
  );
  return rows.map(([ref]) => Number(ref));
}
