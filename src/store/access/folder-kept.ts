import type { DecisionNode } from '../../domain/decision';
import { isWhole, type Kept, type KeptNode } from '../../domain/kept';
import { kindSpec, type PropertySpec } from '../../domain/model';
import type { NamingNode } from '../../domain/naming';
import type { ScenarioChangeNode } from '../../domain/scenario-change';
import { guarded } from '../disk-errors';
import type { KeptLog } from './kept-log';
import { appendLines, linesOf } from './ndjson-file';

/** Decisions in a file of the data folder, whatever the store: a line each. */
export const folderDecisions = (file: string): KeptLog<DecisionNode> => folderLog(file, 'Decision', 'agency');

/** The same of names that people gave. */
export const folderNamings = (file: string): KeptLog<NamingNode> => folderLog(file, 'Naming', 'thing');

/** The same of entries of scenarios. */
export const folderScenarios = (file: string): KeptLog<ScenarioChangeNode> => folderLog(file, 'ScenarioChange', 'of');

/** @param about field of a line that holds the id of the thing */
const folderLog = <N extends KeptNode>(file: string, kind: N['kind'], about: string): KeptLog<N> => ({
  add: (said) =>
    said.length === 0
      ? Promise.resolve()
      : appendLines(
          file,
          said.map((one) => ({ id: one.node.id, [about]: one.about, ...one.node.properties })),
        ),
  read: () =>
    guarded(file, async () => {
      const kept = new Map<string, Kept<N>>();
      let unreadable = 0;
      for await (const line of linesOf(file)) {
        const one = keptIn<N>(line, kind, about);
        if (one) kept.set(one.node.id, one);
        else unreadable += 1;
      }
      return { kept: [...kept.values()], unreadable };
    }),
});

function keptIn<N extends KeptNode>(line: unknown, kind: N['kind'], aboutField: string): Kept<N> | null {
  if (typeof line !== 'object' || line === null) return null;
  const { id, [aboutField]: about, ...said } = line as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof about !== 'string') return null;
  const specs = Object.entries(kindSpec(kind).properties);
  const given = Object.fromEntries(specs.map(([name]) => [name, said[name] ?? null]));
  const node = { kind, id, properties: given } as unknown as N;
  return specs.every(([name, spec]) => isOfType(given[name], spec)) && isWhole(node) ? { about, node } : null;
}

const isOfType = (value: unknown, { type }: PropertySpec): boolean =>
  value === null || typeof value === (type === 'int' ? 'number' : 'string');
