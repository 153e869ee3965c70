import type { Revision } from '../../planning/scenario/log';
import type { Fate } from '../../planning/scenario/plan';
import type { Measure } from '../../planning/scenario/roll-up';
import type { ConflictCause, StepKind } from '../../planning/scenario/step';
import type { TargetBound } from '../../planning/scenario/targets';
import type { ThingKind } from '../../planning/scenario/thing';
import {
  BOUND_WORDS,
  CONFLICT_WORDS,
  FATE_WORDS,
  MEASURE_WORDS,
  STEP_WORDS,
  THING_WORDS,
} from '../../planning/scenario/words';
import { enumOf } from '../core/enums';

export const ScenarioStepKindEnum = enumOf<StepKind>('ScenarioStepKind', '步骤类型: what a step of a scenario does.', {
  RENAME: `${STEP_WORDS.RENAME}: gives a body or a section the name \`name\`.`,
  FOUND: `${STEP_WORDS.FOUND}: makes a body, below \`to\` where that is given, or a section of \`to\`.`,
  DISSOLVE: `${STEP_WORDS.DISSOLVE}: lets a body or a section end; what it had is in the holding area.`,
  MERGE: `${STEP_WORDS.MERGE}: makes one of several bodies, or sections: a new one called \`name\`, or the one of them that \`to\` names.`,
  SPLIT: `${STEP_WORDS.SPLIT}: makes several bodies of one, as \`parts\` say.`,
  TRANSFER: `${STEP_WORDS.TRANSFER}: gives sections, duties, posts or lines to \`to\`; of one number of posts \`count\` of them.`,
  MOVE: `${STEP_WORDS.MOVE}: puts a body below \`to\`, or below none.`,
  SET_QUOTA: `${STEP_WORDS.SET_QUOTA}: sets how many posts of \`staffingType\` a body or section has.`,
  SET_POSTS: `${STEP_WORDS.SET_POSTS}: sets how many leader posts of \`title\` it has; \`rank\` where it has none yet.`,
  END_DUTY: `${STEP_WORDS.END_DUTY}: lets duties end.`,
  NOTE: `${STEP_WORDS.NOTE}: says something of things, in \`reason\`, and changes nothing.`,
});

export const PlannedKindEnum = enumOf<ThingKind>('PlannedKind', '对象类型: what a scenario moves.', {
  BODY: `${THING_WORDS.BODY}: a body.`,
  SECTION: `${THING_WORDS.SECTION}: a section.`,
  DUTY: `${THING_WORDS.DUTY}: a duty.`,
  POSTS: `${THING_WORDS.POSTS}: a number of posts, or of people in them.`,
  LEADERS: `${THING_WORDS.LEADERS}: a number of leader posts of one title.`,
  LINE: `${THING_WORDS.LINE}: an amount of money.`,
});

export const FoundedKindEnum = enumOf<'BODY' | 'SECTION'>('FoundedKind', '新设类型: what a step founds.', {
  BODY: '机关、单位: a body.',
  SECTION: '内设机构: a section.',
});

export const FateEnum = enumOf<Fate>('Fate', '去向: what becomes of a thing in a scenario.', {
  UNCHANGED: `${FATE_WORDS.UNCHANGED}: looked at, and left as it is.`,
  CHANGED: `${FATE_WORDS.CHANGED}: it has another name, number or place.`,
  NEW: `${FATE_WORDS.NEW}: a step makes it.`,
  ENDING: `${FATE_WORDS.ENDING}: a step lets it end.`,
  NOT_REVIEWED: `${FATE_WORDS.NOT_REVIEWED}: no step names it, nor what it belongs to.`,
});

