import type { Connection } from '../core/connection';
import { ListPage } from '../core/list-page';
import type { ListArgs } from '../where/list.args';
import { orderOf } from '../where/order-by';
import { requirementsOf } from '../where/where';
import { IN_PAGE, linksOf, things } from '../core/paths';
import type { Path } from '../plan/path';
import { Document } from './document.type';

const LATEST_FIRST = [{ by: 'fiscalYear', descending: true }] as const;

/** The documents that state a thing, each once. */
export function statingPath(args: ListArgs): Path<Connection<Document>> {
  const order = orderOf(args.orderBy, LATEST_FIRST);
  const requires = requirementsOf('Document', args.where);
  const list = new ListPage(args, { of: ['stating', requires], order });
  return {
    steps: [
      {
        relation: 'STATED_IN',
        direction: 'out',
        kinds: ['Document'],
        order,
        requires,
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
