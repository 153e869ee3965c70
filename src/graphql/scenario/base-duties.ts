/** Sections and duties of bodies that are in force in a year, with the topics that they name. */
import type { Body, Duty, Section } from '../../planning/scenario/thing';
import { documentInForce } from '../../planning/statements-in-force';
import { isKind } from '../core/entity';
import type { GraphReader } from '../core/reader';
import { bodiesOf, dutiesOf } from '../handlers/statements';

export async function sectionsAndDuties(
  reader: GraphReader,
  bodies: readonly Body[],
  asOf: number | null,
): Promise<readonly (Section | Duty)[]> {
  const listed = await bodiesOf(reader, bodies.map(({ id }) => id)); // prettier-ignore
  const all = [...listed].flatMap(([id, { sections, lists }]) =>
    sections
      .filter(({ documents }) => documentInForce(documents, lists?.sections ?? [], asOf) !== null)
      .map((section) => ({ ...section, body: id })),
  );
  const inForce = new Set(all.map(({ id }) => id));
  const dutyIds = [...listed.values()].flatMap((one) => one.dutyIds);
  const duties = (await dutiesOf(reader, dutyIds, asOf)).flatMap((one) => (one.isInForce ? [one.statement] : []));
  const topics = await topicsOf(reader, [...inForce, ...duties.map(({ id }) => id)]);
  const kinds = new Map(
    (await Promise.all([...inForce].map((id) => reader.nodeOf('Section', id, KIND)))).flatMap((node) =>
      node ? [[node.id, node.properties.sectionKind] as const] : [],
    ),
  );
  return [
    ...all.map(({ id, name, body }): Section => ({
      id,
      kind: 'SECTION',
      name,
      holder: body,
      origin: id,
      sectionKind: kinds.get(id) === 'BRANCH' ? 'BRANCH' : 'INTERNAL',
      topics: topics.get(id) ?? [],
    })),
    ...duties.map(({ id, text, agencyId, sectionId }): Duty => ({
      id,
      kind: 'DUTY',
      name: text,
      text,
      // Of a section that the latest list does not name any more it is the body's own.
      holder: sectionId !== null && inForce.has(sectionId) ? sectionId : agencyId,
      origin: id,
      topics: topics.get(id) ?? [],
    })),
  ];
}

const KIND = { properties: ['sectionKind'] } as const;

async function topicsOf(reader: GraphReader, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await reader.expandAll(ids, { relation: 'CONCERNS', direction: 'out', properties: [], relationProperties: [], distinct: true }); // prettier-ignore
  return new Map(
    ids.map((id, index) => [
      id,
      (found[index]?.neighbours ?? []).flatMap(({ node }) => (isKind(node, 'Topic') ? [node.id] : [])).sort(),
    ]),
  );
}
