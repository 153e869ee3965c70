/** What is put into groups, and how its things are counted. */
import type { Kind } from '../../domain/model';
import type { Rules } from '../../planning/count-once';
import type { Statement } from '../../planning/statement';
import type { GraphStore } from '../../store/graph-store';
import type { Dimension, Found } from './dimensions';

/** For whoever bounds what is read in another way than by the answer. */
export type BulkStore = Pick<GraphStore, 'list' | 'nodes' | 'closure'>;

export interface Grouping<D extends string> {
  readonly kind: Kind;
  /** Properties of the things that are looked at, beside those of the dimensions. */
  readonly properties: readonly string[];
  /** What is looked at for every thing, whatever the dimensions are. */
  readonly neighbours: Dimension['neighbours'];
  readonly dimensions: Readonly<Record<D, Dimension>>;
  /** @param superseded documents in whose place a corrected edition has come */
  readonly statements: (found: Found, superseded: ReadonlySet<string>) => readonly Statement[];
  /** What has to be known of all of them before any is counted. */
  readonly complete?: (
    store: BulkStore,
    statements: readonly Statement[],
    superseded: ReadonlySet<string>,
  ) => Promise<Completed>;
  /** A corrected edition that states so many takes the place of an earlier one; null where all editions speak. */
  readonly leastOfEdition: number | null;
  readonly rules: Omit<Rules, keyof Relative>;
  /** Whether bodies list them: of each the latest list counts. */
  readonly isListed?: true;
  /** What a thing that statements are about is a part of. */
  readonly thingsAbove?: (thing: string) => readonly string[];
  /** The property that tells the amount, where one does. */
  readonly amount?: string;
}

/** What rules say of a holder among all that a question chooses. */
export type Relative = Pick<Rules, 'superiors' | 'listedIn'>;

export interface Completed extends Relative {
  /** In the order of those that were read. */
  readonly statements: readonly Statement[];
}
