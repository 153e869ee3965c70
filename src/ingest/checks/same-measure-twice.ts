import type { AmountFact, FindingFact } from '../../domain/fact';
import type { Outline } from '../outline.types';
import { indexBehind } from '../extract/words';
import type { Check, Checked } from './check';
import { agree, figureOf, magnitude, print, type Figure } from './exact';
import { inheritsItsMoney, isCompared, isInAnotherName, standsOutside } from './frames';
import { identityOf } from './measures';
import { inOneSentence } from './passages';
import { isProved } from './proved';

/** One value of a measure and every place that states it. */
interface Value {
  readonly figure: Figure;
  readonly facts: AmountFact[];
}

export const sameMeasureTwice: Check = {
  rule: 'same-measure-twice',
  doc: 'One measure of one holder, year and stage is stated in two places with two values.',
  run: (checked) =>
    [...valuesByMeasure(checked).values()].flatMap((values) =>
      // With more values it is no slip of the pen: the label then names several things.
      values.length > MOST_VALUES
        ? []
        : values.flatMap((value, at) =>
            values
              .slice(0, at)
              .flatMap((earlier) => (contradict(checked, earlier, value) ? report(earlier, value) : [])),
          ),
    ),
};

const MOST_VALUES = 4;

function valuesByMeasure(checked: Checked): ReadonlyMap<string, readonly Value[]> {
  const measures = new Map<string, Value[]>();
  for (const fact of checked.facts.amounts) {
    const identity = identityOf(fact);
    const figure = figureOf(fact);
    if (identity === null || figure === null || isOfAnotherThing(checked, fact)) continue;
    const values = measures.get(identity);
    const same = values?.find((value) => value.figure.dimension === figure.dimension && agree(value.figure, figure));
    if (same) same.facts.push(fact);
    else if (!values) measures.set(identity, [{ figure, facts: [fact] }]);
    else if (values.length <= MOST_VALUES) values.push({ figure, facts: [fact] });
  }
  return measures;
}

/** A figure of another body, year or money than its fact says, or one told in passing. */
const isOfAnotherThing = (checked: Checked, fact: AmountFact): boolean =>
  [isInAnotherName, isCompared, standsOutside, inheritsItsMoney].some((is) => is(checked, fact));

/**
 * Two values in one sentence are two sides of a thing (planned and spent, in all and of which), not one thing twice; two
 * of which each stands in a sum that holds are two things; and so are those of two records of one form.
 */
function contradict(checked: Checked, one: Value, other: Value): boolean {
  const { outline } = checked;
  if (one.figure.dimension !== other.figure.dimension) return false;
  if (isProved(checked, one.figure) && isProved(checked, other.figure)) return false;
  return !one.facts.some((fact) =>
    other.facts.some(
      (rival) =>
        inOneSentence(outline, fact.quote, rival.quote) ||
        areOfTwoRecords(outline, fact.quote.start, rival.quote.start),
    ),
  );
}

/** `项目概述：… 年度预算安排：80万元` and again below: a form that is filled in for one thing after another. */
function areOfTwoRecords(outline: Outline, one: number, other: number): boolean {
  const [own, rival] = [fieldsUpTo(outline, one), fieldsUpTo(outline, other)];
  return own.length > 1 && own.every((field, at) => field !== null && field === rival[at]);
}

/** The labels of the line in which an offset stands and of the one above it. */
function fieldsUpTo(outline: Outline, offset: number): readonly (string | null)[] {
  const at = indexBehind(outline, offset);
  return outline.nodes.slice(Math.max(0, at - 2), at).map(({ text }) => FIELD.exec(text)?.[1] ?? null);
}

const FIELD = /^([^：:。，；\s]{1,20})[：:]/;

const printed = ({ facts: [fact] }: Value): string =>
  `${fact?.label ?? ''} ${fact?.value ?? ''} ${fact?.unit ?? ''}`.trim();

function report(one: Value, other: Value): FindingFact[] {
  const places = Math.max(2, one.figure.decimals, other.figure.decimals);
  return [
    {
      rule: sameMeasureTwice.rule,
      severity: 'ERROR',
      message: `One measure is stated twice: ${printed(one)} in one place, ${printed(other)} in another.`,
      quotes: [...one.facts, ...other.facts].map(({ quote }) => quote),
      stated: other.facts[0]?.value ?? null,
      computed: one.facts[0]?.value ?? null,
      difference: print(magnitude(one.figure.value - other.figure.value), one.figure.unitSize, places),
    },
  ];
}
