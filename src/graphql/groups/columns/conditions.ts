/**
 * Which rows fulfil a condition, told by columns: of what things state themselves, and of neighbours that keys are made of.
 * What holds of the neighbours the store is asked, for they are few beside the things. Null where columns cannot tell.
 */
import { NEIGHBOURS } from '../../../domain/neighbours';
import type { Kind } from '../../../domain/model';
import { checkFilter, type Predicate } from '../../../store/check-query';
import type { Filter, GraphStore, RequiredNeighbour, Requirement } from '../../../store/graph-store';
import { pagesOf } from '../../../store/pages';
import type { Dimension, Key } from '../dimensions';
import type { Grouping } from '../grouping';
import type { GroupColumns } from './group-columns';

/** By row, 1 for what fulfils it. */
type Rows = Uint8Array<ArrayBuffer>;

/** Neighbours that are read at once. */
const AT_ONCE = 5_000;

export class ColumnConditions<D extends string> {
  constructor(
    private readonly store: Pick<GraphStore, 'list'>,
    private readonly grouping: Grouping<D>,
    private readonly columns: GroupColumns<D>,
  ) {}

  /** Of what fulfils all of these. */
  async all(requires: readonly Requirement[]): Promise<Rows | null> {
    const rows = new Uint8Array(this.columns.ids.length).fill(1);
    for (const requirement of requires) {
      const fulfilling = await this.#one(requirement);
      if (fulfilling === null) return null;
      for (let row = 0; row < rows.length; row += 1) rows[row] = (rows[row] ?? 0) & (fulfilling[row] ?? 0);
    }
    return rows;
  }

  async #one(requirement: Requirement): Promise<Rows | null> {
    if ('own' in requirement) return this.#own(requirement.own);
    if ('some' in requirement) return this.#some(requirement.some);
    if ('allOf' in requirement) return this.all(requirement.allOf);
    if ('not' in requirement) return inverted(await this.#one(requirement.not));
    // At least one holds where it does not hold that none does.
    const rows = new Uint8Array(this.columns.ids.length);
    for (const alternative of requirement.anyOf) {
      const fulfilling = await this.#one(alternative);
      if (fulfilling === null) return null;
      for (let row = 0; row < rows.length; row += 1) rows[row] = (rows[row] ?? 0) | (fulfilling[row] ?? 0);
    }
    return rows;
  }

  #own(filter: Filter): Rows | null {
    const rows = new Uint8Array(this.columns.ids.length).fill(1);
    for (const predicate of checkFilter([this.grouping.kind], filter)) {
      const fulfilling = this.#predicate(predicate);
      if (fulfilling === null) return null;
      for (let row = 0; row < rows.length; row += 1) rows[row] = (rows[row] ?? 0) & (fulfilling[row] ?? 0);
    }
    return rows;
  }

  #predicate(predicate: Predicate): Rows | null {
    const { property } = predicate;
    const fits = valueTest(predicate);
    if (property === this.grouping.amount) {
      const { amounts } = this.columns.statements;
      return fits && this.#rows((row) => fits(Number.isNaN(amounts[row]) ? null : (amounts[row] ?? null)));
    }
    const name = this.#dimension(({ states }) => states === property);
    return name && fits && this.#ofKeys(name, fits);
  }

  async #some(neighbour: RequiredNeighbour): Promise<Rows | null> {
    const { kinds, filter, requires } = neighbour;
    const isPlain = filter === undefined && (requires ?? []).length === 0;
    const name = this.#dimension((dimension) => leadsTo(this.grouping.kind, dimension, neighbour));
    const [kind] = kinds ?? [];
    if (name === null || !kind) return null;
    if (isPlain) return this.#ofKeys(name, (key) => key !== null);
    const ids = await this.#neighbours(kind, { ...(filter && { filter }), ...(requires && { requires }) });
    return this.#ofKeys(name, (key) => ids.has(key));
  }

  async #neighbours(kind: Kind, conditions: Pick<RequiredNeighbour, 'filter' | 'requires'>): Promise<ReadonlySet<Key>> {
    const ids = new Set<Key>();
    for await (const nodes of pagesOf(this.store, kind, { ...conditions, properties: [] }, AT_ONCE))
      for (const { id } of nodes) ids.add(id);
    return ids;
  }

  #dimension(fits: (dimension: Dimension) => boolean): D | null {
    const found = Object.entries<Dimension>(this.grouping.dimensions).find(([, dimension]) => fits(dimension));
    return (found?.[0] ?? null) as D | null;
  }

  /** Of rows that have such a key, as texts state it. */
  #ofKeys(name: D, fits: (key: Key) => boolean): Rows {
    const { tokens, at } = this.columns.keys[name];
    const { keys, places } = at({});
    const isFitting = keys.map(fits);
    const ofToken = new Uint8Array(places.starts.length - 1);
    for (let token = 0; token < ofToken.length; token += 1) {
      for (let i = places.starts[token] ?? 0; i < (places.starts[token + 1] ?? 0); i += 1) {
        if (isFitting[places.values[i] ?? 0] === true) ofToken[token] = 1;
      }
    }
    return this.#rows((row) => ofToken[tokens[row] ?? 0] === 1);
  }

  #rows(fits: (row: number) => boolean): Rows {
    const rows = new Uint8Array(this.columns.ids.length);
    for (let row = 0; row < rows.length; row += 1) if (fits(row)) rows[row] = 1;
    return rows;
  }
}

function inverted(rows: Rows | null): Rows | null {
  if (rows === null) return null;
  for (let row = 0; row < rows.length; row += 1) rows[row] = 1 - (rows[row] ?? 0);
  return rows;
}

/** Whether ids of the neighbours along this relation, and of no others, are keys of the dimension. */
function leadsTo(kind: Kind, dimension: Dimension, along: RequiredNeighbour): boolean {
  if (dimension.isOfNeighbours !== true) return false;
  const ways = Object.keys(dimension.neighbours ?? {}).flatMap((name) => NEIGHBOURS[kind][name]?.ways ?? []);
  const [step, ...beyond] = ways[0] ?? [];
  if (!step || ways.length > 1 || beyond.length > 0) return false;
  const isOfKind = along.kinds?.length === 1 && along.kinds[0] === step.kind;
  return isOfKind && along.relation === step.relation && along.direction === step.direction;
} // prettier-ignore

/** Of a value as keys have it, folded where the property is; null for what only the store can tell. */
function valueTest({ test, spec }: Predicate): ((value: Key) => boolean) | null {
  switch (test.op) {
    case 'absent':
      return (value) => value === null;
    case 'equals':
      return (value) => value === test.value;
    case 'in': {
      const values = new Set<Key>(test.values);
      return (value) => values.has(value);
    }
    case 'within':
      return (value) => typeof value === 'number' && test.bounds.every((bound) => isWithin(value, bound));
    case 'contains':
      return spec.folded === true && test.text !== '' ? ofText((value) => value.includes(test.text)) : null;
    case 'startsWith':
      return spec.folded === true && test.text !== '' ? ofText((value) => value.startsWith(test.text)) : null;
  }
}

const ofText =
  (fits: (value: string) => boolean) =>
  (value: Key): boolean =>
    typeof value === 'string' && fits(value);

function isWithin(value: number, { sign, value: bound }: { readonly sign: string; readonly value: Key }): boolean {
  if (typeof bound !== 'number') return false;
  if (sign === '>=') return value >= bound;
  if (sign === '<=') return value <= bound;
  return sign === '>' ? value > bound : value < bound;
}
