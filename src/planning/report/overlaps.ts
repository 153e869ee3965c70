/** What becomes of duties that two bodies had. */
import { pairsHeldTwice } from '../scenario/roll-up';
import type { Thing } from '../scenario/thing';
import { HOLDING } from '../scenario/view';
import type { Reform } from './bodies';
import type { Notes } from './notes';
import type { OverlapSide, ReportedOverlap } from './report';

/** The most alike first; none where they are not compared. */
export function reportedOverlaps({ start, plan }: Reform, notes: Notes): readonly ReportedOverlap[] {
  const left = new Set(pairsHeldTwice(plan) ?? []);
  const sideOf = (id: string): OverlapSide | null => {
    const thing = plan.base.things.get(id);
    const before = plan.base.things.get(start.rootOf(id));
    if (!thing || !before) return null;
    return {
      duty: id,
      text: thing.name,
      bodyBefore: before.name,
      bodyAfter: bodyAfter(plan, thing),
      notes: notes.of([thing]),
    };
  };
  return (pairsHeldTwice(start) ?? []).flatMap((pair) => {
    const [one, other] = [sideOf(pair.one), sideOf(pair.other)];
    return one && other ? [{ one, other, score: pair.score, isResolved: !left.has(pair) }] : [];
  });
}

function bodyAfter(plan: Reform['plan'], { id }: Thing): string | null {
  if (plan.find(id)?.endedBy !== null) return null;
  const root = plan.rootOf(id);
  return root === HOLDING ? null : (plan.find(root)?.thing.name ?? null);
}
