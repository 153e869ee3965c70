/** One page of a list: as the reference makes it, and as the service answers it. */
import { NESTED_TOO_DEEP } from '../../../src/store/sqlite/errors';
import type { Asker, Reply } from '../../harness/asking';
import type { Arguments } from './arguments';
import type { Through } from './lists';
import { hangingOf, pageAsked, rowOf, type Asked, type Listed, type Question } from './questions';

export interface Page {
  readonly rows: readonly string[];
  readonly totalCount: number;
  readonly document: string | null;
  /** Null where nothing stands between two cursors: such a page lies nowhere. */
  readonly hasNextPage: boolean | null;
  readonly hasPreviousPage: boolean | null;
}

export interface Difference extends Asked {
  readonly expected: unknown;
  readonly answered: unknown;
}

type AnsweredNode = Readonly<Record<string, unknown>>;

interface AnsweredList {
  readonly totalCount: number;
  readonly pageInfo: { readonly startCursor: string | null; readonly endCursor: string | null; readonly hasNextPage: boolean; readonly hasPreviousPage: boolean }; // prettier-ignore
  readonly edges: readonly { readonly cursor: string; readonly node: AnsweredNode }[];
  readonly nodes: readonly AnsweredNode[];
  readonly document?: { readonly id: string } | null;
}

/** What goes from one place of a list to another. */
export const pageOf = ({ rows, document }: Listed, from: number, to: number): Page => ({
  rows: rows.slice(from, to),
  totalCount: rows.length,
  document,
  hasNextPage: to < rows.length,
  hasPreviousPage: from > 0,
});

export interface AnsweredPage {
  readonly request: Asked;
  readonly page: unknown;
  readonly cursors: readonly string[];
}

/** A limit that is known only where it is met: whoever asks so has proved nothing. */
export class RefusedByLimit extends Error {}

/** @param refused called where a limit refused one of the requests: then nothing is known */
export async function unlessRefused<T>(ask: () => Promise<T>, refused: () => void): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof RefusedByLimit)) throw error;
    refused();
    return null;
  }
}

/** @throws RefusedByLimit */
export async function askPage({ ask }: Asker, question: Question, args: Arguments): Promise<AnsweredPage> {
  const request = pageAsked(question, args);
  const { data, errors } = await ask(request.query, request.variables);
  if (errors.length > 0 && errors.every(({ message }) => message === NESTED_TOO_DEEP)) throw new RefusedByLimit();
  if (errors.length > 0) return { request, page: { errors }, cursors: [] };
  const list = listIn(data) as AnsweredList | null;
  const through = question.on ? hangingOf(question.on.type, question.field).through : undefined;
  return { request, page: list && told(list, through), cursors: list?.edges.map(({ cursor }) => cursor) ?? [] };
}

/** What stands under `list`, perhaps below its holder. */
export function listIn(data: Reply['data']): unknown {
  const holder = (data !== null && 'holder' in data ? data['holder'] : data) as { readonly list?: unknown } | null;
  return holder?.list ?? null;
}

/** As it is compared; what an answer says twice has to be the same. */
function told({ totalCount, pageInfo, edges, nodes, document = null }: AnsweredList, through?: Through): Page | { readonly problem: string } {
  const row = (node: AnsweredNode): string =>
    through ? rowOf((node['agency'] as { readonly id: string }).id, through.mark(node)) : String(node['id']);
  const rows = edges.map(({ node }) => row(node));
  if (JSON.stringify(nodes.map(row)) !== JSON.stringify(rows)) return { problem: 'nodes and edges differ' };
  const ends = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null];
  if (JSON.stringify([pageInfo.startCursor, pageInfo.endCursor]) !== JSON.stringify(ends)) return { problem: 'pageInfo and edges differ' };
  const { hasNextPage, hasPreviousPage } = pageInfo;
  return { rows, totalCount, document: document && document.id, hasNextPage, hasPreviousPage };
} // prettier-ignore

export function compared({ request, page }: AnsweredPage, expected: Page | null): Difference | null {
  const answered = expected?.hasNextPage === null && page !== null && typeof page === 'object' ? { ...page, hasNextPage: null, hasPreviousPage: null } : page; // prettier-ignore
  return JSON.stringify(answered) === JSON.stringify(expected) ? null : { ...request, expected, answered };
}
