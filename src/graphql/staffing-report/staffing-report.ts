/** The staffing of a body as a planner looks at it, out of what texts state. */
import { balancesOf } from '../../planning/staffing-report/balance';
import { spreadOf } from '../../planning/staffing-report/spread';
import { isKnown, supervisionOf } from '../../planning/staffing-report/supervision';
import { rounded } from '../../planning/rounded';
import { authorisedPosts, leaderPosts, type Held } from '../../planning/staffing-totals';
import { groupBy } from '../../text/group-by';
import type { Document } from '../document/document.type';
import { Section } from '../section/section.type';
import { LeaderPost, StaffingQuota } from '../staffing/staffing.type';
import type { StatedStaffing } from '../staffing/stated-staffing';
import type { SectionSize, StaffingBalance, StaffingReport, StaffingYear, Supervision } from './staffing-report.type';

/** Below these many posts a body or a section is very small. */
export interface Small {
  readonly body: number;
  readonly section: number;
}

type Quotas = StatedStaffing['quotas'];

export async function staffingReport(agency: string, stated: StatedStaffing, small: Small): Promise<StaffingReport> {
  const isOwn = ({ holder }: Held<unknown>): boolean => holder === agency;
  const isOfSection = (held: Held<unknown>): boolean => !isOwn(held);
  const authorised = stated.quotas.filter(({ fact }) => fact.properties.measure === 'AUTHORISED');
  const spoken = (facts: Quotas): { readonly document: Document | null; readonly quotas: Quotas } => {
    const document = stated.latestOf(facts)?.list.shown ?? null;
    return { document, quotas: stated.statedBy(document, facts) };
  };
  const [own, ofSections] = [spoken(authorised.filter(isOwn)), spoken(authorised.filter(isOfSection))];
  const sizes = await sectionSizes(stated, ofSections.document, ofSections.quotas, small.section);
  const known = sizes.flatMap(({ posts }) => posts ?? []);
  const spread = spreadOf(known);
  const ownPosts = authorisedPosts(own.quotas);
  const posts = ownPosts ?? spread?.total ?? null;
  return {
    posts,
    postsOf: posts === null ? null : ownPosts === null ? 'SECTIONS' : 'WHOLE_BODY',
    postsDocument: ownPosts === null ? ofSections.document : own.document,
    isVerySmall: isSmallBody(ownPosts, posts, small.body),
    staffingYears: years(stated, isOwn),
    sectionsDocument: ofSections.document,
    sectionSizes: sizes,
    supervision: supervision(stated, ofSections.document, sizes),
    postSpread: spread && {
      knownSections: known.length,
      unknownSections: sizes.length - known.length,
      totalPosts: spread.total,
      fewest: spread.fewest,
      most: spread.most,
      median: spread.median,
      mean: rounded(spread.mean),
    },
  };
}

/** A body has at least the posts of its sections. */
function isSmallBody(own: number | null, atLeast: number | null, bound: number): boolean | null {
  if (own !== null) return own < bound;
  return atLeast !== null && atLeast >= bound ? false : null;
}

async function sectionSizes(
  stated: StatedStaffing,
  document: Document | null,
  quotas: Quotas,
  bound: number,
): Promise<readonly SectionSize[]> {
  const sections = document === null ? [] : await stated.sectionsIn([document]);
  return sections.map((section) => {
    const own = quotas.filter(({ holder }) => holder === section.id);
    const posts = authorisedPosts(own);
    return {
      section: new Section(section),
      posts,
      isVerySmall: posts === null ? null : posts < bound,
      madeFrom: own.map(({ fact }) => new StaffingQuota(fact)),
    };
  });
}

/** Of the sections of one document, which states posts and leaders of one time. */
function supervision(
  stated: StatedStaffing,
  document: Document | null,
  sizes: readonly SectionSize[],
): Supervision | null {
  const posts = stated.statedBy(document, stated.posts);
  const led = sizes.map(({ section, posts: all }) => {
    const own = posts.filter(({ holder }) => holder === section.id);
    const [heads, deputies] = [leaderPosts(own, 'HEAD'), leaderPosts(own, 'DEPUTY')];
    return { posts: all, leaders: heads === null || deputies === null ? null : heads + deputies, own };
  });
  const found = supervisionOf(led);
  return (
    found && {
      knownSections: found.known,
      unknownSections: found.unknown,
      sectionLeaders: found.leaders,
      sectionStaff: found.staff,
      staffPerLeader: rounded(found.staffPerLeader),
      leadersMadeFrom: led.filter(isKnown).flatMap(({ own }) => own.map(({ fact }) => new LeaderPost(fact))),
    }
  );
}

/** What each year states, each measure of the body and of its sections out of the document of that year that speaks. */
function years(stated: StatedStaffing, isOwn: (held: Held<unknown>) => boolean): readonly StaffingYear[] {
  const found = new Set(stated.yearsOf(stated.quotas));
  return [...found]
    .sort((a, b) => (a ?? Infinity) - (b ?? Infinity))
    .map((fiscalYear) => {
      const spoken = (quotas: Quotas): Quotas =>
        [...groupBy(quotas, ({ fact }) => fact.properties.measure).values()].flatMap((all) =>
          stated.statedBy(stated.latestOf(all, fiscalYear)?.list.shown ?? null, all),
        );
      const own = spoken(stated.quotas.filter(isOwn));
      const ofSections = spoken(stated.quotas.filter((held) => !isOwn(held)));
      const shownAs = (quotas: Quotas, balanceOf: StaffingBalance['balanceOf']): readonly StaffingBalance[] =>
        balancesOf(quotas).map(({ madeFrom, ...balance }) => ({
          ...balance,
          balanceOf,
          madeFrom: madeFrom.map(({ fact }) => new StaffingQuota(fact)),
        }));
      return {
        fiscalYear,
        balances: [...shownAs(own, 'WHOLE_BODY'), ...shownAs(ofSections, 'SECTIONS')],
        statedChanges: [...own, ...ofSections].flatMap(({ fact }) =>
          fact.properties.measure === 'CHANGE' ? [new StaffingQuota(fact)] : [],
        ),
      };
    });
}
