/** The figures of a body that count once, as groups of them are counted: whoever adds them up gets what `budgetGroups` says. */
import { GovorgError } from '../../domain/errors';
import type { NodeOf } from '../../domain/model';
import type { BranchedNode, ExpandQuery, GraphStore } from '../../store/graph-store';
import { pagesOf } from '../../store/pages';
import type { GroupsAsked } from './group';
import { BUDGET } from './groupings';
import { groupsOf } from './groups';
import { SupersededDocuments } from './superseded';

export interface CountedLine {
  readonly line: NodeOf<'BudgetLine'>;
  readonly agency: NodeOf<'Agency'>;
  readonly division: NodeOf<'Division'> | null;
  /** From the widest to the narrowest. */
  readonly functions: readonly NodeOf<'FunctionClass'>[];
  readonly economics: readonly NodeOf<'EconomicClass'>[];
}

/** Sums of one of these are those of a group of the API. */
const BY: GroupsAsked<'AGENCY' | 'FISCAL_YEAR' | 'STAGE' | 'OUTERMOST'>['by'] = ['AGENCY', 'FISCAL_YEAR', 'STAGE', 'OUTERMOST']; // prettier-ignore
const PAGE = 500;
/** Of the wider classes of a class. */
const ABOVE: ExpandQuery = {
  relation: 'PART_OF',
  direction: 'out',
  branches: [{ relation: 'PART_OF', direction: 'out' }],
};
const CLASSES: ExpandQuery = { relation: 'CLASSIFIED_AS', direction: 'out', branches: [ABOVE] };

export async function fiscalLines(
  store: GraphStore,
  agency: NodeOf<'Agency'>,
  division: NodeOf<'Division'> | null,
): Promise<readonly CountedLine[]> {
  const requires = [
    { some: { relation: 'HAS_LINE', direction: 'in', filter: { id: { equals: agency.id } } } },
  ] as const;
  const groups = await groupsOf(await contextOf(store), BUDGET, { by: BY, requires });
  if (groups === null) {
    throw new GovorgError(
      'QUERY_TOO_COMPLEX',
      `${agency.properties.name} has too many figures to be counted one by one`,
    );
  }
  const leftOut = new Set(
    groups.flatMap((group) => [...group.leftOut.values()].flatMap(({ count, first }) => first(count))),
  );
  const lines: CountedLine[] = [];
  for await (const nodes of pagesOf(store, 'BudgetLine', { requires, branches: [CLASSES] }, PAGE)) {
    for (const { branches, ...line } of nodes) {
      if (leftOut.has(line.id) || line.properties.fen === null) continue;
      const own = (branches?.[0]?.neighbours ?? []).map(({ node }) => [...chain(node)].reverse());
      lines.push({
        line: line,
        agency,
        division,
        functions: narrowest(own, 'FunctionClass'),
        economics: narrowest(own, 'EconomicClass'),
      });
    }
  }
  return lines;
}

const forever = new AbortController().signal;
const contextOf = async (store: GraphStore): Promise<Parameters<typeof groupsOf>[0]> => ({
  bulk: store,
  superseded: new SupersededDocuments(store),
  version: await store.version(),
  signal: forever,
});

type Classes = 'FunctionClass' | 'EconomicClass';

/** A class and those above it. */
function* chain(node: BranchedNode): Generator<BranchedNode> {
  yield node;
  for (const { node: above } of node.branches?.[0]?.neighbours ?? []) yield* chain(above);
}

/** A figure stands in one class; where a text names several, in the one that says most. */
function narrowest<K extends Classes>(chains: readonly (readonly BranchedNode[])[], kind: K): readonly NodeOf<K>[] {
  const ofKind = chains.filter((classes) => classes.at(-1)?.kind === kind);
  const [longest = []] = [...ofKind].sort((a, b) => b.length - a.length);
  return longest.map(({ branches: _, ...node }) => node as unknown as NodeOf<K>);
}
