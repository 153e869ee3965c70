/** 撤销某局, 不再保留某局. */
import { NONE, OBJECT, target, trimmedEnd, type Rule } from './rule';

export const DISSOLVED: Rule = {
  anchor: /撤销|裁撤|不再保留|不再设立?/g,
  read(sentence, names, { 0: verb, index }, floor) {
    const end = index + verb.length;
    const clause = sentence.clauseAt(index);
    const made = sentence.objectBefore(index, floor, OBJECT);
    const object = trimmedEnd(made ?? sentence.before(clause, index));
    if (object.text !== '') {
      const before = end === clause.to ? names.list(object) : null;
      return before ? [{ kind: 'DISSOLVED', before, from: made?.begins ?? object.from, to: end }] : NONE;
    }
    if (made) return NONE;
    const to = target(sentence, end);
    const before = names.list(to);
    return before ? [{ kind: 'DISSOLVED', before, from: index, to: to.to }] : NONE;
  },
};
