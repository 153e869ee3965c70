/** Marks in a text that need no elements of their own: thousands of them cost nothing (CSS Custom Highlight API). */
import type { DocumentFact, Span } from './facts';

/** Names in document.css. */
const FACT = 'fact';
const FINDING = 'finding';

/** @returns takes the marks away again */
export function highlightFacts(text: HTMLElement, facts: readonly DocumentFact[]): (() => void) | undefined {
  // A browser without it shows the text and the mark of what is chosen; the list beside it leads everywhere.
  if (!('highlights' in CSS)) return undefined;
  const index = new TextIndex(text);
  const rangesOf = (wanted: (fact: DocumentFact) => boolean): AbstractRange[] =>
    facts.filter(wanted).flatMap(({ spans }) => spans.flatMap((span) => index.ranges(span)));
  CSS.highlights.set(FACT, new Highlight(...rangesOf(({ kind }) => kind !== 'Finding')));
  CSS.highlights.set(FINDING, new Highlight(...rangesOf(({ kind }) => kind === 'Finding')));
  return () => {
    CSS.highlights.delete(FACT);
    CSS.highlights.delete(FINDING);
  };
}

interface Piece {
  readonly node: Text;
  /** Offset of its first character in the plain text. */
  readonly start: number;
}

/** The text nodes of all paragraphs by their offsets in the plain text. */
class TextIndex {
  private readonly pieces: readonly Piece[];

  constructor(text: HTMLElement) {
    this.pieces = [...text.querySelectorAll<HTMLElement>('[data-start]')].flatMap(piecesOf);
  }

  /** One range for each text node that a span goes through. */
  ranges({ start, end }: Span): readonly AbstractRange[] {
    const found: AbstractRange[] = [];
    for (let at = this.firstBehind(start); at < this.pieces.length; at += 1) {
      const piece = this.pieces[at];
      if (!piece || piece.start >= end) break;
      const { node, start: base } = piece;
      // What is chosen has its own colour, which a highlight would cover.
      if (node.parentElement?.localName === 'mark') continue;
      found.push(
        new StaticRange({
          startContainer: node,
          startOffset: Math.max(start - base, 0),
          endContainer: node,
          endOffset: Math.min(end - base, node.length),
        }),
      );
    }
    return found;
  }

  /** The first piece that ends behind an offset, by bisection. */
  private firstBehind(offset: number): number {
    let [low, high] = [0, this.pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.pieces[middle];
      if (piece && piece.start + piece.node.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function piecesOf(paragraph: HTMLElement): readonly Piece[] {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let start = Number(paragraph.dataset['start']);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    pieces.push({ node, start });
    start += node.length;
  }
  return pieces;
}

/** The offset in the plain text of what is shown at a point of the window; null where no text is. */
export function offsetAtPoint(x: number, y: number): number | null {
  const place = document.caretPositionFromPoint(x, y);
  const paragraph = place?.offsetNode.parentElement?.closest<HTMLElement>('[data-start]');
  if (!place || !paragraph) return null;
  const piece = piecesOf(paragraph).find(({ node }) => node === place.offsetNode);
  return piece ? piece.start + place.offset : null;
}
