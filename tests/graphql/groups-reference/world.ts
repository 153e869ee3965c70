/**
 * Small random graphs, rich in what makes figures count twice: trees of figures with headings that have none, plans
 * beside accounts, figures stated again or with another amount, departments beside their units, stocks of several years.
 */
import type { Random } from '../differential/random';

export interface Division {
  readonly id: string;
  readonly level: 'PROVINCE' | 'PREFECTURE' | 'COUNTY';
  readonly name: string;
  readonly above: string | null;
}

/** A class of expenditure; its level follows from the length of its code. */
export interface ExpenditureClass {
  readonly id: string;
  readonly code: string;
  readonly above: string | null;
}

export interface Agency {
  readonly id: string;
  readonly kind: string | null;
  readonly division: string | null;
  /** Those that it is a unit of: by 隶属 and by 预算. */
  readonly subordinateTo: readonly string[];
  readonly budgetUnitOf: readonly string[];
}

export interface Document {
  readonly id: string;
  readonly year: number | null;
  readonly publisher: string | null;
  /** Whether it calls itself a corrected edition, and what number it came in as. */
  readonly isCorrected: boolean;
  readonly arrival: number;
}

/** Whatever a text states of a body or of a section of it. */
export interface Stated {
  readonly id: string;
  readonly agency: string | null;
  readonly section: string | null;
  readonly documents: readonly string[];
  readonly topics: readonly string[];
}

export interface Line extends Stated {
  readonly label: string;
  readonly path: readonly string[];
  readonly parents: readonly string[];
  readonly fen: number | null;
  readonly year: number | null;
  readonly stage: 'BUDGET' | 'FINAL' | 'ASSET' | 'OTHER';
  readonly scope: 'OWN' | 'DEPARTMENT';
  readonly position: number;
  readonly functionClasses: readonly string[];
  readonly economicClasses: readonly string[];
}

export interface Quota extends Stated {
  readonly type: string | null;
  readonly measure: 'AUTHORISED' | 'ACTUAL' | 'CHANGE';
  readonly number: number;
}

export interface Section extends Stated {
  readonly kind: 'INTERNAL' | 'BRANCH';
  readonly name: string;
}

export interface Duty extends Stated {
  readonly text: string;
}

export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly severity: 'ERROR' | 'WARNING' | 'INFO';
  readonly document: string;
  /** Ids of lines, sections, duties, quotas and agencies. */
  readonly about: readonly string[];
}

export interface World {
  readonly divisions: readonly Division[];
  readonly functionClasses: readonly ExpenditureClass[];
  readonly economicClasses: readonly ExpenditureClass[];
  readonly topics: readonly string[];
  readonly agencies: readonly Agency[];
  readonly documents: readonly Document[];
  readonly lines: readonly Line[];
  readonly quotas: readonly Quota[];
  readonly sections: readonly Section[];
  readonly duties: readonly Duty[];
  readonly findings: readonly Finding[];
}

const DIVISIONS: readonly Division[] = [
  { id: 'division:210000', level: 'PROVINCE', name: '辽宁省', above: null },
  { id: 'division:210200', level: 'PREFECTURE', name: '大连市', above: 'division:210000' },
  { id: 'division:211100', level: 'PREFECTURE', name: '盘锦市', above: 'division:210000' },
  { id: 'division:211103', level: 'COUNTY', name: '兴隆台区', above: 'division:211100' },
];
const classes = (kind: string, codes: readonly (readonly [code: string, above: string | null])[]) =>
  codes.map(([code, above]) => ({ id: `${kind}:${code}`, code, above: above === null ? null : `${kind}:${above}` }));
