/** Gathers a stated change over its clauses (减少4万元，下降33.33%) and gives it to the figures it speaks of. */
import type { Change, ChangeDirection } from '../../../domain/fact';
import { toFen } from '../../../domain/money';
import type { Draft } from './draft';
import type { Passage } from './passage';
import type { ChangeToken, FigureToken, Place } from './tokens';
import type { UnitKind } from './units';

interface Base extends Place {
  readonly passage: Passage;
  readonly phraseStart: number;
}

interface Word {
  readonly word: string;
  readonly direction: ChangeDirection;
  readonly end: number;
  /** One of two words that a template leaves to choose from: 增加/减少. */
  paired: boolean;
}

interface Target {
  readonly targets: readonly number[];
  /** Makes the figure of a change that has none of its own; null where nothing names one. */
  readonly create: ((end: number) => number) | null;
  readonly start: number | null;
}

interface Open extends Target {
  readonly passage: Passage;
  readonly base: Base | null;
  readonly from: number;
  readonly words: Word[];
  readonly amounts: { readonly value: string; readonly unit: string }[];
  readonly percents: string[];
  end: number;
  waiting: boolean;
}

export class ChangeReader {
  private current: Open | null = null;
  private base: Base | null = null;
  /** What the sentence before compared with; the reasons behind it still do. */
  private before: Base | null = null;
  /** The base was named after the current change began. */
  private fresh = false;
  private afterSlash = false;

  constructor(private readonly drafts: Draft[]) {}

  compare(passage: Passage, token: Place & { readonly from: number; readonly to: number }): void {
    if (this.afterSlash && this.current) return;
    this.close();
    this.base = { passage, start: token.from, end: token.to, phraseStart: token.start };
    this.fresh = true;
  }

  get isOpen(): boolean {
    return this.current !== null;
  }

  slash(place: Place): void {
    const last = this.current?.words.at(-1);
    if (last?.end === place.start) last.paired = true;
    this.afterSlash = this.current !== null;
  }

  /** Whether a word of direction goes on with the change before it. */
  continues(unnamed: boolean): boolean {
    return this.current !== null && (this.afterSlash || (unnamed && !this.fresh));
  }

  /** Whether a word of direction states a change at all: without a size it needs something to be compared with. */
  isStatement(token: ChangeToken): boolean {
    if (token.direction === 'UNCHANGED') return this.base !== null;
    return this.fresh;
  }

  /** @param goesOn the words name a measure of their own, or stand in the reasons of a change: the base of the sentence before holds */
  open(passage: Passage, token: ChangeToken, goesOn: boolean, target: Target): void {
    this.close();
    const base = this.base ?? (goesOn ? this.before : null);
    const from = this.fresh && base ? Math.min(base.phraseStart, token.start) : token.start;
    this.current = {
      targets: target.targets,
      create: target.create,
      start: target.start,
      passage,
      base,
      from,
      words: [],
      amounts: [],
      percents: [],
      end: token.end,
      waiting: true,
    };
    this.fresh = false;
    this.addWord(passage, token);
  }

  addWord(passage: Passage, token: ChangeToken): void {
    const { current } = this;
    if (!current) return;
    const end = token.start + token.word.length;
    const before = current.words.at(-1);
    const paired = this.afterSlash && before?.paired === true && token.start - before.end <= 1;
    current.words.push({ word: passage.printed.slice(token.start, end), direction: token.direction, end, paired });
    current.end = Math.max(current.end, end);
    current.waiting = token.direction !== 'UNCHANGED';
    this.afterSlash = false;
  }

  /** 增加（减少）: the word in brackets is the other choice of a template. */
  addPaired(passage: Passage, token: ChangeToken): void {
    const last = this.current?.words.at(-1);
    if (!this.current || !last) return;
    last.paired = true;
    const { waiting } = this.current;
    this.afterSlash = false;
    this.addWord(passage, token);
    const added = this.current.words.at(-1);
    if (added) added.paired = true;
    this.current.waiting = waiting;
  }

  /** Whether a figure is the size of the current change. */
  wants(kind: UnitKind | null, unnamed: boolean): boolean {
    if (!this.current) return false;
    if (this.current.waiting) return true;
    return kind === 'SHARE' && unnamed && this.current.percents.length === 0;
  }

  fill(passage: Passage, figure: FigureToken, unit: FigureToken['unit']): void {
    const { current } = this;
    if (!current || !unit) return;
    const printed = unit.words ?? passage.text.slice(unit.start, unit.end);
    if (unit.kind === 'SHARE') current.percents.push(figure.value + printed);
    else current.amounts.push({ value: figure.value, unit: unit.words ?? passage.printed.slice(unit.start, unit.end) });
    current.waiting = false;
    current.end = figure.end;
  }

  endClause(): void {
    if (this.current) this.current.waiting = false;
    this.afterSlash = false;
  }

