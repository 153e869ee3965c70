/** How two readings of one document differ, fact by fact. */
import { isDeepStrictEqual } from 'node:util';
import { FACT_KINDS, kindSpec, type GraphNode, type GraphRelation } from '../../domain/model';
import { type DocumentState, isOwn } from './state';

/** Of a fact that is new, gone, or said otherwise. */
export interface Difference {
  readonly before: StatedFact | null;
  readonly after: StatedFact | null;
}

/** A fact and the words that state it. */
export interface StatedFact {
  readonly node: GraphNode;
  readonly quotes: readonly string[];
}

const SHOWN: ReadonlySet<string> = new Set(FACT_KINDS);

/** What is added or taken away; empty where both say the same, or differ in what is no fact, such as how passages are cut. */
export function differencesOf(before: DocumentState, after: DocumentState): readonly Difference[] {
  const [quotesBefore, quotesAfter] = [quotesIn(before), quotesIn(after)];
  const ids = new Set([...before.nodes.keys(), ...after.nodes.keys()]);
  return [...ids].flatMap((id) => {
    const [old, now] = [before.nodes.get(id), after.nodes.get(id)];
    if (!SHOWN.has((old ?? now)?.kind ?? '')) return [];
    const [was, is] = [stated(old, quotesBefore), stated(now, quotesAfter)];
    return isDeepStrictEqual(was, is) ? [] : [{ before: was, after: is }];
  });
}

/** Whether the graph need not change: but for who read it, both say the same. */
export const isSame = (before: DocumentState, after: DocumentState): boolean =>
  isDeepStrictEqual(comparable(before), comparable(after));

function comparable({ nodes, relations }: DocumentState): unknown {
  const own = [...nodes.values()].filter(isOwn);
  const ids = new Set(own.map(({ id }) => id));
  const between = [...relations.values()].filter(({ from, to }) => ids.has(from) || ids.has(to));
  return [own.map(said).map(written).sort(), between.map(written).sort()];
}

/** Without what tells how a node came into the graph. */
function said({ kind, id, properties }: GraphNode): unknown {
  const specs = kindSpec(kind).properties;
  // The name of a file is the least of those under which it was passed.
  const counts = (name: string): boolean =>
    specs[name]?.merge !== 'first' && !(kind === 'Document' && name === 'source');
  const entries = Object.entries<unknown>(properties).filter(([name, value]) => value !== null && counts(name));
  return [kind, id, entries.sort(([a], [b]) => (a < b ? -1 : 1))];
}

const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

function quotesIn({ relations }: DocumentState): ReadonlyMap<string, readonly string[]> {
  const places = [...relations.values()].filter((one): one is GraphRelation & { type: 'STATED_IN' } => one.type === 'STATED_IN'); // prettier-ignore
  const quotes = new Map<string, string[]>();
  for (const { from, properties } of places.sort((a, b) => a.properties.start - b.properties.start)) {
    const known = quotes.get(from);
    if (known) known.push(properties.quote);
    else quotes.set(from, [properties.quote]);
  }
  return quotes;
}

const stated = (node: GraphNode | undefined, quotes: ReadonlyMap<string, readonly string[]>): StatedFact | null =>
  node ? { node, quotes: quotes.get(node.id) ?? [] } : null;
