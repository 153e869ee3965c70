/** Which lines are titles: by their length, what they hold and how they end. */
import { announcedBy, beginsWithDutyVerb, endsAsTitle, LONGEST_TITLE } from './subjects';

const LONGEST_SUB_HEAD = 20;
/** A numbered line of this length or less, without a sentence in it, heads what follows. */
const LONGEST_NUMBERED_HEADING = 24;
/** Cells of a table's row, parted by white space. */
const TABLE_ROW = /\S{2}\s{1,20}\S{2,12}\s{1,20}\S{2}/;
const FIGURE = /[0-9０-９.,，]{1,20}[ ]?(?:万元|元|亿元|千元|名|人|个|家|辆|台|%|％)/;
const SENTENCE_INSIDE = /[，,。；;：:！？]/;
/** Menus of a web page, and remarks in brackets below a title. */
const NO_TITLE = /[|｜>＞»›]|^[（(][^（()）]{1,60}[）)]$/;
const LONGEST_CLOSED_TITLE = 14;

/** A title without a number; with a full stop behind it is a short one that ends as titles do. */
export function isBareTitle(words: string): boolean {
  if (!isTitle(words) || TABLE_ROW.test(words) || words.includes('\t')) return false;
  return !/[。.]$/.test(words) || (words.length <= LONGEST_CLOSED_TITLE && endsAsTitle(words));
}

export function isTitle(words: string): boolean {
  if (words.length > LONGEST_TITLE || FIGURE.test(words) || NO_TITLE.test(words)) return false;
  return !SENTENCE_INSIDE.test(words.replace(/[。：:；;]$/, ''));
}

export function isShortHeading(words: string): boolean {
  return (
    words.length > 0 &&
    words.length <= LONGEST_NUMBERED_HEADING &&
    isTitle(words) &&
    !/[。；;.]$/.test(words) &&
    !beginsAsSentence(words)
  );
}

/** 审批局 and 监督检查室 begin with the verb of a duty too, but end as names do. */
const beginsAsSentence = (words: string): boolean => beginsWithDutyVerb(words) && !NAMES_BODY.test(words);
const NAMES_BODY = /(?:[科股处室局委办厅院校所站馆队会部组庭园]|中心)[：:]?$/;

export const isBareName = (text: string): boolean => NAMES_BODY.test(text.replace(/[（(][^（()）]{1,60}[）)]$/, ''));

export function isSubHead(words: string): boolean {
  return (
    words.length <= LONGEST_SUB_HEAD &&
    isTitle(words) &&
    /[：:]$/.test(words) &&
    announcedBy(words) === null &&
    !beginsAsSentence(words) &&
    !/(?:其中|包括|如下|为|是)[：:]$/.test(words)
  );
}
