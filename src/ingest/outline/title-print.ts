/**
 * Titles of one text are printed alike: behind one sign, in one kind of brackets, or parted from what stands above them.
 * The print tells that a line heads what follows where its words announce nothing.
 */
import type { Paragraph } from './paragraphs';
import { isBareName, isBareTitle } from './titles';

/** The sign in front of a title, the bracket around it, or where blank lines stand. */
export type TitlePrint = string;

const LONGEST = 16;
const FRAMED = /^[【〖][^【】〖〗]{2,20}[】〗]$/;
/** A title is no clause of a sentence and no field of a form. */
const NO_TITLE = /[。，、；：:,;|｜0-9]$/;

/** How a paragraph is printed, where titles are printed so; null where it is no line that could be one. */
export function titlePrintOf({ words, sign, afterBlank }: Paragraph, next: Paragraph | undefined): TitlePrint | null {
  if (FRAMED.test(words)) return words.charAt(0);
  if (words.length > LONGEST || !isBareTitle(words) || NO_TITLE.test(words)) return null;
  if (sign !== '') return sign;
  if (!afterBlank) return null;
  return next?.afterBlank === false ? 'above' : 'alone';
}

/** The titles met so far, by their print. */
export class PrintedTitles<Node extends { readonly children: readonly unknown[] }> {
  private readonly prints = new Set<TitlePrint>();
  private readonly filled = new WeakSet<Node>();
  private readonly listing = new WeakSet<Node>();

  /** A title of this print heads what follows. */
  add(print: TitlePrint | null | undefined): void {
    if (print) this.prints.add(print);
  }

  /** A table stands under a heading. */
  fill(node: Node): void {
    this.filled.add(node);
  }

  /**
   * Whether a line heads what follows because titles before it are printed so. Right below a heading it is a member of
   * its list instead, and so are the others there; and the name of a section or body may be one anywhere, but behind a
   * sign where no names are listed.
   * @param under the innermost heading or lead-in that is open
   * @param listsNames it announces names
   */
  hasAlike(print: TitlePrint | null | undefined, words: string, under: Node, listsNames: boolean): boolean {
    if (!print || !this.prints.has(print)) return false;
    if (under.children.length === 0 && !this.filled.has(under)) this.listing.add(under);
    if (this.listing.has(under)) return false;
    return FRAMED.test(words) || !isBareName(words) || (print.length === 1 && !listsNames);
  }
}
