/** The condition that a hit belongs to the body, the division and the years that a search asks for. */
import { TO_AGENCIES, TO_DOCUMENTS } from '../facets';
import { identifier } from '../schema/neo4j';
import type { CheckedScope } from '../search-scope';
import type { Parameters } from './conditions';

/** @returns conditions of the variable, an AND in front of each */
export function scopeCypher(variable: string, scope: CheckedScope, parameters: Parameters): string {
  const all = [
    ...(scope.agency === null && scope.division === null ? [] : [bodyCypher(variable, scope, parameters)]),
    ...(scope.years ? [yearsCypher(variable, scope.years, parameters)] : []),
  ];
  return all.map((one) => ` AND (${one})`).join('');
}

/**
 * One pattern from the hit to its body, however many ways there are: the text of a search holds the condition for each of
 * its tiers, and a pattern for each way takes the planner seconds. From the hit its few bodies are looked up; a pattern
 * that names the body could be walked from there, through all that the body has.
 */
function bodyCypher(variable: string, { agency, division }: CheckedScope, parameters: Parameters): string {
  const [body, place] = [parameters.variable('b'), parameters.variable('p')];
  const belonging = `(${variable})<-[:${WAY_TYPES}*0..${LONGEST_WAY}]-(${body}:Agency)`;
  const asked = [agency, division].filter((id) => id !== null).map((id) => parameters.bind(id));
  const found = [...(agency === null ? [] : [`${body}.id`]), ...(division === null ? [] : [`${place}.id`])];
  const inside = division === null ? '' : `-[:IN_DIVISION]->()-[:PART_OF*0..]->(${place}:Division)`;
  return `[${asked.join(', ')}] IN [${belonging}${inside} | [${found.join(', ')}]]`;
}

/** Any of them, one behind the other, leads to an agency on no other way than those of TO_AGENCIES; none stays at the hit. */
const WAY_TYPES = [...new Set(TO_AGENCIES.flat())].map(identifier).join('|');
const LONGEST_WAY = Math.max(...TO_AGENCIES.map(({ length }) => length));

function yearsCypher(
  variable: string,
  { from, to }: NonNullable<CheckedScope['years']>,
  parameters: Parameters,
): string {
  const [least, most] = [from, to].map((year) => year === null ? null : parameters.bindInteger(year)); // prettier-ignore
  const within = (document: string): string =>
    [...(least ? [`${document}.fiscalYear >= ${least}`] : []), ...(most ? [`${document}.fiscalYear <= ${most}`] : [])].join(' AND '); // prettier-ignore
  const document = parameters.variable('d');
  const stands = `(${variable})-[:${TO_DOCUMENTS.map(identifier).join('|')}]->(${document}:Document)`;
  return `(${variable}:Document AND ${within(variable)}) OR EXISTS { ${stands} WHERE ${within(document)} }`;
}
