/** The leader posts of a body and of its sections, as a reform has them, against the rule that applies. */
import { judgeLeaders, ruleOf, type LeaderJudgement } from '../leader-posts/judge';
import { authorisedPostsIn } from './kind-of-posts';
import { isThing, type Body, type Section, type Thing } from './thing';
import { thingsUnder, type PlanView } from './view';

export interface JudgedLeaders {
  readonly holder: Body | Section;
  readonly leaders: number | null;
  readonly judgement: LeaderJudgement;
}

type Read = Pick<PlanView, 'find' | 'childrenOf' | 'base'>;

/** The body first. Sections of which no leader is stated are left out: most texts name none. */
export function judgedLeaders(plan: Read, body: Body): readonly JudgedLeaders[] {
  const own = thingsUnder(plan, body.id);
  const ofSections = own
    .filter((thing) => isThing(thing, 'SECTION'))
    .map((section) => judged(plan, body, section, thingsUnder(plan, section.id)));
  return [judged(plan, body, body, own), ...ofSections.filter(({ leaders }) => leaders !== null)];
}

function judged({ base }: Read, body: Body, holder: Body | Section, things: readonly Thing[]): JudgedLeaders {
  const stated = things.filter((thing) => isThing(thing, 'LEADERS'));
  const leaders = stated.length > 0 ? sumOf(stated) : null;
  const counting = authorisedPostsIn(things);
  const [postsYear, leadersYear] = yearsOf(counting, stated);
  const rule = base.isRuleNamed ? (base.rules[0] ?? null) : ruleOf(base.rules, body, base.asOf);
  const judgement = judgeLeaders(rule, body, {
    holder: holder.kind === 'SECTION' ? holder.sectionKind : 'BODY',
    posts: counting.length > 0 ? sumOf(counting) : null,
    postsYear,
    leaders,
    leadersYear,
  });
  return { holder, leaders, judgement };
}

const sumOf = (all: readonly { readonly count: number }[]): number => all.reduce((sum, one) => sum + one.count, 0);

interface OfYear {
  readonly year: number | null;
}

/** What a step sets is planned, whatever year the rest is stated for. */
function yearsOf(posts: readonly OfYear[], leaders: readonly OfYear[]): readonly [number | null, number | null] {
  const years = [...new Set([...posts, ...leaders].flatMap(({ year }) => year ?? []))];
  const isPlanned = [...posts, ...leaders].some(({ year }) => year === null);
  return years.length <= 1 || isPlanned ? [years[0] ?? null, years[0] ?? null] : [years[0] ?? null, years[1] ?? null];
}
