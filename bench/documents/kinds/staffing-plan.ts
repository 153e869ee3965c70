/** A staffing plan (三定): duties, sections with what each does, posts and leaders. */
import { otherBody, publisherName } from '../chapters/bodies';
import { dutiesOf, leadingDuties } from '../chapters/duties';
import { branchesOf, sectionsOf } from '../chapters/sections';
import { leadersOf, staffingOf } from '../chapters/staffing';
import { join, lines, type Piece } from '../piece';
import { item, type Telling } from '../telling';
import { numbered } from './chapters';
import type { Written } from './kind';

export function staffingPlan(t: Telling): Written {
  const { publisher, style } = t;
  const rest = t.random.pick([
    '职能配置、内设机构和人员编制规定',
    '主要职责内设机构和人员编制规定',
    '机构职能编制规定',
  ]);
  return {
    title: publisher.name + rest,
    piece: lines([[publisherName(t), rest], style.numbering === 'ordinal' ? articles(t) : chapters(t)]),
    document: { kind: ['STAFFING_PLAN'], fiscalYear: [null] },
  };
}

function standing(t: Telling): Piece {
  return [`${t.publisher.name}（以下简称${t.publisher.short}）是`, otherBody(t.parent), '工作部门，为正科级。'];
}

const CLOSING = '本规定由机构编制委员会办公室负责解释。';

/** Each sentence is an article: what it is about stands in its own words. */
function articles(t: Telling): Piece {
  const all: readonly Piece[] = [
    '为规范机构设置，根据机构改革方案，制定本规定。',
    standing(t),
    leadingDuties(t),
    lines([sectionsOf(t, t.publisher), branchesOf(t, t.publisher)]),
    join([staffingOf(t, t.publisher), leadersOf(t, t.publisher)], ''),
    CLOSING,
  ];
  return lines(all.map((article, at) => [item(t, 'chapter', at + 1), article]));
}

function chapters(t: Telling): Piece {
  return lines([
    standing(t),
    numbered(t, [
      { title: '主要职责', body: t.style.duties === 'paragraph' ? leadingDuties(t) : dutiesOf(t, t.publisher) },
      { title: '内设机构', body: lines([sectionsOf(t, t.publisher), branchesOf(t, t.publisher)]) },
      { title: '人员编制', body: [staffingOf(t, t.publisher), leadersOf(t, t.publisher)] },
      { title: '附则', body: CLOSING },
    ]),
  ]);
}
