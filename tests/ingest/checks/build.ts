/** Small documents for the tests of checks: a text, and the facts that a reader would take from it. */
import type {
  AmountFact,
  Change,
  DeclaredCount,
  FindingFact,
  OrganisationFact,
  Quote,
  Ratio,
  SectionFact,
  StaffingFact,
} from '../../../src/domain/fact';
import type { Check, Checked } from '../../../src/ingest/checks/check';
import { outline } from '../../../src/ingest/outline';

export const UNIT = '甲市乙区丙中心';

type Part<T> = Partial<Omit<T, 'quote'>>;

/** A document under construction: facts quote the first place of their words behind the last one. */
export class Scene {
  private readonly amounts: AmountFact[] = [];
  private readonly sections: SectionFact[] = [];
  private readonly declared: DeclaredCount[] = [];
  private readonly staffing: StaffingFact[] = [];
  private readonly organisations: OrganisationFact[] = [];
  private cursor = 0;

  constructor(private readonly text: string) {}

  quote(words: string): Quote {
    const from = this.text.indexOf(words, this.cursor);
    const start = from < 0 ? this.text.indexOf(words) : from;
    if (start < 0) throw new Error(`${words} is not in the text`);
    this.cursor = start + 1;
    return { start, end: start + words.length, text: words };
  }

  unit(name: string, part: Part<OrganisationFact> = {}): this {
    this.organisations.push({
      name,
      aliases: [],
      parent: null,
      relations: [],
      kind: null,
      creditCode: null,
      quote: this.text.includes(name) ? this.quote(name) : { start: 0, end: 0, text: '' },
      ...part,
    });
    return this;
  }

  /** `amount('基本支出572.24万元')`: label, figure and unit are read off the words; anything else is given. */
  amount(words: string, part: Part<AmountFact> = {}): this {
    const match = /^(.*?)(-?[\d.]+|无|XX)?(万元|元|个|辆)?$/.exec(words);
    const label = part.label ?? match?.[1] ?? words;
    this.amounts.push({
      organisation: UNIT,
      label,
      path: [label],
      value: match?.[2] ?? null,
      placeholder: match?.[2] === 'XX',
      unit: match?.[3] ?? '万元',
      fiscalYear: 2022,
      stage: 'BUDGET',
      asOf: null,
      change: null,
      ratios: [],
      parent: null,
      partsComplete: true,
      quote: this.quote(words),
      ...part,
    });
    return this;
  }

  /** A part of the amount before it that has no parent. */
  part(words: string, part: Part<AmountFact> = {}): this {
    const parent = this.amounts.findLastIndex((fact) => fact.parent === null);
    return this.amount(words, { parent, ...part });
  }

  section(organisation: string, name: string, kind: SectionFact['kind'] = 'INTERNAL'): this {
    this.sections.push({ organisation, name, aliases: [], kind, quote: this.quote(name) });
    return this;
  }

  declare(words: string, what: string, count: number, organisation: string | null = UNIT): this {
    this.declared.push({ organisation, what, count, quote: this.quote(words) });
    return this;
  }

  posts(words: string, count: number, part: Part<StaffingFact> = {}): this {
    this.staffing.push({
      holder: { organisation: UNIT, section: null },
      post: null,
      staffingType: null,
      measure: 'AUTHORISED',
      count,
      quote: this.quote(words),
      ...part,
    });
    return this;
  }

  checked(): Checked {
    return {
      outline: outline(this.text),
      facts: {
        document: { title: null, kind: 'BUDGET', fiscalYear: 2022, publisher: null },
        organisations: this.organisations,
        sections: this.sections,
        duties: [],
        staffing: this.staffing,
        amounts: this.amounts,
        declared: this.declared,
        changes: [],
      },
    };
  }

  run(check: Check): readonly FindingFact[] {
    return check.run(this.checked());
  }
}

export function change(words: string, part: Partial<Change>): Change {
  return {
    base: '上年',
    direction: 'INCREASE',
    amount: null,
    unit: '万元',
    percent: null,
    words: [],
    quote: { start: 0, end: words.length, text: words },
    ...part,
  };
}

export const ratio = (of: string, percent: string): Ratio => ({
  of,
  percent,
  quote: { start: 0, end: 1, text: percent },
});

/** The gist of findings, for comparison: severity, stated, computed, difference. */
export const gist = (findings: readonly FindingFact[]): readonly string[] =>
  findings.map(({ severity, stated, computed, difference }) =>
    [severity, stated ?? '-', computed ?? '-', difference ?? '-'].join(' '),
  );
