/**
 * What changes in the graph, whoever changes it: another replica and the command line write into the same store, so that
 * its version is what tells. Each subscriber looks by itself; who takes events slowly gets fewer of them, and none is kept.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { GraphStore } from '../../store/graph-store';
import { pagesOf } from '../../store/pages';

/** Between two looks at the version of the graph. */
const EVERY_MS = 1_000;
/** Going through all documents may take so much of the time, and no more. */
const PAUSES_FOR_WORK = 10;
const PAGE_SIZE = 1_000;

type Ids = ReadonlySet<string>;

export interface DocumentChanged {
  readonly documentChange: 'ADDED' | 'REMOVED';
  readonly documentId: string;
}

export class ChangeFeed {
  /** One list for all that ask at one version. */
  #latest: { readonly version: number; readonly ids: Promise<Ids> } | null = null;

  /** @param pageSize of the documents that are gone through */
  constructor(
    private readonly store: Pick<GraphStore, 'version' | 'list'>,
    private readonly pageSize = PAGE_SIZE,
  ) {}

  /** Versions of the graph from now on; of several within a moment the last. */
  async versions(signal: AbortSignal): Promise<AsyncGenerator<number, void>> {
    return this.#versionsSince(await this.store.version(), signal);
  }

  /** Documents that come and go from now on. */
  async documents(signal: AbortSignal): Promise<AsyncGenerator<DocumentChanged, void>> {
    const version = await this.store.version();
    return this.#documentsSince(version, await this.#idsAt(version), signal);
  }

  async *#versionsSince(begun: number, signal: AbortSignal): AsyncGenerator<number, void> {
    for (let seen = begun; ;) {
      await pause(EVERY_MS, undefined, { signal });
      const version = await this.store.version();
      if (version !== seen) yield version;
      seen = version;
    }
  }

  async *#documentsSince(begun: number, there: Ids, signal: AbortSignal): AsyncGenerator<DocumentChanged, void> {
    let known = there;
    for await (const version of this.#versionsSince(begun, signal)) {
      const began = performance.now();
      const now = await this.#idsAt(version);
      for (const documentId of now) if (!known.has(documentId)) yield { documentChange: 'ADDED', documentId };
      for (const documentId of known) if (!now.has(documentId)) yield { documentChange: 'REMOVED', documentId };
      known = now;
      await pause(PAUSES_FOR_WORK * (performance.now() - began), undefined, { signal });
    }
  }

  #idsAt(version: number): Promise<Ids> {
    if (this.#latest?.version === version) return this.#latest.ids;
    const ids = this.#ids();
    this.#latest = { version, ids };
    ids.catch(() => { this.#latest = null; }); // prettier-ignore
    return ids;
  }

  async #ids(): Promise<Ids> {
    const ids = new Set<string>();
    for await (const nodes of pagesOf(this.store, 'Document', { properties: [] }, this.pageSize))
      for (const { id } of nodes) ids.add(id);
    return ids;
  }
}
