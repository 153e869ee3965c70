/** What statements can be grouped by, each declared once: how its keys are found, and what has to be read for them. */
import { foldText } from '../../text/fold';
import type { NodeOf } from '../../domain/model';
import { IN_POST_OF_ALL_KINDS, staffingKind } from '../../planning/staffing-kinds';
import type { Statement } from '../../planning/statement';
import type { BranchedNode, Selection } from '../../store/graph-store';
import { parsePath } from '../budget/stated-figure';
import { ClassLevelEnum, DivisionLevelEnum } from '../core/enums';

/** An id of a thing, a value, or null where no text tells. */
export type Key = string | number | null;

/** Something that stands in groups, with what stands around it by the names of `domain/neighbours.ts`. */
export interface Found {
  readonly node: BranchedNode;
  readonly around: (name: string) => readonly BranchedNode[];
}

/** How far keys are rolled up; as stated when left out. */
export interface Levels {
  divisionLevel?: keyof typeof DivisionLevelEnum | null;
  classLevel?: keyof typeof ClassLevelEnum | null;
}

export interface Dimension {
  readonly doc: string;
  /** What it looks at, of the thing itself and around it. */
  readonly properties?: readonly string[];
  readonly neighbours?: Readonly<Record<string, Selection>>;
  readonly keys: (found: Found, statement: Statement, levels: Levels) => readonly Key[];
  /** The property that its keys are, folded where that compares folded. */
  readonly states?: string;
  /** Whether its keys are the ids of its neighbours. */
  readonly isOfNeighbours?: true;
  /** The level that its keys are rolled up to. */
  readonly rolledUpBy?: keyof Levels;
  /** Shown instead of a key that was folded. */
  readonly shown?: (found: Found) => string | null;
}

/** Each key once; null where nothing tells one. */
export function keysIn({ keys }: Dimension, found: Found, statement: Statement, levels: Levels): readonly Key[] {
  const own = keys(found, statement, levels);
  return own.length === 0 ? [null] : [...new Set(own)];
}

const property = (name: string, doc: string): Dimension => ({
  doc,
  properties: [name],
  states: name,
  keys: ({ node: { properties } }) => [(properties as unknown as Readonly<Record<string, Key>>)[name] ?? null],
});

/** A text as it compares, so that one name in two spellings is one group. */
function printed(name: string, doc: string): Dimension {
  const textOf = ({ node: { properties } }: Found): string | null =>
    (properties as unknown as Readonly<Record<string, string | null>>)[name] ?? null;
  return {
    doc,
    properties: [name],
    states: name,
    keys: (found) => {
      const text = textOf(found);
      return [text === null ? null : foldText(text)];
    },
    shown: textOf,
  };
}

/** With all that is above it: a province is two steps above a county, a 类 two above a 项. */
const STEPS_UP = 2;
const withAllAbove = (property: string, steps = STEPS_UP): Selection => ({
  properties: [property],
  ...(steps > 0 && {
    branches: [{ relation: 'PART_OF', direction: 'out', relationProperties: [], ...withAllAbove(property, steps - 1) }],
  }),
});

const OF_AGENCY: Selection = {
  properties: ['agencyKind'],
  branches: [{ relation: 'IN_DIVISION', direction: 'out', relationProperties: [], ...withAllAbove('level') }],
};
const CLASSES = withAllAbove('code');
const NOTHING: Selection = { properties: [] };

const below = ({ branches = [] }: BranchedNode): readonly BranchedNode[] =>
  branches[0]?.neighbours.map(({ node }) => node) ?? [];

/** Of a thing and all above it that on the level asked for, itself where none is; null where it stands above that level. */
function rolledUp<L>(node: BranchedNode, level: L | null | undefined, levelOf: (node: BranchedNode) => L | null): Key {
  if (level === null || level === undefined || levelOf(node) === level) return node.id;
  for (const above of below(node)) {
    const found = rolledUp(above, level, levelOf);
    if (found !== null) return found;
  }
  return null;
}

const divisionLevel = (node: BranchedNode): string | null => (node.kind === 'Division' ? node.properties.level : null);

/** By the digits of a code: 类, 款, 项. */
const CLASS_DIGITS = new Map<number, keyof typeof ClassLevelEnum>([
  [3, 'CATEGORY'],
  [5, 'SUBCATEGORY'],
  [7, 'ITEM'],
]);
const classLevelOf = (node: BranchedNode): keyof typeof ClassLevelEnum | null =>
  node.kind === 'FunctionClass' || node.kind === 'EconomicClass'
    ? (CLASS_DIGITS.get(node.properties.code.length) ?? null)
    : null;

/** @param name under which a line has its classes */
const classes = (name: string, doc: string): Dimension => ({
  doc,
  neighbours: { [name]: CLASSES },
  isOfNeighbours: true,
  rolledUpBy: 'classLevel',
  keys: ({ around }, _, { classLevel }) => around(name).map((one) => rolledUp(one, classLevel, classLevelOf)),
});

