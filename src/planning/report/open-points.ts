/** What is left to do, or to find out, before a reform can be carried out. */
import { figureIn, unknownIn } from '../scenario/figures';
import { judgedLeaders, type JudgedLeaders } from '../scenario/judged-leaders';
import { rollUp, topicsWithoutHolder, unitsWithoutParent } from '../scenario/roll-up';
import { isThing, STATED_MEASURES, THING_KINDS, type Body, type Thing } from '../scenario/thing';
import type { CheckedTarget } from '../scenario/targets';
import { HOLDING, thingsOfBody, thingsUnder } from '../scenario/view';
import { BOUND_WORDS, CONFLICT_WORDS, MEASURE_WORDS, STEP_WORDS, THING_WORDS } from '../scenario/words';
import type { Reform } from './bodies';
import type { Notes } from './notes';
import { figureText, kindText, measured } from './figure-text';
import type { OpenPoint, OpenPointKind, ReportedOverlap, ReportedStep } from './report';

export interface OpenPointParts {
  readonly reform: Reform;
  readonly notes: Notes;
  readonly steps: readonly ReportedStep[];
  readonly targets: readonly CheckedTarget[];
  readonly overlaps: readonly ReportedOverlap[];
  /** Steps that rest on what changed: ids of the bodies by the number of the step. */
  readonly changed: ReadonlyMap<number, readonly string[]>;
  /** By id of the topic. */
  readonly topicNames: ReadonlyMap<string, string>;
}

/** In the order in which they have to be looked at: what is not done, what is nobody's, what breaks a rule, what is not known. */
export function openPoints(parts: OpenPointParts): readonly OpenPoint[] {
  return [
    ...stepsNotDone(parts),
    ...basesChanged(parts),
    ...held(parts),
    ...withoutHolder(parts),
    ...bodiesOf(parts.reform).flatMap((body) => pointsOfBody(parts, body)),
    ...targetsMissed(parts),
    ...overlapsLeft(parts),
    ...notReviewed(parts.reform),
  ];
}

const point = (
  kind: OpenPointKind,
  text: string,
  things: readonly string[] = [],
  notes: readonly number[] = [],
): OpenPoint => ({ kind, text, things, notes });

const bodiesOf = ({ plan }: Reform): readonly Body[] =>
  [...plan.ids()].flatMap((id) => {
    const state = plan.find(id);
    return state?.thing.kind === 'BODY' && state.endedBy === null ? [state.thing] : [];
  });

function stepsNotDone({ steps, reform }: OpenPointParts): readonly OpenPoint[] {
  return steps.flatMap(({ step, conflict }) => {
    if (!conflict) return [];
    const { cause, thing } = conflict;
    const named = thing === null ? '' : `（${nameOf(reform, thing)}）`;
    const text = `第${step.id}步“${STEP_WORDS[step.kind]}”未能执行：${CONFLICT_WORDS[cause]}${named}`;
    return [point('STEP_NOT_DONE', text, thing === null ? [] : [thing])];
  });
}

const basesChanged = ({ changed, reform }: OpenPointParts): readonly OpenPoint[] =>
  [...changed].map(([step, bodies]) =>
    point(
      'BASE_CHANGED',
      `第${step}步所依据的文件内容已有变化：${bodies.map((id) => nameOf(reform, id)).join('、')}`,
      bodies,
    ),
  );

function held({ reform: { plan }, notes }: OpenPointParts): readonly OpenPoint[] {
  const own = thingsUnder(plan, HOLDING);
  return own
    .flatMap((thing) => [thing, ...thingsUnder(plan, thing.id)])
    .map((thing) =>
      point('IN_HOLDING_AREA', `${THING_WORDS[thing.kind]}尚无去处：${thing.name}`, [thing.id], notes.of([thing])),
    );
}

function withoutHolder({ reform: { plan }, notes, topicNames }: OpenPointParts): readonly OpenPoint[] {
  const topics = topicsWithoutHolder(plan).map((topic) => {
    const naming = plan.base.namingTopic(topic);
    const things = naming.flatMap((id) => plan.base.things.get(id) ?? []);
    return point(
      'TOPIC_WITHOUT_HOLDER',
      `事项无人承担：${topicNames.get(topic) ?? topic}`,
      [topic, ...naming],
      notes.of(things),
    );
  });
  const units = unitsWithoutParent(plan).map((id) =>
    point('UNIT_WITHOUT_PARENT', `上级撤销后尚未明确隶属：${plan.find(id)?.thing.name ?? id}`, [id]),
  );
  return [...topics, ...units];
}

