/**
 * Topics of the list that are one under two heads: 网格化综合治理平台 is what 网格化综合治理, another name of 网格化管理, is done
 * with. Whoever speaks of one speaks of the other.
 */
import { nameKey } from '../../text/fold';
import { topicId, type SeedTopic } from './reference';

/** Says what form a thing has and nothing of what it is about. */
const FORM = /(?:平台|系统|网站|中心|热线|专线|小程序|app|体系|工作|服务)$/;

/** What is left of a shorter name says too little. */
const SHORTEST_NAME = 4;

/** By id, the others that are one with it. */
export function sameTopics(topics: readonly SeedTopic[]): ReadonlyMap<string, readonly SeedTopic[]> {
  const byName = new Map(
    topics.flatMap((topic) => [topic.name, ...topic.aliases].map((name) => [nameKey(name), topic])),
  );
  const groups = new Map<SeedTopic, Set<SeedTopic>>();
  const groupOf = (topic: SeedTopic): Set<SeedTopic> => groups.get(topic) ?? new Set([topic]);
  for (const topic of topics) {
    // Names in full only: 政务服务平台 is short for one platform of many, and 政务服务 is wider than any.
    for (const stem of stems(nameKey(topic.name))) {
      const other = byName.get(stem);
      if (!other || other === topic) continue;
      const joined = new Set([...groupOf(topic), ...groupOf(other)]);
      for (const member of joined) groups.set(member, joined);
    }
  }
  return new Map([...groups].map(([topic, group]) => [topicId(topic.key), [...group].filter((one) => one !== topic)]));
}

/** A name without the words of form at its end, one after the other. */
function stems(name: string): readonly string[] {
  const found: string[] = [];
  for (let rest = name.replace(FORM, ''); rest !== (found.at(-1) ?? name); rest = rest.replace(FORM, '')) {
    if (rest.length < SHORTEST_NAME) break;
    found.push(rest);
  }
  return found;
}
