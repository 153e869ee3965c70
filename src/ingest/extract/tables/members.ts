/** What the rows of a table are: sections, bodies, or measures. The head of their column, the caption and the place decide. */
import type { Outline, PlacedTable } from '../../outline.types';
import { announcedBy } from '../../outline/subjects';
import type { ReadBlock } from '../../tables/reading';
import type { NamedRow } from '../../tables/rows';
import { isOrganisationName, REGION } from '../organisation-names';
import { postOf } from '../staffing/posts';
import { dutyColumn } from './duty-column';
import { columnsCountPeople } from './people';
import { moneyUnitOf, withoutBrackets } from './units';

export type Members = 'SECTIONS' | 'BODIES' | 'MEASURES';

export interface MemberTable {
  readonly table: PlacedTable;
  readonly block: ReadBlock;
  readonly members: Members;
}

/** Words for the parts of a body, as heads of columns and names of tables have them. */
const OF_SECTIONS = /内设|科室|处室|股室|部室|组室|[科处股](?:名称)?$/;
const OF_BODIES = /单位|所属|下属|直属/;
/** What belongs to a body or has a budget is a body, whatever it is called. */
const OF_OWN = /[所下直]属|预算|决算|(?:事业|行政)单位/;
const ANY_UNIT = /^单位(?:名称)?$/;
const OUTSIDE = /(?:直属|下属|所属|派出|分支)机构/;
const PLACE = new RegExp(`^.{0,8}[${REGION}](?=.{2})`);
const OF_EITHER = /^(?:机构|部门|名称)(?:名称)?$/;

const cache = new WeakMap<Outline, readonly MemberTable[]>();

/** Every block of every table with what its rows are. */
export function memberTables(outline: Outline): readonly MemberTable[] {
  const known = cache.get(outline);
  if (known) return known;
  const found = outline.tables.flatMap((table) =>
    table.blocks.map((block) => ({ table, block, members: membersOf(table, block) })),
  );
  cache.set(outline, found);
  return found;
}

/** Whether a row names a section or body: it is no sum, and not of the leaders, who stand beside the sections. */
export const namesMember = ({ sums, label }: NamedRow): boolean =>
  sums === null && label.length > 1 && !/领导(?:班子|成员|职数)?$/.test(label);

/** The rows that name something. */
export const namingRows = ({ rows }: ReadBlock): readonly NamedRow[] => rows.filter(namesMember);

/** Most cells of a column are titles of posts: the rows are the persons who hold them. */
const areOfPersons = ({ words, rows }: ReadBlock): boolean =>
  [
    rows.map(({ label }) => label),
    ...words.map(({ index }) => rows.flatMap(({ cells }) => cells[index]?.text ?? [])),
  ].some((column) => {
    const titles = column.filter((text) => text !== '');
    return titles.filter((text) => !/[0-9]/.test(text) && postOf(text) !== null).length * 2 > titles.length;
  });

/** What is sent out, or only called a unit, is a part of the body where its names bear no place, and a body where they do. */
function bearPlaces(block: ReadBlock): boolean {
  const names = namingRows(block);
  return names.filter(({ label }) => PLACE.test(label)).length * 2 > names.length;
}

/** `基层单位` in a part about structure: a kind of unit that neither belongs to the body nor has a budget. */
function arePartsSentOut({ table, behind }: PlacedTable, block: ReadBlock, head: string): boolean {
  if (moneyUnitOf(table) !== null || behind?.subject !== 'STRUCTURE' || ANY_UNIT.test(head)) return false;
  return !OF_OWN.test(`${head}${table.caption?.text ?? ''}${behind.text}`) && !bearPlaces(block);
}

function membersOf(placed: PlacedTable, block: ReadBlock): Members {
  const head = withoutBrackets(block.label.head.join(''));
  const caption = placed.table.caption?.text ?? '';
  const areHolders = dutyColumn(block) !== null || columnsCountPeople(placed.table, block);
  if (OF_SECTIONS.test(head) || (areHolders && OF_SECTIONS.test(caption))) return 'SECTIONS';
  if (OF_BODIES.test(head)) return arePartsSentOut(placed, block, head) ? 'SECTIONS' : 'BODIES';
  if (moneyUnitOf(placed.table) !== null || announcedBy(head) === 'MONEY') return 'MEASURES';
  if (!areHolders && !OF_EITHER.test(head) && !(head === '' && block.words.length + block.figures.length > 0))
    return 'MEASURES';
  if (OF_SECTIONS.test(caption)) return 'SECTIONS';
  const names = namingRows(block);
  if (areOfPersons(block)) return 'MEASURES';
  if (areHolders || OUTSIDE.test(caption)) {
    const areBodies = bearPlaces(block) || (!OUTSIDE.test(caption) && OF_BODIES.test(caption));
    return areBodies ? 'BODIES' : 'SECTIONS';
  }
  if (OF_BODIES.test(caption) || placed.behind?.subject === 'BUDGET_UNITS') return 'BODIES';
  const bodies = names.filter(({ label }) => isOrganisationName(label)).length;
  if (bodies * 2 > names.length) return 'BODIES';
  return placed.behind?.subject === 'STRUCTURE' || OF_EITHER.test(head) ? 'SECTIONS' : 'MEASURES';
}
