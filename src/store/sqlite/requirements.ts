/** Conditions on neighbours as SQL: looked up from a node, or found from the id that they name, or from few that an index knows. */
import type { Kind } from '../../domain/model';
import { neighbourKinds } from '../check-query';
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
    return this.#conditions({ row: alias, ref: `${alias}."ref"` }, requirements);
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

  #conditions(node: Place, requirements: readonly CheckedRequirement[]): string {
    return requirements.map((requirement) => ` AND ${this.#condition(node, requirement)}`).join('');
  }

  #condition(node: Place, requirement: CheckedRequirement): string {
    if ('some' in requirement) return this.#exists(node, requirement.some);
    // A comparison with null is null, which is no more true when it is turned round.
    if ('not' in requirement) return `NOT ifnull((${this.#all(node, requirement.not)}), 0)`;
    if (requirement.anyOf.length === 0) return '0';
    return `(${requirement.anyOf.map((one) => `(${this.#all(node, one)})`).join(' OR ')})`;
  }

  #all(node: Place, { predicates, requires }: CheckedConditions): string {
    return `${whereSql(node.row, predicates, this.bind)}${this.#conditions(node, requires)}`;
  }

  #exists({ ref }: Place, some: CheckedNeighbour): string {
    const found = some.kinds.map((kind) => {
      const { from, where } = this.#step(ref, some, kind);
      return `EXISTS (SELECT 1 FROM ${from} WHERE ${where})`;
    });
    return found.length === 0 ? '0' : `(${found.join(' OR ')})`;
  }

  /**
   * A step along a relation to a node of a kind. Where nothing of the node itself is looked at, the relation tells all of
   * it, and its row stays unread. Steps that follow each other are one statement: nested in each other they would soon be
   * too deep for the parser.
   */
  #step(start: string, some: CheckedNeighbour, kind: Kind): { readonly from: string; readonly where: string } {
    const { relation, out, kinds, requires } = some;
    const [near, far] = ends(some);
    const [m, r] = this.#name();
    const isRead = looksAtRow(some);
    const node: Place = { row: m, ref: isRead ? `${m}."ref"` : `${r}."${far}"` };
    const isTold = kinds.length === 1 && (isRead || neighbourKinds(relation, out ? 'out' : 'in').length === 1);
    const next = requires.find((one) => 'some' in one && one.some.isJoined);
    const rest = requires.filter((one) => one !== next);
    const [nextKind] = next && 'some' in next ? next.some.kinds : [];
    const beyond = next && 'some' in next && nextKind ? this.#step(node.ref, next.some, nextKind) : null;
    return {
      from: [
        `${identifier(relation)} ${r}`,
        ...(isRead ? [`${identifier(kind)} ${m} ON ${m}."ref" = ${r}."${far}"`] : []),
        ...(beyond ? [beyond.from] : []),
      ].join(' CROSS JOIN '),
      where: [
        `${r}."${near}" = ${start}`,
        ...(isTold ? [] : [`${r}."${far}" % ${KIND_CODES} = ${this.layout.code(kind)}`]),
        this.#all(node, { predicates: some.predicates, requires: rest }),
        ...(beyond ? [beyond.where] : []),
      ].join(' AND '),
    };
  }

  #name(): readonly [neighbour: string, relation: string] {
    this.#names += 1;
    return [`m${this.#names}`, `r${this.#names}`];
  }
}

/** A node of a statement. */
interface Place {
  /** The alias of its row, which may be there only where something of it is looked at. */
  readonly row: string;
  /** Expression of its ref. */
  readonly ref: string;
}

/** Whether conditions on a node look at anything but where relations lead from it. */
const looksAtRow = ({ predicates, requires }: CheckedConditions): boolean =>
  predicates.length > 0 ||
  requires.some((one) => ('anyOf' in one ? one.anyOf.some(looksAtRow) : 'not' in one && looksAtRow(one.not)));

const ends = ({ out }: CheckedNeighbour): readonly ['source' | 'target', 'source' | 'target'] =>
  out ? ['source', 'target'] : ['target', 'source'];

const union = (statements: readonly string[]): string =>
  statements.length === 0 ? 'SELECT NULL AS "ref" WHERE 0' : statements.join(' UNION ALL ');
