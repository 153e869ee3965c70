/** The parts of a text that tells of a body or a section: what it is, what it does, what it has. */
import type { OutlineNode } from '../../outline.types';
import { unwrap } from '../../../text/width';
import { isLineOfForm } from '../sections/places';
import { runInLists } from '../sections/run-in';
import { endOf, sentencesOf } from '../words';
import { isIntroduction } from './sentences';

/** `职责：` in front of a duty is no part of it. */
const behindLead = (text: string, from: number): number =>
  from + (/^(?:主要|工作|具体)?(?:职责|职能|任务)(?:是|为)?：/.exec(text.slice(from))?.[0].length ?? 0);

/** `某中心是…事业单位。承担…`: what the body is stands in front of what it does. */
export function behindDescription(text: string, from: number): number {
  const stop = text.indexOf('。', from) + 1;
  return stop > 0 && stop < text.length && isIntroduction(text.slice(from, stop)) ? stop : from;
}

/**
 * Where the words behind a name turn to what it does: sentences in front say what it is or has. A sentence says so where
 * half of its clauses do.
 * @param ofUnit behind the name of a body, whose kind and posts may also open the sentence of its duties
 */
export function behindParts(text: string, from: number, ofUnit: boolean): number {
  let at = from;
  for (const { text: sentence, to } of sentencesOf(text.slice(from))) {
    const described = ofUnit ? (DESCRIBES_UNIT.exec(text.slice(at))?.[0].length ?? 0) : 0;
    if (at + described >= from + to) at += described;
    else if (from + to < text.length && (TELLS_POSTS.test(sentence) || (ofUnit && describes(sentence)))) at = from + to;
    else return behindLead(text, at + described);
  }
  return behindLead(text, at);
}

const describes = (sentence: string): boolean => {
  const clauses = sentence.split(/[，。；]/).filter((clause) => clause !== '');
  return clauses.filter((clause) => DESCRIBES_UNIT.test(`${clause}，`)).length * 2 >= clauses.length;
};

/** `，副科级公益一类事业单位，编制8名。`: clauses that say what a body is and has. */
const DESCRIBES_UNIT =
  /^(?:[^，。；]{0,20}(?:[级类][^，。；]{0,4}|单位|机构|法人|自支|拨款|补助|[0-9０-９]{1,4}[名人])[，。；]){1,6}/;
export const COUNTS_PERSONS = /^[^。；]{0,30}[0-9０-９]{1,4}\s?[名人]/;

/** Where a paragraph turns from duties to structure and staff, and where it comes to its duties. */
export const TELLS_STRUCTURE =
  /(?<=[。；])[^。；，]{0,24}(?:内设|下设|核定编制|人员编制|行政编制|事业编制|现有在职|人员(?:概况|情况|构成)[：:]|机构设置[：:]|下属)|(?<=[。；])[^。；]{0,40}，无下属/;
export const NAMES_DUTIES =
  /(?:(?:主要|基本|工作|单位|部门)(?:职责|职能|任务)|业务范围|职能职责|职责)(?:是|为|包括|有|：|:)/;

/** A staffing line below a section is none of its duties. */
export const isSectionDuty = (text: string): boolean =>
  text.length >= SHORTEST_DUTY &&
  /[\u4e00-\u9fff]{2}/.test(text) &&
  !isLineOfForm(text) &&
  !/^(?:按(?:照)?(?:有关)?规定设[立置]|下设|内设|另设|共有|核定(?=[^，。；]{0,12}(?:编制|职数|[0-9]))|[^，。；]{0,10}编制(?:人?数|总数|为|共|：|\s){0,3}[0-9]|人员编制|行政编制|事业编制|领导职数|科级领导|设(?:主任|科长)|[0-9]{1,3}[名人])/.test(
    text,
  );

const SHORTEST_DUTY = 4;

/** Words in one row, each behind the same mark: a list of what the body has. */
export const isRowOfNames = (text: string): boolean =>
  /^[^，；。]*、[^，；。]*。?$/.test(text.replace(IN_BRACKETS, ''));
const IN_BRACKETS = /（[^（）]{0,60}）/g;

/** A section's duty ends before the sentences about its posts and its own parts, wherever a page breaks their words. */
export function dutyEnd(text: string, node: OutlineNode): number {
  const end = endOf(node);
  const body = unwrap(text, node.span.start, end);
  const sentences = sentencesOf(body.text);
  let last = sentences.length;
  while (last > 1 && tellsWhatItHas(sentences[last - 1]?.text ?? '')) last -= 1;
  if (last === sentences.length) return end;
  return body.source(body.text.slice(0, sentences[last]?.from).trimEnd().length - 1) + 1;
}

const tellsWhatItHas = (sentence: string): boolean =>
  TELLS_POSTS.test(sentence) ||
  (SETS_UP.test(sentence) && runInLists(sentence).some(({ members, opening }) => members.length > 1 && opening !== ''));

/** The sentence begins with that: what is set up for others stands behind more words. */
const SETS_UP = /^\s{0,4}[^，。；、]{0,4}设/;
export const TELLS_POSTS =
  /^\s{0,4}(?:[^。；]{0,30}(?:编制|职数|[设配](?:有)?[^，。；]{0,8}[任长记]|现有|实有|[任长记])[^。；]{0,60}?[0-9０-９一二三四五六七八九十两]{1,4}\s?[名人个]|[内下]设(?:有)?[0-9一二三四五六七八九十]{1,3}个|[^，。；]{0,16}按[^，。；]{0,10}规定(?:设[立置]|配备)[。；]?$)/;
