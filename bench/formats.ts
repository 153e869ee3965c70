/**
 * How fast files of each format become text, on one core, by the time of the processor; and what becomes of mutated files:
 * a text or a refusal, in time and memory. `npm run bench formats -- --documents 300 --mutations 5000 --seed 1`.
 */
import { parseArgs } from 'node:util';
import { prepareToRead, readText } from '../src/ingest/formats/read-text';
import type { SourceFile } from '../src/ingest/source';
import { mutated, randomOf } from '../tests/harness/mutations';
import { blocksOf, docxOf, htmlOf, workbookOf } from '../tests/harness/office-files';
import { pdfOfBlocks } from '../tests/harness/pdf-files';
import { generateDocument } from './documents/generate';
import type { Row } from './row';

/** Rounds until the compiler has settled. */
const WARM_UP = 30;
const MB = 1024 * 1024;

type Block = ReturnType<typeof blocksOf>[number];

const FORMATS: Readonly<Record<string, { readonly write: (blocks: readonly Block[]) => Buffer; readonly least?: number }>> = {
  pdf: { write: pdfOfBlocks, least: 150 },
  docx: { write: docxOf, least: 200 },
  xlsx: { write: (blocks) => workbookOf(blocks, 'xlsx'), least: 80 },
  xls: { write: (blocks) => workbookOf(blocks, 'biff8') },
  html: { write: htmlOf, least: 150 },
}; // prettier-ignore

export async function formats(): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: process.argv.slice(4),
    options: { documents: { type: 'string' }, mutations: { type: 'string' }, seed: { type: 'string' } },
  });
  const count = Number(values.documents ?? 300);
  const texts = Array.from({ length: count }, (_, at) =>
    blocksOf(generateDocument(at + 1, { tables: 'bars', money: 'both', wrapping: 'none' }).text),
  );
  const files = new Map(Object.entries(FORMATS).map(([name, { write }]) => [name, texts.map(write)] as const));
  await prepareToRead({ name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') });
  const rates = [...files].map(([name, all]) => speedOf(name, all));
  return [...rates, ...(await mutations(files, Number(values.mutations ?? 5000), Number(values.seed ?? 1)))];
}

const fileOf = (name: string, bytes: Uint8Array): SourceFile => ({ name: `a.${name}`, bytes });

const pagesIn = (bytes: Buffer): number => Number(/\/Type \/Pages \/Count (\d+)/.exec(bytes.toString('latin1', 0, 1000))?.[1] ?? 0); // prettier-ignore

function speedOf(name: string, files: readonly Buffer[]): Row {
  for (const bytes of files.slice(0, WARM_UP)) readText(fileOf(name, bytes));
  const start = process.cpuUsage();
  for (const bytes of files) {
    const read = readText(fileOf(name, bytes));
    if ('reason' in read) throw new Error(`a ${name} was refused: ${read.reason} ${read.message}`);
  }
  const seconds = process.cpuUsage(start).user / 1e6;
  const isPdf = name === 'pdf';
  const value = (isPdf ? files.reduce((sum, bytes) => sum + pagesIn(bytes), 0) : files.length) / seconds;
  const { least } = FORMATS[name] ?? {};
  return { name: `${name} → text`, value, unit: `${isPdf ? 'pages' : 'documents'}/s a core`, ...(least === undefined ? {} : { target: `>= ${least}`, met: value >= least }) }; // prettier-ignore
}

async function mutations(files: ReadonlyMap<string, readonly Buffer[]>, count: number, seed: number): Promise<readonly Row[]> {
  const random = randomOf(seed);
  const names = [...files.keys()];
  const pick = (name: string): Buffer => (files.get(name) ?? [])[Math.floor(random() * (files.get(name)?.length ?? 0))] ?? Buffer.alloc(0);
  let [broken, refused, slowest, most] = [0, 0, 0, 0];
  globalThis.gc?.();
  const before = process.memoryUsage.rss() / MB;
  for (let at = 0; at < count; at += 1) {
    const name = names[at % names.length] ?? '';
    const file = fileOf(name, mutated(pick(name), random, pick(names[Math.floor(random() * names.length)] ?? '')));
    const start = process.cpuUsage();
    try {
      await prepareToRead(file);
      const read = readText(file);
      if ('reason' in read) refused += 1;
      else if (read.text.includes('\ufffd')) broken += 1;
    } catch (error) {
      broken += 1;
      process.stderr.write(`seed ${seed}, file ${at} (${name}): ${error instanceof Error ? error.stack : String(error)}\n`);
    }
    slowest = Math.max(slowest, process.cpuUsage(start).user / 1000);
    most = Math.max(most, process.memoryUsage.rss() / MB - before);
  }
  return [
    { name: `${count} mutated files: neither read nor refused`, value: broken, unit: '', target: '< 1', met: broken === 0 },
    { name: `${count} mutated files: refused by name`, value: refused, unit: '' },
    { name: 'slowest of them', value: slowest, unit: 'ms', target: '< 10000', met: slowest < 10_000 },
    { name: 'memory that reading them takes, all in one process', value: most, unit: 'MB', target: '< 600', met: most < 600 },
  ];
} // prettier-ignore
