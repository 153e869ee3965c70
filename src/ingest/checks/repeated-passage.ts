import type { FindingFact, Quote } from '../../domain/fact';
import type { OutlineNode } from '../outline.types';
import type { Check } from './check';
import { passagesOf } from './passages';

export const repeatedPassage: Check = {
  rule: 'repeated-passage',
  doc: 'A paragraph stands twice within a few paragraphs, as pasted texts do.',
  run: ({ outline }) => {
    const blocks: Quote[][] = [];
    const lastAt = new Map<
      string,
      { readonly at: number; readonly quote: Quote; readonly under: OutlineNode | null }
    >();
    let lastRepeated = Number.NEGATIVE_INFINITY;
    for (const [at, passage] of passagesOf(outline).entries()) {
      const words = passage.words.replace(/\s/g, '');
      if (words.length < LEAST_LENGTH || passage.node.subject === 'DEFINITIONS') continue;
      const earlier = lastAt.get(words);
      const quote = passage.quote(0, passage.words.length);
      const under = outline.ancestors(passage.node).findLast(({ marker }) => marker !== null) ?? null;
      lastAt.set(words, { at, quote, under });
      // Two sections may well have the same number of posts: only what stands under one number is pasted.
      if (!earlier || at - earlier.at > NEARNESS || earlier.under !== under) continue;
      // Several paragraphs pasted together are one slip.
      const block = at === lastRepeated + 1 ? blocks.at(-1) : undefined;
      if (block) block.push(earlier.quote, quote);
      else blocks.push([earlier.quote, quote]);
      lastRepeated = at;
    }
    return blocks.map(report);
  },
};

/** Shorter lines (见附件, 分项目如下) recur by themselves. */
const LEAST_LENGTH = 12;

/** Farther apart the same sentence may be said of two units, or of two sides of a budget. */
const NEARNESS = 3;

function report(quotes: readonly Quote[]): FindingFact {
  return {
    rule: repeatedPassage.rule,
    severity: 'INFO',
    message: `A paragraph stands twice: ${quotes[0]?.text ?? ''}`,
    quotes,
    stated: null,
    computed: null,
    difference: null,
  };
}
