/** A report as chapters, in the order in which a reader wants them. All words of it are Chinese. */
import { isCounted, type Measure, type MeasureRow } from '../scenario/roll-up';
import type { ThingKind } from '../scenario/thing';
import { BOUND_WORDS, FATE_WORDS, MEASURE_WORDS, STEP_WORDS, THING_WORDS } from '../scenario/words';
import { decimal, figureText, kindText, measured, MONEY_UNIT, unitOf } from './figure-text';
import { words, type Bars, type Block, type Cell, type Chapter, type Column, type Shown } from './layout';
import type { OpenPointKind, Report, ReportedFigure, ReportedThing } from './report';

const BEFORE_AFTER = ['改革前', '改革后'] as const;
const NOBODY = '—';

export const titleOf = ({ scenario }: Report): string => `${scenario.title}（方案第${scenario.version}版）`;

export const chaptersOf = (report: Report): readonly Chapter[] => [
  { title: '一、目的与步骤', blocks: purpose(report) },
  { title: '二、改革前后对比', blocks: comparison(report) },
  { title: '三、各单位去向', blocks: [bodies(report)] },
  { title: '四、内设机构、职责、编制与资金去向', blocks: [things(report)] },
  { title: '五、职责重复的处理', blocks: overlaps(report) },
  { title: '六、待定事项', blocks: openPoints(report) },
  { title: '七、依据', blocks: [evidence(report)] },
];

const text = (said: string): Block => ({ type: 'text', text: said });
const column = (title: string, share = 1, parts: readonly string[] = ['']): Column => ({ title, parts, share });

function purpose({ scenario, scope, steps, targets }: Report): readonly Block[] {
  const head: readonly (readonly [string, string])[] = [
    ['方案名称', scenario.title],
    ['方案编号', scenario.id],
    ['方案版本', String(scenario.version)],
    ['校验值', scenario.planHash],
    ['基准年', String(scenario.baseYear)],
    ['涉及单位', scope.join('、')],
    ['编制人', scenario.createdBy],
    ['编制时间', scenario.createdAt],
    ['最后修改', scenario.changedAt],
  ];
  const aims = targets.map(({ target: { measure, of, bound, value, isForEachBody }, isReached }) => [
    words(`${isForEachBody ? '每个单位：' : ''}${MEASURE_WORDS[measure]}${of === null ? '' : `（${kindText(measure, of)}）`}`),
    words(`${BOUND_WORDS[bound]}${bound.startsWith('CHANGE') ? `${value}%` : measured(measure, value)}`),
    words(isReached === null ? '不详' : isReached ? '达到' : '未达到'),
  ]);
  const done = steps.map(({ step, about, conflict }) => [
    number(step.id),
    words(STEP_WORDS[step.kind]),
    words([about.join('、'), ...(step.name === null ? [] : [step.name])].join(' → ')),
    words(step.reason ?? ''),
    words([...(step.wave === null ? [] : [`第${step.wave}批`]), ...(step.date === null ? [] : [step.date])].join('，')),
    words(conflict ? '未能执行' : '已执行'),
  ]);
  return [
    { type: 'table', columns: [column('项目', 1), column('内容', 4)], rows: head.map((row) => row.map((one) => words(one))) },
    ...(aims.length > 0 ? [text('目标'), { type: 'table' as const, columns: [column('指标', 2), column('要求'), column('结果')], rows: aims }] : []),
    text(done.length > 0 ? '改革步骤及理由' : '尚无改革步骤。'),
    ...(done.length > 0 ? [{ type: 'table' as const, columns: [column('步骤'), column('类型'), column('对象', 4), column('理由', 3), column('批次、时间'), column('执行')], rows: done }] : []),
    ...scenario.comments.map(({ text: said, saidBy, saidAt }) => text(`批注（${saidBy}，${saidAt}）：${said}`)),
  ];
} // prettier-ignore

function number(value: number): Cell {
  return { parts: [{ text: String(value), number: value }], notes: [] };
}

