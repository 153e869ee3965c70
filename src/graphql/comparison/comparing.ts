/** How the things of each kind are compared: what of a node tells that it goes on, and in what it is not as it was. */
import type { Kind, NodeOf } from '../../domain/model';
import { nameKey } from '../../text/fold';
import { continuityOfLines, keyOfLine, type LineThing } from '../../planning/continuity/budget-lines';
import type { Continuation } from '../../planning/continuity/continuity';
import { continuityOfDuties, isReworded, keyOfDuty, type DutyThing } from '../../planning/continuity/duties';
import { withoutYears } from '../../planning/continuity/numerals';
import type { DecidedPair } from '../../planning/continuity/decided';
import { continuityOfPosts, keyOfPosts, type PostsThing } from '../../planning/continuity/posts';
import { continuityOfSections, keyOfSection, type SectionThing } from '../../planning/continuity/sections';
import { parsePath } from '../budget/stated-figure';
import { isKind } from '../core/entity';
import { linksOf } from '../core/paths';
import type { Link } from '../plan/path';
import type { Aspect, Comparing, Holder, Stated } from './change-list';

export type HolderOf = (link: Link) => Holder;

const oneList = (): string => '';
const isRenamed = (one: string, other: string): boolean => withoutYears(nameKey(one)) !== withoutYears(nameKey(other));

/** Places of the steps that stand behind the first in `comparisonSteps`. */
const DUTIES_OF_SECTION = 1;

export const SECTIONS: Comparing<SectionThing & Stated> = {
  groupOf: oneList,
  thingsOf: (links, document) =>
    ofKind('Section', links, (link, { name, aliases }) => {
      const duties = linksOf(link.then[DUTIES_OF_SECTION]).filter(({ then: [places] }) =>
        linksOf(places).some(({ node }) => node.id === document),
      );
      const texts = ofKind('Responsibility', duties, (_, { text }) => text);
      return { id: link.node.id, link, name, aliases, duties: texts.length === 0 ? null : texts.join('') };
    }),
  continuityOf: continuityOfSections,
  decided: { kind: 'Section', keyOf: keyOfSection },
  nameOf: ({ name }) => name,
  aspectsOf:
    () =>
    ({ earlier, later }) =>
      isRenamed(earlier.name, later.name) ? ['RENAMED'] : [],
};

/** A duty, and the name of the section that has it. */
type HeldDuty = DutyThing & Stated & Pick<Holder, 'section'>;

export const duties = (holderOf: HolderOf): Comparing<HeldDuty> => ({
  groupOf: oneList,
  thingsOf: (links) =>
    ofKind('Responsibility', links, (link, { text }) => {
      const { key: holder, section } = holderOf(link);
      return { id: link.node.id, link, text, holder, section };
    }),
  continuityOf: continuityOfDuties,
  decided: { kind: 'Responsibility', keyOf: keyOfDuty },
  nameOf: ({ text }) => text,
  aspectsOf:
    () =>
    ({ earlier, later }) => [
      ...(isReworded(earlier.text, later.text) ? (['REWORDED'] as const) : []),
      ...(earlier.holder === later.holder ? [] : (['MOVED'] as const)),
    ],
});

/** Posts rest on their holder: where only likeness says that it goes on, so it is with them. */
const onHolders = (holderOf: HolderOf) => ({ holderOf: ({ later }: Continuation<Stated>) => holderOf(later.link) });
const postsCompared = {
  continuityOf: continuityOfPosts,
  decided: null,
  nameOf: ({ name }: PostsThing) => name,
  countOf: ({ count }: PostsThing) => count,
  aspectsOf:
    () =>
    ({ rule }: Continuation<PostsThing>): readonly Aspect[] =>
      rule === 'RENAMED' ? ['RENAMED'] : [],
};

/** Posts of sections that were merged, or split, are merged or split with them: those of one kind. */
const withHolders =
  (holderOf: HolderOf) =>
  (earlier: readonly (PostsThing & Stated)[], later: readonly (PostsThing & Stated)[]): readonly DecidedPair[] =>
    earlier.flatMap((before, left) => {
      const { isJoined } = holderOf(before.link);
      return later.flatMap((after, right) => {
        const holder = holderOf(after.link);
        const decision = holder.decision ?? holderOf(before.link).decision;
        const areOne = isJoined && holder.isJoined && keyOfPosts(before) === keyOfPosts(after);
        return areOne && decision ? [{ left, right, decision }] : [];
      });
    });

