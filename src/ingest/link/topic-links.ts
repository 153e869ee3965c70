/** CONCERNS: which topics the duties, budget lines and sections of a document name. */
import { fold, nameKey } from '../../text/fold';
import type { ChangeBuilder } from './change-builder';
import { Dictionary } from './dictionary';
import { sortedNames, topicId, topicNode, type SeedTopic } from './reference';
import type { TopicIndex, TopicMention } from './topics';

/** Something that may name a topic. */
export interface Speaker {
  readonly id: string;
  readonly text: string;
}

/** A shorter name would be found by chance in other words. */
const MIN_QUOTED = 3;

export function linkTopics(speakers: readonly Speaker[], topics: TopicIndex, changes: ChangeBuilder): void {
  const mentions = speakers.map((speaker) => ({ speaker, found: topics.find(speaker.text) }));
  const quoted = quotedNames(mentions.flatMap(({ found }) => found));
  const named = new Map<string, TopicMention[]>();
  const meant = new Map<string, SeedTopic>();
  const concern = ({ id, text }: Speaker, to: string, { mention }: TopicMention): void => {
    const properties = { mention, directness: mention.length / text.length };
    changes.relate({ type: 'CONCERNS', from: id, to, properties });
  };
  for (const { speaker, found } of mentions) {
    const used = [...found, ...again(speaker.text, quoted)];
    for (const mention of used) {
      const same = named.get(mention.topicId);
      if (same) same.push(mention);
      else named.set(mention.topicId, [mention]);
      concern(speaker, mention.topicId, mention);
    }
    // A topic is meant by the names of those that are one with it too; where the text has its own, that is the mention.
    for (const mention of used) {
      for (const topic of topics.same(mention.topicId)) {
        concern(speaker, topicId(topic.key), mention);
        meant.set(topicId(topic.key), topic);
      }
    }
  }
  for (const [id, same] of named) addTopic(id, same, changes);
  for (const topic of meant.values()) changes.node(topicNode(topic));
}

/** A new name that quotes mark in one duty is the same name where the document leaves the quotes out. */
function quotedNames(mentions: readonly TopicMention[]): Dictionary<TopicMention> | null {
  const fresh = mentions.filter(({ quoted, mention }) => quoted && nameKey(mention).length >= MIN_QUOTED);
  if (fresh.length === 0) return null;
  const names = new Dictionary<TopicMention>();
  for (const mention of fresh) names.add(nameKey(mention.mention), mention);
  return names;
}

const again = (text: string, quoted: Dictionary<TopicMention> | null): readonly TopicMention[] =>
  quoted ? quoted.find(fold(text).text).map(({ value }) => value) : [];

function addTopic(id: string, mentions: readonly TopicMention[], changes: ChangeBuilder): void {
  const [first] = mentions;
  if (!first) return;
  const used = mentions.map(({ mention }) => mention);
  if (first.seed) {
    const { name, aliases, kind } = first.seed;
    const known = new Set([name, ...aliases].map(nameKey));
    const all = sortedNames([...aliases, ...used.filter((mention) => !known.has(nameKey(mention)))]);
    changes.node({ kind: 'Topic', id, properties: { name, aliases: all, topicKind: kind } });
    return;
  }
  // Which name wins is settled over all documents by the least one, so every name is an alias too.
  const [name = first.name, ...others] = sortedNames(mentions.map((mention) => mention.name));
  const aliases = sortedNames([name, ...others, ...used]);
  const [topicKind = first.kind] = sortedNames(mentions.map(({ kind }) => kind));
  changes.node({ kind: 'Topic', id, properties: { name, aliases, topicKind } });
}
