/** Reads everything of a kind into columns, page by page. */
import { completed } from '../../../planning/columns/complete';
import { GrowingLists } from '../../../planning/columns/growing';
import type { Lists } from '../../../planning/columns/statement-columns';
import { StatementRows } from '../../../planning/columns/statement-rows';
import type { BranchedNode, ExpandQuery, Selection } from '../../../store/graph-store';
import { pagesOf } from '../../../store/pages';
import { AgencyRelationEnum } from '../../core/enums';
import { around, type Around } from '../around';
import type { Dimension, Found } from '../dimensions';
import type { BulkStore, Grouping } from '../grouping';
import { supersededDocuments } from '../superseded';
import type { GroupColumns, KeyColumn } from './group-columns';
import { Ids } from '../../core/ids';
import { KeySource } from './key-reader';
import { inTurns } from '../../../store/turns';

/** Things that are read at once. */
const AT_ONCE = 1_000;

/** No chain of offices is as long; circles end by themselves. */
const HIGHEST = 50;

/** @returns null where more than so much is stated of them */
export async function readColumns<D extends string>(
  store: BulkStore,
  grouping: Grouping<D>,
  most: number,
  signal: AbortSignal,
): Promise<GroupColumns<D> | null> {
  const rows = new Rows(grouping, await supersededDocuments(store, grouping));
  for await (const nodes of pagesOf(store, grouping.kind, rows.selection, AT_ONCE)) {
    await rows.take(store, nodes as readonly BranchedNode[]);
    if (rows.length > most) return null;
  }
  const told = await inTurns(rows.statements.told((row) => rows.ids.at(row)), signal); // prettier-ignore
  const statements = await inTurns(completed(told, grouping.thingsAbove), signal);
  const superiors = await superiorsOf(store, rows.statements);
  return { ids: rows.ids, statements: { ...statements, superiors }, keys: rows.keys() };
}

/** Who is above whom, where anybody states what holds for those below. */
async function superiorsOf(store: BulkStore, { holders, hasDepartments }: StatementRows): Promise<Lists> {
  const superiors = new GrowingLists();
  const ids = holders.values;
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const relations = Object.values(AgencyRelationEnum);
    const reached = hasDepartments
      ? await store.closure(some, { relations, direction: 'out', depth: HIGHEST })
      : some.map(() => []);
    for (const all of reached) {
      for (const { node } of all) {
        const holder = holders.known(node.id);
        if (holder !== undefined) superiors.add(holder);
      }
      superiors.end();
    }
  }
  return superiors.done();
}

class Rows<D extends string> {
  readonly ids = new Ids();
  readonly statements = new StatementRows();
  readonly selection: Selection;
  readonly #statementsOf: Grouping<D>['statements'];
  readonly #places = new Map<string, readonly [Around, number]>();
  readonly #sources: readonly KeySource[];

  constructor(
    { kind, properties, neighbours, dimensions, statements }: Grouping<D>,
    private readonly superseded: ReadonlySet<string>,
  ) {
    this.#statementsOf = statements;
    const all = Object.entries<Dimension>(dimensions);
    this.#sources = sourcesOf(all);
    const branches: ExpandQuery[] = [];
    for (const name of new Set([...Object.keys(neighbours ?? {}), ...this.#sources.flatMap((one) => one.neighbours?.name ?? [])])) {
      const one = around(kind, name, neighbours?.[name] ?? { properties: [] });
      this.#places.set(name, [one, branches.length]);
      branches.push(...one.branches);
    } // prettier-ignore
    this.selection = {
      properties: [...new Set([...properties, ...all.flatMap(([, one]) => one.properties ?? [])])],
      branches,
    };
  }

  get length(): number {
    return this.ids.length;
  }

  /** @param store tells of the neighbours what the dimensions look at, where that is not known already */
  async take(store: BulkStore, nodes: readonly BranchedNode[]): Promise<void> {
    const found = nodes.map((node) => this.#found(node));
    const known = await Promise.all(
      this.#sources.map(async (source) => {
        const ids = [...new Set(found.flatMap((one) => source.unknown(one)))];
        const read = ids.length === 0 ? [] : await store.nodes(ids, source.neighbours?.selection);
        return new Map(read.flatMap((one) => (one ? [[one.id, one] as const] : [])));
      }),
    );
    for (const one of found) {
      const ofSources = this.#sources.map((source, i) => [source, withKnown(one, known[i])] as const);
      for (const statement of this.#statementsOf(one, this.superseded)) {
        this.ids.push(one.node.id);
        this.statements.push(statement);
        for (const [source, looked] of ofSources) source.take(looked, statement);
      }
    }
  }

  keys(): Readonly<Record<D, KeyColumn>> {
    return Object.fromEntries(this.#sources.flatMap((source) => source.columns())) as Record<D, KeyColumn>;
  }

  #found(node: BranchedNode): Found {
    const known = new Map<string, readonly BranchedNode[]>();
    for (const [name, [one, place]] of this.#places) known.set(name, one.of(node, place));
    return { node, around: (name) => known.get(name) ?? [] };
  }
}

/** The thing with what was read of its neighbours. */
function withKnown(found: Found, known: ReadonlyMap<string, BranchedNode> | undefined): Found {
  if (!known || known.size === 0) return found;
  return { node: found.node, around: (name) => found.around(name).map((node) => known.get(node.id) ?? node) };
}

/** Dimensions that look at neighbours of one name share what is read of them. */
function sourcesOf(dimensions: readonly (readonly [string, Dimension])[]): readonly KeySource[] {
  const sources = new Map<string, KeySource>();
  for (const [name, dimension] of dimensions) {
    const [neighbours] = Object.entries(dimension.neighbours ?? {});
    const looksAt = neighbours ? `neighbours ${neighbours[0]}` : name;
    const source = sources.get(looksAt) ?? new KeySource(neighbours ? { name: neighbours[0], selection: neighbours[1] } : null);
    sources.set(looksAt, source);
    source.add(name, dimension);
  } // prettier-ignore
  return [...sources.values()];
}
