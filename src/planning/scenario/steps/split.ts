import type { Draft } from '../draft';
import type { SplitPart, Step } from '../step';
import { isThing, type Body, type Thing } from '../thing';
import { moveCount } from './transfer';

/** Makes several bodies of one. All that it has goes to one of them each; of posts each may get a number. */
export function split(draft: Draft, { things: [id = ''], parts }: Step): void {
  const body = draft.body(id);
  const held = draft.childrenOf(id);
  assertAddsUp(draft, body, held, parts);
  const sharedBy = new Map(held.map((thing) => [thing.id, thing]));
  draft.end(body);
  for (const { name, things, shares } of parts) {
    draft.assertFree(name, 'BODY', null, null);
    const part: Body = { ...body, id: draft.newId(), name, origin: null };
    draft.put(part);
    for (const one of things) draft.put({ ...(sharedBy.get(one) as Thing), holder: part.id });
    for (const { thing, count } of shares) {
      const shared = draft.thing(thing, 'POSTS', 'LEADERS');
      if (isThing(shared, 'POSTS', 'LEADERS')) moveCount(draft, shared, part.id, count);
    }
  }
}

/** Everything once, and of posts as many as there are. Bodies below it may stay without one above. */
function assertAddsUp(draft: Draft, body: Body, held: readonly Thing[], parts: readonly SplitPart[]): void {
  const own = new Map(held.map((thing) => [thing.id, thing]));
  const given = new Set<string>();
  const shared = new Map<string, number>();
  for (const { things, shares } of parts) {
    for (const id of [...things, ...shares.map(({ thing }) => thing)]) {
      const thing = draft.thing(id);
      if (!own.has(id)) draft.refuse('NOT_ASKED', `${thing.name} (${id}) is none of what ${body.name} has.`, id);
    }
    for (const id of things) {
      if (given.has(id) || shared.has(id)) draft.refuse('DOES_NOT_ADD_UP', `${nameOf(own, id)} goes to two parts.`, id);
      given.add(id);
    }
    for (const { thing: id, count } of shares) {
      const thing = own.get(id);
      if (!thing || !isThing(thing, 'POSTS', 'LEADERS')) draft.refuse('WRONG_KIND', `${nameOf(own, id)} is no number of posts.`, id);
      if (given.has(id)) draft.refuse('DOES_NOT_ADD_UP', `${nameOf(own, id)} goes to two parts.`, id);
      if (count < 0) draft.refuse('OUT_OF_RANGE', `${count} of ${thing.name} is below zero.`, id);
      shared.set(id, (shared.get(id) ?? 0) + count);
    }
  }
  for (const thing of held) {
    if (thing.kind === 'BODY' || given.has(thing.id)) continue;
    const count = shared.get(thing.id);
    if (count === undefined) draft.refuse('DOES_NOT_ADD_UP', `${thing.name} (${thing.id}) goes to no part.`, thing.id);
    const whole = isThing(thing, 'POSTS', 'LEADERS') ? thing.count : 0;
    if (count !== whole) draft.refuse('DOES_NOT_ADD_UP', `The parts get ${count} of ${thing.name}, of which there are ${whole}.`, thing.id);
  }
} // prettier-ignore

const nameOf = (own: ReadonlyMap<string, Thing>, id: string): string => `${own.get(id)?.name ?? ''} (${id})`;
