/** Leader posts against the rule that applies. Nothing is taken for granted: what is not known makes no verdict. */
import type { LeaderPostArticle, LeaderPostRule, LeaderPostStep, RuledHolder } from '../../domain/leader-post-rule';
import { divisionPath, isWithinDivision } from '../divisions';

export type LeaderVerdict = 'WITHIN' | 'ABOVE' | 'BELOW' | 'UNKNOWN';

/** Why there is no verdict: the first of these that holds. */
export type NoVerdict =
  | 'NO_RULE'
  | 'AGENCY_KIND_UNKNOWN'
  | 'OTHER_AGENCY_KIND'
  | 'NOT_COVERED'
  | 'POSTS_UNKNOWN'
  | 'LEADERS_UNKNOWN'
  | 'OTHER_YEARS';

export interface RuledBody {
  /** Code of its division; null where none is known. */
  readonly division: string | null;
  /** Null where no text tells. */
  readonly agencyKind: string | null;
}

/** What texts state of a body, or of one of its sections. */
export interface Led {
  readonly holder: RuledHolder;
  /** Posts that may be filled; null where no text tells. */
  readonly posts: number | null;
  readonly postsYear: number | null;
  /** Leader posts of whatever rank together; null where no text tells of any. */
  readonly leaders: number | null;
  readonly leadersYear: number | null;
}

export interface LeaderJudgement {
  readonly verdict: LeaderVerdict;
  /** Null where there is a verdict. */
  readonly because: NoVerdict | null;
  readonly rule: LeaderPostRule | null;
  /** What it says of such a holder; null where it says nothing, or its kind is not that of the body. */
  readonly article: LeaderPostArticle | null;
  /** What it allows for that number of posts; null where that is not known. */
  readonly step: LeaderPostStep | null;
}

/**
 * The rule of the place of a body in a year: that of the smallest division around it, and of these the latest. One whose
 * place or years are not known is nobody's by itself.
 */
export function ruleOf(rules: readonly LeaderPostRule[], body: RuledBody, year: number | null): LeaderPostRule | null {
  const applying = rules.filter(
    ({ division, years, agencyKind }) =>
      division !== null &&
      body.division !== null &&
      isWithinDivision(body.division, division) &&
      years !== null &&
      year !== null &&
      years.from <= year &&
      year <= (years.to ?? Infinity) &&
      (body.agencyKind === null || agencyKind === body.agencyKind),
  );
  const sizeOf = ({ division }: LeaderPostRule): number => divisionPath(division ?? '').length;
  const [first = null] = applying.sort((a, b) => sizeOf(b) - sizeOf(a) || (b.years?.from ?? 0) - (a.years?.from ?? 0));
  return first;
}

/** @param rule the one that applies, or that somebody names */
export function judgeLeaders(rule: LeaderPostRule | null, body: RuledBody, led: Led): LeaderJudgement {
  const unknown = (because: NoVerdict, found: Partial<LeaderJudgement> = {}): LeaderJudgement => ({
    verdict: 'UNKNOWN',
    because,
    rule,
    article: null,
    step: null,
    ...found,
  });
  if (!rule) return unknown('NO_RULE');
  if (body.agencyKind === null) return unknown('AGENCY_KIND_UNKNOWN');
  if (body.agencyKind !== rule.agencyKind) return unknown('OTHER_AGENCY_KIND');
  const article = rule.articles.find(({ holders }) => holders.includes(led.holder));
  if (!article) return unknown('NOT_COVERED');
  const { posts, leaders } = led;
  if (posts === null) return unknown('POSTS_UNKNOWN', { article });
  const step = article.steps.find(({ upTo }) => upTo === null || posts <= upTo) ?? null;
  if (!step) return unknown('NOT_COVERED', { article });
  if (leaders === null) return unknown('LEADERS_UNKNOWN', { article, step });
  if (led.postsYear !== led.leadersYear) return unknown('OTHER_YEARS', { article, step });
  return { verdict: verdictOf(leaders, step), because: null, rule, article, step };
}

function verdictOf(leaders: number, { fewest, most }: LeaderPostStep): LeaderVerdict {
  if (leaders < fewest) return 'BELOW';
  return leaders > (most ?? Infinity) ? 'ABOVE' : 'WITHIN';
}
