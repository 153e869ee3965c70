/** A stated nothing: 无政府性基金预算收支, 未安排因公出国（境）费, 公务接待费：无. */
import { isStatedNone } from './gate';
import { endsLikeOrganisation, type Label, type Words } from './label';
import type { Line } from './line';
import { pushFigure } from './push-figure';
import type { Place, Token } from './tokens';

/** @returns the index of the last token taken */
export function takeNone(line: Line, token: Place, index: number, to: number): number {
  const front = line.run && line.labels.read(line.passage, nearest(line.run));
  const end = clauseEnd(line, index, to);
  const boundary = BOUNDARIES.has(kindAt(line, end, to));
  const last = line.tokens[end - 1];
  const words = last && last.end > token.end ? line.text.slice(token.end, last.end) : '';
  const named = front !== null && !front.generic && !endsLikeOrganisation(front.text);
  if (line.reason || !boundary || (named && words !== '' && !NO_MORE.test(words))) {
    line.extend(token);
    return index;
  }
  if (words === '' || NO_MORE.test(words)) {
    const above = line.run ? front : (line.header ?? line.floating);
    if (line.run) line.label(line.run);
    if (above) addEach(line, above.start, above.end, token.end);
    line.run = null;
    return end - 1;
  }
  if (line.run) line.label(line.run);
  line.run = null;
  addEach(line, token.end, last?.end ?? token.end, null, token.start);
  return end - 1;
}

/** Words in front of a nothing that may name what there is nothing of. */
const LONGEST_FRONT = 300;

function nearest(run: Words): Words {
  const start = Math.max(run.start, run.end - LONGEST_FRONT);
  return start === run.start
    ? run
    : { start, end: run.end, year: run.year && run.year.start >= start ? run.year : null };
}

const kindAt = (line: Line, at: number, to: number): Token['kind'] | 'end' =>
  at < to ? (line.tokens[at]?.kind ?? 'end') : 'end';

/** Index of the token that ends the clause behind a token; found once for all that stand in it. */
function clauseEnd(line: Line, index: number, to: number): number {
  const { clause } = line;
  if (clause?.to === to && clause.from <= index && index < clause.end) return clause.end;
  let end = index + 1;
  while (!BOUNDARIES.has(kindAt(line, end, to)) && !STOPPERS.has(kindAt(line, end, to)))
    end = afterBracket(line, end) + 1;
  line.clause = { from: index, to, end };
  return end;
}

/** Index of the bracket that closes the one at an index; the index itself where none opens. */
function afterBracket(line: Line, index: number): number {
  const open = line.tokens[index];
  if (open?.kind !== 'open' || open.match === null) return index;
  const close = line.closeOf(open);
  return close < 0 ? index : close;
}

/** States that there is none of each measure named between two positions. */
function addEach(line: Line, from: number, to: number, endOfAll: number | null, startOfAll?: number): void {
  let at = from;
  for (const part of line.text.slice(from, to).split('、')) {
    const label = line.labels.read(line.passage, { start: at, end: at + part.length, year: null });
    at += part.length + 1;
    if (!label.generic && isStatedNone(label.text))
      add(line, label, startOfAll ?? label.start, Math.max(label.end, endOfAll ?? 0));
  }
}

function add(line: Line, label: Label, start: number, end: number): void {
  const name = label.name.replace(/收支(?:情况|预算)?$/, '').replace(/情况$/, '');
  if (name === '') return;
  line.changes.close();
  const words = { start, end: start, year: null };
  pushFigure(line, {
    name,
    value: '无',
    placeholder: false,
    unit: COUNTED.test(name) ? null : line.noneUnit,
    unitKind: 'MONEY',
    start,
    end,
    words,
    container: null,
  });
}

const COUNTED = /人数|人次|团组|车|设备/;
const BOUNDARIES: ReadonlySet<string> = new Set(['comma', 'stop', 'semicolon', 'close', 'end']);
const STOPPERS: ReadonlySet<string> = new Set(['base', 'reason', 'figure']);
/** Words behind 无 that only repeat what stands in front: 公务接待费无预算安排. */
const NO_MORE =
  /^(?:预算|支出|安排|预算安排|支出安排|安排支出|支出预算|发生|发生额|经费|费用|开支|拨款|相关支出|此项支出|收支|预算支出|支出发生|资金)$/;
