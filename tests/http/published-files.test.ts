/** Documents as they were published, their plain text, and pictures of their pages, over HTTP. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { loadConfig } from '../../src/config';
import { sha256 } from '../../src/domain/identifier';
import { buildServer } from '../../src/http/server';
import { ingest } from '../../src/ingest/ingest';
import { Intake } from '../../src/ingest/intake';
import type { OpenLibrary } from '../../src/ingest/library';
import { createLogger } from '../../src/ops/logger';
import { Readiness } from '../../src/ops/readiness';
import { asker, type Asker } from '../harness/asking';
import { openWith } from '../harness/library';
import { A4, pdfOf, words } from '../harness/pdf-files';
import { smallDocument } from '../harness/small-documents';

jest.setTimeout(120_000);

const LINES = ['甲东县档案馆2024年部门预算', '一、主要职责', '（一）负责全县档案的收集和保护。', '二、收支预算总体情况', '支出预算100万元，其中：基本支出60万元，项目支出40万元。']; // prettier-ignore
const content = LINES.map((line, index) => words(72, 760 - index * 30, line)).join('');
/** Its second page lies on its side, as the page says. */
const sideways = `0 1 -1 0 ${A4.width} 0 cm ${words(72, 500, '（二）负责全县档案的利用。')}`;
const PDF = {
  name: '档案馆 (2024)"\'预算.pdf',
  bytes: pdfOf([{ content }, { content: sideways, rotate: 90 }]),
};
const PAGE = {
  name: 'page.html',
  bytes: Buffer.from('<html><body><h1>甲东县水务局概况</h1><script>alert(1)</script><p>一、主要职责</p><p>（一）负责全县水资源管理，指导节约用水工作。</p></body></html>'), // prettier-ignore
};
const TEXT = smallDocument(1);
const GONE = smallDocument(2);
/** A character of two units stands where the text is cut. */
const RARE = {
  name: 'rare.txt',
  bytes: Buffer.from(`𠮷山县政务服务中心2022年度部门预算\n一、主要职责\n（一）负责热线的受理工作。\n`),
};
const FILES = [PDF, PAGE, TEXT, GONE, RARE];

