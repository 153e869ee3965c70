/** 将某局拆分为某局、某局, 从某局分离，成立某中心. */
import { FOUNDING, NONE, OBJECT, target, trimmedEnd, type Rule } from './rule';

export const SPLIT: Rule = {
  anchor: /(?:拆分|分拆|分设|分立|分解)(?:为|成)|(?:分离|剥离|独立|析出)(?:出来|出去)?/g,
  read(sentence, names, { 0: verb, index }, floor) {
    const end = index + verb.length;
    const clause = sentence.clauseAt(index);
    if (/[为成]$/.test(verb)) {
      const made = sentence.objectBefore(index, floor, OBJECT);
      const whole = names.list(trimmedEnd(made ?? sentence.before(clause, index)));
      const to = target(sentence, end);
      const parts = names.list(to);
      if (whole?.length !== 1 || !parts || parts.length < 2) return NONE;
      return [{ kind: 'SPLIT', before: whole, after: parts, from: made?.begins ?? clause.from, to: to.to }];
    }
    const made = sentence.objectBefore(index, floor, /从/g);
    const next = sentence.clauseBehind(clause);
    const founding = next && FOUNDING.exec(next.text);
    const whole = made && names.list({ text: trimmedEnd(made).text.replace(/[中内里]$/, '') });
    if (!next || !founding || !whole || sentence.before(next, next.from + founding.index).text !== '') return NONE;
    const to = target(sentence, next.from + founding.index + founding[0].length);
    const parts = names.list(to);
    return parts ? [{ kind: 'SPLIT', before: whole, after: parts, from: made.begins, to: to.to }] : NONE;
  },
};