  endSentencePart(): void {
    this.close();
    this.fresh = false;
  }

  endSentence(): void {
    this.endSentencePart();
    if (this.base) this.before = this.base;
    this.base = null;
  }

  /** Nothing of the line before holds in the next. */
  beginLine(): void {
    this.before = null;
  }

  /** A comparison has just been named: 与上年相比. */
  get compares(): boolean {
    return this.fresh;
  }

  /** Sets aside what is compared with while a bracket is read. */
  suspend(): Base | null {
    const { base } = this;
    this.base = null;
    this.fresh = false;
    return base;
  }

  resume(base: Base | null): void {
    this.close();
    this.base = base;
    this.fresh = false;
  }

  /** What the base names besides its time: 预算数 of 2022年预算数. */
  nounOfBase(): string | null {
    const { base } = this;
    if (!base) return null;
    const noun = base.passage.printed
      .slice(base.start, base.end)
      .replace(/^(?:\d{4}年度?|上一?年度?|去年|同期|本?年初|的)+/, '');
    return noun === '' || noun === '同期' ? null : noun;
  }

  close(): void {
    const { current } = this;
    this.current = null;
    this.afterSlash = false;
    if (!current) return;
    const sized = current.amounts.length > 0 || current.percents.length > 0;
    const direction = directionOf(current);
    if (!sized && direction !== 'UNCHANGED' && current.base === null) return;
    const targets = [...current.targets];
    if (targets.length === 0 && current.create && (sized || direction === 'UNCHANGED'))
      targets.push(current.create(current.end));
    const sizes = Math.max(current.amounts.length, current.percents.length);
    if (sizes > 1) targets.splice(sizes);
    targets.forEach((index, at) => {
      const change = this.changeOf(current, direction, at, targets.length);
      this.give(targets.length === 1 ? this.ownerOf(change, index) : index, change);
    });
  }

  private changeOf(open: Open, direction: ChangeDirection, at: number, of: number): Change {
    const amount = open.amounts[of > 1 && open.amounts.length > 1 ? at : 0];
    const percent = open.percents[of > 1 && open.percents.length > 1 ? at : 0];
    return {
      base: open.base && open.base.passage.printed.slice(open.base.start, open.base.end),
      direction,
      amount: amount?.value ?? null,
      unit: amount?.unit ?? null,
      percent: percent ?? null,
      words: open.words.map(({ word }) => word),
      quote: open.passage.quote(open.start === null ? open.from : Math.min(open.start, open.from), open.end),
    };
  }

  /** `总计100万元，其中结转60万元，比上年增加5万元，增长5.26%；…`: the one whose arithmetic holds, where one alone does. */
  private ownerOf(change: Change, index: number): number {
    const own = this.drafts[index];
    const parent = own?.parent ?? null;
    const whole = parent === null ? undefined : this.drafts[parent];
    if (!own || !whole || parent === null || whole.change !== null || own.passage !== whole.passage) return index;
    return isPercentOf(change, whole) && !isPercentOf(change, own) ? parent : index;
  }

  private give(index: number, change: Change): void {
    const draft = this.drafts[index];
    if (!draft) return;
    if (draft.change === null) {
      draft.change = change;
      if (draft.value === null) draft.unit = change.unit;
      return;
    }
    // A second comparison of one figure (with last year, with the plan) is kept as a change of its own.
    if (change.amount === null && change.percent === null) return;
    const { parent, header } = draft;
    this.drafts.push({
      ...draft,
      value: null,
      placeholder: false,
      unit: change.unit,
      change,
      ratios: [],
      parent,
      header,
      partsComplete: false,
    });
  }
}

/** Whether size and percentage of a change are those of a figure, to the last digit of the percentage. */
function isPercentOf({ direction, amount, unit, percent }: Change, { value, unit: own }: Draft): boolean {
  const [size, figure] = [toFen(amount, unit), toFen(value, own)];
  const digits = percent === null ? null : /^(\d{1,9})(?:\.(\d{1,6}))?[%％]$/.exec(percent);
  if (size === null || figure === null || !digits) return false;
  const [, whole = '', fraction = ''] = digits;
  const earlier = BigInt(figure) + (direction === 'DECREASE' ? 1n : -1n) * BigInt(size);
  const share = BigInt(size) * 100n * 10n ** BigInt(fraction.length);
  const missed = share - BigInt(whole + fraction) * earlier;
  return earlier > 0n && missed < earlier && missed > -earlier;
}

/** The word that stands alone decides; a template's pair says nothing, and with a size of nil means no change. */
function directionOf({ words, amounts }: Open): ChangeDirection {
  const alone = words.find(({ paired }) => !paired);
  if (alone) return alone.direction;
  const nil = amounts.length > 0 && amounts.every(({ value }) => /^0(?:\.0+)?$/.test(value));
  return nil ? 'UNCHANGED' : (words[0]?.direction ?? 'UNCHANGED');
}
