/** Conditions on neighbours as SQL: looked up from a node, or found from the id that they name, or from few that an index knows. */
import type { CheckedConditions, CheckedNeighbour, CheckedRequirement } from '../requirements';
import { anchorOf, hasId } from '../requirements';
import { identifier } from '../schema/sqlite';
import { whereSql } from './conditions';
import type { Parameter } from './connection';
import { indexedRefs, type Few } from './few';
import { KIND_CODES, type Layout } from './layout';

/** Writes conditions of one statement; each neighbour in it has a name of its own. */
export class RequirementWriter {
  #names = 0;

  /** @param few what was found of these conditions; null where all begins at ids */
  constructor(
    private readonly layout: Layout,
    private readonly bind: (value: Parameter) => string,
    private readonly few: Few | null = null,
  ) {}

  /** Conditions on the node of this alias, each of which begins with AND. */
  conditions(alias: string, requirements: readonly CheckedRequirement[]): string {
    return requirements.map((requirement) => ` AND ${this.#condition(alias, requirement)}`).join('');
  }

  /** A statement that yields the refs of all nodes that fulfil an anchored requirement, some of them repeatedly. */
  refs(requirement: CheckedRequirement): string {
    if ('not' in requirement) throw new Error('what does not hold leads nowhere');
    if ('anyOf' in requirement) {
      return union(requirement.anyOf.flatMap(({ requires }) => requires.map((one) => this.refs(one))));
    }
    const { some } = requirement;
    const [near, far] = ends(some);
    // Where nothing is named here, it is farther on.
    const isStart = this.few?.isStart ?? hasId;
    const anchor = isStart(some) ? undefined : anchorOf(some.requires, isStart);
    const rest = some.requires.filter((one) => one !== anchor);
    const found = this.few?.of(some);
    return union(
      some.kinds.map((kind) => {
        const [m, r] = this.#name();
        const refs = anchor ? this.refs(anchor) : found && indexedRefs(kind, found, this.bind);
        const start = refs ? `(SELECT DISTINCT "ref" FROM (${refs})) ${m}s CROSS JOIN ` : '';
        const joined = refs ? ` ON ${m}."ref" = ${m}s."ref"` : '';
        return (
          `SELECT ${r}."${near}" AS "ref" FROM ${start}${identifier(kind)} ${m}${joined} ` +
          `CROSS JOIN ${identifier(some.relation)} ${r} ON ${r}."${far}" = ${m}."ref" ` +
          `WHERE ${whereSql(m, some.predicates, this.bind)}${this.conditions(m, rest)}`
        );
      }),
    );
  }

  #condition(alias: string, requirement: CheckedRequirement): string {
    if ('some' in requirement) return this.#exists(alias, requirement.some);
    // A comparison with null is null, which is no more true when it is turned round.
    if ('not' in requirement) return `NOT ifnull((${this.#all(alias, requirement.not)}), 0)`;
    if (requirement.anyOf.length === 0) return '0';
    return `(${requirement.anyOf.map((one) => `(${this.#all(alias, one)})`).join(' OR ')})`;
  }

  #all(alias: string, { predicates, requires }: CheckedConditions): string {
    return `${whereSql(alias, predicates, this.bind)}${this.conditions(alias, requires)}`;
  }

  #exists(alias: string, some: CheckedNeighbour): string {
    const [near, far] = ends(some);
    const found = some.kinds.map((kind) => {
      const [m, r] = this.#name();
      const only = some.kinds.length === 1 ? '' : ` AND ${r}."${far}" % ${KIND_CODES} = ${this.layout.code(kind)}`;
      const next = this.#joined(m, some);
      return (
        `EXISTS (SELECT 1 FROM ${identifier(some.relation)} ${r} ` +
        `CROSS JOIN ${identifier(kind)} ${m} ON ${m}."ref" = ${r}."${far}"${next.from} ` +
        `WHERE ${r}."${near}" = ${alias}."ref"${only} AND ${next.where})`
      );
    });
    return found.length === 0 ? '0' : `(${found.join(' OR ')})`;
  }

  /** Steps that follow each other are one statement: nested in each other they would soon be too deep for the parser. */
  #joined(
    alias: string,
    { predicates, requires }: CheckedNeighbour,
  ): { readonly from: string; readonly where: string } {
    const own = whereSql(alias, predicates, this.bind);
    const next = requires.find((one) => 'some' in one && one.some.isJoined);
    if (!next || !('some' in next)) return { from: '', where: `${own}${this.conditions(alias, requires)}` };
    const { some } = next;
    const [near, far] = ends(some);
    const [kind] = some.kinds;
    const [m, r] = this.#name();
    const beyond = this.#joined(m, some);
    const rest = this.conditions(alias, requires.filter((one) => one !== next)); // prettier-ignore
    return {
      from:
        ` CROSS JOIN ${identifier(some.relation)} ${r} ON ${r}."${near}" = ${alias}."ref" ` +
        `CROSS JOIN ${identifier(kind ?? '')} ${m} ON ${m}."ref" = ${r}."${far}"${beyond.from}`,
      where: `${own}${rest} AND ${beyond.where}`,
    };
  }

  #name(): readonly [neighbour: string, relation: string] {
    this.#names += 1;
    return [`m${this.#names}`, `r${this.#names}`];
  }
}

const ends = ({ out }: CheckedNeighbour): readonly ['source' | 'target', 'source' | 'target'] =>
  out ? ['source', 'target'] : ['target', 'source'];

const union = (statements: readonly string[]): string =>
  statements.length === 0 ? 'SELECT NULL AS "ref" WHERE 0' : statements.join(' UNION ALL ');
