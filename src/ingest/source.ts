/** A file as it came in, before anything is known about it. */
export interface SourceFile {
  /** Name for people and for the `source` of the document: a file name, not a path of this machine. */
  readonly name: string;
  /** Where it lies, for messages to the person who passed it; never stored. */
  readonly path?: string;
  readonly bytes: Uint8Array;
}

/** A file read into plain text. Spans of facts are UTF-16 offsets into `text`. */
export interface SourceText {
  readonly source: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly encoding: string;
  readonly text: string;
}
