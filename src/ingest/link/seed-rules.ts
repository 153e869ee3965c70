/** Reads the rules on leader posts of a seed folder and proves that each fits together. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { RULED_HOLDERS, type LeaderPostArticle, type LeaderPostRule } from '../../domain/leader-post-rule';
import { invalid, read, source } from './seed-files';

const FOLDER = 'rules';

const words = z.string().min(1);
const count = z.int().min(0);
const year = z.int().min(1949).max(9999);

const ruleFile = z.strictObject({
  source,
  rules: z.array(
    z.strictObject({
      key: words,
      title: words.nullable(),
      division: z
        .string()
        .regex(/^[1-9]\d{5}$/)
        .nullable(),
      years: z.strictObject({ from: year, to: year.nullable() }).nullable(),
      agencyKind: z.enum(['ADMINISTRATIVE', 'PUBLIC_INSTITUTION']),
      articles: z
        .array(
          z.strictObject({
            article: words,
            holders: z.array(z.enum(RULED_HOLDERS)).min(1),
            text: words,
            steps: z
              .array(z.strictObject({ upTo: count.nullable(), fewest: count, most: count.nullable(), quote: words }))
              .min(1),
          }),
        )
        .min(1),
    }),
  ),
});

/**
 * Every JSON file of rules/; none where a seed folder has no such folder.
 * @throws GovorgError CONFIG_INVALID naming the file and the place in it
 */
export function loadLeaderPostRules(seedDir: string): readonly LeaderPostRule[] {
  if (!existsSync(join(seedDir, FOLDER))) return [];
  const rules = new Map<string, LeaderPostRule>();
  for (const { file, content } of read(seedDir, FOLDER, ruleFile)) {
    content.rules.forEach((rule, index) => {
      const where = `rules[${index}]`;
      if (rules.has(rule.key)) throw invalid(file, where, `${rule.key} stands in the list already`);
      const wrong = rule.articles.map(mistakeIn).find((mistake) => mistake !== null);
      if (wrong !== undefined) throw invalid(file, where, wrong);
      rules.set(rule.key, { ...rule, source: content.source });
    });
  }
  return [...rules.values()];
}

function mistakeIn({ article, text, steps }: LeaderPostArticle): string | null {
  const strange = steps.find(({ quote }) => !text.includes(quote));
  if (strange) return `${article} does not say ${strange.quote}`;
  const bounds = steps.map(({ upTo }) => upTo ?? Infinity);
  if (bounds.some((bound, i) => bound <= (bounds[i - 1] ?? -1))) return `the steps of ${article} do not rise`;
  const turned = steps.find(({ fewest, most }) => most !== null && most < fewest);
  return turned ? `${article} allows fewer than it asks for: ${turned.quote}` : null;
}