/** Measures that one chart shows, for they are counted alike. */
const CHARTS: readonly (readonly [title: string, measures: readonly Measure[]])[] = [
  ['单位、内设机构和职责（个、项）', ['BODIES', 'SECTIONS', 'DUTIES']],
  ['编制、实有人数和领导职数（名）', ['AUTHORISED_POSTS', 'ACTUAL_POSTS', 'LEADER_POSTS']],
  [`资金（${MONEY_UNIT}）`, ['MONEY']],
];

function comparison({ measures }: Report): readonly Block[] {
  const charts = CHARTS.map(([title, shown]): Block => {
    const rows = measures.filter(({ measure, of }) => shown.includes(measure) && (of === null || measure === 'MONEY'));
    const bars = rows.map(barsOf).filter(({ before, after }) => before !== null || after !== null);
    return bars.length > 0 ? { type: 'chart', title, bars } : text(`${title}：不详`);
  });
  const rows = measures.map(({ measure, of, before, after, difference, unknownBefore, unknownAfter }) => [
    words(of === null ? MEASURE_WORDS[measure] : `其中：${kindText(measure, of)}`),
    words(unitOf(measure)),
    {
      parts: [shown(measure, before, unknownBefore), shown(measure, after, unknownAfter)],
      notes: [],
    },
    { parts: [{ text: difference === null ? '不详' : decimal(measure, difference), number: difference === null ? null : inUnits(measure, difference) }], notes: [] },
  ]);
  const columns = [column('指标', 3), column('单位'), column('数量', 4, BEFORE_AFTER), column('增减')];
  return [...charts, { type: 'table', columns, rows }];
} // prettier-ignore

function barsOf({ measure, of, before, after, unknownBefore, unknownAfter }: MeasureRow): Bars {
  return {
    label: of === null ? MEASURE_WORDS[measure] : kindText(measure, of),
    before: before === null ? null : shown(measure, before, unknownBefore),
    after: after === null ? null : shown(measure, after, unknownAfter),
  };
}

/** @param unknown of how many it is not known; of what is counted between bodies nothing is */
const shown = (measure: Measure, value: bigint | null, unknown: number): Shown => ({
  text: figureText(measure, value, isCounted(measure) ? unknown : 0),
  number: value === null ? null : inUnits(measure, value),
});

/** Of money 万元, for spreadsheets and the lengths of bars: what it is in fen, JSON tells. */
const inUnits = (measure: Measure, value: bigint): number => Number(decimal(measure, value));

function bodies(report: Report): Block {
  const [first] = report.bodies;
  const measures = first?.figures.map(({ measure }) => measure) ?? [];
  const columns = [
    column('单位', 3),
    column('去向'),
    column('改革后上级', 2),
    ...measures.map((measure) => column(`${MEASURE_WORDS[measure]}${measure === 'MONEY' ? `（${MONEY_UNIT}）` : ''}`, 2, BEFORE_AFTER)), // prettier-ignore
    column('步骤'),
  ];
  const rows = report.bodies.map(({ name, nameBefore, fate, above, figures, notes, steps }) => [
    words(nameBefore === null || nameBefore === name ? name : `${nameBefore} → ${name}`, notes),
    words(FATE_WORDS[fate]),
    words(above ?? ''),
    ...figures.map(({ measure, before, after }) => ({
      parts: [figureOf(measure, before), figureOf(measure, after)],
      notes: [...new Set([...(before?.notes ?? []), ...(after?.notes ?? [])])].sort((a, b) => a - b),
    })),
    words(stepsText(steps)),
  ]);
  return { type: 'table', columns, rows };
}

function figureOf(measure: Measure, figure: ReportedFigure | null): Shown {
  if (figure === null) return { text: NOBODY, number: null };
  const { value, isPartlyUnknown } = figure;
  if (value === null) return { text: '不详', number: null };
  return {
    text: `${decimal(measure, value)}${isPartlyUnknown ? '（部分不详）' : ''}`,
    number: inUnits(measure, value),
  };
}

const stepsText = (steps: readonly number[]): string => steps.map((step) => `第${step}步`).join('、');

