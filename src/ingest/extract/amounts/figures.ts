/** A figure: the size of a change, a share, or a statement under the name that its words, its line or its heading give. */
import { isFigure } from './gate';
import { endsLikeOrganisation, type Label, plainName, type Words } from './label';
import { type Line, LONGEST_LABEL } from './line';
import { pushFigure } from './push-figure';
import { measuresIn, namesBothSides } from './several';
import type { FigureToken, Token } from './tokens';
import { isGeneric, NAMES_MEASURE, OWN_SPENDING } from './words';
import { takesPart } from './wholes';

/** What a figure is compared with; a figure that the text gives the base itself is one of its own: 比年初预算数2万元减少. */
export function takeBase(line: Line, token: Extract<Token, { kind: 'base' }>): void {
  const { figure, from, to } = token;
  const told = /预算|决算|执行/.test(line.text.slice(from, to));
  if (told && figure?.unit && figure.unit.kind !== 'SHARE' && !line.reason)
    stateBase(line, figure, figure.unit, { start: from, end: to, year: null });
  line.changes.compare(line.passage, token);
}

function stateBase(line: Line, figure: FigureToken, unit: Unit, words: Words): void {
  const label = line.label(line.run ?? baseName(line, words));
  const last = line.lastDraft;
  const name = label.generic && last ? named(last.label) : nameOf(line, label, figure);
  const { year, scope } = line;
  const base = line.text.slice(words.start, words.end);
  if (name === null || !isFigure(unit.kind, name.text, line.setting.subject, line.setting.assets || line.asOf !== null))
    return;
  const printed = /^\d{4}/.exec(base);
  const own = year ?? line.reading.document.fiscalYear;
  if (printed) line.year = Number(printed[0]);
  else if (/^(?:上|去)/.test(base)) line.year = own === null ? null : own - 1;
  line.changes.close();
  const [start, end] = [words.start, figure.end];
  pushFigure(line, {
    name: name.name,
    value: figure.value,
    placeholder: false,
    unit: unit.words ?? line.passage.printed.slice(unit.start, unit.end),
    unitKind: unit.kind,
    start,
    end,
    words,
    container: null,
  });
  line.year = year;
  scope.stated.pop();
  scope.last = scope.stated.at(-1) ?? null;
}

/** The words of a base behind its year, which may name the measure: 2020年“三公”经费年初预算. */
function baseName(line: Line, { start, end }: Words): Words {
  const time = /^(?:\d{4}年度?|上一?年度?|去年)/.exec(line.text.slice(start, end));
  return { start: start + (time?.[0].length ?? 0), end, year: null };
}

type Unit = NonNullable<FigureToken['unit']>;

interface Name {
  readonly name: string;
  readonly text: string;
}

/** @returns the index of the last token taken */
export function takeFigure(line: Line, token: FigureToken, index: number): number {
  const { unit } = token;
  if (unit?.kind === 'POINTS') return index;
  if (line.ratio && unit?.kind === 'SHARE') {
    takeShare(line, token);
    return index;
  }
  line.ratio = null;
  const several = line.each || unit === null;
  if (line.changes.wants(unit?.kind ?? null, line.run === null)) {
    const sizes = several ? figuresFrom(line, index) : [token];
    for (const size of sizes) line.changes.fill(line.passage, size, size.unit ?? sizes.at(-1)?.unit ?? null);
    line.run = null;
    return index + 2 * (sizes.length - 1);
  }
  if (unit && takesPart(line, token)) return index;
  if (isAside(line, unit)) {
    line.run = null;
    return index;
  }
  const figures = several ? figuresFrom(line, index) : [token];
  const shared = figures.at(-1)?.unit;
  const { last, stated } = line.scope;
  const before = stated.length;
  if (shared) state(line, figures, shared);
  // 支出6万元，完成预算10万元的60%: what a share is taken of is told in passing, and has no parts behind it.
  if (before > 0 && isSharedOut(line, token)) line.scope = { last, stated: stated.slice(0, before) };
  line.each = false;
  line.run = null;
  return index + 2 * Math.max(0, figures.length - 1);
}

const OF_WHICH_SHARE = /^的[0-9]{1,3}(?:\.[0-9]{1,4})?[%％]/;
const LONGEST_SHARE = 12;

