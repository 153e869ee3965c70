/** WebAssembly as Node has it: its types come with those of browsers, which nothing here is. */
export interface Instance {
  readonly exports: Exports;
}
export type Exports = Readonly<Record<string, unknown>>;
export type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface WebAssemblyOfNode {
  compile(this: void, bytes: Uint8Array): Promise<object>;
  readonly Instance: new (module: object, imports: Imports) => Instance;
  /** A trap: an address out of its memory, or what the program itself gives up on. */
  readonly RuntimeError: new () => Error;
}

export const { compile, Instance, RuntimeError } = (
  globalThis as unknown as { readonly WebAssembly: WebAssemblyOfNode }
).WebAssembly;
