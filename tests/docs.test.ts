import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { call, clientOverHttp } from './agents/client';
import { GOVORG } from './cli/govorg';
import { startService, type Service } from './harness/service';
import { PROJECT_ROOT } from './harness/shared';

const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(PROJECT_ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Fenced blocks of a language, in order. */
const blocks = (page: string, language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block = '']) => block);

/** A question that a page shows, with the variables and the answer that stand behind it, before the next question. */
interface Shown {
  readonly question: string;
  readonly variables: Record<string, unknown> | undefined;
  readonly answer: unknown;
}

const FENCED = /^```(graphql|json variables|json)\n([\s\S]*?)^```$/gm;

function questions(page: string): readonly Shown[] {
  const shown: { question: string; variables?: string; answer?: string }[] = [];
  for (const [, kind, block = ''] of page.matchAll(FENCED)) {
    const last = shown.at(-1);
    if (kind === 'graphql') shown.push({ question: block });
    else if (last && kind === 'json variables') last.variables ??= block;
    else if (last) last.answer ??= block;
  }
  return shown.map(({ question, variables, answer = '{}' }) => ({
    question,
    variables: variables === undefined ? undefined : (JSON.parse(variables) as Record<string, unknown>),
    answer: JSON.parse(answer) as unknown,
  }));
}

/** Left out by a page: it stands for any number of elements or lines. */
const MORE = '…';

/** Whether an answer holds everything that a page shows of it; MORE at the end of a list lets others follow. */
function expectShown(actual: unknown, shown: unknown, path: string): void {
  if (Array.isArray(shown)) {
    const open = shown.at(-1) === MORE;
    const elements: readonly unknown[] = open ? shown.slice(0, -1) : shown;
    const found = actual as readonly unknown[];
    expect({ path, length: open ? Math.min(found.length, elements.length) : found.length }).toEqual({
      path,
      length: elements.length,
    });
    for (const [i, element] of elements.entries()) expectShown(found[i], element, `${path}[${i}]`);
  } else if (typeof shown === 'object' && shown !== null) {
    for (const [name, value] of Object.entries(shown))
      expectShown((actual as Record<string, unknown>)[name], value, `${path}.${name}`);
  } else expect({ path, value: actual }).toEqual({ path, value: shown });
}

/** Addresses that a page shows with what is got from there: `GET /path`, written as people read it. */
const FETCHED = /^```http\nGET ([^\n]+)\n```\n\n```json\n([\s\S]*?)^```$/gm;

/** A call of a tool that a page shows, with what comes back. */
const CALLED = /^```json call (\w+)\n([\s\S]*?)^```\n\n```json result\n([\s\S]*?)^```$/gm;

describe('the questions that pages show get the answers that they show', () => {
  let service: Service;
  beforeAll(async () => (service = await startService()));
  afterAll(() => service.dispose());

  test.each(PAGES.filter((page) => read(page).match(FETCHED)))('addresses of %s', async (page) => {
    for (const [, path = '', shown = ''] of read(page).matchAll(FETCHED)) {
      const answer = await fetch(service.url + encodeURI(path));
      expect([path, answer.status]).toEqual([path, 200]);
      expectShown(await answer.json(), JSON.parse(shown), path);
    }
  });

  test.each(PAGES.filter((page) => read(page).match(CALLED)))('calls of tools of %s', async (page) => {
    const client = await clientOverHttp(service.url);
    for (const [, name = '', given = '', shown = ''] of read(page).matchAll(CALLED)) {
      const { structured } = await call(client, name, JSON.parse(given) as Record<string, unknown>);
      expectShown(structured, JSON.parse(shown), name);
    }
    await client.close();
  });

  test.each(PAGES.filter((page) => blocks(read(page), 'http exchange').length > 0))('requests of %s', async (page) => {
    for (const block of blocks(read(page), 'http exchange')) await expectExchange(service.url, block);
  });

  test.each(PAGES.filter((page) => questions(read(page)).length > 0))('%s', async (page) => {
    for (const { question, variables, answer } of questions(read(page))) {
      const { data, errors } = await service.ask(question, variables);
      expect({ question, errors }).toEqual({ question, errors: [] });
      expectShown(data, answer, 'data');
    }
  });
});

