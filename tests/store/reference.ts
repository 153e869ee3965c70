/**
 * The port in the plainest way: arrays, loops and JavaScript's own functions, nothing shared with an adapter but the
 * rules for writing. Adapters are compared with it on random graphs.
 */
import {
  KIND_NAMES,
  kindSpec,
  relationSpec,
  type GraphNode,
  type GraphRelation,
  type Kind,
} from '../../src/domain/model';
import { foldChanges, mergeNodes, mergeRelations } from '../../src/store/change';
import type {
  AggregateQuery,
  BranchedNode,
  ChangeSet,
  ClosureQuery,
  Condition,
  ExpandQuery,
  Expansion,
  Filter,
  ListQuery,
  MatchedBy,
  Order,
  Page,
  Position,
  Requirement,
  SearchQuery,
  SearchScope,
  Selection,
  SuggestedBy,
  SuggestQuery,
} from '../../src/store/graph-store';

/** A hit and the best way in which it is found. */
export interface SearchHit {
  readonly id: string;
  readonly matchedBy: MatchedBy;
}

type Value = string | number | readonly string[] | null;

export class Reference {
  readonly nodes = new Map<string, GraphNode>();
  readonly relations = new Map<string, GraphRelation>();

  apply(changes: readonly ChangeSet[]): void {
    const { nodes, relations } = foldChanges(changes);
    for (const [id, node] of nodes) this.nodes.set(id, merged(this.nodes.get(id), node, mergeNodes));
    for (const [key, relation] of relations) {
      this.relations.set(key, merged(this.relations.get(key), relation, mergeRelations));
    }
  }

  read(id: string, selection: Selection): unknown {
    const node = this.nodes.get(id);
    return node ? this.#selected(node, selection) : null;
  }

