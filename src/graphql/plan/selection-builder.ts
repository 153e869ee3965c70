/** Gathers what fields want to have read of nodes and from nodes on. */
import { kindSpec, type Kind } from '../../domain/model';
import type { ExpandQuery, Selection } from '../../store/graph-store';

export type BranchQuery = Omit<ExpandQuery, 'properties' | 'relationProperties' | 'branches' | 'count'>;

interface Branch {
  readonly query: BranchQuery;
  readonly selection: SelectionBuilder;
  readonly relationProperties: Set<string>;
  isCounted: boolean;
}

/**
 * What one call reads at most: levels, and branches in all of them together. A statement of hundreds of nested parts
 * would keep a server busy with planning it; what is beyond is read by a call of its own.
 */
const DEEPEST = 6;
const MOST_BRANCHES = 40;

export class SelectionBuilder {
  readonly properties = new Set<string>();
  readonly #branches: Branch[] = [];
  readonly #places = new Map<string, number>();
  readonly #depth: number;
  readonly #room: { branches: number };

  constructor(depth = 0, room = { branches: MOST_BRANCHES }) {
    this.#depth = depth;
    this.#room = room;
  }

  /** Whether that many branches more may be read along from here. */
  hasRoomFor(branches: number): boolean {
    return this.#depth < DEEPEST && branches <= this.#room.branches;
  }

  need(property: string): void {
    this.properties.add(property);
  }

  /** A field shows the property of its name; one that the model does not know by it may look at all of them. */
  show(kind: Kind, field: string): void {
    const { properties } = kindSpec(kind);
    if (field === 'id') return;
    if (Object.hasOwn(properties, field)) this.need(field);
    else Object.keys(properties).forEach((name) => { this.need(name); }); // prettier-ignore
  }

  /** The place of the branch among all, the same for the same query, and what is read there. */
  branch(
    query: BranchQuery,
    isCounted: boolean,
  ): Pick<Branch, 'selection' | 'relationProperties'> & { readonly branch: number } {
    const key = JSON.stringify(query);
    const place = this.#places.get(key) ?? this.#branches.length;
    const known = this.#branches[place] ?? this.#grow(query);
    known.isCounted ||= isCounted;
    this.#branches[place] = known;
    this.#places.set(key, place);
    return { branch: place, selection: known.selection, relationProperties: known.relationProperties };
  }

  #grow(query: BranchQuery): Branch {
    this.#room.branches -= 1;
    return {
      query,
      selection: new SelectionBuilder(this.#depth + 1, this.#room),
      relationProperties: new Set(),
      isCounted: false,
    };
  }

  build(): Selection {
    return {
      properties: [...this.properties].sort(),
      ...(this.#branches.length > 0 && {
        branches: this.#branches.map(({ query, selection, relationProperties, isCounted }) => ({
          ...query,
          relationProperties: [...relationProperties].sort(),
          ...selection.build(),
          count: isCounted,
        })),
      }),
    };
  }
}
