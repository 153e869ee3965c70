/** The percentage of a change: of which figure it is one. */
import type { Change } from '../../domain/fact';
import type { Outline } from '../outline.types';
import { before } from './changes';
import { sentenceStart } from './passages';
import { figureOf, judge, shareOf, type Figure, type Percent, type Share } from './exact';

/** change / earlier: the two move together, so that the ends of the range are those of the own figure and the change. */
export function changeShare(own: Figure, size: Figure, earlier: Figure): Share | null {
  const increase = earlier.value < own.value;
  const lowPart = size.value > size.half ? size.value - size.half : 0n;
  const highPart = size.value + size.half;
  const lowWhole = own.value + own.half + (increase ? -lowPart : lowPart);
  const highWhole = own.value - own.half + (increase ? -highPart : highPart);
  if (highWhole <= 0n || earlier.value <= 0n) return null;
  return {
    low: { part: lowPart, whole: lowWhole },
    high: { part: highPart, whole: highWhole },
    exact: { part: size.value, whole: earlier.value },
  };
}

const SENTENCE = 200;
const FIGURE = /([0-9][0-9,，]{0,20}(?:\.[0-9]{1,6})?)\s{0,2}(亿元|万元|元)?(?![0-9年月日%％])/g;

/**
 * Another figure of the sentence before the change, of which the percentage holds: the change is one of that figure, or
 * that figure is the one before it (收入总计3759万元，其中结转1366万元，较2019年增加197万元，增加5.5%).
 */
export function isExplained(outline: Outline, percent: Percent, size: Figure, change: Change): boolean {
  const start = sentenceStart(outline.text, change.quote.start, SENTENCE);
  const sentence = outline.text.slice(start, change.quote.end).replace(/\n/g, '');
  return [...sentence.matchAll(FIGURE)].some(([, value = '', unit]) => {
    const figure = figureOf({ value: value.replace(/[,，]/g, ''), unit: unit ?? change.unit });
    if (!figure || figure.value === size.value) return false;
    const earlier = before(figure, size, change.direction);
    const shares = [earlier && changeShare(figure, size, earlier), shareOf(size, figure)];
    return shares.some((share) => share !== null && judge(percent, share) === 'HOLDS');
  });
}
