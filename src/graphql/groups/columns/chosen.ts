/** Which rows of columns a question chooses. */
import type { GraphContext } from '../../context';
import type { Requirement } from '../../../store/graph-store';
import { pagesOf } from '../../../store/pages';
import type { Grouping } from '../grouping';
import { ColumnConditions } from './conditions';
import type { GroupColumns } from './group-columns';

/** Ids that are read at once. */
const AT_ONCE = 5_000;

/** By row, 1 for what is chosen; null for all. */
export async function chosenRows<D extends string>(
  { bulk }: GraphContext,
  grouping: Grouping<D>,
  columns: GroupColumns<D>,
  requires: readonly Requirement[],
): Promise<Uint8Array | null> {
  if (requires.length === 0) return null;
  const told = await new ColumnConditions(bulk, grouping, columns).all(requires);
  return told ?? listed(bulk, grouping, columns, requires);
}

/** What only the store can tell: both are in the order of ids. */
async function listed<D extends string>(
  bulk: GraphContext['bulk'],
  { kind }: Grouping<D>,
  { ids }: GroupColumns<D>,
  requires: readonly Requirement[],
): Promise<Uint8Array> {
  const isChosen = new Uint8Array(ids.length);
  let row = 0;
  for await (const nodes of pagesOf(bulk, kind, { requires, properties: [] }, AT_ONCE)) {
    for (const { id } of nodes) {
      row = ids.rowFrom(id, row);
      // Every statement of the thing; what was written since the columns were read stands in no row.
      for (; row < ids.length && ids.at(row) === id; row += 1) isChosen[row] = 1;
    }
  }
  return isChosen;
}
