/** What an answer of the API becomes for agents: every thing with its address, every page with one cursor. */
import { kindOfId } from '../domain/identifier';
import { nodeUri } from '../domain/uri';

export type Structured = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Structured =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same with `uri` beside each `id`, and without null prototypes. */
export function addressed(value: unknown, base: string): unknown {
  if (Array.isArray(value)) return value.map((one) => addressed(one, base));
  if (!isObject(value)) return value;
  const { id } = value;
  const uri = typeof id === 'string' && kindOfId(id) !== null ? { uri: nodeUri(base, id) } : {};
  return { ...uri, ...Object.fromEntries(Object.entries(value).map(([name, one]) => [name, addressed(one, base)])) };
}

interface Connection {
  readonly nodes?: readonly unknown[];
  readonly edges?: readonly unknown[];
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A page of a list of the API, and its cursor. */
export function pageOf(value: unknown): { readonly items: readonly unknown[]; readonly nextCursor: string | null } {
  const { nodes, edges, pageInfo } = value as Connection;
  return { items: nodes ?? edges ?? [], nextCursor: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}

export class WrongCursor extends Error {
  constructor() {
    super('`cursor` is none that this tool gave: leave it out for the first page.');
  }
}

/** Lists that the API gives whole are cut into pages here: a cursor is how many are left out. */
export class Window {
  readonly offset: number;
  #isMore = false;

  constructor(
    cursor: string | undefined,
    readonly limit: number,
  ) {
    if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) throw new WrongCursor();
    this.offset = Number(cursor ?? 0);
  }

  /** How many a list has to have for this page and to tell whether there is another. */
  get needed(): number {
    return this.offset + this.limit + 1;
  }

  cut<T>(list: readonly T[]): readonly T[] {
    if (list.length > this.offset + this.limit) this.#isMore = true;
    return list.slice(this.offset, this.offset + this.limit);
  }

  /** Behind all lists that were cut. */
  get nextCursor(): string | null {
    return this.#isMore ? String(this.offset + this.limit) : null;
  }
}
