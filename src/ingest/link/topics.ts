/**
 * Topics in texts: those of the seed lists, hotlines by their number, and new ones by the pattern of their names.
 * Everything is a pure function of the text, so that documents that never met agree on the id.
 */
import { fold, nameKey, type Folded } from '../../text/fold';
import { NearNames } from '../../text/near-names';
import { canonicalName } from '../../text/normalise';
import { Dictionary } from './dictionary';
import { findHotlines } from './hotlines';
import { findNamedThings, saysNothing } from './named-things';
import { sameTopics } from './same-topics';
import { topicId, type Reference, type SeedTopic, type TopicKind } from './reference';

/** A place where a text names a topic. */
export interface TopicMention {
  readonly topicId: string;
  /** Of the topic; of a new one, the name as this text has it. */
  readonly name: string;
  readonly kind: TopicKind;
  /** The name used, free of white space. */
  readonly mention: string;
  /** UTF-16 offsets in the text searched. */
  readonly start: number;
  readonly end: number;
  /** The listed topic; null for a new one. */
  readonly seed: SeedTopic | null;
  /** True for a new name that quotes mark, so that it is one elsewhere in its document too. */
  readonly quoted: boolean;
}

export interface NearTopic {
  readonly topicId: string;
  readonly name: string;
  readonly score: number;
}

export interface RecognisedTopic {
  readonly topicId: string;
  /** Name, alias or number of the topic, as the list or what was asked has it. */
  readonly matchedName: string;
}

export interface TopicIndex {
  /** Mentions in order of place; of two that overlap the longer one. */
  find(text: string): readonly TopicMention[];
  /** The topic that a person means by a name, alias or number; null when it names none. It may be in no document. */
  resolve(name: string): string | null;
  /** The same, with the name of the topic that was recognised. */
  recognise(name: string): RecognisedTopic | null;
  /** The other topics of the list that are one with this one. */
  same(topicId: string): readonly SeedTopic[];
  get(topicId: string): SeedTopic | null;
  /** Ids of the topics whose holders may handle this one: listed ones, and fields of work that its names hold. */
  related(topicId: string, names: readonly string[]): readonly string[];
  /** Listed topics with the most similar names, best first. */
  nearest(name: string, limit: number): readonly NearTopic[];
}

/** Behind a field of work these make it the name of an organ (营商环境建设局), which says nothing of a duty. */
const ORGAN_BEHIND = /^(?:工作)?(?:局|厅|委员会|中心|领导小组|协调小组)/;
const ORGAN_REACH = 6;

/** UTF-16 units. What is longer is no name: it names nothing, and only its beginning is compared with names. */
const LONGEST_NAME = 200;

const indexes = new WeakMap<Reference['topics'], TopicIndex>();

/** The index of a list of topics, made once for each list. */
export function topicIndex(topics: Reference['topics']): TopicIndex {
  const known = indexes.get(topics);
  if (known) return known;
  const index = build(topics);
  indexes.set(topics, index);
  return index;
}

