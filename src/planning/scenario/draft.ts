/** What a step is about to do: seen on top of the plan, and dropped with all that is in it where the step is refused. */
import { StepRefused, type ConflictCause, type Step } from './step';
import { figuresOfBody, unknownIn } from './figures';
import { isThing, STATED_MEASURES, type StatedMeasure, type Thing, type ThingKind, type ThingOf } from './thing';
import { HOLDING, type PlanView, type State } from './view';

/** Said of a thing that is of another kind than a step wants. */
const KIND_WORDS: Readonly<Record<ThingKind, string>> = {
  BODY: 'body',
  SECTION: 'section',
  DUTY: 'duty',
  POSTS: 'number of posts',
  LEADERS: 'number of leader posts',
  LINE: 'line',
};

export class Draft {
  readonly changed = new Map<string, State>();
  readonly children = new Map<string, readonly string[]>();
  readonly named = new Map<string, string | null>();
  readonly touched = new Set<string>();
  #made = 0;

  constructor(
    private readonly plan: PlanView,
    readonly step: Step,
  ) {}

  get asOf(): number {
    return this.plan.base.asOf;
  }

  find(id: string): State | null {
    return this.changed.get(id) ?? this.plan.find(id);
  }

  /**
   * A thing that a step names.
   * @throws StepRefused where it is not there any more, or of none of these kinds
   */
  thing(id: string, ...kinds: readonly ThingKind[]): Thing {
    const state = this.find(id);
    if (!state) throw new StepRefused('NOT_IN_SCENARIO', `${id} is not in the scenario.`, id);
    const { thing, endedBy } = state;
    if (endedBy !== null) throw new StepRefused('ENDED', `${thing.name} (${id}) ends by step ${endedBy}.`, id);
    if (kinds.length > 0 && !kinds.includes(thing.kind)) {
      const wanted = kinds.map((kind) => KIND_WORDS[kind]).join(' or ');
      throw new StepRefused(
        'WRONG_KIND',
        `${thing.name} (${id}) is a ${KIND_WORDS[thing.kind]}, and no ${wanted}.`,
        id,
      );
    }
    this.touched.add(id);
    return thing;
  }

  body(id: string): ThingOf<'BODY'> {
    return this.thing(id, 'BODY') as ThingOf<'BODY'>;
  }

  /** What hangs under it and does not end; of some kinds alone where they are given. */
  childrenOf<K extends ThingKind = ThingKind>(holder: string, ...kinds: readonly K[]): readonly ThingOf<K>[] {
    return this.#idsUnder(holder).flatMap((id) => {
      const thing = this.find(id)?.thing;
      return thing && (kinds.length === 0 || isThing(thing, ...kinds)) ? [thing as ThingOf<K>] : [];
    });
  }

  /** A new thing, or one that is otherwise from now on. */
  put(thing: Thing): void {
    const before = this.find(thing.id)?.thing ?? null;
    this.changed.set(thing.id, { thing, endedBy: null });
    this.touched.add(thing.id);
    if (thing.kind === 'BODY' && before?.name !== thing.name) {
      if (before) this.named.set(before.name, null);
      this.named.set(thing.name, thing.id);
    }
    const [from, to] = [before && placeOf(before), placeOf(thing)];
    if (before && from === to) return;
    if (from !== null) this.#take(from, thing.id);
    if (to !== null) this.children.set(to, [...this.#idsUnder(to), thing.id]);
  }

  end(thing: Thing): void {
    this.changed.set(thing.id, { thing, endedBy: this.step.id });
    this.touched.add(thing.id);
    if (thing.kind === 'BODY') this.named.set(thing.name, null);
    const from = placeOf(thing);
    if (from !== null) this.#take(from, thing.id);
  }

  /** The next id of what this step makes; the same whenever the step is applied. */
  newId(): string {
    const id = this.#made === 0 ? `new:${this.step.id}` : `new:${this.step.id}.${this.#made}`;
    this.#made += 1;
    return id;
  }

  /** @throws StepRefused where another body, or section of this body, is called so */
  assertFree(name: string, kind: 'BODY' | 'SECTION', holder: string | null, itself: string | null): void {
    const other =
      kind === 'BODY'
        ? this.named.has(name)
          ? (this.named.get(name) ?? null)
          : this.plan.bodyNamed(name)
        : holder === null
          ? null
          : (this.childrenOf(holder, 'SECTION').find((section) => section.name === name)?.id ?? null);
    if (other !== null && other !== itself) this.refuse('NAME_TAKEN', `${other} is called ${name} already.`, other);
  }

  /** What is not known of a body, or only in part. */
  unknownOf(body: string): readonly StatedMeasure[] {
    const view = { base: this.plan.base, find: this.find.bind(this), childrenOf: (id: string) => this.#idsUnder(id) };
    const figures = figuresOfBody(view, body);
    return STATED_MEASURES.filter((measure) => unknownIn(figures, measure) > 0);
  }

  refuse(cause: ConflictCause, message: string, thing: string | null = null): never {
    throw new StepRefused(cause, message, thing);
  }

  #idsUnder(holder: string): readonly string[] {
    return this.children.get(holder) ?? this.plan.childrenOf(holder);
  }

  #take(holder: string, id: string): void {
    this.children.set(
      holder,
      this.#idsUnder(holder).filter((one) => one !== id),
    );
  }
}

/** Under whom it is listed: a body with none above it is listed nowhere. */
const placeOf = ({ kind, holder }: Thing): string | null => holder ?? (kind === 'BODY' ? null : HOLDING);