const isSharedOut = ({ text }: Line, { end }: FigureToken): boolean =>
  text.charAt(end) === '的' && OF_WHICH_SHARE.test(text.slice(end, end + LONGEST_SHARE));

/** Figures in the reasons of a change count only as money under a name of their own. */
function isAside(line: Line, unit: Unit | null): boolean {
  if (!line.reason && !line.soft) return false;
  if (!line.run) return true;
  if (!line.reason) return false;
  const label = line.labels.read(line.passage, line.run);
  return unit?.kind !== 'MONEY' || label.generic || !NAMES_MEASURE.test(label.text);
}

/** A万元、B万元 behind 分别为, or A,B万元. */
function figuresFrom(line: Line, index: number): readonly FigureToken[] {
  const figures: FigureToken[] = [];
  for (let at = index; ; at += 2) {
    const figure = line.tokens[at];
    if (figure?.kind !== 'figure') return figures;
    figures.push(figure);
    const joint = line.tokens[at + 1];
    const word = joint?.kind === 'text' && /^[和与及]$/.test(line.text.slice(joint.start, joint.end));
    if (!word && joint?.kind !== 'and' && joint?.kind !== 'comma') return figures;
  }
}

/** States one figure, or several of several measures. */
function state(line: Line, figures: readonly FigureToken[], unit: Unit): void {
  const [first] = figures;
  if (!first) return;
  const words: Words = line.run ?? { start: first.start, end: first.start, year: null };
  const label = line.label(words);
  const several = line.each || figures.length > 1 || namesBothSides(label.text);
  const names = several ? measuresIn(label.name, figures.length) : [label.name];
  if (names.length === 1) {
    for (const figure of figures) add(line, label, words, figure, figure.unit ?? unit);
    return;
  }
  names.forEach((name, at) => {
    const figure = figures[figures.length === 1 ? 0 : at];
    if (figure) add(line, { ...label, ...named(name), generic: isGeneric(name) }, words, figure, figure.unit ?? unit);
  });
}

function add(line: Line, label: Label, words: Words, figure: FigureToken, unit: Unit): void {
  const name = nameOf(line, label, figure);
  if (
    name === null ||
    DIFFERENCE.test(label.text) ||
    !isFigure(unit.kind, name.text, line.setting.subject, line.setting.assets || line.asOf !== null)
  )
    return;
  line.changes.close();
  pushFigure(line, {
    name: name.name,
    value: figure.value,
    placeholder: figure.placeholder,
    unit: unbracketed(unit.words ?? line.passage.printed.slice(unit.start, unit.end)),
    unitKind: unit.kind,
    start: label.end > label.start ? label.start : figure.start,
    end: figure.end,
    words,
    container: label.container,
  });
}

const VALUE_WORDS: ReadonlySet<string> = new Set([
  '价值',
  '原值',
  '净值',
  '账面价值',
  '账面原值',
  '总值',
  '金额',
  '总金额',
]);
/** 差值为0.9万元: computed by the publisher from two figures beside it. */
const DIFFERENCE = /差值|差额/;
const THIS_PROJECT = /^(?:该|本|此)项目/;

/** The name of a figure: its own words, else the one that the sentence, the line or the heading gives. */
function nameOf(line: Line, label: Label, figure: FigureToken): Name | null {
  const { project, topic } = line.setting;
  if (THIS_PROJECT.test(label.text) && project !== null) return named(project);
  // 收入预算…，其中：甲单位5万元，乙单位3万元: the measure is that of the whole.
  if (isHolder(label)) return partOfWhole(line) ?? label;
  if (STAGED_SPENDING.test(label.text) && STAGED_SPENDING.test(line.lastDraft?.label ?? '')) return label;
  const noun = /(?:^|对)$/.test(label.text) && figure.unit?.kind !== 'MONEY' ? nounBehind(line, figure) : null;
  if (!label.generic && noun === null) return label.text.length <= LONGEST_LABEL ? withVehicles(line, label) : null;
  const last = line.lastDraft;
  if (VALUE_WORDS.has(label.text) && last && last.unitKind !== 'MONEY') return named(last.label + label.name);
  const given = line.floating ?? line.header;
  if (given) return given;
  if (OWN_SPENDING.has(label.text) && (!last || /收入/.test(last.label))) return label;
  if (SPENDING_AT_STAGE.test(label.text) && last && /收入/.test(last.label)) return label;
  if (noun !== null) return named(noun);
  if (last) return named(/决算|执行/.test(label.text) ? last.label.replace(PLAN_TAIL, '') : last.label);
  const before = measureBefore(line);
  if (before) return named(before);
  if (line.title) return line.title;
  if (topic !== null) return named(topic);
  return label.text === '' ? null : label;
}

