/** What a document states does not depend on the file that it comes in: documents made to order, as each kind of file. */
import { generateDocuments } from '../../../bench/documents/generate';
import type { Extraction } from '../../../src/domain/fact';
import { readDocument } from '../../../src/ingest/pipeline';
import { surplus } from '../../evaluate/surplus';
import { prepareToRead } from '../../../src/ingest/formats/read-text';
import { type Block, blocksOf, docxOf, htmlOf, workbookOf } from '../../harness/office-files';
import { pdfOfBlocks } from '../../harness/pdf-files';

const SEED = 20261127;
const DOCUMENTS = 40;
/** Of all facts. What a file marks as a table is one; a text may leave open where one ends. */
const LEAST_SAME = 0.98;

const FILES: readonly (readonly [string, (blocks: readonly Block[]) => Buffer])[] = [
  ['an HTML page', htmlOf],
  ['a Word document', docxOf],
  ['a PDF file', pdfOfBlocks],
  ['an Excel workbook', (blocks) => workbookOf(blocks, 'xlsx')],
  ['an Excel workbook of the old kind', (blocks) => workbookOf(blocks, 'biff8')],
];

beforeAll(() => prepareToRead({ name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') }));

/** Each fact without places in the text, and without the white space of print. */
function statements(facts: Extraction): readonly string[] {
  const told = (fact: unknown): string =>
    JSON.stringify(fact, (key, value: unknown) => {
      if (['start', 'end', 'message', 'parent', 'quote'].includes(key)) return undefined;
      return typeof value === 'string' ? value.replace(/\s+/g, '') : value;
    });
  const { organisations, sections, duties, staffing, amounts } = facts;
  return [organisations, sections, duties, staffing, amounts].flatMap((kind, at) => kind.map((fact) => `${at} ${told(fact)}`));
} // prettier-ignore

const read = (bytes: Uint8Array): readonly string[] => {
  const document = readDocument({ name: 'a', bytes });
  if (!document.ok) throw new Error(document.rejection.message);
  return statements(document.facts);
};

test.each(FILES)('%s gives the facts of the text', (_, fileOf) => {
  let [all, same] = [0, 0];
  const lost: string[] = [];
  for (const { name, text } of generateDocuments(DOCUMENTS, SEED, { tables: 'bars', wrapping: 'none', furniture: 'none' })) {
    const stated = read(Buffer.from(text));
    const missed = surplus(stated, read(fileOf(blocksOf(text))));
    same += stated.length - missed.length;
    lost.push(...missed.map((fact) => `${name}: ${fact.slice(0, 200)}`));
    all += stated.length;
  }
  expect({ lost: same / all >= LEAST_SAME ? [] : lost.slice(0, 20), share: same / all }).toEqual({ lost: [], share: expect.any(Number) });
}); // prettier-ignore
