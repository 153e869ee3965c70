/** What stands around a thing, in the plainest way: along the links and against them. */
import type { Around, LinkName, Thing, Type } from './world';

export type Neighbours = (around: Around, thing: Thing) => readonly Thing[];

export interface Neighbourhood {
  readonly type: Type;
  readonly of: Neighbours;
  /** In how many ways one comes there: what a condition on it counts. */
  readonly ways: number;
}

export const onward = (name: LinkName, type: Type): Neighbourhood => ({ type, ways: 1, of: (around, thing) => around.onward(thing, name, type) }); // prettier-ignore
export const backward = (name: LinkName, type: Type): Neighbourhood => ({ type, ways: 1, of: (around, thing) => around.backward(thing, name, type) }); // prettier-ignore

const once = (things: readonly Thing[]): readonly Thing[] => [...new Set(things)];

/** Its own and those of its sections. */
export const ownAndOfSections = (name: LinkName, type: Type): Neighbourhood => ({
  type,
  ways: 2,
  of: (around, agency) => once([agency, ...around.onward(agency, 'HAS_SECTION', 'Section')].flatMap((holder) => around.onward(holder, name, type))),
}); // prettier-ignore

/** Whose it is, or whose section has it. */
export const holdersOf = (name: LinkName): Neighbourhood => ({
  type: 'Agency',
  ways: 2,
  of: (around, held) =>
    once([
      ...around.backward(held, name, 'Agency'),
      ...around.backward(held, name, 'Section').flatMap((section) => around.backward(section, 'HAS_SECTION', 'Agency')),
    ]),
}); // prettier-ignore

export const documents = onward('STATED_IN', 'Document');
export const findings = backward('ABOUT', 'Finding');
export const topics = onward('CONCERNS', 'Topic');

/** It itself, what it has, and what its sections have. */
export const subjectsOf = (around: Around, agency: Thing): readonly Thing[] => {
  const sections = around.onward(agency, 'HAS_SECTION', 'Section');
  const held = [agency, ...sections].flatMap((holder) => [
    ...around.onward(holder, 'RESPONSIBLE_FOR', 'Responsibility'),
    ...around.onward(holder, 'HAS_QUOTA', 'StaffingQuota'),
    ...around.onward(holder, 'HAS_POST', 'LeaderPost'),
  ]);
  const figures = [...around.onward(agency, 'HAS_LINE', 'BudgetLine'), ...around.onward(agency, 'HAS_LINE', 'FiscalMeasure')]; // prettier-ignore
  return once([agency, ...sections, ...held, ...figures]);
};

/** About an agency, or about what it or a section of it has. */
export const findingsOfAgency: Neighbourhood = {
  type: 'Finding',
  ways: 10,
  of: (around, agency) => once(subjectsOf(around, agency).flatMap((thing) => around.backward(thing, 'ABOUT', 'Finding'))), // prettier-ignore
};
export const agenciesOfFinding: Neighbourhood = {
  type: 'Agency',
  ways: 10,
  of: (around, finding) => around.all('Agency').filter((agency) => findingsOfAgency.of(around, agency).includes(finding)), // prettier-ignore
};

/** It itself and all that it is a part of. */
export const withinOf = (around: Around, thing: Thing): readonly Thing[] =>
  once([thing, ...around.onward(thing, 'PART_OF', thing.type).flatMap((above) => withinOf(around, above))]);

export const tree = (type: Type) => ({
  parent: onward('PART_OF', type),
  parts: backward('PART_OF', type),
  within: { type, ways: 4, of: withinOf },
});

export const superiors: Neighbourhood = {
  type: 'Agency',
  ways: 3,
  of: (around, agency) =>
    once((['SUBORDINATE_TO', 'BUDGET_UNIT_OF', 'SPONSORED_BY'] as const).flatMap((name) => around.onward(agency, name, 'Agency'))),
}; // prettier-ignore
