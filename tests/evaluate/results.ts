import { SETS, type SetName } from './cases';
import type { Comparison } from './compare';
import {
  add,
  addAttributes,
  FACT_KINDS,
  isSilent,
  measures,
  type AttributeScore,
  type FactKind,
  type Score,
} from './score';

/** A case as it was read. */
export interface Result extends Comparison {
  readonly set: SetName;
  readonly name: string;
  /** Why the reader took it for no disclosure; such a document misses everything. */
  readonly rejected: string | null;
}

/** All results of one set taken together. */
export function total(results: readonly Result[]): Pick<Result, 'kinds' | 'attributes'> {
  const kinds = Object.fromEntries(
    FACT_KINDS.map((kind) => [kind, add(results.map((result) => result.kinds[kind]))]),
  ) as Record<FactKind, Score>;
  const names = [...new Set(results.flatMap((result) => Object.keys(result.attributes)))];
  const attributes = Object.fromEntries(
    names.map((name) => [name, addAttributes(results.flatMap((result) => result.attributes[name] ?? []))]),
  ) as Record<string, AttributeScore>;
  return { kinds, attributes };
}

/** One kind of fact that is below what its set asks for. */
export interface Shortfall {
  readonly where: string;
  readonly kind: FactKind;
  readonly f1: number;
  readonly threshold: number;
}

/** Documents with gold in the long form must reach the threshold each; the short excerpts reach it together. */
export function shortfalls(results: readonly Result[]): readonly Shortfall[] {
  const documents = results.filter(({ set }) => set !== 'corpus');
  const excerpts = results.filter(({ set }) => set === 'corpus');
  const measured = [
    ...documents.map(({ set, name, kinds }) => ({ where: name, kinds, threshold: SETS[set].threshold })),
    ...(excerpts.length > 0
      ? [{ where: SETS.corpus.title, kinds: total(excerpts).kinds, threshold: SETS.corpus.threshold }]
      : []),
  ];
  return measured.flatMap(({ where, kinds, threshold }) =>
    FACT_KINDS.filter((kind) => !isSilent(kinds[kind]))
      .map((kind) => ({ where, kind, f1: measures(kinds[kind]).f1, threshold }))
      .filter(({ f1 }) => f1 < threshold),
  );
}
