/** What the process that holds the dataset is told, and what it answers: one task at a time, one answer to each. */

/** What it needs to know for its whole life. */
export interface Setup {
  readonly base: string;
  /** Of the whole process, the dataset and the query at hand together. */
  readonly megabytes: number;
}

export type QueryForm = 'SELECT' | 'ASK' | 'CONSTRUCT' | 'DESCRIBE';

/** Which graphs a request names beside its query. */
export interface AskedGraphs {
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
}

export type Task =
  | ({ readonly kind: 'check'; readonly query: string } & AskedGraphs)
  /** Facts as JSON, each a node or a relation: all of the graph come so, batch by batch, and `settle` behind them. */
  | { readonly kind: 'facts'; readonly facts: readonly string[] }
  /** These things say what these facts say, and nothing else. */
  | { readonly kind: 'replace'; readonly ids: readonly string[]; readonly facts: readonly string[] }
  /** The dataset is that of this version. */
  | { readonly kind: 'settle'; readonly version: number; readonly isWhole: boolean }
  | ({ readonly kind: 'query'; readonly query: string; readonly mediaType: string } & AskedGraphs)
  /** What changed since a version. */
  | { readonly kind: 'changes'; readonly since: number };

export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'checked'; readonly form: QueryForm }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'done' }
  /** The dataset does not fit into the memory that it may take. */
  | { readonly kind: 'full' }
  | { readonly kind: 'answer'; readonly body: string }
  /** Null where that is not remembered. */
  | { readonly kind: 'changes'; readonly patch: string | null }
  /** A bug, or an engine that is broken: this process ends. */
  | { readonly kind: 'failed'; readonly stack: string };
