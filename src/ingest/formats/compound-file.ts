/** The containers of office files as the library for them opens and writes them, which leaves them without types. */
import { CFB } from '@e965/xlsx';

export interface Container {
  readonly FullPaths: readonly string[];
}

interface Member {
  readonly content: Buffer;
}

export const compoundFiles = CFB as {
  read(this: void, bytes: Uint8Array, options: { readonly type: 'buffer' }): Container;
  find(this: void, container: Container, path: string): Member | null;
  write(
    this: void,
    container: Container,
    options: { readonly type: 'buffer'; readonly fileType: 'zip'; readonly compression: boolean },
  ): Uint8Array;
  readonly utils: {
    cfb_new(this: void): Container;
    cfb_add(this: void, container: Container, path: string, content: Uint8Array): void;
  };
};
