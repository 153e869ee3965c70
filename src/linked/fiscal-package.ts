/**
 * Budgets as a Fiscal Data Package: a table whose amounts add up, and a description of what its columns mean. Pure.
 * @see https://specs.frictionlessdata.io/fiscal-data-package/
 */
import { codeList } from '../domain/codes';
import type { NodeOf } from '../domain/model';
import { nodeUri } from '../domain/uri';
import { bilingual } from './code-lists';
import { asText, csvLine } from '../text/csv';

/** A line with what it is read by. */
export interface FiscalLine {
  readonly line: NodeOf<'BudgetLine'>;
  readonly agency: NodeOf<'Agency'>;
  readonly division: NodeOf<'Division'> | null;
  /** From the widest to the narrowest, three at most. */
  readonly functions: readonly NodeOf<'FunctionClass'>[];
  /** The same, two at most. */
  readonly economics: readonly NodeOf<'EconomicClass'>[];
}

type Cell = (fact: FiscalLine, base: string) => string;

interface Column {
  readonly name: string;
  readonly title: string;
  readonly type: 'string' | 'integer' | 'number';
  /** What it means to programs that know fiscal data; none of their terms where it is left out. */
  readonly columnType?: string;
  readonly cell: Cell;
}

const FUNCTION_LEVELS = [0, 1, 2];
const ECONOMIC_LEVELS = [0, 1];
const FEN_PER_YUAN = 100n;
const FEN_DIGITS = 2;

const path = ({ line }: FiscalLine): readonly string[] => {
  const labels = JSON.parse(line.properties.path ?? '[]') as unknown;
  return Array.isArray(labels) ? labels.map(String) : [];
};

/** What it is called that it is a part of: income says so, expenditure too, and of others nothing is guessed. */
function direction(fact: FiscalLine): string {
  const outermost = path(fact)[0] ?? fact.line.properties.label;
  const [isIncome, isExpenditure] = [outermost.includes('收入'), outermost.includes('支出')];
  if (isIncome === isExpenditure) return '';
  return isIncome ? 'revenue' : 'expenditure';
}

function yuan(fen: number): string {
  const [sign, size] = [fen < 0 ? '-' : '', BigInt(Math.abs(fen))];
  return `${sign}${size / FEN_PER_YUAN}.${String(size % FEN_PER_YUAN).padStart(FEN_DIGITS, '0')}`;
}

const text = (name: string, title: string, cell: Cell, columnType?: string): Column => ({
  name,
  title,
  type: 'string',
  ...(columnType !== undefined && { columnType }),
  cell,
});

const classes = (
  name: string,
  title: string,
  levels: readonly number[],
  of: (fact: FiscalLine) => readonly (NodeOf<'FunctionClass'> | NodeOf<'EconomicClass'>)[],
): readonly Column[] =>
  levels.flatMap((level) => {
    const type = `${name}-classification:generic:level${level + 1}`;
    return [
      text(`${name}_${level + 1}_code`, `${title} ${level + 1}`, (fact) => of(fact)[level]?.properties.code ?? '', `${type}:code`),
      text(`${name}_${level + 1}`, `${title} ${level + 1}`, (fact) => of(fact)[level]?.properties.name ?? '', `${type}:label`),
    ];
  }); // prettier-ignore

const ADMINISTRATIVE = 'administrative-classification:generic';

const COLUMNS: readonly Column[] = [
  text('id', '编号', ({ line }, base) => nodeUri(base, line.id), 'budget-line-id'),
  { name: 'year', title: '年度', type: 'integer', columnType: 'date:fiscal-year', cell: ({ line }) => String(line.properties.fiscalYear ?? '') },
  text('direction', '收支', direction, 'direction'),
  text('phase', '阶段', ({ line }) => line.properties.stage, 'phase:id'),
  text('phase_label', '阶段', ({ line }) => bilingual(codeList('Stage').values[line.properties.stage] ?? '').zh, 'phase:label'),
  text('division_code', '行政区划', ({ division }) => division?.properties.code ?? '', `${ADMINISTRATIVE}:level1:code`),
  text('division', '行政区划', ({ division }) => division?.properties.name ?? '', `${ADMINISTRATIVE}:level1:label`),
  text('body_code', '机构', ({ agency }) => agency.properties.creditCode ?? agency.id, `${ADMINISTRATIVE}:level2:code`),
  text('body', '机构', ({ agency }) => agency.properties.name, `${ADMINISTRATIVE}:level2:label`),
  ...classes('functional', '功能分类', FUNCTION_LEVELS, ({ functions }) => functions),
  ...classes('economic', '经济分类', ECONOMIC_LEVELS, ({ economics }) => economics),
  text('outermost', '总口径', (fact) => path(fact)[0] ?? fact.line.properties.label),
  text('label', '科目、项目', ({ line }) => line.properties.label),
  { name: 'amount', title: '金额（元）', type: 'number', columnType: 'value', cell: ({ line }) => yuan(line.properties.fen ?? 0) },
]; // prettier-ignore

export const TABLE_FILE = 'budget.csv';
export const DESCRIPTION_FILE = 'datapackage.json';

export const fiscalHead = (): string => csvLine(COLUMNS.map(({ name }) => name));

export const fiscalLine = (fact: FiscalLine, base: string): string =>
  csvLine(
    COLUMNS.map(({ type, cell }) => {
      const value = cell(fact, base);
      return type === 'string' ? asText(value) : value;
    }),
  );

/** @param licence address of it; null where nobody said one */
export const fiscalDescription = (base: string, licence: string | null): string =>
  `${JSON.stringify(
    {
      profile: 'fiscal-data-package',
      name: 'govorg-budget',
      title: '部门预算与决算 Budgets and final accounts of public bodies',
      homepage: base,
      countryCode: 'CN',
      ...(licence !== null && { licenses: [{ path: licence }] }),
      resources: [
        {
          name: 'budget',
          path: TABLE_FILE,
          profile: 'tabular-data-resource',
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
          schema: {
            fields: COLUMNS.map(({ name, title, type, columnType }) => ({
              name,
              title,
              type,
              ...(columnType !== undefined && { columnType }),
              ...(columnType === 'value' && { currency: 'CNY' }),
            })),
            primaryKey: ['id'],
            missingValues: [''],
          },
        },
      ],
    },
    null,
    2,
  )}\n`;
