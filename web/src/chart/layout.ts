/** Where the units of a chart stand: the root on the left, every level a column, all that is below a unit beside it. */
import { hierarchy, tree, type HierarchyPointNode } from 'd3-hierarchy';
import type { Line, Unit } from './tree';

export const CARD = { width: 264, height: 48 } as const;
const COLUMN = 324;
const ROW = 60;
const MARGIN = 16;

export interface Placed {
  readonly unit: Unit;
  readonly above: Unit | null;
  /** Of its left upper corner. */
  readonly x: number;
  readonly y: number;
}

export interface Edge {
  readonly path: string;
  readonly line: Line;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

export interface Layout {
  readonly placed: readonly Placed[];
  readonly edges: readonly Edge[];
  readonly width: number;
  readonly height: number;
}

/** Linear in the number of units. */
export function layoutOf(root: Unit): Layout {
  const nodes = tree<Unit>()
    .nodeSize([ROW, COLUMN])(hierarchy(root, ({ children }) => [...children]))
    .descendants();
  const top = nodes.reduce((least, { x }) => Math.min(least, x), Infinity);
  const bottom = nodes.reduce((most, { x }) => Math.max(most, x), -Infinity);
  const deepest = nodes.reduce((most, { depth }) => Math.max(most, depth), 0);
  // The layout grows downwards: its x is the height on the page.
  const place = (node: HierarchyPointNode<Unit>): Placed => ({
    unit: node.data,
    above: node.parent?.data ?? null,
    x: MARGIN + node.depth * COLUMN,
    y: MARGIN + node.x - top,
  });
  const placed = nodes.map(place);
  const at = new Map(placed.map((one) => [one.unit, one]));
  const edges = placed.flatMap((one) => {
    const above = one.above && at.get(one.above);
    return above ? [edgeOf(above, one)] : [];
  });
  return {
    placed,
    edges,
    width: 2 * MARGIN + deepest * COLUMN + CARD.width,
    height: 2 * MARGIN + bottom - top + CARD.height,
  };
}

const middle = (y: number): number => y + CARD.height / 2;

const edgeOf = (above: Placed, { unit, x, y }: Placed): Edge => ({
  path: unit.path,
  line: unit.lines[0] ?? 'SUBORDINATE_TO',
  from: { x: above.x + CARD.width, y: middle(above.y) },
  to: { x, y: middle(y) },
});

/** A part of the chart that is in sight. */
export interface Sight {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const isCardInSight = ({ x, y }: Placed, { left, top, right, bottom }: Sight): boolean =>
  x < right && x + CARD.width > left && y < bottom && y + CARD.height > top;

export const isEdgeInSight = ({ from, to }: Edge, { left, top, right, bottom }: Sight): boolean =>
  from.x < right && to.x > left && Math.min(from.y, to.y) < bottom && Math.max(from.y, to.y) > top;
