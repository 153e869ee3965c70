import type { StaffingMeasure } from '../../../domain/fact';
import type { Count, PlaceOfName } from './count.types';
import { numeral } from '../sections/declared';
import { type Kind, kindOf, measureOf, NO_KIND, PLAINLY_STAFF, SPEAKS_OF_STAFF, TRAIT } from './kinds';
import { type Label, labelBefore, NUMBER, withoutLead } from './label';
import { type Post, postOf, rankOf, sharedBody, titleAlone } from './posts';
import { pairsOfPosts, seats, type SharedLabel, sharing } from './several';

/** What is known of a sentence before its numbers are read. */
export interface Surroundings {
  /** Outside the parts that speak of staff only what plainly counts posts or staff is counted. */
  readonly strict: boolean;
  /** The part is about staff: what it says to be there are people, whatever they are called. */
  readonly ofStaff: boolean;
  /** Names of sections inside the sentence, which are holders and no kinds of staffing. */
  readonly sections: readonly PlaceOfName[];
  /** The words above the sentence that label a number at its beginning: `编制人数：` above `30人，…`. */
  readonly heading: string;
  /** The organisation of the document behind a name. */
  readonly bodyOf: (name: string) => string | null;
  /** Whether a name is that of a section. */
  readonly isSection: (name: string) => boolean;
  /** Where a member of a list is followed by a bare number, and what that counts; null where its list names no kind. */
  readonly listed: { readonly at: number; readonly kind: string } | null;
}

