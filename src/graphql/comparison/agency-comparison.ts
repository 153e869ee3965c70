import { linksOf } from '../core/paths';
import type { Link } from '../plan/path';
import { changeList, type Comparing, type Holder, type Stated } from './change-list';
import { decisionsOf, type DecisionsOf } from './decisions-of';
import { BUDGET_LINES, duties, leaderPosts, SECTIONS, staffing, type HolderOf } from './comparing';
import { DECISIONS, type Found, type Years } from './comparison-path';
import type { AgencyComparison, ChangeList, FactChange } from './comparison.type';

/** Steps behind the sections: who states them, and what they hold. */
const OF_SECTION = { duties: 1, staffing: 2, leaderPosts: 3 } as const;

/** A comparison of what was read; each list is made when it is asked for. */
export class ComparedAgency implements AgencyComparison {
  readonly fromYear: number;
  readonly toYear: number;
  readonly #years: Years;
  readonly #found: readonly (readonly Link[])[];
  readonly #decisions: DecisionsOf;
  #sections: ChangeList | null = null;

  /** @param found along `comparisonSteps` */
  constructor(
    private readonly agency: string,
    years: Years,
    found: Found,
    private readonly only: readonly string[] | null,
  ) {
    this.fromYear = years.from;
    this.toYear = years.to;
    this.#years = years;
    this.#found = found.map(linksOf);
    this.#decisions = decisionsOf(found[DECISIONS]);
  }

  get sectionChanges(): ChangeList {
    return this.#narrowed(this.#allOfSections());
  }

  get dutyChanges(): ChangeList {
    const [, own = []] = this.#found;
    return this.#compared(own, duties(this.#holders([])));
  }

  get sectionDutyChanges(): ChangeList {
    const held = this.#heldBySections(OF_SECTION.duties);
    return this.#compared(held.map(({ link }) => link), duties(this.#holders(held))); // prettier-ignore
  }

  get staffingChanges(): ChangeList {
    const [, , own = []] = this.#found;
    const held = this.#heldBySections(OF_SECTION.staffing);
    return this.#compared([...own, ...held.map(({ link }) => link)], staffing(this.#holders(held)));
  }

  get leaderPostChanges(): ChangeList {
    const [, , , own = []] = this.#found;
    const held = this.#heldBySections(OF_SECTION.leaderPosts);
    return this.#compared([...own, ...held.map(({ link }) => link)], leaderPosts(this.#holders(held)));
  }

  get budgetLineChanges(): ChangeList {
    const [, , , , lines = []] = this.#found;
    return this.#compared(lines, BUDGET_LINES);
  }

  #compared<T extends Stated>(links: readonly Link[], comparing: Comparing<T>): ChangeList {
    return this.#narrowed(changeList(links, this.#years, comparing, this.#decisions));
  }

  #narrowed(list: ChangeList): ChangeList {
    const { only } = this;
    return only ? { ...list, changes: list.changes.filter(({ outcome }) => only.includes(outcome)) } : list;
  }

  #allOfSections(): ChangeList {
    this.#sections ??= changeList(this.#sectionLinks, this.#years, SECTIONS, this.#decisions);
    return this.#sections;
  }

  get #sectionLinks(): readonly Link[] {
    return this.#found[0] ?? [];
  }

  #heldBySections(step: number): readonly { readonly link: Link; readonly section: string }[] {
    return this.#sectionLinks.flatMap(({ node, then }) => linksOf(then[step]).map((link) => ({ link, section: node.id }))); // prettier-ignore
  }

  /** What no section holds, the agency does. A section that goes on under another name stays one holder. */
  #holders(held: readonly { readonly link: Link; readonly section: string }[]): HolderOf {
    const goingOn = held.length === 0 ? new Map<string, GoingOn>() : holdersGoingOn(this.#allOfSections().changes);
    const sections = new Map(held.map(({ link, section }) => [link, section]));
    const names = new Map(this.#sectionLinks.flatMap(({ node }) => (node.kind === 'Section' ? [[node.id, node.properties.name] as const] : []))); // prettier-ignore
    return (link) => {
      const key = sections.get(link) ?? this.agency;
      const itself = { key, isJoined: false, score: null, decision: null };
      return { ...(goingOn.get(key) ?? itself), section: names.get(key) ?? null };
    };
  }
}

type GoingOn = Omit<Holder, 'section'>;

/** Of each section that goes on under another name, or with others, by what it and these go on. */
function holdersGoingOn(changes: readonly FactChange[]): ReadonlyMap<string, GoingOn> {
  const holders = new Map<string, GoingOn>();
  for (const { earlier, later, score, basis, decision, aspects } of changes) {
    if (!earlier || !later) continue;
    const isJoined = aspects.includes('MERGED') || aspects.includes('SPLIT');
    if (earlier.id === later.id && !isJoined) continue;
    const known = [holders.get(earlier.id), holders.get(later.id)].flatMap((one) => one ?? []);
    const goingOn = {
      key: known[0]?.key ?? earlier.id,
      isJoined,
      score: basis === 'INFERRED' ? score : null,
      decision: decision?.node ?? known.find((one) => one.decision !== null)?.decision ?? null,
    };
    // What was two mergers is one where a section is a part of both.
    const others = isJoined ? [...holders].filter(([, { key }]) => known.some((one) => one.key === key)) : [];
    for (const [id, other] of others) holders.set(id, { ...other, key: goingOn.key });
    for (const id of isJoined ? [earlier.id, later.id] : [later.id]) holders.set(id, goingOn);
  }
  return holders;
}