export const ScenarioMeasureKindEnum = enumOf<Measure>('ScenarioMeasureKind', '指标: what is counted of a scenario.', {
  BODIES: `${MEASURE_WORDS.BODIES}: bodies.`,
  SECTIONS: `${MEASURE_WORDS.SECTIONS}: sections.`,
  DUTIES: `${MEASURE_WORDS.DUTIES}: duties.`,
  AUTHORISED_POSTS: `${MEASURE_WORDS.AUTHORISED_POSTS}: posts that may be filled.`,
  ACTUAL_POSTS: `${MEASURE_WORDS.ACTUAL_POSTS}: people in post.`,
  LEADER_POSTS: `${MEASURE_WORDS.LEADER_POSTS}: leader posts.`,
  MONEY: `${MEASURE_WORDS.MONEY}: money by function class, in fen.`,
  PEOPLE_ABOVE_QUOTA: `${MEASURE_WORDS.PEOPLE_ABOVE_QUOTA}: people beyond the posts of their body.`,
  LEADERS_ABOVE_RULE: `${MEASURE_WORDS.LEADERS_ABOVE_RULE}: bodies and sections with more leaders than the rule allows.`,
  LEADERS_BELOW_RULE: `${MEASURE_WORDS.LEADERS_BELOW_RULE}: those with fewer.`,
  ORPHANED_DUTIES: `${MEASURE_WORDS.ORPHANED_DUTIES}: duties in the holding area.`,
  IN_HOLDING_AREA: `${MEASURE_WORDS.IN_HOLDING_AREA}: things that have no place.`,
  DUTIES_HELD_TWICE: `${MEASURE_WORDS.DUTIES_HELD_TWICE}: pairs of duties of two bodies that say the same; null where there are too many duties to compare.`,
  TOPICS_WITHOUT_HOLDER: `${MEASURE_WORDS.TOPICS_WITHOUT_HOLDER}: topics, such as hotlines, that nobody has any more.`,
  UNITS_WITHOUT_PARENT: `${MEASURE_WORDS.UNITS_WITHOUT_PARENT}: bodies whose body above them ends without another in its place.`,
});

export const TargetBoundEnum = enumOf<TargetBound>('TargetBound', '目标类型: what a target bounds.', {
  AT_MOST: `${BOUND_WORDS.AT_MOST}: the figure after all steps, from above.`,
  AT_LEAST: `${BOUND_WORDS.AT_LEAST}: the same from below.`,
  CHANGE_AT_MOST: `${BOUND_WORDS.CHANGE_AT_MOST}: the change in percent, from above: -10 for a tenth less.`,
  CHANGE_AT_LEAST: `${BOUND_WORDS.CHANGE_AT_LEAST}: the same from below.`,
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
  NOT_IN_SCENARIO: `${CONFLICT_WORDS.NOT_IN_SCENARIO}: what it names is not there.`,
  ENDED: `${CONFLICT_WORDS.ENDED}: what it names ends by an earlier step.`,
  WRONG_KIND: `${CONFLICT_WORDS.WRONG_KIND}: what it names is of a kind that it does nothing with.`,
  SAME_THING: `${CONFLICT_WORDS.SAME_THING}: it names one thing twice.`,
  MISSING: `${CONFLICT_WORDS.MISSING}: it lacks what such a step needs.`,
  NOT_ASKED: `${CONFLICT_WORDS.NOT_ASKED}: it gives what such a step does not take.`,
  CYCLE: `${CONFLICT_WORDS.CYCLE}: a body would be below itself.`,
  DOES_NOT_ADD_UP: `${CONFLICT_WORDS.DOES_NOT_ADD_UP}: the parts of a split leave something out, or give it twice.`,
  NAME_TAKEN: `${CONFLICT_WORDS.NAME_TAKEN}: another one is called so.`,
  OUT_OF_RANGE: `${CONFLICT_WORDS.OUT_OF_RANGE}: a number is too small or too large.`,
  BEFORE_BASE: `${CONFLICT_WORDS.BEFORE_BASE}: its date is before the year that the scenario begins with.`,
  CHANGES_NOTHING: `${CONFLICT_WORDS.CHANGES_NOTHING}: it is so already.`,
  STATED_OTHERWISE: `${CONFLICT_WORDS.STATED_OTHERWISE}: posts that are stated kind by kind are set kind by kind.`,
});
