/** A whole run: so many random documents, each asked of long-lived engines beside the reference. */
import { print, type GraphQLSchema } from 'graphql';
import { holdsAnything, isRefused, type Outcome } from './answer';
import { CaseWriter, type Sending } from './case';
import { Coverage } from './coverage';
import { eachCursor } from './cursors';
import type { GraphValues } from './graph-values';
import { minimised } from './minimise';
import type { Random } from './random';
import { differenceOf, expectedOf, type Difference, type Engines, type Trial } from './trial';

/** Different sets of variables for each document. */
const SENDINGS = 4;
const EACH_ONCE = [Array.from({ length: SENDINGS }, (_, i) => i)];
/** Documents after which one is asked for again: others came between. */
const LATER = 25;
/** Differences that are made short and told; a planner that is wrong throughout is not told a thousand times. */
const MOST_TOLD = 8;

export interface RunOptions {
  readonly schema: GraphQLSchema;
  readonly graph: GraphValues;
  readonly seed: number;
  readonly operations: number;
  readonly engines: Engines;
  /** Engines that saw nothing before, over the same graph. */
  readonly fresh: () => Promise<Engines>;
}

export interface RunReport {
  /** One text for each document that was answered otherwise. */
  readonly differences: readonly string[];
  readonly operations: number;
  /** Documents that a limit refused, whatever the variables. */
  readonly refused: number;
  readonly answers: number;
  /** Of those that no limit refused. */
  readonly withValues: number;
  readonly withErrors: number;
  readonly coverage: Coverage;
}

interface Asked {
  readonly trial: Trial;
  readonly expected: readonly Outcome[];
}

export async function run({ schema, graph, seed, operations, engines, fresh }: RunOptions): Promise<RunReport> {
  const writer = new CaseWriter(schema, graph, seed);
  const coverage = new Coverage(schema);
  const differences: string[] = [];
  const earlier: Asked[] = [];
  let [refused, answers, withValues, withErrors, differing] = [0, 0, 0, 0, 0];

  for (let index = 0; index < operations; index++) {
    const random = writer.random(index);
    const { trial, expected } = await written(random);
    if (expected.every(isRefused)) refused += 1;
    else {
      coverage.note(trial.document);
      writer.noteInputs(trial.document);
    }
    const allowed = expected.filter((one) => !isRefused(one));
    answers += allowed.length;
    withValues += allowed.filter(holdsAnything).length;
    withErrors += allowed.filter(({ problems }) => problems.length > 0).length;

    // Each of its sendings once more when others came between, as long as it was answered rightly at first.
    const old = earlier.length >= LATER ? earlier.shift() : undefined;
    for (const asked of old ? [{ trial, expected }, old] : [{ trial, expected }]) {
      const difference = await differenceOf(asked.trial, engines, asked.expected);
      if (!difference) {
        if (asked !== old) earlier.push({ trial: { ...trial, rounds: EACH_ONCE }, expected });
        continue;
      }
      differing += 1;
      if (differing <= MOST_TOLD) differences.push(await told(index, asked.trial, difference));
    }
  }
  if (differing > MOST_TOLD) differences.push(`and ${differing - MOST_TOLD} more`);
  return { differences, operations, refused, answers, withValues, withErrors, coverage };

  /** The document, and its sendings one after the other: cursors in later ones come from the answers to earlier ones. */
  async function written(random: Random): Promise<Asked> {
    const draft = writer.draft(random);
    const [sendings, expected]: [Sending[], Outcome[]] = [[], []];
    for (let i = 0; i < SENDINGS; i++) {
      const sending = writer.sending(draft, random);
      const [outcome] = await expectedOf({ document: draft.document, sendings: [sending], rounds: [] }, engines);
      if (!outcome) throw new Error('the reference did not answer');
      sendings.push(sending);
      expected.push(outcome);
      if (outcome.data === 'none') continue;
      eachCursor(schema, draft.document, JSON.parse(outcome.data), (list, cursor) => { graph.noteCursor(list, cursor); }); // prettier-ignore
    }
    return { trial: { document: draft.document, sendings, rounds: roundsOf(random) }, expected };
  }

  async function told(index: number, trial: Trial, difference: Difference): Promise<string> {
    const again = async (smaller: Trial): Promise<Difference | null> => {
      const unused = await fresh();
      return differenceOf(smaller, unused, await expectedOf(smaller, unused));
    };
    const alone = await again(trial);
    const smallest = alone ? await minimised(schema, trial, async (one) => (await again(one)) !== null) : trial;
    const { engine, round, sending, expected, actual } = (alone && (await again(smallest))) ?? difference;
    const before = smallest.rounds.slice(0, round).map((together) => together.map((i) => smallest.sendings[i]));
    return [
      `operation ${index} of seed ${seed}, on the engine ${engine}${alone ? '' : ', only after other documents'}:`,
      print(smallest.document),
      `sent      ${JSON.stringify(sending)}`,
      ...(before.length > 0 ? [`after     ${JSON.stringify(before)}`] : []),
      ...described('expected', expected, actual),
      ...described('actual  ', actual, expected),
    ].join('\n');
  }
}

/** Each sending twice at least, in changing order, some at the same time. */
function roundsOf(random: Random): readonly (readonly number[])[] {
  const all = Array.from({ length: SENDINGS }, (_, i) => i);
  const rounds: number[][] = random.shuffled(all).map((i) => [i]);
  const left = random.shuffled([...all, random.pick(all)]);
  while (left.length > 0) rounds.push(left.splice(0, 1 + random.below(3)));
  return rounds;
}

const SHOWN = 300;

/** The data from shortly before the place where it differs. */
function described(title: string, { status, data, problems, messages }: Outcome, other: Outcome): readonly string[] {
  const differing = [...data].findIndex((character, i) => other.data[i] !== character);
  const start = Math.max(0, differing - SHOWN / 2);
  const shown = `${start > 0 ? '…' : ''}${data.slice(start, start + SHOWN)}`;
  return [
    `${title}  ${status} ${shown}`,
    ...problems
      .slice(0, 3)
      .map(({ path, code }, i) => `          ${code} at ${path.join('.')}: ${messages[i]?.slice(0, SHOWN)}`),
  ];
}
