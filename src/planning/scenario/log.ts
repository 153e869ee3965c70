/**
 * The log of a scenario: what people did with it, one entry after the other, none of which is ever changed. Steps, targets
 * and what is locked are what the entries come to; undoing takes back the last entry that changed steps or targets.
 */
import type { Step, StepDetails } from './step';
import type { Target } from './targets';

/** Ids of bodies and what was in force of them, by a hash, when a step was added: what the step rests on. */
export type RestsOn = Readonly<Record<string, string>>;

export type ScenarioEntry =
  | { readonly op: 'CREATE'; readonly scope: Scope; readonly copyOf: string | null; readonly begins: Contents }
  | { readonly op: 'ADD_STEP'; readonly step: StepDetails; readonly restsOn: RestsOn }
  | { readonly op: 'REMOVE_STEP'; readonly step: number }
  | { readonly op: 'MOVE_STEP'; readonly step: number; readonly to: number }
  | { readonly op: 'SET_TARGETS'; readonly targets: readonly Target[] }
  | { readonly op: 'REBASE'; readonly restsOn: Readonly<Record<number, RestsOn>> }
  | { readonly op: 'UNDO' | 'REDO' | 'LOCK' | 'UNLOCK' | 'ARCHIVE' };

export const REVISIONS = ['UNDO', 'REDO', 'REMOVE_STEP', 'MOVE_STEP', 'REBASE', 'LOCK', 'UNLOCK', 'ARCHIVE'] as const;

/** What can be done with what is there. */
export type Revision = (typeof REVISIONS)[number];

/** What a scenario is about. */
export interface Scope {
  readonly asOf: number;
  /** Ids of bodies; those below them belong to it too. */
  readonly agencies: readonly string[];
  /** Key of the rule that leader posts are held against; null for that of their place and year. */
  readonly rule: string | null;
}

/** What undoing goes back to. */
export interface Contents {
  readonly steps: readonly LoggedStep[];
  readonly targets: readonly Target[];
}

export interface LoggedStep {
  readonly step: Step;
  readonly restsOn: RestsOn;
}

export interface ScenarioState extends Contents {
  readonly scope: Scope;
  readonly copyOf: string | null;
  readonly isLocked: boolean;
  readonly isArchived: boolean;
  readonly past: readonly Contents[];
  readonly undone: readonly Contents[];
  /** Of the next step that is added. No step ever has the number of another one, whatever was taken back. */
  readonly nextStep: number;
}

/** Why an entry cannot be made; null where it can. */
export function refusalOf(state: ScenarioState, entry: ScenarioEntry): string | null {
  if (state.isArchived) return 'The scenario is archived: copy it to go on.';
  const isOpening = entry.op === 'UNLOCK' || entry.op === 'ARCHIVE';
  if (state.isLocked && !isOpening) return 'The scenario is locked: unlock it first, or copy it.';
  const { op } = entry;
  if (op === 'UNLOCK') return state.isLocked ? null : 'The scenario is not locked.';
  if (op === 'UNDO') return state.past.length > 0 ? null : 'There is nothing to undo.';
  if (op === 'REDO') return state.undone.length > 0 ? null : 'There is nothing to redo.';
  if (op !== 'REMOVE_STEP' && op !== 'MOVE_STEP') return null;
  const places = state.steps.length;
  if (!state.steps.some(({ step }) => step.id === entry.step)) return `The scenario has no step ${entry.step}.`;
  const isPlace = op === 'REMOVE_STEP' || (entry.to >= 1 && entry.to <= places);
  return isPlace ? null : `There are ${places} steps: none can be at place ${entry.to}.`;
}

/** @param entries the first of which creates it, in their order */
export function stateOf([first, ...others]: readonly ScenarioEntry[]): ScenarioState | null {
  if (first?.op !== 'CREATE') return null;
  const begun: ScenarioState = {
    ...first.begins,
    scope: first.scope,
    copyOf: first.copyOf,
    isLocked: false,
    isArchived: false,
    past: [],
    undone: [],
    nextStep: Math.max(0, ...first.begins.steps.map(({ step }) => step.id)) + 1,
  };
  return others.reduce(after, begun);
}

export function after(state: ScenarioState, entry: ScenarioEntry): ScenarioState {
  if (refusalOf(state, entry) !== null) return state;
  const { steps, targets, past, undone, nextStep } = state;
  const now: Contents = { steps, targets };
  const changed = (contents: Partial<Contents>): ScenarioState => ({
    ...state,
    ...contents,
    past: [...past, now],
    undone: [],
  });
  switch (entry.op) {
    case 'CREATE':
      return state;
    case 'ADD_STEP': {
      const added = { step: { ...entry.step, id: nextStep }, restsOn: entry.restsOn };
      return { ...changed({ steps: [...steps, added] }), nextStep: nextStep + 1 };
    }
    case 'REMOVE_STEP':
      return changed({ steps: steps.filter(({ step }) => step.id !== entry.step) });
    case 'MOVE_STEP': {
      const moved = steps.filter(({ step }) => step.id === entry.step);
      return changed({ steps: steps.filter(({ step }) => step.id !== entry.step).toSpliced(entry.to - 1, 0, ...moved) });
    }
    case 'SET_TARGETS':
      return changed({ targets: entry.targets });
    case 'REBASE':
      return changed({ steps: steps.map((one) => ({ ...one, restsOn: entry.restsOn[one.step.id] ?? one.restsOn })) });
    case 'UNDO':
      return { ...state, ...(past.at(-1) ?? now), past: past.slice(0, -1), undone: [...undone, now] };
    case 'REDO':
      return { ...state, ...(undone.at(-1) ?? now), past: [...past, now], undone: undone.slice(0, -1) };
    case 'LOCK':
      return { ...state, isLocked: true };
    case 'UNLOCK':
      return { ...state, isLocked: false };
    case 'ARCHIVE':
      return { ...state, isArchived: true };
  }
} // prettier-ignore