describe('the commands that pages show print what they show', () => {
  const folder = mkdtempSync(join(tmpdir(), 'govorg-docs-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(PAGES.filter((page) => blocks(read(page), 'console').length > 0))(
    '%s',
    (page) => {
      for (const block of blocks(read(page), 'console')) {
        const commands = block
          .split('\n')
          .filter((line) => line.startsWith('$ '))
          .map((line) => line.slice(2));
        // Each command echoes itself, so that what was printed reads as the page does.
        const script = [
          'code=0',
          `govorg() { "${process.execPath}" "${GOVORG}" "$@"; }`,
          ...commands.map(
            (command) => `echo '$ ${command.replaceAll("'", `'\\''`)}'; (exit $code); ${command}\ncode=$?`,
          ),
        ].join('\n');
        writeFileSync(join(folder, 'script'), `${script.replaceAll('/tmp/example', join(folder, 'example'))}\n`);
        const printed = execFileSync('bash', ['-c', `. "${join(folder, 'script')}" 2>&1; true`], {
          cwd: PROJECT_ROOT,
          encoding: 'utf8',
        });
        expect(printed.replaceAll(join(folder, 'example'), '/tmp/example')).toMatch(asPattern(block));
      }
    },
    60_000,
  );
});

/** A request with its header fields, a blank line, the status with those shown of the answer, a blank line, its body. */
async function expectExchange(url: string, block: string): Promise<void> {
  const [asked = '', answered = '', ...body] = block.trimEnd().split('\n\n');
  const [[method = '', path = ''] = [], ...headers] = asked.split('\n').map((line) => line.split(/ |: /));
  const response = await fetch(`${url}${path}`, {
    method,
    redirect: 'manual',
    headers: Object.fromEntries(headers.map(([name = '', ...value]) => [name, value.join(' ')])),
  });
  const [status, ...fields] = answered.split('\n');
  expect({ path, status: String(response.status) }).toEqual({ path, status });
  for (const field of fields) {
    const [name = '', value] = field.split(': ');
    expect({ name, value: response.headers.get(name) }).toEqual({ name, value });
  }
  const text = await response.text();
  if (body.length > 0) expect(text).toMatch(asPattern(body.join('\n\n')));
}

/** A page's output as a pattern: a line of MORE is any lines, MORE within a line anything in it. */
function asPattern(block: string): RegExp {
  const escaped = block
    .trimEnd()
    .split('\n')
    .map((line) =>
      line === MORE
        ? '(?:.*\\n)*?'
        : `${line
            .split(MORE)
            .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
            .join('.*')}\\n`,
    );
  return new RegExp(`^${escaped.join('')}$`);
}

test('every setting is documented, and nothing else', () => {
  const declared = read('src/config.ts') + read('src/config/jwt.ts');
  const inCode = [...declared.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name).sort();
  const onPage = [...read('docs/configuration.md').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name).sort();
  expect(onPage).toEqual(inCode);
});

test('every reason to reject a file is documented, and nothing else', () => {
  const declared = /export type RejectionReason =([\s\S]*?);/.exec(read('src/domain/errors.ts'))?.[1] ?? '';
  const inCode = [...declared.matchAll(/'([A-Z_]+)'/g)].map(([, name]) => name).sort();
  const table = /## Why a file is rejected\n([\s\S]*)/.exec(read('docs/cli.md'))?.[1] ?? '';
  const onPage = [...table.matchAll(/^\| (`[^|]*`)/gm)]
    .flatMap(([, names = '']) => names.match(/[A-Z_]+/g) ?? [])
    .sort();
  expect(onPage).toEqual(inCode);
});

test('every link and every path that a page names is there', () => {
  for (const page of PAGES) {
    const text = read(page);
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)/g))
      expect({ page, target, there: existsSync(join(PROJECT_ROOT, dirname(page), target)) }).toEqual({
        page,
        target,
        there: true,
      });
    for (const [, target = ''] of text.matchAll(/`((?:src|tests|seed|schema|bench|scripts|docs)\/[\w./-]*)`/g))
      expect({ page, target, there: existsSync(join(PROJECT_ROOT, target)) }).toEqual({ page, target, there: true });
  }
});
