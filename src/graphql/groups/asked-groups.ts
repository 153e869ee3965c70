/** The groups of a question: of few things read one by one, of many out of columns. */
import { GovorgError } from '../../domain/errors';
import type { GraphContext } from '../context';
import { shown } from '../limits/refusal';
import { chosenRows } from './columns/chosen';
import { groupRows } from './columns/group-rows';
import { inTurns } from '../../store/turns';
import type { Group, GroupsAsked } from './group';
import type { Grouping } from './grouping';
import { groupsOf } from './groups';

/** @throws GovorgError QUERY_TOO_COMPLEX for more things than are put into groups at once */
export async function askedGroups<D extends string>(
  context: GraphContext,
  grouping: Grouping<D>,
  asked: GroupsAsked<D>,
): Promise<readonly Group<D>[]> {
  const { columns: kept, version, signal } = context;
  if (await isFew(context, grouping, asked)) {
    const groups = await groupsOf(context, grouping, asked);
    if (groups) return groups;
  }
  const columns = await kept.of(grouping, version, signal);
  if (!columns) throw tooMany(kept.most);
  const isChosen = await chosenRows(context, grouping, columns, asked.requires);
  return kept.inTurn(() => inTurns(groupRows(columns, grouping, asked, isChosen), signal), signal);
}

/** Whether things are to be read one by one: where there are no columns yet, that shows on the way. */
async function isFew<D extends string>(
  { bulk, columns, version }: GraphContext,
  { kind }: Grouping<D>,
  { requires }: GroupsAsked<D>,
): Promise<boolean> {
  const few = columns.few(kind, version);
  if (few === null) return true;
  const { nodes } = await bulk.list(kind, { requires, order: [], page: { limit: few + 1 }, properties: [] });
  return nodes.length <= few;
}

const tooMany = (most: number): GovorgError =>
  new GovorgError(
    'QUERY_TOO_COMPLEX',
    `More than ${shown(most)} things would be put into groups: narrow \`where\`, such as to one fiscal year or one division.`,
  );
