/** What a scenario begins with, read out of what is in force. */
import type { LeaderPostRule } from '../../domain/leader-post-rule';
import { Base } from '../../planning/scenario/base';
import { heldTwice } from '../../planning/scenario/held-twice';
import type { Scope } from '../../planning/scenario/log';
import { isThing, type Thing } from '../../planning/scenario/thing';
import { groupBy } from '../../text/group-by';
import type { GraphReader } from '../core/reader';
import { sectionsAndDuties } from './base-duties';
import { linesOfBody } from './base-lines';
import { postsOfBody } from './base-posts';
import { bodiesInScope } from './scope';

export async function readBase(
  reader: GraphReader,
  { agencies, asOf, rule }: Scope,
  rules: readonly LeaderPostRule[],
): Promise<Base> {
  const bodies = await bodiesInScope(reader, agencies);
  const stated = await sectionsAndDuties(reader, bodies, asOf);
  const sections = groupBy(
    stated.filter((thing) => isThing(thing, 'SECTION')),
    ({ holder }) => holder,
  );
  const numbers = await Promise.all(
    bodies.map(async ({ id }) => {
      const inForce = new Set((sections.get(id) ?? []).map((section) => section.id));
      return [await postsOfBody(reader, id, inForce, asOf), await linesOfBody(reader, id, asOf)].flat();
    }),
  );
  const named = rule === null ? undefined : rules.find(({ key }) => key === rule);
  const things: readonly Thing[] = [...bodies, ...stated, ...numbers.flat()];
  return new Base({
    asOf,
    things,
    alike: heldTwice(placedDuties(things)),
    rules: rule === null ? rules : named ? [named] : [],
    isRuleNamed: rule !== null,
  });
}

function placedDuties(things: readonly Thing[]): Parameters<typeof heldTwice>[0] {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const bodyOf = (id: string | null): Thing | undefined => {
    const thing = id === null ? undefined : byId.get(id);
    return thing?.kind === 'SECTION' ? bodyOf(thing.holder) : thing;
  };
  return things.flatMap((thing) => {
    if (!isThing(thing, 'DUTY')) return [];
    const body = bodyOf(thing.holder);
    return body?.kind === 'BODY' ? [{ id: thing.id, text: thing.text, bodyId: body.id, division: body.division }] : [];
  });
}
