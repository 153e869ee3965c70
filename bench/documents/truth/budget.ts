/** Money as it truly is: a tree whose parts add up, for the year of the document and the year before. */
import type { Random } from '../random';
import type { Words } from '../words/names';

/** Hundredths of the unit. */
export interface Line {
  readonly label: string;
  readonly amount: number;
  readonly before: number;
  /** All parts, or none. */
  readonly parts: readonly Line[];
  /** What final accounts were planned at. */
  readonly planned: number;
}

export interface FunctionClass extends Line {
  readonly code: string;
  readonly basic: number;
  readonly project: number;
}

export interface Budget {
  readonly income: Line;
  readonly expenditure: Line;
  readonly functions: readonly FunctionClass[];
  readonly hospitality: Line;
  readonly operating: Line;
  readonly procurement: Line;
  readonly projects: readonly Line[];
}

const FUNCTIONS = [
  ['201', '一般公共服务支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化旅游体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['210', '卫生健康支出'],
  ['211', '节能环保支出'],
  ['213', '农林水支出'],
  ['214', '交通运输支出'],
  ['221', '住房保障支出'],
] as const;

const SOURCES = ['财政拨款收入', '事业收入', '经营收入', '其他收入', '上年结转结余'];

/** @param scale hundredths in one unit of a small budget: 万元 and 元 differ by ten thousand */
export function budgetOf(random: Random, words: Words, scale: number): Budget {
  const money = (least: number, most: number): number => random.int(least, most) * scale + random.int(0, scale - 1);
  const line = (label: string, amount: number): Line => {
    const before =
      random.chance(0.15) || amount === 0 ? amount : Math.max(scale, Math.round(amount * (0.6 + random.next() * 0.8)));
    return { label, amount, before, planned: plannedFor(random, amount), parts: [] };
  };
  const sum = (label: string, parts: readonly Line[]): Line => ({
    label,
    amount: parts.reduce((all, one) => all + one.amount, 0),
    before: parts.reduce((all, one) => all + one.before, 0),
    planned: parts.reduce((all, one) => all + one.planned, 0),
    parts,
  });
  const projects = random
    .distinct(
      random.int(2, 4),
      () => words.project(),
      (one) => one,
    )
    .map((label) => line(label, money(10, 400)));
  const basic = sum('基本支出', [line('人员经费', money(200, 3000)), line('公用经费', money(20, 300))]);
  const expenditure = sum('支出', [basic, sum('项目支出', projects)]);
  const others = random
    .some(SOURCES.slice(1), random.int(1, 3))
    .map((label) => line(label, random.chance(0.3) ? 0 : money(1, 20)));
  const rest = expenditure.amount - others.reduce((all, one) => all + one.amount, 0);
  const income = sum('收入', [line('财政拨款收入', rest), ...others]);
  const travel = line('因公出国（境）费', random.chance(0.6) ? 0 : money(1, 9));
  const cars = sum('公务用车购置及运行费', [
    line('公务用车购置费', random.chance(0.7) ? 0 : money(10, 30)),
    line('公务用车运行费', money(1, 20)),
  ]);
  return {
    // Before as now, income is what is spent.
    income: { ...income, before: expenditure.before },
    expenditure,
    functions: functionsOf(random, expenditure),
    hospitality: sum('“三公”经费', [travel, cars, line('公务接待费', money(0, 9))]),
    operating: line('机关运行经费', money(20, 300)),
    procurement: sum(
      '政府采购',
      ['政府采购货物支出', '政府采购工程支出', '政府采购服务支出'].map((label) => line(label, money(1, 90))),
    ),
    projects,
  };
}

/** What was planned for what was spent: nothing for nothing. */
const plannedFor = (random: Random, amount: number): number =>
  amount === 0 ? 0 : Math.max(1, Math.round(amount * (0.8 + random.next() * 0.5)));

/** Cuts the whole expenditure, its basic and its project part alike, into classes. */
function functionsOf(random: Random, expenditure: Line): readonly FunctionClass[] {
  const [basic, project] = expenditure.parts;
  if (!basic || !project) throw new Error('expenditure is basic and project');
  const classes = random.some(FUNCTIONS, random.int(2, 4)).toSorted(([a], [b]) => a.localeCompare(b));
  const [basics, projects, befores] = [basic.amount, project.amount, expenditure.before].map((whole) =>
    cut(random, whole, classes.length),
  );
  return classes.map(([code, label], at) => {
    const share = { basic: basics?.[at] ?? 0, project: projects?.[at] ?? 0 };
    const amount = share.basic + share.project;
    return {
      code,
      label,
      ...share,
      amount,
      before: befores?.[at] ?? 0,
      planned: plannedFor(random, amount),
      parts: [],
    };
  });
}

function cut(random: Random, whole: number, count: number): readonly number[] {
  const places = Array.from({ length: count - 1 }, () => random.int(1, Math.max(1, whole - 1))).sort((a, b) => a - b);
  return [...places, whole].map((place, at) => place - (places[at - 1] ?? 0));
}
