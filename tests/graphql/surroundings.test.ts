/** What stands around the words of a fact: the headings above, and some words on both sides. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../src/domain/identifier';
import { ingest } from '../../src/ingest/ingest';
import { Intake } from '../../src/ingest/intake';
import type { OpenLibrary } from '../../src/ingest/library';
import type { SourceFile } from '../../src/ingest/source';
import { DocumentTexts } from '../../src/ingest/texts/document-texts';
import { asker, type Asker } from '../harness/asking';
import { countingStore } from '../harness/counting-store';
import { openWith } from '../harness/library';
import { smallDocument } from '../harness/small-documents';

const TEXT = `甲东县水务局2023年部门预算
第一部分 部门概况
一、主要职责
（一）负责水资源管理𠮷。
（二）负责河道养护。
第二部分 部门预算表
一、收支总表
单位：万元
项目\t金额
基本支出\t60
项目支出\t30
第三部分 情况说明
一、收支预算总体情况
支出预算90万元，其中：基本支出60万元，项目支出30万元。
`;
const document: SourceFile = { name: 'water.txt', bytes: Buffer.from(TEXT) };
const HASH = sha256(document.bytes);

let folder: string;
let library: OpenLibrary;
/** Documents that were read for their text. */
let read: string[];
let asked: Asker;
let storeCalls: readonly string[];
let texts: DocumentTexts;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'govorg-surroundings-'));
  library = await openWith({ DATA_DIR: folder });
  await ingest([document, smallDocument(1), smallDocument(2)], library);
  const counting = countingStore(library.store);
  storeCalls = counting.calls;
  const current: Pick<DocumentTexts, 'with'> = { with: (...asking) => texts.with(...asking) };
  asked = await asker(counting.store, 0, undefined, {}, undefined, undefined, current);
});
beforeEach(async () => {
  read = [];
  for (const name of await readingFiles()) await rm(join(folder, 'archive', name));
  startAgain();
});
afterAll(async () => {
  await library.close();
  await rm(folder, { recursive: true });
});

/** As the service does: nothing is known of the texts but what the archive keeps. */
function startAgain(): void {
  const plainText = (file: SourceFile): ReturnType<typeof library.reader.plainText> => {
    read.push(file.name);
    return library.reader.plainText(file);
  };
  texts = new DocumentTexts(library.archive, { plainText });
}

interface Place {
  readonly quote: string;
  readonly heading: readonly string[] | null;
  readonly context: { readonly textBefore: string; readonly textAfter: string } | null;
}

const FACTS = ['responsibilities { nodes', 'budgetLines { nodes', 'agencies { nodes'];

async function places(chars = '', id = HASH): Promise<readonly Place[]> {
  const evidence = `{ evidence { quote heading context${chars} { textBefore textAfter } } }`;
  const { data, errors } = await asked.ask(
    `{ document(id: "document:${id}") { ${FACTS.map((facts) => `${facts} ${evidence} }`).join(' ')} } }`,
  );
  expect(errors).toEqual([]);
  const found = (data as { document: Record<string, { nodes: readonly { evidence: readonly Place[] }[] }> }).document;
  return Object.values(found).flatMap(({ nodes }) => nodes.flatMap(({ evidence: stated }) => stated));
}

const shownOf = (found: readonly Place[], quote: string): readonly unknown[] =>
  found.filter((place) => place.quote === quote).map(({ heading, context }) => ({ heading, context }));

test('the headings above stand as printed, outermost first, above items, rows of tables and sentences', async () => {
  const found = await places();
  const headingOf = (quote: string): unknown => found.find((place) => place.quote === quote)?.heading;
  expect(headingOf('（二）负责河道养护。')).toEqual(['第一部分 部门概况', '一、主要职责']);
  expect(headingOf('基本支出\t60')).toEqual(['第二部分 部门预算表', '一、收支总表']);
  expect(headingOf('项目支出30万元')).toEqual(['第三部分 情况说明', '一、收支预算总体情况']);
  expect(headingOf('甲东县水务局')).toEqual([]);
});

test('context is what stands on both sides, as much as asked for, and never half of a character', async () => {
  expect(shownOf(await places('(chars: 4)'), '（二）负责河道养护。')).toMatchObject([
    { context: { textBefore: '𠮷。\n', textAfter: '\n第二部' } },
  ]);
  expect(shownOf(await places('(chars: 3)'), '（二）负责河道养护。')).toMatchObject([
    { context: { textBefore: '。\n' } },
  ]);
  expect(shownOf(await places('(chars: 0)'), '（二）负责河道养护。')).toMatchObject([
    { context: { textBefore: '', textAfter: '' } },
  ]);
  for (const { quote, context } of await places())
    expect(TEXT).toContain(`${context?.textBefore}${quote}${context?.textAfter}`);
});

test.each([-1, 501])('%s characters are refused', async (chars) => {
  const question = `{ document(id: "document:${HASH}") { findings { totalCount } responsibilities { nodes { evidence { context(chars: ${chars}) { textBefore } } } } } }`;
  const { errors } = await asked.ask(question);
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('a document is read once, whatever is asked and however often the service starts; the store is asked no more', async () => {
  const all = '{ responsibilities(first: 50) { nodes { evidence { quote AROUND } } } }';
  const before = storeCalls.length;
  await asked.ask(all.replace('AROUND', ''));
  const plain = storeCalls.length - before;
  for (let time = 0; time < 2; time += 1) {
    const { errors } = await asked.ask(all.replace('AROUND', 'heading context { textBefore }'));
    expect(errors).toEqual([]);
  }
  expect(storeCalls.length - before).toBe(3 * plain);
  expect([...read].sort()).toEqual(['001.txt', '002.txt', 'water.txt']);
  startAgain();
  await places();
  expect(read).toHaveLength(3);
});

test('a kept text that is damaged or was read by other rules is read again', async () => {
  const expected = await places();
  const kept = await readingFile();
  const bytes = await readFile(kept);
  const damages = [bytes.subarray(0, 2), Buffer.alloc(bytes.length), Buffer.from(bytes.toString('latin1').replace(/"version":"./, '"version":"-'), 'latin1')]; // prettier-ignore
  for (const [index, damaged] of damages.entries()) {
    await writeFile(kept, damaged);
    startAgain();
    expect(await places()).toEqual(expected);
    expect(read).toHaveLength(2 + index);
    expect((await readFile(kept)).equals(bytes)).toBe(true);
  }
});

test('what was taken out leaves no text, and what the archive lacks has none', async () => {
  await places();
  await places('', sha256(smallDocument(1).bytes));
  const said = { documentId: `document:${sha256(smallDocument(1).bytes)}`, by: '甲某', reason: '误发' };
  await new Intake(library).retract(said, null, new AbortController().signal);
  expect(await readingFiles()).toEqual([expect.stringContaining(HASH)]);
  await rm(await readingFile());
  await rm((await readingFile(HASH)).replace('.reading', ''));
  startAgain();
  const without = await places();
  expect(without.map(({ heading, context }) => [heading, context])).toEqual(without.map(() => [null, null]));
  expect(without.length).toBeGreaterThan(3);
});

async function readingFiles(): Promise<readonly string[]> {
  return (await readdir(join(folder, 'archive'), { recursive: true })).filter((name) => name.endsWith('.reading'));
}

const readingFile = async (hash = HASH): Promise<string> =>
  join(folder, 'archive', hash.slice(0, 2), `${hash}.reading`);
