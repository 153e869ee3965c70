/** Leader posts: a title stands where a kind of staffing would, and no word for staff stands in it. */

/** A title with what tells its rank, as far as it can be parted from the body in front of it. */
const TITLE =
  /(?:(?:机关)?(?:党组|党委|党总支|党支部|支部))?(?:第一|专职|常务|[挂兼]职|[正副]){0,3}(?:(?:董事|理事|监事|秘书|检察|大队|支队|中队|纪检组|[\u4e00-\u9fff])长|主任|书记|主席|经理|(?:[\u4e00-\u9fff]{2}总|总)监|总编辑?|主编|总[\u4e00-\u9fff]{2,4}师|调研员|专员|督学|组织员|教导员|政委|委员)$/;
/** Behind another post, or behind 设 and 配备, a rank makes a title of any words. */
const RANKED = /[正副总]|专职|首席/;
/** `科级领导职数` and `正科级领导` count leaders of a rank. */
const RANK =
  /(?:[正副]?(?:[省厅司局处县科股]{1,2})级|[部科处股组]室|[正副][科股处]职?|党政|中层|内设机构|领导班子|班子|正职|副职|领导|负责人|正|副|干部|职务)+$/;
const LEADERS = /领导|负责人|^(?:[部科处股组]室|中层|内设机构)?[正副]职$|^(?:[正副]?[厅处县科股]级)?[正副]职$/;
const COUNT_WORDS = /(?:的)?(?:职数|职位|名额|岗位|总数)$/;
const STAFF = /人员|职工|在[职编岗]|离休|退休|工勤/;
const SET_UP = /^[^，。]{0,20}?(?:职数[为是]|核定|(?<!内)设有|(?<!内)设置|(?<!内)设|配备|配|现有|有|由)(?!施|备)/;

export interface Post {
  readonly title: string;
  /** The words in front of the title, which name a body or tell the title apart. */
  readonly front: string;
}

/**
 * The title of the leader's post that a label names, without words of counting; null where it names none.
 * @param expected a post stands right before it, or the sentence sets up posts
 */
export function postOf(label: string, expected = false): Post | null {
  const counted = COUNT_WORDS.test(label);
  const words = label.replace(COUNT_WORDS, '').replace(SET_UP, '');
  // 职数 alone counts the leaders of whoever the text tells of.
  if (words === '' && /^[^，。]{0,4}职数$/.test(label)) return { title: '职数', front: '' };
  // `正副职数` of a section is what it says.
  if (counted && /^[正副]+$/.test(words)) return { title: label, front: '' };
  if (/编制/.test(words) || (!counted && STAFF.test(words))) return null;
  const named = TITLE.exec(words);
  if (named) return { title: named[0], front: words.slice(0, named.index) };
  if (LEADERS.test(words) || (counted && /[正副]职|级/.test(words))) {
    const rank = RANK.exec(words);
    if (!rank || (!counted && !LEADERS.test(rank[0]))) return null;
    const title = rank[0].replace(/^内设机构(?=[正副]?[厅处县科股])/, '');
    return { title, front: words.slice(0, words.length - rank[0].length) };
  }
  return expected && RANKED.test(words) ? { title: words, front: '' } : null;
}

const LONGEST_FRONT = 10;
/** Words of the body for itself. */
const OWN = /^[我本该全].{1,2}$|^[省市县区旗]?[局委厅院校]$/;
/** One person on two posts. */
const HOLDS_TWO = /(?:主任|[处科股局院站所队部会]长|书记)兼/;
/** A title of the party's committee is of no body named before. */
const OF_PARTY = /^(?:机关)?(?:党|支部)/;

/** The body that a title shares with the post in front of it: `价格办主任1名、专职副主任1名`; null where it shares none. */
export function sharedBody(post: Post, before: Post | null): string | null {
  if (!before || before.front === '' || post.front !== '' || OF_PARTY.test(post.title)) return null;
  return HOLDS_TWO.test(before.front) || !/[\u4e00-\u9fff]{2}/.test(before.front) ? null : before.front;
}

/** A body's name in front of the title is the holder's; what is left tells the title apart. */
export function titleAlone({ title, front }: Post, bodyOf: (name: string) => string | null): string {
  if (HOLDS_TWO.test(front)) return front + title;
  if (LEADERS.test(title)) return title;
  return front.length <= LONGEST_FRONT && bodyOf(front) === null && !OWN.test(front) ? front + title : title;
}

/** Behind a number of leaders, a rank alone counts those of that rank; null where the label is more than one. */
export const rankOf = (label: string): string | null => (/^[正副][厅处县科股](?:级|职)?$/.test(label) ? label : null);
