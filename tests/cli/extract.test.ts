import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import iconv from 'iconv-lite';
import { seedDocuments } from '../harness/shared';
import { writeBadFiles } from './bad-files';
import { GOVORG, govorg, temporaryFolder } from './govorg';

const folder = temporaryFolder();

interface Line {
  readonly source: string;
  readonly rejected?: { readonly reason: string; readonly message: string };
  readonly document: { readonly sha256: string };
  readonly [kind: string]: unknown;
}

const parse = (lines: readonly string[]): readonly Line[] => lines.map((line) => JSON.parse(line) as Line);

/** Names of fields at every place of a value, lists as one element. */
function shape(value: unknown, path = '', into = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const element of value) shape(element, `${path}[]`, into);
  else if (typeof value === 'object' && value !== null)
    for (const [name, inside] of Object.entries(value)) {
      into.add(`${path}.${name}`);
      shape(inside, `${path}.${name}`, into);
    }
  return into;
}

const QUOTE = ['start', 'end', 'text', 'page', 'sheet', 'cell', 'paragraph'];
const CONTRACT = [
  ...['source', 'document', 'organisations', 'sections', 'duties', 'staffing', 'amounts', 'findings'].map(
    (f) => `.${f}`,
  ),
  ...['sha256', 'title', 'kind', 'fiscalYear', 'publisher'].map((f) => `.document.${f}`),
  ...['name', 'aliases', 'parent', 'kind', 'quote'].map((f) => `.organisations[].${f}`),
  ...['organisation', 'name', 'kind', 'quote'].map((f) => `.sections[].${f}`),
  ...['holder', 'label', 'text', 'quote', 'holder.organisation', 'holder.section'].map((f) => `.duties[].${f}`),
  ...['holder', 'post', 'staffingType', 'count', 'quote', 'holder.organisation', 'holder.section'].map(
    (f) => `.staffing[].${f}`,
  ),
  ...['organisation', 'label', 'path', 'value', 'unit', 'fiscalYear', 'stage', 'change', 'quote'].map(
    (f) => `.amounts[].${f}`,
  ),
  ...['base', 'direction', 'amount', 'percent'].map((f) => `.amounts[].change.${f}`),
  ...['rule', 'severity', 'message', 'quotes', 'stated', 'computed', 'difference'].map((f) => `.findings[].${f}`),
  ...[
    'organisations[].quote',
    'sections[].quote',
    'duties[].quote',
    'staffing[].quote',
    'amounts[].quote',
    'findings[].quotes[]',
  ].flatMap((place) => QUOTE.map((f) => `.${place}.${f}`)),
].sort();

test('one object a line for each file, in order, with exactly the fields of the contract; no store is touched', async () => {
  const cwd = join(folder, 'empty');
  mkdirSync(cwd);
  const paths = [...seedDocuments()].reverse();
  const { code, err, lines } = await govorg(['extract', '--format', 'json', ...paths], { cwd });
  expect({ code, err, written: readdirSync(cwd) }).toEqual({ code: 0, err: '', written: [] });
  const read = parse(lines);
  expect(read.map(({ source }) => source)).toEqual(paths.map((path) => basename(path)));
  expect([...read.reduce((fields, line) => shape(line, '', fields), new Set<string>())].sort()).toEqual(CONTRACT);
});

test('every quote is the text at its offsets', async () => {
  const { lines } = await govorg(['extract', ...seedDocuments()]);
  for (const [i, line] of parse(lines).entries()) {
    const text = readFileSync(seedDocuments()[i]!, 'utf8');
    let quotes = 0;
    JSON.stringify(line, (name, value: unknown) => {
      if (name !== 'quote' && name !== 'quotes') return value;
      for (const { start, end, text: quote } of [value].flat() as { start: number; end: number; text: string }[]) {
        expect(quote).toBe(text.slice(start, end));
        quotes++;
      }
      return value;
    });
    expect(quotes).toBeGreaterThan(20);
  }
});

test('bad files are named on stderr, a line stands in their place, the others go on, the exit code is 1', async () => {
  const bad = writeBadFiles(join(folder, 'bad'));
  const [first, second] = seedDocuments();
  const missing = join(folder, 'missing.txt');
  const { code, err, lines } = await govorg([
    'extract',
    first!,
    ...bad.map(([name]) => join(folder, 'bad', name)),
    missing,
    second!,
  ]);
  expect(code).toBe(1);
  expect(parse(lines).map(({ source, rejected }) => [source, rejected?.reason])).toEqual([
    [basename(first!), undefined],
    ...bad,
    ['missing.txt', 'NOT_FOUND'],
    [basename(second!), undefined],
  ]);
  const complaints = err.split('\n').slice(0, -1);
  expect(complaints).toHaveLength(bad.length + 1);
  for (const [i, [name, reason]] of bad.entries())
    expect(complaints[i]).toContain(`${join('bad', name)} was rejected (${reason}): `);
});

test('the encoding of a file changes nothing but its hash', async () => {
  const path = seedDocuments()[0]!;
  const text = readFileSync(path, 'utf8');
  const places = ['utf8', 'gb18030', 'utf16le', 'utf16be'].map((encoding) => {
    const place = join(folder, encoding, 'a.txt');
    mkdirSync(join(place, '..'));
    writeFileSync(place, iconv.encode(text, encoding, { addBOM: encoding !== 'gb18030' }));
    return place;
  });
  const { code, lines } = await govorg(['extract', ...places]);
  expect(code).toBe(0);
  const facts = parse(lines).map(({ document: { sha256, ...document }, ...line }) => ({
    hash: sha256,
    rest: { document, ...line },
  }));
  expect(new Set(facts.map(({ hash }) => hash)).size).toBe(4);
  for (const { rest } of facts) expect(rest).toEqual(facts[0]!.rest);
});

test('folders and standard input are read too', async () => {
  const inside = join(folder, 'documents');
  mkdirSync(inside);
  for (const path of seedDocuments().slice(0, 2)) copyFileSync(path, join(inside, basename(path)));
  const { code, lines } = await govorg(['extract', inside, '-'], { input: readFileSync(seedDocuments()[2]!) });
  expect(code).toBe(0);
  expect(parse(lines).map(({ source }) => source)).toEqual([
    ...seedDocuments()
      .slice(0, 2)
      .map((path) => basename(path)),
    'stdin',
  ]);
});

test('nothing of the service or the store is loaded', async () => {
  const spy = join(folder, 'spy.cjs');
  writeFileSync(spy, `process.on('exit', () => process.stderr.write(Object.keys(require.cache).join('\\n')));`);
  const { err } = await govorg(['extract', seedDocuments()[0]!], { node: ['--require', spy] });
  expect(err).toContain('commander');
  expect(err).not.toMatch(
    /node_modules\/(?:fastify|graphql|type-graphql|@apollo|libsql|neo4j-driver|pino|cli-progress)\//,
  );
});

test('a reader that goes away ends it without a word', () => {
  const command = `"${process.execPath}" "${GOVORG}" extract ${seedDocuments().join(' ')} | head -c 10`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '{"source":', stderr: '' });
});
