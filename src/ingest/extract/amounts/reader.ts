/**
 * Reads the figures of one line after another. A line is a row of tokens; the words since the last boundary are the label
 * of the next figure, and a change or a share belongs to the figure before it unless its own words name another.
 */
import type { OutlineNode } from '../../outline.types';
import type { Reading } from '../reading';
import { ChangeReader } from './changes';
import type { Draft } from './draft';
import { isFigure, isStatedNone } from './gate';
import { type Label, LabelReader, measureOf, type Words } from './label';
import { type LineNumber, ListStack } from './lists';
import { passageOf, type Passage } from './passage';
import type { Setting } from './setting';
import { measuresIn, namesBothSides } from './several';
import { stageOfWords } from './stage';
import { type FigureToken, type Place, type Token, tokensOf } from './tokens';
import { GENERIC, MEASURE_WORD } from './words';

/** What holds inside one sentence or bracket. */
interface Scope {
  /** The figure just stated, which changes and shares speak of. */
  last: number | null;
  /** Figures of the sentence, so that 分别 can speak of them all. */
  stated: number[];
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
/** Spending that a sentence names by that one word is its own measure beside income. */
const OWN_SPENDING: ReadonlySet<string> = new Set(['支出', '预算支出', '收支']);

export class AmountReader {
  readonly drafts: Draft[] = [];
  private readonly labels: LabelReader;
  private readonly lists = new ListStack();
  private readonly changes: ChangeReader;

  private passage!: Passage;
  private setting!: Setting;
  private tokens: readonly Token[] = [];
  private scope: Scope = { last: null, stated: [] };
  /** Figures of the sentence before, for a change or a list that begins a sentence. */
  private previous: readonly number[] = [];
  private run: (Words & { end: number }) | null = null;
  private subject: string | null = null;
  /** An organisation alone in front of a comma: subject of this sentence only. */
  private floatingSubject: string | null = null;
  private year: number | null = null;
  private asOf: { date: string | null; year: number | null } | null = null;
  private ratio: {
    readonly start: number;
    readonly from: number;
    readonly to: number | null;
    readonly label: Label | null;
  } | null = null;
  private each = false;
  private reason = false;
  private soft = false;
  /** A name whose figure follows behind a comma. */
  private floating: Label | null = null;
  /** A name that the line gives in front of its sentences: `公务接待费。`, `政府采购预算：`. */
  private header: Label | null = null;
  private speaking: string | null = null;
  private introduced = false;

  constructor(
    private readonly reading: Reading,
    private readonly noneUnit: string | null,
  ) {
    this.labels = new LabelReader(reading.organisations);
    this.changes = new ChangeReader(this.drafts);
  }

  /** Reads one line. @returns the index of its first figure, null when it states none */
  read(node: OutlineNode, setting: Setting, parentHead: number | null): number | null {
    const { text } = this.reading.outline;
    const first = this.drafts.length;
    if (this.setting?.section !== setting.section) this.enterSection();
    this.passage = passageOf(text, node.span.start, node.span.end);
    this.setting = setting;
    this.speaking = this.reading.organisations.speaking(node.span.start);
    if (this.isSubHeading()) {
      this.lists.restartNumbers();
      return null;
    }
    this.tokens = tokensOf(this.passage.text);
    const hasFigure = this.tokens.some(({ kind }) => kind === 'figure');
    this.enterLine(node, hasFigure, parentHead);
    this.startLine();
    this.parse(0, this.tokens.length);
    this.endSentence();
    this.lists.endLine(this.introduced);
    return this.drafts.length > first ? first : null;
  }

  private enterSection(): void {
    this.lists.clear();
    this.previous = [];
    this.asOf = null;
  }

  private enterLine(node: OutlineNode, hasFigure: boolean, parentHead: number | null): void {
    const number: LineNumber | null = node.marker;
    if (node.role === 'HEADING' && !hasFigure) {
      this.lists.clear();
      return;
    }
    if (!number && !hasFigure) return;
    this.lists.enterLine(number, LISTED.test(this.passage.text));
    if (number && parentHead !== null && this.lists.top?.style !== number.style) {
      this.lists.open([parentHead], null, 'BLOCK', null);
      this.lists.enterLine(number, true);
    }
  }

