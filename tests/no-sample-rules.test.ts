/**
 * Rules are for the kind of document. What is printed in one of the five seed documents (their publishers, figures,
 * sections and sentences) must not stand in the sources, not even as an example: a rule that holds it fits one file.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PROJECT_ROOT, seedDocuments } from './harness/shared';

const SOURCES = sourceFiles(join(PROJECT_ROOT, 'src')).map((path) => ({
  name: relative(PROJECT_ROOT, path),
  text: readFileSync(path, 'utf8'),
}));
const DOCUMENTS = seedDocuments().map((path) => readFileSync(path, 'utf8').replaceAll('\r', ''));

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return name.endsWith('.ts') ? [path] : [];
  });
}

/** The definitions of terms at the end are law, the same in every document of the kind. */
const withoutDefinitions = (text: string): string => text.split(/名词解释/)[0] ?? '';

function collect(pattern: RegExp, keep: (found: string) => boolean = () => true): ReadonlySet<string> {
  const found = new Set<string>();
  for (const document of DOCUMENTS) {
    for (const match of withoutDefinitions(document).matchAll(pattern)) if (keep(match[0])) found.add(match[0]);
  }
  return found;
}

function significant(figure: string): string {
  return figure.replace(/0+$/, '').replace('.', '').replace(/^0+/, '');
}

const HAN = '\\u4e00-\\u9fff';

/** Figures with a decimal point; one or two digits that count (0.5, 5.00) are no figure of a document alone. */
const FIGURES = collect(/\d+\.\d+/g, (figure) => significant(figure).length > 2);

/** What comes before 市 or 区 at the start of a name. */
const PLACES = new Set(
  [...collect(new RegExp(`(?<![${HAN}])[${HAN}]{2}(?=市[${HAN}]{2,24}(?:局|中心))`, 'g'))].filter(
    (place) => !/^(?:负责|承接)/.test(place) && DOCUMENTS.join('').split(place).length > 4,
  ),
);
const ORGANISATIONS = collect(
  new RegExp(`[${HAN}]{2,12}[市区][${HAN}]{4,16}?(?:局|中心)`, 'g'),
  (name) => name.length >= 8,
);

/** 综合协调科 or 发展规划科 is any town's; a longer name is somebody's own. */
const SECTIONS = collect(new RegExp(`(?<![${HAN}])[${HAN}]{5,16}科(?![${HAN}])`, 'g'));

/** Whole lines without their numbers, and the clauses of sentences: duties, explanations, names of projects. */
const LEAST_LENGTH = 12;
const LINES = new Set(
  DOCUMENTS.flatMap((document) =>
    withoutDefinitions(document)
      .split('\n')
      .map((line) =>
        line.trim().replace(/^(?:[（(][一二三四五六七八九十\d]+[）)]|[\d一二三四五六七八九十]+[.、）])\s*/, ''),
      )
      .filter((line) => line.length >= LEAST_LENGTH),
  ),
);
const CLAUSES = collect(/[^，。；：、（）()“”《》\s\d]{12,}/g);

function held(samples: ReadonlySet<string>): readonly string[] {
  return SOURCES.flatMap(({ name, text }) =>
    [...samples].filter((sample) => stands(text, sample)).map((sample) => `${name}: ${sample}`),
  );
}

/** A figure stands alone: 5.43 is not in 15.431. */
function stands(text: string, sample: string): boolean {
  if (!/^[\d.]+$/.test(sample)) return text.includes(sample);
  return new RegExp(`(?<![\\d.])${sample.replaceAll('.', '\\.')}(?![\\d])`).test(text);
}

test.each([
  ['figures', FIGURES, 60],
  ['places', PLACES, 1],
  ['organisations', ORGANISATIONS, 8],
  ['sections', SECTIONS, 4],
  ['lines', LINES, 150],
  ['clauses', CLAUSES, 150],
] as const)('no source holds %s of a seed document', (_kind, samples, least) => {
  // A reading that finds nothing would prove nothing.
  expect(samples.size).toBeGreaterThanOrEqual(least);
  expect(held(samples)).toEqual([]);
});
