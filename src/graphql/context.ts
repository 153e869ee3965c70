import { setMaxListeners } from 'node:events';
import { GovorgError } from '../domain/errors';
import type { LeaderPostRule } from '../domain/leader-post-rule';
import type { Decisions } from '../ingest/decisions';
import type { Bearer, Intake } from '../ingest/intake';
import type { DocumentTexts } from '../ingest/texts/document-texts';
import type { Candidate } from '../planning/handlers';
import type { ChangeLog } from '../store/access/change-log';
import type { GraphStore } from '../store/graph-store';
import type { Authorise } from './changes/authority';
import { GraphReader } from './core/reader';
import { Surroundings } from './evidence/surroundings';
import type { FailureLog } from './errors';
import type { KeptColumns } from './groups/columns/kept-columns';
import type { SupersededDocuments } from './groups/superseded';
import type { KeptLists } from './handlers/kept-lists';
import type { KnownStatement } from './handlers/in-force';
import type { KeptReading } from '../store/kept-reading';
import { ALL_OPTIMISATIONS, type Optimisations } from './optimisations';
import { BOUNDS } from './limits/bounds';
import type { IndexedDuties } from './overlap/duty-index';
import { withinBudget } from './limits/read-budget';
import type { ChangeFeed } from './subscriptions/change-feed';
import type { TopicDirectory } from './topic/topic-directory';

/** A read listens to the signal of its request while it is under way, and brings back an object at least. */
const MOST_READS_AT_ONCE = BOUNDS.cost;

/** What is read once per version of the graph and shared by all requests. */
export interface Shared {
  readonly topics: TopicDirectory;
  readonly candidates: KeptLists<Candidate>;
  readonly statements: KeptLists<KnownStatement>;
  readonly feed: ChangeFeed;
  readonly columns: KeptColumns;
  readonly superseded: SupersededDocuments;
  /** Null for more duties than are kept. */
  readonly duties: KeptReading<IndexedDuties | null>;
  /** What regulations say of the number of leaders. */
  readonly leaderPostRules: readonly LeaderPostRule[];
}

/** What the resolvers of one request share. */
export interface GraphContext extends Shared {
  readonly reader: GraphReader;
  /** The store for what has a bound of its own on what it reads. */
  readonly bulk: Pick<GraphStore, 'list' | 'nodes' | 'closure'>;
  /** Of the graph as the request found it. */
  readonly version: number;
  /** Aborted when nobody waits for the answer any more, or its time is over. */
  readonly signal: AbortSignal;
  /** Of the request, where it has one of its own. */
  readonly log?: FailureLog;
  /** Asked before anything is changed. */
  readonly authorise: Authorise;
  /** What stands around the words of facts; null where no texts are at hand. */
  readonly surroundings: Surroundings | null;
  /** What documents go through; null where none are taken. */
  readonly intake: Intake | null;
  /** What decisions go through; null where none are taken. */
  readonly decisions: Decisions | null;
  /** The record of changes; null where there is none. */
  readonly record: Pick<ChangeLog, 'page'> | null;
  /** Who was let in to make the change of the request; null where it asks for none. */
  readonly bearer: Bearer | null;
}

export interface ContextOptions {
  readonly store: GraphStore;
  readonly version: number;
  readonly shared: Shared;
  readonly signal?: AbortSignal;
  readonly log?: FailureLog;
  readonly optimisations?: Optimisations;
  readonly authorise?: Authorise;
  readonly texts?: Pick<DocumentTexts, 'with'> | null;
  readonly intake?: Intake | null;
  readonly decisions?: Decisions | null;
  readonly record?: Pick<ChangeLog, 'page'> | null;
}

/** Where nobody says who asks, nothing is changed. */
const nobodyMay: Authorise = () => Promise.reject(new GovorgError('UNAUTHENTICATED', 'Nothing can be changed here.'));

export function createContext({
  store,
  version,
  shared,
  signal = new AbortController().signal,
  log,
  optimisations = ALL_OPTIMISATIONS,
  authorise = nobodyMay,
  texts = null,
  intake = null,
  decisions = null,
  record = null,
}: ContextOptions): GraphContext {
  setMaxListeners(MOST_READS_AT_ONCE, signal);
  const bulk = store.cancellable(signal);
  const reader = new GraphReader(withinBudget(bulk), optimisations);
  return {
    ...shared,
    reader,
    bulk,
    version,
    signal,
    authorise,
    surroundings: texts && new Surroundings(texts, signal),
    intake,
    decisions,
    record,
    bearer: null,
    ...(log && { log }),
  };
}