  private startLine(): void {
    this.scope = { last: null, stated: [] };
    this.run = null;
    this.subject = null;
    this.year = null;
    if (!this.setting.assets) this.asOf = null;
    this.header = null;
    this.introduced = false;
    this.clearClause();
    this.clearSentence();
  }

  /** `营商局：` alone on its line says whose the next lines are. */
  private isSubHeading(): boolean {
    const { text } = this.passage;
    if (text.length > 48 || /\d/.test(text) || !/[:]?$/.test(text)) return false;
    const end = text.endsWith(':') ? text.length - 1 : text.length;
    return this.labels.resolve(this.passage, { start: 0, end }) !== null;
  }

  private parse(from: number, to: number): void {
    for (let index = from; index < to; index += 1) {
      const token = this.tokens[index];
      if (!token) return;
      index = this.take(token, index, to);
    }
  }

  /** @returns the index of the last token taken */
  private take(token: Token, index: number, to: number): number {
    switch (token.kind) {
      case 'text':
        this.extend(token);
        return index;
      case 'year':
        this.extend(token);
        if (this.run) this.run = { ...this.run, year: token };
        if (!this.reason && !this.ratio) this.year = token.year;
        return index;
      case 'date':
        this.takeDate(token);
        return index;
      case 'figure':
        return this.takeFigure(token, index);
      case 'base':
        this.changes.compare(this.passage, token);
        return index;
      case 'change':
        this.takeChange(index);
        return index;
      case 'ratio':
        this.ratio = { ...token, label: this.run ? this.label(this.run) : null };
        this.run = null;
        return index;
      case 'intro':
        this.takeIntro(token, index);
        return index;
      case 'reason':
        this.changes.close();
        this.reason = true;
        this.run = null;
        return index;
      case 'each':
        this.each = true;
        return index;
      case 'none':
        return this.takeNone(token, index, to);
      case 'open':
        return this.takeBracket(token, index, to);
      case 'comma':
        this.endClause();
        return index;
      case 'semicolon':
        this.endClause();
        this.changes.endSentencePart();
        this.lists.semicolon();
        this.reason = this.reason && ENUMERATED.test(this.passage.text.slice(token.end, token.end + 3));
        this.soft = false;
        return index;
      case 'stop':
        this.endSentence();
        return index;
      case 'colon':
        this.takeColon(token, index);
        return index;
      case 'slash':
        this.changes.slash(token);
        if (this.run) this.extend(token);
        return index;
      case 'and':
      case 'close':
        return index;
    }
  }

  private extend(place: Place): void {
    this.run = this.run ? { ...this.run, end: place.end } : { start: place.start, end: place.end, year: null };
  }

  private label(words: Words): Label {
    return this.labels.read(this.passage, words);
  }

  private takeDate(token: Extract<Token, { kind: 'date' }>): void {
    this.run = null;
    if (this.reason) return;
    const { date } = token;
    if (!date.asOf && !this.setting.assets) {
      if (date.year !== null) this.year = date.year;
      return;
    }
    const year = date.year ?? (this.setting.stage === 'FINAL' ? this.reading.document.fiscalYear : null);
    const iso = date.iso ?? (year === null || date.monthDay === null ? null : `${year}-${date.monthDay}`);
    this.asOf = { date: iso, year };
  }

