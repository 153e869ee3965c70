/**
 * The dataset that queries are asked of, in memory. It knows which fact says which statement, so that a fact that changed
 * or went takes away what nobody else says, and nothing is ever loaded again. The default graph holds every statement
 * once: the engine's own union of graphs counts a statement as often as graphs say it.
 */
import { createHash } from 'node:crypto';
import { Store } from 'oxigraph';
import { relationKey } from '../../store/change';
import { codeListQuads } from '../code-lists';
import { factQuads } from '../dump';
import type { Names } from '../namespaces';
import type { Quad } from '../quad';
import { iriText, quadLine, tripleLine } from '../syntax/ntriples';
import type { Fact } from './facts';
import { NetChanges } from './net-changes';
import { Patches } from './patches';

interface KnownFact {
  readonly json: string;
  /** Of the last reading of the whole graph that met it. */
  reading: number;
}

/** As N-Quads and as SPARQL write it. */
interface Statement {
  readonly line: string;
  readonly pattern: string;
}

/** Statements that are written together. */
const BATCH = 5_000;
const NQUADS = { format: 'application/n-quads', no_transaction: true };

export class Dataset {
  readonly store = new Store();
  readonly patches = new Patches();
  /** By the thing that a fact starts from, and there by what tells it from others. */
  private readonly facts = new Map<string, Map<string, KnownFact>>();
  /** How many facts say a statement, and how many graphs hold a triple, by hash. */
  private readonly sayings = new Map<string, number>();
  private reading = 0;
  private readonly pending = new NetChanges<Statement>();

  constructor(private readonly names: Names) {
    for (const quad of codeListQuads(names)) this.say(quad);
    this.write();
  }

  /** Facts of a reading of the whole graph. */
  read(facts: readonly string[]): void {
    for (const json of facts) this.take(json);
    this.write();
  }

  replace(ids: readonly string[], facts: readonly string[]): void {
    this.reading += 1;
    for (const json of facts) this.take(json);
    for (const id of ids) this.forget(id);
    this.write();
  }

  /** @param isWhole whether the whole graph was read: what was not met is gone */
  settle(version: number, isWhole: boolean): void {
    if (isWhole) for (const id of [...this.facts.keys()]) this.forget(id);
    this.write();
    this.reading += 1;
    this.patches.settle(version);
  }

  private take(json: string): void {
    const fact = JSON.parse(json) as Fact;
    const [id, key] = 'id' in fact ? [fact.id, ''] : [fact.from, relationKey(fact)];
    const ofThing = this.facts.get(id) ?? new Map<string, KnownFact>();
    this.facts.set(id, ofThing);
    const known = ofThing.get(key);
    if (known?.json === json) {
      known.reading = this.reading;
      return;
    }
    ofThing.set(key, { json, reading: this.reading });
    for (const quad of this.quadsOf(json)) this.say(quad);
    if (known) for (const quad of this.quadsOf(known.json)) this.unsay(quad);
  }

  /** What the reading at hand did not meet of a thing. */
  private forget(id: string): void {
    const ofThing = this.facts.get(id);
    for (const [key, { json, reading }] of ofThing ?? []) {
      if (reading === this.reading) continue;
      ofThing?.delete(key);
      for (const quad of this.quadsOf(json)) this.unsay(quad);
    }
    if (ofThing?.size === 0) this.facts.delete(id);
  }

  /** What a fact says, each statement once. */
  private quadsOf(json: string): Iterable<Quad> {
    return new Map(factQuads(this.names, JSON.parse(json) as Fact).map((quad) => [quadLine(quad), quad])).values();
  }

  private say(quad: Quad): void {
    const line = quadLine(quad);
    if (this.count(line, 1) > 1) return;
    this.pending.note(line, true, { line, pattern: patternOf(quad) });
    this.patches.note(line, true);
    // A statement of no graph stands in the default graph alone.
    const triple = tripleLine(quad);
    if (quad.graph !== null && this.count(triple, 1) === 1)
      this.pending.note(triple, true, { line: triple, pattern: triple });
  }

  private unsay(quad: Quad): void {
    const line = quadLine(quad);
    if (this.count(line, -1) > 0) return;
    this.pending.note(line, false, { line, pattern: patternOf(quad) });
    this.patches.note(line, false);
    const triple = tripleLine(quad);
    if (quad.graph !== null && this.count(triple, -1) === 0)
      this.pending.note(triple, false, { line: triple, pattern: triple });
  }

  /** @returns how many there are now */
  private count(line: string, more: 1 | -1): number {
    const key = createHash('md5').update(line).digest('binary');
    const count = (this.sayings.get(key) ?? 0) + more;
    if (count === 0) this.sayings.delete(key);
    else this.sayings.set(key, count);
    return count;
  }

  private write(): void {
    for (const some of batches(this.pending.of(false)))
      this.store.update(`DELETE DATA {\n${some.map(({ pattern }) => pattern).join('')}}`);
    for (const some of batches(this.pending.of(true))) this.store.load(some.map(({ line }) => line).join(''), NQUADS);
    this.pending.clear();
  }
}

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += BATCH) yield all.slice(start, start + BATCH);
}

/** As SPARQL writes it. */
const patternOf = (quad: Quad): string =>
  quad.graph === null ? tripleLine(quad) : `GRAPH ${iriText(quad.graph)} { ${tripleLine(quad)} }\n`;
