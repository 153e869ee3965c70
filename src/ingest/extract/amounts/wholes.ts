/** What a figure is a part of: an open list, a container in its words, the name in front of its line, or the section's view. */
import type { Draft } from './draft';
import type { Line, Statement } from './line';
import { measureOf, plainName } from './label';
import type { Place, Token } from './tokens';
import { MEASURE_WORD, OWN_SPENDING } from './words';

export interface Whole {
  readonly parent: number | null;
  /** Name of the whole where it has no figure. */
  readonly header: string | null;
}

/** 车辆价值 tells the worth of things counted in front of it; it is no further part of their whole. */
const WORTH = /(?:车辆|设备|房屋)(?:账面)?(?:价值|原值|净值)$/;
/** 车均, 人均: a mean of others adds up with none of them. */
const isMean = ({ text }: Line, { words }: Statement): boolean => text.charAt(words.end - 1) === '均';
const APART: Whole = { parent: null, header: null };

export function wholeOf(line: Line, statement: Statement): Whole {
  if (statement.container !== null) {
    const parent = line.sameMeasure(statement.container);
    return { parent, header: parent === null ? statement.container : null };
  }
  if (WORTH.test(statement.name) || isMean(line, statement)) return APART;
  return inList(line, statement) ?? underHeader(line, statement) ?? inView(line, statement) ?? APART;
}

function inList(line: Line, part: Statement): Whole | null {
  const { top } = line.lists;
  if (!top || restates(line, top.candidates[0], part)) return top && APART;
  top.children += 1;
  const [first] = top.candidates;
  const parent = top.candidates.length > 1 ? holding(line, top.candidates, part) : (first ?? null);
  top.candidates = parent === null ? [] : [parent];
  const whole = parent === null ? undefined : line.drafts[parent];
  if (whole?.unitKind && part.unitKind && !alike(whole, part)) return { parent: null, header: null };
  return parent === null && top.header === null ? null : { parent, header: top.header };
}

/** `收入预算100万元（2021年收入预算90万元）`: the same measure of another year is no part. */
function restates({ drafts, year }: Line, whole: number | undefined, part: Statement): boolean {
  const draft = whole === undefined ? undefined : drafts[whole];
  if (!draft || year === null || draft.fiscalYear === year) return false;
  return measureOf(plainName(draft.label)) === measureOf(plainName(part.name));
}

/** Money is part of money, and vehicles are part of vehicles. */
function alike(whole: Draft, part: Statement): boolean {
  if (whole.unitKind === 'MONEY' || part.unitKind === 'MONEY') return whole.unitKind === part.unitKind;
  return whole.unit === part.unit;
}

/** The likeliest candidate that is not smaller than its part; the likeliest of all where none is. */
function holding(line: Line, candidates: readonly number[], part: Statement): number | null {
  const size = Number(part.value ?? Number.NaN);
  const holds = candidates.find((index) => {
    const draft = line.drafts[index];
    return draft?.unitKind === part.unitKind && draft.unit === part.unit && Number(draft.value ?? Number.NaN) >= size;
  });
  return holds ?? candidates[0] ?? null;
}

function underHeader(line: Line, statement: Statement): Whole | null {
  const { header } = line;
  if (!header || measureOf(header.text) === measureOf(plainName(statement.name))) return null;
  return { parent: line.sameMeasure(header.name), header: header.name };
}

