/** Chapters, numbered and headed as the style wants; with a table of contents where it wants one. */
import { asMeant, lines, type Piece } from '../piece';
import { heading, item, type Telling } from '../telling';

export interface Chapter {
  readonly title: Piece;
  readonly body: Piece;
}

export function numbered(t: Telling, chapters: readonly Chapter[]): Piece {
  return lines(chapters.flatMap(({ title, body }, at) => [heading(t, [item(t, 'chapter', at + 1), title]), body]));
}

/** Headings once more, before all of them. */
export function contents(t: Telling, chapters: readonly Chapter[]): Piece {
  if (t.style.furniture !== 'contents') return '';
  const leaders = t.random.pick(['', '…………', '........']);
  return lines([
    '目 录',
    ...chapters.map(({ title }, at) => [
      item(t, 'chapter', at + 1),
      asMeant(title),
      leaders === '' ? '' : `${leaders}${at + 2}`,
    ]),
  ]);
}
