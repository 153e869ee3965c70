/** Between topics and what names them. */
import { listPath } from '../core/paths';
import type { Path } from '../plan/path';
import { Topic } from './topic.type';

/** A text that speaks of little else says more than one that names the topic among others. */
export const MOST_DIRECT_FIRST = [{ by: 'relation.directness', descending: true }] as const;

/** The topics that a duty, a section or a figure names. */
export const topicsNamed = (): Path<readonly Topic[]> =>
  listPath({ kind: 'Topic', type: Topic }, { relation: 'CONCERNS', direction: 'out', order: [{ by: 'name' }] });
