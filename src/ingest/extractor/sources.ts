/**
 * The sources that decide what is read from a document: the pipeline and all that it imports. Their hash is the version of
 * the extractor, so that it changes with the rules, whoever changes them, and with nothing else.
 */
import { readFileSync, existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { sha256 } from '../../domain/identifier';

/** What reads a document and links what it states; it is given nothing but the bytes and the lists of seed/. */
const ENTRY = join('ingest', 'pipeline.ts');

/** Enough to tell versions apart, few enough to be compared by people. */
const DIGITS = 12;

/** @param src the folder of the sources, beside the package.json that says which packages they run with */
export function versionOfSources(src: string): string {
  const { files, packages } = readingSources(src);
  const { dependencies } = JSON.parse(readFileSync(join(src, '..', 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const parts = [
    ...files.map(({ path, text }) => `${path} ${sha256(Buffer.from(text))}`),
    ...packages.map((name) => `${name} ${dependencies[name] ?? 'unknown'}`),
  ];
  return sha256(Buffer.from(parts.join('\n'))).slice(0, DIGITS);
}

interface ReadingSources {
  /** By path from the folder of the sources, with forward slashes. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Packages of others, by name. */
  readonly packages: readonly string[];
}

/** Everything that the pipeline runs; what it knows by its type alone decides nothing. */
export function readingSources(src: string): ReadingSources {
  const texts = new Map<string, string>();
  const packages = new Set<string>();
  const waiting = [join(src, ENTRY)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (texts.has(file)) continue;
    const text = readFileSync(file, 'utf8');
    texts.set(file, text);
    for (const name of importedBy(text)) {
      if (name.startsWith('.')) waiting.push(sourceOf(join(dirname(file), name)));
      else if (!name.startsWith('node:')) packages.add(name);
    }
  }
  const files = [...texts].map(([file, text]) => ({ path: relative(src, file).split(sep).join('/'), text }));
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), packages: [...packages].sort() };
}

/** A statement that imports, or exports what it imports, up to the name of the module. */
const FROM = " from '";

/** Names of modules, as written. The sources are formatted: each statement ends a line, and names stand in single quotes. */
function importedBy(text: string): readonly string[] {
  return text.split(';\n').flatMap((statement) => {
    const isImport = /^(?:import|export) (?!type )/m.exec(statement);
    const place = isImport ? statement.lastIndexOf(FROM) : -1;
    return place < 0 || !statement.endsWith("'") ? [] : [statement.slice(place + FROM.length, -1)];
  });
}

const sourceOf = (path: string): string => (existsSync(`${path}.ts`) ? `${path}.ts` : join(path, 'index.ts'));
