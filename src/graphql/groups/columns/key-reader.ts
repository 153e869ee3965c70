/** Keys of things while they are read into columns. */
import { Codes, GrowingIntegers, GrowingLists, narrowed } from '../../../planning/columns/growing';
import type { Statement } from '../../../planning/statement';
import type { Selection } from '../../../store/graph-store';
import { ClassLevelEnum, DivisionLevelEnum } from '../../core/enums';
import { keysIn, type Dimension, type Found, type Key, type Levels } from '../dimensions';
import type { KeyColumn, RolledKeys } from './group-columns';

/** Of dimensions that look at the same, one. */
export class KeySource {
  readonly #tokens = new Codes<string>();
  readonly #rows = new GrowingIntegers();
  readonly #dimensions = new Map<string, DimensionReader>();

  /** @param neighbours that it looks at, by their name; null where the thing itself tells */
  constructor(readonly neighbours: { readonly name: string; readonly selection: Selection } | null) {}

  add(name: string, dimension: Dimension): void {
    this.#dimensions.set(name, new DimensionReader(dimension));
  }

  /** Ids of the neighbours that have to be known before the thing is taken. */
  unknown(found: Found): readonly string[] {
    if (!this.neighbours?.selection.branches) return [];
    const ids = found.around(this.neighbours.name).map(({ id }) => id);
    return this.#tokens.known(tokenOf(ids)) === undefined ? ids : [];
  }

  /** Adds a row. @param found with all that the dimensions look at, where it is not known */
  take(found: Found, statement: Statement): void {
    const before = this.#tokens.values.length;
    const token = this.#tokens.of(this.#tokenOf(found, statement));
    if (token === before) for (const dimension of this.#dimensions.values()) dimension.take(found, statement);
    this.#rows.push(token);
  }

  columns(): readonly (readonly [name: string, column: KeyColumn])[] {
    const tokens = narrowed(this.#rows.done(), this.#tokens.values.length);
    return [...this.#dimensions].map(([name, dimension]) => [name, dimension.column(tokens)] as const);
  }

  #tokenOf(found: Found, statement: Statement): string {
    if (this.neighbours) return tokenOf(found.around(this.neighbours.name).map(({ id }) => id));
    return JSON.stringify([...this.#dimensions.values()].map((dimension) => dimension.told(found, statement)));
  }
}

const tokenOf = (ids: readonly string[]): string => (ids.length === 1 ? (ids[0] ?? '') : JSON.stringify(ids));

/** As texts state it, and then every level that it is rolled up to. */
const LEVELS: Readonly<Record<keyof Levels, readonly Levels[]>> = {
  divisionLevel: [{}, ...values(DivisionLevelEnum).map((divisionLevel) => ({ divisionLevel }))],
  classLevel: [{}, ...values(ClassLevelEnum).map((classLevel) => ({ classLevel }))],
};

function values<E extends object>(enumeration: E): readonly (keyof E)[] {
  return Object.keys(enumeration) as (keyof E)[];
}

class DimensionReader {
  readonly #levels: readonly Levels[];
  readonly #rolled: readonly { readonly keys: Codes<Key>; readonly places: GrowingLists }[];
  readonly #shown: (string | null)[] = [];

  constructor(private readonly dimension: Dimension) {
    this.#levels = dimension.rolledUpBy ? LEVELS[dimension.rolledUpBy] : [{}];
    this.#rolled = this.#levels.map(() => ({ keys: new Codes(), places: new GrowingLists() }));
  }

  /** All that a key and what is shown of it follow from. */
  told(found: Found, statement: Statement): readonly unknown[] {
    return [this.dimension.keys(found, statement, {}), this.dimension.shown?.(found) ?? null];
  }

  take(found: Found, statement: Statement): void {
    this.#rolled.forEach(({ keys, places }, level) => {
      for (const key of keysIn(this.dimension, found, statement, this.#levels[level] ?? {})) places.add(keys.of(key));
      places.end();
    });
    this.#shown.push(this.dimension.shown?.(found) ?? null);
  }

  column(tokens: KeyColumn['tokens']): KeyColumn {
    const { rolledUpBy } = this.dimension;
    const rolled = this.#rolled.map(({ keys, places }): RolledKeys => ({ places: places.done(), keys: keys.values }));
    const places = new Map(this.#levels.map((levels, at) => [rolledUpBy ? levels[rolledUpBy] : undefined, rolled[at]]));
    return {
      tokens,
      shown: this.dimension.shown ? this.#shown : null,
      at: (levels) => {
        const found = places.get((rolledUpBy && levels[rolledUpBy]) ?? undefined);
        if (!found) throw new Error('Keys are rolled up to a level that was not read.');
        return found;
      },
    };
  }
}
