import type { AmountFact, Change, Extraction, Quote } from '../../src/domain/fact';
import type { Expected, ExpectedAmount } from './expected';
import { NO_FACTS } from '../harness/no-facts';

/** A tiny vocabulary to write readings and gold in tests. */

const QUOTE: Quote = { start: 0, end: 1, text: '甲' };
/** The text that the quotes of these facts are cut from. */
export const TEXT = '甲';
export const BODY = '甲市数据局';

export function reading(facts: Partial<Extraction> = {}): Extraction {
  return {
    ...NO_FACTS,
    document: { title: null, kind: 'BUDGET', fiscalYear: 2022, publisher: BODY },
    organisations: [
      { name: BODY, aliases: [], parent: null, relations: [], kind: null, creditCode: null, quote: QUOTE },
    ],
    ...facts,
  };
}

export function gold(expected: Partial<Expected> = {}): Expected {
  return {
    document: { kind: ['BUDGET'], fiscalYear: [2022], publisher: [BODY] },
    organisations: [{ name: BODY, aliases: ['市数据局'], parent: undefined, optional: false }],
    sections: [],
    duties: [],
    staffing: [],
    amounts: [],
    ...expected,
  };
}

/** An amount of the reading, its label last in the path. */
export function amount(path: string, value: string | null, rest: Partial<AmountFact> = {}): AmountFact {
  const labels = path.split('/');
  return {
    organisation: BODY,
    label: labels.at(-1) ?? '',
    path: labels,
    value,
    placeholder: false,
    unit: '万元',
    fiscalYear: 2022,
    stage: 'BUDGET',
    asOf: null,
    change: null,
    ratios: [],
    parent: null,
    partsComplete: false,
    quote: QUOTE,
    ...rest,
  };
}

export function wanted(path: string, value: string | null, rest: Partial<ExpectedAmount> = {}): ExpectedAmount {
  return {
    organisation: BODY,
    paths: [path.split('/')],
    value,
    unit: '万元',
    fiscalYear: 2022,
    asOf: undefined,
    stage: 'BUDGET',
    change: null,
    optional: false,
    ...rest,
  };
}

export function more(size: string, percent: string | null = null): Change {
  return { base: '上年', direction: 'INCREASE', amount: size, unit: '万元', percent, words: ['增加'], quote: QUOTE };
}

export const duty = (
  label: string | null,
  text: string,
  section: string | null = null,
  organisation: string | null = BODY,
) => ({
  holder: { organisation, section },
  label,
  text,
  quote: QUOTE,
});

export const post = (staffingType: string | null, count: number, rest: { post?: string; section?: string } = {}) => ({
  holder: { organisation: BODY, section: rest.section ?? null },
  post: rest.post ?? null,
  staffingType,
  measure: 'AUTHORISED' as const,
  count,
  quote: QUOTE,
});

export const section = (name: string, aliases: readonly string[] = []) => ({
  organisation: BODY,
  name,
  aliases,
  kind: 'INTERNAL' as const,
  quote: QUOTE,
});