function build(topics: readonly SeedTopic[]): TopicIndex {
  const dictionary = new Dictionary<SeedTopic>();
  const byId = new Map(topics.map((topic) => [topicId(topic.key), topic]));
  const byNumber = new Map(topics.flatMap((topic) => numbersOf(topic).map((number) => [number, topic] as const)));
  for (const topic of topics) for (const name of [topic.name, ...topic.aliases]) dictionary.add(nameKey(name), topic);

  const find = (text: string): TopicMention[] => {
    const folded = fold(text);
    return withoutOverlap(
      [...listed(text, folded), ...hotlines(text, folded), ...discovered(text, folded)],
      text.length,
    );
  };

  const listed = (text: string, folded: Folded): TopicMention[] =>
    dictionary.find(folded.text).flatMap(({ start, end, value }) => {
      if (value.kind === 'FIELD' && ORGAN_BEHIND.test(folded.text.slice(end, end + ORGAN_REACH))) return [];
      return [mentionOf(value, text, folded.source(start), folded.behind(end))];
    });

  const hotlines = (text: string, folded: Folded): TopicMention[] =>
    findHotlines(folded.text, (number) => byNumber.has(number)).map(({ number, start, end }) => {
      const from = folded.source(start);
      const to = folded.behind(end);
      const seed = byNumber.get(number);
      if (seed) return mentionOf(seed, text, from, to);
      const name = unquoted(text.slice(from, to));
      const common = { topicId: topicId(number), name, kind: 'HOTLINE', mention: name, seed: null } as const;
      return { ...common, start: from, end: to, quoted: false };
    });

  const discovered = (text: string, folded: Folded): TopicMention[] =>
    findNamedThings(text, folded).flatMap(({ name, kind, core, start, end, quoted }) => {
      const key = nameKey(name);
      const seed = dictionary.get(key);
      if (seed) return [mentionOf(seed, text, start, end)];
      // 政务服务信息系统 names the field, not a system of its own.
      if (endsListed(key) || isField(core)) return [];
      return [{ topicId: topicId(key), name, kind, mention: name, start, end, seed: null, quoted }];
    });

  /** 社区政务服务平台 is the listed 政务服务平台 with a place before it, no topic of its own. */
  const endsListed = (key: string): boolean => {
    for (let start = 1; start + 2 <= key.length; start += 1) if (dictionary.get(key.slice(start))) return true;
    return false;
  };

  const isField = (core: string): boolean => {
    const [first] = dictionary.find(core);
    return first?.start === 0 && first.value.kind === 'FIELD' && saysNothing(core.slice(first.end));
  };

  const recognise = (name: string): RecognisedTopic | null => {
    if (name.length > LONGEST_NAME) return null;
    const key = nameKey(name);
    const exact = dictionary.get(key) ?? byNumber.get(key);
    if (exact) {
      const printed = [exact.name, ...exact.aliases].find((one) => nameKey(one) === key);
      return { topicId: topicId(exact.key), matchedName: printed ?? key };
    }
    const found = find(name);
    const named = found.filter(({ kind }) => kind !== 'FIELD');
    const [first, ...others] = named.length > 0 ? named : found;
    if (!first || others.some((other) => other.topicId !== first.topicId)) return null;
    return { topicId: first.topicId, matchedName: first.mention };
  };

  /** Made for the first name that is none. */
  let near: NearNames<SeedTopic> | null = null;
  const names = (): NearNames<SeedTopic> => {
    if (near) return near;
    near = new NearNames();
    for (const topic of topics) for (const name of [topic.name, ...topic.aliases]) near.add(nameKey(name), topic);
    return near;
  };
  let same: ReadonlyMap<string, readonly SeedTopic[]> | null = null;

  return {
    find,
    recognise,
    resolve: (name) => recognise(name)?.topicId ?? null,
    same: (id) => (same ??= sameTopics(topics)).get(id) ?? [],
    get: (id) => byId.get(id) ?? null,
    related(id, names) {
      const seed = byId.get(id);
      const fields = names.flatMap((name) =>
        dictionary.find(nameKey(name)).flatMap(({ value }) => (value.kind === 'FIELD' ? [topicId(value.key)] : [])),
      );
      const own = (seed?.related ?? []).map(topicId);
      return [...new Set([...own, ...fields])].filter((related) => related !== id);
    },
    nearest(name, limit) {
      return names()
        .near(nameKey(name.slice(0, LONGEST_NAME)))
        .map(({ value, score }) => ({ topicId: topicId(value.key), name: value.name, score }))
        .sort((a, b) => b.score - a.score || Number(a.topicId > b.topicId) - Number(a.topicId < b.topicId))
        .slice(0, limit);
    },
  };
}

/** A hotline found in texts has its number as its key. */
const numbersOf = ({ number, key }: SeedTopic): readonly string[] =>
  number !== null ? [number] : /^\d{3,6}$/.test(key) ? [key] : [];

const unquoted = (name: string): string => canonicalName(name).replace(/[“”]/g, '');

const mentionOf = (seed: SeedTopic, text: string, start: number, end: number): TopicMention => ({
  topicId: topicId(seed.key),
  name: seed.name,
  kind: seed.kind,
  mention: unquoted(text.slice(start, end)),
  start,
  end,
  seed,
  quoted: false,
});

/** The longest first, a listed name before a new one of the same length, then the earlier. */
function withoutOverlap(candidates: TopicMention[], length: number): TopicMention[] {
  if (candidates.length < 2) return candidates;
  const taken = new Uint8Array(length);
  candidates.sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) || Number(a.seed === null) - Number(b.seed === null) || a.start - b.start,
  );
  const kept: TopicMention[] = [];
  for (const candidate of candidates) {
    if (taken.subarray(candidate.start, candidate.end).includes(1)) continue;
    taken.fill(1, candidate.start, candidate.end);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}
