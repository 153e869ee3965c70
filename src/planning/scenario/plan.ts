/**
 * A reform after some of its steps: what differs from the base, and the figures of the bodies that it differs in. A step
 * costs what it touches, however much the base holds.
 */
import { sha256 } from '../../domain/identifier';
import type { Base } from './base';
import { Draft } from './draft';
import { addTo, figuresOfBody, figuresOfHolding, type Figures } from './figures';
import { StepRefused, type Conflict, type Step } from './step';
import { applyStep } from './steps/kinds';
import { isSameThing, type Thing } from './thing';
import { HOLDING, type PlanView, type State } from './view';

/** What happens to a thing. NOT_REVIEWED is what no step names, nor what it belongs to. */
export const FATES = ['UNCHANGED', 'CHANGED', 'NEW', 'ENDING', 'NOT_REVIEWED'] as const;
export type Fate = (typeof FATES)[number];

interface Differences {
  readonly states: Map<string, State>;
  readonly children: Map<string, readonly string[]>;
  /** Bodies by the names that steps gave or took; null where no body bears it any more. */
  readonly named: Map<string, string | null>;
  /** The steps that name a thing. */
  readonly touched: Map<string, readonly number[]>;
  readonly figures: Map<string, Figures>;
}

interface Start {
  readonly figures: ReadonlyMap<string, Figures>;
  readonly totals: Figures;
}

const NONE: Figures = new Map();
const STARTS = new WeakMap<Base, Start>();

export class Plan implements PlanView {
  private constructor(
    readonly base: Base,
    private readonly differences: Differences,
    /** Figures of all bodies and of the holding area together. */
    readonly totals: Figures,
    readonly applied: readonly number[],
    /** Of steps that could not be applied; the others are. */
    readonly conflicts: readonly Conflict[],
  ) {}

  /** All steps, one after the other; those that cannot be applied are left out, wholly. */
  static of(base: Base, steps: readonly Step[]): Plan {
    const plan = Plan.start(base);
    const [applied, conflicts]: [number[], Conflict[]] = [[], []];
    let { totals } = plan;
    for (const step of steps) {
      const draft = plan.#drafted(step);
      if (draft instanceof Draft) {
        totals = plan.#commit(draft, totals);
        applied.push(step.id);
      } else conflicts.push(draft);
    }
    return new Plan(base, plan.differences, totals, applied, conflicts);
  }

  static start(base: Base): Plan {
    const differences = { states: new Map(), children: new Map(), named: new Map(), touched: new Map(), figures: new Map() }; // prettier-ignore
    const known = STARTS.get(base);
    if (known) return new Plan(base, differences, known.totals, [], []);
    const bare = new Plan(base, differences, new Map(), [], []);
    const figures = new Map<string, Figures>();
    const totals = new Map<string, bigint>();
    for (const { id, kind } of base.things.values()) {
      if (kind !== 'BODY') continue;
      const own = figuresOfBody(bare, id);
      figures.set(id, own);
      addTo(totals, own);
    }
    const held = figuresOfHolding(bare);
    figures.set(HOLDING, held);
    addTo(totals, held);
    STARTS.set(base, { figures, totals });
    return new Plan(base, differences, totals, [], []);
  }

