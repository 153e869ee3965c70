/** 某局加挂某局牌子, 不再保留某局牌子: another name that a body or section bears beside its own. */
import type { ChangeNames } from './names';
import { NONE, type Draft, type Rule } from './rule';
import type { Clause, Sentence } from './sentence';
import { subjectBefore } from './subject';

const RENAMED_TO = /(?:更名|改名|改组|改建)(?:为|成)([^，。；]{2,44})$/;

export const NAMEPLATES: Rule = {
  anchor:
    /(?:不再(?:对外)?(?:保留|加挂|悬挂|挂)|取消|撤销|摘除|摘去)([^，。；：（）]{2,80}?)的?牌子|(?:对外)?(?:加挂|增挂|另挂|保留|悬挂|挂)([^，。；：（）]{2,80}?)的?牌子|(?:加挂|增挂)([^，。；：（）]{2,60})(?=[，）。；]|$)/g,
  read(sentence, names, anchor) {
    const [words, removed, added, bare] = anchor;
    const plates = names.list({ text: removed ?? added ?? bare ?? '' });
    const clause = sentence.clauseAt(anchor.index);
    const bearer = plates && bearerOf(sentence, names, clause, anchor.index);
    if (!bearer) return NONE;
    const kind = removed === undefined ? 'NAMEPLATE_ADDED' : 'NAMEPLATE_REMOVED';
    const { name, from } = bearer;
    const whose = partOf(name, removed !== undefined);
    const range = { from, to: anchor.index + words.length };
    return plates.map((subject) => ({ kind, subject, ...whose, ...range }));
  },
};

/** @param name null for the body that the text speaks of */
function partOf(name: string | null, isBefore: boolean): Pick<Draft, 'itself' | 'before' | 'after'> {
  if (name === null) return { itself: isBefore ? 'BEFORE' : 'AFTER' };
  return isBefore ? { before: [name] } : { after: [name] };
}

interface Bearer {
  /** Null for the body that the text speaks of. */
  readonly name: string | null;
  readonly from: number;
}

/** Who bears it: named in front of the verb, in front of the brackets, or earlier in the sentence; null where a plan or a duty stands there. */
function bearerOf(sentence: Sentence, names: ChangeNames, clause: Clause, verb: number): Bearer | null {
  const before = sentence.before(clause, verb);
  const text = before.text.replace(/^[在于]/, '').replace(/(?:并|同时|对外|上)$/, '');
  const single = (words: string, from: number): Bearer | null => {
    const named = names.list({ text: words });
    return named?.length === 1 ? { name: named[0] ?? null, from } : null;
  };
  if (text !== '') {
    if (names.isItself(text)) return { name: null, from: before.from };
    const renamed = RENAMED_TO.exec(text)?.[1];
    // The words in front of the new name state another change.
    return renamed === undefined
      ? single(text, before.from)
      : single(renamed, before.from + before.text.lastIndexOf(renamed));
  }
  if (clause.head) {
    const { text: head, from } = clause.head;
    const start = Math.max(...['、', '：', '括', '设', '有'].map((mark) => head.lastIndexOf(mark))) + 1;
    return single(head.slice(start), from + start);
  }
  return subjectBefore(sentence, names, clause) ?? { name: null, from: before.from };
}
