import type { Candidate } from '../../planning/handlers';
import type { GraphStore } from '../../store/graph-store';
import { GraphReader } from '../core/reader';

/** Bounds what is kept, in candidates of all topics together: some 20 MB of reasons at most. */
const MAX_CANDIDATES = 20_000;

/**
 * Who may handle a topic, kept for as long as the graph stays what it was: a pure function of the graph and the topic,
 * however a question is worded. Equal questions in flight share one computation.
 */
export class CandidateCache {
  private entries = new Map<string, Promise<readonly Candidate[]>>();
  private version = -1;
  private kept = 0;

  constructor(
    private readonly store: GraphStore,
    private readonly limit = MAX_CANDIDATES,
  ) {}

  /**
   * @param version of the graph as the request found it
   * @param infer reads with the reader that it is given: whoever asked may hang up while others wait
   */
  candidates(
    version: number,
    topicId: string,
    infer: (reader: GraphReader) => Promise<readonly Candidate[]>,
  ): Promise<readonly Candidate[]> {
    if (version !== this.version) this.restart(version);
    const known = this.entries.get(topicId);
    if (known) return known;
    const { entries } = this;
    const inferred = infer(new GraphReader(this.store));
    entries.set(topicId, inferred);
    inferred.then(
      ({ length }) => {
        // Starting anew is rarer than a topic's turn in an order of use would have to be kept.
        if (entries === this.entries && (this.kept += length + 1) > this.limit) this.restart(version);
      },
      () => entries.delete(topicId),
    );
    return inferred;
  }

  private restart(version: number): void {
    this.entries = new Map();
    this.kept = 0;
    this.version = version;
  }
}
