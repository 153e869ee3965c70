/** What can be put into groups, and what of each kind counts beside what. */
import { foldText } from '../../text/fold';
import {
  kindsAbove,
  STAFFING_STAGES,
  staffingKind,
  staffingStage,
  type StaffingKind,
} from '../../planning/staffing-kinds';
import type { Statement } from '../../planning/statement';
import { kindOfId } from '../../domain/identifier';
import type { BranchedNode } from '../../store/graph-store';
import { groupBy } from '../../text/group-by';
import { AgencyRelationEnum } from '../core/enums';
import {
  BUDGET_DIMENSIONS,
  DUTY_DIMENSIONS,
  FINDING_DIMENSIONS,
  pathOf,
  SECTION_DIMENSIONS,
  STAFFING_DIMENSIONS,
  type Found,
} from './dimensions';
import type { BulkStore, Completed, Grouping } from './grouping';

/** No tree of figures and no chain of offices is as deep; circles end by themselves. */
const DEEPEST = 50;

/** Documents that list things of somebody name several: one is mentioned anywhere. */
const LISTED = 2;

const NOTHING = { properties: [] } as const;
const YEAR = { properties: ['fiscalYear'] } as const;

interface Place {
  readonly document: string;
  readonly year: number | null;
  readonly isSuperseded: boolean;
}

type Documents = ReadonlySet<string>;

/** Where it is stated, what holds first and then the latest; once at no place where no document is known. */
function placesOf({ around }: Found, superseded: Documents): readonly [Place, ...Place[]] {
  const places = around('documents').flatMap((one) =>
    one.kind === 'Document'
      ? [{ document: one.id, year: one.properties.fiscalYear, isSuperseded: superseded.has(one.id) }]
      : [],
  );
  const [first, ...rest] = places.sort(
    (a, b) =>
      Number(a.isSuperseded) - Number(b.isSuperseded) ||
      (b.year ?? -1) - (a.year ?? -1) ||
      (a.document < b.document ? -1 : 1),
  );
  return first ? [first, ...rest] : [{ document: '', year: null, isSuperseded: false }];
}

const holderOf = ({ around, node }: Found, { document }: Place): string =>
  around('agency')[0]?.id ?? (document === '' ? node.id : document);

/** What a line is an item of: the figures above it, or the heading above it where that has no figure of its own. */
function wholesOf(found: Found, place: Place): readonly string[] {
  const parents = found.around('parents').map(({ id }) => id);
  const headings = found.node.kind === 'BudgetLine' ? pathOf(found.node).slice(0, -1) : [];
  if (parents.length > 0 || headings.length === 0) return parents;
  return [JSON.stringify([holderOf(found, place), place.document, ...headings.map(foldText)])];
}

/** Items that make more together than the figure that they are parts of cannot all be different: such a list is none. */
async function withProvedLists(
  bulk: BulkStore,
  statements: readonly Statement[],
  superseded: Documents,
): Promise<readonly Statement[]> {
  const ids = [...new Set(statements.flatMap(({ wholes }) => wholes))].filter((id) => kindOfId(id) === 'BudgetLine');
  if (ids.length === 0) return statements;
  const stated = { relation: 'STATED_IN', direction: 'out', relationProperties: [], properties: [] } as const;
  const branches = superseded.size > 0 ? [stated] : [];
  const parts = {
    relation: 'PART_OF',
    direction: 'in',
    relationProperties: [],
    properties: ['fen'],
    branches,
  } as const;
  const isOutdated = ({ branches: [read] = [] }: BranchedNode): boolean =>
    read !== undefined && read.neighbours.length > 0 && read.neighbours.every(({ node }) => superseded.has(node.id));
  const wholes = await bulk.nodes(ids, { properties: ['fen'], branches: [parts] });
  const overlapping = new Set(
    wholes.flatMap((whole) => {
      const stated = whole === null ? null : fenOf(whole);
      const items = (whole?.branches?.[0]?.neighbours ?? []).filter(({ node }) => !isOutdated(node));
      const sum = items.reduce((all, { node }) => all + BigInt(fenOf(node) ?? 0), 0n);
      return whole && stated !== null && sum > BigInt(stated) ? [whole.id] : [];
    }),
  );
  return statements.map((one) => ({ ...one, wholes: one.wholes.filter((id) => !overlapping.has(id)) }));
}

const fenOf = (node: BranchedNode): number | null => (node.kind === 'BudgetLine' ? node.properties.fen : null);