export const staffing = (holderOf: HolderOf): Comparing<PostsThing & Stated> => ({
  ...postsCompared,
  ...onHolders(holderOf),
  withHolders: withHolders(holderOf),
  // A change is no state; posts and people are two.
  groupOf: ({ node }) => (isKind(node, 'StaffingQuota') && node.properties.measure !== 'CHANGE' ? node.properties.measure : null), // prettier-ignore
  thingsOf: (links) =>
    ofKind('StaffingQuota', links, (link, { staffingType, measure, count }) => ({
      id: link.node.id,
      link,
      holder: holderOf(link).key,
      name: staffingType,
      measure,
      count,
    })),
});

export const leaderPosts = (holderOf: HolderOf): Comparing<PostsThing & Stated> => ({
  ...postsCompared,
  ...onHolders(holderOf),
  withHolders: withHolders(holderOf),
  groupOf: oneList,
  thingsOf: (links) =>
    ofKind('LeaderPost', links, (link, { title, rank, count }) => ({
      id: link.node.id,
      link,
      holder: holderOf(link).key,
      name: title,
      measure: rank,
      count,
    })),
});

/** Place of the step that leads to the class of a line. */
const CLASS_OF_LINE = 1;

export const BUDGET_LINES: Comparing<LineThing & Stated> = {
  // What only tells of a change is no amount.
  groupOf: ({ node }) => (isKind(node, 'BudgetLine') && node.properties.printed !== null ? node.properties.stage : null), // prettier-ignore
  thingsOf: (links) => {
    // A text gives the year before beside its own: what it states of its latest year is its state.
    const latest = Math.max(...ofKind('BudgetLine', links, (_, { fiscalYear }) => fiscalYear ?? -Infinity));
    return ofKind('BudgetLine', links, (link, line) => ((line.fiscalYear ?? latest) === latest ? [lineOf(link, line)] : [])).flat(); // prettier-ignore
  },
  continuityOf: continuityOfLines,
  decided: { kind: 'BudgetLine', keyOf: keyOfLine },
  nameOf: ({ label }) => label,
  fenOf: ({ fen }) => fen,
  aspectsOf: (all) => {
    const becameOf = new Map(all.map(({ earlier, later }) => [labelsKey(earlier, true), labelsKey(later, true)]));
    return ({ earlier, later }) => {
      // Where the figure above is renamed, what stands under it stays there.
      const [above, now] = [labelsKey(earlier), labelsKey(later)];
      return [
        ...(isRenamed(earlier.label, later.label) ? (['RENAMED'] as const) : []),
        ...(above === now || becameOf.get(above) === now ? [] : (['MOVED'] as const)),
      ];
    };
  },
};

/** @param link followed by the documents that state the line, and then by its class */
export function lineOf(
  link: Link,
  { label, path, stage, scope, fen }: NodeOf<'BudgetLine'>['properties'],
): LineThing & Stated {
  const above = path === null ? [] : parsePath(path).slice(0, -1);
  return { id: link.node.id, link, label, above, stage, scope, fen, code: codeOf(link) };
}

function codeOf({ then }: Link): string | null {
  const [found] = linksOf(then[CLASS_OF_LINE]);
  return found && 'code' in found.node.properties ? found.node.properties.code : null;
}

/** Labels down to the line, or down to the one above it. */
const labelsKey = ({ above, label }: LineThing, itself = false): string =>
  JSON.stringify([...above, ...(itself ? [label] : [])].map((one) => withoutYears(nameKey(one))));

function ofKind<K extends Kind, T>(
  kind: K,
  links: readonly Link[],
  make: (link: Link, properties: NodeOf<K>['properties']) => T,
): readonly T[] {
  return links.flatMap((link) => {
    const { node } = link;
    return isKind(node, kind) ? [make(link, node.properties)] : [];
  });
}
