/** The money of classes as areas: what is inside a class lies inside its box. */
import { hierarchy, treemap, type HierarchyRectangularNode } from 'd3-hierarchy';

/** A class of expenditure: 3, 5 or 7 digits for a 类, 款 or 项. */
export interface ClassSum {
  readonly code: string;
  readonly name: string;
  readonly sum: number;
}

export interface Box {
  readonly of: ClassSum;
  /** 0 for what lies in no other box. */
  readonly depth: number;
  readonly hasParts: boolean;
  /** In parts of the whole. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Node {
  readonly of: ClassSum | null;
  readonly children: Node[];
}

/** Proportions of the whole, and room for the name of what has parts, in its units. */
const SIZE = { width: 1000, height: 380 } as const;
const NAME = 24;
const GAP = 3;

/** The largest first. What a class states beyond its parts is room in its box. */
export function boxesOf(classes: readonly ClassSum[]): readonly Box[] {
  const root: Node = { of: null, children: [] };
  const known = new Map<string, Node>();
  for (const one of [...classes].sort((a, b) => a.code.length - b.code.length)) {
    if (one.sum <= 0) continue;
    const node: Node = { of: one, children: [] };
    known.set(one.code, node);
    (aboveOf(one.code, known) ?? root).children.push(node);
  }
  const tree = hierarchy(root)
    .sum(({ of, children }) => Math.max(0, (of?.sum ?? 0) - children.reduce((sum, child) => sum + (child.of?.sum ?? 0), 0)))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const placed = treemap<Node>().size([SIZE.width, SIZE.height]).paddingInner(GAP).paddingTop(({ depth }) => (depth > 0 ? NAME : 0))(tree);
  return placed.descendants().flatMap(boxOf);
} // prettier-ignore

/** Digits of a 类 and of a 款. */
const CATEGORY = 3;
const SUBCATEGORY = 5;

/** The nearest class above that is there. */
function aboveOf(code: string, known: ReadonlyMap<string, Node>): Node | undefined {
  const wider = [SUBCATEGORY, CATEGORY].filter((digits) => digits < code.length);
  return wider.map((digits) => known.get(code.slice(0, digits))).find((node) => node !== undefined);
}

function boxOf({ data, depth, x0, x1, y0, y1 }: HierarchyRectangularNode<Node>): readonly Box[] {
  if (!data.of) return [];
  return [
    {
      of: data.of,
      depth: depth - 1,
      hasParts: data.children.length > 0,
      left: x0 / SIZE.width,
      top: y0 / SIZE.height,
      width: (x1 - x0) / SIZE.width,
      height: (y1 - y0) / SIZE.height,
    },
  ];
}
