/** Gathers what fields want to have read of nodes and from nodes on. */
import { kindSpec, type Kind } from '../../domain/model';
import type { ExpandQuery, Selection } from '../../store/graph-store';

export type BranchQuery = Omit<ExpandQuery, 'properties' | 'relationProperties' | 'branches' | 'count'>;

interface Branch {
  readonly query: BranchQuery;
  readonly selection: SelectionBuilder;
  readonly tie: Set<string>;
  isCounted: boolean;
}

export class SelectionBuilder {
  readonly properties = new Set<string>();
  readonly #branches: Branch[] = [];
  readonly #places = new Map<string, number>();

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
  branch(query: BranchQuery, isCounted: boolean): Pick<Branch, 'selection' | 'tie'> & { readonly branch: number } {
    const key = JSON.stringify(query);
    const place = this.#places.get(key) ?? this.#branches.length;
    const known = this.#branches[place] ?? {
      query,
      selection: new SelectionBuilder(),
      tie: new Set<string>(),
      isCounted,
    };
    known.isCounted ||= isCounted;
    this.#branches[place] = known;
    this.#places.set(key, place);
    return { branch: place, selection: known.selection, tie: known.tie };
  }

  build(): Selection {
    return {
      properties: [...this.properties].sort(),
      ...(this.#branches.length > 0 && {
        branches: this.#branches.map(({ query, selection, tie, isCounted }) => ({
          ...query,
          relationProperties: [...tie].sort(),
          ...selection.build(),
          count: isCounted,
        })),
      }),
    };
  }
}
