/** Hotlines by their number: whatever words stand behind 12345, it is one hotline. */

export interface NumberHit {
  /** The telephone number: the key of the topic. */
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/** A run of three to six digits that is no part of a longer number, a decimal or an amount with commas. */
const NUMBER = /(?<![\d.,-])\d{3,6}(?![\d%％]|[.,]\d)/g;

/** What a number counts; each with its exceptions, where the character opens another word (平台, 公共, 人民, 部门). */
const COUNTED =
  /^(?:[年月日时秒号个名项条套辆次座户件起元万亿千百十余米亩吨岁层间张份支只期册本卷篇批届天周倍兆页笔]|家(?![电政庭])|分(?!中心|平台|热线)|公[里斤顷分]|人(?!民|大)|平(?!台)|台(?!账)|部(?!门)|处(?!置|理)|多|以|至|—|-|~|\/)/;

/** The words between a number and what it is: 非紧急类服务. Conjunctions and particles end them. */
const MODIFIERS = '[^\\x00-\\x7f、，。；：（）《》〈〉与和及等的由在为向对或并将把]';
const THING = '(?:热线|平台|专线|服务台|举报电话|投诉电话|服务电话|咨询电话|电话)';
const NAMED = new RegExp(`^${MODIFIERS}{0,12}?${THING}(?:平台|系统|电话)?`);

/** Two levels that run one hotline together: 省市12345平台. */
const LEVELS_BEFORE = /(?:省市|市区|市县|区县|县区)$/;

/** Emergency numbers are short and stand in many figures: only these words make them a hotline. */
const EMERGENCY = /^(?:报警|接警|接处警|处警|指挥|急救|医疗急救|火警|交通事故|社会应急|应急联动|联动|调度)/;

/** Numbers of three digits are emergency numbers, those of five and more stand alone; all others need their thing. */
const EMERGENCY_LENGTH = 3;
const UNMISTAKABLE_LENGTH = 5;

/**
 * Hotlines in a folded text. A number that no list knows is one only where the text says what it is.
 * @param isKnown whether a list holds the number
 */
export function findHotlines(text: string, isKnown: (number: string) => boolean): NumberHit[] {
  const hits: NumberHit[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const number = match[0];
    const behind = match.index + number.length;
    const rest = text.slice(behind, behind + 24);
    if (COUNTED.test(rest)) continue;
    const length = hotlineLength(number, rest, isKnown(number));
    if (length === null) continue;
    const levels = LEVELS_BEFORE.exec(text.slice(Math.max(0, match.index - 2), match.index))?.[0] ?? '';
    hits.push({ number, start: match.index - levels.length, end: behind + length });
  }
  return hits;
}

/** Length of the words behind the number that belong to its name; null where the number is no hotline. */
function hotlineLength(number: string, rest: string, known: boolean): number | null {
  const named = NAMED.exec(rest)?.[0].length;
  if (!known) return named !== undefined && !mayBeYearOrShort(number) ? named : null;
  if (number.length === EMERGENCY_LENGTH) {
    const emergency = EMERGENCY.exec(rest)?.[0].length;
    return emergency === undefined ? (named ?? null) : Math.max(emergency, named ?? 0);
  }
  return named ?? (number.length >= UNMISTAKABLE_LENGTH ? 0 : null);
}

const mayBeYearOrShort = (number: string): boolean =>
  number.length <= EMERGENCY_LENGTH || /^(?:19|20)\d\d$/.test(number);
