import type { Span } from '../domain/fact';
import type { ReadTable } from './tables/reading';

/** Style of a printed number. Two items belong to one list when style and bracket width agree. */
export type NumberStyle =
  | 'PART' // 第一部分, 第1部分
  | 'CHAPTER' // 第一章
  | 'ARTICLE' // 第一条
  | 'CHINESE' // 一、 1、 as a chapter-like level is ARABIC
  | 'CHINESE_BRACKET' // （一） (一)
  | 'CHINESE_ORDINAL' // 一是, 第一，
  | 'ARABIC' // 1. 1、 1．
  | 'DECIMAL' // 1.1 6.2.1 at the beginning of a line
  | 'ARABIC_HALF_BRACKET' // 1）
  | 'ARABIC_BRACKET' // （1） (1)
  | 'LATIN' // a. A) at the beginning of a line
  | 'STEM' // 甲、 at the beginning of a line
  | 'CIRCLED'; // ①

/** A number in front of a line or, inline, in front of a clause. */
export interface Marker {
  readonly style: NumberStyle;
  readonly value: number;
  /** As printed: `8）`, `（十二）`, `第一部分`. */
  readonly label: string;
  /** True when its brackets or dot are full-width. */
  readonly wide: boolean;
  readonly span: Span;
}

/** What a heading announces; it decides which extractors read what stands under it. */
export type Subject =
  | 'DUTIES' // 主要职责, 主要职能, 单位职责 …
  | 'STRUCTURE' // 机构设置, 内设机构, 单位构成, 部门基本情况 …
  | 'STAFFING' // 人员编制, 人员情况
  | 'BUDGET_UNITS' // 部门预算单位构成
  | 'MONEY' // 收支总体情况, 三公, 机关运行经费, 政府采购, 资产, 绩效 …
  | 'DEFINITIONS' // 名词解释: yields no facts
  | 'TABLES' // 公开表, 见附件
  | 'WORK' // 重点工作完成情况, 职责调整: what was done or moved, no duty
  | 'CONTENTS' // 目录
  | 'OVERVIEW'; // 部门概况: several subjects below

/** One node of the outline: a heading or item with what stands under it, or a bare paragraph. */
export interface OutlineNode {
  readonly role: 'ROOT' | 'HEADING' | 'ITEM' | 'PARAGRAPH';
  readonly marker: Marker | null;
  /** The node's own line, without number and surrounding white space; re-wrapped lines are one paragraph. */
  readonly span: Span;
  /** The text at `span`, for convenience; line breaks of re-wrapped lines are still inside. */
  readonly text: string;
  /** What the nearest heading announces, inherited downward; null before the first. */
  readonly subject: Subject | null;
  /** The heading's or item's own subject, where its own words announce one. */
  readonly announces: Subject | null;
  readonly children: readonly OutlineNode[];
}

/** A table of the document, and where in its tree it stands. */
export interface PlacedTable extends ReadTable {
  /** The last heading, item or paragraph in front of it, often its caption; null at the begin of the text. */
  readonly behind: OutlineNode | null;
}

/** The document as a tree. Contents pages, running heads, page numbers and the rows of tables are left out of it. */
export interface Outline {
  readonly text: string;
  readonly root: OutlineNode;
  /** All nodes in reading order, the root left out. */
  readonly nodes: readonly OutlineNode[];
  /** In reading order; no node holds their rows. */
  readonly tables: readonly PlacedTable[];
  /** Enclosing headings and items of a node, outermost first. */
  ancestors(node: OutlineNode): readonly OutlineNode[];
}
