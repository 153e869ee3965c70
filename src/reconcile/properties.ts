/**
 * The properties by which candidates are told apart, and which can be fetched of an entity: one list for both. What a
 * property of a thing is compared with may be an id, a code, a name or a number, as tables have it.
 */
import type { GraphNode } from '../domain/model';
import { foldText } from '../text/fold';
import { namesOf } from '../store/names';
import { codeOf, ENTITY_TYPES, subkindName, subkindOf, type EntityType, type ReconciledKind } from './entity-types';
import type { Details } from './details';
import { foldedNameParts, type PartName } from './name-parts';

/** A value that a query sends for a property. */
export interface AskedValue {
  /** Id of an entity, where the client knows it. */
  readonly id: string | null;
  /** As it would be printed. */
  readonly text: string;
}

/** A value of an entity: another entity, a text or a number. */
export type FetchedValue = { readonly id: string; readonly name: string } | { readonly str: string } | { readonly int: number }; // prettier-ignore

export interface Property {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Types of which it says something. */
  readonly types: readonly ReconciledKind[];
  /** What its values are, where they are entities. */
  readonly valueType?: EntityType;
  fetch(details: Details): readonly FetchedValue[];
  /**
   * Whether a value goes with a thing; null where nothing is known of it. Without it the property is only fetched.
   */
  readonly fits?: (details: Details, asked: AskedValue, part: PartName) => boolean | null;
  /** Whether a thing for which it does not hold may be meant all the same. */
  readonly isLenient?: true;
}

const ALL: readonly ReconciledKind[] = ENTITY_TYPES.map(({ id }) => id);
const typeOf = (kind: ReconciledKind): EntityType | undefined => ENTITY_TYPES.find(({ id }) => id === kind);

const entityOf = (node: GraphNode): FetchedValue => ({ id: node.id, name: namesOf(node)[0] ?? node.id });
const texts = (values: readonly (string | null)[]): readonly FetchedValue[] =>
  values.flatMap((value) => (value === null ? [] : [{ str: value }]));

const isCalled = (node: GraphNode, { id, text }: AskedValue): boolean =>
  node.id === id || codeOf(node) === text.trim().toUpperCase() || namesOf(node).some((name) => foldText(name) === foldText(text)); // prettier-ignore

/** 石家庄 for 石家庄市: a name without its rank. */
const isPlaceCalled = (node: GraphNode, asked: AskedValue): boolean => {
  const folded = foldText(asked.text);
  return isCalled(node, asked) || (folded.length > 1 && namesOf(node).some((name) => foldText(name).slice(0, -1) === folded)); // prettier-ignore
};

function inDivision({ node, divisions }: Details, asked: AskedValue, part: PartName): boolean | null {
  const around = node.kind === 'Division' ? [node, ...divisions] : divisions;
  if (around.some((division) => isPlaceCalled(division, asked))) return true;
  // A place that no list has stands in the name itself.
  const name = foldText(namesOf(node)[0] ?? '');
  const { place, core } = part(name);
  const sought = foldText(asked.text);
  if (around.length === 0 && place === '') return null;
  const written = name.slice(0, name.length - core.length);
  return sought !== '' && written.includes(sought) && part(sought).place.length > 0;
}

function isBelow({ parents }: Details, asked: AskedValue, part: PartName): boolean | null {
  if (parents.length === 0) return null;
  if (parents.some((parent) => isCalled(parent, asked))) return true;
  const { place, core } = foldedNameParts(part, asked.text);
  return parents.some((parent) =>
    namesOf(parent).some((name) => {
      const parts = foldedNameParts(part, name);
      return parts.core === core && (place === '' || parts.place === place);
    }),
  );
}

const ADMINISTRATIVE = /行政|机关/;
const INSTITUTION = /事业/;

function isOfKind({ node }: Details, { text }: AskedValue): boolean | null {
  const kind = subkindOf(node);
  if (kind === null) return null;
  const asked = foldText(text);
  if (asked === foldText(kind) || asked === foldText(subkindName(kind))) return true;
  return (INSTITUTION.test(asked) ? 'PUBLIC_INSTITUTION' : ADMINISTRATIVE.test(asked) ? 'ADMINISTRATIVE' : null) === kind; // prettier-ignore
}

function isOfYear({ documents }: Details, { text }: AskedValue): boolean | null {
  const years = documents.flatMap(({ properties: { fiscalYear } }) => fiscalYear ?? []);
  const [year] = /\d{4}/.exec(text) ?? [];
  return years.length === 0 || year === undefined ? null : years.includes(Number(year));
}

const CODED: readonly ReconciledKind[] = ['Agency', 'Division', 'FunctionClass', 'EconomicClass'];

export const PROPERTIES: readonly Property[] = [
  {
    id: 'division',
    name: '行政区划 division',
    description: 'The division in which a body lies, or which a division is a part of: its name, code or id.',
    types: ['Agency', 'Division'],
    ...withType('Division'),
    fetch: ({ divisions }) => divisions.slice(0, 1).map(entityOf),
    fits: inDivision,
  },
  {
    id: 'parent',
    name: '上级 parent',
    description: 'A body above it: its name or id.',
    types: ['Agency'],
    ...withType('Agency'),
    fetch: ({ parents }) => parents.slice(0, 1).map(entityOf),
    fits: isBelow,
  },
  {
    id: 'year',
    name: '年度 year',
    description: 'Fiscal years of the documents that state it.',
    types: ['Agency'],
    fetch: ({ documents }) =>
      [...new Set(documents.flatMap(({ properties: { fiscalYear } }) => fiscalYear ?? []))].map((int) => ({ int })),
    fits: isOfYear,
    isLenient: true,
  },
  {
    id: 'kind',
    name: '性质 kind',
    description: 'ADMINISTRATIVE (行政单位) or PUBLIC_INSTITUTION (事业单位) of a body; of other things their kind.',
    types: ALL,
    fetch: ({ node }) => texts([subkindOf(node)]),
    fits: isOfKind,
  },
  {
    id: 'code',
    name: '代码 code',
    description: 'Unified social credit code (统一社会信用代码) of a body; code of a division or a class in its list.',
    types: CODED,
    fetch: ({ node }) => texts([codeOf(node)]),
    fits: ({ node }, { text }) => {
      const code = codeOf(node);
      return code === null ? null : code === text.trim().toUpperCase();
    },
  },
  {
    id: 'aliases',
    name: '别名 other names',
    description: 'Other names under which texts speak of it.',
    types: ['Agency', 'Topic'],
    fetch: ({ node }) => texts(namesOf(node).slice(1)),
  },
  {
    id: 'successor',
    name: '承接机构 successor',
    description: 'Who goes on where a body was renamed, merged, split or dissolved, as texts state it.',
    types: ['Agency'],
    ...withType('Agency'),
    fetch: ({ ended }) =>
      ended === null ? [] : ended.successors.length > 0 ? ended.successors.map(entityOf) : texts(ended.successorNames),
  },
  {
    id: 'documents',
    name: '文件 documents',
    description: 'Titles of the documents that state it, the latest first.',
    types: ['Agency'],
    fetch: ({ documents }) => texts(documents.map(({ properties: { title } }) => title)),
  },
];

function withType(kind: ReconciledKind): Pick<Property, 'valueType'> {
  const type = typeOf(kind);
  return type ? { valueType: type } : {};
}

export const propertyOf = (id: string): Property | null => PROPERTIES.find((one) => one.id === id) ?? null;
