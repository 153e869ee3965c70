/** What the parts of a reform are called in Chinese: in the schema, and in what people take away. */
import type { Fate } from './plan';
import type { Measure } from './roll-up';
import type { ConflictCause, StepKind } from './step';
import type { TargetBound } from './targets';
import type { ThingKind } from './thing';

type Words<T extends string> = Readonly<Record<T, string>>;

export const STEP_WORDS: Words<StepKind> = {
  RENAME: '更名',
  FOUND: '新设',
  DISSOLVE: '撤销',
  MERGE: '合并',
  SPLIT: '分设',
  TRANSFER: '划转',
  MOVE: '改变隶属关系',
  SET_QUOTA: '核定编制',
  SET_POSTS: '核定领导职数',
  END_DUTY: '取消职责',
  NOTE: '备注',
};

export const THING_WORDS: Words<ThingKind> = {
  BODY: '机关、单位',
  SECTION: '内设机构',
  DUTY: '职责',
  POSTS: '编制或实有人数',
  LEADERS: '领导职数',
  LINE: '资金',
};

export const FATE_WORDS: Words<Fate> = {
  UNCHANGED: '不变',
  CHANGED: '变动',
  NEW: '新设',
  ENDING: '撤销',
  NOT_REVIEWED: '未研究',
};

export const MEASURE_WORDS: Words<Measure> = {
  BODIES: '单位数',
  SECTIONS: '内设机构数',
  DUTIES: '职责数',
  AUTHORISED_POSTS: '编制数',
  ACTUAL_POSTS: '实有人数',
  LEADER_POSTS: '领导职数',
  MONEY: '资金',
  PEOPLE_ABOVE_QUOTA: '超编人数',
  LEADERS_ABOVE_RULE: '领导职数超规定',
  LEADERS_BELOW_RULE: '领导职数低于规定',
  ORPHANED_DUTIES: '无人承担的职责',
  IN_HOLDING_AREA: '待定',
  DUTIES_HELD_TWICE: '重复职责',
  TOPICS_WITHOUT_HOLDER: '无人承担的事项',
  UNITS_WITHOUT_PARENT: '失去上级的单位',
};

export const BOUND_WORDS: Words<TargetBound> = {
  AT_MOST: '不超过',
  AT_LEAST: '不少于',
  CHANGE_AT_MOST: '变动不超过',
  CHANGE_AT_LEAST: '变动不少于',
};

export const CONFLICT_WORDS: Words<ConflictCause> = {
  NOT_IN_SCENARIO: '不存在',
  ENDED: '已撤销',
  WRONG_KIND: '类型不符',
  SAME_THING: '重复',
  MISSING: '缺少内容',
  NOT_ASKED: '多余内容',
  CYCLE: '循环隶属',
  DOES_NOT_ADD_UP: '不平衡',
  NAME_TAKEN: '重名',
  OUT_OF_RANGE: '超出范围',
  BEFORE_BASE: '早于基准年',
  CHANGES_NOTHING: '无变化',
  STATED_OTHERWISE: '口径不同',
};
