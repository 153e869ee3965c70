/** The two proofs: lists with conditions and orders, and what held when and stands around a body. */
import { HANGING } from './lists';
import { randomCountry } from './random-country';
import type { Subject } from './random-question';
import { randomWorld } from './random-world';
import { SINGLE } from './single';

export const LISTS: Subject = { title: 'lists', world: randomWorld, fields: Object.keys(HANGING), share: 0.35 };

const OF_STATES_AND_NETWORKS = [
  'Agency.ancestors', 'Agency.descendants', 'Agency.siblings', 'Agency.subordinates', 'Agency.documents', 'Division.agencies',
  'Agency.sections', 'Agency.responsibilities', 'Agency.leaderPosts',
  'Section.responsibilities', 'Section.leaderPosts', 'Section.staffingQuotas',
]; // prettier-ignore

export const STATES: Subject = {
  title: 'what held when and who stands where',
  world: randomCountry,
  fields: [...OF_STATES_AND_NETWORKS, ...Object.keys(SINGLE)],
  share: 1,
};
