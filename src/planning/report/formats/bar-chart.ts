/** Two bars a measure, before and after, as SVG: each with its figure beside it, so that none has to be guessed from a length. */
import { escapeXml } from '../../../text/markup';
import type { Bars, Chart, Shown } from '../layout';

export const COLOURS = { before: '9AA5B1', after: '1D4ED8' } as const;
export const SERIES = { before: '改革前', after: '改革后' } as const;

const WIDTH = 720;
const LABEL = 170;
const LONGEST = 360;
const BAR = 14;
const ROW = 2 * BAR + 14;
const KEY = 28;

export function barChart({ title, bars }: Chart): string {
  const most = Math.max(...bars.flatMap(({ before, after }) => [before?.number ?? 0, after?.number ?? 0]), 0);
  const height = KEY + bars.length * ROW;
  const rows = bars.map((one, index) => row(one, KEY + index * ROW, most));
  const key = (['before', 'after'] as const).map(
    (side, index) =>
      `<rect x="${LABEL + index * 90}" y="6" width="${BAR}" height="${BAR}" fill="#${COLOURS[side]}"/><text x="${LABEL + index * 90 + BAR + 6}" y="18">${SERIES[side]}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeXml(title)}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-size="12">${key.join('')}${rows.join('')}</svg>`;
}

function row({ label, before, after }: Bars, top: number, most: number): string {
  const middle = top + BAR + 4;
  return `<text x="${LABEL - 8}" y="${middle}" text-anchor="end">${escapeXml(label)}</text>${bar(before, 'before', top, most)}${bar(after, 'after', top + BAR, most)}`;
}

function bar(one: Shown | null, side: keyof typeof COLOURS, top: number, most: number): string {
  const length = most > 0 ? Math.max(0, ((one?.number ?? 0) / most) * LONGEST) : 0;
  return `<rect x="${LABEL}" y="${top}" width="${length.toFixed(1)}" height="${BAR - 1}" fill="#${COLOURS[side]}"/><text x="${(LABEL + length + 6).toFixed(1)}" y="${top + BAR - 3}">${escapeXml(one?.text ?? '不详')}</text>`;
}
