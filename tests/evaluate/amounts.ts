import type { AmountFact } from '../../src/domain/fact';
import type { ExpectedAmount, ExpectedChange } from './expected';
import type { Names } from './names';
import { isGeneric, labelForms, labelStem, plain, sameFigure, sameUnit } from './normalise';
import { pair } from './pairing';
import type { AttributeScore, Score } from './score';

/** How well two labels fit; a pair below none of these is no pair. */
const SAME = 4; // the same words
const SAME_STEM = 3; // the same but for words such as 预算安排
const WITH_PARENT = 2; // one of them needs the label above it: 车辆 / 价值, 行政运行 / 年初预算
const INSIDE = 1; // one holds the other: 财政拨款收入 in 一般公共预算财政拨款收入

/** Keeps optional facts from taking what a required one needs. */
const OPTIONAL_LAST = -1000;
/** A shared change, organisation, stage or year decides between labels that fit equally. */
const TIE_BREAK = 0.2;

export interface AmountScores {
  readonly amounts: Score;
  readonly changes: Score;
  readonly organisation: AttributeScore;
  readonly period: AttributeScore;
  readonly stage: AttributeScore;
  readonly base: AttributeScore;
}

interface ChangeOf<A> {
  readonly owner: A;
  readonly change: ExpectedChange;
}

export function scoreAmounts(
  expected: readonly ExpectedAmount[],
  found: readonly AmountFact[],
  names: Names,
): AmountScores {
  const figures = pair(
    expected.filter(({ value }) => value !== null),
    found.filter(({ value }) => value !== null),
    (one, other) => fitOf(one, other, names),
  );
  const pairOf = new Map(figures.pairs);
  const changes = pair(changesOf(expected), changesOf(found), (one, other) => {
    if (!sameChange(one.change, other.change)) return null;
    // The size of a change is seldom shared by two: where it agrees, a label that does not fit still tells which it is.
    const stray = one.change.amount === null ? null : 0;
    const byOwner = pairOf.get(one.owner) === other.owner ? 10 : (labelFit(one.owner, other.owner) ?? stray);
    return byOwner === null ? null : byOwner + (one.owner.optional ? OPTIONAL_LAST : 0);
  });
  const carried = new Set<unknown>(changes.pairs.flatMap(([one, other]) => [one.owner, other.owner]));
  const required = <T extends { optional: boolean }>(list: readonly T[]): readonly T[] =>
    list.filter((one) => !one.optional);
  const hits = required(figures.pairs.map(([one]) => one));
  const bare = required(expected.filter(({ value }) => value === null));
  const bareExtras = found.filter((one) => one.value === null && !carried.has(one));
  const pairs = figures.pairs.filter(([one]) => !one.optional);
  return {
    amounts: {
      hits: hits.length + bare.filter((one) => carried.has(one)).length,
      misses: [...required(figures.missed), ...bare.filter((one) => !carried.has(one))].map(showExpected),
      extras: [...figures.extra, ...bareExtras].map(showFound),
    },
    changes: {
      hits: changes.pairs.filter(([one]) => !one.owner.optional).length,
      misses: changes.missed.filter(({ owner }) => !owner.optional).map((one) => showExpected(one.owner)),
      extras: changes.extra
        .filter(({ owner }) => !isOptional(owner, figures.pairs))
        .map(({ owner }) => showFound(owner)),
    },
    organisation: attribute(
      pairs,
      (one, other) => names.same(one.organisation, other.organisation),
      (one, other) => [one.organisation, other.organisation],
    ),
    period: attribute(
      pairs.filter(([one]) => one.fiscalYear !== undefined || one.asOf !== undefined),
      (one, other) => (one.asOf === undefined ? one.fiscalYear === other.fiscalYear : one.asOf === other.asOf),
      (one, other) => [one.asOf ?? one.fiscalYear, one.asOf === undefined ? other.fiscalYear : other.asOf],
    ),
    stage: attribute(
      pairs.filter(([one]) => one.stage !== undefined),
      (one, other) => one.stage === other.stage,
      (one, other) => [one.stage, other.stage],
    ),
    base: {
      right: changes.pairs.filter(([one, other]) => sameBase(one.change.base, other.change.base)).length,
      wrong: changes.pairs
        .filter(([one, other]) => !sameBase(one.change.base, other.change.base))
        .map(([one, other]) => `${showExpected(one.owner)}: ${one.change.base} ≠ ${other.change.base}`),
    },
  };
}

/** null where value, unit or label forbid the pair. */
function fitOf(one: ExpectedAmount, other: AmountFact, names: Names): number | null {
  const units = one.value === '无' || other.value === '无' || sameUnit(one.unit, other.unit);
  if (!units || !sameFigure(one.value, other.value)) return null;
  const label = labelFit(one, other);
  if (label === null) return null;
  const ties = [
    names.same(one.organisation, other.organisation),
    one.stage === undefined || one.stage === other.stage,
    one.fiscalYear === undefined || one.fiscalYear === other.fiscalYear,
    (one.change === null) === (other.change === null),
  ];
  return label + ties.filter(Boolean).length * TIE_BREAK + (one.optional ? OPTIONAL_LAST : 0);
}

