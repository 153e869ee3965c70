/**
 * The library that opens workbooks and the containers of old office files. It is loaded when the first of them comes: it
 * takes longer than everything else together, and most documents are none.
 */
import { createRequire } from 'node:module';
import { type WorkBook } from '@e965/xlsx';

export interface Container {
  readonly FullPaths: readonly string[];
}

interface Member {
  readonly content: Buffer;
}

interface ExcelLibrary {
  read(this: void, bytes: Uint8Array, options: object): WorkBook;
  readonly CFB: {
    read(this: void, bytes: Uint8Array, options: { readonly type: 'buffer' }): Container;
    find(this: void, container: Container, path: string): Member | null;
    write(
      this: void,
      container: Container,
      options: { readonly type: 'buffer'; readonly fileType: 'zip' | 'cfb'; readonly compression: boolean },
    ): Uint8Array;
    readonly utils: {
      cfb_new(this: void): Container;
      cfb_add(this: void, container: Container, path: string, content: Uint8Array): void;
    };
  };
}

let library: ExcelLibrary | null = null;

/** The library tells the console of records it does not know: nothing that whoever passes a workbook could mend. */
export function withoutConsole<T>(work: () => T): T {
  const { error, warn, log } = console;
  const silent = (): void => undefined;
  Object.assign(console, { error: silent, warn: silent, log: silent });
  try {
    return work();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

export const excelLibrary = (): ExcelLibrary => (library ??= createRequire(__filename)('@e965/xlsx') as ExcelLibrary);
