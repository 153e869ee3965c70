/**
 * An entry of the log of a reform that is tried on paper. No document states it, so that nothing can read it again; it is kept
 * as decisions are. Its id is its place in the log: of two people who add to what both of them saw, the store takes one.
 */
import { nodeId, sha256 } from './identifier';
import type { NodeOf } from './model';

export type ScenarioChangeNode = NodeOf<'ScenarioChange'>;
export type ScenarioChangeSaid = Omit<ScenarioChangeNode['properties'], 'seal'>;

const PREFIX = 'scenario:';

/** How a scenario is named to whoever asks for it. */
export const scenarioId = (key: string): string => `${PREFIX}${key}`;

/** Its key; null for what is no id of a scenario. */
export const scenarioKey = (id: string): string | null => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null);

export const scenarioChangeId = (key: string, sequence: number): string =>
  nodeId('ScenarioChange', `${key}.${sequence}`);

export const scenarioChangeNode = (said: ScenarioChangeSaid): ScenarioChangeNode => ({
  kind: 'ScenarioChange',
  id: scenarioChangeId(said.scenario, said.sequence),
  properties: { ...said, seal: sealOf(said) },
});

export const isSealed = ({ id, properties: { seal, ...said } }: ScenarioChangeNode): boolean =>
  seal === sealOf(said) && id === scenarioChangeId(said.scenario, said.sequence);

const sealOf = ({ scenario, sequence, title, content, by, at }: ScenarioChangeSaid): string =>
  sha256(Buffer.from(JSON.stringify([scenario, sequence, title, content, by, at])));
