/** 将某局、某局的职责整合，组建某局: one body out of several, or of a part of them. */
import { DATE } from './leads';
import { isDuty, type ChangeNames } from './names';
import { FOUNDING, NONE, target, trimmedEnd, type Draft, type Rule } from './rule';
import { LONGEST_SLOT, type Clause, type Sentence, type Slot } from './sentence';

const OBJECT_OR_AGENT = /将(?![乐来])|把|由|以/g;
/** 某局于某年和某局合并: the date between the two is none of their names. */
const DATE_BETWEEN = new RegExp(`于?${DATE}(?=[和与同跟])`);
const NAMES_RESULT = /组建|成立|设立|成|为$/;

export const MERGED: Rule = {
  anchor: /(?:整合|合并|重组|归并)(?![到入至进给])(?:重新)?(?:组建|成立|设立|而成|组成)?(?:为|成)?/g,
  read(sentence, names, { 0: verb, index }, floor) {
    const end = index + verb.length;
    const clause = sentence.clauseAt(index);
    const made = sentence.objectBefore(index, floor, OBJECT_OR_AGENT);
    if (made) {
      const result = resultOf(sentence, names, clause, NAMES_RESULT.test(verb) ? end : null);
      return drafts(names, trimmedEnd(made), result, { from: made.begins, to: result?.to ?? end });
    }
    const before = sentence.before(clause, index);
    if (before.text === '') return verbFirst(sentence, names, index, end);
    // 某中心由某站、某站合并组建.
    const agent = before.text.indexOf('由');
    if (agent > 0) {
      const whole = sentence.slot(before.from, before.from + agent);
      const found = names.list(whole);
      const parts = trimmedEnd(sentence.slot(before.from + agent + 1, before.to));
      return found ? drafts(names, parts, { ...whole, names: found }, { from: before.from, to: end }) : NONE;
    }
    const result = resultOf(sentence, names, clause, NAMES_RESULT.test(verb) ? end : null);
    const parts = names.list(trimmedEnd(partsOf(clause, before)));
    if (!parts || parts.length < 2) return NONE;
    const from = clause.head ? clause.head.from : before.from;
    return [{ kind: 'MERGED', before: parts, after: result?.names ?? [], from, to: result?.to ?? end }];
  },
};

interface Result extends Slot {
  readonly names: readonly string[];
}

/** 某站（现与某站合并）: the one in front of the brackets, and the one inside. */
function partsOf({ head }: Clause, before: Slot): Slot {
  if (!head) return { ...before, text: before.text.replace(DATE_BETWEEN, '') };
  const first = head.text.slice(Math.max(head.text.lastIndexOf('、'), head.text.lastIndexOf('：')) + 1);
  return { ...before, text: `${first}、${before.text.replace(/^[与同和跟]/, '')}` };
}

/** What came of it, behind the verb or in the next clause; null where nobody is named. */
function resultOf(sentence: Sentence, names: ChangeNames, clause: Clause, behind: number | null): Result | null {
  const next = behind === null ? sentence.clauseBehind(clause) : null;
  const from = behind ?? (next && foundingEnd(sentence, next));
  if (from === null) return null;
  const slot = target(sentence, from);
  const found = names.list(slot);
  return found?.every((name) => names.isBody(name)) ? { ...slot, names: found } : null;
}

/** Where 组建 or 成立 ends that a clause begins with; null where it does not. */
function foundingEnd(sentence: Sentence, clause: Clause): number | null {
  const verb = FOUNDING.exec(clause.text);
  if (!verb) return null;
  const at = clause.from + verb.index;
  return sentence.before(clause, at).text === '' ? at + verb[0].length : null;
}

/** 整合某局的某职责、某局的某职责，组建某局. */
function verbFirst(sentence: Sentence, names: ChangeNames, from: number, end: number): readonly Draft[] {
  let clause: Clause | null = sentence.clauseAt(from);
  while (clause && clause.to - end < LONGEST_SLOT) {
    const next = sentence.clauseBehind(clause);
    const founding = next && foundingEnd(sentence, next);
    if (next && founding !== null) {
      const result = resultOf(sentence, names, next, founding);
      return drafts(names, trimmedEnd(sentence.slot(end, clause.to)), result, { from, to: result?.to ?? end });
    }
    clause = next;
  }
  return NONE;
}

function drafts(
  names: ChangeNames,
  parts: Slot,
  result: Result | null,
  range: Pick<Draft, 'from' | 'to'>,
): readonly Draft[] {
  const bodies = names.list(parts);
  const before = bodies ?? (isDuty(parts.text) ? names.owners(parts.text) : []);
  const after = result?.names ?? [];
  const subject = bodies ? {} : { subject: parts.text };
  if (before.length > 1 && (bodies !== null || after.length > 0))
    return [{ kind: 'MERGED', before, after, ...subject, ...range }];
  return before.length === 1 && after.length > 0 ? [{ kind: 'FOUNDED', before, after, ...subject, ...range }] : NONE;
}
