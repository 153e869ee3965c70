import type { AmountFact, FindingFact } from '../../domain/fact';
import type { Check } from './check';
import { agree, figureOf, magnitude, print, type Figure } from './exact';
import { identityOf } from './measures';
import { inOneSentence } from './passages';

interface Statement {
  readonly fact: AmountFact;
  readonly figure: Figure;
}

export const sameMeasureTwice: Check = {
  rule: 'same-measure-twice',
  doc: 'One measure of one holder, year and stage is stated in two places with two values.',
  run: ({ facts, outline }) => {
    const statements = new Map<string, Statement[]>();
    const findings: FindingFact[] = [];
    for (const fact of facts.amounts) {
      const identity = identityOf(fact);
      const figure = figureOf(fact);
      if (identity === null || figure === null) continue;
      const values = statements.get(identity);
      if (!values) {
        statements.set(identity, [{ fact, figure }]);
        continue;
      }
      // A value that is known already, or too many of them for one measure, adds nothing.
      if (values.length >= MOST_VALUES || values.some((earlier) => says(earlier, figure))) continue;
      // Two values in one sentence are two sides of a thing (planned and spent, in all and of which), not one thing twice.
      if (values.some((earlier) => inOneSentence(outline, earlier.fact.quote, fact.quote))) continue;
      const rivals = values.filter((earlier) => earlier.figure.dimension === figure.dimension);
      findings.push(...rivals.map((earlier) => report(earlier, { fact, figure })));
      values.push({ fact, figure });
    }
    return findings;
  },
};

/** More values of one measure are no slip of the pen: the label then names several things. */
const MOST_VALUES = 4;

const says = (statement: Statement, figure: Figure): boolean =>
  statement.figure.dimension === figure.dimension && agree(statement.figure, figure);

function report(first: Statement, second: Statement): FindingFact {
  const { unitSize, decimals } = first.figure;
  const places = Math.max(2, decimals, second.figure.decimals);
  const difference = print(magnitude(first.figure.value - second.figure.value), unitSize, places);
  const [one, other] = [first, second].map(({ fact }) => `${fact.label} ${fact.value ?? ''} ${fact.unit ?? ''}`);
  return {
    rule: sameMeasureTwice.rule,
    severity: 'ERROR',
    message: `One measure is stated twice: ${one} in one place, ${other} in another.`,
    quotes: [first.fact.quote, second.fact.quote],
    stated: second.fact.value,
    computed: first.fact.value,
    difference,
  };
}
