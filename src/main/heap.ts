/** How far the heap may grow before it is collected: a machine that serves strangers is planned by its worst minute. */
import { setFlagsFromString } from 'node:v8';

/**
 * V8 lets a heap that is filled fast grow to several times of what lives in it, for speed that requests do not need: most
 * of what they make is gone before it gets there. The flag is read whenever a limit is set anew, so that it may be set
 * while the program runs.
 */
const GROWTH_PERCENT = 40;

export const keepHeapSmall = (): void => {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
};
