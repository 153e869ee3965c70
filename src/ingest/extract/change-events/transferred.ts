/** 将某局的某职责划入某局, 某站并入某中心: what goes from one body to another, and what goes into it wholly. */
import { isDuty, type ChangeNames } from './names';
import { NONE, OBJECT, target, trimmedEnd, type Draft, type Rule } from './rule';

const INTO_IT = /并入|合并|归并|整合/;
const MOVED = new RegExp(`${OBJECT.source}|划出|剥离|整合`, 'g');

export const TRANSFERRED: Rule = {
  anchor:
    /划入|划归|划转(?:至|到|给|入)?|划给|划到|转隶(?:至|到|给)?|移交(?:给|至|到)?|并入|(?:合并|归并|整合|调整)(?:到|入|至|进|给)|[交转改]由/g,
  read(sentence, names, { 0: verb, index }, floor) {
    const end = index + verb.length;
    const clause = sentence.clauseAt(index);
    const made = sentence.objectBefore(index, floor, MOVED);
    const before = trimmedEnd(made ?? sentence.before(clause, index));
    // 某局的某职责，已移交给某局: the clause before it is the subject.
    const subjectClause = made || before.text !== '' ? null : sentence.clausesBefore(clause)[0];
    const isSubject = subjectClause && isDuty(subjectClause.text) && names.owners(subjectClause.text).length > 0;
    const object = isSubject ? subjectClause : before;
    if (object.text === '') {
      // 划入某局的某职责: who tells it has got them. 将划入 is a plan.
      const duties = sentence.slot(end, clause.to);
      if (made || verb !== '划入' || !isDuty(duties.text)) return NONE;
      return [
        {
          kind: 'TRANSFERRED',
          before: names.owners(duties.text),
          subject: duties.text,
          itself: 'AFTER',
          from: index,
          to: duties.to,
        },
      ];
    }
    const to = target(sentence, end);
    const receiver = receiverOf(to.text, names, made !== null && verb === '划入');
    if (!receiver) return NONE;
    const range = { from: made?.begins ?? object.from, to: Math.max(to.to, end) };
    const bodies = names.list(object);
    if (bodies && INTO_IT.test(verb)) return [{ kind: 'MERGED', before: bodies, ...receiver, ...range }];
    const subject = object.text;
    if (bodies) return [{ kind: 'TRANSFERRED', moved: bodies, subject, ...receiver, ...range }];
    if (!isDuty(subject)) return NONE;
    return [{ kind: 'TRANSFERRED', before: names.owners(subject), subject, ...receiver, ...range }];
  },
};

/** @param mayBeItself where 将某局的某职责划入 says no more, they come to who tells it */
function receiverOf(words: string, names: ChangeNames, mayBeItself: boolean): Pick<Draft, 'after' | 'itself'> | null {
  if (names.isItself(words) || (words === '' && mayBeItself)) return { itself: 'AFTER' };
  const after = names.list({ text: words });
  return after && { after };
}
