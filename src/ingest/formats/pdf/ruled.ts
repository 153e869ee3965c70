/** Tables that ruling lines draw: where lines meet are cells, and where one is missing a cell reaches further. */
import { around, type Box } from './geometry';
import type { Rule, Rules } from './rules';

export interface RuledCell extends Box {
  readonly row: number;
  readonly down: number;
}

export interface RuledTable extends Box {
  /** Places of the lines down the page, from left to right: one more than columns. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** By row, each from left to right. */
  readonly cells: readonly RuledCell[];
  /** The cell at a place of the page. */
  cellAt(x: number, y: number): RuledCell | null;
}

/** Points: lines nearer than this are one, and what ends so near to another line meets it. */
const SAME = 3;
/** Pairs of lines that are compared: a page that draws more is no table. */
const MOST_PAIRS = 4_000_000;
/** Places of one grid. */
const MOST_CELLS = 100_000;

export function ruledTables(rules: Rules): readonly RuledTable[] {
  const [across, down] = [joined(rules.across), joined(rules.down)];
  if (across.length * down.length > MOST_PAIRS) return [];
  return meeting(across, down)
    .flatMap((lines) => gridOf(lines) ?? [])
    .sort((a, b) => (Math.abs(a.top - b.top) > SAME ? a.top - b.top : a.left - b.left));
}

/** Lines that go on each other are one. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const lines: Rule[] = [];
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  for (let first = 0; first < sorted.length;) {
    const { at } = sorted[first] as Rule;
    let next = first;
    while (next < sorted.length && (sorted[next] as Rule).at - at <= SAME) next += 1;
    const level = sorted.slice(first, next).sort((a, b) => a.from - b.from);
    const place = level.reduce((sum, one) => sum + one.at, 0) / level.length;
    let open: { at: number; from: number; to: number } | null = null;
    for (const { from, to } of level) {
      if (open && from <= open.to + SAME) open.to = Math.max(open.to, to);
      else lines.push((open = { at: place, from, to }));
    }
    first = next;
  }
  return lines.filter(({ from, to }) => to - from > SAME);
}

/** Lines that hang together. */
function meeting(across: readonly Rule[], down: readonly Rule[]): readonly Rules[] {
  const group = Array.from({ length: across.length + down.length }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (group[root] !== root) root = group[root] ?? root;
    group[index] = root;
    return root;
  };
  across.forEach((line, i) => {
    down.forEach((other, j) => {
      if (covers(line, other.at) && covers(other, line.at)) group[rootOf(i)] = rootOf(across.length + j);
    });
  });
  const groups = new Map<number, { across: Rule[]; down: Rule[] }>();
  const put = (line: Rule, index: number, side: 'across' | 'down'): void => {
    const root = rootOf(index);
    const known = groups.get(root) ?? { across: [], down: [] };
    known[side].push(line);
    groups.set(root, known);
  };
  across.forEach((line, index) => put(line, index, 'across'));
  down.forEach((line, index) => put(line, across.length + index, 'down'));
  return [...groups.values()].filter((lines) => lines.across.length > 1 && lines.down.length > 0);
}

const covers = ({ from, to }: Rule, place: number): boolean => place >= from - SAME && place <= to + SAME;

/** Places in order, those that are one only once. */
function places(all: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const place of [...all].sort((a, b) => a - b)) {
    if (place - (found.at(-1) ?? -Infinity) > SAME) found.push(place);
  }
  return found;
}

