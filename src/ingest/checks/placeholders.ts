import type { FindingFact, Quote, Severity } from '../../domain/fact';
import type { Check } from './check';
import { clauseAround, passagesOf, Told } from './passages';

/** What a template leaves behind when nobody fills it in. */
interface Leftover {
  readonly pattern: RegExp;
  readonly severity: Severity;
  readonly what: string;
}

const OFFICES = '部门|单位|局|委|办公室|中心|市|县|区|街道|镇|乡|省|厅|院|校|学校|医院';

/** Each pattern is bounded, so that a text made to hurt it stays linear. */
const LEFTOVERS: readonly Leftover[] = [
  {
    // Letters around it are a name or a code (EXXON, 5GXX); a figure's unit or a Chinese word is a blank.
    pattern:
      /(?<![A-Za-z0-9Ａ-Ｚａ-ｚ×])(?:[XxＸｘ×✕╳]{2,12}|[＊*]{2,12}|[_＿]{2,40}|[□〇○]{2,20})(?![A-Za-z0-9Ａ-Ｚａ-ｚ×])/g,
    severity: 'ERROR',
    what: 'A blank of the template was never filled in',
  },
  {
    pattern: /(?<![A-Za-z0-9Ａ-Ｚａ-ｚ×*])[XxＸｘ](?=[ \t]{0,2}(?:万元|亿元|元|[%％]|个|人|名|辆|台|项|年|月|日))/g,
    severity: 'ERROR',
    what: 'A blank of the template was never filled in',
  },
  {
    pattern: new RegExp(`某(?:${OFFICES})|[XxＸｘ×]{1,12}(?:${OFFICES})`, 'g'),
    severity: 'ERROR',
    what: 'The template names no unit',
  },
  {
    pattern: /[【[［][\u4e00-\u9fff]{1,16}(?:[/／|｜][\u4e00-\u9fff]{1,16}){1,4}[】\]］]/g,
    severity: 'ERROR',
    what: 'A choice of the template was never made',
  },
  {
    pattern:
      /(?:逐一|逐项|逐个|据实|如实)(?:解释|说明|填写|填列|列示)|[（(【[［](?:请|注[：:]|填写|此处|根据实际)[^）)】\]］\n]{0,60}[）)】\]］]/g,
    severity: 'WARNING',
    what: 'An instruction of the template was left in',
  },
  {
    pattern: /原因(?:是|为|：|:)[ \t]{0,4}(?:0|０|…{1,4}|\.{3,6}|[XxＸ]{1,6})(?=[（(。；，\s]|$)/g,
    severity: 'WARNING',
    what: 'A reason was never written',
  },
];

/** What every pattern needs; most paragraphs hold none of it. */
const MAY_HOLD = /[XxＸｘ×✕╳＊*_＿□〇○某逐/／|｜]|如实|据实|原因|[（(【[［](?:请|注|填写|此处|根据)/;

export const placeholders: Check = {
  rule: 'placeholders',
  doc: 'A blank, a name to be put in, or an instruction of the template is still in the published text.',
  run: ({ outline, facts }) => {
    const found: FindingFact[] = [];
    const told = new Told();
    const tell = (severity: Severity, what: string, printed: string, quote: Quote): void => {
      if (told.touches(quote)) return;
      told.add(quote);
      found.push(report(severity, what, printed, quote));
    };
    for (const passage of passagesOf(outline)) {
      if (!MAY_HOLD.test(passage.words)) continue;
      for (const { pattern, severity, what } of LEFTOVERS) {
        for (const match of passage.words.matchAll(pattern)) {
          const clause = clauseAround(passage, { start: match.index, end: match.index + match[0].length });
          tell(severity, what, match[0], passage.quote(clause.start, clause.end));
        }
      }
    }
    for (const { placeholder, value, quote } of facts.amounts) {
      if (placeholder) tell('ERROR', 'A figure was never filled in', value ?? '', quote);
    }
    return found;
  },
};

function report(severity: Severity, what: string, printed: string, quote: Quote): FindingFact {
  return {
    rule: placeholders.rule,
    severity,
    message: `${what}: ${quote.text}`,
    quotes: [quote],
    stated: printed,
    computed: null,
    difference: null,
  };
}