  list(kind: Kind, { filter, requires, words, order, page, ...selection }: ListQuery) {
    const found = words === undefined ? null : this.#holding(words, [kind]);
    const all = this.#ofKinds([kind]).filter(
      (node) => passes(node, filter) && this.#fulfils(node, requires) && (!found || found.includes(node.id)),
    );
    all.sort((a, b) => compareBy(order, (by) => [read(a, by), read(b, by)]) || compareText(a.id, b.id));
    const places = [...(order ?? []), { by: 'id' }];
    const kept = cut(all, page, (node, place) => compareBy(places, (by, i) => [read(node, by), place[i] ?? null]));
    return { nodes: kept.map((node) => this.#selected(node, selection)), total: all.length };
  }

  expand(id: string, query: ExpandQuery): Expansion {
    const { relation, direction, kinds, filter, requires, order, page, distinct, relationProperties, ...selection } =
      query;
    const identity = relationSpec(relation).identity ?? [];
    const places = [...this.relations.values()]
      .filter((edge) => edge.type === relation && (direction === 'out' ? edge.from : edge.to) === id)
      .map((edge) => ({ relation: edge, node: this.#node(direction === 'out' ? edge.to : edge.from) }))
      .filter(({ node }) => (!kinds || kinds.includes(node.kind)) && passes(node, filter))
      .filter(({ node }) => this.#fulfils(node, requires));
    const value = (hit: (typeof places)[number], by: string): Value =>
      by.startsWith('relation.') ? property(hit.relation, by.slice('relation.'.length)) : read(hit.node, by);
    const whole = [...(order ?? []), { by: 'id' }, ...identity.map((name) => ({ by: `relation.${name}` }))];
    places.sort((a, b) => compareBy(whole, (by) => [value(a, by), value(b, by)]));
    const all = distinct ? places.filter((hit, i) => places.findIndex(({ node }) => node === hit.node) === i) : places;
    const chosen = page
      ? cut(all, page, (hit, place) => compareBy(whole, (by, i) => [value(hit, by), place[i] ?? null]))
      : all;
    const neighbours = chosen.map((hit) => ({
      relation: { ...hit.relation, properties: kept(hit.relation.properties, relationProperties) } as GraphRelation,
      node: this.#selected(hit.node, selection),
    }));
    return { neighbours, total: all.length };
  }

  #fulfils(node: GraphNode, requires: readonly Requirement[] = []): boolean {
    return requires.every((one) => {
      if ('own' in one) return passes(node, one.own);
      if ('anyOf' in one) return one.anyOf.some((other) => this.#fulfils(node, [other]));
      if ('allOf' in one) return one.allOf.every((other) => this.#fulfils(node, [other]));
      if ('not' in one) return !this.#fulfils(node, [one.not]);
      return this.expand(node.id, one.some).neighbours.length > 0;
    });
  }

  closure(id: string, { relations, direction, depth }: ClosureQuery) {
    const reached = new Map<string, number>();
    let frontier = this.nodes.has(id) ? [id] : [];
    for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
      const next = frontier.flatMap((from) =>
        relations.flatMap((relation) => this.expand(from, { relation, direction }).neighbours.map((n) => n.node.id)),
      );
      frontier = [...new Set(next)].filter((to) => to !== id && !reached.has(to));
      for (const to of frontier) reached.set(to, distance);
    }
    return [...reached]
      .map(([to, distance]) => ({ node: this.#node(to), distance }))
      .sort((a, b) => a.distance - b.distance || compareText(a.node.id, b.node.id));
  }

  /** All hits with the way in which each is found, in order of id: the order of hits is the adapter's. */
  search({ text, alternatives = [], spelled, similar, kinds, scope }: Omit<SearchQuery, 'page'>): readonly SearchHit[] {
    const belonging = (ids: readonly string[]) => ids.filter((id) => this.#belongs(id, scope ?? {}));
    const exact = belonging(this.#holding(text, kinds));
    const others = belonging(alternatives.flatMap((one) => this.#holding(one, kinds)));
    const tiers: readonly (readonly [MatchedBy, readonly string[]])[] =
      fold(text) === '' ? [] : [['WORDS', exact], ['OTHER_NAME', others], ['PINYIN', spelled ? belonging(this.#spelled(text, kinds)) : []]]; // prettier-ignore
    const first = new Map<string, MatchedBy>();
    for (const [by, ids] of tiers) for (const id of ids) if (!first.has(id)) first.set(id, by);
    const isLittle = first.size <= 3;
    if (similar && isLittle)
      for (const id of belonging(this.#similar(text, kinds))) if (!first.has(id)) first.set(id, 'SIMILAR');
    return [...first].map(([id, matchedBy]) => ({ id, matchedBy })).sort((a, b) => compareText(a.id, b.id));
  }

  /** How many hits there are of each kind, year, body and document, by what names it. */
  facets(hits: readonly SearchHit[]): Record<'kinds' | 'years' | 'agencies' | 'documents', Record<string, number>> {
    const counted = { kinds: {}, years: {}, agencies: {}, documents: {} } as ReturnType<Reference['facets']>;
    for (const { id } of hits) {
      const node = this.#node(id);
      const [bodies, documents] = [this.#bodiesOf(id), this.#documentsOf(id)];
      const years = documents.flatMap((one) => property(this.#node(one), 'fiscalYear') ?? []);
      const add = (name: keyof typeof counted, keys: readonly unknown[]): void => {
        for (const key of new Set(keys.map(String))) counted[name][key] = (counted[name][key] ?? 0) + 1;
      };
      add('kinds', [node.kind]);
      add('years', years);
      add('agencies', bodies);
      add('documents', documents);
    }
    return counted;
  }

  #belongs(id: string, { agency, division, years }: SearchScope): boolean {
    const bodies = this.#bodiesOf(id).filter(
      (body) =>
        (agency === undefined || body === agency) &&
        (division === undefined || this.#divisionsAround(body).includes(division)),
    );
    const { from, to } = years ?? {};
    const isOfYear = this.#documentsOf(id).some((one) => {
      const year = property(this.#node(one), 'fiscalYear');
      return typeof year === 'number' && year >= (from ?? -Infinity) && year <= (to ?? Infinity);
    });
    const isBodyAsked = agency !== undefined || division !== undefined;
    const isYearAsked = from !== undefined || to !== undefined;
    return (!isBodyAsked || bodies.length > 0) && (!isYearAsked || isOfYear);
  }

  #reached(id: string, direction: 'out' | 'in', ...types: readonly string[]): string[] {
    return [...this.relations.values()].flatMap(({ type, from, to }) =>
      types.includes(type) && (direction === 'out' ? from : to) === id ? [direction === 'out' ? to : from] : [],
    );
  }

  #bodiesOf(id: string): string[] {
    const holders = this.#reached(id, 'in', 'HAS_SECTION', 'HAS_LINE', 'RESPONSIBLE_FOR');
    const bodies = [id, ...holders, ...holders.flatMap((one) => this.#reached(one, 'in', 'HAS_SECTION'))];
    return bodies.filter((one) => one.startsWith('agency:'));
  }

  #documentsOf(id: string): string[] {
    return [id, ...this.#reached(id, 'out', 'STATED_IN', 'PASSAGE_OF')].filter((one) => one.startsWith('document:'));
  }

  /** The divisions in which a body lies, and those of which they are a part. */
  #divisionsAround(body: string): readonly string[] {
    const around = new Set(this.#reached(body, 'out', 'IN_DIVISION'));
    // A set goes through what is added on the way.
    for (const one of around) for (const above of this.#reached(one, 'out', 'PART_OF')) around.add(above);
    return [...around];
  }

  /** Ids of what has names spelled as the Latin words say, and holds the others in one property. */
  #spelled(text: string, kinds: readonly Kind[] = KIND_NAMES): readonly string[] {
    const words = [...new Set(text.split(/\s+/u).map(fold).filter(Boolean))];
    const [latin, written] = [words.filter(isTypedPinyin), words.filter((word) => !isTypedPinyin(word))];
    if (latin.length === 0 || words.length > 4) return [];
    const named = this.#ofKinds(kinds).filter((node) =>
      latin.every((word) => namesOf(node).some((name) => isSpelledInside(fold(name), word))),
    );
    const holding = written.length === 0 ? null : this.#holding(written.join(' '), kinds);
    return named.filter(({ id }) => !holding || holding.includes(id)).map(({ id }) => id);
  }

  /** Ids of what holds all words of a text in one property, one of them with a mistake. */
  #similar(text: string, kinds: readonly Kind[] = KIND_NAMES): readonly string[] {
    const words = [...new Set(text.split(/\s+/u).map(fold).filter(Boolean))];
    if (words.length > 4 || words.join('').length > 40) return [];
    return this.#ofKinds(kinds).flatMap((node) =>
      Object.entries(kindSpec(node.kind).properties).some(([name, spec]) => {
        const texts = ([property(node, name) ?? []].flat() as string[]).map(fold);
        return (
          spec.searchable &&
          words.some((word) => {
            const others = words.filter((one) => one !== word);
            return (
              others.every((other) => texts.some((one) => one.includes(other))) &&
              texts.some((one) => holdsMistaken(one, word))
            );
          })
        );
      })
        ? [node.id]
        : [],
    );
  }

  /** Ids of what holds all words of a text in one property. */
  #holding(text: string, kinds: readonly Kind[] = KIND_NAMES): readonly string[] {
    const words = text.split(/\s+/u).map(fold).filter(Boolean);
    const hits = this.#ofKinds(kinds).filter(
      (node) =>
        words.length > 0 &&
        Object.entries(kindSpec(node.kind).properties).some(([name, spec]) => {
          const texts = [property(node, name) ?? []].flat() as string[];
          return spec.searchable && words.every((word) => texts.some((one) => fold(one).includes(word)));
        }),
    );
    return hits.map(({ id }) => id);
  }

  /** All that goes with what was typed, by way and then by the form that goes with it; those that only hold it by id. */
  suggest({ prefix, kinds = KIND_NAMES }: Pick<SuggestQuery, 'prefix' | 'kinds'>) {
    const typed = fold(prefix).replace(/\p{Cc}/gu, '');
    const isLatin = /[a-z]/.test(typed) && !/\p{Script=Han}/u.test(typed);
    const found = this.#ofKinds(kinds).flatMap((node) => {
      const ways = namesOf(node).flatMap((name) => {
        const form = fold(name).replace(/\p{Cc}/gu, '');
        const syllables = Array.from(form, (one) => PINYIN[one] ?? one);
        const [full, initials] = [syllables.join(''), syllables.map((one) => Array.from(one)[0]).join('')];
        const way = (by: SuggestedBy, text: string, is: boolean) => (is ? [{ by, text }] : []);
        return [
          ...way('EXACT', form, form === typed),
          ...way('PREFIX', form, form.startsWith(typed)),
          ...way('PINYIN', full, isLatin && full !== form && full.startsWith(typed)),
          ...way('INITIALS', initials, isLatin && full !== form && initials.startsWith(typed)),
          ...way('CONTAINS', '', form.includes(typed)),
          ...way('PINYIN_PART', '', isTypedPinyin(typed) && isSpelledInside(form, typed)),
        ];
      });
      const [best] = ways.sort((a, b) => WAYS.indexOf(a.by) - WAYS.indexOf(b.by) || compareText(a.text, b.text));
      return typed !== '' && best ? [{ id: node.id, ...best }] : [];
    });
    return found.sort((a, b) => WAYS.indexOf(a.by) - WAYS.indexOf(b.by) || compareText(a.text, b.text) || compareText(a.id, b.id)); // prettier-ignore
  }

  aggregate({ kind, filter, groupBy, sum = [] }: AggregateQuery) {
    const groups = new Map<string, GraphNode[]>();
    if (groupBy.length === 0) groups.set('[]', []);
    for (const node of this.#ofKinds([kind]).filter((one) => passes(one, filter))) {
      const key = JSON.stringify(groupBy.map((name) => property(node, name)));
      groups.set(key, [...(groups.get(key) ?? []), node]);
    }
    const rows = [...groups].map(([key, nodes]) => ({
      key: Object.fromEntries((JSON.parse(key) as Value[]).map((value, i) => [groupBy[i] ?? '', value])),
      count: nodes.length,
      sums: Object.fromEntries(sum.map((name) => [name, total(nodes.map((node) => property(node, name)))])),
    }));
    const keys = groupBy.map((by) => ({ by }));
    return rows.sort((a, b) => compareBy(keys, (by) => [a.key[by] ?? null, b.key[by] ?? null]));
  }

  #selected(node: GraphNode, { properties, branches }: Selection): BranchedNode {
    const read = { ...node, properties: kept(node.properties, properties) } as unknown as GraphNode;
    return branches ? { ...read, branches: branches.map((query) => this.expand(node.id, query)) } : read;
  }

  #ofKinds(kinds: readonly Kind[]): GraphNode[] {
    return [...this.nodes.values()].filter(({ kind }) => kinds.includes(kind));
  }

  #node(id: string): GraphNode {
    const node = this.nodes.get(id);
    if (!node) throw new Error(`The reference has no node ${id}.`);
    return node;
  }
}

const merged = <T>(before: T | undefined, added: T, merge: (before: T, added: T) => T): T =>
  before === undefined ? added : merge(before, added);

const kept = (properties: object, asked: readonly string[] | undefined): object =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !asked || asked.includes(name)));

const property = ({ properties }: GraphNode | GraphRelation, name: string): Value =>
  (properties as Readonly<Record<string, Value>>)[name] ?? null;

const read = (node: GraphNode, by: string): Value => (by === 'id' ? node.id : property(node, by));

/** Of the characters that tests use, what compares as what; everything else compares by NFKC and small letters. */
const COMPARED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('“”‘’「」『』"\'`').map((quote) => [quote, ''])),
  ...Object.fromEntries(Array.from('（〔【［[｛{《').map((bracket) => [bracket, '('])),
  ...Object.fromEntries(Array.from('）〕】］]｝}》').map((bracket) => [bracket, ')'])),
  經: '经',
  費: '费',
  熱: '热',
  線: '线',
  網: '网',
  機: '机',
  構: '构',
};

const fold = (text: string): string =>
  Array.from(text, (one) => COMPARED[one] ?? one.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase())
    .join('')
    .replace(/\s/gu, '');

/** Whether any part of a text is the word with one mistake, found by looking at every part. */
function holdsMistaken(text: string, word: string): boolean {
  const sought = Array.from(word);
  const letters = sought.filter((one) => /\p{L}/u.test(one));
  const fewest = letters.some((one) => /\p{Script=Han}/u.test(one)) ? 4 : 5;
  if (letters.length === 0 || sought.length < fewest) return false;
  const held = Array.from(text);
  return held.some((_, start) =>
    [sought.length - 1, sought.length, sought.length + 1].some(
      (length) => start + length <= held.length && isMistaken(held.slice(start, start + length), sought),
    ),
  );
}

function isMistaken(held: readonly string[], sought: readonly string[]): boolean {
  const digit = (one: string | undefined): boolean => /^[0-9]$/.test(one ?? '');
  if (held.length < sought.length)
    return sought.some((one, at) => !digit(one) && sought.toSpliced(at, 1).join('') === held.join(''));
  if (held.length > sought.length)
    return held.some(
      (one, at) =>
        at > 0 && at < held.length - 1 && !digit(one) && !(digit(held[at - 1]) && digit(held[at + 1])) &&
        held.toSpliced(at, 1).join('') === sought.join(''),
    ); // prettier-ignore
  const different = sought.flatMap((one, at) => (one === held[at] ? [] : [at]));
  const [first = 0, second = 0] = different;
  if (different.some((at) => digit(sought[at]) || digit(held[at]))) return false;
  if (different.length === 1) return true;
  return (
    different.length === 2 && second === first + 1 && sought[first] === held[second] && sought[second] === held[first]
  );
}

const WAYS: readonly SuggestedBy[] = ['EXACT', 'PREFIX', 'PINYIN', 'INITIALS', 'CONTAINS', 'PINYIN_PART'];

const namesOf = (node: GraphNode): string[] =>
  Object.entries(kindSpec(node.kind).properties).flatMap(([name, spec]) =>
    spec.suggested ? ([property(node, name) ?? []].flat() as string[]) : [],
  );

/** Two letters or digits at least, a letter among them, and nothing else. */
const isTypedPinyin = (typed: string): boolean => /^[a-z0-9]{2,}$/.test(typed) && /[a-z]/.test(typed);

/** Whether a name is spelled so from any of its characters on, up to the next that is neither Chinese nor a digit. */
function isSpelledInside(name: string, typed: string): boolean {
  const runs = Array.from(name.replace(/\p{Cc}/gu, ''), (one) => PINYIN[one] ?? (/^[0-9]$/.test(one) ? one : ' '));
  if (runs.every((one) => !/^[a-z]/.test(one))) return false;
  return runs.some((_, start) => {
    const rest = runs.slice(start, [...runs, ' '].indexOf(' ', start));
    return (
      rest.join('').startsWith(typed) ||
      rest
        .map((one) => one.charAt(0))
        .join('')
        .startsWith(typed)
    );
  });
}

/** Of the characters of random graphs, written by hand. */
const PINYIN: Readonly<Record<string, string>> = {
  热: 're', 线: 'xian', 网: 'wang', 信: 'xin', 用: 'yong', 经: 'jing', 费: 'fei',
  机: 'ji', 构: 'gou', 甲: 'jia', 乙: 'yi', 预: 'yu', 算: 'suan',
}; // prettier-ignore

/** @param compare negative, zero or positive as something stands before, at or behind a position */
function cut<T>(
  all: readonly T[],
  { limit, after, before, fromEnd }: Page,
  compare: (one: T, place: Position) => number,
): T[] {
  const within = all.filter((one) => (!after || compare(one, after) > 0) && (!before || compare(one, before) < 0));
  return fromEnd ? within.reverse().slice(0, limit).reverse() : within.slice(0, limit);
}

/** By code point, spelled out. */
function compareText(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compareBy(order: readonly Order[] | undefined, values: (by: string, i: number) => [Value, Value]): number {
  for (const [i, { by, descending }] of (order ?? []).entries()) {
    const [a, b] = values(by, i);
    if (a === null || b === null) {
      if (a !== b) return a === null ? 1 : -1;
      continue;
    }
    const difference = typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : Number(a) - Number(b);
    if (difference !== 0) return descending ? -difference : difference;
  }
  return 0;
}

function passes(node: GraphNode, filter: Filter = {}): boolean {
  return Object.entries(filter).every(([name, condition]) => {
    const value = read(node, name);
    const compared =
      name !== 'id' && kindSpec(node.kind).properties[name]?.folded ? foldedCondition(condition) : condition;
    const form = compared === condition ? (one: string) => one : fold;
    if (typeof value === 'string') return holds(form(value), compared);
    if (!Array.isArray(value)) return holds(value as number | null, compared);
    if ('equals' in condition && condition.equals === null) return value.length === 0;
    return (value as string[]).some((one) => holds(form(one), compared));
  });
}

function foldedCondition(condition: Condition): Condition {
  const form = <T>(value: T): T | string => (typeof value === 'string' ? fold(value) : value);
  if ('equals' in condition) return { equals: form(condition.equals) };
  if ('in' in condition) return { in: condition.in.map(form) };
  if ('contains' in condition) return { contains: fold(condition.contains) };
  if ('startsWith' in condition) return { startsWith: fold(condition.startsWith) };
  return { ...condition };
}

/** Codes in any case of the letters of ASCII. */
const inAnyCase = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

function holds(value: string | number | null, condition: Condition): boolean {
  if ('equals' in condition) return value === condition.equals;
  if (value === null) return false;
  if ('in' in condition) return condition.in.includes(value);
  if ('contains' in condition) return inAnyCase(String(value)).includes(inAnyCase(condition.contains));
  if ('startsWith' in condition) return String(value).startsWith(condition.startsWith);
  const { from = value, to = value, above, below } = condition;
  return (
    value >= from && value <= to && (above === undefined || value > above) && (below === undefined || value < below)
  );
}

function total(values: readonly Value[]): number | null {
  const known = values.filter((value) => typeof value === 'number');
  return known.length === 0 ? null : Number(known.reduce((sum, value) => sum + BigInt(value), 0n));
}
