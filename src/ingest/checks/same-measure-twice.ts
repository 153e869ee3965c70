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
      const earlier = statements.get(identity);
      if (!earlier) {
        statements.set(identity, [{ fact, figure }]);
        continue;
      }
      const first = earlier[0];
      // Each further value is told once, against the first place.
      if (earlier.some((statement) => says(statement, figure))) continue;
      if (!first || first.figure.dimension !== figure.dimension) continue;
      // Two values in one sentence are two sides of a thing (planned and spent, in all and of which), not one thing twice.
      if (earlier.some((statement) => inOneSentence(outline, statement.fact.quote, fact.quote))) continue;
      earlier.push({ fact, figure });
      findings.push(report(first, { fact, figure }));
    }
    return findings;
  },
};

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
