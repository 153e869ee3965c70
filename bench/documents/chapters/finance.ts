/** The chapters of a budget or of final accounts that tell money in prose. */
import { join, lines, stated, type Piece } from '../piece';
import { percent } from '../print/figures';
import { money, stageWord, type Telling } from '../telling';
import type { Line } from '../truth/budget';
import { otherBody } from './bodies';
import { amountFact, otherFigure, otherPercent, tellAmount } from './amount';
import { tellParts } from './parts';

/** `2022年`, or the year with the body that speaks. */
function yearWords(t: Telling): string {
  const year = t.stage === 'FINAL' ? `${t.year}年度` : `${t.year}年`;
  return t.random.pick([year, `${year}${t.self}`, `${t.publisher.name}${year}`]);
}

/** Income and expenditure in one sentence; they are equal. */
export function overview(t: Telling): Piece {
  const [income, expenditure] = t.stage === 'FINAL' ? ['收入总计', '支出总计'] : ['收入总预算', '支出总预算'];
  const line = t.budget.expenditure;
  return [
    '按照综合预算的原则，',
    { kind: 'other-body', right: t.publisher.name, wrong: otherBody(t.words.body(t.place).name) },
    '所有收入和支出均纳入预算管理。',
    tellAmount(t, { words: `${yearWords(t)}${income}`, path: [income], line }),
    '，',
    tellAmount(t, { words: expenditure, path: [expenditure], line, spoil: 'balance' }),
    '，收支平衡。',
  ];
}

export function income(t: Telling): Piece {
  const label = `收入${stageWord(t)}`;
  return tellParts(t, {
    words: `${yearWords(t)}${label}${t.random.pick(['', '为'])}`,
    path: [label],
    whole: t.budget.income,
    hasChange: t.random.chance(0.7),
    hasShares: t.random.chance(0.4),
  });
}

export function expenditure(t: Telling): Piece {
  const label = `支出${stageWord(t)}`;
  const { expenditure: whole } = t.budget;
  const [basic, project] = whole.parts;
  if (!basic || !project) return '';
  const detail = (line: Line): Piece => tellParts(t, { words: line.label, path: [label, line.label], whole: line });
  return lines([
    tellParts(t, {
      words: `${yearWords(t)}${label}`,
      path: [label],
      whole,
      hasChange: t.random.chance(0.7),
      partsHaveChange: t.random.chance(0.4),
    }),
    ...(t.random.chance(0.6) ? [detail(basic), detail(project)] : []),
  ]);
}

/** Expenditure by function class; final accounts tell what was planned for each. */
export function functions(t: Telling): Piece {
  const told = t.budget.functions.map((line) =>
    t.stage === 'FINAL'
      ? completion(t, line)
      : tellAmount(t, { words: [line.label, '（类）'], path: [line.label], line, hasChange: true }),
  );
  return t.style.money === 'lines' ? lines(told.map((one) => [one, '。'])) : [join(told, '；'), '。'];
}

/** `年初预算为80万元，支出决算为78万元，完成年初预算的97.50%` */
function completion(t: Telling, line: Line): Piece {
  if (line.planned === 0) return tellAmount(t, { words: line.label, path: [line.label], line });
  const planned = money(t, line.planned);
  const spent = money(t, line.amount);
  const write = (ratio: string): Piece => [
    stated(amountFact(t, { path: [line.label, '年初预算'] }, planned.value, null, { stage: 'BUDGET' }), [
      `${line.label}（类）年初预算为`,
      planned.printed,
      t.style.unit,
    ]),
    '，',
    stated(amountFact(t, { path: [line.label, '支出决算'] }, spent.value, null), [
      '支出决算为',
      spent.printed,
      t.style.unit,
    ]),
    `，完成年初预算的${ratio}`,
  ];
  return {
    kind: 'completion',
    right: write(percent(line.amount, line.planned)),
    wrong: write(otherPercent(t, line.amount, line.planned)),
  };
}

export function hospitality(t: Telling): Piece {
  const label = `“三公”经费${stageWord(t)}`;
  const { hospitality: whole } = t.budget;
  const cars = whole.parts.find(({ parts }) => parts.length > 0);
  return lines([
    tellParts(t, { words: `${yearWords(t)}${label}`, path: ['“三公”经费'], whole, hasChange: t.random.chance(0.7) }),
    cars && t.random.chance(0.6)
      ? tellParts(t, { words: cars.label, path: ['“三公”经费', cars.label], whole: cars })
      : '',
    {
      kind: 'open-choice',
      right: '公务用车更新按规定报批。',
      wrong: '公务用车更新按规定【报批/备案】。',
    },
  ]);
}

