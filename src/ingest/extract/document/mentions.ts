import type { Outline } from '../../outline.types';
import { canonicalName } from '../organisation-names';
import { nameAtEnd } from '../organisations/recurrence';
import { wordsOf } from '../words';

/** Words that follow the name of the body a document speaks of. */
const BEHIND_SPEAKER =
  /(?:的)?(?:主要|基本)?(?:职责|职能|任务)(?:是|为|包括|如下|有|[：:])|，?(?:是|为|系|(?<![所下直隶附])属于?)[^，。；：]{0,48}(?:单位|机关|部门|机构|法人|院校|学校|团体|群团|组织)|(?:共)?(?:内设|下设|设有|设[ ]{0,2}(?=[0-9一二三四五六七八九十办职机内综行事]|下列|以下))|的机构规格|隶属于?|[共现实]有|包括[0-9一二三四五六七八九十]{1,2}个|(?:主要)?负责|(?:的)?20[0-9]{2}年(?:度)?(?:部门|单位)?(?:预算|决算|收入|支出|收支|一般|财政|“?三公|机关|政府|资产|应编|所有)|(?:机关)?(?:核定)?(?:总)?(?:行政|事业|人员)?编制|资产总额|(?:收入|支出|收支|部门)(?:预算|决算)|(?:所有|全部)?收入和支出|本年度?预算/g;
const BOUNDARY = /[，。；：:,;、\s]/;
const LONGEST = 44;

const cache = new WeakMap<Outline, readonly Mention[]>();

/** A name that a sentence says something of, and whether that is what it has: sections, posts or a superior. */
interface Mention {
  readonly name: string;
  readonly has: boolean;
}

/** Names of bodies that the sentences speak of as the one who does, has or owns; every mention counts. */
export const namesSpeaking = (outline: Outline): readonly string[] => mentionsIn(outline).map(({ name }) => name);

/** Bodies that sentences give sections, posts or a superior, each once. */
export const namesHaving = (outline: Outline): readonly string[] => [
  ...new Set(mentionsIn(outline).flatMap(({ name, has }) => (has ? [canonicalName(name)] : []))),
];

function mentionsIn(outline: Outline): readonly Mention[] {
  const known = cache.get(outline);
  if (known) return known;
  const mentions: Mention[] = [];
  cache.set(outline, mentions);
  for (const node of outline.nodes) {
    if (node.subject === 'DEFINITIONS' || node.subject === 'WORK') continue;
    const { text } = wordsOf(outline, node);
    const add = (end: number, has: boolean): void => {
      const name = nameBefore(outline, text, end);
      if (name !== null) mentions.push({ name, has });
    };
    for (const match of text.matchAll(BEHIND_SPEAKER)) add(match.index, HAS.test(match[0]));
    for (const match of text.matchAll(OWN_LEVEL)) add(match.index + match[0].length, false);
  }
  return mentions;
}

const HAS = /^共?(?:内设|下设|设有|设)|编制$|[所下直]属[^，。；：]{0,24}(?:单位|机构)$/;

const SHORT_NAME = /[（(](?:以下)?简称[：:“"]{0,2}([^（()）”"，。；]{2,20})[”"]?[）)]/g;

/** Full names by the short names that the text declares for them: `某中心（以下简称中心）`. */
export function definedNames(outline: Outline): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!outline.text.includes('简称')) return found;
  for (const node of outline.nodes) {
    if (!node.text.includes('简称')) continue;
    const { text } = wordsOf(outline, node);
    for (const match of text.matchAll(SHORT_NAME)) {
      const full = nameBefore(outline, text, match.index);
      if (full !== null && match[1]) found.set(match[1], canonicalName(full));
    }
  }
  return found;
}

const OWN_LEVEL = /(?:[（(]本级[）)]|本级)(?=[，。；、,;.一二两三四五0-9]|$)/g;

/** The name that ends at an offset and begins behind the nearest boundary; null where the words between are no name. */
function nameBefore(outline: Outline, text: string, end: number): string | null {
  const head = text.slice(Math.max(0, end - LONGEST), end);
  let from = 0;
  let depth = 0;
  for (let at = head.length - 1; at >= 0; at -= 1) {
    const character = head.charAt(at);
    if (character === '）' || character === ')') depth += 1;
    else if (character === '（' || character === '(') depth -= 1;
    if (depth < 0) {
      from = at + 1;
      break;
    }
    const behindYear = character === '年' && /[0-9]/.test(head.charAt(at - 1));
    if (depth === 0 && (behindYear || BOUNDARY.test(character))) {
      from = at + 1;
      break;
    }
  }
  const words = head
    .slice(from)
    .replace(DEFINES, '')
    .replace(/^(?:度|初|末|底)/, '')
    .replace(LEAD, '');
  const name = nameAtEnd(outline, words);
  if (name !== null) return name;
  const last = words.replace(INSIDE, '');
  return last === words ? null : nameAtEnd(outline, last);
}

const DEFINES = /[（(](?:以下)?简称[^（()）]{2,24}[）)]$/;

/** Words of a sentence that may run into a name from the left; inside names they are rare, so they are cut only if need be. */
const LEAD =
  /^(?:纳入|根据|按照|依据|由|经(?!济|开|贸|信|发|管|营)|具体包括|截至|改称|更名为|下属事业单位|下属单位|所属)/;
const INSIDE = /^.{0,40}(?:包括|根据|以及|称|的|是|为)/;
