/** The state of reading: what has been stated so far, and what holds in the line, the sentence and the clause at hand. */
import type { Span } from '../../../domain/fact';
import type { Reading } from '../reading';
import { ChangeReader } from './changes';
import type { Draft } from './draft';
import { type Label, LabelReader, measureOf, plainName, type Words } from './label';
import { ListStack } from './lists';
import { passageOf, type Passage } from './passage';
import type { Setting } from './setting';
import { type Place, type Token, tokensOf } from './tokens';
import { NAMES_MEASURE } from './words';

/** What holds inside one sentence or bracket. */
export interface Scope {
  /** The figure just stated, which changes and shares speak of. */
  last: number | null;
  /** Figures of the sentence in order, so that 分别 can speak of them all. */
  readonly stated: number[];
}

export interface Statement {
  readonly name: string;
  readonly value: string | null;
  readonly placeholder: boolean;
  readonly unit: string | null;
  readonly unitKind: Draft['unitKind'];
  readonly start: number;
  readonly end: number;
  /** The words in front of the figure, with those that tell its stage. */
  readonly words: Words;
  /** The whole that the words themselves name: 固定资产中. */
  readonly container: string | null;
}

export interface RatioStart {
  readonly start: number;
  readonly from: number;
  readonly to: number | null;
  readonly label: Label | null;
}

export interface AsOf {
  readonly date: string | null;
  readonly year: number | null;
}

export const LONGEST_LABEL = 60;
/** Figures of one name that a sentence may still speak of. */
const FARTHEST = 100;
const ENDINGS: ReadonlySet<Token['kind']> = new Set(['colon', 'stop', 'comma']);
/** A line without any of these states no figure and introduces none. */
const SAYS_SOMETHING = /[\dXx×*_无没未不一两元]|其中|包括|如下/;

export class Line {
  readonly drafts: Draft[] = [];
  readonly labels: LabelReader;
  readonly lists = new ListStack();
  readonly changes: ChangeReader;

  private section = 0;
  private indexed = { section: 0, upTo: 0, byMeasure: new Map<string, number[]>() };
  passage!: Passage;
  setting!: Setting;
  tokens: readonly Token[] = [];
  private closings: ReadonlyMap<number, number> | null = null;
  /** Index of the last token that is no mere punctuation, found once: every colon asks what stands behind it. */
  private lastWords = -1;
  private lastFigure = -1;
  /** Tokens of one clause, the last it was looked for in; `to` ends the bracket or line around it. */
  clause: { readonly from: number; readonly to: number; readonly end: number } | null = null;
  /** Holder that the outline gives for this line. */
  speaking: string | null = null;
  /** Holder that a sentence of this line has named. */
  subject: string | null = null;
  year: number | null = null;
  /** The words at hand speak of the year before: 上年决算数. */
  lastYear = false;
  asOf: AsOf | null = null;
  /** A name that the line gives in front of its sentences: `公务接待费。`, `政府采购预算：`. */
  header: Label | null = null;
  /** The numbered title above a bare line: `1.行政运行（项）。`, then `年初预算为…`. */
  title: Label | null = null;
  /** The line has announced parts that stand in the next lines. */
  introduced = false;

  scope: Scope = { last: null, stated: [] };
  /** Figures of the sentence before, the one it is about first. */
  previous: readonly number[] = [];
  /** An organisation alone in front of a comma: holder in this sentence only. */
  floatingSubject: string | null = null;
  /** A name whose figure follows behind a comma. */
  floating: Label | null = null;
  /** Inside the reasons of a change. */
  reason = false;
  /** Behind 主要是, which introduces parts or reasons. */
  soft = false;

  /** Words since the last boundary: the label of the next figure. */
  run: Words | null = null;
  ratio: RatioStart | null = null;
  /** Behind 分别, 均 or 各. */
  each = false;

  constructor(
    readonly reading: Reading,
    readonly noneUnit: string | null,
  ) {
    this.labels = new LabelReader(reading.organisations);
    this.changes = new ChangeReader(this.drafts);
  }

  /** Begins a line; what the section has said stays known. */
  begin(spans: readonly Span[], setting: Setting): void {
    const { outline, organisations } = this.reading;
    if (this.section !== setting.section) {
      this.section = setting.section;
      this.lists.clear();
      this.previous = [];
      this.asOf = null;
    }
    if (!setting.assets) this.asOf = null;
    this.passage = passageOf(outline.text, spans);
    this.setting = setting;
    this.speaking = organisations.speaking(spans[0]?.start ?? 0);
    this.subject = null;
    this.year = null;
    this.header = null;
    this.introduced = false;
    this.scope = { last: null, stated: [] };
    this.clearSentence();
    this.clearClause();
    this.changes.beginLine();
    this.tokens = SAYS_SOMETHING.test(this.passage.text) ? tokensOf(this.passage.text, setting.unit) : [];
    this.closings = null;
    this.clause = null;
    this.lastWords = this.tokens.findLastIndex(({ kind }) => !ENDINGS.has(kind));
    this.lastFigure = this.tokens.findLastIndex(({ kind }) => kind === 'figure');
  }

