/** What a graph holds, as values for arguments: a question that finds nothing proves nothing. */
import { KIND_NAMES, type GraphNode, type Kind } from '../../../src/domain/model';
import { scenarioId } from '../../../src/domain/scenario-change';
import type { GraphStore } from '../../../src/store/graph-store';
import type { Random } from './random';

/** Kept of each kind and property: enough to differ, few enough to be met again. */
const MOST = 300;

export class GraphValues {
  private readonly ids = new Map<string, string[]>();
  private readonly texts = new Map<string, string[]>();
  private readonly numbers = new Map<string, number[]>();
  private readonly cursors = new Map<string, string[]>();
  private readonly kinds: readonly Kind[];

  static async of(store: GraphStore): Promise<GraphValues> {
    const nodes: GraphNode[] = [];
    for await (const item of store.scan()) if ('kind' in item) nodes.push(item);
    return new GraphValues(nodes);
  }

  private constructor(nodes: readonly GraphNode[]) {
    for (const kind of KIND_NAMES) {
      const all = nodes.filter((node) => node.kind === kind);
      // Every so manieth, so that all parts of the graph are asked for.
      const step = Math.max(1, Math.ceil(all.length / MOST));
      all.filter((_, i) => i % step === 0).forEach((node) => this.note(node));
    }
    this.kinds = KIND_NAMES.filter((kind) => this.ids.has(kind));
  }

  /** @param preferred name of a kind, wherever the graph holds any of it */
  id(random: Random, preferred: string | null): string {
    const known = preferred === null ? undefined : this.ids.get(preferred);
    return random.pick(known ?? this.ids.get(random.pick(this.kinds)) ?? []);
  }

  /** A text of that property, of that kind where it has it; else any text of the graph. */
  text(random: Random, kind: string | null, property: string): string {
    const known = this.texts.get(`${kind}.${property}`) ?? this.texts.get(property) ?? this.texts.get(kind ?? '');
    return random.pick(known ?? this.texts.get(random.pick([...this.texts.keys()])) ?? []);
  }

  number(random: Random, property: string): number {
    const known = this.numbers.get(property) ?? this.numbers.get('fiscalYear') ?? [2020];
    return random.pick(known);
  }

  /** Any word that some text holds. */
  piece(random: Random, text: string): string {
    const characters = [...text];
    const start = random.below(characters.length);
    return characters.slice(start, start + 1 + random.below(4)).join('');
  }

  hasCursor(field: string): boolean {
    return this.cursors.has(field);
  }

  /** A cursor that an answer of this field brought, mostly one of the last; null when there was none yet. */
  cursor(random: Random, field: string): string | null {
    const known = this.cursors.get(field);
    if (!known) return null;
    return random.pick(random.chance(0.8) ? known.slice(-4) : known);
  }

  noteCursor(field: string, cursor: string): void {
    const known = this.cursors.get(field) ?? [];
    this.cursors.set(field, [...known.filter((one) => one !== cursor), cursor].slice(-MOST));
  }

  private note({ kind, id, properties }: GraphNode): void {
    add(this.ids, kind, id);
    // A scenario is no node: its entries are.
    if (kind === 'ScenarioChange') add(this.ids, 'Scenario', scenarioId(properties.scenario));
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value === 'number') add(this.numbers, name, value);
      for (const text of Array.isArray(value) ? (value as readonly string[]) : [value]) {
        if (typeof text !== 'string' || text === '') continue;
        for (const key of [name, `${kind}.${name}`, kind]) add(this.texts, key, text);
      }
    }
  }
}

function add<T>(to: Map<string, T[]>, key: string, value: T): void {
  const list = to.get(key);
  if (list) list.push(value);
  else to.set(key, [value]);
}
