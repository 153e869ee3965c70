/** What can be seen of a plan while something of it is counted or changed. */
import type { Base } from './base';
import type { Thing } from './thing';

/** A thing as it is by now, or was when a step let it end. */
export interface State {
  readonly thing: Thing;
  /** The step by which it ends; null for what stays. */
  readonly endedBy: number | null;
}

/** Whose children are in the holding area. */
export const HOLDING = '';

export interface PlanView {
  readonly base: Base;
  /** Null for what was never there. */
  find(id: string): State | null;
  /** Ids of what hangs under it and does not end. */
  childrenOf(holder: string): readonly string[];
  /** Id of the body that bears the name; null where none does. */
  bodyNamed(name: string): string | null;
}

export const thingsUnder = (plan: Pick<PlanView, 'find' | 'childrenOf'>, holder: string): readonly Thing[] =>
  plan.childrenOf(holder).flatMap((id) => plan.find(id)?.thing ?? []);

/** All that a body has, and its sections have, each behind its holder; bodies below it are their own. */
export const thingsOfBody = (plan: Pick<PlanView, 'find' | 'childrenOf'>, body: string): readonly Thing[] =>
  thingsUnder(plan, body)
    .filter(({ kind }) => kind !== 'BODY')
    .flatMap((thing) => [thing, ...thingsUnder(plan, thing.id)]);