  private takeFigure(token: FigureToken, index: number): number {
    const { unit } = token;
    if (unit?.kind === 'POINTS') return index;
    if (this.ratio && unit?.kind === 'SHARE') {
      this.takeRatio(token);
      return index;
    }
    this.ratio = null;
    if (this.changes.wants(unit?.kind ?? null, this.run === null)) {
      const sizes = this.each || unit === null ? this.figuresFrom(index) : [token];
      for (const size of sizes) this.changes.fill(this.passage, size, size.unit ?? sizes.at(-1)?.unit ?? null);
      this.run = null;
      return index + 2 * (sizes.length - 1);
    }
    if (this.reason || (this.soft && this.run === null)) {
      this.run = null;
      return index;
    }
    if (unit && INSIDE.test(this.passage.text.slice(token.end, token.end + 2)) && this.run) {
      const whole = this.label(this.run);
      if (!whole.generic && this.sameMeasure(whole.name) !== null) {
        this.floatContainer(whole.name);
        this.run = null;
        return index;
      }
    }
    const figures = this.each || unit === null ? this.figuresFrom(index) : [token];
    const last = figures.at(-1);
    if (last?.unit) this.state(figures, last.unit);
    this.each = false;
    this.run = null;
    return index + Math.max(0, 2 * (figures.length - 1));
  }

  /** A万元、B万元 or A,B万元 behind 分别为. */
  private figuresFrom(index: number): readonly FigureToken[] {
    const figures: FigureToken[] = [];
    for (let at = index; ; at += 2) {
      const figure = this.tokens[at];
      if (figure?.kind !== 'figure') break;
      figures.push(figure);
      const joint = this.tokens[at + 1];
      const joins =
        joint?.kind === 'and' ||
        joint?.kind === 'comma' ||
        (joint?.kind === 'text' && /^[和与及]$/.test(this.passage.text.slice(joint.start, joint.end)));
      if (!joins) break;
    }
    return figures;
  }

  /** States one figure, or several of several measures. */
  private state(figures: readonly FigureToken[], unit: NonNullable<FigureToken['unit']>): void {
    const first = figures[0];
    if (!first) return;
    const words: Words = this.run ?? { start: first.start, end: first.start, year: null };
    const label = this.label(words);
    const several = this.each || figures.length > 1 || namesBothSides(label.text);
    const names = several ? measuresIn(label.name, figures.length) : [label.name];
    if (names.length > 1) {
      names.forEach((name, at) => {
        const figure = figures[figures.length === 1 ? 0 : at];
        if (figure)
          this.add({ ...label, name, text: name, generic: GENERIC.has(name) }, words, figure, figure.unit ?? unit);
      });
    } else {
      for (const figure of figures) this.add(label, words, figure, figure.unit ?? unit);
    }
  }

  private add(label: Label, words: Words, figure: FigureToken, unit: NonNullable<FigureToken['unit']>): void {
    if (label.organisation !== undefined) this.subject = label.organisation;
    const name = this.nameOf(label, figure);
    if (name === null || !isFigure(unit.kind, name.text, this.setting.subject)) return;
    this.changes.close();
    this.push({
      name: name.name,
      value: figure.value,
      placeholder: figure.placeholder,
      unit: this.passage.printed.slice(unit.start, unit.end),
      unitKind: unit.kind,
      start: label.end > label.start ? label.start : figure.start,
      end: figure.end,
      words,
      container: label.container,
    });
  }

  private push(stated: {
    readonly name: string;
    readonly value: string | null;
    readonly placeholder: boolean;
    readonly unit: string | null;
    readonly unitKind: Draft['unitKind'];
    readonly start: number;
    readonly end: number;
    readonly words: Words;
    readonly container: string | null;
  }): number {
    const whole = this.wholeOf(stated);
    const parent = whole.parent === null ? null : (this.drafts[whole.parent] ?? null);
    const said = stageOfWords(this.passage.text.slice(stated.words.start, stated.words.end));
    const assets = this.asOf !== null || (this.setting.assets && said === null);
    const index = this.drafts.length;
    this.drafts.push({
      organisation: this.floatingSubject ?? this.subject ?? this.speaking ?? parent?.organisation ?? null,
      label: stated.name,
      value: stated.value,
      placeholder: stated.placeholder,
      unit: stated.unit,
      unitKind: stated.unitKind,
      fiscalYear:
        (assets ? this.asOf?.year : null) ?? this.year ?? parent?.fiscalYear ?? this.reading.document.fiscalYear,
      stage: assets ? 'ASSET' : (said ?? (parent && !this.year ? parent.stage : this.setting.stage)),
      asOf: this.asOf?.date ?? null,
      change: null,
      ratios: [],
      parent: whole.parent,
      header: whole.header,
      partsComplete: false,
      passage: this.passage,
      start: stated.start,
      end: stated.end,
      section: this.setting.section,
    });
    this.scope.last = index;
    this.scope.stated.push(index);
    this.floating = null;
    return index;
  }