function things(report: Report): Block {
  const columns = [
    column('类型'),
    column('名称或内容', 5),
    column('去向'),
    column('所在单位', 4, BEFORE_AFTER),
    column(`数量（名、${MONEY_UNIT}）`, 2, BEFORE_AFTER),
    column('步骤'),
  ];
  const rows = report.things.map((thing) => [
    words(THING_WORDS[thing.kind]),
    words(thing.nameBefore === null || thing.nameBefore === thing.name ? thing.name : `${thing.nameBefore} → ${thing.name}`, thing.notes),
    words(FATE_WORDS[thing.fate]),
    {
      parts: [
        { text: thing.holderBefore ?? NOBODY, number: null },
        { text: thing.isInHoldingArea ? '待定' : (thing.holderAfter ?? NOBODY), number: null },
      ],
      notes: [],
    },
    { parts: [amount(thing.kind, thing.amountBefore), amount(thing.kind, thing.amountAfter)], notes: [] },
    words(stepsText(thing.steps)),
  ]);
  return { type: 'table', columns, rows };
} // prettier-ignore

const COUNTED_AS: Partial<Readonly<Record<ThingKind, Measure>>> = {
  POSTS: 'AUTHORISED_POSTS',
  LEADERS: 'LEADER_POSTS',
  LINE: 'MONEY',
};

function amount(kind: ReportedThing['kind'], value: number | null): Shown {
  const measure = COUNTED_AS[kind];
  if (!measure) return { text: '', number: null };
  if (value === null) return { text: NOBODY, number: null };
  return { text: decimal(measure, value), number: inUnits(measure, BigInt(value)) };
}

function overlaps({ overlaps: all }: Report): readonly Block[] {
  if (all.length === 0) return [text('所涉单位之间未发现重复的职责。')];
  const resolved = all.filter(({ isResolved }) => isResolved).length;
  const columns = [
    column('甲方单位', 2, BEFORE_AFTER),
    column('甲方职责', 4),
    column('乙方单位', 2, BEFORE_AFTER),
    column('乙方职责', 4),
    column('相近程度'),
    column('处理'),
  ];
  const rows = all.map(({ one, other, score, isResolved }) => [
    ...[one, other].flatMap((side) => [
      {
        parts: [
          { text: side.bodyBefore, number: null },
          { text: side.bodyAfter ?? NOBODY, number: null },
        ],
        notes: [],
      },
      words(side.text, side.notes),
    ]),
    { parts: [{ text: score.toFixed(2), number: Number(score.toFixed(2)) }], notes: [] },
    words(isResolved ? '已解决' : '仍重复'),
  ]);
  return [
    text(`改革前有${all.length}对职责重复，按本方案解决${resolved}对，尚余${all.length - resolved}对。`),
    { type: 'table', columns, rows },
  ];
}

const OPEN_POINT_WORDS: Readonly<Record<OpenPointKind, string>> = {
  STEP_NOT_DONE: '步骤未能执行',
  BASE_CHANGED: '依据有变化',
  IN_HOLDING_AREA: '待定',
  TOPIC_WITHOUT_HOLDER: '事项无人承担',
  UNIT_WITHOUT_PARENT: '隶属未定',
  LEADERS_ABOVE_RULE: '领导职数超规定',
  LEADERS_BELOW_RULE: '领导职数低于规定',
  PEOPLE_ABOVE_QUOTA: '超编',
  TARGET_MISSED: '目标未达到',
  TARGET_UNKNOWN: '目标不详',
  OVERLAP_LEFT: '职责仍有重复',
  NOT_COMPARED: '职责未比对',
  NOT_REVIEWED: '未研究',
  NOT_STATED: '文件未载明',
};

function openPoints({ openPoints: all }: Report): readonly Block[] {
  if (all.length === 0) return [text('无。')];
  const rows = all.map(({ kind, text: said, notes }) => [words(OPEN_POINT_WORDS[kind]), words(said, notes)]);
  return [{ type: 'table', columns: [column('类别', 1), column('说明', 5)], rows }];
}

function evidence({ notes }: Report): Block {
  const columns = [column('注'), column('原文', 6), column('文件', 4), column('年度'), column('位置', 2), column('编号', 3)];
  const rows = notes.map((note) => [
    number(note.number),
    words(note.quote),
    words(note.documentTitle),
    words(note.fiscalYear === null ? '不详' : String(note.fiscalYear)),
    words(note.place),
    words(note.fact),
  ]);
  return { type: 'table', columns, rows, anchors: notes.map((note) => note.number) };
} // prettier-ignore
