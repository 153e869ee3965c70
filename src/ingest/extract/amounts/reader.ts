/**
 * Reads the figures of one line after another. A line is a row of tokens; the words since the last boundary are the label
 * of the next figure, and a change or a share belongs to the figure before it unless its own words name another.
 */
import type { Span } from '../../../domain/fact';
import type { OutlineNode } from '../../outline.types';
import type { Reading } from '../reading';
import { takeBracket } from './brackets';
import type { Draft } from './draft';
import { takeBase, takeFigure } from './figures';
import type { Label } from './label';
import { Line } from './line';
import { takeNone } from './nones';
import type { Setting } from './setting';
import { takeChange } from './shifts';
import type { Token } from './tokens';
import { takeColon, takeIntro } from './wholes';

export class AmountReader {
  private readonly line: Line;

  constructor(reading: Reading, noneUnit: string | null) {
    this.line = new Line(reading, noneUnit);
  }

  get drafts(): readonly Draft[] {
    return this.line.drafts;
  }

  /**
   * Reads one line of the outline.
   * @param spans where the line stands: the node, and what a printed page has cut off it
   * @param depth how many lines stand above it in the outline
   * @param head first figure of the line above it in the outline
   * @returns the index of its first figure, null when it states none
   */
  read(node: OutlineNode, spans: readonly Span[], depth: number, setting: Setting, head: number | null): number | null {
    const { line } = this;
    const first = line.drafts.length;
    line.begin(spans, setting);
    if (this.namesHolder()) {
      line.lists.restartNumbers();
      return null;
    }
    this.enterLists(node, depth, head);
    if (node.marker || node.role === 'HEADING') line.title = this.titleOf(node);
    this.parse(0, line.tokens.length);
    const brokenOff = /[,;]$/.test(line.text);
    if (brokenOff) line.introduced = true;
    line.endSentence();
    line.lists.endLine(line.introduced, brokenOff, node.marker);
    return line.drafts.length > first ? first : null;
  }

  /** `数据局：` alone on its line says whose the next lines are. */
  private namesHolder(): boolean {
    const { text, passage, labels } = this.line;
    if (text.length > LONGEST_NAME || /\d/.test(text)) return false;
    return labels.resolve(passage, { start: 0, end: text.endsWith(':') ? text.length - 1 : text.length }) !== null;
  }

  /** A numbered line without figures names what the bare lines behind it state. */
  private titleOf({ role }: OutlineNode): Label | null {
    const { text, passage, labels } = this.line;
    if (role === 'HEADING' || text.length > LONGEST_TITLE || /\d(?:万|元|%)|[,;]/.test(text)) return null;
    const end = /[。:.]$/.test(text) ? text.length - 1 : text.length;
    const label = labels.read(passage, { start: 0, end, year: null });
    return label.generic || label.text === '' ? null : label;
  }

  private enterLists({ role, marker }: OutlineNode, depth: number, head: number | null): void {
    const { lists, tokens, text } = this.line;
    const stated = tokens.some(({ kind }) => kind === 'figure');
    if (role === 'HEADING' && !stated) {
      lists.clear();
      return;
    }
    if (!marker && !stated) return;
    lists.enterLine(marker, LISTED.test(text), depth);
    if (marker && head !== null && lists.top?.style !== marker.style) {
      lists.open([head], null, 'BLOCK', null);
      lists.enterLine(marker, true, depth);
    }
  }

  private parse(from: number, to: number): void {
    for (let index = from; index < to; index += 1) {
      const token = this.line.tokens[index];
      if (token) index = this.take(token, index, to);
    }
  }

  /** @returns the index of the last token taken */
  private take(token: Token, index: number, to: number): number {
    const { line } = this;
    switch (token.kind) {
      case 'text':
        line.extend(token);
        return index;
      case 'year':
        line.extend(token);
        if (line.run) line.run = { ...line.run, year: token };
        line.lastYear = false;
        if (!line.reason && !line.ratio) line.year = token.year;
        return index;
      case 'lastYear':
        line.extend(token);
        if (line.run) line.run = { ...line.run, year: token };
        line.lastYear = !line.reason;
        return index;
      case 'date':
        this.takeDate(token);
        return index;
      case 'figure':
        return takeFigure(line, token, index);
      case 'base':
        takeBase(line, token);
        return index;
      case 'change':
        return takeChange(line, token, index);
      case 'ratio':
        line.ratio = { ...token, label: line.run && line.label(line.run) };
        line.run = null;
        return index;
      case 'intro':
        takeIntro(line, token, index);
        return index;
      case 'reason':
        line.changes.close();
        line.reason = true;
        line.run = null;
        return index;
      case 'each':
        line.each = true;
        return index;
      case 'none':
        return takeNone(line, token, index, to);
      case 'open':
        return takeBracket(line, token, index, to, (first, last) => {
          this.parse(first, last);
        });
      case 'comma':
        line.endClause();
        return index;
      case 'semicolon':
        this.takeSemicolon(token.end);
        return index;
      case 'stop':
        line.endSentence();
        return index;
      case 'colon':
        takeColon(line, index);
        return index;
      case 'slash':
        line.changes.slash(token);
        if (line.run) line.extend(token);
        return index;
      case 'and':
      case 'close':
        return index;
    }
  }

  private takeSemicolon(end: number): void {
    const { line } = this;
    line.endClause();
    line.changes.endSentencePart();
    line.lists.semicolon();
    line.reason = line.reason && ENUMERATED.test(line.text.slice(end, end + 3));
    line.soft = false;
  }

  /** 截至2021年12月31日 dates what follows; any other date only tells the year. */
  private takeDate({ date }: Extract<Token, { kind: 'date' }>): void {
    const { line } = this;
    line.run = null;
    if (line.reason) return;
    if (!date.asOf && !line.setting.assets) {
      if (date.year !== null) line.year = date.year;
      return;
    }
    const year = date.year ?? (line.setting.stage === 'FINAL' ? line.reading.document.fiscalYear : null);
    const day = year === null || date.monthDay === null ? null : `${year}-${date.monthDay}`;
    line.asOf = { date: date.iso ?? day, year };
    line.year = null;
  }
}

const LONGEST_NAME = 48;
const LONGEST_TITLE = 80;
/** A line that is one part of a list: a name, its figure and a remark. */
const LISTED =
  /^[^。;]{2,60}?\d[\d,.]*(?:万元|元|亿元|辆|个|台\(套\))(?:[,(][^。;]{0,40})?[。;,、.:]?$|^[^。;]{2,40}\d[\d,.]*(?:万元|元|亿元),(?:分项目?如下|其中|包括|具体包括)[:。]?$/;
const ENUMERATED = /^[一二三四五六]是|^第[一二三四五]/;
