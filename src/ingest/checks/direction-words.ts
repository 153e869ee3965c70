import type { FindingFact, Quote, Severity } from '../../domain/fact';
import type { Check, Checked } from './check';
import { figureOf, percentOf } from './exact';
import { clauseAround, passagesOf, Told, type Passage } from './passages';

export const directionWords: Check = {
  rule: 'direction-words',
  doc: 'One statement of a change holds words that exclude each other: 增加 and 减少, or 持平 beside a change that is not nothing.',
  run: (checked) => {
    const told = new Told();
    return [...contradictoryChanges(checked), ...alternativesLeft(checked)].filter(({ quotes: [quote] }) => {
      // One finding for one clause, although several of its words contradict each other.
      if (!quote || told.touches(quote)) return false;
      told.add(quote);
      return true;
    });
  },
};

const UP = /增加|增长|上升|提高|上涨|上浮/;
const DOWN = /减少|下降|降低|减低|下浮|压减/;
const LEVEL = /持平|无变化|一致|相同/;

/** The changes that the facts hold, by their own words. */
function contradictoryChanges({ facts }: Checked): FindingFact[] {
  const seen = new Set<number>();
  return facts.amounts.flatMap(({ change, label }) => {
    if (!change || seen.has(change.quote.start)) return [];
    seen.add(change.quote.start);
    const words = change.words.join(' ');
    const moves = [UP, DOWN, LEVEL].filter((direction) => direction.test(words));
    // 与上年基本持平 may stand beside a small change.
    if (moves.length < 2 || (/基本持平|大致持平/.test(change.quote.text) && moves.length === 2 && LEVEL.test(words)))
      return [];
    const nothing = isNothing(change.amount, change.unit) && isNothing(change.percent, '%');
    return [report(label, change.words, change.quote, nothing ? 'INFO' : 'ERROR')];
  });
}

function isNothing(printed: string | null, unit: string | null): boolean {
  if (printed === null) return true;
  const percent = percentOf(printed);
  if (percent) return percent.value === 0n;
  return figureOf({ value: printed, unit })?.value === 0n;
}

const UP_WORD = '(?:增加|增长|上升|提高|增)';
const DOWN_WORD = '(?:减少|下降|降低|减)';
const OR = '[ \\t]{0,2}[/／|｜(（或][ \\t]{0,2}';

const MAY_CHANGE = /增|减少|下降|降低/;

/** Both choices of a form left standing: 增加/减少, 增长（下降）; or one word put before another: 增下降. */
const ALTERNATIVES = new RegExp(
  `${UP_WORD}${OR}${DOWN_WORD}|${DOWN_WORD}${OR}${UP_WORD}|增(?:下降|减少|降低)|减(?:上升|增长|增加)`,
  'g',
);

/** A change and no change: 减少5万元/与上年持平. The gap holds one figure with its unit. */
const CHANGE_OR_LEVEL = /(?:增加|增长|减少|下降)([0-9][0-9.,]{0,15})(?:万|亿)?元[ \t]{0,2}[/／][^，。；\n]{0,8}持平/g;

/** 增减变化, 增加或减少的原因 … announce no figure; a leftover without one beside it is wording of another kind. */
const FIGURE = /[0-9０-９XxＸ×]/;

function alternativesLeft({ outline }: Checked): FindingFact[] {
  return passagesOf(outline).flatMap((passage) =>
    passage.node.subject === 'DEFINITIONS' || !MAY_CHANGE.test(passage.words)
      ? []
      : [...alternatives(passage), ...changesOrLevels(passage)],
  );
}

interface Leftover {
  readonly words: string[];
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
}

/** Clauses that follow one another (增加/减少0万元，增长/下降0%) tell one change. */
function alternatives(passage: Passage): FindingFact[] {
  const left: Leftover[] = [];
  for (const match of passage.words.matchAll(ALTERNATIVES)) {
    const end = match.index + match[0].length;
    const clause = clauseAround(passage, { start: match.index, end });
    const rest = passage.words.slice(end, clause.end);
    if (!FIGURE.test(rest)) continue;
    const severity = /[1-9１-９XxＸ×]/.test(rest) ? 'ERROR' : 'INFO';
    const previous = left.at(-1);
    if (previous && clause.start - previous.end <= 1) {
      const worse = previous.severity === 'ERROR' ? previous.severity : severity;
      previous.words.push(match[0]);
      left[left.length - 1] = { ...previous, end: clause.end, severity: worse };
    } else left.push({ words: [match[0]], ...clause, severity });
  }
  return left.map(({ words, start, end, severity }) => report(null, words, passage.quote(start, end), severity));
}

function changesOrLevels(passage: Passage): FindingFact[] {
  return [...passage.words.matchAll(CHANGE_OR_LEVEL)].flatMap((match) => {
    if (/^[0.,]{1,16}$/.test(match[1] ?? '')) return [];
    const clause = clauseAround(passage, { start: match.index, end: match.index + match[0].length });
    return [report(null, [match[0]], passage.quote(clause.start, clause.end), 'ERROR')];
  });
}

function report(label: string | null, words: readonly string[], quote: Quote, severity: Severity): FindingFact {
  const of = label === null ? 'A change' : `The change of ${label}`;
  const size = severity === 'INFO' ? ', although there is none' : '';
  return {
    rule: directionWords.rule,
    severity,
    message: `${of} is stated in words that exclude each other${size}: ${words.join(', ')} in ${quote.text}`,
    quotes: [quote],
    stated: words.join(', '),
    computed: null,
    difference: null,
  };
}
