/** Units behind a printed figure, and what each tells about the figure. */

export type UnitKind =
  | 'MONEY'
  | 'SHARE' // %
  | 'COUNT' // vehicles, sets, visits: a figure wherever it stands
  | 'LOOSE' // 个, 项, 次: a figure only with a label that is counted in disclosures
  | 'PEOPLE' // staff belongs to another extractor; guests and travellers are figures
  | 'POINTS' // percentage points: neither a share nor an amount
  | 'OTHER'; // years, hours, times: no figure

/** Forms as they stand in a passage (half-width, no spaces). */
const UNITS: readonly (readonly [string, UnitKind])[] = [
  ...['(万元)', '(元)', '亿元', '千万元', '百万元', '十万元', '万元', '千元', '元', '万'].map(
    (unit) => [unit, 'MONEY'] as const,
  ),
  ...['%', '‰'].map((unit) => [unit, 'SHARE'] as const),
  ...['个百分点', '百分点'].map((unit) => [unit, 'POINTS'] as const),
  ...[
    '台(套)',
    '台(件、套)',
    '台(件)',
    '台/套',
    '台套',
    '(台/套)',
    '(台、套)',
    '(台)',
    '(套)',
    '(辆)',
    '(平方米)',
    '(个)',
  ].map((unit) => [unit, 'COUNT'] as const),
  ...['辆', '台', '套', '批次', '人次', '人/次', '批', '平方米', '平米', '㎡', '分'].map(
    (unit) => [unit, 'COUNT'] as const,
  ),
  ...['个', '项', '件', '次', '家', '户', '处', '宗', '份', '本'].map((unit) => [unit, 'LOOSE'] as const),
  ...['人', '名', '位'].map((unit) => [unit, 'PEOPLE'] as const),
  ...[
    '年',
    '月',
    '日',
    '天',
    '小时',
    '分钟',
    '时',
    '号',
    '倍',
    '期',
    '届',
    '岁',
    '点',
    '级',
    '楼',
    '层',
    '公里',
    '亩',
    '吨',
    '米',
    '分之',
  ].map((unit) => [unit, 'OTHER'] as const),
];

const BY_FIRST = new Map<string, (readonly [string, UnitKind])[]>();
for (const unit of [...UNITS].sort((a, b) => b[0].length - a[0].length)) {
  const first = unit[0].charAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), unit]);
}

export interface Unit {
  readonly kind: UnitKind;
  readonly end: number;
}

/** Words that a unit's character begins, though it is no unit there: 个人, 项目, 元旦, 分别, 次年. */
const NO_UNIT: Readonly<Record<string, RegExp>> = {
  万: /^万(?![,。;:、)])/,
  分: /^分(?:[别项类局院所部析配]|公司)/,
  元: /^元[旦素件]/,
  人: /^人(?:民|才|力|事)/,
  个: /^个(?:人|体|别)/,
  台: /^台(?:账|帐|阶|风)/,
  批: /^批(?:复|准)/,
  件: /^件(?:数)/,
  名: /^名(?:称|单|录)/,
  号: /^号(?!)/,
};

/** What stands between a number and punctuation is a measure word, whichever it is: 图书1200册，炒茶锅5口. */
const OPEN_UNIT = /[\u4e00-\u9fff]{1,2}(?=[,;。、:)]|$)/y;

/** The unit that begins at an offset of a passage, null where none does. */
export function unitAt(text: string, at: number): Unit | null {
  const known = knownUnitAt(text, at);
  if (known) return known;
  OPEN_UNIT.lastIndex = at;
  return OPEN_UNIT.test(text) ? { kind: 'LOOSE', end: OPEN_UNIT.lastIndex } : null;
}

function knownUnitAt(text: string, at: number): Unit | null {
  const candidates = BY_FIRST.get(text.charAt(at));
  if (!candidates) return null;
  const ahead = text.slice(at, at + 8);
  for (const [unit, kind] of candidates) {
    if (!ahead.startsWith(unit)) continue;
    if (unit.length === 1 && NO_UNIT[unit]?.test(ahead)) return null;
    return { kind, end: at + unit.length };
  }
  return null;
}

/** `50万元（含）以上` is a threshold inside a name, no figure. */
const THRESHOLD = /(?:\((?:不?含)[^)]{0,8}\))?(?:及|或|\(不?含)?(?:以上|以下|以内|以外|起)/y;

export function isThresholdAt(text: string, at: number): boolean {
  THRESHOLD.lastIndex = at;
  return THRESHOLD.test(text);
}