  /** Index of the token that closes a bracket, -1 where none does. */
  closeOf({ match }: Extract<Token, { kind: 'open' }>): number {
    if (match === null) return -1;
    this.closings ??= new Map(
      this.tokens.flatMap(({ kind, start }, at) => (kind === 'close' ? [[start, at] as const] : [])),
    );
    return this.closings.get(match) ?? -1;
  }

  get text(): string {
    return this.passage.text;
  }

  get holder(): string | null {
    return this.floatingSubject ?? this.subject ?? this.speaking;
  }

  get lastDraft(): Draft | null {
    return this.scope.last === null ? null : (this.drafts[this.scope.last] ?? null);
  }

  extend(place: Place): void {
    this.run = this.run ? { ...this.run, end: place.end } : { start: place.start, end: place.end, year: null };
  }

  /** Reads words as a label; an organisation among them becomes the holder. */
  label(words: Words): Label {
    const label = this.labels.read(this.passage, words);
    if (label.organisation !== undefined) this.subject = label.organisation;
    return label;
  }

  /** Takes the words since the last boundary as a label; null where there are none. */
  takeRun(): Label | null {
    const { run } = this;
    this.run = null;
    return run && this.label(run);
  }

  /** Whether anything but punctuation stands behind a token. */
  goesOn(index: number): boolean {
    return index < this.lastWords;
  }

  /** Whether a figure stands behind a token. */
  statesMore(index: number): boolean {
    return index < this.lastFigure;
  }

  /** Position in the passage of an offset in the document. */
  positionOf(offset: number): number {
    let position = 0;
    while (position < this.text.length && this.passage.source(position) < offset) position += 1;
    return position;
  }

  /** The latest figure of this section under the same name, whatever words for stage and sum it carries. */
  sameMeasure(name: string, fits: (draft: Draft) => boolean = () => true): number | null {
    const known = this.measured().get(measureOf(plainName(name))) ?? [];
    const least = Math.max(0, known.length - FARTHEST);
    for (let at = known.length - 1; at >= least; at -= 1) {
      const index = known[at];
      const draft = index === undefined ? undefined : this.drafts[index];
      if (index !== undefined && draft && fits(draft)) return index;
    }
    return null;
  }

  /** The figures of this section by what they measure; those stated since the last question are added first. */
  private measured(): ReadonlyMap<string, readonly number[]> {
    if (this.indexed.section !== this.setting.section)
      this.indexed = { section: this.setting.section, upTo: this.indexed.upTo, byMeasure: new Map() };
    const { indexed, drafts } = this;
    for (; indexed.upTo < drafts.length; indexed.upTo += 1) {
      const draft = drafts[indexed.upTo];
      if (!draft || draft.section !== indexed.section) continue;
      const key = measureOf(plainName(draft.label));
      const list = indexed.byMeasure.get(key);
      if (list) list.push(indexed.upTo);
      else indexed.byMeasure.set(key, [indexed.upTo]);
    }
    return indexed.byMeasure;
  }

  endClause(): void {
    if (this.run && !this.reason) {
      const label = this.labels.read(this.passage, this.run);
      if (label.organisation !== undefined && label.text === '') this.floatingSubject = label.organisation;
      if (label.container !== null && label.text === '') this.openContainer(label.container);
      // 0个团组，0人: the noun of a count names nothing that follows.
      else if (isName(label) && this.lastDraft?.end !== this.run.start) this.floating = label;
    }
    this.changes.endClause();
    this.clearClause();
  }

  endSentence(): void {
    if (this.run && this.scope.stated.length === 0 && !this.reason) {
      const label = this.labels.read(this.passage, this.run);
      if (isName(label)) this.header = { ...label, name: label.name.replace(/(?:情况|方面)$/, '') };
    }
    this.endClause();
    this.clearSentence();
  }

  /** `支出预算中，`: what follows in the sentence lies in it. */
  openContainer(name: string): void {
    const parent = this.sameMeasure(name);
    this.lists.open(parent === null ? [] : [parent], name, 'SENTENCE', null);
    this.lists.keepOverSemicolons();
  }

  private clearClause(): void {
    this.run = null;
    this.lastYear = false;
    this.ratio = null;
    this.each = false;
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

/** Words that name a measure and nothing else, so that a figure behind them may leave its name out. */
function isName(label: Label): boolean {
  return !label.generic && label.text.length <= LONGEST_LABEL && NAMES_MEASURE.test(label.text);
}
