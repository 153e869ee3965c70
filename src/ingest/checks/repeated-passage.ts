import type { FindingFact, Quote } from '../../domain/fact';
import type { Check } from './check';
import { passagesOf } from './passages';

export const repeatedPassage: Check = {
  rule: 'repeated-passage',
  doc: 'A paragraph stands twice within a few paragraphs, as pasted texts do.',
  run: ({ outline }) => {
    const findings: FindingFact[] = [];
    const lastAt = new Map<string, { readonly at: number; readonly quote: Quote }>();
    for (const [at, passage] of passagesOf(outline).entries()) {
      const words = passage.words.replace(/\s/g, '');
      if (words.length < LEAST_LENGTH || passage.node.subject === 'DEFINITIONS') continue;
      const earlier = lastAt.get(words);
      const quote = passage.quote(0, passage.words.length);
      lastAt.set(words, { at, quote });
      if (earlier && at - earlier.at <= NEARNESS) findings.push(report([earlier.quote, quote]));
    }
    return findings;
  },
};

/** Shorter lines (见附件, 分项目如下) recur by themselves. */
const LEAST_LENGTH = 12;

/** Farther apart the same sentence may be said of two units, or of two sides of a budget. */
const NEARNESS = 3;

function report(quotes: readonly [Quote, Quote]): FindingFact {
  return {
    rule: repeatedPassage.rule,
    severity: 'INFO',
    message: `A paragraph stands twice: ${quotes[0].text}`,
    quotes,
    stated: null,
    computed: null,
    difference: null,
  };
}
