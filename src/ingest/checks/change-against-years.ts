import type { AmountFact, FindingFact } from '../../domain/fact';
import type { Outline } from '../outline.types';
import { changesOf, DIRECTION_NAMES, ownFigures, sizeOf, type StatedChange } from './changes';
import type { Check } from './check';
import { figureOf, magnitude, print, trim, type Figure } from './exact';
import { statedFigures } from './stated-figures';

/** What a figure was before, as a fact of its own or as the change names it. */
type Earlier = Pick<AmountFact, 'value' | 'unit' | 'quote'>;

export const changeAgainstYears: Check = {
  rule: 'change-against-years',
  doc: 'A stated change is not the difference of the two years, where the text gives both figures.',
  run: ({ outline, facts: { amounts } }) => [
    ...comparedWithThemselves(amounts),
    ...changesOf(amounts).flatMap((stated) => {
      const size = sizeOf(stated.change, stated.fact.unit);
      const named = namedEarlier(outline, stated);
      const earlier = named ? [named] : earlierFigures(amounts, stated);
      if (!size || earlier.length === 0) return [];
      const findings: FindingFact[] = [];
      for (const own of ownFigures(amounts, stated.fact)) {
        for (const prior of earlier) {
          const finding = compare(stated, size, own, prior);
          // One pair of statements that agrees is enough: others may speak of a part.
          if (finding === null) return [];
          findings.push(finding);
        }
      }
      return findings.slice(0, 1);
    }),
  ],
};

/** 2026年预算5万元，比2026年预算增加1万元: a figure was told to differ from itself. */
function comparedWithThemselves(amounts: readonly AmountFact[]): readonly FindingFact[] {
  const wrong = changesOf(amounts).filter(({ fact, change: { base } }) => {
    const [, year, stage] = SAME_STAGE.exec(base ?? '') ?? [];
    return Number(year) === fact.fiscalYear && (stage === '预算' ? 'BUDGET' : 'FINAL') === fact.stage;
  });
  const [first] = wrong;
  if (!first) return [];
  const { base } = first.change;
  return [
    {
      rule: changeAgainstYears.rule,
      severity: 'ERROR',
      message: `${first.fact.label} is compared with ${base ?? ''}, which it is itself${wrong.length > 1 ? `, and so are ${wrong.length - 1} more` : ''}.`,
      quotes: wrong.map(({ change }) => change.quote),
      stated: base,
      computed: null,
      difference: null,
    },
  ];
}

/** Of a year there is one 预算 and one 决算; 年初预算 and 预算执行数 are others. */
const SAME_STAGE = /^((?:19|20)[0-9]{2})年度?(?:部门|单位)?(预算|决算)数?$/;

/** `较2022年的100万元增加25万元`: the figure that the change itself names. */
const NAMED =
  /[比较与同][^，。；]{0,30}?[年数算额](?:的|为|是)?\s{0,2}([0-9][0-9,，]{0,20}(?:\.[0-9]{1,6})?)\s{0,2}(亿元|万元|元)/;

const LONGEST = 60;

function namedEarlier({ text }: Outline, { fact, change }: StatedChange): Earlier | null {
  if (fact.value === null || change.amount === null) return null;
  const from = Math.max(fact.quote.end, change.quote.start - LONGEST);
  const match = NAMED.exec(text.slice(from, change.quote.end));
  const value = (match?.[1] ?? '').replace(/[,，]/g, '');
  if (!match || value === change.amount) return null;
  const start = from + match.index;
  const end = start + match[0].length;
  return { value, unit: match[2] ?? null, quote: { start, end, text: text.slice(start, end) } };
}

/** Figures of the year that the change compares with, for the same measure and holder. */
export function earlierFigures(amounts: readonly AmountFact[], { fact, change }: StatedChange): readonly AmountFact[] {
  const year = baseYear(change.base, fact.fiscalYear);
  if (year === null) return [];
  // 比年初预算 of the same year compares stages, 比上年决算 another stage of another year.
  const stage = change.base?.includes('决算') ? 'FINAL' : change.base?.includes('预算') ? 'BUDGET' : fact.stage;
  // Its own figure is among those of its own year: a change against them says nothing.
  if (year === fact.fiscalYear && stage === fact.stage) return [];
  return statedFigures(amounts).of({ ...fact, fiscalYear: year, stage });
}

function baseYear(base: string | null, fiscalYear: number | null): number | null {
  if (base === null) return null;
  const printed = /(?:19|20)\d\d/.exec(base);
  if (printed) return Number(printed[0]);
  return fiscalYear !== null && /上年|上一年|去年/.test(base) ? fiscalYear - 1 : null;
}

/** Null where the change can be the difference, or where the figures cannot be compared. */
function compare({ fact, change }: StatedChange, size: Figure, own: AmountFact, prior: Earlier): FindingFact | null {
  const [now, then] = [figureOf(own), figureOf(prior)];
  if (!now || !then || own === prior || now.dimension !== then.dimension || now.dimension !== size.dimension)
    return null;
  const sign = change.direction === 'DECREASE' ? -1n : change.direction === 'INCREASE' ? 1n : 0n;
  const difference = now.value - then.value;
  const gap = magnitude(difference - sign * size.value);
  if (gap <= now.half + then.half + size.half) return null;
  const decimals = Math.max(2, now.decimals, then.decimals, size.decimals);
  const computed = trim(print(difference, now.unitSize, decimals));
  const unit = own.unit ?? '';
  return {
    rule: changeAgainstYears.rule,
    severity: 'ERROR',
    message:
      `${own.label} ${own.value ?? ''} ${unit} after ${prior.value ?? ''} ${prior.unit ?? ''} is a change of ${computed} ${unit}, ` +
      `but ${DIRECTION_NAMES[change.direction]}${change.amount === null ? '' : ` of ${change.amount} ${change.unit ?? fact.unit ?? ''}`} is stated.`,
    quotes: [change.quote, own.quote, prior.quote],
    stated: change.amount,
    computed,
    difference: print(gap, now.unitSize, decimals),
  };
}
