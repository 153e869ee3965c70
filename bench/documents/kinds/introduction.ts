/** What a body tells of itself on its web page: duties, structure, people. */
import { otherBody, publisherName } from '../chapters/bodies';
import { dutiesOf, leadingDuties } from '../chapters/duties';
import { branchesOf, sectionsOf } from '../chapters/sections';
import { staffingOf } from '../chapters/staffing';
import { unitList, unitProfiles } from '../chapters/units';
import { lines } from '../piece';
import type { Telling } from '../telling';
import { contents, numbered } from './chapters';
import type { Written } from './kind';

export function introduction(t: Telling): Written {
  const { publisher } = t;
  const rest = t.random.pick(['机构职能', '简介', '概况', '机构简介']);
  const chapters = [
    {
      title: t.random.pick(['主要职责', '主要职能', '工作职责']),
      body: t.style.duties === 'paragraph' || t.random.chance(0.3) ? leadingDuties(t) : dutiesOf(t, publisher),
    },
    {
      title: t.random.pick(['内设机构', '机构设置']),
      body: lines([sectionsOf(t, publisher), branchesOf(t, publisher)]),
    },
    ...(t.units.length > 0
      ? [
          { title: '下属单位', body: unitList(t) },
          { title: '下属单位概况', body: unitProfiles(t) },
        ]
      : []),
    { title: t.random.pick(['人员编制', '人员情况']), body: staffingOf(t, publisher) },
  ];
  return {
    title: publisher.name + rest,
    piece: lines([
      [publisherName(t), rest],
      contents(t, chapters),
      t.random.chance(0.5) ? [publisher.name, '是', otherBody(t.parent), '所属单位。'] : '',
      numbered(t, chapters),
    ]),
    document: { kind: ['OTHER', 'STAFFING_PLAN'], fiscalYear: [null] },
  };
}
