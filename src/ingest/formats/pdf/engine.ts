/**
 * PDFium, compiled to WebAssembly: one instance a process, loaded when the first PDF comes. Loading it takes a promise and
 * reading none, so whoever reads documents prepares it first (`prepareToRead`).
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type init as Init } from '@embedpdf/pdfium';
import { compile, type Exports, type Imports, Instance } from './web-assembly';

/** A function of the library, called without the wrappers of the package: they check every call, and a page takes thousands. */
type Native = (...numbers: readonly number[]) => number;

/** What is used of it, by the names of PDFium's public headers. */
const USED = [
  'malloc', 'free',
  'FPDF_LoadMemDocument', 'FPDF_CloseDocument', 'FPDF_GetLastError', 'FPDF_GetPageCount', 'FPDF_LoadPage', 'FPDF_ClosePage',
  'FPDFPage_GetRotation', 'FPDF_GetPageBoundingBox', 'FPDFPage_CountObjects', 'FPDFPage_GetObject',
  'FPDFPageObj_GetType', 'FPDFPageObj_GetMatrix', 'FPDFPageObj_GetClipPath', 'FPDFPageObj_GetStrokeWidth',
  'FPDFFormObj_CountObjects', 'FPDFFormObj_GetObject',
  'FPDFPath_CountSegments', 'FPDFPath_GetPathSegment', 'FPDFPath_GetDrawMode',
  'FPDFPathSegment_GetPoint', 'FPDFPathSegment_GetType', 'FPDFPathSegment_GetClose',
  'FPDFClipPath_CountPaths', 'FPDFClipPath_CountPathSegments', 'FPDFClipPath_GetPathSegment',
  'FPDFBitmap_CreateEx', 'FPDFBitmap_FillRect', 'FPDFBitmap_GetBuffer', 'FPDFBitmap_GetStride', 'FPDFBitmap_Destroy',
  'FPDF_RenderPageBitmap',
  'FPDFText_LoadPage', 'FPDFText_ClosePage', 'FPDFText_CountChars', 'FPDFText_GetUnicode', 'FPDFText_GetLooseCharBox',
  'FPDFText_GetCharAngle', 'FPDFText_IsGenerated', 'FPDFText_GetTextObject', 'FPDFTextObj_GetTextRenderMode',
] as const; // prettier-ignore

export type Pdfium = Readonly<Record<(typeof USED)[number], Native>> & {
  /** Its memory as it is now: it moves where it grows. */
  bytes(): Uint8Array;
  /** The same memory, four bytes a number. */
  floats(): Float32Array;
};

/** What PDFium may take for one file, its bytes included. It does not give memory back. */
const MOST_MEGABYTES = 512;
const MEGABYTE = 1024 * 1024;

let engine: Pdfium | null = null;
let loading: Promise<void> | null = null;

export async function preparePdfium(): Promise<void> {
  if (engine) return;
  loading ??= load().then(
    (loaded) => {
      [engine, loading] = [loaded, null];
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  await loading;
}

export function pdfium(): Pdfium {
  if (!engine) throw new Error('PDFium is not loaded: prepareToRead comes before readText');
  return engine;
}

/** After a trap nothing it holds is to be believed: the next file gets another instance. */
export function discardPdfium(): void {
  engine = null;
}

async function load(): Promise<Pdfium> {
  const packages = createRequire(__filename);
  const wasm = await compile(await readFile(packages.resolve('@embedpdf/pdfium/pdfium.wasm')));
  const { init } = packages('@embedpdf/pdfium') as { readonly init: typeof Init };
  let exports: Exports = {};
  const resize = (imports: Imports) => imports['env']?.['emscripten_resize_heap'] as (bytes: number) => boolean;
  await init({
    // Bounds its memory: what does not fit makes it trap.
    instantiateWasm(imports: Imports, receive: (instance: Instance) => void) {
      const grow = resize(imports);
      const bounded = (bytes: number): boolean => bytes >>> 0 <= MOST_MEGABYTES * MEGABYTE && grow(bytes);
      const env = { ...imports['env'], emscripten_resize_heap: bounded };
      const instance = new Instance(wasm, { ...imports, env });
      exports = instance.exports;
      receive(instance);
      return exports;
    },
    print: () => undefined,
    printErr: () => undefined,
  });
  (exports['PDFiumExt_Init'] as () => void)();
  const memory = exports['memory'] as { readonly buffer: ArrayBuffer };
  let views = viewsOf(memory.buffer);
  const current = (): Views => (views.bytes.buffer === memory.buffer ? views : (views = viewsOf(memory.buffer)));
  const used = Object.fromEntries(USED.map((name) => [name, exports[name]])) as Record<(typeof USED)[number], Native>;
  return { ...used, bytes: () => current().bytes, floats: () => current().floats };
}

type Views = ReturnType<typeof viewsOf>;

const viewsOf = (buffer: ArrayBuffer) => ({ bytes: new Uint8Array(buffer), floats: new Float32Array(buffer) });
