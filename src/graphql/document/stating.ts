import type { Connection } from '../core/connection';
import { ListPage } from '../core/list-page';
import type { PageArgs } from '../core/page.args';
import { IN_PAGE, linksOf, things } from '../core/paths';
import type { Path } from '../plan/path';
import { Document } from './document.type';

const LATEST_FIRST = [{ by: 'fiscalYear', descending: true }] as const;

/** The documents that state a thing, each once. */
export function statingPath(args: PageArgs): Path<Connection<Document>> {
  const list = new ListPage(args, { of: 'stating', order: LATEST_FIRST });
  return {
    steps: [
      {
        relation: 'STATED_IN',
        direction: 'out',
        kinds: ['Document'],
        order: LATEST_FIRST,
        distinct: true,
        ...IN_PAGE,
        page: list.page,
      },
    ],
    answer: ([result], { node }) =>
      list.connection(
        linksOf(result),
        (link) => things({ kind: 'Document', type: Document }, [link]),
        result?.total ?? null,
        node.id,
      ),
  };
}
