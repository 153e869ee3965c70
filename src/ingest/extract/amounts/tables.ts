/**
 * Plain text tables: a name and its figures side by side on a line, under 单位：万元. Only rows whose columns are told by the
 * head of the table, or that have one column, are read: a figure whose column nobody names says nothing.
 */
import type { Span, Stage } from '../../../domain/fact';
import { numberAt } from '../../../text/numbers';

export interface Row {
  readonly span: Span;
  /** Offsets of the name and the figures in the document. */
  readonly name: Span;
  readonly cells: readonly (Span & { readonly value: string } & Column)[];
}

interface Column {
  readonly stage: Stage | null;
  /** Year that the head prints; null where it prints none. */
  readonly year: number | null;
  /** 增减额, 占比, 备注: no figure of the measure itself. */
  readonly derived: boolean;
}

const ONLY_COLUMN: Column = { stage: null, year: null, derived: false };

const UNIT = /单位[：:]\s{0,4}(亿元|万元|千元|元)/;
const CELL_GAP = /[ \t\u3000|｜]+/y;
const NAME =
  /^[\s|｜]*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．][ \t]{0,4})?(?:其中[：:])?[ \t\u3000]{0,8}([“"（(\u4e00-\u9fff][^\d\t|｜，。；：:]{1,40}?)[ \t\u3000|｜]+(?=-?\d)/;
const HEAD_CELL =
  /^(?:(?:19|20)\d{2}年?度?)?(?:年初|调整|全年|部门|本年|支出|收入)?(?:预算数?|决算数?|金额|合计|执行数|完成数)(?:[(（](?:亿|万|千)?元[)）])?$/;
const YEAR_CELL = /^(?:19|20)\d{2}年度?$/;
const DERIVED_CELL =
  /^(?:增减|增加|减少|比上年|较上年|同比|与上年|占|比重|比例|完成|差异)[^\d]{0,10}(?:[(（]?[%％][)）]?)?$|^(?:增减|增长|变动)[率%％额]?$/;
const LONGEST_ROW = 160;
const NO_ROWS: readonly Row[] = [];

export class TableReader {
  /** Unit of the table at hand; null outside tables. */
  unit: string | null = null;
  /** The lines just read were the head of a table. */
  headed = false;
  private columns: readonly Column[] = [];

  leave(): void {
    this.unit = null;
    this.columns = [];
  }

  /** The rows among the lines of a span; none where the lines are prose. */
  rows(document: string, { start, end }: Span): readonly Row[] {
    const lines = document.slice(start, end);
    this.headed = false;
    if (this.unit === null && !lines.includes('单位')) return NO_ROWS;
    const rows: Row[] = [];
    let from = start;
    for (const line of lines.split('\n')) {
      const row = this.take(line, from);
      if (row) rows.push(row);
      from += line.length + 1;
    }
    return rows;
  }

  private take(line: string, from: number): Row | null {
    if (line.length > LONGEST_ROW) return null;
    const unit = UNIT.exec(line);
    if (unit?.[1] !== undefined) {
      this.leave();
      this.unit = unit[1];
      return null;
    }
    if (this.unit === null) return null;
    const cells = line
      .split(/[ \t\u3000]{2,}|[\t|｜]/)
      .map((cell) => cell.replace(/\s/g, ''))
      .filter((cell) => cell !== '');
    const heads = cells.slice(1);
    if (heads.length > 0 && heads.every(isHead) && heads.some((cell) => !DERIVED_CELL.test(cell))) {
      this.columns = heads.map(columnOf);
      this.headed = true;
      return null;
    }
    return this.rowOf(line, from);
  }

  private rowOf(line: string, from: number): Row | null {
    const head = NAME.exec(line);
    if (head?.[1] === undefined) return null;
    const nameStart = head[0].lastIndexOf(head[1]);
    const figures: (Span & { value: string })[] = [];
    let at = head[0].length;
    while (at < line.length) {
      const sign = line.charAt(at) === '-' ? 1 : 0;
      const figure = numberAt(line, at + sign);
      if (!figure) return null;
      figures.push({ start: from + at, end: from + figure.end, value: (sign ? '-' : '') + figure.value });
      CELL_GAP.lastIndex = figure.end;
      if (CELL_GAP.test(line)) at = CELL_GAP.lastIndex;
      else if (line.slice(figure.end).trim() === '') break;
      else return null;
    }
    const columns = this.columns.length > 0 ? this.columns : [ONLY_COLUMN];
    if (figures.length === 0 || figures.length !== columns.length) return null;
    return {
      span: { start: from, end: from + line.length },
      name: { start: from + nameStart, end: from + nameStart + head[1].length },
      cells: figures
        .map((figure, index) => ({ ...figure, ...(columns[index] ?? ONLY_COLUMN) }))
        .filter(({ derived }) => !derived),
    };
  }
}

const isHead = (cell: string): boolean => HEAD_CELL.test(cell) || YEAR_CELL.test(cell) || DERIVED_CELL.test(cell);

function columnOf(cell: string): Column {
  const year = /^\d{4}/.exec(cell);
  return { stage: stageOf(cell), year: year && Number(year[0]), derived: DERIVED_CELL.test(cell) };
}

function stageOf(cell: string): Stage | null {
  return cell.includes('决算') || cell.includes('执行') ? 'FINAL' : cell.includes('预算') ? 'BUDGET' : null;
}
