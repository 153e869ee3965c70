/** A node of the graph as statements of RDF. Pure: everything comes from the node itself. */
import type { GraphNode, Kind, NodeOf, PropertyValue } from '../domain/model';
import { termsOf, type KindTerms } from '../domain/terms';
import { nodeUri } from '../domain/uri';
import { asPrinted, isNameable, namesGiven } from '../store/given-names';
import { selectorQuads, say } from './evidence';
import { objectsOf } from './literals';
import type { GraphName, Names } from './namespaces';
import { chinese, iri, plain, type Quad, type RdfObject } from './quad';

type Statement = readonly [term: string, object: RdfObject];

/** What it says of itself, without its relations; nothing where its kind is not published. */
export function nodeQuads(names: Names, node: GraphNode): readonly Quad[] {
  const terms = termsOf(node.kind);
  if (!terms) return [];
  const printed = isNameable(node) ? asPrinted(node) : node;
  const subject = nodeUri(names.base, node.id);
  const graph = names.graph(graphOf(node));
  return [
    ...say(names, subject, graph, [
      ...typeStatements(names, printed, terms),
      ...propertyStatements(names, printed, terms),
      ...moreStatements(names, subject, printed),
    ]),
    ...partQuads(names, subject, printed, graph),
    ...givenQuads(names, subject, node),
  ];
}

/** Whose word the things of a kind are, where it is not that of a text. */
const GRAPHS: Partial<Readonly<Record<Kind, GraphName>>> = {
  Decision: 'decided',
  Naming: 'decided',
  Topic: 'lists',
  Division: 'lists',
  FunctionClass: 'lists',
  EconomicClass: 'lists',
};

/** Whose word it is. What a finding says arithmetic proves, or likeness suggests. */
export function graphOf(node: GraphNode): GraphName {
  if (node.kind === 'Finding') return node.properties.severity === 'ERROR' ? 'derived' : 'inferred';
  return GRAPHS[node.kind] ?? 'stated';
}

function typeStatements(names: Names, node: GraphNode, { classes }: KindTerms): readonly Statement[] {
  return [`gov:${node.kind}`, ...classes, ...ownClasses(node)].map((type) => ['rdf:type', iri(names.iri(type))]);
}

/** Classes that some of a kind have. */
function ownClasses(node: GraphNode): readonly string[] {
  if (node.kind === 'Topic' && node.properties.topicKind !== 'FIELD') return ['cpsv:PublicService'];
  if (node.kind === 'ChangeEvent') return [CHANGE_CLASSES.get(node.properties.changeKind) ?? []].flat();
  return [];
}

/** Subclasses of org:ChangeEvent, by code. */
export const CHANGE_CLASSES: ReadonlyMap<string, string> = new Map([
  ['RENAMED', 'gov:Renaming'],
  ['MERGED', 'gov:Merger'],
  ['SPLIT', 'gov:Split'],
  ['TRANSFERRED', 'gov:Transfer'],
]);

function propertyStatements(names: Names, node: GraphNode, { properties }: KindTerms): readonly Statement[] {
  const values = node.properties as unknown as Readonly<Record<string, PropertyValue>>;
  return Object.entries(properties).flatMap(([property, term]) =>
    term === null
      ? []
      : objectsOf(names, term.form, values[property] ?? null).flatMap((object) =>
          term.terms.map((one): Statement => [one, object]),
        ),
  );
}

/** Figures of staffing have one measure for each code. */
export const MEASURES: ReadonlyMap<string, string> = new Map([
  ['AUTHORISED', 'gov:authorised'],
  ['ACTUAL', 'gov:actual'],
  ['CHANGE', 'gov:change'],
]);
/** What OpenBudgets calls the stages that it knows. */
export const PHASES: ReadonlyMap<string, string> = new Map([
  ['BUDGET', 'obeu-budgetphase:approved'],
  ['FINAL', 'obeu-budgetphase:executed'],
]);
const RENMINBI = 'http://publications.europa.eu/resource/authority/currency/CNY';
/** The intervals of years that OpenBudgets uses. */
const YEARS = 'http://reference.data.gov.uk/id/year/';

