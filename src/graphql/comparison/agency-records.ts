/** What each document states of a body, the earliest first. */
import type { Kind, NodeOf, Relation } from '../../domain/model';
import { groupBy } from '../../text/group-by';
import { nameKey } from '../../text/fold';
import { BudgetLine } from '../budget/budget-line.type';
import { parsePath } from '../budget/stated-figure';
import { isKind } from '../core/entity';
import { statingStep } from '../core/latest-source';
import { linksOf, things } from '../core/paths';
import { Document } from '../document/document.type';
import type { Link, Path, Step } from '../plan/path';
import { postsOfBody, type Held } from '../../planning/staffing-totals';
import type { AgencyRecord } from './history.type';

export function recordsPath(): Path<readonly AgencyRecord[]> {
  return {
    steps: [
      { ...STATED_IN, at: [['document'], []], looksAt: ['start', 'quote'], reads: ['fiscalYear'], order: [{ by: 'relation.start' }] }, // prettier-ignore
      of('HAS_SECTION', 'Section', 'sectionCount', [
        { relation: 'HAS_QUOTA', direction: 'out', at: [], alsoFor: POSTS, reads: COUNTED, then: [stating(...POSTS)] },
      ]),
      of('RESPONSIBLE_FOR', 'Responsibility', 'dutyCount'),
      {
        ...of('HAS_LINE', 'BudgetLine', 'totalExpenditure'),
        order: [{ by: 'position' }],
        at: [['totalExpenditure']],
        reads: ['label', 'path', 'fiscalYear', 'stage', 'fen'],
      },
      { relation: 'HAS_QUOTA', direction: 'out', at: [], alsoFor: POSTS, reads: COUNTED, then: [stating(...POSTS)] },
    ],
    answer: ([places, sections, duties, lines, ownQuotas], { node: body }) => {
      return [...groupBy(linksOf(places), ({ node }) => node.id).values()]
        .flatMap((found) =>
          things({ kind: 'Document', type: Document }, found.slice(0, 1)).map((document) => ({ document, found })),
        ) // prettier-ignore
        .sort(
          (a, b) =>
            (yearOf(a.document) ?? Infinity) - (yearOf(b.document) ?? Infinity) ||
            (a.document.id < b.document.id ? -1 : 1),
        ) // prettier-ignore
        .map(({ document, found }) => {
          const isStated = ({ then }: Link): boolean => linksOf(then[0]).some(({ node }) => node.id === document.id);
          return {
            document,
            fiscalYear: yearOf(document),
            printedNames: [...new Set(found.map(({ relation }) => (relation.type === 'STATED_IN' ? relation.properties.quote : '')))], // prettier-ignore
            sectionCount: countOf(linksOf(sections).filter(isStated)),
            dutyCount: countOf(linksOf(duties).filter(isStated)),
            ...postsOfBody(
              [
                ...linksOf(sections).flatMap(({ node, then }) => quotasIn(node.id, linksOf(then[1]).filter(isStated))),
                ...quotasIn(body.id, linksOf(ownQuotas).filter(isStated)),
              ],
              ({ holder }) => holder !== body.id,
            ),
            totalExpenditure: totalOf(linksOf(lines).filter(isStated), yearOf(document)),
          };
        });
    },
  };
}

/** Fields for which quotas are read. */
const POSTS = ['posts', 'postsOf'] as const;
const COUNTED = ['staffingType', 'measure', 'count'] as const;

const quotasIn = (holder: string, quotas: readonly Link[]): readonly Held<NodeOf<'StaffingQuota'>>[] =>
  quotas.flatMap(({ node }) => (isKind(node, 'StaffingQuota') ? [{ holder, fact: node }] : []));

const STATED_IN = { relation: 'STATED_IN', direction: 'out' } as const;

const stating = (...fields: readonly string[]): Step => ({ ...statingStep(undefined), at: [], alsoFor: fields });

const of = (relation: Relation, kind: Kind, field: string, then: readonly Step[] = []): Step => ({
  relation,
  direction: 'out',
  kinds: [kind],
  at: [],
  alsoFor: then.length > 0 ? [field, ...POSTS] : [field],
  then: [stating(field), ...then],
});

const yearOf = (document: Document): number | null => document.node.properties.fiscalYear;
const countOf = (links: readonly Link[]): number | null => (links.length === 0 ? null : links.length);

/** Whatever is a part of another figure is no whole, however it is called. */
const WHOLE = /^(?:本年|年度)?总?支出(?:总?[预决]算)?(?:总?合?计|总额|总体)?$/;

function totalOf(links: readonly Link[], year: number | null): BudgetLine | null {
  const isWhole = ({ properties }: NodeOf<'BudgetLine'>): boolean =>
    properties.fen !== null &&
    properties.fiscalYear === year &&
    (properties.path === null || parsePath(properties.path).length === 1) &&
    WHOLE.test(nameKey(properties.label));
  const [first] = links.filter(({ node }) => isKind(node, 'BudgetLine') && isWhole(node));
  return first ? (things({ kind: 'BudgetLine', type: BudgetLine }, [first])[0] ?? null) : null;
}
