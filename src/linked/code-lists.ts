/** The closed lists of codes as concept schemes (SKOS), and the schemes of the lists whose concepts are things of the graph. */
import { CODE_LIST_NAMES, codeList, type CodeListName } from '../domain/codes';
import { CHECKS } from '../ingest/checks/checks';
import { say } from './evidence';
import type { Names } from './namespaces';
import { chinese, english, iri, plain, type Quad } from './quad';

/** `中文: what it means.` */
export function bilingual(text: string): { readonly zh: string; readonly en: string } {
  const colon = text.indexOf(': ');
  return { zh: text.slice(0, colon), en: text.slice(colon + 2) };
}

/** Lists of the graph: their concepts are found below /id/. */
const LISTS_OF_THINGS = [
  ['division', '行政区划', 'Administrative divisions (GB/T 2260)'],
  ['function-class', '支出功能分类科目', 'Classes of expenditure by function'],
  ['economic-class', '支出经济分类科目', 'Classes of expenditure by economic kind'],
] as const;

/** Every scheme by its name in URIs, with the codes that it holds itself. */
export const schemeCodes: ReadonlyMap<string, readonly string[]> = new Map([
  ...CODE_LIST_NAMES.map((name): [string, string[]] => [codeList(name).scheme, Object.keys(codeList(name).values)]),
  ['rule', CHECKS.map(({ rule }) => rule)],
  ...LISTS_OF_THINGS.map(([scheme]): [string, string[]] => [scheme, []]),
]);

export function codeListQuads(names: Names): readonly Quad[] {
  return [
    ...CODE_LIST_NAMES.flatMap((name) => ofCodes(names, name)),
    ...schemeQuads(names, 'rule', '核对规则', 'Checks that find what contradicts itself.'),
    ...CHECKS.flatMap(({ rule, doc }) => [
      ...conceptQuads(names, 'rule', rule),
      ...say(names, names.concept('rule', rule), null, [
        ['skos:prefLabel', english(rule.replaceAll('-', ' '))],
        ['skos:definition', english(doc)],
      ]),
    ]),
    ...LISTS_OF_THINGS.flatMap(([scheme, zh, en]) => schemeQuads(names, scheme, zh, en)),
  ];
}

function ofCodes(names: Names, name: CodeListName): readonly Quad[] {
  const { scheme, doc, values } = codeList(name);
  const { zh, en } = bilingual(doc);
  return [
    ...schemeQuads(names, scheme, zh, en),
    ...Object.entries(values).flatMap(([code, meaning]) => {
      const told = bilingual(meaning);
      return [
        ...conceptQuads(names, scheme, code),
        ...say(names, names.concept(scheme, code), null, [
          ...(name === 'PostRank' ? [['rdf:type', iri(names.iri('org:Role'))] as const] : []),
          ['skos:prefLabel', chinese(told.zh)],
          ['skos:definition', english(told.en)],
        ]),
      ];
    }),
  ];
}

const schemeQuads = (names: Names, scheme: string, zh: string, en: string): readonly Quad[] =>
  say(names, names.concept(scheme), null, [
    ['rdf:type', iri(names.iri('skos:ConceptScheme'))],
    ['skos:prefLabel', chinese(zh)],
    ['rdfs:comment', english(en)],
  ]);

const conceptQuads = (names: Names, scheme: string, code: string): readonly Quad[] =>
  say(names, names.concept(scheme, code), null, [
    ['rdf:type', iri(names.iri('skos:Concept'))],
    ['skos:inScheme', iri(names.concept(scheme))],
    ['skos:topConceptOf', iri(names.concept(scheme))],
    ['skos:notation', plain(code)],
  ]);
