/**
 * Files that were mutated, and bombs: each is read, or refused by its reason, in time and with memory that its size
 * explains. A reader that throws is a bug.
 */
import { deflateRawSync } from 'node:zlib';
import { prepareToRead, readText } from '../../../src/ingest/formats/read-text';
import { Zip } from '../../../src/ingest/formats/zip';
import { docOf, IN_TABLE, rowEnd } from '../../harness/doc-files';
import { mutated, randomOf } from '../../harness/mutations';
import { blocksOf, docxOf, htmlOf, wordFile, workbookOf, zipOf } from '../../harness/office-files';
import { pdfOfBlocks } from '../../harness/pdf-files';
import { proofLength } from '../../harness/proof-length';
import { rawZip } from '../../harness/raw-zip';

const TEXT = `甲县档案馆2024年部门预算

一、主要职责
（一）负责全县档案的收集和保护。
二、收支预算（单位：万元）
| 项目 | 合计 | 基本支出 |
| 收入 | 100 | 60 |
| 支出 | 100 | 60 |
三、名词解释
基本支出：保障机构运转。`;

const blocks = blocksOf(TEXT);
const cell = (words: string) => ({ words: `${words}\x07`, paragraph: [IN_TABLE] });
const FILES: Readonly<Record<string, Buffer>> = {
  docx: docxOf(blocks),
  xlsx: workbookOf(blocks, 'xlsx'),
  xls: workbookOf(blocks, 'biff8'),
  doc: docOf([{ words: '甲县档案馆\r' }, cell('项目'), cell('金额'), rowEnd([0, 2000, 6000]), { words: '负责档案\r' }]),
  html: htmlOf(blocks),
  pdf: pdfOfBlocks(blocks),
  rtf: Buffer.from(
    String.raw`{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 a;}}\f0 \'d6\'b0\'d4\'f0\u36131 ?\par\trowd\cellx2000\cellx4000\intbl a\cell b\cell\row\pard x\par}`,
  ),
  mht: Buffer.from(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${htmlOf(blocks).toString('base64')}\r\n--b--`,
  ),
  text: Buffer.from(TEXT),
};

const SEED = Number(process.env['MUTATION_SEED'] ?? 20261127);
const { count, note } = proofLength({ test: 150, ci: 1500 }, 'MUTATIONS');

/** Of the processor, for one file of some kilobytes: the machine may do ten other things. */
const MOST_MS = 10_000;
const MOST_BYTES = 400 * 1024 * 1024;

async function outcomeOf(name: string, bytes: Buffer): Promise<string> {
  const [before, start] = [process.memoryUsage.rss(), process.cpuUsage()];
  let told: string;
  try {
    await prepareToRead({ name, bytes });
    const text = readText({ name, bytes });
    if ('reason' in text) expect(text.message.length).toBeGreaterThan(10);
    else expect(text.text).not.toContain('\ufffd');
    told = 'reason' in text ? text.reason : 'READ';
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : String(error)}`;
  }
  const spent = process.cpuUsage(start).user / 1000;
  if (spent > MOST_MS) return `took ${spent} ms`;
  const grown = process.memoryUsage.rss() - before;
  return grown > MOST_BYTES ? `grew by ${grown} bytes` : told;
}

const EXPECTED =
  /^(?:READ|EMPTY|DAMAGED|ENCRYPTED|NOT_TEXT|ENCODING|TRUNCATED|UNSUPPORTED_FORMAT|TOO_COMPLEX|SCANNED)$/;

test(`${count} mutated files are read or refused${note}`, async () => {
  const random = randomOf(SEED);
  const names = Object.keys(FILES);
  const faults: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const name = names[number % names.length] ?? '';
    const other = FILES[names[Math.floor(random() * names.length)] ?? ''] ?? Buffer.alloc(0);
    const outcome = await outcomeOf(name, mutated(FILES[name] ?? other, random, other));
    if (!EXPECTED.test(outcome)) faults.push(`seed ${SEED}, file ${number} (${name}): ${outcome}`);
  }
  expect(faults).toEqual([]);
}, 600_000); // prettier-ignore

