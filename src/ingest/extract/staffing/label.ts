/** The words in front of a number: from the last boundary, over brackets that are part of a name. */
import { CHINESE_NUMERALS } from '../../../text/chinese-number';

/** A number of people or posts, for an expression. */
export const NUMBER = `(?:[0-9０-９]{1,3}(?:[,，][0-9]{3})+|[0-9０-９]{1,6}|[${CHINESE_NUMERALS}]{1,5})`;

export interface Label {
  readonly text: string;
  readonly from: number;
}

const BOUNDARY = /[，。；：:,;、（(）)〔〕【】\s]/;
/** What may stand between a label and its number: `编制数为20名`, `实有人员：18人`. */
const JOINT = /[\s：:为是共有计]/;
const ENDS_IN_JOINT = /(?:[实现在]有|合计|总计)$/;
const LONGEST_LABEL = 40;
/** A bracket inside a name holds a word: `退职（役）人数`, `在职（在编）人员`, `督察（副部长级）1名`. */
const LONGEST_REMARK = 12;
const NO_REMARK = /[0-9０-９，。；：、]|^[一二三四五六七八九十]+$/;
/** Right in front of the number it may list what is counted with it: `社会代表（含高校学者、捐赠人）4名`. */
const LONGEST_LISTING = 40;
const NO_LISTING = /[0-9０-９。；：]/;

const VERB_BEHIND = /(?:(?:按照?|参照)[^，。；]{2,8})?(?:配备|设置)$/;

/** `其中：行政编制` before 30 is 行政编制; what stands in front of `least` belongs to another number. */
export function labelBefore(sentence: string, end: number, least: number): Label {
  let to = end;
  if (to - least > 2 && sentence.startsWith('小计', to - 2)) to -= 2;
  while (to > least && JOINT.test(sentence.charAt(to - 1)) && !ENDS_IN_JOINT.test(sentence.slice(to - 2, to))) to -= 1;
  const last = Math.max(least, Math.min(remarkBefore(sentence, to), listingBefore(sentence, to)));
  if (last < to && last > least && !BOUNDARY.test(sentence.charAt(last - 1))) to = last;
  let from = to;
  while (from > least && from > to - LONGEST_LABEL) {
    const remark = from < to ? remarkBefore(sentence, from) : from;
    if (remark < from && remark > least) from = remark;
    else if (BOUNDARY.test(sentence.charAt(from - 1))) break;
    else from -= 1;
  }
  // `总工程师按副处级配备一名`: the verb stands behind the post.
  return { text: sentence.slice(from, to).replace(VERB_BEHIND, ''), from: from === to ? end : from };
}

/** Offset of the bracket that closes in front of an offset, where it holds a remark on the word; else the offset itself. */
function remarkBefore(sentence: string, at: number): number {
  if (!/[）)]/.test(sentence.charAt(at - 1))) return at;
  for (let open = at - 2; open >= 0 && at - open <= LONGEST_REMARK; open -= 1) {
    const character = sentence.charAt(open);
    if (/[）)]/.test(character)) return at;
    if (/[（(]/.test(character)) return NO_REMARK.test(sentence.slice(open + 1, at - 1)) ? at : open;
  }
  return at;
}

function listingBefore(sentence: string, at: number): number {
  if (!/[）)]/.test(sentence.charAt(at - 1))) return at;
  const open = Math.max(sentence.lastIndexOf('（', at), sentence.lastIndexOf('(', at));
  const inside = sentence.slice(open + 1, at - 1);
  return open > 0 && at - open <= LONGEST_LISTING && /^[含包]/.test(inside) && !NO_LISTING.test(inside) ? open : at;
}

/** Conjunctions and adverbs, which stand in front of every slot of a label. */
const LEAD =
  /^(?:[0-9]{1,2}[.．)）、]|其中|包括|以上|上述|另有|另外|另|即|以及|和|及|与|并|也|现|共|设|配备|配|按规定|不?含(?!编))+/;

export function withoutLead({ text, from }: Label): Label {
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  return { text: text.slice(lead), from: from + lead };
}
