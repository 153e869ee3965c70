/** Places on a page as its reader sees it: upright, in points from the top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const middleX = ({ left, right }: Box): number => (left + right) / 2;
export const middleY = ({ top, bottom }: Box): number => (top + bottom) / 2;
export const heightOf = ({ top, bottom }: Box): number => bottom - top;
export const widthOf = ({ left, right }: Box): number => right - left;

export const isWithin = (x: number, y: number, { left, top, right, bottom }: Box): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** @param boxes at least one */
export const around = (boxes: readonly Box[]): Box => ({
  left: boxes.reduce((least, { left }) => Math.min(least, left), Infinity),
  top: boxes.reduce((least, { top }) => Math.min(least, top), Infinity),
  right: boxes.reduce((most, { right }) => Math.max(most, right), -Infinity),
  bottom: boxes.reduce((most, { bottom }) => Math.max(most, bottom), -Infinity),
});

/** Two boxes of the page description, which counts from below and may be turned, meet where both are. */
export const common = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

/** Quarter turns to the right. */
export type Turns = 0 | 1 | 2 | 3;

/** From the coordinates of a page description, which grow to the right and upwards, to those of its reader. */
export interface Upright {
  readonly width: number;
  readonly height: number;
  /** What shows, in the coordinates of the page description, where `top` is the smaller y. */
  readonly sheet: Box;
  box(x1: number, y1: number, x2: number, y2: number): Box;
}

/** @param sheet what shows of the page, in its own coordinates, where `top` is the smaller y */
export function upright(sheet: Box, turns: Turns): Upright {
  const { left, top: bottom, right, bottom: top } = sheet;
  const [across, down] = [right - left, top - bottom];
  const place = {
    0: (x: number, y: number) => [x - left, top - y],
    1: (x: number, y: number) => [y - bottom, x - left],
    2: (x: number, y: number) => [right - x, y - bottom],
    3: (x: number, y: number) => [top - y, right - x],
  }[turns]; // prettier-ignore
  return {
    width: turns % 2 === 0 ? across : down,
    height: turns % 2 === 0 ? down : across,
    sheet,
    box(x1, y1, x2, y2) {
      const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [place(x1, y1), place(x2, y2)];
      return { left: Math.min(ax, bx), top: Math.min(ay, by), right: Math.max(ax, bx), bottom: Math.max(ay, by) };
    },
  };
}
