/** The tables of a disclosure. Every figure cell is a fact; what it says comes from its row, its column and the caption. */
import { lines, stated, type ContradictionKind, type Piece } from '../piece';
import type { InDivision } from '../facts';
import { printTable, withHeaderAgain, withLineNumbers } from '../print/table';
import { money, stageWord, type Telling } from '../telling';
import type { Line } from '../truth/budget';
import { amountFact, otherFigure } from './amount';

interface CellSpec {
  readonly paths: readonly (readonly string[])[];
  readonly amount: number;
  readonly year?: number;
  readonly stage?: Telling['stage'];
  readonly sums?: readonly InDivision[];
  readonly spoil?: ContradictionKind;
}

function cell(t: Telling, { paths, amount, year = t.year, stage = t.stage, sums, spoil }: CellSpec): Piece {
  const write = (figure: number): Piece => {
    const { printed, value } = money(t, figure);
    const spec = { path: paths[0] ?? [], ...(sums ? { sums } : {}) };
    return stated(amountFact(t, spec, value, null, { paths, fiscalYear: year, stage }), printed);
  };
  return spoil ? { kind: spoil, right: write(amount), wrong: write(otherFigure(t, amount)) } : write(amount);
}

const SUM = '合计';

/** Income on the left, expenditure by class on the right, the sums of both in the last row. */
export function balanceSheet(t: Telling): Piece {
  const { income, functions, expenditure } = t.budget;
  const height = Math.max(income.parts.length, functions.length);
  const [left, right] = [sums(t, 'left'), sums(t, 'right')];
  const labels = { income: `收入${SUM}`, expenditure: `支出${SUM}` };
  const side = (line: Line | undefined, parts: readonly InDivision[]): readonly Piece[] =>
    line ? [line.label, cell(t, { paths: [[line.label]], amount: line.amount, sums: parts })] : ['', ''];
  const rows = Array.from({ length: height }, (_, at) => [
    ...side(income.parts[at], left.part),
    ...side(functions[at], right.part),
  ]);
  const total = (label: string, other: string, amount: number, whole: readonly InDivision[]): readonly Piece[] => [
    label,
    cell(t, { paths: [[label], [other], [SUM]], amount, sums: whole, spoil: 'table-sum' }),
  ];
  return printTable(
    {
      caption: `${t.year}年收支总表`,
      unit: t.style.unit,
      rows: [
        ['收入项目', `${stageWord(t)}数`, '支出项目', `${stageWord(t)}数`],
        ...rows,
        [
          ...total(labels.income, '收入', income.amount, left.total),
          ...total(labels.expenditure, '支出', expenditure.amount, right.total),
        ],
      ],
    },
    t.style.tables,
  );
}

/** Classes with what is basic and what is project expenditure. */
export function functionTable(t: Telling): Piece {
  const { functions, expenditure } = t.budget;
  const [all, basics, projects] = [sums(t, 'all'), sums(t, 'basic'), sums(t, 'project')];
  const [basic, project] = expenditure.parts;
  const columns = (
    label: string,
    [whole, own, rest]: readonly [number, number, number],
    role: keyof Sums,
    spoil?: ContradictionKind,
  ): readonly Piece[] => [
    cell(t, { paths: [[label], [label, SUM]], amount: whole, sums: all[role], ...(spoil ? { spoil } : {}) }),
    cell(t, { paths: [[label, '基本支出'], ['基本支出']], amount: own, sums: basics[role] }),
    cell(t, { paths: [[label, '项目支出'], ['项目支出']], amount: rest, sums: projects[role] }),
  ];
  const classes = functions.map(({ code, label, amount, basic: own, project: rest }) => [
    code,
    label,
    ...columns(label, [amount, own, rest], 'part'),
  ]);
  const total = [
    '',
    SUM,
    ...columns(SUM, [expenditure.amount, basic?.amount ?? 0, project?.amount ?? 0], 'total', 'table-sum'),
  ];
  const header = ['科目编码', '科目名称', SUM, '基本支出', '项目支出'];
  const rows = t.random.chance(0.5) ? [header, total, ...classes] : [header, ...classes, total];
  const isTorn = t.style.wrapping === 'pages' && t.random.chance(0.5);
  const printed = isTorn ? withHeaderAgain(rows, t.random.int(1, 3)) : rows;
  return printTable({ caption: `${t.year}年支出总表`, unit: t.style.unit, rows: printed }, t.style.tables);
}

/** 三公经费: planned and spent, or this year and the last. */
export function hospitalityTable(t: Telling): Piece {
  const { hospitality: whole } = t.budget;
  const isFinal = t.stage === 'FINAL';
  const columns = isFinal
    ? [
        { title: '预算数', of: ({ planned }: Line) => planned, year: t.year, stage: 'BUDGET' as const },
        { title: '决算数', of: ({ amount }: Line) => amount, year: t.year, stage: 'FINAL' as const },
      ]
    : [
        {
          title: `${t.year - 1}年预算数`,
          of: ({ before }: Line) => before,
          year: t.year - 1,
          stage: 'BUDGET' as const,
        },
        { title: `${t.year}年预算数`, of: ({ amount }: Line) => amount, year: t.year, stage: 'BUDGET' as const },
      ];
  const divisions = columns.map(({ title }) => sums(t, title));
  const row = (label: string, line: Line, role: keyof Sums | null, hasSpoil: boolean): readonly Piece[] => [
    label,
    ...columns.map(({ of, year, stage }, at) =>
      cell(t, {
        paths: label === SUM ? [[SUM], ['“三公”经费']] : [[line.label]],
        amount: of(line),
        year,
        stage,
        ...(role === null ? {} : { sums: divisions[at]?.[role] ?? [] }),
        ...(hasSpoil && at === 1 ? { spoil: 'table-sum' as const } : {}),
      }),
    ),
  ];
  const rows = whole.parts.flatMap((line) => [
    row(line.label, line, 'part', false),
    ...line.parts.map((part, at) => row(`${at === 0 ? '其中：' : ''}${part.label}`, part, null, false)),
  ]);
  const all = [['项目', ...columns.map(({ title }) => title)], row(SUM, whole, 'total', true), ...rows];
  return printTable(
    {
      caption: `${t.year}年“三公”经费支出${stageWord(t)}表`,
      unit: t.style.unit,
      rows: t.random.chance(0.3) ? withLineNumbers(all) : all,
    },
    t.style.tables,
  );
}

/** Figures that the text tells too. */
export function keyFigures(t: Telling): Piece {
  const { operating, procurement } = t.budget;
  const row = (label: string, { amount }: Line, spoil?: ContradictionKind): readonly Piece[] => [
    label,
    cell(t, { paths: [[label]], amount, ...(spoil ? { spoil } : {}) }),
  ];
  return printTable(
    {
      caption: `${t.year}年主要指标表`,
      unit: t.style.unit,
      rows: [
        ['指标', '金额'],
        row('机关运行经费', operating, 'text-against-table'),
        row(`政府采购${stageWord(t)}`, procurement),
      ],
    },
    t.style.tables,
  );
}

export const allTables = (t: Telling): Piece =>
  lines([balanceSheet(t), functionTable(t), hospitalityTable(t), keyFigures(t)]);

type Sums = Readonly<Record<'total' | 'part', readonly InDivision[]>>;

function sums(t: Telling, name: string): Sums {
  const division = name + t.random.int(0, 1e9);
  return { total: [{ division, role: 'total' }], part: [{ division, role: 'part' }] };
}