  /** The whole that a figure is stated to be a part of. */
  private wholeOf(stated: {
    readonly name: string;
    readonly value: string | null;
    readonly unitKind: Draft['unitKind'];
    readonly container: string | null;
  }): {
    parent: number | null;
    header: string | null;
  } {
    if (stated.container !== null) {
      const parent = this.sameMeasure(stated.container);
      return { parent, header: parent === null ? stated.container : null };
    }
    const { top } = this.lists;
    if (top) {
      top.children += 1;
      const parent =
        top.candidates.length > 1 ? this.firstHolding(top.candidates, stated) : (top.candidates[0] ?? null);
      top.candidates = parent === null ? [] : [parent];
      if (parent !== null || top.header !== null) return { parent, header: top.header };
    }
    const { header } = this;
    if (header && header.name !== stated.name && measureOf(header.text) !== measureOf(stated.name)) {
      const parent = this.sameMeasure(header.name);
      return { parent, header: header.name };
    }
    const { view } = this.setting;
    const apart =
      view !== null && !stated.name.includes(view.replace(/"/g, '').slice(0, 2)) && stated.unitKind === 'MONEY';
    return {
      parent: null,
      header:
        apart &&
        this.setting.subject === 'MONEY' &&
        this.scope.stated.length === 0 &&
        !/收入|支出|预算/.test(stated.name)
          ? view
          : null,
    };
  }

  /** The nearest candidate that is not smaller than its part. */
  private firstHolding(
    candidates: readonly number[],
    part: { readonly value: string | null; readonly unitKind: Draft['unitKind'] },
  ): number | null {
    const size = Number(part.value ?? Number.NaN);
    const holds = candidates.find((index) => {
      const draft = this.drafts[index];
      return draft?.unitKind === part.unitKind && Number(draft.value ?? Number.NaN) >= size;
    });
    return holds ?? candidates[0] ?? null;
  }

  /** The latest figure in this section under the same name, whatever words for stage and sum it carries. */
  private sameMeasure(name: string, unchanged = false, organisation?: string | null): number | null {
    const key = measureOf(name.replace(/[“”]/g, '"').replaceAll('（', '(').replaceAll('）', ')'));
    for (let index = this.drafts.length - 1; index >= 0; index -= 1) {
      const draft = this.drafts[index];
      if (!draft || draft.section !== this.setting.section) return null;
      if (unchanged && (draft.change !== null || draft.value === null)) continue;
      if (organisation !== undefined && draft.organisation !== organisation) continue;
      if (measureOf(plainName(draft.label)) === key) return index;
    }
    return null;
  }

  /** The name of a figure: its own words, else the one that the sentence, the line or the heading gives. */
  private nameOf(label: Label, figure: FigureToken): { readonly name: string; readonly text: string } | null {
    if (THIS_PROJECT.test(label.text) && this.setting.project !== null) return both(this.setting.project);
    if (!label.generic) return label.text.length <= LONGEST_LABEL ? label : null;
    const last = this.scope.last === null ? null : (this.drafts[this.scope.last] ?? null);
    if (VALUE_WORDS.has(label.text) && last && last.unitKind !== 'MONEY') return both(last.label + label.name);
    const given = this.floating ?? this.header;
    if (given) return given;
    if (OWN_SPENDING.has(label.text) && (!last || /收入/.test(last.label))) return label;
    if (label.text === '' && (figure.unit?.kind === 'COUNT' || figure.unit?.kind === 'LOOSE')) {
      const noun = this.nounBehind(figure);
      if (noun !== null) return both(noun);
    }
    if (last) return both(last.label);
    if (this.setting.topic !== null) return both(this.setting.topic);
    return label.text === '' ? null : label;
  }

  /** `13个项目`: what is counted stands behind its count. */
  private nounBehind(figure: FigureToken): string | null {
    return (
      /^[^,。;:、()\d]{0,10}?(?:项目|车辆|公务用车|设备)/.exec(
        this.passage.printed.slice(figure.end, figure.end + 16),
      )?.[0] ?? null
    );
  }

  private takeRatio(token: FigureToken): void {
    const { ratio } = this;
    this.ratio = null;
    const run = this.run;
    this.run = null;
    if (!ratio || this.reason) return;
    const { text, printed } = this.passage;
    let to = ratio.to ?? run?.end ?? ratio.from;
    if (ratio.to === null) while (to > ratio.from && /[的比重例为约达到:率]/.test(text.charAt(to - 1))) to -= 1;
    const quote = this.passage.quote(ratio.start, token.end);
    const entry = { of: printed.slice(ratio.from, to), percent: text.slice(token.start, token.end), quote };
    const named = ratio.label?.text ? ratio.label.name : null;
    const own = named === null ? null : (this.sameMeasure(named) ?? this.sameMeasure(`${named}支出`));
    const unnamed = named === null || ratio.label?.generic === true;
    const target = own ?? (unnamed ? (this.scope.last ?? this.previous[0] ?? null) : null);
    const draft = target === null ? null : this.drafts[target];
    if (draft) draft.ratios.push(entry);
  }

  private takeChange(index: number): void {
    const token = this.tokens[index];
    if (token?.kind !== 'change') return;
    const words = this.run;
    const next = this.tokens[index + 1];
    const figureNext = next?.kind === 'figure' && next.unit?.kind !== 'POINTS';
    if (this.reason || this.soft) {
      this.run = null;
      return;
    }
    const unnamed = words === null || SAYS_NOTHING.test(this.passage.text.slice(words.start, words.end));
    if (this.changes.continues(token, unnamed)) {
      this.changes.addWord(this.passage, token);
      this.run = null;
      return;
    }
    if (!this.changes.isStatement(token, figureNext)) {
      this.extend(token);
      return;
    }
    const label = words ? this.label(words) : null;
    if (label?.organisation !== undefined) this.subject = label.organisation;
    const targets = this.targetsOf(label);
    this.changes.open(this.passage, token, {
      targets,
      create: targets.length > 0 ? null : this.creator(label, words, token.start),
      start: label && label.end > label.start ? label.start : null,
    });
    this.run = null;
  }

  /** The figures that a change speaks of; empty where it names a measure without one. */
  private targetsOf(label: Label | null): readonly number[] {
    const organisation = this.floatingSubject ?? this.subject ?? this.speaking;
    if (label && this.namesChanged(label)) {
      const names = namesBothSides(label.text) || this.each ? measuresIn(label.name, 1) : [label.name];
      const last = this.scope.last === null ? null : this.drafts[this.scope.last];
      if (
        last &&
        last.change === null &&
        names.length === 1 &&
        measureOf(plainName(last.label)) === measureOf(label.text)
      ) {
        return last.organisation === organisation ? [this.scope.last ?? 0] : [];
      }
      const found = names.map((name) => this.sameMeasure(name, true, organisation));
      return found.filter((index) => index !== null);
    }
    if (this.each && this.scope.stated.length > 1) return this.scope.stated;
    if (label?.organisation !== undefined) {
      const last = this.scope.last;
      return last !== null && this.drafts[last]?.organisation === label.organisation ? [last] : [];
    }
    const target = this.scope.last ?? this.headOfPrevious();
    return target === null ? [] : [target];
  }

  /** Whether the words in front of a change name what changed; 支出 alone does beside 收入. */
  private namesChanged(label: Label): boolean {
    if (SAYS_NOTHING.test(label.text)) return false;
    if (!label.generic) return true;
    return OWN_SPENDING.has(label.text) && this.sameMeasure('收入') !== null && this.floating === null;
  }

  /** What a sentence without a name of its own speaks of: the first figure of the sentence before, or the open list's whole. */
  private headOfPrevious(): number | null {
    const whole = this.lists.top?.candidates[0];
    return this.previous[0] ?? whole ?? null;
  }

  /** Makes a figure of a change that has none: label as named, else the noun of the base (2022年预算数). */
  private creator(label: Label | null, words: Words | null, at: number): ((end: number) => number) | null {
    const named = label && this.namesChanged(label) ? label : null;
    const name = named?.name ?? (label?.organisation === undefined ? null : this.changes.nounOfBase());
    if (name === null || name.length > LONGEST_LABEL || !(MEASURE_WORD.test(name) || COUNTS.test(name))) return null;
    const place: Words = words ?? { start: at, end: at, year: null };
    const start = named ? named.start : at;
    const { subject, year, asOf, scope } = this;
    return (end) => {
      const now = { subject: this.subject, year: this.year, asOf: this.asOf, last: this.scope.last };
      Object.assign(this, { subject, year, asOf });
      const index = this.push({
        name,
        value: null,
        placeholder: false,
        unit: null,
        unitKind: null,
        start,
        end,
        words: place,
        container: null,
      });
      Object.assign(this, { subject: now.subject, year: now.year, asOf: now.asOf });
      if (this.scope !== scope) scope.last = index;
      return index;
    };
  }

  private takeIntro(token: Extract<Token, { kind: 'intro' }>, index: number): void {
    this.changes.close();
    const words = this.run;
    this.run = null;
    this.reason = false;
    this.soft = token.soft;
    const label = words ? this.label(words) : null;
    if (label?.organisation !== undefined) this.subject = label.organisation;
    const own = label !== null && (!label.generic || OWN_SPENDING.has(label.text));
    const named = own && label.text.length <= 30 && MEASURE_WORD.test(label.text) ? label : null;
    if (named) {
      const parent = this.sameMeasure(named.name);
      this.open(parent === null ? [] : [parent], named.name, token.complete, index);
      return;
    }
    const stated = this.scope.stated.length > 0 ? this.scope.stated : this.previous;
    if (stated.length === 0) return;
    this.open(
      this.scope.last === null && token.complete ? this.onlyOf(stated) : this.candidates(stated),
      null,
      token.complete,
      index,
    );
  }

  /** Of several figures in front of one list, the one that is not nil; none where that does not decide. */
  private onlyOf(stated: readonly number[]): readonly number[] {
    const wholes = stated.filter((index) => Number(this.drafts[index]?.value ?? 0) !== 0);
    return wholes.length === 1 ? wholes : stated.length === 1 ? stated : [];
  }

  private candidates(stated: readonly number[]): readonly number[] {
    const last = this.scope.last ?? stated.at(-1);
    const before = stated.filter((index) => index !== last).reverse();
    return last === undefined ? [] : [last, ...before].slice(0, 6);
  }

  private open(candidates: readonly number[], header: string | null, complete: boolean, index: number): void {
    const parent = candidates[0] === undefined ? null : this.drafts[candidates[0]];
    if (parent && complete) parent.partsComplete = true;
    this.lists.open(candidates, header, 'SENTENCE', null);
    this.introduced = this.tokens
      .slice(index + 1)
      .every(({ kind }) => kind === 'colon' || kind === 'stop' || kind === 'comma');
    if (this.introduced) this.scope = { last: this.scope.last, stated: this.scope.stated };
  }

  private takeColon(token: Place, index: number): void {
    const before = this.tokens[index - 1];
    if (before?.kind === 'intro') return;
    this.changes.close();
    if (!this.run) {
      const figure = before?.kind === 'figure' || before?.kind === 'close';
      const lineEnds = index === this.tokens.length - 1;
      if (figure && this.scope.last !== null && (lineEnds ? false : this.figureAhead(index)))
        this.open([this.scope.last], null, true, index);
      return;
    }
    const label = this.label(this.run);
    this.run = null;
    if (label.organisation !== undefined) this.subject = label.organisation;
    if (label.generic || label.text.length > LONGEST_LABEL || !MEASURE_WORD.test(label.text)) return;
    if (!/情况|说明|原则|如下|方面$/.test(label.text)) this.header = label;
  }

  private figureAhead(index: number): boolean {
    return this.tokens.slice(index + 1).some(({ kind }) => kind === 'figure');
  }

  private takeNone(token: Place, index: number, to: number): number {
    const ends = (at: number): boolean => {
      const kind = at < to ? this.tokens[at]?.kind : 'stop';
      return kind === undefined || kind === 'comma' || kind === 'stop' || kind === 'semicolon' || kind === 'close';
    };
    const front = this.run ? this.label(this.run) : null;
    if (ends(index + 1)) {
      const named = front && !front.generic ? front : (this.header ?? this.floating);
      if (named && !this.reason && isStatedNone(named.text)) this.addNone(named, named.start, token.end);
      this.run = null;
      return index;
    }
    let end = index + 1;
    while (
      !ends(end) &&
      this.tokens[end]?.kind !== 'base' &&
      this.tokens[end]?.kind !== 'reason' &&
      this.tokens[end]?.kind !== 'figure'
    )
      end += 1;
    const last = this.tokens[end - 1];
    if (this.reason || !last || !ends(end) || (front && !front.generic && front.text !== '')) {
      this.extend(token);
      return index;
    }
    if (front?.organisation !== undefined) this.subject = front.organisation;
    this.run = null;
    let from = token.end;
    for (const part of this.passage.text.slice(token.end, last.end).split('、')) {
      const label = this.label({ start: from, end: from + part.length, year: null });
      from += part.length + 1;
      const name = label.name.replace(/收支(?:情况|预算)?$/, '').replace(/情况$/, '');
      if (isStatedNone(label.text) && name !== '') this.addNone({ ...label, name }, token.start, label.end);
    }
    return end - 1;
  }

  private addNone(label: Label, start: number, end: number): void {
    this.changes.close();
    this.push({
      name: label.name,
      value: '无',
      placeholder: false,
      unit: this.noneUnit,
      unitKind: 'MONEY',
      start,
      end,
      words: { start, end: start, year: null },
      container: null,
    });
  }

  private takeBracket(token: Extract<Token, { kind: 'open' }>, index: number, to: number): number {
    const close =
      token.match === null
        ? -1
        : this.tokens.findIndex(({ kind, start }, at) => at > index && kind === 'close' && start === token.match);
    if (close < 0 || close > to) {
      if (this.run) this.extend(token);
      return index;
    }
    const inner = this.tokens.slice(index + 1, close);
    if (inner.length > 0 && inner.every(({ kind }) => kind === 'change' || kind === 'slash')) {
      for (const word of inner) if (word.kind === 'change') this.changes.addPaired(this.passage, word);
      return close;
    }
    const figures = inner.filter((part) => part.kind === 'figure');
    const formula = inner.some(({ kind }) => kind === 'slash') && !figures.some(({ unit }) => unit?.kind === 'MONEY');
    if (figures.length === 0 || formula) {
      const end = this.tokens[close];
      if (this.run && end) this.extend(end);
      else if (end && this.startsClause(index)) this.extend({ start: token.start, end: end.end });
      return close;
    }
    const [only] = figures;
    const last = this.scope.last === null ? null : this.drafts[this.scope.last];
    if (figures.length === 1 && only?.unit?.kind === 'SHARE' && this.run === null && inner.length <= 2) {
      this.parse(index + 1, close);
      return close;
    }
    // 车辆1辆（其他用车1辆）: a remark on the same figure, not another one.
    if (
      figures.length === 1 &&
      only &&
      last?.value === only.value &&
      only.unit?.kind !== 'MONEY' &&
      last.unitKind === only.unit?.kind
    )
      return close;
    this.parseInside(index + 1, close);
    return close;
  }

  private startsClause(index: number): boolean {
    const before = this.tokens[index - 1];
    return before === undefined || before.kind === 'comma' || before.kind === 'stop' || before.kind === 'semicolon';
  }

  private parseInside(from: number, to: number): void {
    this.changes.close();
    const { scope, run, reason, soft, year, floating, subject, previous } = this;
    this.scope = { last: scope.last, stated: scope.last === null ? [] : [scope.last] };
    this.reason = false;
    this.soft = false;
    this.run = null;
    const whole = run === null || reason ? scope.last : null;
    this.lists.open(whole === null ? [] : [whole], null, 'BRACKET', null);
    const comparison = this.changes.suspend();
    this.parse(from, to);
    this.endClause();
    this.changes.resume(comparison);
    this.lists.endBracket();
    Object.assign(this, { scope, run, reason, soft, year, floating, subject, previous });
  }

  private endClause(): void {
    if (this.run && !this.reason) {
      const label = this.label(this.run);
      if (label.organisation !== undefined && label.text === '') this.floatingSubject = label.organisation;
      else if (!label.generic && label.text.length <= 40 && NAMES_MEASURE.test(label.text)) this.floating = label;
      if (label.container !== null && label.text === '') this.floatContainer(label.container);
    }
    this.changes.endClause();
    this.clearClause();
  }

  /** `支出预算中，`: what follows in the sentence lies in it. */
  private floatContainer(name: string): void {
    const parent = this.sameMeasure(name);
    this.lists.open(parent === null ? [] : [parent], name, 'SENTENCE', null);
    const { top } = this.lists;
    if (top) top.bySemicolon = true;
  }

  private clearClause(): void {
    this.run = null;
    this.ratio = null;
    this.each = false;
  }

  private endSentence(): void {
    if (this.run && this.scope.stated.length === 0 && !this.reason) {
      const label = this.label(this.run);
      if (!label.generic && label.text.length <= LONGEST_LABEL && NAMES_MEASURE.test(label.text)) this.header = label;
    }
    this.endClause();
    this.clearSentence();
  }

  private clearSentence(): void {
    this.changes.endSentence();
    if (!this.introduced) this.lists.endSentence();
    if (this.scope.stated.length > 0) this.previous = this.scope.stated;
    this.scope = { last: null, stated: [] };
    this.reason = false;
    this.soft = false;
    this.floating = null;
    this.floatingSubject = null;
  }
}

const LONGEST_LABEL = 60;
/** `在支出预算2944.24万元中`: named as the whole of what follows, not stated again. */
const INSIDE = /^中(?![心央小介期学医国级型标间层青])/;
const LISTED =
  /^[^。;]{2,60}?\d[\d,.]*(?:万元|元|亿元|辆|个|台\(套\))(?:[,(][^。;]{0,40})?[。;,、.:]?$|^[^。;]{2,40}\d[\d,.]*(?:万元|元|亿元),(?:分项目?如下|其中|包括|具体包括)[:。]?$/;
const ENUMERATED = /^[一二三四五六]是|^第[一二三四五]/;
const THIS_PROJECT = /^(?:该|本|此)项目/;
const SAYS_NOTHING =
  /^(?:总体|整体|总额|总数|总量|规模|有所|略有|略|均|分别|各|基本|共|预算数?|决算数?|支出数|金额|比例|幅度|增下?|又|较|变[动化]|本年度?|今年|数额|实际|合计)$/;
const NAMES_MEASURE =
  /(?:费|费用|收入|支出|预算|决算|采购|购买服务|资产|基金|拨款|结转|结余|经费"?|公"|补助|补贴|购置|接待|\)|项目|车辆|保有量|公积金|医疗|运行)(?:方面|情况)?$/;
const COUNTS = /车|设备|项目|批次|人次|团组|面积|目标|接待|工资|公积金/;

const both = (name: string): { readonly name: string; readonly text: string } => ({ name, text: plainName(name) });

function plainName(name: string): string {
  return name
    .replace(/[“”‘’]/g, '"')
    .replaceAll('（', '(')
    .replaceAll('）', ')');
}
