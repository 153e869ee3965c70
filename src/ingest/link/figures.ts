/**
 * Stated figures: money as budget lines, all others as fiscal measures. One figure that a document repeats is one
 * node with several places of evidence and, where it stands in several lists, several parents; it is never added up.
 */
import type { AmountFact, Change, Extraction, Quote } from '../../domain/fact';
import { factKey, nodeId } from '../../domain/identifier';
import type { NodeOf } from '../../domain/model';
import { isMoneyUnit, toFen } from '../../domain/money';
import { decimalOf } from '../../text/numbers';
import { parseChineseNumeral } from '../../text/chinese-number';
import { nameKey } from '../../text/fold';
import type { Holders } from './agencies';
import type { ChangeBuilder } from './change-builder';
import { figureScopes, type FigureScope } from './figure-scope';
import { functionClassIndex } from './function-classes';
import { functionClassId, functionClassNode, partOf, type Reference } from './reference';

/** A figure's node as other linkers need it. */
export interface LinkedFigure {
  readonly id: string;
  readonly kind: 'BudgetLine' | 'FiscalMeasure';
  readonly label: string;
}

interface Figure {
  readonly id: string;
  readonly agency: string | null;
  readonly scope: FigureScope;
  /** The places where it is stated, in the order of the text. */
  readonly amounts: AmountFact[];
}

/** @returns the figure behind each amount of the extraction, in its order */
export function linkFigures(
  extraction: Extraction,
  holders: Holders,
  reference: Reference,
  changes: ChangeBuilder,
): readonly LinkedFigure[] {
  const { amounts } = extraction;
  const figures = new Map<string, Figure>();
  const ofAmount = new Map<AmountFact, Figure>();
  const changeOf = changesToTellApart(amounts);
  const order = [...amounts].sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end);
  const agencies = new Map(order.map((amount) => [amount, agencyOf(amount, holders)]));
  const scopeOf = figureScopes(extraction, holders, agencies);
  for (const amount of order) {
    const [agency, scope] = [agencies.get(amount) ?? null, scopeOf(amount)];
    const kind = isMoney(amount) ? 'BudgetLine' : 'FiscalMeasure';
    const id = nodeId(kind, factKey(changes.sha256, agency, scope, ...identityOf(amount), ...changeOf(amount)));
    const figure: Figure = figures.get(id) ?? { id, agency, scope, amounts: [] };
    figure.amounts.push(amount);
    figures.set(id, figure);
    ofAmount.set(amount, figure);
  }
  const pathOf = figurePaths(amounts, ofAmount);
  let position = 0;
  for (const figure of figures.values()) addFigure(figure, pathOf(figure), (position += 1), changes);
  for (const amount of amounts) {
    const above = amount.parent === null ? undefined : amounts[amount.parent];
    const from = ofAmount.get(amount)?.id;
    const to = above && ofAmount.get(above)?.id;
    if (from && to && from !== to) changes.relate(partOf(from, to));
  }
  classify(amounts, ofAmount, reference, changes);
  return amounts.map((amount) => {
    const id = ofAmount.get(amount)?.id ?? '';
    return { id, kind: isMoney(amount) ? 'BudgetLine' : 'FiscalMeasure', label: amount.label };
  });
}

const agencyOf = ({ organisation, quote }: AmountFact, holders: Holders): string | null =>
  organisation === null ? holders.publisher : holders.agency(organisation, quote);

/** What makes two statements one figure, beside document, agency and scope. */
const identityOf = (amount: AmountFact): readonly (string | number | null)[] => [
  nameKey(amount.label),
  amount.value,
  amount.unit,
  amount.fiscalYear,
  amount.stage,
  amount.asOf,
];

const changeKey = ({ base, direction, amount, unit, percent }: Change): readonly (string | null)[] => [
  base,
  direction,
  amount,
  unit,
  percent,
];

/**
 * Two statements of one figure with different changes are two, or one change would be lost. The first change of a figure
 * adds nothing to its identity, so that a statement without one is the same figure.
 */
function changesToTellApart(amounts: readonly AmountFact[]): (amount: AmountFact) => readonly (string | null)[] {
  const first = new Map<string, string>();
  const identity = (amount: AmountFact): string => JSON.stringify([amount.organisation, ...identityOf(amount)]);
  for (const amount of [...amounts].sort((a, b) => a.quote.start - b.quote.start)) {
    if (!amount.change) continue;
    const key = identity(amount);
    if (!first.has(key)) first.set(key, JSON.stringify(changeKey(amount.change)));
  }
  return (amount) => {
    if (!amount.change) return [];
    const own = changeKey(amount.change);
    return first.get(identity(amount)) === JSON.stringify(own) ? [] : own;
  };
}

const MONEY_LABEL = /(?:经费|费用?|支出|收入|收支|资金|预算|决算|拨款|补助|结余|收益|款|金)$/;

