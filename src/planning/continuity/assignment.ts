/**
 * Which pairs hold where each thing may stand in one pair only: those whose scores add up to the most. Taking the best
 * pair first would give one thing away that another needs more.
 */

/** Places in two lists, and how well what stands there goes together, over 0. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** Steps of one exact assignment, which takes smaller side² × larger side of them. What is larger goes best pair first. */
const MOST_STEPS = 10_000_000;

/** @returns some of the pairs, by their place on the left; of equal sums always the same */
export function bestAssignment<P extends Pair>(pairs: readonly P[]): readonly P[] {
  const ordered = [...pairs].sort((a, b) => a.left - b.left || a.right - b.right);
  return groupsOf(ordered)
    .flatMap((group) => (group.length === 1 ? group : assigned(group)))
    .sort((a, b) => a.left - b.left);
}

/** Pairs that share no thing with one another, not even through others, decide nothing about each other. */
function groupsOf<P extends Pair>(pairs: readonly P[]): readonly (readonly P[])[] {
  const of = { left: new Map<number, P[]>(), right: new Map<number, P[]>() };
  for (const pair of pairs) {
    for (const side of ['left', 'right'] as const) {
      const sharing = of[side].get(pair[side]);
      if (sharing) sharing.push(pair);
      else of[side].set(pair[side], [pair]);
    }
  }
  const seen = { left: new Set<number>(), right: new Set<number>() };
  return pairs.flatMap((first) => {
    if (seen.left.has(first.left)) return [];
    const group = new Set([first]);
    // The group grows while it is gone through.
    for (const pair of group) {
      for (const side of ['left', 'right'] as const) {
        if (seen[side].has(pair[side])) continue;
        seen[side].add(pair[side]);
        for (const next of of[side].get(pair[side]) ?? []) group.add(next);
      }
    }
    return [[...group]];
  });
}

function assigned<P extends Pair>(group: readonly P[]): readonly P[] {
  const lefts = [...new Set(group.map(({ left }) => left))].sort((a, b) => a - b);
  const rights = [...new Set(group.map(({ right }) => right))].sort((a, b) => a - b);
  const [few, many] = lefts.length <= rights.length ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const [rows, columns] = few === 'left' ? [lefts, rights] : [rights, lefts];
  if (rows.length ** 2 * columns.length > MOST_STEPS) return bestFirst(group);
  const row = new Map(rows.map((place, index) => [place, index]));
  const column = new Map(columns.map((place, index) => [place, index]));
  const costs = rows.map(() => new Float64Array(columns.length));
  const pairAt = new Map<number, P>();
  for (const pair of group) {
    const [i, j] = [row.get(pair[few]) ?? 0, column.get(pair[many]) ?? 0];
    const at = costs[i];
    if (at) at[j] = -pair.score;
    pairAt.set(i * columns.length + j, pair);
  }
  // A row whose column stands in no pair with it stays alone: that costs nothing.
  return cheapestColumns(costs, columns.length).flatMap((j, i) => pairAt.get(i * columns.length + j) ?? []);
}

function bestFirst<P extends Pair>(pairs: readonly P[]): readonly P[] {
  const taken = { left: new Set<number>(), right: new Set<number>() };
  return [...pairs]
    .sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right)
    .filter(({ left, right }) => {
      if (taken.left.has(left) || taken.right.has(right)) return false;
      taken.left.add(left);
      taken.right.add(right);
      return true;
    });
}

/**
 * The Hungarian method with potentials: the column of each row, so that the costs add up to the least. Rows are added one
 * by one; each looks for the cheapest way to a free column, along which the rows before it move on.
 * @param costs no more rows than columns
 */
function cheapestColumns(costs: readonly Float64Array[], width: number): readonly number[] {
  const NONE = -1;
  const rowPotential = new Float64Array(costs.length);
  const columnPotential = new Float64Array(width);
  const rowOf = new Int32Array(width).fill(NONE);
  for (let added = 0; added < costs.length; added += 1) {
    const distance = new Float64Array(width).fill(Infinity);
    const before = new Int32Array(width).fill(NONE);
    const isDone = new Uint8Array(width);
    let row = added;
    let at = NONE;
    while (row !== NONE) {
      let nearest = NONE;
      let step = Infinity;
      const cost = costs[row] ?? new Float64Array(width);
      for (let j = 0; j < width; j += 1) {
        if (isDone[j]) continue;
        const reduced = (cost[j] ?? 0) - (rowPotential[row] ?? 0) - (columnPotential[j] ?? 0);
        if (reduced < (distance[j] ?? Infinity)) {
          distance[j] = reduced;
          before[j] = at;
        }
        if ((distance[j] ?? Infinity) < step) {
          step = distance[j] ?? Infinity;
          nearest = j;
        }
      }
      rowPotential[added] = (rowPotential[added] ?? 0) + step;
      for (let j = 0; j < width; j += 1) {
        const held = rowOf[j] ?? NONE;
        if (isDone[j]) {
          rowPotential[held] = (rowPotential[held] ?? 0) + step;
          columnPotential[j] = (columnPotential[j] ?? 0) - step;
        } else distance[j] = (distance[j] ?? Infinity) - step;
      }
      isDone[nearest] = 1;
      at = nearest;
      row = rowOf[nearest] ?? NONE;
    }
    for (let j = at; j !== NONE;) {
      const previous = before[j] ?? NONE;
      rowOf[j] = previous === NONE ? added : (rowOf[previous] ?? NONE);
      j = previous;
    }
  }
  const columnOf = new Array<number>(costs.length).fill(NONE);
  rowOf.forEach((row, j) => { if (row !== NONE) columnOf[row] = j; }); // prettier-ignore
  return columnOf;
}
