/** How large a request may be. docs/limits.md lists the same for those who ask. */
export interface Bounds {
  /** Tokens of a document. What holds more is not parsed any further. */
  readonly tokens: number;
  /** Levels of fields, `edges` and `node` included. The standard introspection query has 15. */
  readonly depth: number;
  /** Fields of an operation, those of a fragment counted wherever it is spread. */
  readonly fields: number;
  /** Response keys that one field may have below one parent. Each of them is computed anew. */
  readonly aliasesOfOneField: number;
  /** The same of a field that costs much by itself, such as a search, in the whole operation. */
  readonly aliasesOfExpensiveField: number;
  /** Fields under another name than their own, in the whole operation. */
  readonly aliases: number;
  /** How often one field may stand below one parent. Validation compares each two of them. */
  readonly repetitions: number;
  /** Directives of a document. */
  readonly directives: number;
  /** Characters of the variables that an operation declares, as JSON. */
  readonly variables: number;
  /** The same of a mutation, which brings a document along; above what fits into the body of a request. */
  readonly variablesOfChange: number;
  /** Levels of lists and objects in a variable. Coercion is recursive. */
  readonly variableDepth: number;
  /** Items of a list among the arguments. */
  readonly items: number;
  /** Things that a router asks for in one request: all that several pages of others refer to. */
  readonly representations: number;
  /** Objects that an operation may bring back or read, as far as can be told before it runs. */
  readonly cost: number;
}

export const BOUNDS: Bounds = {
  tokens: 2_000,
  depth: 15,
  fields: 2_000,
  aliasesOfOneField: 30,
  aliasesOfExpensiveField: 15,
  aliases: 300,
  repetitions: 100,
  directives: 100,
  variables: 64 * 1024,
  variablesOfChange: 1024 * 1024,
  variableDepth: 64,
  items: 100,
  representations: 1_000,
  cost: 10_000,
};

/** Errors of validation that are shown; what is wrong with a request shows in the first few. */
export const MAX_ERRORS = 6;