const EXPENSES = ['办公费', '印刷费', '差旅费', '维修（护）费', '培训费', '邮电费'];

/** A figure with some of its parts: they need not add up, but none is larger. */
export function operating(t: Telling): Piece {
  const { operating: whole } = t.budget;
  const chosen = t.random.some(EXPENSES, t.random.int(2, 3));
  const limit = Math.floor(whole.amount / (chosen.length + 1));
  const path = ['机关运行经费'];
  const parts = chosen.map((label, at) => {
    const amount = t.random.int(1, limit);
    const tell = (figure: number): Piece =>
      tellAmount(t, { words: label, path: [...path, label], line: { amount: figure, before: figure } });
    if (at > 0) return tell(amount);
    return { kind: 'part-above-whole' as const, right: tell(amount), wrong: tell(otherFigure(t, whole.amount)) };
  });
  return [
    tellAmount(t, {
      words: `${yearWords(t)}机关运行经费${stageWord(t)}`,
      path,
      line: whole,
      hasChange: t.random.chance(0.6),
    }),
    t.random.pick(['，主要包括：', '，主要包括']),
    join(parts, '、'),
    t.random.pick(['。', '等。']),
  ];
}

export function procurement(t: Telling): Piece {
  const label = `政府采购${stageWord(t)}`;
  return tellParts(t, { words: `${yearWords(t)}${label}总额`, path: [label], whole: t.budget.procurement });
}

/** What is counted and not paid: vehicles, equipment, and goods whose names and units nobody knows beforehand. */
export function assets(t: Telling): Piece {
  const asOf = `${t.stage === 'BUDGET' ? t.year - 1 : t.year}-12-31`;
  const count = (noun: string, unit: string, many: number): Piece =>
    stated(
      {
        of: 'amount',
        organisation: null,
        paths: [[noun]],
        value: String(many),
        unit,
        fiscalYear: undefined,
        asOf,
        stage: 'ASSET',
        change: null,
        optional: false,
      },
      `${noun}${many}${unit}`,
    );
  const goods = t.random.distinct(
    t.random.int(1, 3),
    () => t.words.good(),
    ({ noun }) => noun,
  );
  return [
    `截至${asOf.slice(0, 4)}年12月31日，${t.self}共有`,
    join(
      [
        count('车辆', '辆', t.random.int(0, 9)),
        ...goods.map(({ noun, unit }) => count(noun, unit, t.random.int(1, 90))),
        count('单位价值50万元以上通用设备', '台（套）', t.random.int(0, 5)),
      ],
      t.random.pick(['，', '；']),
    ),
    '。',
  ];
}

/** How many projects have targets and what they cost: a reader may count these figures or not. */
export function performance(t: Telling): Piece {
  const sum = t.budget.projects.reduce((all, { amount }) => all + amount, 0);
  const { printed, value } = money(t, sum);
  const paths = ['项目', '绩效', '资金'].map((label) => [label]);
  const counted = (figure: string, unit: string, words: string): Piece =>
    stated(
      amountFact(t, { path: [] }, figure, null, {
        paths,
        unit,
        optional: true,
        stage: undefined,
        fiscalYear: undefined,
      }),
      words,
    );
  const many = String(t.budget.projects.length);
  return [
    t.random.pick([`${t.self}对`, '组织对']),
    counted(many, '个', `${many}个项目`),
    '开展绩效评价，',
    counted(value, t.style.unit, `涉及资金${printed}${t.style.unit}`),
    '。',
  ];
}

/** A few figures once more, as reports do at their end. */
export function summary(t: Telling): Piece {
  const { operating: line } = t.budget;
  return [
    '综上，',
    tellAmount(t, { words: `${t.year}年机关运行经费${stageWord(t)}`, path: ['机关运行经费'], line, spoil: 'twice' }),
    '。',
  ];
}

/** Defines terms; states nothing of the body. */
export function definitions(): Piece {
  return lines([
    '1.财政拨款收入：指本级财政当年拨付的资金。',
    '2.基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。',
    '3.“三公”经费：指因公出国（境）费、公务用车购置及运行费和公务接待费。',
  ]);
}
