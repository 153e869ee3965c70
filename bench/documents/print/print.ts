/** From the words of a document to the text of its file, step by step. */
import type { Random } from '../random';
import { render, type Piece, type Spoilable } from '../piece';
import type { Style } from '../style';
import { halfWidth, traditional } from './characters';
import type { Printed } from './printed';
import { paged, spaced, wrapped } from './wrapping';

/** Characters a line of a printed page holds. */
const WIDTH = { least: 26, most: 42 };

export function print(
  { piece, title }: { readonly piece: Piece; readonly title: string },
  style: Style,
  random: Random,
  spoiled: ReadonlySet<Spoilable>,
): Printed {
  const width = random.fork('width').int(WIDTH.least, WIDTH.most);
  const steps: readonly ((printed: Printed) => Printed)[] = [
    ...(style.spacing === 'spaced' ? [spaced] : []),
    ...(style.wrapping === 'none' ? [] : [(printed: Printed) => wrapped(printed, width)]),
    ...(style.wrapping === 'pages' ? [(printed: Printed) => paged(printed, random.fork('pages'), title)] : []),
    ...(style.width === 'half' ? [halfWidth] : []),
    ...(style.script === 'traditional' ? [traditional] : []),
  ];
  const start: Printed = { ...render([piece, '\n'], spoiled), pageBreaks: [] };
  return steps.reduce((printed, step) => step(printed), start);
}
