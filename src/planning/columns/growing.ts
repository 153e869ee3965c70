/** Columns while they grow: a row is added at a time, and nothing but numbers is kept. */
import type { Lists } from './statement-columns';

const FIRST = 1_024;
const GROWTH = 1.5;

abstract class Growing<A extends Int32Array | Float64Array> {
  #values: A;
  #length = 0;

  constructor(private readonly make: (length: number) => A) {
    this.#values = make(FIRST);
  }

  get length(): number {
    return this.#length;
  }

  at(place: number): number {
    return this.#values[place] ?? 0;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = this.make(Math.ceil(this.#length * GROWTH));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** As many as there are, and no room for more. */
  done(): A {
    return this.#values.slice(0, this.#length) as A;
  }
}

export class GrowingIntegers extends Growing<Int32Array> {
  constructor() {
    super((length) => new Int32Array(length));
  }
}

export class GrowingNumbers extends Growing<Float64Array> {
  constructor() {
    super((length) => new Float64Array(length));
  }
}

export class GrowingLists {
  readonly #starts = new GrowingIntegers();
  readonly #values = new GrowingIntegers();

  constructor() {
    this.#starts.push(0);
  }

  /** Adds one to the list that `end` ends. */
  add(value: number): void {
    this.#values.push(value);
  }

  /** Ends the list of a row. */
  end(): void {
    this.#starts.push(this.#values.length);
  }

  done(): Lists {
    return { starts: this.#starts.done(), values: this.#values.done() };
  }
}

/** Numbers for values: equal values have one. */
export class Codes<V> {
  readonly #codes = new Map<V, number>();
  readonly #values: V[] = [];

  /** By their numbers. */
  get values(): readonly V[] {
    return this.#values;
  }

  of(value: V): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    this.#codes.set(value, this.#values.length);
    return this.#values.push(value) - 1;
  }

  /** Undefined for a value that has none. */
  known(value: V): number | undefined {
    return this.#codes.get(value);
  }
}

/** The same numbers, none of which is negative, in as little room as the greatest needs. */
export function narrowed(values: Int32Array, below: number): Uint8Array | Uint16Array | Int32Array {
  return below <= 0x100 ? new Uint8Array(values) : below <= 0x10000 ? new Uint16Array(values) : values;
}
