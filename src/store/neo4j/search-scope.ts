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

function bodyCypher(variable: string, { agency, division }: CheckedScope, parameters: Parameters): string {
  const own = agency === null ? null : parameters.bind(agency);
  const top = division === null ? null : parameters.bind(division);
  const inside = top && `-[:IN_DIVISION]->()-[:PART_OF*0..]->(:Division {id: ${top}})`;
  const itself = [
    `${variable}:Agency`,
    ...(own === null ? [] : [`${variable}.id = ${own}`]),
    ...(inside === null ? [] : [`EXISTS { (${variable})${inside} }`]),
  ].join(' AND ');
  const body = `(:Agency${own === null ? '' : ` {id: ${own}}`})${inside ?? ''}`;
  const ways = TO_AGENCIES.map((relations) => {
    const steps = relations.map((relation) => `<-[:${identifier(relation)}]-`).join('()');
    return `EXISTS { (${variable})${steps}${body} }`;
  });
  return [`(${itself})`, ...ways].join(' OR ');
}

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
