import { decisionId, type DecisionNode, type KeptDecision } from '../../domain/decision';
import { KINDS } from '../../domain/model';
import type { DecisionLog } from './decision-log';
import { guarded } from '../disk-errors';
import { appendLines, linesOf } from './ndjson-file';

/** A file in the data folder, whatever the store: a line a decision. */
export const folderDecisions = (file: string): DecisionLog => ({
  add: (decisions) =>
    decisions.length === 0
      ? Promise.resolve()
      : appendLines(
          file,
          decisions.map(({ agency, decision }) => ({ id: decision.id, agency, ...decision.properties })),
        ),
  read: () =>
    guarded(file, async () => {
      const kept = new Map<string, KeptDecision>();
      let unreadable = 0;
      for await (const line of linesOf(file)) {
        const one = decisionOf(line);
        if (one) kept.set(one.decision.id, one);
        else unreadable += 1;
      }
      return { kept: [...kept.values()], unreadable };
    }),
});

const PROPERTIES = Object.keys(KINDS.Decision.properties) as (keyof DecisionNode['properties'])[];

/** The id is made of all that a decision says: where one bit of it changed, it is another. */
function decisionOf(line: unknown): KeptDecision | null {
  if (typeof line !== 'object' || line === null) return null;
  const { id, agency, ...said } = line as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof agency !== 'string') return null;
  const given = Object.fromEntries(PROPERTIES.map((name) => [name, said[name] ?? null]));
  const properties = given as unknown as DecisionNode['properties'];
  const isWhole = Object.values(given).every((value) => value === null || typeof value === 'string');
  return isWhole && decisionId(properties) === id ? { agency, decision: { kind: 'Decision', id, properties } } : null;
}