const COUNTED = new RegExp(
  `(${NUMBER})\\s{0,2}(名|人(?![次均民大社])|个(?=[，。；、,;）)]|$)|(?=[，。；、,;）)\\s]|$))`,
  'g',
);
/** `编制人数44`, `实有数13`: the label itself says what is counted, and no unit follows. */
const COUNTS_ITSELF = /(?:人数|编制数?|编数|职数|实有数|在职数|在编数)(?:小计|合计|总计|总数)?[\s：:为是共]{0,3}$/;
/** What brackets behind a count hold at most. */
const LONGEST_BRACKET = 120;
const OPEN_BRACKET = /[（(][^（()）]*$/;
/** A sentence with more counts is no sentence. */
const MOST_COUNTS = 600;
/** Words in front of a label that may tell what it counts. */
const BEFORE_LABEL = 200;
/** Words that count the people on the posts named before. */
const HELD = /^(?:实有|实际|现有|实有人数|实际人数|在编)$/;
/** `现有干警66人`, `实有教练员12名` */
const ARE_THERE = /^[现实]有.{2}/;
const SPECIFIC = /(?:行政|事业|工勤|参公|政法|全额|差额|自收自支).{0,8}编制?/;

/** `人员编制：行政8名，事业5名，合计13名`: the words in front of a colon name what the whole list counts. */
const ANNOUNCED = /^([^，。；：]{0,20}(?:编制|人员|职工|人数)(?:情况)?)：(?![0-9０-９])/;
const PARTS = /^(?:其中|含|包括)/;
const LEADERS_ALONE = /领导$/;
const TOTAL = /^(?:合计|总计|小计|共计)$/;

/** What the counts in front say of the one at hand. */
interface Whole {
  readonly type: string;
  readonly measure: StaffingMeasure;
}

export function countsIn(sentence: string, surroundings: Surroundings): readonly Count[] {
  return new Sentence(sentence, surroundings).counts();
}

/** `局领导4名中局长1名`: 中 and 含 part a count from the one it belongs to. */
const behindCount = ({ text, from }: Label, previousEnd: number): Label =>
  from === previousEnd && from > 0 && /^[中含]/.test(text) ? { text: text.slice(1), from: from + 1 } : { text, from };

class Sentence {
  private readonly found: Count[] = [];
  private whole: Whole | null = null;
  /** How many kinds of posts were counted since the people on posts were: 实有 behind two of them counts both. */
  private kinds = 0;
  private body: string | null | undefined;
  /** What brackets tell of a count ends with them. */
  private outer: { readonly whole: Whole | null; readonly kinds: number } = { whole: null, kinds: 0 };
  private isInside = false;
  /** Behind 其中 what is counted is of the body that has the whole. */
  private isPart = false;
  /** The post that was counted right before. */
  private before: Post | null = null;
  private readonly isOfStaff: boolean;
  /** In a part about staff nothing but names and numbers of people, which are kinds of staff whatever they are called. */
  private readonly isList: boolean;
  /** `在职：38，退休：14`: the same without a measure word. */
  private readonly isBare: boolean;

  constructor(
    private readonly text: string,
    private readonly surroundings: Surroundings,
  ) {
    this.isBare = surroundings.ofStaff && isBareList(text, surroundings.heading);
    this.isList = this.isBare || (surroundings.ofStaff && isListOfCounts(text));
    this.isOfStaff = SPEAKS_OF_STAFF.test(text) || surroundings.heading !== '' || this.isList;
    const announced = ANNOUNCED.exec(text)?.[1] ?? surroundings.heading;
    if (announced === '' || surroundings.strict) return;
    const { type } = kindOf(announced, true, surroundings.bodyOf);
    if (type !== '') this.whole = { type, measure: measureOf(announced) };
  }

  counts(): readonly Count[] {
    let previousEnd = 0;
    for (const match of this.text.matchAll(COUNTED)) {
      if (this.found.length >= MOST_COUNTS) break;
      const [printed, number = '', unit = ''] = match;
      const at = match.index;
      if (unit === '' && !this.isBare && !this.countsItself(at, at + printed.length)) continue;
      const label =
        at === 0 && this.surroundings.heading !== ''
          ? { text: this.surroundings.heading, from: 0 }
          : behindCount(labelBefore(this.text, at, previousEnd), previousEnd);
      previousEnd = at + printed.length;
      const count = numeral(number);
      if (count === null || (count === 0 && label.text === '')) continue;
      for (const one of sharing(this.text, label, this.surroundings.isSection))
        this.take(one, unit, { at, to: previousEnd, count });
    }
    return this.surroundings.strict ? this.found : [...this.found, ...pairsOfPosts(this.text), ...seats(this.text)];
  }

  private countsItself(at: number, end: number): boolean {
    return COUNTS_ITSELF.test(this.text.slice(Math.max(0, at - 12), at)) && !/\s/.test(this.text.charAt(end));
  }

  private take(label: SharedLabel, unit: string, { at, to, count }: { at: number; to: number; count: number }): void {
    const place = { from: label.from, to, count };
    if (label.section !== undefined) {
      const fact = { ...place, staffingType: null, measure: 'AUTHORISED' as const };
      this.found.push({ ...fact, post: label.text, section: label.section });
      return;
    }
    const measureOfSection = this.ofSection(label, at);
    if (measureOfSection !== null) {
      this.found.push({ ...place, post: null, staffingType: null, measure: measureOfSection });
      return;
    }
    const { whole } = this;
    const { listed } = this.surroundings;
    if (listed?.at === at && label.text === '') {
      this.found.push({ ...place, post: null, staffingType: listed.kind, measure: measureOf(listed.kind) });
      return;
    }
    // `实有88人，其中：甲站52人` divides by bodies.
    const name = withoutLead(label).text;
    const body = whole && LIKE_BODY.test(name) ? this.surroundings.bodyOf(name) : null;
    if (whole && body !== null) {
      this.found.push({ ...place, post: null, staffingType: whole.type, measure: whole.measure, body });
      return;
    }
    this.enterBrackets(at);
    const { before } = this;
    this.before = unit === '个' ? null : this.postAt(label, before);
    if (this.before) {
      // `编制30名，其中局领导4名，内设机构26名`: the leaders are one of its parts.
      if (!PARTS.test(label.text) || !LEADERS_ALONE.test(label.text)) this.whole = null;
      if (!this.surroundings.strict || this.setsUpPosts(label)) this.addPost(this.before, before, label, place);
      return;
    }
    this.takeKind(label, unit, place);
  }

  private takeKind(label: Label, unit: string, place: Pick<Count, 'from' | 'to' | 'count'>): void {
    const { whole, surroundings, text } = this;
    const { text: words, from } = withoutLead(label);
    // What is moved to or from another body is counted there.
    if (MOVED.test(words)) return;
    // `编制由45名调整为37名`: only what it is now is a fact.
    if (/由$/.test(words)) {
      this.whole = { type: words.replace(/^其|由$/g, ''), measure: 'AUTHORISED' };
      return;
    }
    if (/^(?:调整|变更|核减|核增)$/.test(words) && whole && !surroundings.strict) {
      this.add({ ...place, post: null, staffingType: whole.type, measure: 'AUTHORISED' });
      return;
    }
    // `行政编制12人，实有9人`: the second counts the people on those posts.
    if (HELD.test(words) && whole && this.kinds === 1 && SPECIFIC.test(whole.type) && !surroundings.strict) {
      const staffingType = `${whole.type.replace(/(?:人数|数)$/, '')}${words.replace(/人数$/, '')}`;
      this.add({ ...place, post: null, staffingType, measure: 'ACTUAL' });
      this.kinds = 0;
      return;
    }
    this.isPart ||= PARTS.test(label.text);
    const { type, body } = this.kindWithin(kindOf(words, from === 0, surroundings.bodyOf), words);
    if (body !== undefined) this.isPart = false;
    if (body !== undefined || !(this.isInside || this.isPart)) this.body = body;
    if (whole && TOTAL.test(words) && unit !== '个' && !surroundings.strict) {
      this.add({ ...place, post: null, staffingType: whole.type, measure: whole.measure });
      return;
    }
    const isThere = (surroundings.ofStaff || text.includes('编制')) && ARE_THERE.test(label.text);
    if (!this.countsStaff(words, type, unit, from, isThere)) return;
    const before = text.slice(Math.max(0, from - 12), from);
    const measure = measureOf(words, whole?.measure ?? null, before);
    if (SPEAKS_OF_STAFF.test(words) || isThere) this.whole = { type: type === '' ? words : type, measure };
    if (HELD.test(words)) this.kinds = 0;
    else if (measure === 'AUTHORISED' && SPECIFIC.test(type)) this.kinds += 1;
    this.add({ ...place, post: null, staffingType: type === '' ? words : type, measure });
  }

  /** Among the parts of a number words that are no body of the document only tell a kind: `其中国家气象系统编制24名`. */
  private kindWithin(kind: Kind, words: string): Kind {
    return kind.body === null && this.isPart && this.whole ? { type: words, body: undefined } : kind;
  }

  private countsStaff(words: string, type: string, unit: string, from: number, isThere: boolean): boolean {
    const { surroundings, whole, text } = this;
    if (words !== '' && NO_KIND.test(type)) return false;
    if (unit === '个') return /(?:编制?|岗位?)[总数量]{0,2}$/.test(words);
    if (surroundings.strict) {
      const before = text.slice(Math.max(0, from - 24), from);
      return PLAINLY_STAFF.test(words) && (!/支出|收入|经费|增加|减少/.test(before) || /人员/.test(words));
    }
    if (type === '') return /编制|人员/.test(words);
    if (!this.isOfStaff || TRAIT.test(type)) return false;
    if (isThere) return true;
    return SPEAKS_OF_STAFF.test(type) || this.isList || whole !== null || this.found.at(-1)?.to === from - 1;
  }

  private postAt(label: Label, before: Post | null): Post | null {
    const { text } = withoutLead(label);
    const isSetUp = /设|配备/.test(label.text.slice(0, label.text.length - text.length));
    const rank = before && rankOf(text);
    return postOf(text, isSetUp || before !== null) ?? (rank === null ? null : { title: rank, front: '' });
  }

  /**
   * A body in front of a title holds the post where the place says that it is one: another name of it in brackets, a
   * second title behind it (`价格办主任1名、专职副主任1名`), or a share of leaders counted before (`含某局领导职数3名`).
   */
  private addPost(post: Post, before: Post | null, label: Label, place: Pick<Count, 'from' | 'to' | 'count'>): void {
    const bracket = post.front.search(/[（(]/);
    const isShare = before !== null && this.isInside && LIKE_BODY.test(post.front) && before.title.endsWith(post.title);
    const own = bracket > 0 ? post.front.slice(0, bracket) : isShare ? post.front : undefined;
    const shared = this.text.charAt(label.from - 1) === '、' ? sharedBody(post, before) : null;
    if (shared !== null && before) {
      const last = this.found.at(-1);
      if (last) this.found[this.found.length - 1] = { ...last, post: before.title, section: shared };
      this.before = { ...post, front: shared };
    }
    const section = own ?? shared ?? undefined;
    const fact = { ...place, staffingType: null, measure: 'AUTHORISED' as const };
    this.add(
      section === undefined
        ? { ...fact, post: titleAlone(post, this.surroundings.bodyOf) }
        : { ...fact, post: post.title, section },
    );
  }

  private setsUpPosts({ from, text }: Label): boolean {
    return /职数|设|配备|核定|领导/.test(this.text.slice(Math.max(0, from - BEFORE_LABEL), from + text.length));
  }

  /** `办公室4人`, `办公室核定编制4名`: what a section named in front has; null where none is. */
  private ofSection(label: Label, at: number): StaffingMeasure | null {
    const section = this.surroundings.sections.find((one) => one.at >= label.from && one.end <= at);
    const between = section && this.text.slice(section.end, at);
    if (between === undefined || !/^(?:现有|核定|共|有|配备|人员|编制)*$/.test(between)) return null;
    return /编制|核定/.test(between) ? 'AUTHORISED' : 'ACTUAL';
  }

  private enterBrackets(at: number): void {
    const isInside = OPEN_BRACKET.test(this.text.slice(Math.max(0, at - LONGEST_BRACKET), at));
    if (isInside && !this.isInside) this.outer = { whole: this.whole, kinds: this.kinds };
    if (!isInside && this.isInside) ({ whole: this.whole, kinds: this.kinds } = this.outer);
    this.isInside = isInside;
  }

  /** What stands in brackets behind a count is of the same body. */
  private add(count: Count): void {
    this.found.push(this.body === undefined ? count : { ...count, body: this.body });
  }
}

const isListOfCounts = (text: string): boolean =>
  text
    .split(/[、，；。]/)
    .filter((part) => part !== '')
    .every((part) => COUNTS_ONE.test(part));

function isBareList(text: string, heading: string): boolean {
  const parts = text.split(/[、，；。\s]+/).filter((part) => part !== '');
  if (heading !== '' && parts.length === 1 && /^[0-9]{1,5}$/.test(text)) return true;
  const isOfStaff = heading !== '' || parts.some((part) => SPEAKS_OF_STAFF.test(part) || PARTS.test(part));
  return isOfStaff && parts.every((part) => COUNTS_BARELY.test(part));
}

const COUNTS_BARELY = /^[^0-9]{2,14}[0-9]{1,5}$/;
const COUNTS_ONE = /^[^0-9：（）()]{2,12}[0-9]{1,5}[名人]$/;
const MOVED = /划[转入出拨]$/;
const LIKE_BODY = /[局委会厅院校园所站馆队社台场心处]$/;