let folder: string;
let library: OpenLibrary;
let app: FastifyInstance;
let url: string;
let asked: Asker;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'govorg-published-'));
  library = await openWith({ DATA_DIR: folder });
  const { rejected } = await ingest(FILES, library);
  expect(rejected).toEqual([]);
  const said = { documentId: `document:${sha256(GONE.bytes)}`, by: '甲某', reason: '误发' };
  await new Intake(library).retract(said, null, new AbortController().signal);
  asked = await asker(library.store, 0, undefined, {}, undefined, undefined, library.texts);
  const readiness = new Readiness();
  readiness.ready();
  app = await buildServer({
    readiness,
    engine: () => asked.engine,
    published: () => library,
    isRetracted: async (hash) => (await library.archive.retraction(hash)) !== null,
    webDir: folder,
    settings: loadConfig({}).http,
    log: createLogger('silent'),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/documents`;
});
afterAll(async () => {
  await app.close();
  await library.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(`${url}/${path}`, { method, headers: { connection: 'close', ...headers } });
const codeOf = async (answer: Response): Promise<unknown> =>
  ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
const hashOf = ({ bytes }: { readonly bytes: Uint8Array }): string => sha256(bytes);

describe('the published file', () => {
  test.each([
    ['a PDF', PDF, 'application/pdf'],
    ['a web page', PAGE, 'text/html; charset=utf-8'],
    ['a text', TEXT, 'text/plain; charset=utf-8'],
  ])('%s comes byte by byte, to be saved, and may do nothing where it is opened', async (_, file, type) => {
    const answer = await get(hashOf(file), { accept: 'text/html,*/*;q=0.8' });
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(file.bytes))).toBe(true);
    const { headers } = answer;
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.~-]+$/);
    expect(decodeURIComponent(headers.get('content-disposition')?.split("''")[1] ?? '')).toBe(file.name);
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('whoever has it is told so, and HEAD tells its size', async () => {
    const { headers } = await get(hashOf(PDF), {}, 'HEAD');
    expect(headers.get('content-length')).toBe(String(PDF.bytes.length));
    const again = await get(hashOf(PDF), { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('whoever names JSON is told what the document is', async () => {
    const answer = await get(hashOf(PDF), { accept: 'application/json' });
    expect(answer.headers.get('vary')).toContain('Accept');
    expect(await answer.json()).toEqual({
      id: `document:${hashOf(PDF)}`,
      title: '甲东县档案馆2024年部门预算',
      documentKind: 'BUDGET',
      fiscalYear: 2024,
      publisher: '甲东县档案馆',
      source: PDF.name,
    });
  });

  test.each(['', '/text', '/pages/1.png'])('what is not there is 404, and what was taken out 410: %s', async (path) => {
    for (const [hash, status] of [
      ['0'.repeat(64), 404],
      ['..%2f..', 404],
      [hashOf(GONE), 410],
    ] as const) {
      const answer = await get(`${hash}${path}`);
      expect([hash, answer.status, await codeOf(answer)]).toEqual([hash, status, 'NOT_FOUND']);
    }
  });
});

describe('the plain text', () => {
  test('is what evidence counts in, whole or a part of it', async () => {
    const answer = await get(`${hashOf(PDF)}/text`);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const text = await answer.text();
    const { data } = await asked.ask(
      `{ document(id: "document:${hashOf(PDF)}") { length budgetLines { nodes { evidence { start end quote } } } } }`,
    );
    const { length, budgetLines } = (data as { document: { length: number; budgetLines: { nodes: { evidence: { start: number; end: number; quote: string }[] }[] } } }).document; // prettier-ignore
    expect(text).toHaveLength(length);
    const places = budgetLines.nodes.flatMap(({ evidence }) => evidence);
    expect(places.length).toBeGreaterThan(2);
    for (const { start, end, quote } of places) {
      expect(await (await get(`${hashOf(PDF)}/text?start=${start}&end=${end}`)).text()).toBe(quote);
    }
    const again = await get(`${hashOf(PDF)}/text`, { 'if-none-match': answer.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  test('half of a character is left out', async () => {
    const part = async (range: string): Promise<string> => (await get(`${hashOf(RARE)}/text?${range}`)).text();
    expect([await part('end=1'), await part('end=3'), await part('start=1&end=3'), await part('start=900')]).toEqual(['', '𠮷山', '山', '']); // prettier-ignore
  });

  test.each(['start=x', 'start=-1', 'start=5&end=4', 'start=1&start=2', 'end=1e9'])('%s is refused', async (range) => {
    const answer = await get(`${hashOf(PDF)}/text?${range}`);
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'BAD_USER_INPUT']);
  });
});

describe('a picture of a page', () => {
  test('shows the page as it is read, as wide as asked for', async () => {
    const first = await picture(`${hashOf(PDF)}/pages/1.png?width=595`);
    expect([first.width, first.height]).toEqual([595, 842]);
    // What lies on its side is turned.
    const second = await picture(`${hashOf(PDF)}/pages/2.png?width=842`);
    expect([second.width, second.height]).toEqual([842, 595]);
    expect((await picture(`${hashOf(PDF)}/pages/1.png`)).width).toBe(1_000);
  });

  test('marks the words of evidence where they stand, and those of other pages nowhere', async () => {
    const text = await (await get(`${hashOf(PDF)}/text`)).text();
    const at = (quote: string): string => `${text.indexOf(quote)}-${text.indexOf(quote) + quote.length}`;
    const [line, quote] = [LINES[4] ?? '', '基本支出60万元'];
    const marked = markedIn(await picture(`${hashOf(PDF)}/pages/1.png?width=595&evidence=${at(quote)}`));
    // The line begins 72 points from the left and stands on 640 from below; a figure is half as wide as a character.
    const width = (words: string): number => [...words].reduce((sum, one) => sum + (one < '\u0080' ? 6 : 12), 0);
    const left = 72 + width(line.slice(0, line.indexOf(quote)));
    expect(Math.abs(marked.left - left)).toBeLessThan(8);
    expect(Math.abs(marked.right - left - width(quote))).toBeLessThan(8);
    expect(marked.top).toBeGreaterThan(842 - 640 - 16);
    expect(marked.bottom).toBeLessThan(842 - 640 + 8);
    const elsewhere = await picture(
      `${hashOf(PDF)}/pages/1.png?width=595&evidence=${at('（二）负责全县档案的利用。')}`,
    );
    expect(markedIn(elsewhere).pixels).toBe(0);
    const both = await picture(
      `${hashOf(PDF)}/pages/1.png?width=595&evidence=${at(quote)}&evidence=${at('一、主要职责')}`,
    );
    expect(markedIn(both).pixels).toBeGreaterThan(marked.pixels);
  });

  test('is not drawn again for whoever has it', async () => {
    const path = `${hashOf(PDF)}/pages/1.png?evidence=0-5`;
    const { headers } = await get(path);
    expect((await get(path, { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304);
    expect((await get(`${path}&width=300`, { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(200);
  });

  test.each([
    ['a page that is not there', PDF, '3.png', 404, 'NOT_FOUND'],
    ['page 0', PDF, '0.png', 404, 'NOT_FOUND'],
    ['another format', PDF, '1.jpg', 404, 'NOT_FOUND'],
    ['a page of a text', TEXT, '1.png', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['an evidence that is none', PDF, '1.png?evidence=5-5', 400, 'BAD_USER_INPUT'],
    ['too much evidence', PDF, `1.png?${'evidence=1-2&'.repeat(51)}`, 400, 'BAD_USER_INPUT'],
    ['a picture of no width', PDF, '1.png?width=0', 400, 'BAD_USER_INPUT'],
    ['a picture that is too wide', PDF, '1.png?width=2001', 400, 'BAD_USER_INPUT'],
  ])('%s is refused', async (_, file, path, status, code) => {
    const answer = await get(`${hashOf(file)}/pages/${path}`);
    expect([answer.status, await codeOf(answer)]).toEqual([status, code]);
  });
});

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rows: Buffer;
}

async function picture(path: string): Promise<Pixels> {
  const answer = await get(path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
  const file = Buffer.from(await answer.arrayBuffer());
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const at = file.indexOf('IDAT');
  const rows = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
  expect(rows).toHaveLength((width * 3 + 1) * height);
  return { width, height, rows };
}

/** Where pixels are that are yellow. */
function markedIn({ width, height, rows }: Pixels): { left: number; top: number; right: number; bottom: number; pixels: number } {
  const found = { left: Infinity, top: Infinity, right: -1, bottom: -1, pixels: 0 };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (width * 3 + 1) + 1 + x * 3;
      if ((rows[at] ?? 0) - (rows[at + 2] ?? 0) < 100) continue;
      found.left = Math.min(found.left, x);
      found.top = Math.min(found.top, y);
      [found.right, found.bottom] = [Math.max(found.right, x + 1), y + 1];
      found.pixels += 1;
    }
  }
  return found;
} // prettier-ignore
