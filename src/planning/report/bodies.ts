/** The bodies of a reform and all that they have, before and after. */
import { countedAs, figureIn, unknownIn } from '../scenario/figures';
import { type Plan } from '../scenario/plan';
import { amountOf, STATED_MEASURES, type StatedMeasure, type Thing } from '../scenario/thing';
import { thingsOfBody } from '../scenario/view';
import type { Notes } from './notes';
import type { FigureOfBody, ReportedBody, ReportedFigure, ReportedThing } from './report';

/** A reform with its beginning beside it. */
export interface Reform {
  readonly start: Plan;
  readonly plan: Plan;
}

export function reportedBodies({ start, plan }: Reform, notes: Notes): readonly ReportedBody[] {
  return [...plan.ids()].flatMap((id): readonly ReportedBody[] => {
    const state = plan.find(id);
    if (state?.thing.kind !== 'BODY') return [];
    const { thing } = state;
    const before = plan.base.things.get(id) ?? null;
    const own = notes.of([thing]);
    const figures = STATED_MEASURES.map((measure): FigureOfBody => ({
      measure,
      before: before && figureOf(start, id, measure, notes),
      after: state.endedBy === null ? figureOf(plan, id, measure, notes) : null,
    }));
    const above =
      state.endedBy !== null || thing.holder === null ? null : (plan.find(thing.holder)?.thing.name ?? null);
    return [
      {
        id,
        name: thing.name,
        nameBefore: before?.name ?? null,
        fate: plan.fateOf(id),
        above,
        figures,
        notes: own,
        steps: plan.stepsOf(id),
      },
    ];
  });
}

function figureOf(plan: Plan, body: string, measure: StatedMeasure, notes: Notes): ReportedFigure {
  const figures = plan.figuresOf(body);
  const parts = thingsOfBody(plan, body).filter((thing) =>
    countedAs(thing).some(([counted, of]) => counted === measure && of === null),
  );
  const isUnknown = unknownIn(figures, measure) > 0;
  return {
    value: figureIn(figures, measure, null),
    isPartlyUnknown: isUnknown && parts.length > 0,
    notes: notes.of(parts),
    steps: [...new Set(parts.flatMap(({ id }) => plan.stepsOf(id)))].sort((a, b) => a - b),
  };
}

/** Sections, duties, posts and lines, those of a body behind one another. */
export function reportedThings({ plan }: Reform, notes: Notes): readonly ReportedThing[] {
  const order = new Map([...plan.ids()].map((id, index) => [id, index]));
  const things = [...plan.ids()].flatMap((id): readonly (ReportedThing & { readonly place: number })[] => {
    const state = plan.find(id);
    if (!state || state.thing.kind === 'BODY') return [];
    const { thing, endedBy } = state;
    const before = plan.base.things.get(id) ?? null;
    const root = rootAtStart(plan, before) ?? plan.rootOf(id);
    return [
      {
        id,
        kind: thing.kind,
        name: thing.name,
        nameBefore: before?.name ?? null,
        fate: plan.fateOf(id),
        holderBefore: before && holderNames((holder) => plan.base.things.get(holder), before),
        holderAfter: endedBy === null ? holderNames((holder) => plan.find(holder)?.thing, thing) : null,
        isInHoldingArea: endedBy === null && thing.holder === null,
        amountBefore: before && amountOf(before),
        amountAfter: endedBy === null ? amountOf(thing) : null,
        notes: notes.of([thing]),
        steps: plan.stepsOf(id),
        place: order.get(root) ?? Infinity,
      },
    ];
  });
  return things.sort((a, b) => a.place - b.place).map(({ place: _, ...thing }) => thing);
}

type Find = (id: string) => Thing | undefined;

function rootAtStart({ base }: Plan, thing: Thing | null): string | null {
  for (let at = thing; at; at = at.holder === null ? null : (base.things.get(at.holder) ?? null))
    if (at.kind === 'BODY') return at.id;
  return null;
}

/** 局 · 科; null for what nobody has. */
function holderNames(find: Find, { holder }: Thing): string | null {
  const above = holder === null ? undefined : find(holder);
  if (!above) return null;
  const body = above.kind === 'SECTION' && above.holder !== null ? find(above.holder) : undefined;
  return body ? `${body.name} · ${above.name}` : above.name;
}
