/**
 * An expansion as one expression, whose value is a JSON text: an array of neighbours, each the place of its kind, its
 * relation, its node and what is read along with it, which are expansions again. Correlated subqueries stop at their
 * page, so that one node with very many neighbours costs what its page does.
 */
import type { Kind } from '../../domain/model';
import type { CheckedOrder } from '../check-query';
import type { Position } from '../graph-store';
import { keysetCondition, type CheckedPage, type TermWriter } from '../keyset';
import { identifier } from '../schema/sqlite';
import { checkedTerm, whereSql } from './conditions';
import type { Parameter } from './connection';
import type { ExpansionPlan } from './expansion-plan';
import { KIND_CODES, type Layout } from './layout';
import { RequirementWriter } from './requirements';

/** Writes expansions of one statement; each table in it has a name of its own. */
export class ExpansionWriter {
  readonly #requirements: RequirementWriter;
  #names = 0;

  constructor(
    private readonly layout: Layout,
    private readonly bind: (value: Parameter) => string,
  ) {
    this.#requirements = new RequirementWriter(layout, bind);
  }

  /**
   * @param ref expression of the ref of the node that is started from
   * @param start its kind
   */
  expression(plan: ExpansionPlan, ref: string, start: Kind): string {
    const leadsOn = plan.kinds.length > 0 && plan.starts.includes(start);
    const list = leadsOn && plan.page?.limit !== 0 ? this.#list(plan, ref) : `'[]'`;
    if (!isCountedApart(plan)) return list;
    return `'[' || ${list} || ',' || ${leadsOn ? this.#count(plan, ref) : '0'} || ']'`;
  }

  #list(plan: ExpansionPlan, ref: string): string {
    const c = this.#name('c');
    return `(SELECT '[' || coalesce(group_concat(${this.#neighbour(plan, c)}), '') || ']' FROM (${this.#chosen(plan, ref)}) ${c})`;
  }

  /** The neighbour that a row of the chosen ones stands for: read in full only now. */
  #neighbour(plan: ExpansionPlan, chosen: string): string {
    const texts = plan.kinds.map((kind, place) => {
      const n = this.#name('n');
      const parts = [
        `'[${place},' || ${chosen}."rj"`,
        plan.bodies[place]?.json(n),
        ...(plan.branches ?? []).map((branch) => this.expression(branch, `${n}."ref"`, kind)),
      ];
      const text = `${parts.join(` || ',' || `)} || ']'`;
      return `(SELECT ${text} FROM ${identifier(kind)} ${n} WHERE ${n}."ref" = ${chosen}."ref")`;
    });
    const [only] = texts;
    if (only !== undefined && texts.length === 1) return only;
    const cases = plan.kinds.map((kind, place) => `WHEN ${this.layout.code(kind)} THEN ${texts[place]}`);
    return `CASE ${chosen}."ref" % ${KIND_CODES} ${cases.join(' ')} END`;
  }

  /** The refs and relations of the page, in order: from its end where it is read from there. */
  #chosen(plan: ExpansionPlan, ref: string): string {
    const { terms, page } = plan;
    const hits = this.#hits(plan, ref, (relation, node) =>
      [
        `${node}."ref" AS "ref"`,
        `${plan.relationBody.json(relation)} AS "rj"`,
        ...terms.map((term, index) => `${columnOf(term, relation, node)} AS ${termColumn(index)}`),
      ].join(', '),
    );
    const order = orderSql(terms, page?.fromEnd ?? false);
    const all = plan.distinct ? firstPlaces(hits, orderSql(terms, false)) : hits;
    const limit = page ? ` LIMIT ${this.bind(page.limit)}` : '';
    return `SELECT "ref", "rj" FROM (${all})${page ? this.#within(terms, page) : ''} ORDER BY ${order}${limit}`;
  }

  #within(terms: readonly CheckedOrder[], { after, before }: CheckedPage): string {
    const conditions = [
      ...(after ? [keysetCondition(terms, after, 'after', this.#terms(after))] : []),
      ...(before ? [keysetCondition(terms, before, 'before', this.#terms(before))] : []),
    ];
    return conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  }

  /** Binds each value of a position once. */
  #terms(position: Position): TermWriter {
    const bound: string[] = [];
    return { column: termColumn, value: (index) => (bound[index] ??= this.bind(position[index] ?? null)) };
  }

  #count(plan: ExpansionPlan, ref: string): string {
    const hits = this.#hits(plan, ref, (_, node) => `${node}."ref" AS "ref"`);
    return `(SELECT count(${plan.distinct ? 'DISTINCT "ref"' : '*'}) FROM (${hits}))`;
  }

  /** One SELECT a kind of neighbour. */
  #hits(plan: ExpansionPlan, ref: string, columns: (relation: string, node: string) => string): string {
    const [near, far] = plan.out ? ['source', 'target'] : ['target', 'source'];
    return plan.kinds
      .map((kind) => {
        const [r, n] = [this.#name('e'), this.#name('n')];
        // The code of the kind in the ref spares a look into the wrong table.
        const only = plan.kinds.length === 1 ? '' : ` AND ${r}."${far}" % ${KIND_CODES} = ${this.layout.code(kind)}`;
        return (
          `SELECT ${columns(r, n)} FROM ${identifier(plan.relation)} ${r} ` +
          `CROSS JOIN ${identifier(kind)} ${n} ON ${n}."ref" = ${r}."${far}" WHERE ${r}."${near}" = ${ref}${only} ` +
          `AND ${whereSql(n, plan.predicates, this.bind)}${this.#requirements.conditions(n, plan.requires)}`
        );
      })
      .join(' UNION ALL ');
  }

  #name(prefix: string): string {
    this.#names += 1;
    return `${prefix}${this.#names}`;
  }
}

/** Without a page the neighbours themselves are counted. */
export const isCountedApart = ({ count, page }: ExpansionPlan): boolean => count && page !== null;

/** Each neighbour once, at the place that comes first. */
const firstPlaces = (hits: string, order: string): string =>
  `SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY "ref" ORDER BY ${order}) AS "nth" FROM (${hits})) ` +
  'WHERE "nth" = 1';

const termColumn = (index: number): string => `"t${index}"`;

const columnOf = ({ ofRelation, property }: CheckedOrder, relation: string, node: string): string =>
  `${ofRelation ? relation : node}.${identifier(property)}`;

const orderSql = (terms: readonly CheckedOrder[], backward: boolean): string =>
  terms.map((term, index) => checkedTerm(termColumn(index), term, backward)).join(', ');
