/**
 * Which statements speak of one figure. A figure is told by what it is called and stands under, its year, its stage and
 * whose money it counts; the items of one list are different things, whatever they are called.
 */
import type { Kind } from '../../domain/model';
import type { BranchedNode, ExpandQuery, Filter } from '../../store/graph-store';
import { foldText } from '../../text/fold';
import { parsePath } from '../budget/stated-figure';
import type { Agreement } from './provenance.type';

export type FigureKind = Extract<Kind, 'BudgetLine' | 'FiscalMeasure'>;

/** What has to be read of the figures of a body to tell. */
export const figuresOf = (kind: FigureKind, filter: Filter): ExpandQuery => ({
  relation: 'HAS_LINE',
  direction: 'out',
  kinds: [kind],
  filter,
  properties: ['label', 'path', 'scope', kind === 'BudgetLine' ? 'fen' : 'value'],
  branches: [
    { relation: 'PART_OF', direction: 'out', properties: [] },
    { relation: 'STATED_IN', direction: 'out', properties: [] },
  ],
});

interface Figure {
  readonly label: string;
  readonly path: string;
  readonly number: number | null;
  readonly scope: string;
  /** What it is an item of: figures above it, or the same headings of one document. */
  readonly lists: ReadonlySet<string>;
}

/**
 * @param nodes of one body, year and stage, read by `figuresOf`, among them the one asked about
 * @returns those that state its figure once more, contradictions first and else in the order of their ids
 */
export function statementsOfFigure(
  id: string,
  nodes: readonly BranchedNode[],
): readonly { readonly id: string; readonly agreement: Agreement }[] {
  const figures = nodes.flatMap((node) => {
    const figure = figureOf(node);
    return figure ? [{ id: node.id, figure }] : [];
  });
  const own = figures.find((one) => one.id === id)?.figure;
  if (!own || own.number === null) return [];
  return figures
    .flatMap((one) => {
      const agreement = one.id === id ? null : agreementOf(own, one.figure);
      return agreement === null ? [] : [{ id: one.id, agreement }];
    })
    .sort((a, b) => (a.agreement === b.agreement ? (a.id < b.id ? -1 : 1) : a.agreement === 'CONFLICTS' ? -1 : 1));
}

function agreementOf(own: Figure, other: Figure): Agreement | null {
  if (other.number === null || own.scope !== other.scope || own.label !== other.label) return null;
  for (const list of own.lists) if (other.lists.has(list)) return null;
  if (own.number === other.number) return 'AGREES';
  // 基本支出 stands under every class: where the headings differ another number tells of another figure.
  return own.path === other.path ? 'CONFLICTS' : null;
}

function figureOf({ kind, properties, branches = [] }: BranchedNode): Figure | null {
  if (kind !== 'BudgetLine' && kind !== 'FiscalMeasure') return null;
  const { label, scope } = properties;
  const labels = (properties.path === null ? [label] : parsePath(properties.path)).map(foldText);
  const [wholes = [], documents = []] = branches.map(({ neighbours }) => neighbours.map(({ node }) => node.id));
  const headings = labels.slice(0, -1);
  const lists = wholes.length > 0 || headings.length === 0 ? wholes : documents.map((document) => JSON.stringify([document, ...headings])); // prettier-ignore
  return {
    label: foldText(label),
    path: JSON.stringify(labels),
    number: kind === 'BudgetLine' ? properties.fen : properties.value,
    scope,
    lists: new Set(lists),
  };
}
