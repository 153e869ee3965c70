/** Whom a clause speaks of that names nobody: the body with which an earlier clause of its sentence begins. */
import type { ChangeNames } from './names';
import type { Clause, Sentence } from './sentence';

/** 某局是, 某局为. */
const IS = /^([^，。；：]{2,44}?)(?:是|为|系|属)/;

/** A body or section, and where the words begin that name it. */
export interface Named {
  readonly name: string;
  readonly from: number;
}

export function subjectBefore(sentence: Sentence, names: ChangeNames, clause: Clause): Named | null {
  for (const earlier of sentence.clausesBefore(clause)) {
    const found = names.list(earlier) ?? names.list({ text: IS.exec(earlier.text)?.[1] ?? '' });
    const [name, ...others] = found ?? [];
    if (name !== undefined && others.length === 0) return { name, from: earlier.from };
  }
  return null;
}
