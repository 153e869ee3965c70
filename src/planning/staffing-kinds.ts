/**
 * What kind of posts or people a printed word counts, as far as adding up needs it. 编制31名，其中：行政编制9名 prints a
 * word for the whole, too, and that word names no kind.
 */
import { foldText } from '../text/fold';

/** Words of counting, which tell no kinds apart. None is made of others, so that a text is taken apart in one way. */
const COUNTING = '共有?|总|合计|实有|现有|年末|期末|各类|全部|本?单位|干部职工|工作人员|人员|职工|数|人数|的';
/** Posts or people of all kinds. */
const OF_ALL_KINDS = new RegExp(`^(?:${COUNTING}|核定|批准|编制)+$`);
/** 在职人员, 在编人数: everybody in post. */
const IN_POST = new RegExp(`^(?:${COUNTING}|在[职编岗册])+$`);
/** People who left, and those who are paid for their sake. */
const FORMER = /离休|退休|离退|退职|退养|遗属/;
/** People who work beside the staffing quota. */
const OUTSIDE_QUOTA = /编外|聘用|雇|临时|临聘|劳务|派遣|借调|公益性岗位/;

/** Null for all kinds together. */
export type StaffingKind = string | null;

/** Everybody in post, of whatever kind: above each kind of them, and itself a part of all people. */
export const IN_POST_OF_ALL_KINDS = '在职';

export function staffingKind(printed: string | null): StaffingKind {
  if (printed === null || OF_ALL_KINDS.test(printed)) return null;
  return IN_POST.test(printed) ? IN_POST_OF_ALL_KINDS : foldText(printed);
}

/** Those who left are stated as people, too, and are in no post: they are counted by themselves. */
const FORMER_PEOPLE = 'ACTUAL, FORMER';

/** What counts before what. */
export const STAFFING_STAGES = ['AUTHORISED', 'ACTUAL', FORMER_PEOPLE, 'CHANGE'] as const;

export const staffingStage = (measure: string, printed: string | null): string =>
  measure === 'ACTUAL' && printed !== null && FORMER.test(printed) ? FORMER_PEOPLE : measure;

export const measureOfStage = (stage: string): string => (stage === FORMER_PEOPLE ? 'ACTUAL' : stage);

/** Whether people of this kind fill posts of the quota. */
export const isInPost = (kind: StaffingKind): boolean =>
  kind === null || (!OUTSIDE_QUOTA.test(kind) && !FORMER.test(kind));

/** What posts and the people in them are called alike: 行政编制, 行政人员 and 在职行政人员 are of one kind. */
const NO_KIND = /编制|人员|在[职编岗册]|数$/g;
export const postKind = (kind: string): string => kind.replace(NO_KIND, '') || kind;

/** Kinds that a kind is a part of, the nearest first. */
export function kindsAbove(kind: StaffingKind): readonly StaffingKind[] {
  if (kind === null) return [];
  const isOfThoseInPost = kind !== IN_POST_OF_ALL_KINDS && isInPost(kind);
  return isOfThoseInPost ? [IN_POST_OF_ALL_KINDS, null] : [null];
}