/** Lists and data sets that the things of a kind belong to. */
const WHOLES: Partial<Readonly<Record<Kind, readonly [term: string, path: string]>>> = {
  StaffingQuota: ['qb:dataSet', 'dataset/staffing'],
  BudgetLine: ['qb:dataSet', 'dataset/budget'],
  FiscalMeasure: ['qb:dataSet', 'dataset/measures'],
  Division: ['skos:inScheme', 'vocabulary/division'],
  FunctionClass: ['skos:inScheme', 'vocabulary/function-class'],
  EconomicClass: ['skos:inScheme', 'vocabulary/economic-class'],
};

/** What takes more than one term for one property. */
function moreStatements(names: Names, subject: string, node: GraphNode): readonly Statement[] {
  const whole = WHOLES[node.kind];
  return [
    ...(whole ? [[whole[0], iri(`${names.base}/${whole[1]}`)] as const] : []),
    ...ownStatements(names, subject, node),
  ];
}

function ownStatements(names: Names, subject: string, node: GraphNode): readonly Statement[] {
  const { kind, properties } = node;
  if (kind === 'Agency') {
    return [
      ...properties.aliases.slice(0, 1).map((alias): Statement => ['skos:altLabel', chinese(alias)]),
      ...(properties.creditCode === null ? [] : [['adms:identifier', iri(`${subject}#credit-code`)] as const]),
    ];
  }
  if (kind === 'Topic') return numberOf(node) === null ? [] : [['cv:contactPoint', iri(`${subject}#contact`)]];
  if (kind === 'StaffingQuota') {
    const count = { value: String(properties.count), datatype: names.iri('xsd:integer') };
    return [[MEASURES.get(properties.measure) ?? 'gov:count', count]];
  }
  if (kind === 'Finding') return [['oa:motivatedBy', iri(names.iri('oa:assessing'))]];
  return kind === 'BudgetLine' || kind === 'FiscalMeasure' ? figureStatements(names, node) : [];
}

function figureStatements(names: Names, node: NodeOf<'BudgetLine'> | NodeOf<'FiscalMeasure'>): readonly Statement[] {
  const { stage, fiscalYear } = node.properties;
  const phase = PHASES.get(stage);
  return [
    ...(phase === undefined ? [] : [['obeu-dimension:budgetPhase', iri(names.iri(phase))] as const]),
    ...(fiscalYear === null ? [] : [['obeu-dimension:fiscalYear', iri(`${YEARS}${fiscalYear}`)] as const]),
    ...(node.kind === 'BudgetLine' && node.properties.fen !== null
      ? [['obeu-attribute:currency', iri(RENMINBI)] as const]
      : []),
  ];
}

/** Things that are nothing but a part of it. */
function partQuads(names: Names, subject: string, node: GraphNode, graph: string): readonly Quad[] {
  if (node.kind === 'Passage') {
    const { start, end, text } = node.properties;
    return selectorQuads(names, subject, { start, end, quote: text }, graph);
  }
  if (node.kind === 'Agency' && node.properties.creditCode !== null) {
    return say(names, `${subject}#credit-code`, graph, [
      ['rdf:type', iri(names.iri('adms:Identifier'))],
      ['skos:notation', plain(node.properties.creditCode)],
    ]);
  }
  const number = node.kind === 'Topic' ? numberOf(node) : null;
  if (number === null) return [];
  return say(names, `${subject}#contact`, graph, [
    ['rdf:type', iri(names.iri('cv:ContactPoint'))],
    ['cv:telephone', plain(number)],
  ]);
}

/** The number of a hotline is the key of its topic. */
function numberOf({ id, properties }: NodeOf<'Topic'>): string | null {
  const key = id.slice(id.indexOf(':') + 1);
  return properties.topicKind === 'HOTLINE' && /^\d{3,11}$/.test(key) ? key : null;
}

/** Names that people gave it are their word and not that of a text. */
function givenQuads(names: Names, subject: string, node: GraphNode): readonly Quad[] {
  if (!isNameable(node)) return [];
  const term = node.kind === 'Agency' ? 'gov:otherName' : 'skos:altLabel';
  return say(
    names,
    subject,
    names.graph('decided'),
    namesGiven(node).map((name) => [term, chinese(name)]),
  );
}