export const BUDGET: Grouping<keyof typeof BUDGET_DIMENSIONS> = {
  kind: 'BudgetLine',
  properties: ['fen', 'fiscalYear', 'stage', 'scope', 'label', 'path'],
  neighbours: { agency: NOTHING, documents: NOTHING, parents: NOTHING },
  dimensions: BUDGET_DIMENSIONS,
  statements: (found, superseded) => {
    const { node } = found;
    if (node.kind !== 'BudgetLine') return [];
    const { fen, fiscalYear, stage, scope, label } = node.properties;
    const [place] = placesOf(found, superseded);
    return [
      {
        id: node.id,
        amount: fen,
        holder: holderOf(found, place),
        hasKnownHolder: found.around('agency').length > 0,
        year: fiscalYear,
        stage,
        name: foldText(label),
        thing: node.id,
        wholes: wholesOf(found, place),
        above: [],
        isOfDepartment: scope === 'DEPARTMENT',
        isSuperseded: place.isSuperseded,
      },
    ];
  },
  complete: async (bulk, read, superseded) => {
    const statements = await withProvedLists(bulk, read, superseded);
    const inTrees = read.flatMap(({ id, wholes }) => (wholes.some((whole) => kindOfId(whole) !== null) ? [id] : []));
    const holders = [...new Set(statements.map(({ holder }) => holder))];
    const [trees, chains] = await Promise.all([
      above(bulk, [...new Set(inTrees)], ['PART_OF']),
      // Units without a department beside them are counted as they are.
      holders.length > 1 && statements.some(({ isOfDepartment }) => isOfDepartment)
        ? above(bulk, holders, Object.values(AgencyRelationEnum))
        : new Map<string, readonly string[]>(),
    ]);
    return {
      statements: statements.map((one) => ({ ...one, above: trees.get(one.id) ?? [] })),
      superiors: (holder) => chains.get(holder) ?? [],
    };
  },
  rules: {
    stages: ['FINAL', 'BUDGET', 'ASSET', 'OTHER'],
    stocks: new Set(['ASSET']),
    areAlternatives: false,
  },
  leastOfEdition: LISTED,
  amount: 'fen',
};

async function above(
  bulk: BulkStore,
  ids: readonly string[],
  relations: Parameters<BulkStore['closure']>[1]['relations'],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const reached = await bulk.closure(ids, { relations, direction: 'out', depth: DEEPEST });
  return new Map(ids.map((id, index) => [id, reached[index]?.map(({ node }) => node.id) ?? []]));
}

export const STAFFING: Grouping<keyof typeof STAFFING_DIMENSIONS> = {
  kind: 'StaffingQuota',
  properties: ['count', 'measure', 'staffingType'],
  neighbours: { agency: NOTHING, section: NOTHING, documents: YEAR },
  dimensions: STAFFING_DIMENSIONS,
  statements: (found, superseded) => {
    const { node, around } = found;
    if (node.kind !== 'StaffingQuota') return [];
    const { count, measure, staffingType } = node.properties;
    const [place] = placesOf(found, superseded);
    const section = around('section')[0]?.id ?? null;
    const type = staffingKind(staffingType);
    const list = JSON.stringify([place.document, measure, section === null ? 'BY_TYPE' : 'BY_SECTION']);
    return [
      {
        id: node.id,
        // What was added or taken away is no number of posts.
        amount: measure === 'CHANGE' ? null : count,
        holder: holderOf(found, place),
        hasKnownHolder: around('agency').length > 0,
        year: place.year,
        stage: staffingStage(measure, staffingType),
        name: JSON.stringify([section, type]),
        thing: JSON.stringify([section, type]),
        // A number of all kinds for the whole body is an item of nothing.
        wholes: section === null && type === null ? [] : [list],
        above: [],
        isOfDepartment: false,
        isSuperseded: place.isSuperseded,
      },
    ];
  },
  complete: async (_, statements) => ({ statements: withWholePosts(statements), superiors: () => [] }),
  rules: {
    stages: STAFFING_STAGES,
    stocks: new Set(STAFFING_STAGES.filter((stage) => stage !== 'CHANGE')),
    areAlternatives: true,
  },
  // A number of posts stands by itself.
  leastOfEdition: 1,
  thingsAbove: postsAbove,
};

/** What a body states as a whole is above what it states of its sections, and all kinds of staffing above each. */
function postsAbove(thing: string): readonly string[] {
  const [section, kind] = JSON.parse(thing) as [section: string | null, kind: StaffingKind];
  const wider = [kind, ...kindsAbove(kind)];
  const wholes = [
    ...wider.slice(1).map((one) => [section, one]),
    ...(section === null ? [] : wider.map((one) => [null, one])),
  ];
  return wholes.map((whole) => JSON.stringify(whole));
}

function withWholePosts(statements: readonly Statement[]): Completed['statements'] {
  const byHolder = groupBy(statements, ({ holder, year, stage }) => JSON.stringify([holder, year, stage]));
  const byThing = new Map([...byHolder].map(([key, own]) => [key, groupBy(own, ({ thing }) => thing)]));
  return statements.map((one) => {
    const own = byThing.get(JSON.stringify([one.holder, one.year, one.stage]));
    return {
      ...one,
      above: postsAbove(one.thing)
        .flatMap((whole) => own?.get(whole) ?? [])
        .map(({ id }) => id),
    };
  });
}