/** By its unit; a stated 无 or a placeholder may have none, then by its name. */
function isMoney({ unit, value, change, label }: AmountFact): boolean {
  if (unit !== null) return isMoneyUnit(unit);
  if (isMoneyUnit(change?.unit ?? null)) return true;
  return (value === null || value === '无' || !/\d/.test(value)) && MONEY_LABEL.test(label.replace(/[”"]$/, ''));
}

/** Labels from the outermost measure to a figure, the same that its parents and theirs say. */
function figurePaths(
  amounts: readonly AmountFact[],
  figures: ReadonlyMap<AmountFact, Figure>,
): (figure: Figure) => readonly string[] {
  const wholes = wholesOfFigures(amounts, figures);
  return (figure) => {
    const levels: (readonly string[])[] = [];
    // A figure that is repeated may be stated above and below another one: the way up ends where it comes again.
    const passed = new Set([figure]);
    let top = figure;
    while (levels.length < DEEPEST) {
      const above = firstOutside(wholes.get(top) ?? NO_WHOLES, passed);
      if (!above) break;
      const { part, whole, figure: next } = above;
      levels.push(part.path.slice(placeBehind(whole.label, part.path)));
      passed.add(next);
      top = next;
    }
    return [...(top.amounts[0]?.path ?? []), ...levels.reverse().flat()];
  };
}

/** A whole of a figure: where the figure is first stated as its part, and where the whole is stated there. */
interface WholeOfFigure {
  readonly part: AmountFact;
  readonly whole: AmountFact;
  readonly figure: Figure;
}

const NO_WHOLES: ReadonlyMap<Figure, WholeOfFigure> = new Map();

/** Each whole of a figure once, however often a document repeats the two. */
function wholesOfFigures(
  amounts: readonly AmountFact[],
  figures: ReadonlyMap<AmountFact, Figure>,
): ReadonlyMap<Figure, ReadonlyMap<Figure, WholeOfFigure>> {
  const wholes = new Map<Figure, Map<Figure, WholeOfFigure>>();
  for (const [part, own] of figures) {
    const whole = part.parent === null ? undefined : amounts[part.parent];
    const figure = whole && figures.get(whole);
    if (!figure) continue;
    const known = wholes.get(own) ?? new Map<Figure, WholeOfFigure>();
    wholes.set(own, known);
    if (!known.has(figure)) known.set(figure, { part, whole, figure });
  }
  return wholes;
}

function firstOutside(
  wholes: ReadonlyMap<Figure, WholeOfFigure>,
  passed: ReadonlySet<Figure>,
): WholeOfFigure | undefined {
  for (const whole of wholes.values()) if (!passed.has(whole.figure)) return whole;
  return undefined;
}

/** Levels above a figure that its path tells: no budget has more, and lists that name each other's parts in turn go on for ever. */
const DEEPEST = 48;

/** Where in a path the labels below a measure begin; the last one is the figure's own. */
function placeBehind(label: string, path: readonly string[]): number {
  const place = path.lastIndexOf(label, path.length - 2);
  return place < 0 ? path.length - 1 : place + 1;
}

function addFigure(
  { id, agency, scope, amounts }: Figure,
  path: readonly string[],
  position: number,
  changes: ChangeBuilder,
): void {
  const [first] = amounts;
  if (!first) return;
  const change = amounts.find((amount) => amount.change !== null)?.change ?? null;
  const common = {
    label: first.label,
    path: JSON.stringify(path),
    printed: first.value,
    unit: first.unit,
    fiscalYear: first.fiscalYear,
    stage: first.stage,
    asOf: first.asOf,
    scope,
    changeBase: change?.base ?? null,
    changeDirection: change?.direction ?? null,
    changeAmount: change?.amount ?? null,
    changePercent: change?.percent ?? null,
    position,
  };
  if (isMoney(first)) {
    const fen =
      first.value === '无' && first.unit === null ? 0 : toFen(first.value && decimalOf(first.value), first.unit);
    const changeFen = toFen(change?.amount ?? null, change?.unit ?? first.unit);
    const line: NodeOf<'BudgetLine'> = { kind: 'BudgetLine', id, properties: { ...common, fen, changeFen } };
    changes.node(line);
  } else {
    changes.node({ kind: 'FiscalMeasure', id, properties: { ...common, value: numberOf(first.value) } });
  }
  if (agency !== null) changes.relate({ type: 'HAS_LINE', from: agency, to: id, properties: {} });
  for (const amount of amounts) for (const quote of placesOf(amount)) changes.stated(id, quote);
}

/** Where an amount is read from: its own words, and those of its change where they stand apart. */
function placesOf({ quote, change: stated }: AmountFact): readonly Quote[] {
  if (!stated) return [quote];
  const apart = stated.quote.start < quote.start || stated.quote.end > quote.end;
  return apart ? [quote, stated.quote] : [quote];
}

const DECIMAL = /^-?\d+(?:\.\d+)?%?$/;

function numberOf(value: string | null): number | null {
  if (value === null) return null;
  if (value === '无') return 0;
  if (DECIMAL.test(value)) return Number.parseFloat(value);
  return parseChineseNumeral(value);
}

/** Lines of money under one parent are one list: a neighbour may tell the group of an item that many groups have. */
function classify(
  amounts: readonly AmountFact[],
  figures: ReadonlyMap<AmountFact, Figure>,
  reference: Reference,
  changes: ChangeBuilder,
): void {
  const index = functionClassIndex(reference);
  const lists = new Map<number | null, AmountFact[]>();
  for (const amount of amounts) {
    if (!isMoney(amount) || amount.stage === 'ASSET') continue;
    const list = lists.get(amount.parent);
    if (list) list.push(amount);
    else lists.set(amount.parent, [amount]);
  }
  for (const list of lists.values()) {
    index.classify(list).forEach((found, at) => {
      const amount = list[at];
      const figure = amount && figures.get(amount);
      if (!found || !figure) return;
      const to = functionClassId(found.functionClass.code);
      changes.relate({ type: 'CLASSIFIED_AS', from: figure.id, to, properties: { basis: found.basis } });
      for (const each of index.withAncestors(found.functionClass)) {
        changes.node(functionClassNode(each));
        if (each.parent !== null) changes.relate(partOf(functionClassId(each.code), functionClassId(each.parent)));
      }
    });
  }
}
