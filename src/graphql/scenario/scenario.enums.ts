import type { Revision } from '../../planning/scenario/log';
import type { Fate } from '../../planning/scenario/plan';
import type { Measure } from '../../planning/scenario/roll-up';
import type { ConflictCause, StepKind } from '../../planning/scenario/step';
import type { TargetBound } from '../../planning/scenario/targets';
import type { ThingKind } from '../../planning/scenario/thing';
import { enumOf } from '../core/enums';

export const ScenarioStepKindEnum = enumOf<StepKind>('ScenarioStepKind', '步骤类型: what a step of a scenario does.', {
  RENAME: '更名: gives a body or a section the name `name`.',
  FOUND: '新设: makes a body, below `to` where that is given, or a section of `to`.',
  DISSOLVE: '撤销: lets a body or a section end; what it had is in the holding area.',
  MERGE: '合并: makes one of several bodies, or sections: a new one called `name`, or the one of them that `to` names.',
  SPLIT: '分设: makes several bodies of one, as `parts` say.',
  TRANSFER: '划转: gives sections, duties, posts or lines to `to`; of one number of posts `count` of them.',
  MOVE: '改变隶属关系: puts a body below `to`, or below none.',
  SET_QUOTA: '核定编制: sets how many posts of `staffingType` a body or section has.',
  SET_POSTS: '核定领导职数: sets how many leader posts of `title` it has; `rank` where it has none yet.',
  END_DUTY: '取消职责: lets duties end.',
  NOTE: '备注: says something of things, in `reason`, and changes nothing.',
});

export const PlannedKindEnum = enumOf<ThingKind>('PlannedKind', '对象类型: what a scenario moves.', {
  BODY: '机关、单位: a body.',
  SECTION: '内设机构: a section.',
  DUTY: '职责: a duty.',
  POSTS: '编制或实有人数: a number of posts, or of people in them.',
  LEADERS: '领导职数: a number of leader posts of one title.',
  LINE: '资金: an amount of money.',
});

export const FoundedKindEnum = enumOf<'BODY' | 'SECTION'>('FoundedKind', '新设类型: what a step founds.', {
  BODY: '机关、单位: a body.',
  SECTION: '内设机构: a section.',
});

export const FateEnum = enumOf<Fate>('Fate', '去向: what becomes of a thing in a scenario.', {
  UNCHANGED: '不变: looked at, and left as it is.',
  CHANGED: '变动: it has another name, number or place.',
  NEW: '新设: a step makes it.',
  ENDING: '撤销: a step lets it end.',
  NOT_REVIEWED: '未研究: no step names it, nor what it belongs to.',
});

export const ScenarioMeasureKindEnum = enumOf<Measure>('ScenarioMeasureKind', '指标: what is counted of a scenario.', {
  BODIES: '单位数: bodies.',
  SECTIONS: '内设机构数: sections.',
  DUTIES: '职责数: duties.',
  AUTHORISED_POSTS: '编制数: posts that may be filled.',
  ACTUAL_POSTS: '实有人数: people in post.',
  LEADER_POSTS: '领导职数: leader posts.',
  MONEY: '资金: money by function class, in fen.',
  PEOPLE_ABOVE_QUOTA: '超编人数: people beyond the posts of their body.',
  LEADERS_ABOVE_RULE: '领导职数超规定: bodies and sections with more leaders than the rule allows.',
  LEADERS_BELOW_RULE: '领导职数低于规定: those with fewer.',
  ORPHANED_DUTIES: '无人承担的职责: duties in the holding area.',
  IN_HOLDING_AREA: '待定: things that have no place.',
  DUTIES_HELD_TWICE:
    '重复职责: pairs of duties of two bodies that say the same; null where there are too many duties to compare.',
  TOPICS_WITHOUT_HOLDER: '无人承担的事项: topics, such as hotlines, that nobody has any more.',
  UNITS_WITHOUT_PARENT: '失去上级的单位: bodies whose body above them ends without another in its place.',
});

export const TargetBoundEnum = enumOf<TargetBound>('TargetBound', '目标类型: what a target bounds.', {
  AT_MOST: '不超过: the figure after all steps, from above.',
  AT_LEAST: '不少于: the same from below.',
  CHANGE_AT_MOST: '变动不超过: the change in percent, from above: -10 for a tenth less.',
  CHANGE_AT_LEAST: '变动不少于: the same from below.',
});

export const ScenarioRevisionEnum = enumOf<Revision>(
  'ScenarioRevision',
  '修订: what is done with the log of a scenario.',
  {
    UNDO: '撤销: takes back the last change of steps or targets that is not undone.',
    REDO: '重做: makes again what was undone last.',
    REMOVE_STEP: '删除步骤: takes out the step of number `step`, wherever it stands.',
    MOVE_STEP: '调整顺序: puts the step of number `step` at the place `to`, 1 for the first.',
    REBASE: '更新基础: says that the steps are to rest on what the documents say by now.',
    LOCK: '锁定: nothing of it can be changed until it is unlocked.',
    UNLOCK: '解锁: it can be changed again.',
    ARCHIVE: '归档: it is kept as it is for good.',
  },
);

export const ConflictCauseEnum = enumOf<ConflictCause>('ConflictCause', '冲突原因: why a step cannot be done.', {
  NOT_IN_SCENARIO: '不存在: what it names is not there.',
  ENDED: '已撤销: what it names ends by an earlier step.',
  WRONG_KIND: '类型不符: what it names is of a kind that it does nothing with.',
  SAME_THING: '重复: it names one thing twice.',
  MISSING: '缺少内容: it lacks what such a step needs.',
  NOT_ASKED: '多余内容: it gives what such a step does not take.',
  CYCLE: '循环隶属: a body would be below itself.',
  DOES_NOT_ADD_UP: '不平衡: the parts of a split leave something out, or give it twice.',
  NAME_TAKEN: '重名: another one is called so.',
  OUT_OF_RANGE: '超出范围: a number is too small or too large.',
  BEFORE_BASE: '早于基准年: its date is before the year that the scenario begins with.',
  CHANGES_NOTHING: '无变化: it is so already.',
  STATED_OTHERWISE: '口径不同: posts that are stated kind by kind are set kind by kind.',
});
