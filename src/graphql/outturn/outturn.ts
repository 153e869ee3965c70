/** The plan of a year beside its accounts: which line of one is which of the other, and how far it was carried out. */
import { continuityOfLines, type LineThing } from '../../planning/continuity/budget-lines';
import type { Continuation, Continuity } from '../../planning/continuity/continuity';
import { BudgetLine } from '../budget/budget-line.type';
import { isKind } from '../core/entity';
import { latestSource, statingStep, type Source } from '../core/latest-source';
import { linksOf, things } from '../core/paths';
import { basisOf, type Stated } from '../comparison/change-list';
import { lineOf } from '../comparison/comparing';
import type { Link, Path, Step } from '../plan/path';
import type { BudgetOutturn, OutturnLine } from './outturn.type';

const SIDES = ['planned', 'spent'] as const;

export const outturnPath = (fiscalYear: number): Path<BudgetOutturn> => ({
  steps: [linesOf(fiscalYear)],
  answer: ([lines]) => outturnOf(fiscalYear, linksOf(lines)),
});

/** All lines of the year with the documents that state them: which of them are the plan, the documents decide. */
const linesOf = (fiscalYear: number): Step => ({
  relation: 'HAS_LINE',
  direction: 'out',
  kinds: ['BudgetLine'],
  filter: { fiscalYear: { equals: fiscalYear } },
  at: SIDES.flatMap((side) => [
    ['lines', side],
    ['doubtfulLines', side],
  ]),
  alsoFor: ['plannedIn', 'spentIn', 'message'],
  reads: ['label', 'path', 'printed', 'fiscalYear', 'stage', 'scope', 'fen'],
  then: [
    {
      ...statingStep(undefined),
      at: [...SIDES.map((side) => [`${side}In`]), ['otherDocuments']],
      alsoFor: ['lines', 'doubtfulLines', 'message'],
    },
    {
      relation: 'CLASSIFIED_AS',
      direction: 'out',
      at: [],
      alsoFor: ['lines', 'doubtfulLines', 'message'],
      reads: ['code'],
    },
  ],
});

type OneLine = LineThing & Stated;

function outturnOf(fiscalYear: number, links: readonly Link[]): BudgetOutturn {
  const [plan, accounts] = (['BUDGET', 'FINAL'] as const).map((stage) => sourceOf(links, stage, fiscalYear));
  const documents = {
    plannedIn: plan?.document ?? null,
    spentIn: accounts?.document ?? null,
    otherDocuments: [plan, accounts].flatMap((source) => source?.others ?? []),
  };
  if (!plan || !accounts) {
    const lacking = [...(plan ? [] : ['planned']), ...(accounts ? [] : ['spent'])].join(' or ');
    return {
      fiscalYear,
      ...documents,
      message: `No document states what was ${lacking} in ${fiscalYear}.`,
      lines: [],
      doubtfulLines: [],
    };
  }
  const spent = linesIn(accounts);
  const continuity = continuityOfLines(linesIn(plan), spent);
  return {
    fiscalYear,
    ...documents,
    message: continuity.isWhole ? null : TOO_MANY,
    lines: linesShown(spent, continuity),
    doubtfulLines: continuity.doubtful.map(pairShown),
  };
}

const TOO_MANY = 'There is too much to compare what is only alike: lines are paired by the same labels and codes only.';

/** Later documents repeat a few figures of a year: those of the year itself, or before, tell of it at length. */
function sourceOf(links: readonly Link[], stage: string, year: number): Source | null {
  const own = links.filter(({ node }) => isKind(node, 'BudgetLine') && node.properties.stage === stage && node.properties.printed !== null); // prettier-ignore
  return latestSource(own, { through: year }) ?? latestSource(own);
}

/** What a plan calls 支出预算 accounts call 支出决算: beside each other the stage is no part of a name. */
const STAGE_IN_NAME = /[预决]算数?/gu;
const withoutStage = (label: string): string => label.replace(STAGE_IN_NAME, '') || label;

const linesIn = ({ places }: Source): readonly OneLine[] =>
  [...places]
    .sort(([, a], [, b]) => a - b)
    .flatMap(([link]) => {
      if (!isKind(link.node, 'BudgetLine')) return [];
      const line = lineOf(link, link.node.properties);
      return [{ ...line, stage: '', label: withoutStage(line.label), above: line.above.map(withoutStage) }];
    });

function linesShown(accounts: readonly OneLine[], { continued, went }: Continuity<OneLine>): readonly OutturnLine[] {
  const planOf = new Map(continued.map((pair) => [pair.later, pair]));
  return [
    ...accounts.map((spent): OutturnLine => {
      const pair = planOf.get(spent);
      return pair ? pairShown(pair) : shown(null, spent);
    }),
    ...went.map((planned) => shown(planned, null)),
  ];
}

const pairShown = ({ earlier, later, rule, score }: Continuation<OneLine>): OutturnLine => ({
  ...shown(earlier, later),
  matchedBy: rule,
  basis: basisOf(rule),
  score,
});

function shown(planned: OneLine | null, spent: OneLine | null): OutturnLine {
  const [before, after] = [planned?.fen ?? null, spent?.fen ?? null];
  const areNumbers = before !== null && after !== null;
  return {
    planned: planned && entityOf(planned),
    spent: spent && entityOf(spent),
    fenDifference: areNumbers ? after - before : null,
    completion: areNumbers ? completionOf(before, after) : null,
    matchedBy: null,
    basis: null,
    score: null,
  };
}

const entityOf = ({ link }: OneLine): BudgetLine | null =>
  things({ kind: 'BudgetLine', type: BudgetLine }, [link])[0] ?? null;

/** Exact, rounded to a hundredth of a percent, a half away from zero; null where nothing was planned. */
function completionOf(planned: number, spent: number): string | null {
  if (planned === 0) return null;
  const isNegative = planned < 0 !== spent < 0 && spent !== 0;
  const [whole, part] = [BigInt(Math.abs(planned)), BigInt(Math.abs(spent))];
  const hundredths = (part * 20_000n + whole) / (whole * 2n);
  return `${isNegative ? '-' : ''}${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}%`;
}
