/** Numbers of chapters and lists, level by level. */
import type { Style } from '../style';
import { chinese } from './figures';

const CIRCLED_ONE = 0x2460;

type Numeral = (at: number) => string;

const FORMS = {
  chinese: (at) => `${chinese(at)}、`,
  bracketed: (at) => `（${chinese(at)}）`,
  dotted: (at) => `${at}.`,
  comma: (at) => `${at}、`,
  arabicBracketed: (at) => `（${at}）`,
  halfBracketed: (at) => `${at}）`,
  circled: (at) => (at > 20 ? `${at}）` : String.fromCharCode(CIRCLED_ONE + at - 1)),
  part: (at) => `第${chinese(at)}部分 `,
  article: (at) => `第${chinese(at)}条 `,
  none: () => '',
} satisfies Record<string, Numeral>;

/** Levels from the outermost: chapter, its lists, the lists in those. */
const SCHEMES: Readonly<Record<Style['numbering'] | 'part', readonly Numeral[]>> = {
  chinese: [FORMS.chinese, FORMS.bracketed, FORMS.dotted],
  arabic: [FORMS.comma, FORMS.arabicBracketed, FORMS.circled],
  mixed: [FORMS.chinese, FORMS.dotted, FORMS.halfBracketed],
  ordinal: [FORMS.article, FORMS.bracketed, FORMS.dotted],
  part: [FORMS.part, FORMS.bracketed, FORMS.dotted],
  none: [FORMS.none, FORMS.arabicBracketed, FORMS.circled],
};

export const LEVELS = { chapter: 0, list: 1, inner: 2 } as const;

/** The number of the `at`-th thing of a level, from 1. */
export function number({ numbering, kind }: Style, level: keyof typeof LEVELS, at: number): string {
  const scheme = numbering === 'ordinal' && kind !== 'staffing' ? 'part' : numbering;
  return SCHEMES[scheme][LEVELS[level]]?.(at) ?? '';
}

/** A number as gold gives it: without the blank behind it. */
export const asLabel = (printed: string): string | null => (printed.trim() === '' ? null : printed.trim());
