/** 组建某局, 某中心于某年成立, 某中心为新成立单位. */
import { DATE, lastDate } from './leads';
import type { ChangeNames } from './names';
import { NONE, target, trimmedEnd, type Draft, type Rule } from './rule';
import type { Clause, Sentence, Slot } from './sentence';
import { subjectBefore, type Named } from './subject';

const IS_NEW = new RegExp(`(?:为|是|系|属于?)(?:${DATE})?$`);
const UNIT = /^(?:的)?(?:预算|事业|行政|二级|独立核算)?(?:单位|机构|部门)$/;
/** A date behind the verb: 成立于2019年3月. */
const WHEN = new RegExp(`^${DATE}`);
const BASE = /(?:在|以)([^，。；：]{2,60}?)的?(?:基础上|为基础)/;

export const FOUNDED: Rule = {
  anchor: /(?:重新|新|挂牌|组建)?(?:组建|成立|设立|创建|始建)(?:了|于)?/g,
  read(sentence, names, { 0: verb, index }) {
    const end = index + verb.length;
    const clause = sentence.clauseAt(index);
    const before = sentence.before(clause, index);
    const behind = sentence.slot(end, clause.to);
    if (verb.startsWith('新') && UNIT.test(behind.text) && IS_NEW.test(before.text)) {
      const whole = trimmedEnd({ ...before, text: before.text.replace(IS_NEW, '') });
      return names.isItself(whole.text) || names.list(whole) ? subject(sentence, names, clause, whole) : NONE;
    }
    if (behind.text === '' || WHEN.test(behind.text)) {
      return verb.startsWith('设') ? NONE : subject(sentence, names, clause, trimmedEnd(before));
    }
    if (before.text !== '') return NONE;
    const to = target(sentence, end);
    const after = names.list(to);
    if (!after?.every((name) => names.isBody(name))) return NONE;
    const base = baseOf(sentence, names, clause, index);
    return [{ kind: 'FOUNDED', before: base?.names ?? [], after, from: base?.from ?? before.from, to: to.to }];
  },
};

/** The subject of 成立: bodies in front of it or earlier in the sentence, else the body that the text speaks of. */
function subject(sentence: Sentence, names: ChangeNames, clause: Clause, { text, from }: Slot): readonly Draft[] {
  const founded = { kind: 'FOUNDED', to: clause.to } as const;
  if (names.isItself(text)) return [{ ...founded, itself: 'AFTER', from }];
  if (text === '') {
    // Without a date it is a word of a list: 成立、更名.
    if (lastDate(clause.text) === null) return NONE;
    const named: Named | null = subjectBefore(sentence, names, clause);
    return named
      ? [{ ...founded, after: [named.name], from: named.from }]
      : [{ ...founded, itself: 'AFTER', from: clause.from }];
  }
  const after = names.list({ text });
  return after?.every((name) => names.isBody(name)) ? [{ ...founded, after, from }] : NONE;
}

/** 在某站的基础上组建: out of what it was made, where that is named. */
function baseOf(
  sentence: Sentence,
  names: ChangeNames,
  clause: Clause,
  verb: number,
): { readonly names: readonly string[]; readonly from: number } | null {
  for (const near of [sentence.slot(clause.from, verb), ...sentence.clausesBefore(clause).slice(0, 1)]) {
    const found = names.list({ text: BASE.exec(near.text)?.[1] ?? '' });
    if (found) return { names: found, from: near.from };
  }
  return null;
}
