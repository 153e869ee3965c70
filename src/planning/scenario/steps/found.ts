import type { Draft } from '../draft';
import type { Step } from '../step';

/** Makes a body, below another where one is named, or a section of a body. It has nothing yet. */
export function found(draft: Draft, { name, to, founds }: Step): void {
  const above = to === null ? null : draft.body(to);
  const given = name ?? '';
  const common = { id: draft.newId(), name: given, holder: above?.id ?? null, origin: null };
  if (founds !== 'SECTION') {
    draft.assertFree(given, 'BODY', null, null);
    draft.put({ ...common, kind: 'BODY', division: above?.division ?? null, agencyKind: null, partlyUnknown: [] });
    return;
  }
  if (above === null) draft.refuse('MISSING', '`to` has to name the body whose section it is.');
  draft.assertFree(given, 'SECTION', above.id, null);
  draft.put({ ...common, kind: 'SECTION', sectionKind: 'INTERNAL', topics: [] });
}
