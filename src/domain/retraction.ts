/** That a document was taken out of the graph, kept as long as it is. */
export interface Retraction {
  readonly sha256: string;
  /** Name of the file that it came in. */
  readonly name: string;
  /** Who took it out: the name of the key, or of the person at the command line. */
  readonly by: string;
  /** ISO 8601, in UTC. */
  readonly at: string;
  /** In the words of who took it out. */
  readonly reason: string;
}
