import { topicId, type SeedTopic, type TopicKind } from '../../ingest/link/reference';
import { topicIndex, type TopicIndex } from '../../ingest/link/topics';
import type { GraphStore } from '../../store/graph-store';
import { groupBy } from '../../text/group-by';
import { nameKey } from '../../text/fold';
import { Topic } from './topic.type';

/** More topics than the lists and texts of a country name; a directory that is cut would miss names silently. */
const MAX_TOPICS = 100_000;
const SUGGESTIONS = 5;

interface Directory {
  readonly byId: ReadonlyMap<string, Topic>;
  readonly index: TopicIndex;
  /** The topics that bear a name, by its key. */
  readonly byName: ReadonlyMap<string, readonly Topic[]>;
}

export interface RecognisedTopic {
  readonly topic: Topic;
  readonly matchedName: string | null;
}

/** Finds topics by any of their names, those found in texts like the listed ones. Read once per version of the graph. */
export class TopicDirectory {
  private known: { readonly version: number; readonly directory: Promise<Directory> } | null = null;

  /** @param listed the topics of the seed lists, which know numbers and kin that nodes do not hold */
  constructor(
    private readonly store: GraphStore,
    private readonly listed: readonly SeedTopic[],
  ) {}

  async byId(version: number, id: string): Promise<Topic | null> {
    return (await this.directory(version)).byId.get(id) ?? null;
  }

  /** The topic of this id, name, alias or number; null when none is called so. */
  async resolve(version: number, name: string): Promise<Topic | null> {
    return (await this.recognise(version, name))?.topic ?? null;
  }

  /** The same, with the name by which it was recognised; null for its id. */
  async recognise(version: number, name: string): Promise<RecognisedTopic | null> {
    const { byId, index } = await this.directory(version);
    const itself = byId.get(name);
    if (itself) return { topic: itself, matchedName: null };
    const recognised = index.recognise(name);
    const topic = recognised && byId.get(recognised.topicId);
    return topic ? { topic, matchedName: recognised.matchedName } : null;
  }

  /** All names of the topics that bear a folded name or number, for whoever asks for several. */
  async namesakes(version: number): Promise<(name: string) => readonly string[]> {
    const { byName } = await this.directory(version);
    return (key) => (byName.get(key) ?? []).flatMap(({ name, aliases }) => [name, ...aliases]);
  }

  /** Topics whose names come nearest to one that none bears, best first. */
  async nearest(version: number, name: string): Promise<readonly Topic[]> {
    const { byId, index } = await this.directory(version);
    return index.nearest(name, SUGGESTIONS).flatMap((near) => byId.get(near.topicId) ?? []);
  }

  /** Ids of the topics whose holders may handle this one too, strongest first. */
  async related(version: number, { id, name, aliases }: Topic): Promise<readonly string[]> {
    return (await this.directory(version)).index.related(id, [name, ...aliases]);
  }

  /** @param version of the graph as the request found it */
  private directory(version: number): Promise<Directory> {
    if (this.known?.version !== version) {
      const directory = this.read();
      this.known = { version, directory };
      // A store that failed once is asked again by the next request.
      directory.catch(() => (this.known = null));
    }
    return this.known.directory;
  }

  private async read(): Promise<Directory> {
    const { nodes } = await this.store.list('Topic', { page: { limit: MAX_TOPICS } });
    const listed = new Map(this.listed.map((topic) => [topicId(topic.key), topic]));
    const topics = nodes.map(({ id, properties: { name, aliases, topicKind } }): SeedTopic => {
      const known = listed.get(id);
      const key = id.slice(topicId('').length);
      return {
        key,
        name,
        kind: topicKind as TopicKind,
        aliases,
        number: known?.number ?? null,
        related: known?.related ?? [],
      };
    });
    const byId = new Map(nodes.map((node) => [node.id, new Topic(node)]));
    return { byId, index: topicIndex(topics), byName: namesOf(topics, byId) };
  }
}

function namesOf(
  topics: readonly SeedTopic[],
  byId: ReadonlyMap<string, Topic>,
): ReadonlyMap<string, readonly Topic[]> {
  const named = topics.flatMap(({ key, name, aliases, number }) => {
    const topic = byId.get(topicId(key));
    if (!topic) return [];
    const keys = new Set([name, ...aliases, ...(number === null ? [] : [number])].map(nameKey));
    return [...keys].map((one) => ({ key: one, topic }));
  });
  return new Map([...groupBy(named, ({ key }) => key)].map(([key, all]) => [key, all.map(({ topic }) => topic)]));
}