function labelFit(one: ExpectedAmount, other: AmountFact): number | null {
  const path = other.path.at(-1) === other.label ? other.path : [...other.path, other.label];
  const fits = one.paths.map((expected) => pathFit(expected, path)).filter((fit) => fit !== null);
  return fits.length === 0 ? null : Math.max(...fits);
}

function pathFit(expected: readonly string[], found: readonly string[]): number | null {
  const leaves = [labelForms(expected.at(-1) ?? ''), labelForms(found.at(-1) ?? '')] as const;
  if (shareOne(leaves[0], leaves[1])) return SAME;
  const stems = [leaves[0].map(labelStem), leaves[1].map(labelStem)] as const;
  if (shareOne(stems[0], stems[1])) return SAME_STEM;
  const raised = [withParent(expected, leaves[0]), withParent(found, leaves[1])] as const;
  if (shareOne(raised[0].map(labelStem), raised[1].map(labelStem))) return WITH_PARENT;
  const [a, b] = [speaking(expected), speaking(found)];
  return a.some((one) => b.some((other) => holds(one, other) || holds(other, one))) ? INSIDE : null;
}

/** The leaf, the leaf behind its parent, and the parent itself where the leaf says nothing alone. */
function withParent(path: readonly string[], leaf: readonly string[]): readonly string[] {
  const parents = labelForms(path.at(-2) ?? '');
  return [
    ...leaf,
    ...parents.flatMap((parent) => leaf.map((own) => parent + own)),
    ...(leaf.some(isGeneric) ? parents : []),
  ];
}

/** The words that tell what is counted: the leaf's, or those of the label above where the leaf says nothing alone. */
function speaking(path: readonly string[]): readonly string[] {
  const leaf = labelForms(path.at(-1) ?? '');
  const forms = path.length > 1 && leaf.every(isGeneric) ? labelForms(path.at(-2) ?? '') : leaf;
  return [...forms, ...forms.map(labelStem)];
}

function holds(longer: string, shorter: string): boolean {
  return shorter.length >= 2 && longer.length > shorter.length && longer.includes(shorter);
}

function shareOne(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}

function changesOf<A extends { readonly change: ExpectedChange | null }>(
  amounts: readonly A[],
): readonly ChangeOf<A>[] {
  return amounts.flatMap((owner) => (owner.change ? [{ owner, change: owner.change }] : []));
}

/** Direction, size and share; 持平 needs neither size nor share, and a zero of either is the same as none. */
function sameChange(a: ExpectedChange, b: ExpectedChange): boolean {
  if (a.direction !== b.direction) return false;
  if (a.direction === 'UNCHANGED') return true;
  return sameFigure(a.amount, b.amount) && sameFigure(a.percent, b.percent);
}

/** 上年 and 上年度, 2021年 and 2021年度预算, and 上预算 with its 年 lost: the named year or 上年 decides. */
function sameBase(a: string | null, b: string | null): boolean {
  const key = (base: string | null): string =>
    plain(base ?? '上年')
      .replace(/^[较比与和同]+|度|相比|比较|同期/gu, '')
      .replace(/去年|上(?!年)/u, '上年');
  return key(a).includes(key(b)) || key(b).includes(key(a));
}

function isOptional(owner: AmountFact, pairs: readonly (readonly [ExpectedAmount, AmountFact])[]): boolean {
  return pairs.some(([one, other]) => other === owner && one.optional);
}

function attribute(
  pairs: readonly (readonly [ExpectedAmount, AmountFact])[],
  right: (one: ExpectedAmount, other: AmountFact) => boolean,
  both: (one: ExpectedAmount, other: AmountFact) => readonly [unknown, unknown],
): AttributeScore {
  const wrong = pairs.filter(([one, other]) => !right(one, other));
  return {
    right: pairs.length - wrong.length,
    wrong: wrong.map(([one, other]) => `${showExpected(one)}: ${both(one, other).map(String).join(' ≠ ')}`),
  };
}

function showExpected({ paths, value, unit, change }: ExpectedAmount): string {
  return `${(paths[0] ?? []).join('/')} ${value ?? '—'} ${unit ?? ''}${showChange(change)}`;
}

function showFound({ path, label, value, unit, change, quote }: AmountFact): string {
  const names = path.at(-1) === label ? path : [...path, label];
  return `${names.join('/')} ${value ?? '—'} ${unit ?? ''}${showChange(change)} @${quote.start}「${quote.text.slice(0, 40)}」`;
}

function showChange(change: ExpectedChange | null): string {
  return change ? ` [${change.direction} ${change.amount ?? '—'} ${change.percent ?? '—'}]` : '';
}
