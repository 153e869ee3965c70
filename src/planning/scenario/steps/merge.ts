import type { Draft } from '../draft';
import type { Step } from '../step';
import { isThing, type Body, type Section, type Thing } from '../thing';

/** Makes one of several bodies, or of several sections: a new one, or one of them that goes on. It gets all that they have. */
export function merge(draft: Draft, { things, to, name }: Step): void {
  const sources = things.map((id) => draft.thing(id, 'BODY', 'SECTION'));
  const [bodies, sections] = [sources.filter((one) => isThing(one, 'BODY')), sources.filter((one) => isThing(one, 'SECTION'))];
  const other = bodies.length > 0 ? sections[0] : undefined;
  if (other) draft.refuse('WRONG_KIND', `${other.name} is a section: it cannot be merged with a body.`, other.id);
  const kept = to === null ? null : (sources.find(({ id }) => id === to) ?? null);
  if (to !== null && !kept) draft.refuse('NOT_ASKED', `${to} is none of those that are merged.`, to);
  if (!kept && name === null) draft.refuse('MISSING', 'Either `name` of what comes of it, or `to` for the one that goes on.');
  const unknown = new Set(bodies.flatMap(({ id }) => draft.unknownOf(id)));
  const ending = sources.filter((one) => one !== kept);
  for (const one of ending) draft.end(one);
  if (bodies.length > 0) mergeBodies(draft, bodies, kept, { name, partlyUnknown: [...unknown].sort() });
  else mergeSections(draft, sections, kept, name);
} // prettier-ignore

function mergeBodies(
  draft: Draft,
  bodies: readonly Body[],
  kept: Thing | null,
  { name, partlyUnknown }: Pick<Body, 'partlyUnknown'> & { readonly name: string | null },
): void {
  const ids = new Set(bodies.map(({ id }) => id));
  const above = bodies.filter(({ holder }) => !isBelow(draft, holder, ids)).map(({ holder }) => holder);
  const shared = onlyOne(above);
  const goesOn = kept && isThing(kept, 'BODY') ? kept : null;
  const given = name ?? goesOn?.name ?? '';
  draft.assertFree(given, 'BODY', null, goesOn?.id ?? null);
  const isKeptAbove = goesOn !== null && !isBelow(draft, goesOn.holder, ids);
  const result: Body = {
    id: goesOn?.id ?? draft.newId(),
    kind: 'BODY',
    name: given,
    origin: goesOn?.origin ?? null,
    holder: isKeptAbove ? goesOn.holder : shared,
    division: goesOn?.division ?? onlyOne(bodies.map(({ division }) => division)),
    agencyKind: goesOn?.agencyKind ?? onlyOne(bodies.map(({ agencyKind }) => agencyKind)),
    partlyUnknown,
  };
  draft.put(result);
  for (const { id } of bodies) if (id !== result.id) moveAll(draft, id, result.id);
}

function mergeSections(draft: Draft, sections: readonly Section[], kept: Thing | null, name: string | null): void {
  const goesOn = kept && isThing(kept, 'SECTION') ? kept : null;
  const holder = goesOn ? goesOn.holder : onlyOne(sections.map((one) => one.holder));
  if (holder === null && !goesOn) draft.refuse('MISSING', 'They are of several bodies: `to` has to name the one that goes on.');
  const given = name ?? goesOn?.name ?? '';
  draft.assertFree(given, 'SECTION', holder, goesOn?.id ?? null);
  const made: Section = { id: '', kind: 'SECTION', name: given, holder, origin: null, sectionKind: 'INTERNAL', topics: [] };
  const result: Section = goesOn ? { ...goesOn, name: given } : { ...made, id: draft.newId() };
  draft.put(result);
  for (const { id } of sections) if (id !== result.id) moveAll(draft, id, result.id);
} // prettier-ignore

function moveAll(draft: Draft, from: string, to: string): void {
  for (const held of draft.childrenOf(from)) if (held.id !== to) draft.put({ ...held, holder: to });
}

/** Whether this body is one of them, or lies below one. */
function isBelow(draft: Draft, id: string | null, ids: ReadonlySet<string>): boolean {
  for (let at = id; at !== null; at = draft.find(at)?.thing.holder ?? null) if (ids.has(at)) return true;
  return false;
}

function onlyOne<T>(values: readonly (T | null)[]): T | null {
  const [first = null, ...others] = [...new Set(values)];
  return others.length === 0 ? first : null;
}
