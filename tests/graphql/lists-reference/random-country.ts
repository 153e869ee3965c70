/** Random forests of bodies and divisions, and what documents of several years state of the bodies. */
import type { Random } from '../differential/random';
import type { LinkName, Thing, World } from './world';
import { WorldBuilder } from './world-builder';

const YEARS = [2020, 2021, 2022];
const DEEPEST_DIVISION = 4;
const DEEPEST_AGENCY = 6;

export function randomCountry(random: Random): World {
  const build = new WorldBuilder(random);
  const documents = build.many('Document', 5, () => ({
    sha256: build.code(), documentKind: 'OTHER', fiscalYear: build.orNull(() => random.pick(YEARS)), source: build.orNull(() => build.code()),
  })); // prettier-ignore
  const divisions = build.many('Division', 7, () => ({ code: build.code(), name: build.words(), level: 'COUNTY' }));
  build.forest('PART_OF', divisions, DEEPEST_DIVISION);
  const agencies = build.many('Agency', 12, () => ({ name: build.words() }));
  // Now one tree, now several that share bodies, now texts that put either of two bodies below the other.
  const relations = random.shuffled(['SUBORDINATE_TO', 'BUDGET_UNIT_OF', 'SPONSORED_BY'] as const).slice(0, 1 + random.below(3)); // prettier-ignore
  for (const relation of relations) {
    build.forest(relation, random.shuffled(agencies), DEEPEST_AGENCY);
    if (random.chance(0.4)) build.above(relation, random.shuffled(agencies), 1);
  }
  for (const agency of agencies) {
    build.linkSome('IN_DIVISION', agency, divisions, 1);
    build.quote(agency, documents, 2);
  }
  const sections = build.many('Section', 8, () => ({ name: build.words(), sectionKind: 'INTERNAL', position: build.orNull(() => random.below(3)) })); // prettier-ignore
  const few = random.shuffled(agencies).slice(0, 1);
  const state = (name: LinkName, holders: readonly Thing[], things: readonly Thing[]): void => {
    for (const thing of things) {
      build.linkOne(name, holders, thing);
      build.quote(thing, documents, 3);
    }
  };
  state('HAS_SECTION', few, sections);
  const holders = [...few, ...random.shuffled(sections).slice(0, 2)];
  state('RESPONSIBLE_FOR', holders, build.many('Responsibility', 12, () => ({ text: build.words(), position: random.below(3) }))); // prettier-ignore
  state('HAS_QUOTA', holders, build.many('StaffingQuota', 12, () => ({
    staffingType: build.orNull(() => build.words()), measure: random.pick(['AUTHORISED', 'AUTHORISED', 'ACTUAL', 'CHANGE']), count: random.below(4),
  }))); // prettier-ignore
  state('HAS_POST', holders, build.many('LeaderPost', 12, () => ({ postTitle: build.words(), rank: random.pick(['HEAD', 'DEPUTY']), count: random.below(4) }))); // prettier-ignore
  return build.world();
}