test('characters that are broken inside a part are no document, whatever the part says', () => {
  const zip = new Zip(FILES['docx'] ?? Buffer.alloc(0));
  const parts = zip.names.map((name) => [name, Buffer.from(zip.read(name) ?? '')] as const);
  for (const [, part] of parts) {
    const at = part.indexOf('负责');
    if (at >= 0) part[at + 1] = 0x20;
  }
  const read = readText({ name: 'cut.docx', bytes: zipOf(Object.fromEntries(parts)) });
  expect(read).toMatchObject({
    reason: 'DAMAGED',
    message: expect.stringContaining('get the original file again') as string,
  });
});

test('a workbook with records that nothing knows is read without a word on the console', async () => {
  const told = jest.spyOn(console, 'error');
  const random = randomOf(7);
  for (let count = 0; count < 60; count += 1)
    await outcomeOf('xls', mutated(FILES['xls'] ?? Buffer.alloc(0), random, Buffer.alloc(9)));
  expect(told).not.toHaveBeenCalled();
});

const zeros = (megabytes: number): Buffer => deflateRawSync(Buffer.alloc(megabytes * 1024 * 1024, 0x20));
const member = (name: string, content: string | Buffer) => ({
  name,
  packed: deflateRawSync(content),
  size: content.length,
});
const RELS = member('_rels/.rels', '<Relationships xmlns="r"/>');
const bomb = zeros(300);
const largePart = zeros(10);
/** A figure in the last column there is, and a hundred rows. */
const farCells = (): Buffer => {
  const zip = new Zip(FILES['xlsx'] ?? Buffer.alloc(0));
  const rows = Array.from({ length: 100 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c>${at === 0 ? '<c r="XFD1"><v>2</v></c>' : ''}</row>`);
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  return zipOf(Object.fromEntries(zip.names.map((name) => [name, name === 'xl/worksheets/sheet1.xml' ? sheet : Buffer.from(zip.read(name) ?? '')])));
}; // prettier-ignore

test.each<[string, () => Buffer, string]>([
  ['a bomb that says how large it is', () => rawZip([RELS, { name: 'word/document.xml', packed: bomb, size: 300 * 1024 * 1024 }]), 'TOO_COMPLEX'],
  ['a bomb that says it is small', () => rawZip([RELS, { name: 'word/document.xml', packed: bomb, size: 10 }]), 'TOO_COMPLEX'],
  ['a workbook that is a bomb and says it is small', () => rawZip([{ name: 'xl/workbook.xml', packed: bomb, size: 10 }]), 'TOO_COMPLEX'],
  ['many members over the same bytes', () => rawZip(Array.from({ length: 50 }, (_, at) => ({ name: `xl/${at}.xml`, packed: largePart, size: 1 }))), 'TOO_COMPLEX'],
  ['10,001 members', () => rawZip(Array.from({ length: 10_001 }, (_, at) => ({ name: `word/${at}`, packed: Buffer.alloc(0), size: 0 }))), 'TOO_COMPLEX'],
  ['a workbook that says it is of four gigabytes', () => rawZip([{ ...member('xl/workbook.xml', '<workbook/>'), size: 0xfffffff0 }]), 'DAMAGED'],
  ['entities of entities', () => wordFile({ body: '' , main: 'a.xml', others: { 'word/a.xml': `<!DOCTYPE d [${Array.from({ length: 20 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')}<!ENTITY e0 "甲">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&e20;</w:t></w:r></w:p></w:body></w:document>` } }), 'DAMAGED'],
  ['an entity that is a file', () => wordFile({ body: '', main: 'a.xml', others: { 'word/a.xml': '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>' } }), 'DAMAGED'],
  ['cells in cells without end', () => wordFile({ body: '<w:tbl><w:tr><w:tc>'.repeat(20_000) }), 'TOO_COMPLEX'],
  ['cells in every corner of a sheet', farCells, 'TOO_COMPLEX'],
  ['elements in each other without end', () => Buffer.from(`<html><body>${'<div>'.repeat(200_000)}甲`), 'TOO_COMPLEX'],
])('%s', async (name, make, reason) => {
  expect(await outcomeOf(name, make())).toBe(reason);
}, 60_000); // prettier-ignore