const FUNCTION_CLASSES = classes('function-class', [
  ['201', null], ['20103', '201'], ['2010301', '20103'], ['2010302', '20103'], ['208', null], ['20805', '208'],
]); // prettier-ignore
const ECONOMIC_CLASSES = classes('economic-class', [['301', null], ['30101', '301'], ['302', null], ['30201', '302']]); // prettier-ignore
const TOPICS = ['topic:热线', 'topic:平台'];
const OUTERMOST = ['支出总计', '收入总计', '“三公”经费', '政府采购预算'];
const LABELS = ['基本支出', '项目支出', '人员经费', '公用经费', '热线经费', '热线 经费'];
const TYPES = [null, '行政编制', '事业编制', '事业 编制'];
const YEARS = [2020, 2021, 2022];

const some = <T>(random: Random, from: readonly T[], chance: number): T[] => from.filter(() => random.chance(chance));

class Builder {
  private number = 0;
  private readonly documents: Document[] = [];
  private readonly lines: Line[] = [];
  /** Some graphs hold little, so that sums are clear, and others everything beside everything. */
  private readonly years: readonly number[];
  private readonly stages: readonly Line['stage'][];
  private readonly outermost: readonly string[];

  constructor(private readonly random: Random) {
    const few = <T>(all: readonly T[]): readonly T[] => random.shuffled(all).slice(0, 1 + random.below(all.length));
    this.years = few(YEARS);
    this.stages = few(['BUDGET', 'FINAL', 'ASSET', 'OTHER']);
    this.outermost = few(OUTERMOST);
  }

  id(kind: string): string {
    return `${kind}:${String((this.number += 1)).padStart(3, '0')}`;
  }

  private documentOf(year: number | null): string {
    const there = this.documents.filter((one) => one.year === year);
    if (there.length > 0 && !this.random.chance(there.length === 1 ? 0.4 : 0)) return this.random.pick(there).id;
    const { random } = this;
    const document = {
      id: this.id('document'),
      year,
      publisher: random.pick([null, '甲局', '乙局']),
      isCorrected: random.chance(0.15),
      arrival: random.below(4),
    };
    this.documents.push(document);
    return document.id;
  }

  private agencies(): Agency[] {
    const { random } = this;
    const all: Agency[] = [];
    for (let left = 1 + random.below(4); left > 0; left -= 1) {
      const above = random.chance(0.6) && all.length > 0 ? [random.pick(all).id] : [];
      const byBudget = random.chance(0.5);
      all.push({
        id: this.id('agency'),
        kind: random.pick([null, 'ADMINISTRATIVE', 'PUBLIC_INSTITUTION']),
        division: random.chance(0.2) ? null : random.pick(DIVISIONS).id,
        subordinateTo: byBudget ? [] : above,
        budgetUnitOf: byBudget ? above : [],
      });
    }
    return all;
  }

  /** The figures of one heading of one document, and again of another one. */
  private tree(agency: string | null, year: number | null, stage: Line['stage'], scope: Line['scope']): void {
    const { random } = this;
    const document = this.documentOf(year === null || random.chance(0.8) ? year : random.pick(YEARS));
    const outermost = random.pick(this.outermost);
    const from = this.lines.length;
    const grow = (label: string, path: readonly string[], parents: readonly string[], fen: number, depth: number) => {
      const hasNode = depth > 0 || !random.chance(0.25);
      const own = [...path, label];
      const id = this.id('line');
      if (hasNode) {
        this.lines.push({
          id, label, path: own, parents, agency, section: null, documents: [document], stage, scope,
          fen: random.chance(0.12) ? null : fen,
          year: random.chance(0.08) ? null : year,
          position: this.lines.length,
          topics: some(random, TOPICS, 0.15),
          functionClasses: random.chance(0.5) ? [random.pick(FUNCTION_CLASSES).id] : [],
          economicClasses: random.chance(0.25) ? [random.pick(ECONOMIC_CLASSES).id] : [],
        }); // prettier-ignore
      }
      if (depth === 2 || random.chance(depth === 0 ? 0.25 : 0.6)) return;
      const first = random.below(fen + 1);
      const amounts = [first, fen - first + (random.chance(0.2) ? random.below(3) - 1 : 0)];
      for (const amount of amounts.slice(0, random.chance(0.8) ? 2 : 1)) {
        grow(random.pick(LABELS), own, hasNode ? [id] : parents, Math.max(0, amount), depth + 1);
      }
    };
    grow(outermost, [], [], random.pick([2, 4, 4, 8]), 0);
    if (random.chance(0.3)) this.stateAgain(this.lines.slice(from), year);
  }