/** Figures of a section on procurement or fees that name no whole of their own. */
function inView(line: Line, { name, unitKind, value }: Statement): Whole | null {
  const { view, subject } = line.setting;
  if (view === null || subject !== 'MONEY' || unitKind !== 'MONEY' || value === null || line.scope.stated.length > 0)
    return null;
  const core = plainName(view).replace(/"/g, '').slice(0, 2);
  return name.includes(core) || OWN_MEASURE.test(name) ? null : { parent: null, header: view };
}

const OWN_MEASURE = /收入|支出|预算|拨款|合同/;

/** 其中, 包括, 分项目如下: opens a list under the figure, or the name, in front of it. */
export function takeIntro(line: Line, token: Extract<Token, { kind: 'intro' }>, index: number): void {
  line.changes.close();
  line.reason = false;
  line.soft = token.soft;
  const label = line.takeRun();
  const named = label && (!label.generic || OWN_SPENDING.has(label.text)) && MEASURE_WORD.test(label.text);
  if (named && label.text.length <= LONGEST_WHOLE) {
    const parent = line.sameMeasure(label.name);
    open(line, parent === null ? [] : [parent], label.name, token.complete, index);
    return;
  }
  const begins = line.scope.stated.length === 0;
  const stated = begins ? line.previous : line.scope.stated;
  if (stated.length === 0) return;
  const known = new Set(begins ? stated : []);
  const heads = begins ? stated.filter((index) => !known.has(line.drafts[index]?.parent ?? -1)) : stated;
  const candidates = begins && token.complete ? onlyFilled(line, heads) : likeliestFirst(line, heads);
  open(line, candidates, null, token.complete, index);
  // A sentence of parts is about their whole, and so is the sentence behind it.
  if (begins && candidates[0] !== undefined) line.scope.stated.push(candidates[0]);
}

const LONGEST_WHOLE = 30;
const MOST_CANDIDATES = 6;

/** Of several figures in front of one list, the one that is not nil; none where that does not decide. */
function onlyFilled(line: Line, stated: readonly number[]): readonly number[] {
  const filled = stated.filter((index) => Number(line.drafts[index]?.value ?? 0) !== 0);
  return filled.length === 1 ? filled : stated.length === 1 ? stated : [];
}

function likeliestFirst(line: Line, stated: readonly number[]): readonly number[] {
  const last = line.scope.last ?? stated.at(-1);
  const before = stated
    .slice(-MOST_CANDIDATES)
    .filter((index) => index !== last)
    .reverse();
  return last === undefined ? [] : [last, ...before].slice(0, MOST_CANDIDATES);
}

function open(
  line: Line,
  candidates: readonly number[],
  header: string | null,
  complete: boolean,
  index: number,
): void {
  const parent = candidates[0] === undefined ? undefined : line.drafts[candidates[0]];
  if (parent && complete) parent.partsComplete = true;
  line.lists.open(candidates, header, 'SENTENCE', null);
  line.introduced = !line.goesOn(index);
}

/** A colon behind a figure opens its parts; behind a name it gives that name to the figures of the line. */
export function takeColon(line: Line, index: number): void {
  const before = line.tokens[index - 1];
  if (before?.kind === 'intro') return;
  line.changes.close();
  if (!line.run) {
    const stated = before?.kind === 'figure' || before?.kind === 'close';
    if (stated && line.statesMore(index) && line.scope.last !== null) open(line, [line.scope.last], null, true, index);
    return;
  }
  const label = line.takeRun();
  if (!label || label.generic || label.text.length > LONGEST_HEADER) return;
  const next = line.tokens[index + 1];
  const figure = next?.kind === 'figure' && next.unit?.kind === 'MONEY';
  if (!MEASURE_WORD.test(label.text) && !(figure && label.text.length <= LONGEST_PLAIN_HEADER)) return;
  if (!NO_HEADER.test(label.text)) line.header = label;
}

const LONGEST_HEADER = 60;
/** `（3）其他：20万元`: any name in front of its figure. */
const LONGEST_PLAIN_HEADER = 20;
const NO_HEADER = /情况|说明|原则|如下|方面$|单位[:]?$/;

/** `在支出预算80万元中`: a figure named as the whole of what follows, not stated again. */
export function takesPart(line: Line, figure: Place): boolean {
  if (!line.run || !INSIDE.test(line.text.slice(figure.end, figure.end + 2))) return false;
  const whole = line.labels.read(line.passage, line.run);
  const stated = line.sameMeasure(whole.name);
  const known = stated === null ? null : line.drafts[stated];
  if (whole.generic || !known || (known.label !== whole.name && !/^在/.test(line.text.slice(line.run.start))))
    return false;
  line.openContainer(whole.name);
  line.run = null;
  return true;
}

const INSIDE = /^中(?![心央小介期学医国级型标间层青])/;
