/** 某局更名为某局, 将某站改建为某中心: what goes on under another name or in another form. */
import { NONE, target, trimmedEnd, type Rule } from './rule';

const OBJECT_OR_OLD = /将(?![乐来])|把|由/g;

export const RENAMED: Rule = {
  anchor:
    /(?:更名|改名|易名|(?:更改|变更|调整)名称|名称(?:更改|变更|调整)|改组|改建|改制|改设|升格)(?:为|成)|改称(?:为)?/g,
  read(sentence, names, { 0: verb, index }, floor) {
    const clause = sentence.clauseAt(index);
    const made = sentence.objectBefore(index, floor, OBJECT_OR_OLD);
    const old = trimmedEnd(made ?? sentence.before(clause, index));
    // 将更名为 is a plan.
    if (made && old.text === '') return NONE;
    const to = target(sentence, index + verb.length);
    const after = names.list(to);
    if (after?.length !== 1) return NONE;
    const range = { from: made?.begins ?? old.from, to: to.to };
    if (old.text === '') {
      // 某站（2019年更名为某中心）: the old name stands in front of the brackets.
      const before = clause.head ? names.list({ text: lastItem(clause.head.text) }) : null;
      const from = clause.head && before ? clause.head.from : range.from;
      return [{ kind: 'RENAMED', before: before ?? [], after, ...range, from }];
    }
    if (names.isItself(old.text)) return [{ kind: 'RENAMED', after, ...range }];
    // 某局由某委更名为某局 names it twice.
    const before = names.list({ text: old.text.slice(old.text.lastIndexOf('由') + 1).replace(/的?名称$/, '') });
    return before ? [{ kind: 'RENAMED', before, after, ...range }] : NONE;
  },
};

const lastItem = (list: string): string => list.slice(list.lastIndexOf('、') + 1);
