/** Brackets: part of a name, a remark, the other word of a template, or a list of parts with figures of its own. */
import { takeFigure } from './figures';
import type { Line } from './line';
import type { ChangeToken, Token } from './tokens';

type Parse = (from: number, to: number) => void;

/** @returns the index of the last token taken */
export function takeBracket(
  line: Line,
  token: Extract<Token, { kind: 'open' }>,
  index: number,
  to: number,
  parse: Parse,
): number {
  const close = line.closeOf(token);
  const last = line.tokens[close];
  if (!last || close > to) {
    if (line.run) line.extend(token);
    return index;
  }
  const inner = line.tokens.slice(index + 1, close);
  const other = line.text.slice(token.end, last.start);
  if (/^[增减+-]$/.test(other) && line.changes.isOpen) {
    if (other === '增' || other === '减') line.changes.addPaired(line.passage, pairedWord(token.end, other));
    return close;
  }
  if (inner.length > 0 && inner.every(({ kind }) => kind === 'change' || kind === 'slash')) {
    for (const word of inner) if (word.kind === 'change') line.changes.addPaired(line.passage, word);
    return close;
  }
  const figures = inner.filter((part) => part.kind === 'figure');
  const [only] = figures;
  const formula = inner.some(({ kind }) => kind === 'slash') && !figures.some(({ unit }) => unit?.kind === 'MONEY');
  if (!only || formula) {
    if (line.run) line.extend(last);
    else if (beginsClause(line, index)) line.extend({ start: token.start, end: last.end });
    return close;
  }
  const kind = only.unit?.kind ?? null;
  if (figures.length === 1 && kind === 'SHARE' && line.run === null && inner.length <= 2) {
    takeFigure(line, only, close - 1);
    return close;
  }
  // 车辆1辆（其他用车1辆）: a remark on the same figure, not another one.
  const stated = line.lastDraft;
  const same = stated !== null && stated.value === only.value && stated.unitKind === kind;
  if (figures.length === 1 && same && kind !== 'MONEY') return close;
  parseInside(line, () => {
    parse(index + 1, close);
  });
  return close;
}

/** 增（减）: the second word stands in front of no figure, so that the grammar sees none in it. */
function pairedWord(start: number, word: '增' | '减'): ChangeToken {
  const direction = word === '增' ? 'INCREASE' : 'DECREASE';
  return { kind: 'change', start, end: start + 1, direction, word };
}

function beginsClause(line: Line, index: number): boolean {
  const before = line.tokens[index - 1]?.kind;
  return before === undefined || before === 'comma' || before === 'stop' || before === 'semicolon';
}

/** Reads a bracket as sentences of their own under the figure in front, and then goes on where the sentence was. */
function parseInside(line: Line, parse: () => void): void {
  line.changes.close();
  const { scope, run, reason, soft, year, floating, subject, previous, introduced } = line;
  const whole = run === null || reason ? scope.last : null;
  line.scope = { last: scope.last, stated: scope.last === null ? [] : [scope.last] };
  line.reason = false;
  line.soft = false;
  line.run = null;
  line.lists.open(whole === null ? [] : [whole], null, 'BRACKET', null);
  const comparison = line.changes.suspend();
  parse();
  line.endClause();
  line.changes.resume(comparison);
  line.lists.endBracket();
  Object.assign(line, { scope, run, reason, soft, year, floating, subject, previous, introduced });
}
