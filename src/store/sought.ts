/** What a condition on folded text seeks, where the answer comes from an index of the pairs of its characters. */
import type { Test } from './check-query';

/** What a text must be, begin with or hold. */
export type Match = 'whole' | 'beginning' | 'part';

export interface Sought {
  readonly match: Match;
  /** Any of them, folded. */
  readonly texts: readonly string[];
  /** Whether any text matches, one without a character too. */
  readonly isAny: boolean;
}

export function soughtIn(test: Test): Sought {
  switch (test.op) {
    case 'equals':
      return { match: 'whole', texts: [String(test.value)], isAny: false };
    case 'in':
      return { match: 'whole', texts: test.values.map(String), isAny: false };
    case 'contains':
      return { match: 'part', texts: [test.text], isAny: test.text === '' };
    case 'startsWith':
      return { match: 'beginning', texts: [test.text], isAny: test.text === '' };
    case 'absent':
    case 'within':
      throw new Error(`${test.op} is no condition on text.`);
  }
}