/** Things that are counted, one each: once for every document that lists them. */
const counting =
  (nameOf: (found: Found) => string, ownerOf = holderOf) =>
  (found: Found, superseded: Documents): readonly Statement[] =>
    placesOf(found, superseded).map((place) => ({
      id: found.node.id,
      amount: 1,
      holder: ownerOf(found, place),
      // Each is one of its own, whoever has it.
      hasKnownHolder: true,
      year: place.year,
      stage: found.node.kind,
      name: nameOf(found),
      thing: found.node.id,
      wholes: [place.document],
      above: [],
      isOfDepartment: false,
      isSuperseded: place.isSuperseded,
    }));

/** Which list counts is told by all that documents name of a holder, not by what is asked of it or stands in one group. */
const withLists =
  (relation: 'HAS_SECTION' | 'RESPONSIBLE_FOR') =>
  async (bulk: BulkStore, statements: readonly Statement[], superseded: Documents): Promise<Completed> => {
    const standing = statements.filter(({ isSuperseded }) => !isSuperseded);
    const ofHolder = [...groupBy(standing, ({ holder }) => holder)].map(
      ([holder, all]) => [holder, [...new Set(all.map(({ year }) => year))]] as const,
    );
    const ofSeveralYears = ofHolder.filter(([, years]) => years.length > 1);
    const stated = { relation: 'STATED_IN', direction: 'out', relationProperties: [], ...YEAR } as const;
    const named = { relation, direction: 'out', relationProperties: [], properties: [], branches: [stated] } as const;
    const ids = ofSeveralYears.map(([holder]) => holder);
    const read = ids.length === 0 ? [] : await bulk.nodes(ids, { properties: [], branches: [named] });
    const lists = new Map(
      ofSeveralYears.map(([holder, years], index) => {
        const things = (read[index]?.branches?.[0]?.neighbours ?? []).map(
          ({ node }) => new Set(yearsOf(node, superseded)),
        );
        const listed = years.filter((year) => things.filter((its) => its.has(year)).length >= LISTED);
        return [holder, latestOf(listed.length > 0 ? listed : years)];
      }),
    );
    return { statements, superiors: () => [], listedIn: (holder) => lists.get(holder) };
  };

const yearsOf = ({ branches }: BranchedNode, superseded: Documents): readonly (number | null)[] =>
  (branches?.[0]?.neighbours ?? []).flatMap(({ node }) =>
    superseded.has(node.id) ? [] : [node.kind === 'Document' ? node.properties.fiscalYear : null],
  );

/** Unknown is older than any. */
const latestOf = (years: readonly (number | null)[]): number | null =>
  years.reduce((latest, year) => (latest === null || (year ?? latest) > latest ? year : latest), null);

export const SECTIONS: Grouping<keyof typeof SECTION_DIMENSIONS> = {
  kind: 'Section',
  properties: ['name'],
  neighbours: { agency: NOTHING, documents: YEAR },
  dimensions: SECTION_DIMENSIONS,
  statements: counting(({ node }) => (node.kind === 'Section' ? foldText(node.properties.name) : '')),
  complete: withLists('HAS_SECTION'),
  rules: { stages: [], stocks: new Set(['Section']), areAlternatives: false },
  leastOfEdition: LISTED,
  isListed: true,
};

export const DUTIES: Grouping<keyof typeof DUTY_DIMENSIONS> = {
  kind: 'Responsibility',
  properties: ['text'],
  neighbours: { agency: NOTHING, section: NOTHING, documents: YEAR },
  dimensions: DUTY_DIMENSIONS,
  statements: counting(
    ({ node }) => (node.kind === 'Responsibility' ? foldText(node.properties.text) : ''),
    // A text that lists the duties of the body again says nothing of those of its sections.
    (found, place) => found.around('section')[0]?.id ?? holderOf(found, place),
  ),
  complete: withLists('RESPONSIBLE_FOR'),
  rules: { stages: [], stocks: new Set(['Responsibility']), areAlternatives: false },
  leastOfEdition: LISTED,
  isListed: true,
};

export const FINDINGS: Grouping<keyof typeof FINDING_DIMENSIONS> = {
  kind: 'Finding',
  properties: [],
  neighbours: { documents: YEAR },
  dimensions: FINDING_DIMENSIONS,
  // Each is one of its own: no finding says again what another says.
  statements: (found) =>
    counting(() => found.node.id)(found, NO_DOCUMENTS)
      .slice(0, 1)
      .map((one) => ({ ...one, holder: one.id })),
  rules: { stages: [], stocks: new Set(), areAlternatives: false },
  leastOfEdition: null,
};

const NO_DOCUMENTS: Documents = new Set();
