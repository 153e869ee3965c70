/** Bases and steps made by chance: small ones, in which steps often meet, and often stand in each other's way. */
import fc from 'fast-check';
import { Base } from '../../../src/planning/scenario/base';
import { STEP_KINDS, type Step, type StepDetails } from '../../../src/planning/scenario/step';
import type { Thing } from '../../../src/planning/scenario/thing';

export const NO_DETAILS: Omit<StepDetails, 'kind'> = {
  things: [],
  name: null,
  to: null,
  founds: null,
  staffingType: null,
  title: null,
  rank: null,
  count: null,
  parts: [],
  reason: null,
  date: null,
  wave: null,
};

export const step = (id: number, kind: StepDetails['kind'], details: Partial<StepDetails> = {}): Step => ({
  ...NO_DETAILS,
  kind,
  ...details,
  id,
});

/** Of a body in one division: what it has is numbered. */
export interface BodyShape {
  readonly sections: number;
  readonly duties: number;
  readonly posts: number | null;
  readonly people: number | null;
  readonly sectionPosts: number | null;
  readonly leaders: number | null;
  readonly fen: number | null;
  /** How many bodies further up the list the one above it is; 0 for none. */
  readonly above: number;
}

export const SHAPE: BodyShape = {
  sections: 1,
  duties: 2,
  posts: 10,
  people: 8,
  sectionPosts: null,
  leaders: 1,
  fen: 1_000,
  above: 0,
};

const count = fc.option(fc.integer({ min: 0, max: 20 }), { nil: null });
const SHAPES: fc.Arbitrary<BodyShape> = fc.record({
  sections: fc.integer({ min: 0, max: 2 }),
  duties: fc.integer({ min: 0, max: 3 }),
  posts: count,
  people: count,
  sectionPosts: count,
  leaders: count,
  fen: fc.option(fc.integer({ min: 0, max: 2 ** 40 }), { nil: null }),
  above: fc.integer({ min: 0, max: 2 }),
});

export const YEAR = 2022;

export function thingsOf(shapes: readonly BodyShape[]): readonly Thing[] {
  return shapes.flatMap((shape, index): readonly Thing[] => {
    const id = `agency:${index}`;
    const common = (kind: string, n: number) => ({ id: `${kind}:${index}.${n}`, origin: `${kind}:${index}.${n}` });
    const sections = Array.from({ length: shape.sections }, (_, n): readonly Thing[] => {
      const section = common('section', n);
      const own: Thing = { ...section, kind: 'SECTION', name: `科${n}`, holder: id, sectionKind: 'INTERNAL', topics: [] };
      const duty: Thing = { ...common('duty', 100 + n), kind: 'DUTY', name: '（一）', holder: section.id, text: `负责${index}.${n}`, topics: [`topic:${n}`] };
      return [own, duty, ...posts(shape.sectionPosts, section.id, common('quota', 100 + n), shape.posts === null)];
    });
    const duties = Array.from({ length: shape.duties }, (_, n): Thing => ({ ...common('duty', n), kind: 'DUTY', name: `${n}`, holder: id, text: `承担${index}.${n}`, topics: [] }));
    const above = shape.above === 0 || index - shape.above < 0 ? null : `agency:${index - shape.above}`;
    return [
      { id, origin: id, kind: 'BODY', name: `局${index}`, holder: above, division: '211103', agencyKind: null, partlyUnknown: [] },
      ...sections.flat(),
      ...duties,
      ...posts(shape.posts, id, common('quota', 0), true),
      ...posts(shape.people, id, common('quota', 1), true, 'ACTUAL'),
      ...(shape.leaders === null ? [] : [{ ...common('post', 0), kind: 'LEADERS', name: '局长', holder: id, rank: 'HEAD', count: shape.leaders, year: YEAR } as const]),
      ...(shape.fen === null ? [] : [{ ...common('line', 0), kind: 'LINE', name: '一般公共服务支出', holder: id, classCode: '201', fen: shape.fen } as const]),
    ];
  });
} // prettier-ignore

function posts(count: number | null, holder: string, common: { readonly id: string; readonly origin: string }, inTotal: boolean, measure: 'AUTHORISED' | 'ACTUAL' = 'AUTHORISED'): readonly Thing[] {
  if (count === null) return [];
  return [{ ...common, kind: 'POSTS', name: '行政编制', holder, measure, staffingType: '行政编制', count, inTotal, inKind: inTotal, year: YEAR }];
} // prettier-ignore

