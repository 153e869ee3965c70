/** What a page can hold, whatever it is written as. */

/** A number or words; a spreadsheet gets the number. */
export interface Shown {
  readonly text: string;
  /** Null where it is none. */
  readonly number: number | null;
}

export interface Cell {
  /** As many as its column has: what was, and what is. */
  readonly parts: readonly Shown[];
  readonly notes: readonly number[];
}

export interface Column {
  readonly title: string;
  /** One without a title, or the titles of several values that stand side by side. */
  readonly parts: readonly string[];
  /** Of the width of the page, against the others. */
  readonly share: number;
}

export interface Table {
  readonly type: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Numbers of the notes that its rows are, where they are the notes themselves. */
  readonly anchors?: readonly number[];
}

export interface Bars {
  readonly label: string;
  /** Null where it is not known. */
  readonly before: Shown | null;
  readonly after: Shown | null;
}

export interface Chart {
  readonly type: 'chart';
  readonly title: string;
  readonly bars: readonly Bars[];
}

export type Block = { readonly type: 'text'; readonly text: string } | Table | Chart;

export interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export const words = (text: string, notes: readonly number[] = []): Cell => ({
  parts: [{ text, number: null }],
  notes,
});

/** Runs as their ends: 〔1–3, 7〕; nothing for none. */
export function noteText(notes: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const note of notes) {
    const run = runs.at(-1);
    if (run && note === run[1] + 1) run[1] = note;
    else runs.push([note, note]);
  }
  return runs.length === 0 ? '' : `〔${runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', ')}〕`;
} // prettier-ignore

/** Of a cell what was and what is, as one text. */
export const cellText = ({ parts }: Cell): string => parts.map(({ text }) => text).join(' → ');
