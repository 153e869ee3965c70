import type { GraphNode } from '../../src/domain/model';
import type { ChangeSet } from '../../src/store/graph-store';
import { node, relation } from './graphs';

/** Facts of one numbered document. */
export const FACTS = 40;

/** A document whose facts all name it, so that a part of it would show. */
export function numberedDocument(number: number): ChangeSet {
  const document = node('Document', `${number}`, { title: `第${number}号` });
  const agency = node('Agency', '共用', { name: '共用机构', aliases: [`别名${number}`] });
  const duties: GraphNode[] = Array.from({ length: FACTS }, (_, i) =>
    node('Responsibility', `${number}-${i}`, { text: `第${number}号文件的第${i}项职责` }),
  );
  return {
    nodes: [document, agency, ...duties],
    relations: duties.flatMap((duty, i) => [
      relation('RESPONSIBLE_FOR', agency, duty),
      relation('STATED_IN', duty, document, { start: i, end: i + 1, quote: `第${i}项` }),
    ]),
  };
}