export const baseOf = (things: readonly Thing[]): Base =>
  new Base({ asOf: YEAR, things, alike: [], rules: [], isRuleNamed: false });

export const bases = fc.array(SHAPES, { minLength: 2, maxLength: 6 }).map((shapes) => baseOf(thingsOf(shapes)));

/** Steps on things of a base and on what earlier steps made; a good part of them cannot be applied. */
export function stepsOn(base: Base, most: number): fc.Arbitrary<readonly Step[]> {
  const ids = [...base.things.keys()];
  const bodies = ids.filter((id) => id.startsWith('agency:'));
  const made = fc.integer({ min: 1, max: most }).map((n) => `new:${n}`);
  const any = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: made });
  const body = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...bodies) }, { weight: 2, arbitrary: made });
  const details: fc.Arbitrary<StepDetails> = fc.constantFrom(...STEP_KINDS).chain((kind) => {
    const of = (given: { readonly [K in keyof StepDetails]?: fc.Arbitrary<StepDetails[K]> }): fc.Arbitrary<StepDetails> =>
      fc.record(given).map((one) => ({ ...NO_DETAILS, kind, ...one }));
    const name = fc.integer({ min: 0, max: 30 }).map((n) => `新${n}`);
    switch (kind) {
      case 'RENAME':
        return of({ things: fc.tuple(any), name });
      case 'FOUND':
        return of({ name, to: fc.option(body, { nil: null }), founds: fc.constantFrom('BODY' as const, 'SECTION' as const) });
      case 'DISSOLVE':
        return of({ things: fc.tuple(any) });
      case 'MERGE':
        return fc.tuple(fc.uniqueArray(fc.oneof(body, any), { minLength: 2, maxLength: 3 }), name, fc.boolean())
          .map(([things, given, isNew]) => ({ ...NO_DETAILS, kind, things, ...(isNew ? { name: given } : { to: things[0] ?? null }) }));
      case 'SPLIT':
        return fc.tuple(fc.constantFrom(...bodies), name, name, fc.boolean()).map(([id, one, other, isHalved]) => splitOf(base, id, [one, other], isHalved));
      case 'TRANSFER':
        return of({ things: fc.uniqueArray(any, { minLength: 1, maxLength: 2 }), to: fc.oneof(body, any), count: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null, freq: 2 }) });
      case 'MOVE':
        return of({ things: fc.tuple(body), to: fc.option(body, { nil: null }) });
      case 'SET_QUOTA':
        return of({ things: fc.tuple(any), staffingType: fc.constantFrom(null, '行政编制', '事业编制'), count: fc.integer({ min: -1, max: 30 }) });
      case 'SET_POSTS':
        return of({ things: fc.tuple(any), title: fc.constantFrom(null, '局长', '副局长'), rank: fc.constantFrom(null, 'HEAD' as const), count: fc.integer({ min: -1, max: 5 }) });
      case 'END_DUTY':
        return of({ things: fc.uniqueArray(any, { minLength: 1, maxLength: 2 }) });
      case 'NOTE':
        return of({ things: fc.tuple(any), reason: fc.constant('看过') });
    }
  });
  return fc.array(details, { maxLength: most }).map((all) => all.map((one, index) => ({ ...one, id: index + 1 })));
} // prettier-ignore

/** Everything that the base has of it goes to one part, and of posts the half where they are halved. */
function splitOf(base: Base, id: string, [one, other]: readonly [string, string], isHalved: boolean): StepDetails {
  const held = base.childrenOf(id).flatMap((held) => base.things.get(held) ?? []);
  const posts = held.filter((thing) => isHalved && (thing.kind === 'POSTS' || thing.kind === 'LEADERS'));
  const counts = posts.map((thing) => ({ thing: thing.id, count: thing.kind === 'POSTS' || thing.kind === 'LEADERS' ? thing.count : 0 })); // prettier-ignore
  const half = (up: boolean) => counts.map(({ thing, count: all }) => ({ thing, count: up ? Math.ceil(all / 2) : Math.floor(all / 2) })); // prettier-ignore
  const things = held.filter((thing) => !posts.includes(thing)).map((thing) => thing.id);
  return {
    ...NO_DETAILS,
    kind: 'SPLIT',
    things: [id],
    parts: [
      { name: one, things: things.filter((_, index) => index % 2 === 0), shares: half(true) },
      { name: other, things: things.filter((_, index) => index % 2 === 1), shares: half(false) },
    ],
  };
}