/** `行政运行（项）5万元。…。2024年预算执行数为4万元`: the one measure that the sentence before stated in this line. */
function measureBefore({ previous, drafts, passage }: Line): string | null {
  const draft = previous.length === 1 ? drafts[previous[0] ?? -1] : undefined;
  return draft?.passage === passage ? draft.label : null;
}

/** 年初预算支出…，决算支出…: all spending, at one stage and at another. */
const STAGED_SPENDING = /^(?:年初|调整后?|全年|本年|当年)?(?:预算|决算)支出$/;

/** 收入预算数…；支出预算数…: beside income spending is no word for the stage alone. */
const SPENDING_AT_STAGE = /^支出(?:年初)?(?:预算|决算)数?$/;
/** What is spent is no budget: 决算数 behind 收入预算数 is income. */
const PLAN_TAIL = /(?<=收入|支出|费|拨款|项目)(?:年初|全年)?预算数?$/;

/** 公务用车：购置0万元，运行3万元. */
function withVehicles(line: Line, label: Label): Name {
  const above = line.header;
  if (!above?.text.endsWith('用车') || !/^(?:购置|运行|运行维护|购置及运行)费?$/.test(label.text)) return label;
  return named(above.name + label.name);
}

function isHolder({ text }: Label): boolean {
  return text.length >= 5 && endsLikeOrganisation(text) && !/项目|购置|建设$/.test(text);
}

function partOfWhole(line: Line): Name | null {
  const whole = line.lists.top?.candidates[0];
  const draft = whole === undefined ? undefined : line.drafts[whole];
  return draft ? named(draft.label) : null;
}

/** `13个项目`, `对13个项目开展…`: what is counted stands behind its count, up to the verb. */
function nounBehind(line: Line, figure: FigureToken): string | null {
  const behind = line.passage.printed.slice(figure.end, figure.end + LONGEST_NOUN);
  return NOUN_BEHIND.exec(behind)?.[0] ?? null;
}

const LONGEST_NOUN = 16;
const NOUN_BEHIND =
  /^[^，。；：、（）,;:()\d]{0,10}?(?:项目|车辆|公务用车|设备)|^[\u4e00-\u9fff]{2,10}?(?=开展|进行|实施|实行)/;

/** 占…的65%, 完成年初预算的98%: belongs to the figure in front, or to the one that its words name. */
function takeShare(line: Line, token: FigureToken): void {
  const { ratio, run, text, passage } = line;
  line.ratio = null;
  line.run = null;
  if (!ratio || line.reason) return;
  let to = ratio.to ?? run?.end ?? ratio.from;
  if (ratio.to === null) while (to > ratio.from && /[的比重例为约达到:率]/.test(text.charAt(to - 1))) to -= 1;
  const name = ratio.label?.text ? ratio.label.name : null;
  const own = name === null ? null : (line.sameMeasure(name) ?? line.sameMeasure(`${name}支出`));
  const unnamed = name === null || ratio.label?.generic === true;
  const target = own ?? (unnamed ? (line.scope.last ?? line.previous[0] ?? null) : null);
  if (target === null) return;
  line.drafts[target]?.ratios.push({
    of: passage.printed.slice(ratio.from, to),
    percent: text.slice(token.start, token.end),
    quote: passage.quote(ratio.start, token.end),
  });
}

/** 房屋312.5（平方米） */
function unbracketed(unit: string): string {
  return /^[（(].*[)）]$/.test(unit) ? unit.slice(1, -1) : unit;
}

const named = (name: string): Name => ({ name, text: plainName(name) });
