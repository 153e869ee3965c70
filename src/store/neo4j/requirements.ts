/** Conditions on neighbours as Cypher: looked up from a node, or found from the id that they name. */
import { neighbourKinds } from '../check-query';
import type { CheckedConditions, CheckedNeighbour, CheckedRequirement } from '../requirements';
import { anchorOf, hasId } from '../requirements';
import { ENTITY, identifier } from '../schema/neo4j';
import { whereCypher, type Parameters } from './conditions';

/** Conditions on the node of this variable, each of which begins with AND. */
export function requirementsCypher(
  variable: string,
  requirements: readonly CheckedRequirement[],
  parameters: Parameters,
): string {
  return requirements.map((one) => ` AND ${conditionCypher(variable, one, parameters)}`).join('');
}

function conditionCypher(variable: string, requirement: CheckedRequirement, parameters: Parameters): string {
  if ('some' in requirement) return `EXISTS { ${neighbourCypher(variable, requirement.some, parameters)} }`;
  // A comparison with null is null, which is no more true when it is turned round.
  if ('not' in requirement) return `NOT coalesce(${allCypher(variable, requirement.not, parameters)}, false)`;
  if (requirement.anyOf.length === 0) return 'false';
  return choiceCypher(requirement.anyOf, (one) => allCypher(variable, one, parameters));
}

/**
 * One of several. Where one of them is a subquery the server gets a CASE: its planner turns every OR into a product of sums,
 * takes those apart that hold a subquery, and fails ("There should be at least one subquery expression") where the subquery
 * stands inside another condition; what stands in a CASE it leaves alone.
 */
function choiceCypher(anyOf: readonly CheckedConditions[], written: (one: CheckedConditions) => string): string {
  if (!anyOf.some(looksBeyond)) return `(${anyOf.map(written).join(' OR ')})`;
  return `CASE ${anyOf.map((one) => `WHEN ${written(one)} THEN true`).join(' ')} ELSE false END`;
}

/** Whether neighbours are looked at. */
const looksBeyond = ({ requires }: CheckedConditions): boolean =>
  requires.some((one) => 'some' in one || ('not' in one ? looksBeyond(one.not) : one.anyOf.some(looksBeyond)));

const allCypher = (variable: string, { predicates, requires }: CheckedConditions, parameters: Parameters): string =>
  `(${whereCypher(variable, predicates, parameters.bind)}${requirementsCypher(variable, requires, parameters)})`;

/**
 * A subquery that yields all nodes that fulfil an anchored requirement, each once, under this variable.
 * @param label of the nodes
 */
export function anchoredCypher(
  variable: string,
  label: string,
  requirement: CheckedRequirement,
  parameters: Parameters,
): string {
  const from = `${variable}:${label}`;
  const found = alternatives(requirement).map((some) => neighbourCypher(from, some, parameters, true));
  if (found.length === 0) return `CALL () { MATCH (${from}) WHERE false RETURN ${variable} }`;
  // UNION keeps each of them once, and so must one by itself.
  const each = found.length === 1 ? `RETURN DISTINCT ${variable}` : `RETURN ${variable}`;
  return `CALL () { ${found.map((match) => `${match} ${each}`).join(' UNION ')} }`;
}

function alternatives(requirement: CheckedRequirement): readonly CheckedNeighbour[] {
  if ('some' in requirement) return [requirement.some];
  if ('not' in requirement) throw new Error('what does not hold leads nowhere');
  return requirement.anyOf.flatMap(({ requires }) => requires.flatMap(alternatives));
}

/** @param isPath whether a requirement that names where to begin becomes a part of the pattern, so that it begins there */
function neighbourCypher(from: string, some: CheckedNeighbour, parameters: Parameters, isPath = false): string {
  const { pattern, conditions } = pathCypher(from, some, parameters, isPath);
  return `MATCH ${pattern} WHERE ${conditions}`;
}

function pathCypher(
  from: string,
  some: CheckedNeighbour,
  parameters: Parameters,
  isPath: boolean,
): { readonly pattern: string; readonly conditions: string } {
  const m = parameters.variable('m');
  const next = isPath && !hasId(some) ? anchorOf(some.requires.filter((one) => 'some' in one)) : undefined;
  const rest = some.requires.filter((one) => one !== next);
  const arrow = `-[:${identifier(some.relation)}]-`;
  const node = hasId(some) ? `${m}:${ENTITY}` : m;
  const step = `(${from})${some.out ? `${arrow}>` : `<${arrow}`}(${node})`;
  const own = [
    kindsCypher(m, some),
    whereCypher(m, some.predicates, parameters.bind),
  ].filter((condition) => condition !== '').join(' AND ') + requirementsCypher(m, rest, parameters); // prettier-ignore
  if (!next || !('some' in next)) return { pattern: step, conditions: own };
  const farther = pathCypher(m, next.some, parameters, true);
  return { pattern: `${step}, ${farther.pattern}`, conditions: `${own} AND ${farther.conditions}` };
}

/** The model says what stands at the end of a relation: labels are looked at only where fewer kinds are asked for. */
function kindsCypher(variable: string, { relation, out, kinds }: CheckedNeighbour): string {
  if (kinds.length === 0) return 'false';
  if (kinds.length === neighbourKinds(relation, out ? 'out' : 'in').length) return '';
  return `${variable}:${kinds.map(identifier).join('|')}`;
}
