/**
 * Which things of the graph names mean. A batch of queries costs a fixed number of looks into the graph: what bears the
 * names exactly, what the texts tell of the candidates, and of who succeeds them. Names that are only near are found in
 * memory.
 */
import { kindOfId } from '../domain/identifier';
import { divisionIndex } from '../ingest/link/divisions';
import type { Reference } from '../ingest/link/reference';
import type { GraphStore } from '../store/graph-store';
import { KeptReading } from '../store/kept-reading';
import { inTurns } from '../store/turns';
import { foldText } from '../text/fold';
import { mayBePinyin } from '../text/pinyin';
import { candidatesFor, type Candidate } from './candidates';
import { readDetails, type Details } from './details';
import { RECONCILED_KINDS, type ReconciledKind } from './entity-types';
import { scoreOf, type Evidence } from './evidence';
import { isSought, lookUp, type Lookup } from './exact';
import { readNames, type NameDirectory } from './name-directory';
import { foldedNameParts, partNames, type PartName } from './name-parts';
import type { Query } from './queries';

export type Results = ReadonlyMap<string, readonly Candidate[]>;

/** Things that a query may mean whose properties are looked at. */
const MOST_LOOKED_AT = 30;

type Directories = ReadonlyMap<ReconciledKind, NameDirectory>;

export class Reconciler {
  readonly part: PartName;
  readonly #directories: ReadonlyMap<ReconciledKind, KeptReading<NameDirectory | null>>;

  constructor(store: GraphStore, reference: Reference) {
    const part = partNames(divisionIndex(reference));
    this.part = part;
    this.#directories = new Map(
      RECONCILED_KINDS.map((kind) => [kind, new KeptReading(store, (goesOn) => readNames(store, kind, part, goesOn))]),
    );
  }

  /** @param store that knows when nobody waits any more; `idOf` understands the addresses of this service */
  async reconcile(
    store: GraphStore,
    queries: ReadonlyMap<string, Query>,
    idOf: (text: string) => string | null,
    signal: AbortSignal,
  ): Promise<Results> {
    const asked = [...queries.values()];
    const kinds = RECONCILED_KINDS.filter((kind) => asked.some((query) => query.kinds.includes(kind)));
    const version = await store.version();
    const [exact, directories] = await Promise.all([
      lookUp(store, textsByKind(asked), idOf),
      this.#directoriesOf(kinds, version, signal),
    ]);
    const evidence = await inTurns(this.#evidence(asked, exact, directories), signal);
    for (const query of asked) await addSpelled(query, directories, evidence, signal);
    const found = new Map([...evidence].map(([query, all]) => [query, strongest(all)] as const));
    const details = await this.#details(store, [...found.values()]);
    return new Map(
      [...queries].map(([name, query]) => [
        name,
        candidatesFor(query, found.get(query) ?? NOTHING, details, this.part),
      ]),
    );
  }

  async #directoriesOf(kinds: readonly ReconciledKind[], version: number, signal: AbortSignal): Promise<Directories> {
    const read = await Promise.all(
      kinds.map(async (kind) => [kind, await this.#directories.get(kind)?.of(version, signal)] as const),
    );
    return new Map(read.flatMap(([kind, directory]) => (directory ? [[kind, directory] as const] : [])));
  }

  *#evidence(
    queries: readonly Query[],
    exact: Lookup,
    directories: Directories,
  ): Generator<void, Map<Query, Map<string, Evidence>>, void> {
    const found = new Map<Query, Map<string, Evidence>>();
    for (const query of queries) {
      const best = new Map<string, Evidence>();
      found.set(query, best);
      const texts = soughtIn(query);
      for (const text of texts)
        for (const { id, kind, evidence } of exact(text)) if (query.kinds.includes(kind)) keep(best, id, evidence);
      if (isSought(query.text)) {
        const places = this.#placesOf(query);
        for (const kind of query.kinds)
          for (const { id, evidence } of directories.get(kind)?.near(query.text, places, MOST_LOOKED_AT) ?? [])
            keep(best, id, evidence);
      }
      yield;
    }
    return found;
  }

  /** The places that other statements of a query name. */
  #placesOf({ properties }: Query): readonly string[] {
    return properties
      .filter(({ property: { id } }) => id === 'division' || id === 'parent')
      .flatMap(({ values }) => values)
      .flatMap(({ id, text }) => {
        const code = /^(?:division:)?(\d{6})$/.exec(id ?? text)?.[1];
        return [code ?? foldedNameParts(this.part, text).place];
      })
      .filter((place) => place !== '');
  }

  /** Of everything that may be meant, and of what succeeds it. */
  async #details(
    store: GraphStore,
    evidence: readonly ReadonlyMap<string, Evidence>[],
  ): Promise<ReadonlyMap<string, Details>> {
    const details = await readDetails(store, [...new Set(evidence.flatMap((found) => [...found.keys()]))]);
    const successors = [...details.values()].flatMap(({ ended }) => ended?.successors ?? []).map(({ id }) => id);
    const more = await readDetails(
      store,
      [...new Set(successors)].filter((id) => !details.has(id)),
    );
    return new Map([...details, ...more]);
  }
}

const NOTHING: ReadonlyMap<string, Evidence> = new Map();

/** The texts of a query that may name a thing by themselves: its name, and a code that it tells. */
function soughtIn({ text, properties }: Query): readonly string[] {
  const codes = properties.filter(({ property: { id } }) => id === 'code').flatMap(({ values }) => values);
  return [text, ...codes.map((code) => code.text)].filter(isSought);
}

function textsByKind(queries: readonly Query[]): ReadonlyMap<ReconciledKind, readonly string[]> {
  const byKind = RECONCILED_KINDS.map((kind) => {
    const texts = queries.filter(({ kinds }) => kinds.includes(kind)).flatMap(soughtIn);
    return [kind, [...new Set(texts)].filter((text) => kindOfId(text) === null)] as const;
  });
  return new Map(byKind.filter(([, texts]) => texts.length > 0));
}

const strongest = (evidence: ReadonlyMap<string, Evidence>): ReadonlyMap<string, Evidence> =>
  new Map([...evidence].sort(([, a], [, b]) => scoreOf(b) - scoreOf(a)).slice(0, MOST_LOOKED_AT));

function keep(best: Map<string, Evidence>, id: string, evidence: Evidence): void {
  const known = best.get(id);
  if (!known || scoreOf(known) < scoreOf(evidence)) best.set(id, evidence);
}

/** What is written in Latin letters may be spelled so. */
async function addSpelled(
  query: Query,
  directories: Directories,
  evidence: ReadonlyMap<Query, Map<string, Evidence>>,
  signal: AbortSignal,
): Promise<void> {
  const best = evidence.get(query);
  const typed = foldText(query.text);
  if (!best || !isSought(query.text) || !mayBePinyin(typed)) return;
  for (const kind of query.kinds)
    for (const near of (await directories.get(kind)?.spelled(typed, signal)) ?? []) keep(best, near.id, near.evidence);
}
