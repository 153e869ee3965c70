/** Posts, people and leader posts of a body and of its sections, each out of the document that speaks for the year. */
import type { NodeOf } from '../../domain/model';
import { IN_POST_OF_ALL_KINDS, isInPost, staffingKind, staffingStage } from '../../planning/staffing-kinds';
import type { Held } from '../../planning/staffing-totals';
import type { Leaders, Posts, PostsMeasure } from '../../planning/scenario/thing';
import { groupBy } from '../../text/group-by';
import { foldText } from '../../text/fold';
import type { GraphReader } from '../core/reader';
import { statedStaffing, type StatedStaffing } from '../staffing/stated-staffing';

type Quota = Held<NodeOf<'StaffingQuota'>>;

/** @param sections ids of those that are in force: what others have is left out */
export async function postsOfBody(
  reader: GraphReader,
  body: string,
  sections: ReadonlySet<string>,
  asOf: number | null,
): Promise<readonly (Posts | Leaders)[]> {
  const stated = await statedStaffing(reader, body, { asOf });
  const posts = (['AUTHORISED', 'ACTUAL'] as const).flatMap((measure) => postsOf(stated, measure, body, sections));
  const [own, ofSections] = [(holder: string) => holder === body, (holder: string) => sections.has(holder)];
  return [...posts, ...[own, ofSections].flatMap((isHolder) => leadersOf(stated, isHolder))];
}

function postsOf(
  stated: StatedStaffing,
  measure: PostsMeasure,
  body: string,
  sections: ReadonlySet<string>,
): readonly Posts[] {
  const all = stated.quotas.filter(({ fact }) => staffingStage(fact.properties.measure, fact.properties.staffingType) === measure); // prettier-ignore
  const own = counted(stated, measure, all.filter(({ holder }) => holder === body), true); // prettier-ignore
  // Posts of sections are among those of the body where these are stated.
  const ofSections = counted(stated, measure, all.filter(({ holder }) => sections.has(holder)), own.length === 0); // prettier-ignore
  return [...own, ...ofSections];
}

/** Each kind of each holder once. Those of all kinds stand for all where they are stated, else the kinds do. */
function counted(
  stated: StatedStaffing,
  measure: PostsMeasure,
  quotas: readonly Quota[],
  isCounted: boolean,
): readonly Posts[] {
  const document = stated.latestOf(quotas)?.list.shown ?? null;
  const speaking = stated.statedBy(document, quotas);
  return [...groupBy(speaking, ({ holder }) => holder)].flatMap(([holder, ofHolder]) => {
    const kinds = [...groupBy(ofHolder, ({ fact }) => staffingKind(fact.properties.staffingType))];
    const isWhole = (kind: string | null): boolean => kind === null || kind === IN_POST_OF_ALL_KINDS;
    const whole = kinds.find(([kind]) => kind === IN_POST_OF_ALL_KINDS) ?? kinds.find(([kind]) => kind === null);
    return kinds
      .filter(([kind]) => isWhole(kind) || isInPost(kind))
      .map(([kind, [{ fact }]]): Posts => {
        const { staffingType, count } = fact.properties;
        return {
          id: fact.id,
          kind: 'POSTS',
          name: staffingType ?? (measure === 'AUTHORISED' ? '编制' : '实有人员'),
          holder,
          origin: fact.id,
          measure,
          staffingType,
          count,
          inTotal: isCounted && (whole ? whole[0] === kind : true),
          inKind: isCounted && !isWhole(kind),
          year: document?.node.properties.fiscalYear ?? null,
        };
      });
  });
}

/** Each title of each holder once. */
function leadersOf(stated: StatedStaffing, isHolder: (holder: string) => boolean): readonly Leaders[] {
  const posts = stated.posts.filter(({ holder }) => isHolder(holder));
  const document = stated.latestOf(posts)?.list.shown ?? null;
  const titles = groupBy(stated.statedBy(document, posts), ({ holder, fact }) => JSON.stringify([holder, foldText(fact.properties.title)])); // prettier-ignore
  return [...titles.values()].map(([{ holder, fact }]): Leaders => {
    const { title, rank, count } = fact.properties;
    return { id: fact.id, kind: 'LEADERS', name: title, holder, origin: fact.id, rank: rank === 'HEAD' ? 'HEAD' : 'DEPUTY', count, year: document?.node.properties.fiscalYear ?? null }; // prettier-ignore
  });
}
