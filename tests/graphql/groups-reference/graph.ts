/** The nodes and relations of a random graph. */
import type { GraphNode, GraphRelation, Relation } from '../../../src/domain/model';
import type { ChangeSet } from '../../../src/store/graph-store';
import { changes, node, relation } from '../../store/graphs';
import type { ExpenditureClass, Stated, World } from './world';

const keyOf = (id: string): string => id.slice(id.indexOf(':') + 1);

export function graphOf(world: World): ChangeSet[] {
  const nodes = new Map<string, GraphNode>();
  const relations: GraphRelation[] = [];
  const add = (one: GraphNode): void => void nodes.set(one.id, one);
  const link = (type: Relation, from: string, to: string, properties = {}): void => {
    const [a, b] = [nodes.get(from), nodes.get(to)];
    if (!a || !b) throw new Error(`${from} ${type} ${to}: one of them is not there`);
    relations.push(relation(type, a, b, properties));
  };
  const basis = { basis: 'STATED' };

  for (const { id, level, name, above } of world.divisions) {
    add(node('Division', keyOf(id), { code: keyOf(id), name, level }));
    if (above !== null) link('PART_OF', id, above);
  }
  const addClasses = (all: readonly ExpenditureClass[], made: (code: string, name: string) => GraphNode): void => {
    for (const { id, code, above } of all) {
      add(made(code, `类${code}`));
      if (above !== null) link('PART_OF', id, above);
    }
  };
  addClasses(world.functionClasses, (code, name) => node('FunctionClass', code, { code, name }));
  addClasses(world.economicClasses, (code, name) => node('EconomicClass', code, { code, name, scheme: 'DEPARTMENT' }));
  for (const id of world.topics) add(node('Topic', keyOf(id), { name: keyOf(id), topicKind: 'FIELD' }));
  for (const { id, year, publisher, isCorrected, arrival } of world.documents) {
    const title = isCorrected ? `${id}（修訂）` : id;
    const readAt = `2024-01-0${arrival + 1}T00:00:00.000Z`;
    add(node('Document', keyOf(id), { title, documentKind: 'OTHER', fiscalYear: year, publisher, readAt }));
  }
  for (const { id, kind } of world.agencies) add(node('Agency', keyOf(id), { name: `机构${keyOf(id)}`, agencyKind: kind })); // prettier-ignore
  for (const { id, division, subordinateTo, budgetUnitOf } of world.agencies) {
    if (division !== null) link('IN_DIVISION', id, division, basis);
    for (const above of subordinateTo) link('SUBORDINATE_TO', id, above, basis);
    for (const above of budgetUnitOf) link('BUDGET_UNIT_OF', id, above, basis);
  }

  const addStated = (one: Stated, held: Relation): void => {
    const holder = one.section ?? one.agency;
    if (holder !== null) link(held, holder, one.id);
    for (const document of one.documents) link('STATED_IN', one.id, document, { start: 0, end: 1, quote: '引' });
    for (const topic of one.topics) link('CONCERNS', one.id, topic, { mention: keyOf(topic) });
  };
  for (const section of world.sections) {
    add(node('Section', keyOf(section.id), { name: section.name, sectionKind: section.kind, position: 1 }));
    addStated(section, 'HAS_SECTION');
  }
  for (const line of world.lines) {
    const { label, fen, stage, scope, position } = line;
    const path = JSON.stringify(line.path);
    add(node('BudgetLine', keyOf(line.id), { label, path, fen, stage, scope, position, fiscalYear: line.year, unit: '元' })); // prettier-ignore
    addStated(line, 'HAS_LINE');
    for (const parent of line.parents) link('PART_OF', line.id, parent);
    for (const code of [...line.functionClasses, ...line.economicClasses]) link('CLASSIFIED_AS', line.id, code, basis);
  }
  for (const quota of world.quotas) {
    const { type, measure, number } = quota;
    add(node('StaffingQuota', keyOf(quota.id), { staffingType: type, measure, count: number }));
    addStated(quota, 'HAS_QUOTA');
  }
  for (const duty of world.duties) {
    add(node('Responsibility', keyOf(duty.id), { text: duty.text, position: 1 }));
    addStated(duty, 'RESPONSIBLE_FOR');
  }
  for (const { id, rule, severity, document, about } of world.findings) {
    add(node('Finding', keyOf(id), { rule, severity, document, message: rule, position: 1 }));
    link('STATED_IN', id, document, { start: 0, end: 1, quote: '引' });
    for (const subject of about) link('ABOUT', id, subject);
  }
  return changes([...nodes.values()], relations);
}
