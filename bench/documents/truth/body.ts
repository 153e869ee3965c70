/** A body as it truly is: what a text may tell of it, before any word is chosen for the telling. */
import type { Random } from '../random';
import type { BodyName, Place, Words } from '../words/names';

export interface Body extends BodyName {
  readonly duties: readonly string[];
  readonly sections: readonly Section[];
  readonly branches: readonly string[];
  readonly staffing: Staffing;
  readonly leader: string;
}

export interface Section {
  readonly name: string;
  readonly duty: string;
  readonly posts: number;
  readonly deputies: number;
}

/** Authorised posts by kind, and the people who are there: each total is the sum of its kinds. */
export interface Staffing {
  readonly authorised: readonly Count[];
  readonly actual: readonly Count[];
  readonly retired: number;
}

export interface Count {
  readonly kind: string;
  readonly count: number;
}

const LEADERS = ['局长', '主任', '院长', '馆长', '站长', '所长', '校长'];

/** Kinds of posts beside the first, which every body has. */
const AUTHORISED = ['行政编制', '事业编制', '工勤编制', '参公编制'];
const ACTUAL = ['行政人员', '事业人员', '工勤人员', '参公人员'];

export function bodyAt(place: Place, words: Words, random: Random): Body {
  const name = words.body(place);
  const names = random.distinct(
    random.int(3, 9),
    () => words.section(),
    (one) => one,
  );
  const sections = names.map((section) => ({
    name: section,
    duty: dutyOf(words, random, random.int(1, 2)),
    posts: random.int(3, 11),
    deputies: random.int(0, 2),
  }));
  const branches = random.distinct(
    random.int(1, 3),
    () => words.section(),
    (one) => one,
  );
  const kinds = random.int(1, 3);
  const inSections = sections.reduce((sum, { posts }) => sum + posts, 0);
  const authorised = AUTHORISED.slice(0, kinds).map((kind, at) => ({
    kind,
    // No section has posts that its body has not.
    count: random.int(3, 40) + (at === 0 ? inSections : 0),
  }));
  return {
    ...name,
    leader: random.pick(LEADERS),
    duties: Array.from({ length: random.int(3, 8) }, () => dutyOf(words, random, random.int(1, 3))),
    sections,
    branches: random.chance(0.3) ? branches.filter((one) => !names.includes(one)) : [],
    staffing: {
      authorised,
      actual: authorised.map(({ count }, at) => ({
        kind: ACTUAL[at] ?? '',
        count: Math.max(1, count - random.int(0, 3)),
      })),
      retired: random.int(1, 60),
    },
  };
}

export const totalOf = (counts: readonly Count[]): number => counts.reduce((sum, { count }) => sum + count, 0);

const SCOPES = ['全市', '全县', '辖区', '本系统', '城乡', ''];
const ENDINGS = ['工作', '的组织实施', '的日常管理', '等工作', '和技术服务', '的有关事务'];

/** Clauses that begin with a verb each. */
function dutyOf(words: Words, random: Random, clauses: number): string {
  const clause = (): string =>
    words.verb() +
    random.pick(SCOPES) +
    words.matter() +
    (random.chance(0.5) ? `、${words.matter()}` : '') +
    random.pick(ENDINGS);
  return `${Array.from({ length: clauses }, clause).join('；')}。`;
}
