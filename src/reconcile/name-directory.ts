/**
 * All names of one kind of things, held in memory for a version of the graph, so that a batch of a hundred names costs
 * no look into the graph for each: names near to one that is asked for are found by its place, by what it is called there,
 * and by the pairs of characters that they share.
 */
import type { GraphNode } from '../domain/model';
import { namingProperties, namesOf } from '../store/names';
import type { GraphStore } from '../store/graph-store';
import { pagesOf } from '../store/pages';
import { inTurns } from '../store/turns';
import { foldText } from '../text/fold';
import { pinyinOf, syllablesOf } from '../text/pinyin';
import { bigrams } from '../text/similarity';
import type { ReconciledKind } from './entity-types';
import { compareNames, LEAST_SIMILAR, scoreOf, type ComparedName, type Evidence } from './evidence';
import type { PartName } from './name-parts';

/** Names that are held, some 500 bytes each. Of a kind with more, names are found that are equal. */
export const MOST_NAMES = 300_000;
/** Longer names are compared with nothing. */
export const LONGEST_NAME = 100;
const AT_ONCE = 2_000;

export interface Near {
  readonly id: string;
  readonly evidence: Evidence;
}

class Name implements ComparedName {
  readonly place: string;
  readonly isListed: boolean;
  readonly core: string;
  #pairs: ReadonlySet<string> | null = null;
  #syllables: readonly string[] | null | undefined;

  constructor(readonly name: string, part: PartName) {
    const { place, isListed, core } = part(name);
    this.place = place;
    this.isListed = isListed;
    this.core = core;
  } // prettier-ignore

  /** Of an asked name they are counted often; those of kept ones would fill the memory. */
  get pairs(): ReadonlySet<string> {
    return (this.#pairs ??= bigrams(this.name));
  }

  syllables(): readonly string[] | null {
    return (this.#syllables ??= syllablesOf(this.name));
  }
}

export class NameDirectory {
  readonly #ids: string[] = [];
  readonly #names: Name[] = [];
  /** Rows by place, by core, and by each pair of characters. */
  readonly #byPlace = new Map<string, number[]>();
  readonly #byCore = new Map<string, number[]>();
  readonly #byPair = new Map<string, number[]>();
  #byPinyin: Map<string, number[]> | null = null;

  constructor(readonly part: PartName) {}

  get size(): number {
    return this.#names.length;
  }

  add(id: string, printed: string): void {
    const folded = foldText(printed);
    if (folded === '' || folded.length > LONGEST_NAME) return;
    const name = new Name(folded, this.part);
    const row = this.#names.push(name) - 1;
    this.#ids.push(id);
    put(this.#byPlace, name.place, row);
    put(this.#byCore, name.core, row);
    for (const pair of bigrams(folded)) put(this.#byPair, pair, row);
  }

  /**
   * Things with a name near to this one, each once with its strongest evidence, the strongest first.
   * @param places where the thing may be, as other statements about it tell: a place that the name leaves out
   */
  near(text: string, places: readonly string[], limit: number): readonly Near[] {
    const folded = foldText(text);
    if (folded === '' || folded.length > LONGEST_NAME) return [];
    const asked = new Name(folded, this.part);
    const best = new Map<string, Evidence>();
    const take = (row: number, evidence: Evidence | null): void => {
      const id = this.#ids[row];
      if (!evidence || id === undefined) return;
      const known = best.get(id);
      if (!known || scoreOf(known) < scoreOf(evidence)) best.set(id, evidence);
    };
    const rows = new Set([
      ...(asked.place === '' ? [] : this.#of(this.#byPlace, asked.place)),
      ...(asked.core === '' ? [] : this.#of(this.#byCore, asked.core)),
      ...this.#sharing(asked.pairs),
    ]);
    for (const row of rows) {
      const named = this.#names[row];
      if (named) take(row, compareNames(asked, named));
    }
    if (asked.place === '')
      for (const place of places) {
        const there = { ...plain(asked), place };
        for (const row of this.#of(this.#byPlace, place)) {
          const named = this.#names[row];
          if (named) take(row, leftOut(compareNames(there, named)));
        }
      }
    return [...best]
      .map(([id, evidence]) => ({ id, evidence }))
      .sort((a, b) => scoreOf(b.evidence) - scoreOf(a.evidence) || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }

  /** Things whose name is spelled so, in full or in initials. @param typed folded Latin letters */
  async spelled(typed: string, signal: AbortSignal): Promise<readonly Near[]> {
    this.#byPinyin ??= await inTurns(spellings(this.#names), signal);
    const rows = (form: string): readonly number[] => this.#byPinyin?.get(form) ?? [];
    const near = (kind: 'pinyin' | 'initials') => (row: number): readonly Near[] => {
      const [id, name] = [this.#ids[row], this.#names[row]?.name];
      return id === undefined || name === undefined ? [] : [{ id, evidence: { kind, value: 1, name } }];
    }; // prettier-ignore
    return [...rows(`=${typed}`).flatMap(near('pinyin')), ...rows(typed).flatMap(near('initials'))];
  }

  #of(map: ReadonlyMap<string, readonly number[]>, key: string): readonly number[] {
    return map.get(key) ?? [];
  }

  /**
   * Rows that may share so many pairs that they are alike. Whatever is alike shares at least a part of the pairs, and so
   * one of those that are left when as many of the commonest are set aside: these need not be looked at.
   */
  #sharing(pairs: ReadonlySet<string>): readonly number[] {
    const least = Math.ceil((LEAST_SIMILAR * pairs.size) / (2 - LEAST_SIMILAR));
    return [...pairs]
      .map((pair) => this.#of(this.#byPair, pair))
      .sort((a, b) => a.length - b.length)
      .slice(0, pairs.size - least + 1)
      .flat();
  }
}

const plain = (name: Name): ComparedName => ({
  name: name.name,
  place: name.place,
  isListed: name.isListed,
  core: name.core,
  pairs: name.pairs,
  syllables: () => null,
});

/** What is so only where the place is the one that other statements tell. */
function leftOut(evidence: Evidence | null): Evidence | null {
  if (!evidence) return null;
  return evidence.kind === 'place_form' ? { ...evidence, kind: 'place_left_out' } : evidence.kind === 'abbreviation' ? { ...evidence, kind: 'short_form' } : null; // prettier-ignore
}

function* spellings(names: readonly Name[]): Generator<void, Map<string, number[]>, void> {
  const rows = new Map<string, number[]>();
  for (const [row, { name }] of names.entries()) {
    const spelled = pinyinOf(name);
    if (spelled) {
      put(rows, `=${spelled.full}`, row);
      put(rows, spelled.initials, row);
    }
    yield;
  }
  return rows;
}

function put(map: Map<string, number[]>, key: string, row: number): void {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}

/** @returns null for more names than are held */
export async function readNames(
  store: Pick<GraphStore, 'list'>,
  kind: ReconciledKind,
  part: PartName,
  signal: AbortSignal,
): Promise<NameDirectory | null> {
  const directory = new NameDirectory(part);
  for await (const nodes of pagesOf(store, kind, { properties: namingProperties(kind) }, AT_ONCE)) {
    if (directory.size > MOST_NAMES) return null;
    await inTurns(added(nodes as unknown as readonly GraphNode[]), signal);
  }
  return directory;

  function* added(nodes: readonly GraphNode[]): Generator<void, void, void> {
    for (const node of nodes) {
      for (const name of namesOf(node)) directory.add(node.id, name);
      yield;
    }
  }
}
