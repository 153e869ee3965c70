/** The automatic numbers of a Word document: what Word prints in front of a paragraph and does not write down. */
import { readXml } from '../xml';
import { printedNumber } from './numbers';

export interface NumberedStyle {
  readonly numId: string | null;
  readonly level: number | null;
  readonly basedOn: string | null;
}

interface Level {
  start: number;
  format: string;
  /** `第%1条`, `（%1）`, `%1.%2`. */
  text: string;
  /** The level behind which it begins anew; null for every level above. */
  restart: number | null;
  isLegal: boolean;
}

interface List {
  readonly levels: Map<number, Level>;
  /** Another list of which this is only the name. */
  styleLink: string | null;
}

interface Use {
  list: string;
  readonly starts: Map<number, number>;
}

/** A style that is based on itself ends somewhere. */
const MOST_STYLES = 50;
const LEVELS = 9;

export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #uses = new Map<string, Use>();
  readonly #counters = new Map<string, (number | undefined)[]>();

  /**
   * @param xml of the part numbering.xml; null where the document has none
   * @param styles by id
   */
  constructor(
    xml: string | null,
    readonly styles: ReadonlyMap<string, NumberedStyle>,
  ) {
    if (xml !== null) this.#readParts(xml);
  }

  /** What stands in front of the next paragraph of this list; '' where it has no number. */
  next(styleId: string | null, own: { readonly numId: string | null; readonly level: number | null }): string {
    const { numId, level } = this.#settled(styleId, own);
    if (numId === null || numId === '0') return '';
    const use = this.#uses.get(numId);
    const list = use && this.#resolved(use.list);
    const levels = list?.list.levels;
    const own_ = levels?.get(level);
    if (!use || !list || !own_) return '';
    const counters = this.#counters.get(list.key) ?? [];
    this.#counters.set(list.key, counters);
    const start = use.starts.get(level);
    const isFirstOfUse = start !== undefined && !use.starts.has(-1 - level);
    if (isFirstOfUse) use.starts.set(-1 - level, 1);
    counters[level] = isFirstOfUse ? start : (counters[level] ?? own_.start - 1) + 1;
    for (let below = level + 1; below < LEVELS; below += 1) {
      const restart = levels?.get(below)?.restart ?? null;
      if (restart === null || level < restart) counters[below] = undefined;
    }
    return own_.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = levels?.get(at);
      return printedNumber(counters[at] ?? shown?.start ?? 1, own_.isLegal ? 'decimal' : (shown?.format ?? 'decimal'));
    });
  }

  /** The list of a paragraph: its own, or that of its style or of those that this is based on. */
  #settled(
    styleId: string | null,
    own: { readonly numId: string | null; readonly level: number | null },
  ): { readonly numId: string | null; readonly level: number } {
    let { numId, level } = own;
    let style = styleId === null ? undefined : this.styles.get(styleId);
    for (let count = 0; style && numId === null && count < MOST_STYLES; count += 1) {
      numId = style.numId;
      level ??= style.level;
      style = style.basedOn === null ? undefined : this.styles.get(style.basedOn);
    }
    return { numId, level: level ?? 0 };
  }

  #resolved(key: string): { readonly key: string; readonly list: List } | null {
    let at = key;
    for (let count = 0; count < MOST_STYLES; count += 1) {
      const list = this.#lists.get(at);
      if (!list) return null;
      if (list.styleLink === null || list.levels.size > 0) return { key: at, list };
      const numId = this.styles.get(list.styleLink)?.numId ?? null;
      const next = numId === null ? undefined : this.#uses.get(numId)?.list;
      if (next === undefined) return null;
      at = next;
    }
    return null;
  }

  #readParts(xml: string): void {
    let [list, use]: [List | null, Use | null] = [null, null];
    let [level, override]: [Level | null, number | null] = [null, null];
    readXml(xml, {
      open: ({ name, attribute }) => {
        const value = attribute('val') ?? '';
        if (name === 'abstractNum') {
          list = { levels: new Map(), styleLink: null };
          this.#lists.set(attribute('abstractNumId') ?? '', list);
        } else if (name === 'num') {
          use = { list: '', starts: new Map() };
          this.#uses.set(attribute('numId') ?? '', use);
        } else if (name === 'abstractNumId' && use) use.list = value;
        else if (name === 'numStyleLink' && list) list.styleLink = value;
        else if (name === 'lvlOverride') override = Number(attribute('ilvl') ?? 0);
        else if (name === 'startOverride' && use && override !== null) use.starts.set(override, Number(value));
        else if (name === 'lvl') {
          level = { start: 1, format: 'decimal', text: '', restart: null, isLegal: false };
          // A level that one use overrides is not told apart: its start is.
          if (!use) list?.levels.set(Number(attribute('ilvl') ?? 0), level);
        } else if (level) {
          if (name === 'start') level.start = Number(value);
          else if (name === 'numFmt') level.format = value;
          else if (name === 'lvlText') level.text = value;
          else if (name === 'lvlRestart') level.restart = Number(value);
          else if (name === 'isLgl') level.isLegal = value !== '0' && value !== 'false';
        }
      },
      close: (name) => {
        if (name === 'lvl') {
          // The sign of a bullet is a picture of a font of signs.
          if (level?.format === 'bullet') level.text = '';
          level = null;
        } else if (name === 'abstractNum') list = null;
        else if (name === 'num') use = null;
        else if (name === 'lvlOverride') override = null;
      },
    });
  }
}

/** The styles that number their paragraphs, and what each is based on. */
export function numberedStyles(xml: string | null): ReadonlyMap<string, NumberedStyle> {
  const styles = new Map<string, NumberedStyle>();
  if (xml === null) return styles;
  let style: { id: string; numId: string | null; level: number | null; basedOn: string | null } | null = null;
  readXml(xml, {
    open: ({ name, attribute }) => {
      if (name === 'style') style = { id: attribute('styleId') ?? '', numId: null, level: null, basedOn: null };
      else if (!style) return;
      else if (name === 'numId') style.numId = attribute('val');
      else if (name === 'ilvl') style.level = Number(attribute('val') ?? 0);
      else if (name === 'basedOn') style.basedOn = attribute('val');
    },
    close: (name) => {
      if (name !== 'style' || !style) return;
      styles.set(style.id, style);
      style = null;
    },
  });
  return styles;
}