  /** @returns the plan with one more step, or why it cannot be applied; this one stays as it is */
  with(step: Step): Plan | Conflict {
    const draft = this.#drafted(step);
    if (!(draft instanceof Draft)) return draft;
    const copy: Differences = {
      states: new Map(this.differences.states),
      children: new Map(this.differences.children),
      named: new Map(this.differences.named),
      touched: new Map(this.differences.touched),
      figures: new Map(this.differences.figures),
    };
    const next = new Plan(this.base, copy, this.totals, [...this.applied, step.id], this.conflicts);
    return new Plan(this.base, copy, next.#commit(draft, this.totals), next.applied, this.conflicts);
  }

  find(id: string): State | null {
    const state = this.differences.states.get(id);
    if (state) return state;
    const thing = this.base.things.get(id);
    return thing ? { thing, endedBy: null } : null;
  }

  childrenOf(holder: string): readonly string[] {
    return this.differences.children.get(holder) ?? this.base.childrenOf(holder);
  }

  bodyNamed(name: string): string | null {
    const named = this.differences.named.get(name);
    return named === undefined ? this.base.bodyNamed(name) : named;
  }

  /** Ids of the steps that name it. */
  stepsOf(id: string): readonly number[] {
    return this.differences.touched.get(id) ?? [];
  }

  /** The body that has it, or HOLDING. */
  rootOf(id: string): string {
    for (let state = this.find(id); state; state = state.thing.holder === null ? null : this.find(state.thing.holder)) {
      if (state.thing.kind === 'BODY') return state.thing.id;
    }
    return HOLDING;
  }

  /** Everything that was there or is by now, what steps made behind the rest. */
  *ids(): Generator<string> {
    yield* this.base.things.keys();
    for (const [id, { endedBy }] of this.differences.states)
      if (endedBy === null && !this.base.things.has(id)) yield id;
  }

  /** Ids of all that differs from the base, or has ended. */
  get changedIds(): Iterable<string> {
    return this.differences.states.keys();
  }

  fateOf(id: string): Fate {
    const before = this.base.things.get(id);
    const state = this.find(id);
    if (!state) return 'NOT_REVIEWED';
    const { thing, endedBy } = state;
    if (endedBy !== null) return 'ENDING';
    if (!before) return thing.origin === null ? 'NEW' : 'CHANGED';
    if (!isSameThing(before, thing)) return 'CHANGED';
    return this.#isReviewed(thing) ? 'UNCHANGED' : 'NOT_REVIEWED';
  }

  /** Of all that steps changed, whatever their order: two plans with the same one come to the same. */
  get hash(): string {
    const different = [...this.differences.states]
      .filter(([id, { thing, endedBy }]) => {
        const before = this.base.things.get(id);
        return before ? endedBy !== null || !isSameThing(before, thing) : endedBy === null;
      })
      .map(([id, { thing, endedBy }]) => JSON.stringify(endedBy === null ? thing : [id]))
      .sort();
    return sha256(Buffer.from(JSON.stringify(different)));
  }

  #isReviewed(thing: Thing): boolean {
    if (this.stepsOf(thing.id).length > 0) return true;
    const holder = thing.kind === 'BODY' || thing.holder === null ? null : this.find(thing.holder);
    return holder !== null && this.#isReviewed(holder.thing);
  }

  #drafted(step: Step): Draft | Conflict {
    const draft = new Draft(this, step);
    try {
      applyStep(draft, step);
      return draft;
    } catch (error) {
      if (!(error instanceof StepRefused)) throw error;
      return { step: step.id, thing: error.thing, cause: error.reason, message: error.message };
    }
  }

  /** @returns the totals afterwards */
  #commit(draft: Draft, totals: Figures): Figures {
    const { states, children, named, touched, figures } = this.differences;
    const bodies = new Set<string>();
    for (const id of draft.changed.keys()) bodies.add(this.rootOf(id));
    for (const [id, state] of draft.changed) states.set(id, state);
    for (const [holder, ids] of draft.children) children.set(holder, ids);
    for (const [name, id] of draft.named) named.set(name, id);
    for (const id of draft.touched) touched.set(id, [...(touched.get(id) ?? []), draft.step.id]);
    for (const id of draft.changed.keys()) bodies.add(this.rootOf(id));
    const after = new Map(totals);
    for (const body of bodies) {
      addTo(after, this.figuresOf(body), -1n);
      const now = body === HOLDING ? figuresOfHolding(this) : figuresOfBody(this, body);
      figures.set(body, now);
      addTo(after, now);
    }
    return after;
  }

  /** Figures of a body by now; none for one that ends. */
  figuresOf(body: string): Figures {
    return this.differences.figures.get(body) ?? STARTS.get(this.base)?.figures.get(body) ?? NONE;
  }
}