  private stateAgain(lines: readonly Line[], year: number | null): void {
    const { random } = this;
    const document = this.documentOf(random.chance(0.7) ? year : random.pick(YEARS));
    const againOf = new Map<string, string>();
    for (const line of lines) {
      if (random.chance(0.2)) continue;
      const id = this.id('line');
      againOf.set(line.id, id);
      this.lines.push({
        ...line,
        id,
        documents: [document],
        position: this.lines.length,
        parents: line.parents.flatMap((parent) => againOf.get(parent) ?? []),
        fen: line.fen !== null && random.chance(0.15) ? line.fen + 1 : line.fen,
      });
    }
  }

  world(): World {
    const { random } = this;
    const agencies = this.agencies();
    const anyAgency = (): string => random.pick(agencies).id;
    for (let left = 1 + random.below(7); left > 0; left -= 1) {
      const agency = random.chance(0.05) ? null : anyAgency();
      this.tree(agency, random.pick(this.years), random.pick(this.stages), random.chance(0.6) ? 'OWN' : 'DEPARTMENT');
    }
    const sections = this.sections(agencies);
    const holder = () => {
      const section = random.chance(0.5) && sections.length > 0 ? random.pick(sections) : null;
      return { agency: section?.agency ?? anyAgency(), section: section?.id ?? null };
    };
    const stated = () => ({
      ...holder(),
      documents: [this.documentOf(random.chance(0.1) ? null : random.pick(YEARS))],
    });
    const many = <T>(most: number, make: () => T): T[] => Array.from({ length: random.below(most + 1) }, make);
    const quotas = many(8, (): Quota => ({
      id: this.id('quota'),
      ...stated(),
      topics: [],
      type: random.pick(TYPES),
      measure: random.pick(['AUTHORISED', 'AUTHORISED', 'ACTUAL', 'CHANGE'] as const),
      number: random.below(3),
    }));
    const duties = many(8, (): Duty => ({
      id: this.id('responsibility'),
      ...stated(),
      topics: some(random, TOPICS, 0.3),
      text: random.pick(['负责热线', '负责 热线', '负责文电', '负责信用']),
    }));
    const subjects = [...this.lines, ...sections, ...duties, ...quotas, ...agencies].map(({ id }) => id);
    const findings = many(6, (): Finding => ({
      id: this.id('finding'),
      rule: random.pick(['sum', 'total', 'placeholders']),
      severity: random.pick(['ERROR', 'WARNING', 'INFO'] as const),
      document: this.documentOf(random.pick([null, ...YEARS])),
      about: [...new Set(many(2, () => random.pick(subjects)))],
    }));
    return {
      divisions: DIVISIONS, functionClasses: FUNCTION_CLASSES, economicClasses: ECONOMIC_CLASSES, topics: TOPICS,
      agencies, documents: this.documents, lines: this.lines, quotas, sections, duties, findings,
    }; // prettier-ignore
  }

  private sections(agencies: readonly Agency[]): Section[] {
    const { random } = this;
    return agencies.flatMap((agency) =>
      ['办公室', '业务科', '分局']
        .filter(() => random.chance(0.6))
        .map((name): Section => ({
          id: `section:${agency.id.slice(-3)}${name}`,
          name,
          agency: agency.id,
          section: null,
          kind: name === '分局' ? 'BRANCH' : 'INTERNAL',
          topics: some(random, TOPICS, 0.2),
          documents: [
            ...new Set([null, ...YEARS].flatMap((year) => (random.chance(0.35) ? [this.documentOf(year)] : []))),
          ],
        })),
    );
  }
}

export const randomWorld = (random: Random): World => new Builder(random).world();
