/** Everything of a kind that can be put into groups, in columns: what it states, and its keys in every dimension. */
import type { Lists, StatementColumns } from '../../../planning/columns/statement-columns';
import type { Key, Levels } from '../dimensions';
import type { Ids } from '../../core/ids';

/** The keys of things in one dimension. Things of the same keys share a token. */
export interface KeyColumn {
  /** By row, its token. */
  readonly tokens: Uint8Array | Uint16Array | Int32Array;
  /** By token, the places of its keys among all that there are; as they are rolled up. */
  readonly at: (levels: Levels) => RolledKeys;
  /** By token what is shown instead of the key; null where the key itself is. */
  readonly shown: readonly (string | null)[] | null;
}

export interface RolledKeys {
  readonly places: Lists;
  readonly keys: readonly Key[];
}

export interface GroupColumns<D extends string = string> {
  readonly ids: Ids;
  readonly statements: StatementColumns;
  readonly keys: Readonly<Record<D, KeyColumn>>;
}
