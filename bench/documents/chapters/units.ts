/** Bodies below the publisher, and what each has of posts and money. */
import { join, lines, stated, type Piece } from '../piece';
import { printTable } from '../print/table';
import { stageWord, type Telling } from '../telling';
import { totalOf, type Body } from '../truth/body';
import { tellAmount } from './amount';
import { unitName } from './bodies';
import { dutiesOf } from './duties';
import { sectionList } from './sections';
import { staffingOf } from './staffing';

/** The list of them: a sentence, lines, or a table with posts and people. */
export function unitList(t: Telling): Piece {
  const { units, publisher } = t;
  const names = units.map((unit) => unitName(t, unit));
  const lead = `${publisher.name}下属${units.length}个单位`;
  switch (t.style.sections) {
    case 'sentence':
      return [lead, '，分别是', join(names, '、'), '。'];
    case 'table':
      return unitTable(t, names);
    case 'run-in':
    case 'lines':
    case 'headings':
      return lines([`${lead}，具体如下：`, ...names.map((name, at) => [`${at + 1}.`, name])]);
  }
}

function unitTable(t: Telling, names: readonly Piece[]): Piece {
  const people = (unit: Body, type: string, measure: 'AUTHORISED' | 'ACTUAL', count: number): Piece =>
    stated(
      {
        of: 'staffing',
        organisation: unit.name,
        section: null,
        post: null,
        staffingTypes: [type],
        measure,
        count,
        optional: false,
      },
      String(count),
    );
  const rows = t.units.map((unit, at) => [
    String(at + 1),
    names[at] ?? '',
    people(unit, '编制人数', 'AUTHORISED', totalOf(unit.staffing.authorised)),
    people(unit, '在职人数', 'ACTUAL', totalOf(unit.staffing.actual)),
  ]);
  return printTable(
    {
      caption: `${t.publisher.name}所属单位情况表`,
      unit: null,
      rows: [['序号', '单位名称', '编制人数', '在职人数'], ...rows],
    },
    t.style.tables,
  );
}

/** What each of them takes in: parts of the income of the whole department. */
export function unitMoney(t: Telling): Piece {
  const label = `收入${stageWord(t)}`;
  const share = Math.floor(t.budget.income.amount / (t.units.length + 2));
  const told = t.units.map((unit, at) => {
    const amount = share - t.random.int(0, Math.floor(share / 3));
    const line = { amount, before: amount };
    return [
      at === 0 ? '' : '；',
      tellAmount(t, { words: `${unit.name}${label}`, path: [label], line, organisation: unit.name }),
    ];
  });
  return [told, '。'];
}

/** Each with its own duties, sections and posts, one behind the other. */
export function unitProfiles(t: Telling): Piece {
  return lines(
    t.units.flatMap((unit) => [`${unit.name}：`, dutiesOf(t, unit), sectionList(t, unit), staffingOf(t, unit)]),
  );
}
