/** A stated change: which figures it speaks of, and the figure without a value that it makes where there is none. */
import type { Label, Words } from './label';
import { measureOf, plainName } from './label';
import { type Line, LONGEST_LABEL } from './line';
import { pushFigure } from './push-figure';
import { measuresIn, namesBothSides } from './several';
import type { ChangeToken } from './tokens';
import { MEASURE_WORD, NAMES_MEASURE, OWN_SPENDING } from './words';

/** @returns the index of the last token taken */
export function takeChange(line: Line, token: ChangeToken, index: number): number {
  const next = line.tokens[index + 1];
  const sized = next?.kind === 'figure' && next.unit?.kind !== 'POINTS';
  const { run } = line;
  const unnamed = run === null || SAYS_NOTHING.test(line.text.slice(run.start, run.end));
  if (!line.reason && !line.soft && line.changes.continues(unnamed)) {
    line.changes.addWord(line.passage, token);
    line.run = null;
    return index;
  }
  const object = sized ? null : objectOf(line, index, run);
  if (!sized && object === null && !line.changes.isStatement(token)) {
    line.extend(token);
    return index;
  }
  const label = object ?? (run ? line.label(run) : null);
  line.run = null;
  const aside = (line.reason || line.soft) && !resumesStatement(line, token, unnamed, sized);
  if (aside && !countsInReasons(label, sized || object !== null)) return index;
  const targets = targetsOf(line, label);
  const goesOn = line.reason || (sized && label !== null && !SAYS_NOTHING.test(label.text));
  line.changes.open(line.passage, token, goesOn, {
    targets,
    create: targets.length > 0 ? null : creator(line, label, run, token),
    start: label && label.end > label.start ? label.start : null,
  });
  return object === null ? index : index + 1;
}

/** `增加人员经费50万元`: what grew stands behind the word. */
function objectOf(line: Line, index: number, run: Words | null): Label | null {
  const [words, figure] = [line.tokens[index + 1], line.tokens[index + 2]];
  if (words?.kind !== 'text' || figure?.kind !== 'figure' || figure.unit?.kind !== 'MONEY') return null;
  const label = line.labels.read(line.passage, { start: words.start, end: words.end, year: null });
  const front = run && line.labels.read(line.passage, run);
  const named = front !== null && !front.generic && NAMES_MEASURE.test(front.text);
  return !named && !label.generic && NAMES_MEASURE.test(label.text) ? label : null;
}

/** `主要原因是…，与上年相比减少2万元`: behind a reason the sentence speaks of its figure again. */
function resumesStatement(line: Line, token: ChangeToken, unnamed: boolean, sized: boolean): boolean {
  const { lastDraft, changes } = line;
  const stated = sized || token.direction === 'UNCHANGED';
  return unnamed && stated && changes.compares && lastDraft?.change === null && !changes.isOpen;
}

function countsInReasons(label: Label | null, sized: boolean): boolean {
  return sized && label !== null && !label.generic && NAMES_MEASURE.test(label.text);
}

/** The figures that a change speaks of; empty where it names a measure without one. */
function targetsOf(line: Line, label: Label | null): readonly number[] {
  const { holder, lastDraft, scope } = line;
  const sides = label && BOTH_SIDES.test(label.text) ? bothSides(line) : [];
  if (sides.length > 0) return sides;
  const spent = spentOfPlan(line, line.changes.compares);
  if (spent !== null && (!label || SAYS_NOTHING.test(label.text))) return [spent];
  if (label && namesChanged(line, label)) {
    const names = namesBothSides(label.text) || line.each ? measuresIn(label.name, 1) : [label.name];
    const own = lastDraft && names.length === 1 && measureOf(plainName(lastDraft.label)) === measureOf(label.text);
    if (own && lastDraft.change === null)
      return lastDraft.organisation === holder && scope.last !== null ? [scope.last] : [];
    const free = names.map((name) =>
      line.sameMeasure(name, (draft) => draft.change === null && draft.value !== null && draft.organisation === holder),
    );
    return free.filter((index) => index !== null);
  }
  if (line.each) {
    // 分别 and 均 speak of the parts, not of the whole in front of them.
    const stated = scope.stated.length > 0 ? scope.stated : line.previous;
    const parts = stated.filter((index) => !stated.some((other) => line.drafts[other]?.parent === index));
    if (parts.length > 1) return parts;
  }
  if (label?.organisation !== undefined) {
    return scope.last !== null && lastDraft?.organisation === label.organisation ? [scope.last] : [];
  }
  const target = scope.last ?? line.previous[0] ?? line.lists.top?.candidates[0] ?? null;
  return target === null ? [] : sharing(line, target);
}

