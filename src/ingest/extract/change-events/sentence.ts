/** A sentence by its clauses, as the rules of changes look at it: offsets are those of the words of its node. */
import { behindLeads, governs, isAllLeads, lastDate, MASK } from './leads';

/** Words between two offsets. */
export interface Slot {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The object that a word such as 将 makes. */
export interface MadeObject extends Slot {
  /** Where that word begins: it belongs to the statement. */
  readonly begins: number;
}

/** A clause, or what stands inside brackets. */
export interface Clause extends Slot {
  /** What stands in front of the brackets that hold it; null outside brackets. */
  readonly head: Slot | null;
}

/** Nothing longer is looked at before or behind a verb; what is longer is a list and no statement. */
export const LONGEST_SLOT = 400;

/** Words that might make an object, the nearest ones. */
const MOST_TRIED = 8;

const BOOK = /《[^《》]{0,200}》|[^，。；、（）\s]{0,12}[〔[][0-9]{4}[〕\]][0-9]{1,4}号/g;
const BREAKS = /[，：]/;

export class Sentence {
  readonly text: string;
  private readonly clauses: readonly Clause[];
  /** The clause of each character. */
  private readonly clauseOf: Int16Array;
  /** From here on nothing is stated as done. */
  private readonly governed: number;

  /** @param offset of the sentence in the words of its node */
  constructor(
    printed: string,
    readonly offset: number,
  ) {
    this.text = printed.replace(BOOK, (title) => MASK.repeat(title.length)).replace(/[。；;！\s]+$/, '');
    this.clauses = clausesOf(this.text);
    this.clauseOf = new Int16Array(this.text.length + 1).fill(-1);
    // What stands inside brackets comes behind the clause around it.
    for (const [index, { from, to }] of [...this.clauses.entries()].sort(
      ([, a], [, b]) => b.to - b.from - (a.to - a.from),
    ))
      this.clauseOf.fill(index, from, to);
    this.governed = this.clauses.find(({ text, head }) => head === null && governs(text))?.from ?? Infinity;
  }

  /** Whether the sentence tells what is done, at an offset: no clause before it is a duty, a plan or a condition. */
  isStatedAt(at: number): boolean {
    return at < this.governed;
  }

  clauseAt(at: number): Clause {
    return this.clauses[this.clauseOf[at] ?? -1] ?? { ...this.slot(0, this.text.length), head: null };
  }

  /** The clauses before the one at an offset, the nearest first. */
  clausesBefore({ from, head }: Clause): readonly Clause[] {
    return head ? [] : this.clauses.filter((other) => other.head === null && other.to <= from).reverse();
  }

  /** The clause behind a comma; none behind what stands inside brackets. */
  clauseBehind({ to, head }: Clause): Clause | null {
    return head || to >= this.text.length ? null : this.clauseAt(to + 1);
  }

  slot(from: number, to: number): Slot {
    return { text: this.text.slice(from, to), from, to };
  }

  /** What stands between the leads of a clause and a verb in it. */
  before(clause: Clause, verb: number): Slot {
    return this.slot(clause.from + Math.min(behindLeads(clause.text), verb - clause.from), verb);
  }

  /**
   * What 将 or another word of its kind in front of a verb makes the object of it, over clauses too; null where none
   * does, or where more than leads stands in front of that word.
   */
  objectBefore(verb: number, floor: number, words: RegExp): MadeObject | null {
    const start = Math.max(floor, verb - LONGEST_SLOT);
    const tried = [...this.text.slice(start, verb).matchAll(words)].slice(-MOST_TRIED);
    for (const match of tried.reverse()) {
      const at = start + match.index;
      const clause = this.clauseAt(at);
      if (isAllLeads(this.text.slice(clause.from, at))) return { ...this.slot(at + match[0].length, verb), begins: at };
    }
    return null;
  }

  /** With the bracket that closes what its words open: 某室（挂某室牌子）. */
  closed<R extends Pick<Slot, 'from' | 'to'>>(range: R): R {
    const isOpen = this.text.charAt(range.to) === '）' && this.text.slice(range.from, range.to).includes('（');
    return isOpen ? { ...range, to: range.to + 1 } : range;
  }

  /** When what stands at an offset happened: the nearest date before it in the sentence, or in its own clause. */
  dateAt(at: number): string | null {
    const { to } = this.clauseAt(at);
    return lastDate(this.text.slice(0, at)) ?? lastDate(this.text.slice(at, to));
  }
}

function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  const add = (from: number, to: number, head: Slot | null): void => {
    if (to > from) clauses.push({ text: text.slice(from, to), from, to, head });
  };
  let start = 0;
  let depth = 0;
  let inside = 0;
  let head: Slot | null = null;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '（') {
      if (depth === 0) {
        head = { text: text.slice(start, at), from: start, to: at };
        inside = at + 1;
      }
      depth += 1;
    } else if (character === '）' && depth > 0) {
      depth -= 1;
      if (depth === 0) add(inside, at, head);
    } else if (depth === 1 && BREAKS.test(character)) {
      add(inside, at, head);
      inside = at + 1;
    } else if (depth === 0 && (at === text.length || BREAKS.test(character))) {
      add(start, at, null);
      start = at + 1;
    }
  }
  if (depth > 0) add(start, text.length, null);
  return clauses;
}
