/** What a step rests on: the bodies that it names as the base has them. Where a new document says otherwise, it shows. */
import { sha256 } from '../../domain/identifier';
import type { Base } from './base';
import type { RestsOn } from './log';
import { Plan } from './plan';
import type { Step, StepDetails } from './step';
import { HOLDING, thingsUnder } from './view';

/** By body a hash of all that the base has of it; nothing of what steps make. */
export function restsOn(base: Base, { things, to, parts }: StepDetails): RestsOn {
  const start = Plan.start(base);
  const named = [...things, ...(to === null ? [] : [to]), ...parts.flatMap((part) => part.things)];
  const bodies = new Set(named.filter((id) => base.things.has(id)).map((id) => start.rootOf(id)));
  return Object.fromEntries([...bodies].filter((id) => id !== HOLDING).map((id) => [id, hashOf(start, id)]));
}

/** Ids of the bodies of which the base says something else by now, or nothing. */
export function changedSince(base: Base, rested: RestsOn): readonly string[] {
  const start = Plan.start(base);
  return Object.keys(rested).filter((id) => !base.things.has(id) || hashOf(start, id) !== rested[id]);
}

/** The same for each step, by its number: those that rest on nothing that changed are not in it. */
export const stepsOnChanged = (
  base: Base,
  steps: readonly { readonly step: Step; readonly restsOn: RestsOn }[],
): ReadonlyMap<number, readonly string[]> =>
  new Map(
    steps
      .map(({ step, restsOn: rested }) => [step.id, changedSince(base, rested)] as const)
      .filter(([, bodies]) => bodies.length > 0),
  );

function hashOf(start: Plan, id: string): string {
  const own = thingsUnder(start, id).filter(({ kind }) => kind !== 'BODY');
  const all = [start.base.things.get(id), ...own, ...own.flatMap((thing) => thingsUnder(start, thing.id))];
  return sha256(Buffer.from(JSON.stringify(all.map((thing) => JSON.stringify(thing)).sort())));
}
