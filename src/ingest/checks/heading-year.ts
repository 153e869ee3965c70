import type { FindingFact, Quote } from '../../domain/fact';
import type { Check } from './check';
import { clauseAround, passagesOf, type Passage } from './passages';

export const headingYear: Check = {
  rule: 'heading-year',
  doc: 'A heading names another year than the statements under it.',
  run: ({ outline, facts }) => {
    const passages = passagesOf(outline);
    const headings = yearsOfHeadings(passages);
    if (headings.length === 0) return [];
    const body = yearOfBody(passages, facts.document.kind === 'FINAL_ACCOUNTS' ? '决算' : '预算');
    if (!body) return [];
    const wrong = headings.filter(({ year, stage }) => year !== body.year && stage === body.stage);
    return wrong.length > 0 ? [report(wrong, body)] : [];
  },
};

interface Dated {
  readonly year: number;
  /** 预算 or 决算: a budget page may well announce last year's accounts. */
  readonly stage: string;
  readonly quote: Quote;
}

/** A longer paragraph is no heading. */
const LONGEST_HEADING = 60;

/** A line that names its year, compares nothing and is no sentence; 2021年预算数 heads a column, and no text. */
const HEADING =
  /^[^，。；,;|\t与比较同]{0,30}?((?:19|20)\d\d)[ \t]{0,2}(?:年度|年|度)[^，。；：:,;|\t]{0,16}?(预算|决算)(?!数|额)[^，。；：:,;|\t0-9]{0,24}[：:。—]{0,2}$/;

function yearsOfHeadings(passages: readonly Passage[]): readonly Dated[] {
  return passages.flatMap((passage) => {
    const match = passage.words.length <= LONGEST_HEADING ? HEADING.exec(passage.words) : null;
    if (!match?.[1] || !match[2]) return [];
    return [{ year: Number(match[1]), stage: match[2], quote: passage.quote(0, passage.words.length) }];
  });
}

/** A statement that is about its year: its clause opens with it (2022年…安排) and does not compare or date anything. */
const STATEMENT =
  /(?:^|[。；，,;])[ \t\u3000]{0,4}((?:19|20)\d\d)[ \t]{0,2}年(?!\d|同|比|与|相比|底|末)[^，。；,;]{0,40}?(?:预算|决算|收入|支出|经费|安排)/g;

/** Fewer statements could be a slip of their own. */
const LEAST_STATEMENTS = 2;

/**
 * The year that the statements of the text are about; null where they are few or do not agree.
 * @param ofKind the stage that the document is about, for statements that do not tell theirs
 */
function yearOfBody(passages: readonly Passage[], ofKind: string): Dated | null {
  const votes = new Map<number, Quote[]>();
  let all = 0;
  for (const passage of passages) {
    // Headings do not testify for themselves.
    if (passage.node.subject === 'DEFINITIONS' || HEADING.test(passage.words.slice(0, LONGEST_HEADING))) continue;
    for (const match of passage.words.matchAll(STATEMENT)) {
      const year = Number(match[1]);
      const end = match.index + match[0].length;
      const clause = clauseAround(passage, { start: end - 1, end });
      const quotes = votes.get(year) ?? [];
      quotes.push(passage.quote(clause.start, clause.end));
      votes.set(year, quotes);
      all += 1;
    }
  }
  const [top] = [...votes].sort(([, a], [, b]) => b.length - a.length);
  if (!top) return null;
  const [year, quotes] = top;
  // The longest says most plainly what it is about.
  const quote = quotes.reduce<Quote | null>(
    (best, next) => (best && best.text.length >= next.text.length ? best : next),
    null,
  );
  if (!quote || quotes.length < LEAST_STATEMENTS || quotes.length * 4 < all * 3) return null;
  const accounts = quotes.filter(({ text }) => text.includes('决算')).length;
  const budgets = quotes.filter(({ text }) => text.includes('预算')).length;
  return { year, stage: accounts === budgets ? ofKind : accounts > budgets ? '决算' : '预算', quote };
}

function report(headings: readonly Dated[], body: Dated): FindingFact {
  const years = [...new Set(headings.map(({ year }) => year))].join(', ');
  return {
    rule: headingYear.rule,
    severity: 'ERROR',
    message: `Headings name ${years}, but the statements under them are about ${body.year}.`,
    quotes: [...headings.map(({ quote }) => quote), body.quote],
    stated: years,
    computed: String(body.year),
    difference: null,
  };
}
