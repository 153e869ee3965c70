/** A budget or final accounts: who we are, what we get and what we spend. */
import { publisherName } from '../chapters/bodies';
import { dutiesOf, leadingDuties } from '../chapters/duties';
import {
  assets,
  definitions,
  expenditure,
  functions,
  hospitality,
  income,
  operating,
  overview,
  performance,
  procurement,
  summary,
} from '../chapters/finance';
import { allTables } from '../chapters/money-tables';
import { sectionsOf } from '../chapters/sections';
import { staffingOf } from '../chapters/staffing';
import { unitList, unitMoney, unitProfiles } from '../chapters/units';
import { lines, type Piece } from '../piece';
import { stageWord, type Telling } from '../telling';
import { contents, numbered, type Chapter } from './chapters';
import type { Written } from './kind';

export function disclosure(t: Telling): Written {
  const unit = t.units.length > 0 ? '部门' : t.random.pick(['部门', '单位']);
  const year = `${t.year}年${t.stage === 'FINAL' ? '度' : ''}`;
  const rest = `${year}${unit}${stageWord(t)}${t.random.pick(['', '公开', '说明', '情况说明'])}`;
  const chapters = [...aboutUs(t), ...aboutMoney(t), { title: '名词解释', body: definitions() }];
  return {
    title: t.publisher.name + rest,
    piece: lines([
      [publisherName(t), t.random.chance(0.2) ? '\n' : '', rest],
      contents(t, chapters),
      numbered(t, chapters),
    ]),
    document: {
      kind: [t.stage === 'FINAL' ? 'FINAL_ACCOUNTS' : 'BUDGET'],
      fiscalYear: [t.year],
    },
  };
}

function aboutUs(t: Telling): readonly Chapter[] {
  const duties = t.random.pick(['主要职责', '主要职能', '部门职责', '职能职责', '单位职责']);
  const hasLead = t.style.duties === 'paragraph' || t.random.chance(0.5);
  return [
    { title: duties, body: hasLead ? leadingDuties(t) : dutiesOf(t, t.publisher) },
    { title: t.random.pick(['机构设置', '机构设置情况', '内设机构']), body: sectionsOf(t, t.publisher) },
    ...(t.units.length > 0 ? [{ title: t.random.pick(['单位构成', '所属单位情况']), body: unitList(t) }] : []),
    ...(t.units.length > 0 && t.random.chance(0.5) ? [{ title: '所属单位概况', body: unitProfiles(t) }] : []),
    { title: t.random.pick(['人员情况', '人员构成', '人员编制情况']), body: staffingOf(t, t.publisher) },
  ];
}

/** In any order but for what opens and what closes. */
function aboutMoney(t: Telling): readonly Chapter[] {
  const { money } = t.style;
  const word = stageWord(t);
  const told: readonly Chapter[] = [
    { title: `收入${word}情况说明`, body: income(t) },
    { title: `支出${word}情况说明`, body: expenditure(t) },
    { title: '支出功能分类情况', body: functions(t) },
    { title: `“三公”经费${word}情况说明`, body: hospitality(t) },
  ];
  const always: readonly Chapter[] = [
    { title: '机关运行经费情况说明', body: operating(t) },
    { title: '政府采购情况说明', body: procurement(t) },
    { title: '国有资产占用情况说明', body: assets(t) },
    { title: '绩效评价情况', body: performance(t) },
    ...(t.units.length > 0 ? [{ title: '所属单位收入情况', body: unitMoney(t) }] : []),
  ];
  const table = { title: `${t.year}年${word}公开表`, body: allTables(t) };
  const hasTables = money === 'tables' || money === 'both';
  return [
    { title: yearHeading(t), body: overview(t) },
    ...t.random.shuffled([...(money === 'tables' ? [] : told), ...always]),
    ...(hasTables ? [table] : []),
    { title: '其他说明', body: summary(t) },
  ];
}

function yearHeading(t: Telling): Piece {
  const write = (year: number): string => `${year}年收支${stageWord(t)}总体情况说明`;
  return { kind: 'heading-year', right: write(t.year), wrong: write(t.year - 1) };
}
