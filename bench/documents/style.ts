/**
 * How a document is written. Each dimension is drawn by itself, so that a reading can be measured along each: a style
 * in which it is weak shows, whatever the document speaks of.
 */
import type { Random } from './random';

export const DIMENSIONS = {
  kind: ['budget', 'final', 'staffing', 'charter', 'introduction'],
  /** Numbers of chapters and of the lists in them; ordinal is 第一条 of a plan, else 第一部分. */
  numbering: ['chinese', 'arabic', 'mixed', 'ordinal', 'none'],
  /** A heading that ends a line, or is closed by a full stop, a colon or a dash. */
  headings: ['bare', 'stop', 'colon', 'dash'],
  sections: ['sentence', 'run-in', 'lines', 'headings', 'table'],
  duties: ['numbered', 'run-in', 'lines', 'paragraph'],
  tables: ['bars', 'tabs', 'blanks', 'cells'],
  /** How sums and their parts are told. */
  money: ['prose', 'lines', 'tables', 'both'],
  unit: ['万元', '元'],
  /** Words of places, bodies, sections, verbs, goods: composed of known morphemes, or any characters at all. */
  vocabulary: ['plausible', 'random'],
  width: ['full', 'half'],
  spacing: ['tight', 'spaced'],
  wrapping: ['none', 'hard', 'pages'],
  furniture: ['none', 'contents', 'web'],
  bodies: ['one', 'several'],
  script: ['simplified', 'traditional'],
  contradictions: ['none', 'some'],
} as const;

export type Dimension = keyof typeof DIMENSIONS;
export type Style = { readonly [D in Dimension]: (typeof DIMENSIONS)[D][number] };

/** How often a value is drawn beside the first of its dimension, which stands for 1; what is not named is as likely. */
const SHARES: Partial<Record<string, number>> = {
  half: 0.5,
  spaced: 0.3,
  hard: 0.25,
  pages: 0.25,
  traditional: 0.15,
  several: 0.4,
  web: 0.5,
  contents: 0.5,
  stop: 0.4,
  colon: 0.4,
  dash: 0.3,
  random: 0.7,
  元: 0.4,
  charter: 0.6,
};

export function drawStyle(random: Random, fixed: Partial<Style> = {}): Style {
  const drawn = Object.fromEntries(
    Object.entries(DIMENSIONS).map(([dimension, values]) => [dimension, draw(random.fork(dimension), values)]),
  ) as unknown as Style;
  return { ...drawn, ...fixed };
}

function draw(random: Random, values: readonly string[]): string {
  const shares = values.map((value) => SHARES[value] ?? 1);
  let left = random.next() * shares.reduce((sum, share) => sum + share, 0);
  return values.find((_, at) => (left -= shares[at] ?? 0) < 0) ?? values[0] ?? '';
}

/** `tables=cells,script=traditional` of the command line; throws with the names that are known. */
export function parseStyle(words: string): Partial<Style> {
  return Object.fromEntries(
    words.split(',').map((pair) => {
      const [dimension = '', value = ''] = pair.split('=');
      const values: readonly string[] | undefined = isDimension(dimension) ? DIMENSIONS[dimension] : undefined;
      if (!values) throw new Error(`no style ${dimension}; known are ${Object.keys(DIMENSIONS).join(', ')}`);
      if (!values.includes(value)) throw new Error(`${dimension} is one of ${values.join(', ')}`);
      return [dimension, value];
    }),
  );
}

function isDimension(name: string): name is Dimension {
  return Object.hasOwn(DIMENSIONS, name);
}