/** @param name under which a kind has its agencies */
const agencies = (name: string) => {
  const neighbours = { [name]: OF_AGENCY };
  return {
    AGENCY: {
      doc: '机关、单位: the body itself, or whose section it is.',
      neighbours,
      isOfNeighbours: true,
      keys: ({ around }) => ids(around(name)),
    },
    AGENCY_KIND: {
      doc: '单位性质: the kind of the body.',
      neighbours,
      keys: ({ around }) => around(name).map((one) => (one.kind === 'Agency' ? one.properties.agencyKind : null)),
    },
    DIVISION: {
      doc: '行政区划: where the body lies, rolled up to `divisionLevel`.',
      neighbours,
      rolledUpBy: 'divisionLevel',
      keys: ({ around }, _, levels) =>
        around(name).flatMap((one) => {
          const divisions = below(one);
          return divisions.length === 0
            ? [null]
            : divisions.map((own) => rolledUp(own, levels.divisionLevel, divisionLevel));
        }),
    },
  } satisfies Record<string, Dimension>;
};

const ids = (nodes: readonly BranchedNode[]): readonly string[] => nodes.map(({ id }) => id);

const FISCAL_YEAR: Dimension = {
  doc: '年度: the fiscal year that a figure speaks of; of things that speak of none, as sections do, that of each document that states them.',
  keys: (_, { year }) => [year],
};
const TOPIC: Dimension = {
  doc: '事项: the topics that it names.',
  neighbours: { topics: NOTHING },
  isOfNeighbours: true,
  keys: ({ around }) => ids(around('topics')),
};

/** Labels from the outermost figure or heading to the line itself. */
export function pathOf({ properties: { path, label } }: NodeOf<'BudgetLine'>): readonly string[] {
  const labels = path === null ? [] : parsePath(path);
  return labels.length > 0 ? labels : [label];
}

const outermostLabel = (line: NodeOf<'BudgetLine'>): string => pathOf(line)[0] ?? line.properties.label;

export const BUDGET_DIMENSIONS = {
  ...agencies('agency'),
  FISCAL_YEAR: { ...FISCAL_YEAR, states: 'fiscalYear' },
  STAGE: property('stage', '阶段: planned, spent or a stock.'),
  SCOPE: property('scope', '统计口径: the body alone, or with its units.'),
  OUTERMOST: {
    doc: '总口径: the outermost figure that it belongs to, such as 支出总计 or “三公”经费, by its label; spellings that fold alike are one.',
    properties: ['path', 'label'],
    keys: ({ node }) => [node.kind === 'BudgetLine' ? foldText(outermostLabel(node)) : null],
    shown: ({ node }) => (node.kind === 'BudgetLine' ? outermostLabel(node) : null),
  },
  LABEL: printed('label', '科目、项目名称: what it is called; spellings that fold alike are one.'),
  FUNCTION_CLASS: classes('functionClasses', '支出功能分类: class by function, rolled up to `classLevel`.'),
  ECONOMIC_CLASS: classes('economicClasses', '支出经济分类: class by economic kind, rolled up to `classLevel`.'),
  TOPIC,
} as const satisfies Record<string, Dimension>;

const KIND_OF_STAFFING: Dimension = {
  doc: '编制类型: kind of staffing as printed; null for all kinds together, 编制 or 在职人员 as much as no word at all.',
  properties: ['staffingType'],
  keys: ({ node }) => (node.kind === 'StaffingQuota' ? [kindOrNull(node.properties.staffingType)] : []),
  shown: ({ node }) =>
    node.kind === 'StaffingQuota' && kindOrNull(node.properties.staffingType) !== null
      ? node.properties.staffingType
      : null,
};

function kindOrNull(printed: string | null): string | null {
  const kind = staffingKind(printed);
  return kind === IN_POST_OF_ALL_KINDS ? null : kind;
}

export const STAFFING_DIMENSIONS = {
  ...agencies('agency'),
  FISCAL_YEAR,
  MEASURE: property('measure', '编制指标: posts, people or a change.'),
  STAFFING_TYPE: KIND_OF_STAFFING,
} as const satisfies Record<string, Dimension>;

export const SECTION_DIMENSIONS = {
  ...agencies('agency'),
  FISCAL_YEAR,
  SECTION_KIND: property('sectionKind', '机构类型: part of the body or branch.'),
  TOPIC,
} as const satisfies Record<string, Dimension>;

export const DUTY_DIMENSIONS = {
  ...agencies('agency'),
  SECTION: {
    doc: '内设机构: the section that has it.',
    neighbours: { section: NOTHING },
    keys: ({ around }) => ids(around('section')),
  },
  FISCAL_YEAR,
  TOPIC,
} as const satisfies Record<string, Dimension>;

export const FINDING_DIMENSIONS = {
  ...agencies('agencies'),
  DOCUMENT: {
    doc: '公开文件: the document that it was found in.',
    neighbours: { documents: { properties: ['fiscalYear'] } },
    keys: ({ around }) => ids(around('documents')),
  },
  FISCAL_YEAR,
  RULE: property('rule', '检查规则: the check that found it.'),
  SEVERITY: property('severity', '严重程度: how sure it is.'),
} as const satisfies Record<string, Dimension>;
