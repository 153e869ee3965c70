/** The kinds of things whose names are reconciled. A section is none: its name names nothing without its body. */
import type { GraphNode, PropertyValue } from '../domain/model';
import { KINDS } from '../domain/model';

export const RECONCILED_KINDS = ['Agency', 'Topic', 'Division', 'FunctionClass', 'EconomicClass'] as const;
export type ReconciledKind = (typeof RECONCILED_KINDS)[number];

/** A type as the protocol describes it. */
export interface EntityType {
  readonly id: ReconciledKind;
  readonly name: string;
  readonly description: string;
}

export const entityType = (kind: ReconciledKind): EntityType => ({
  id: kind,
  name: `${KINDS[kind].term} ${kind}`,
  description: KINDS[kind].doc,
});

export const ENTITY_TYPES: readonly EntityType[] = RECONCILED_KINDS.map(entityType);

export const isReconciledKind = (kind: string): kind is ReconciledKind =>
  (RECONCILED_KINDS as readonly string[]).includes(kind);

export const isReconciled = (node: GraphNode): node is Extract<GraphNode, { kind: ReconciledKind }> =>
  isReconciledKind(node.kind);

/** Properties that say by a code what a thing is, in official lists. */
const CODES: Readonly<Record<ReconciledKind, string | null>> = {
  Agency: 'creditCode',
  Topic: null,
  Division: 'code',
  FunctionClass: 'code',
  EconomicClass: 'code',
};

export const codeProperty = (kind: ReconciledKind): string | null => CODES[kind];

/** The official code of a thing; null where it has none. */
export function codeOf(node: GraphNode): string | null {
  const property = isReconciledKind(node.kind) ? CODES[node.kind] : null;
  const value = property === null ? null : (node.properties as Readonly<Record<string, PropertyValue>>)[property];
  return typeof value === 'string' ? value : null;
}

/** Properties that say what kind of its type a thing is. */
const KIND_PROPERTIES = ['agencyKind', 'topicKind', 'level', 'scheme'];

/** ADMINISTRATIVE, HOTLINE, COUNTY …; null where no text tells. */
export function subkindOf(node: GraphNode): string | null {
  const values = node.properties as Readonly<Record<string, PropertyValue>>;
  const value = KIND_PROPERTIES.map((property) => values[property]).find((one) => typeof one === 'string');
  return typeof value === 'string' ? value : null;
}

const SUBKIND_NAMES: Readonly<Record<string, string>> = {
  ADMINISTRATIVE: '行政单位',
  PUBLIC_INSTITUTION: '事业单位',
  HOTLINE: '热线',
  PLATFORM: '平台',
  SERVICE: '服务',
  FIELD: '领域',
  PROVINCE: '省级',
  PREFECTURE: '地级',
  COUNTY: '县级',
  DEPARTMENT: '部门预算经济分类',
  GOVERNMENT: '政府预算经济分类',
};

/** For people; what has no word of its own stands as printed. */
export const subkindName = (subkind: string): string => SUBKIND_NAMES[subkind] ?? subkind;
