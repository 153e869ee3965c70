/** What stands around a line and speaks for its figures: the section, its topic, its stage, and the project it describes. */
import type { DocumentFact, DocumentKind, Stage } from '../../../domain/fact';
import type { Outline, OutlineNode, Subject } from '../../outline.types';
import { passageOf } from './passage';

export interface Setting {
  readonly section: number;
  readonly subject: Subject | null;
  /** Stage of a figure whose own words name none. */
  readonly stage: Stage;
  /** True under a heading on assets: figures are counts on a day. */
  readonly assets: boolean;
  /** The measure that the nearest heading names, for sentences that leave it out. */
  readonly topic: string | null;
  /** 该项目: the project that a heading names. */
  readonly project: string | null;
  /** A view of the money that the section is about (政府采购, “三公”经费), the whole of figures that name no other. */
  readonly view: string | null;
  /** Unit of money that a title or a line in front announces for figures without one: （单位：万元）. */
  readonly unit: string | null;
}

const NO_TOPIC = /收支|预决算|收入支出|总体|概况|其他|其它|重要事项|总表|变化|结构|具体|编制|说明$|原则|收、支/;
const TITLE_TAIL =
  /(?:的)?(?:预算|决算|支出|收入)?(?:安排|使用|占有使用|占用|占有|执行|开展|管理|收支|预算|决算|支出|公开|的)*(?:情况)?(?:的)?(?:总体)?(?:说明)?[。:;,]?$/;
const TITLE_LEAD = /^(?:关于|\d{4}年度?|本年度?|部门|单位|本部门|本单位)+/;
const PROJECT =
  /^(.{2,40}?项目)(?:支出)?(?:绩效)?(?:的?(?:基本)?情况|概况|概述|说明|预算|目标|经费|资金)*(?:说明)?[。:]?$/;
const EVALUATION = /绩效(?:自评|评价)(?:情况)?(?:的)?报告|绩效报告/;
const VIEW = /政府采购|政府购买服务|"?三公"?经费|机关运行经费/;

export class Settings {
  private readonly sections = new Map<OutlineNode, number>();
  /** Lines under one heading stand in one setting. */
  private readonly shared = new Map<OutlineNode, Setting>();
  private readonly plain = new Map<OutlineNode, string>();
  private readonly printed = new Map<string, string>();
  private readonly kind: DocumentKind;

  constructor(
    private readonly outline: Outline,
    { kind, title }: DocumentFact,
  ) {
    // 整体支出绩效评价报告 tells what was spent, whatever it says of budgets.
    this.kind = EVALUATION.test(title ?? '') ? 'FINAL_ACCOUNTS' : kind;
  }

  of(node: OutlineNode, ancestors: readonly OutlineNode[]): Setting {
    const parent = ancestors.at(-1);
    if (node.role === 'HEADING' || !parent) return this.settingOf(node, ancestors);
    const known = this.shared.get(parent) ?? this.settingOf(node, ancestors);
    this.shared.set(parent, known);
    return known.subject === node.subject ? known : { ...known, subject: node.subject };
  }

  private settingOf(node: OutlineNode, ancestors: readonly OutlineNode[]): Setting {
    const above = ancestors
      .filter(({ role }) => role !== 'PARAGRAPH')
      .map((title) => this.textOf(title))
      .filter((title) => title !== '')
      .reverse();
    const headings = node.role === 'HEADING' ? [this.textOf(node), ...above] : above;
    return {
      section: this.sectionOf(node, ancestors),
      subject: node.subject,
      stage: this.stageBy(headings),
      assets: headings.some((title) => /资产/.test(title) && !/绩效|\d/.test(title)),
      unit: null,
      topic: this.asPrinted(firstOf(above, topicOf), above),
      project: this.asPrinted(
        firstOf(headings, (title) => PROJECT.exec(title.replace(TITLE_LEAD, ''))?.[1] ?? null),
        headings,
      ),
      view: this.asPrinted(
        firstOf(headings, (title) =>
          /\d/.test(title.replace(/\d{4}年/g, '')) ? null : (VIEW.exec(title)?.[0] ?? null),
        ),
        headings,
      ),
    };
  }

  /** A part of a title with the characters that the document prints. */
  private asPrinted(words: string | null, titles: readonly string[]): string | null {
    if (words === null) return null;
    const title = titles.find((one) => one.includes(words)) ?? words;
    const at = title.indexOf(words);
    return (this.printed.get(title) ?? title).slice(at, at + words.length);
  }

  /** Lines under one heading about money share a section. */
  private sectionOf(node: OutlineNode, ancestors: readonly OutlineNode[]): number {
    const chain = node.role === 'HEADING' ? [...ancestors, node] : ancestors;
    const titled = chain.filter(({ role, announces }) => role === 'HEADING' && announces !== null);
    const title =
      titled.find(({ announces, marker }) => announces === 'MONEY' && marker?.style !== 'PART') ??
      titled.at(-1) ??
      chain.find(({ role }) => role === 'HEADING');
    if (!title) return 0;
    const known = this.sections.get(title);
    if (known !== undefined) return known;
    this.sections.set(title, this.sections.size + 1);
    return this.sections.size;
  }

  private stageBy(headings: readonly string[]): Stage {
    const [nearest = ''] = headings;
    if (this.kind === 'BUDGET') return /决算/.test(nearest) && !/预算/.test(nearest) ? 'FINAL' : 'BUDGET';
    if (this.kind === 'FINAL_ACCOUNTS') return 'FINAL';
    for (const heading of headings) {
      if (/决算/.test(heading)) return 'FINAL';
      if (/预算(?!绩效)/.test(heading)) return 'BUDGET';
    }
    return 'OTHER';
  }

  private textOf(node: OutlineNode): string {
    const known = this.plain.get(node);
    if (known !== undefined) return known;
    const { start, end } = node.span;
    if (end - start > 3 * LONGEST_TITLE) return '';
    const passage = passageOf(this.outline.text, [node.span]);
    const { text } = passage;
    this.plain.set(node, text);
    this.printed.set(text, passage.printed);
    return text;
  }
}

const LONGEST_TITLE = 60;

function firstOf<T>(titles: readonly string[], read: (title: string) => T | null): T | null {
  for (const title of titles) {
    const found = read(title);
    if (found !== null) return found;
  }
  return null;
}

const MEASURE = /费|收入|支出|采购|购买服务|资产|基金|拨款|结转|结余|补助|\(项\)|车辆|债务|资本经营/;

/** The measure that a title names, `“三公”经费` of `2022年度“三公”经费预算安排情况说明`; null where it names none or several. */
export function topicOf(title: string): string | null {
  if (title.length > LONGEST_TITLE) return null;
  const sentence = title.indexOf('。');
  const first = sentence > 0 ? title.slice(0, sentence) : title;
  const words = first
    .replace(TITLE_LEAD, '')
    .replace(/[。:;,]$/, '')
    .replace(/情况?的?说明$/, '')
    .replace(/(?:的)?情况$/, '');
  if (/[,;\d]/.test(words) || NO_TOPIC.test(words) || !MEASURE.test(words)) return null;
  const topic = words.replace(TITLE_TAIL, '');
  return topic.length >= 2 && MEASURE.test(topic) ? topic : words.length >= 2 ? words : null;
}
