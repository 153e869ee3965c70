import type { FindingFact, Quote } from '../../domain/fact';
import type { Check, Checked } from './check';
import { figureOf, percentOf } from './exact';
import { measureKey } from './measures';
import { passagesOf, sentenceAround, type Passage } from './passages';

export const ratioOfNothing: Check = {
  rule: 'ratio-of-nothing',
  doc: 'A share of nothing is printed as a percentage: 0 of 0 projects are 100%.',
  run: (checked) => [...passagesOf(checked.outline).flatMap(definedRates), ...statedRatios(checked)],
};

/** A rate that the text defines beside it: 覆盖率（实际…项目/应…项目）为100%. */
const DEFINED_RATE =
  /率[ \t]{0,2}[（(]([^（）()/／\n]{1,40})[/／]([^（）()/／*×\n]{1,40})(?:[*×]100[%％])?[）)][^，。；\n0-9]{0,6}([0-9]{1,4}(?:\.[0-9]{1,4})?[%％])/g;

function definedRates(passage: Passage): FindingFact[] {
  if (!passage.words.includes('率')) return [];
  const findings: FindingFact[] = [];
  for (const match of passage.words.matchAll(DEFINED_RATE)) {
    const [, , whole = '', percent = ''] = match;
    const sentence = sentenceAround(passage, { start: match.index, end: match.index + match[0].length });
    const count = countOf(passage.words.slice(sentence.start, match.index), whole.trim());
    if (count !== 0 || percentOf(percent)?.value === 0n) continue;
    findings.push(report(percent, whole.trim(), [passage.quote(sentence.start, sentence.end)]));
  }
  return findings;
}

/** The number that a sentence gives for a counted thing: 应编制绩效目标的项目共0个. */
function countOf(sentence: string, counted: string): number | null {
  const at = sentence.indexOf(counted);
  if (counted === '' || at < 0) return null;
  const match = /^[^，。；0-9]{0,6}([0-9]{1,6})[ \t]{0,2}(?:个|项)/.exec(sentence.slice(at + counted.length));
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** Shares among the facts: 占收入总计的100% where the total is 0. */
function statedRatios({ facts: { amounts } }: Checked): FindingFact[] {
  return amounts.flatMap((fact) =>
    fact.ratios.flatMap((ratio) => {
      const percent = percentOf(ratio.percent);
      const key = measureKey(ratio.of);
      if (!percent || percent.value === 0n || key === '') return [];
      const parent = fact.parent === null ? undefined : amounts[fact.parent];
      if (!parent || measureKey(parent.label) !== key || figureOf(parent)?.value !== 0n) return [];
      return [report(ratio.percent, parent.label, [ratio.quote, parent.quote])];
    }),
  );
}

function report(percent: string, whole: string, quotes: readonly Quote[]): FindingFact {
  return {
    rule: ratioOfNothing.rule,
    severity: 'ERROR',
    message: `${percent} of ${whole} is stated, but ${whole} is 0: there is no share of nothing.`,
    quotes,
    stated: percent,
    computed: null,
    difference: null,
  };
}
