/** One document, asked of engines again and again beside the reference. */
import { print, type DocumentNode } from 'graphql';
import type { GraphqlEngine } from '../../../src/graphql/engine';
import { asked, isSame, type Outcome } from './answer';
import type { Sending } from './case';

/** Requests with one document. */
export interface Trial {
  readonly document: DocumentNode;
  readonly sendings: readonly Sending[];
  /** Places in `sendings`: what stands in one round is asked at the same time, one round after the other. */
  readonly rounds: readonly (readonly number[])[];
}

export interface Engines {
  /** Plans, compiles and keeps nothing. */
  readonly reference: GraphqlEngine;
  /** By name, as for people. */
  readonly judged: Readonly<Record<string, GraphqlEngine>>;
}

export interface Difference {
  readonly engine: string;
  /** How many rounds were done before. */
  readonly round: number;
  readonly sending: Sending;
  readonly expected: Outcome;
  readonly actual: Outcome;
}

/** The answers of the reference, asked once each. */
export const expectedOf = ({ document, sendings }: Trial, { reference }: Engines): Promise<Outcome[]> => {
  const source = print(document);
  return Promise.all(sendings.map((sending) => asked(reference, source, sending)));
};

/** @returns the first answer that is not the reference's; null where all are */
export async function differenceOf(
  { document, sendings, rounds }: Trial,
  { judged }: Engines,
  expected: readonly Outcome[],
): Promise<Difference | null> {
  const source = print(document);
  for (const [engine, judge] of Object.entries(judged)) {
    for (const [round, together] of rounds.entries()) {
      const answers = await Promise.all(together.map((i) => asked(judge, source, sendings[i] ?? {})));
      for (const [place, i] of together.entries()) {
        const [wanted, actual, sending] = [expected[i], answers[place], sendings[i]];
        if (!wanted || !actual || !sending) throw new Error('a round names a sending that is not there');
        if (!isSame(wanted, actual)) return { engine, round, sending, expected: wanted, actual };
      }
    }
  }
  return null;
}
