/** Things that bear exactly these names, codes or ids: asked of the store's own indexes, in one call a kind. */
import type { NodeOf } from '../domain/model';
import { kindOfId } from '../domain/identifier';
import { isWellFormed } from '../store/code-points';
import type { GraphStore, Requirement } from '../store/graph-store';
import { namesOf, namingProperties } from '../store/names';
import { foldText } from '../text/fold';
import { groupBy } from '../text/group-by';
import { codeOf, codeProperty, isReconciledKind, type ReconciledKind } from './entity-types';
import type { Evidence } from './evidence';

/** Things of one name that are looked at. */
const MOST_NAMESAKES = 1_000;
/** No name and no code is longer. */
export const LONGEST_TEXT = 500;

/** Whether a text can be a name at all. */
export const isSought = (text: string): boolean => text !== '' && text.length <= LONGEST_TEXT && isWellFormed(text);

export interface Found {
  readonly id: string;
  readonly kind: ReconciledKind;
  readonly evidence: Evidence;
}

/** @returns by the text that was asked for */
export type Lookup = (text: string) => readonly Found[];

/**
 * @param texts by kind, what is asked for
 * @param idOf the id that a text names; null for a text that is none
 */
export async function lookUp(
  store: Pick<GraphStore, 'list'>,
  texts: ReadonlyMap<ReconciledKind, readonly string[]>,
  idOf: (text: string) => string | null,
): Promise<Lookup> {
  const former = texts.get('Agency') ?? [];
  const [found, succeeding] = await Promise.all([
    Promise.all([...texts].map(([kind, asked]) => bearersOf(store, kind, asked))),
    successorsOf(store, former),
  ]);
  const byKey = groupBy([...found.flat(), ...succeeding], ({ evidence }) => `${evidence.kind === 'code' ? '=' : ''}${evidence.name}`); // prettier-ignore
  return (text) => {
    const id = idOf(text);
    const kind = id === null ? null : kindOfId(id);
    const itself: readonly Found[] = id !== null && kind !== null && isReconciledKind(kind) ? [{ id, kind, evidence: { kind: 'id', value: 1, name: text } }] : []; // prettier-ignore
    return [...itself, ...(byKey.get(`=${codeForm(text)}`) ?? []), ...(byKey.get(foldText(text)) ?? [])];
  };
}

const codeForm = (text: string): string => text.trim().toUpperCase();

async function bearersOf(
  store: Pick<GraphStore, 'list'>,
  kind: ReconciledKind,
  texts: readonly string[],
): Promise<readonly Found[]> {
  if (texts.length === 0) return [];
  const code = codeProperty(kind);
  const anyOf: readonly Requirement[] = [
    ...namingProperties(kind).map((property) => ({ own: { [property]: { in: texts } } })),
    ...(code === null ? [] : [{ own: { [code]: { in: texts.map(codeForm) } } }]),
  ];
  const { nodes } = await store.list(kind, { requires: [{ anyOf }], page: { limit: MOST_NAMESAKES } });
  return nodes.flatMap((node) => {
    const [own, ...others] = namesOf(node as NodeOf<ReconciledKind> as Parameters<typeof namesOf>[0]).map(foldText);
    const ofCode = codeOf(node as Parameters<typeof codeOf>[0]);
    const evidence: readonly Evidence[] = [
      ...(own === undefined ? [] : [{ kind: 'name', value: 1, name: own } as const]),
      ...others.map((name) => ({ kind: 'alias', value: 1, name }) as const),
      ...(ofCode === null ? [] : [{ kind: 'code', value: 1, name: ofCode } as const]),
    ];
    return evidence.map((one) => ({ id: node.id, kind, evidence: one }));
  });
}

/** Bodies that succeed one that was called so, where texts tell. */
async function successorsOf(store: Pick<GraphStore, 'list'>, names: readonly string[]): Promise<readonly Found[]> {
  if (names.length === 0) return [];
  const { nodes } = await store.list('ChangeEvent', {
    filter: { beforeNames: { in: names } },
    properties: ['beforeNames'],
    branches: [{ relation: 'RESULTING', direction: 'out', kinds: ['Agency'], relationProperties: [], properties: [] }],
    page: { limit: MOST_NAMESAKES },
  });
  return nodes.flatMap(({ properties: { beforeNames }, branches }) =>
    (branches?.[0]?.neighbours ?? []).flatMap(({ node: { id } }) =>
      beforeNames.map((name) => ({ id, kind: 'Agency', evidence: { kind: 'former_name', value: 1, name: foldText(name) } }) as const),
    ),
  ); // prettier-ignore
}