/** Null where lines frame one column, or draw something else. */
function gridOf({ across, down }: Rules): RuledTable | null {
  // A table that is open at its sides ends where its lines do.
  const xs = places([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const ys = places([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || columns * rows > MOST_CELLS) return null;
  const middle = (all: readonly number[], at: number): number => ((all[at] ?? 0) + (all[at + 1] ?? 0)) / 2;
  const hasLine = (lines: readonly Rule[], place: number, from: number): boolean =>
    lines.some((line) => Math.abs(line.at - place) <= SAME && line.from <= from && line.to >= from);
  const downAt = xs.map((x) => down.filter(({ at }) => Math.abs(at - x) <= SAME));
  const acrossAt = ys.map((y) => across.filter(({ at }) => Math.abs(at - y) <= SAME));
  const isWall = (row: number, column: number): boolean =>
    column < 0 || column === columns - 1 || hasLine(downAt[column + 1] ?? [], xs[column + 1] ?? 0, middle(ys, row));
  const isFloor = (row: number, column: number): boolean =>
    row === rows - 1 || hasLine(acrossAt[row + 1] ?? [], ys[row + 1] ?? 0, middle(xs, column));
  const owner = regions(rows, columns, isWall, isFloor);
  const cells = cellsOf(owner, columns, xs, ys);
  const byPlace = new Map<number, RuledCell>();
  for (const cell of cells) {
    const [first, last] = [xs.indexOf(cell.left), xs.indexOf(cell.right)];
    for (let row = cell.row; row < cell.row + cell.down; row += 1) {
      for (let column = first; column < last; column += 1) byPlace.set(row * columns + column, cell);
    }
  }
  const box = around([{ left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 }]);
  return {
    ...box,
    xs,
    ys,
    cells,
    cellAt(x, y) {
      const [column, row] = [slotOf(xs, x), slotOf(ys, y)];
      return column < 0 || row < 0 ? null : (byPlace.get(row * columns + column) ?? null);
    },
  };
}

/** Between which two places in order this one is; −1 outside. */
function slotOf(all: readonly number[], place: number): number {
  let [low, high] = [0, all.length - 1];
  if (place < (all[low] ?? 0) || place > (all[high] ?? 0)) return -1;
  while (high - low > 1) {
    const half = (low + high) >> 1;
    if ((all[half] ?? 0) <= place) low = half;
    else high = half;
  }
  return low;
}

type Between = (row: number, column: number) => boolean;

/** For each place of the grid the first place of the region that no line parts it from. */
function regions(rows: number, columns: number, isWall: Between, isFloor: Between): readonly number[] {
  const owner = new Array<number>(rows * columns).fill(-1);
  for (let start = 0; start < owner.length; start += 1) {
    if (owner[start] !== -1) continue;
    owner[start] = start;
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const [row, column] = [Math.floor(at / columns), at % columns];
      const reach = (next: number): void => {
        if (owner[next] !== -1) return;
        owner[next] = start;
        waiting.push(next);
      };
      if (column + 1 < columns && !isWall(row, column)) reach(at + 1);
      if (column > 0 && !isWall(row, column - 1)) reach(at - 1);
      if (row + 1 < rows && !isFloor(row, column)) reach(at + columns);
      if (row > 0 && !isFloor(row - 1, column)) reach(at - columns);
    }
  }
  return owner;
}

/** A region is a cell where it is a box; else its rows are cells of their own. */
function cellsOf(owner: readonly number[], columns: number, xs: readonly number[], ys: readonly number[]): readonly RuledCell[] {
  const members = new Map<number, number[]>();
  owner.forEach((root, at) => {
    const known = members.get(root);
    if (known) known.push(at);
    else members.set(root, [at]);
  });
  const cells: RuledCell[] = [];
  const add = (row: number, down: number, from: number, to: number): void => {
    cells.push({ row, down, left: xs[from] ?? 0, right: xs[to + 1] ?? 0, top: ys[row] ?? 0, bottom: ys[row + down] ?? 0 });
  };
  for (const places of members.values()) {
    const inRows = new Map<number, number[]>();
    for (const at of places) {
      const row = Math.floor(at / columns);
      const known = inRows.get(row);
      if (known) known.push(at % columns);
      else inRows.set(row, [at % columns]);
    }
    const all = [...inRows].map(([row, own]) => ({ row, from: Math.min(...own), to: Math.max(...own), count: own.length }));
    const first = all[0] as (typeof all)[number];
    const isBox = all.every(({ from, to, count }) => from === first.from && to === first.to && count === to - from + 1);
    if (isBox) add(Math.min(...inRows.keys()), all.length, first.from, first.to);
    else {
      for (const [row, own] of inRows) {
        const sorted = own.sort((a, b) => a - b);
        let from = 0;
        sorted.forEach((column, index) => {
          if (sorted[index + 1] === column + 1) return;
          add(row, 1, sorted[from] ?? column, column);
          from = index + 1;
        });
      }
    }
  }
  return cells.sort((a, b) => a.row - b.row || a.left - b.left);
} // prettier-ignore