function pointsOfBody({ reform: { plan }, notes }: OpenPointParts, body: Body): readonly OpenPoint[] {
  const figures = plan.figuresOf(body.id);
  const things = thingsOfBody(plan, body.id);
  const above = figureIn(figures, 'PEOPLE_ABOVE_QUOTA', null);
  const notStated = STATED_MEASURES.filter((measure) => unknownIn(figures, measure) > 0);
  const posts = things.filter((thing) => isThing(thing, 'POSTS'));
  return [
    ...judgedLeaders(plan, body).flatMap((judged) => leadersPoint(body, judged, things, notes)),
    ...(above !== null && above > 0n && unknownIn(figures, 'PEOPLE_ABOVE_QUOTA') === 0
      ? [point('PEOPLE_ABOVE_QUOTA', `${body.name}实有人数超出编制${above}名`, [body.id], notes.of(posts))]
      : []),
    ...(notStated.length > 0
      ? [
          point('NOT_STATED', `${body.name}：文件未载明${notStated.map((measure) => MEASURE_WORDS[measure]).join('、')}，或仅载明一部分`, [body.id]), // prettier-ignore
        ]
      : []),
  ];
}

function leadersPoint(
  body: Body,
  { holder, leaders, judgement: { verdict, step, rule, article } }: JudgedLeaders,
  things: readonly Thing[],
  notes: Notes,
): readonly OpenPoint[] {
  if ((verdict !== 'ABOVE' && verdict !== 'BELOW') || !step) return [];
  const name = holder.id === body.id ? body.name : `${body.name}${holder.name}`;
  const allowed = step.most === null ? `${step.fewest}名以上` : `${step.fewest}至${step.most}名`;
  const own = things.filter((thing) => thing.holder === holder.id && isThing(thing, 'POSTS', 'LEADERS'));
  const text = `${name}领导职数${leaders ?? ''}名，规定为${allowed}（${rule?.title ?? ''}${article?.article ?? ''}）`;
  const kind = verdict === 'ABOVE' ? 'LEADERS_ABOVE_RULE' : 'LEADERS_BELOW_RULE';
  return [point(kind, text, [holder.id], notes.of(own))];
}

function targetsMissed({ reform, targets }: OpenPointParts): readonly OpenPoint[] {
  const rows = rollUp(reform.plan);
  return targets.flatMap(({ target, isReached, missedBy, unknownOf }) => {
    if (isReached === true) return [];
    const { measure, of, bound, value, isForEachBody } = target;
    const row = rows.find((one) => one.measure === measure && one.of === of);
    const aim = `${isForEachBody ? '每个单位的' : ''}${MEASURE_WORDS[measure]}${of === null ? '' : `（${kindText(measure, of)}）`}${BOUND_WORDS[bound]}${bound.startsWith('CHANGE') ? `${value}%` : measured(measure, value)}`;
    const now = isForEachBody || !row ? '' : `，方案为${figureText(measure, row.after, row.unknownAfter)}`;
    const names = (ids: readonly string[]): string => ids.map((id) => nameOf(reform, id)).join('、');
    const missing = missedBy.length > 0 ? `：${names(missedBy)}` : '';
    return isReached === false
      ? [point('TARGET_MISSED', `目标未达到：${aim}${now}${missing}`, missedBy)]
      : [point('TARGET_UNKNOWN', `目标能否达到不详：${aim}${now}${unknownOf.length > 0 ? `，不详的单位：${names(unknownOf)}` : ''}`, unknownOf)]; // prettier-ignore
  });
}

function overlapsLeft({ reform, overlaps }: OpenPointParts): readonly OpenPoint[] {
  if (reform.plan.base.alike === null) return [point('NOT_COMPARED', '职责过多，未逐条比对是否重复')];
  return overlaps
    .filter(({ isResolved }) => !isResolved)
    .map(({ one, other }) =>
      point(
        'OVERLAP_LEFT',
        `${one.bodyAfter ?? one.bodyBefore}与${other.bodyAfter ?? other.bodyBefore}的职责仍有重复：${one.text} ‖ ${other.text}`,
        [one.duty, other.duty],
        [...one.notes, ...other.notes],
      ),
    );
}

/** How many of each kind: which, the table of all things tells. */
function notReviewed({ plan }: Reform): readonly OpenPoint[] {
  const things = [...plan.ids()].flatMap((id) => {
    const thing = plan.find(id)?.thing;
    return thing && plan.fateOf(id) === 'NOT_REVIEWED' ? [thing] : [];
  });
  return THING_KINDS.flatMap((kind) => {
    const count = things.filter((thing) => thing.kind === kind).length;
    return count > 0 ? [point('NOT_REVIEWED', `尚未研究的${THING_WORDS[kind]}：${count}项`)] : [];
  });
}

/** Of what is not in the scenario any more its id. */
const nameOf = ({ plan }: Reform, id: string): string =>
  plan.find(id)?.thing.name ?? plan.base.things.get(id)?.name ?? id;