/** `收支总预算5万元，比上年减少1万元`: one figure printed for two measures changes for both. */
function sharing({ drafts, scope }: Line, target: number): readonly number[] {
  const [own, other] = [drafts[target], drafts[target - 1]];
  const shared = own && other && other.start === own.start && other.end === own.end && other.passage === own.passage;
  const both = shared && scope.last === target && own.change === null && other.change === null;
  return both ? [target - 1, target] : [target];
}

/** 收支较上年减少: income and expenditure that the sentence, or the one before, has stated. */
function bothSides(line: Line): readonly number[] {
  const stated = line.scope.stated.length > 0 ? line.scope.stated : line.previous;
  const sides = [/收入/, /支出/].map((side) => stated.find((index) => side.test(line.drafts[index]?.label ?? '')));
  return sides.every((index) => index !== undefined && line.drafts[index]?.change === null) ? (sides as number[]) : [];
}

const BOTH_SIDES = /^(?:收支|收、支)$/;

/**
 * `决算数1万元，预算数2万元，节约1万元`: what was spent is less than the plan stated behind it; and what is planned for this
 * year is more than what the year before, stated behind it, took.
 */
function spentOfPlan(line: Line, compared: boolean): number | null {
  const [before, last] = line.scope.stated.slice(-2);
  const spent = before === undefined ? undefined : line.drafts[before];
  const plan = last === undefined ? undefined : line.drafts[last];
  if (before === undefined || !spent || !plan || spent.change !== null) return null;
  const planned = !compared && spent.stage === 'FINAL' && plan.stage === 'BUDGET';
  const passed = spent.fiscalYear !== null && plan.fiscalYear === spent.fiscalYear - 1;
  if (!planned && !passed) return null;
  return measureOf(plainName(spent.label)) === measureOf(plainName(plan.label)) ? before : null;
}

/** Whether the words in front of a change name what changed; 支出 alone does beside 收入. */
function namesChanged(line: Line, label: Label): boolean {
  if (SAYS_NOTHING.test(label.text)) return false;
  if (!label.generic) return true;
  return OWN_SPENDING.has(label.text) && line.floating === null && line.sameMeasure('收入') !== null;
}

/** Makes a figure of a change that has none: label as named, else the noun of the base (2022年预算数). */
function creator(
  line: Line,
  label: Label | null,
  run: Words | null,
  at: ChangeToken,
): ((end: number) => number) | null {
  const named = label && namesChanged(line, label) ? label : null;
  const name = named?.name ?? (label?.organisation === undefined ? null : line.changes.nounOfBase());
  if (name === null || name.length > LONGEST_LABEL || NOT_COUNTED.test(name)) return null;
  if (!MEASURE_WORD.test(name) && !COUNTED.test(name) && !namesBothSides(plainName(name))) return null;
  const words: Words = run ?? { start: at.start, end: at.start, year: null };
  const start = named ? Math.min(named.start, at.start) : at.start;
  const { subject, year, asOf } = line;
  return (end) => {
    const now = { subject: line.subject, year: line.year, asOf: line.asOf };
    Object.assign(line, { subject, year, asOf });
    const statement = {
      name,
      value: null,
      placeholder: false,
      unit: null,
      unitKind: null,
      start,
      end,
      words,
      container: null,
    };
    const made = pushFigure(line, statement);
    Object.assign(line, now);
    return made;
  };
}

const SAYS_NOTHING =
  /^(?:[与比较同和]?上?年?|总体|整体|总额|总数|总量|规模|有所|略有|略|均|分别|各|基本|共|预算数?|决算数?|支出数|金额|比例|幅度|增|又|变[动化]|本年度?|今年|数额|实际|合计|主要|其他|预算安排|安排)$/;
const COUNTED = /车|设备|项目|批次|人次|团组|面积|目标|接待|工资|公积金/;
const NOT_COUNTED =
  /单位(?!医疗)|人员(?!经费|支出|工资)|机构(?!运行)|人数|编制|职工(?!工资|基本)|内容|任务|工作$|业务$/;
