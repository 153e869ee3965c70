import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { GovorgError } from '../../domain/errors';
import type { GraphNode, GraphRelation } from '../../domain/model';
import { pieces } from '../../store/copy';
import { EXIT, type Io } from '../io';
import { withLibrary } from '../library';
import { countFacts } from '../progress';

/** Reads facts, one JSON object a line, into the store; a relation stands behind the nodes that it joins. */
export const load = (path: string, env: NodeJS.ProcessEnv, io: Io): Promise<number> =>
  withLibrary(env, io, async ({ store }) => {
    const { nodesCreated, relationsCreated } = await store.load(pieces(facts(path, io)));
    io.out(`nodes created      ${nodesCreated}`);
    io.out(`relations created  ${relationsCreated}`);
    return EXIT.done;
  });

/** Characters of one line; no fact comes near it, and a file without line ends would else be held whole. */
const LONGEST_LINE = 16_000_000;

async function* facts(path: string, io: Io): AsyncGenerator<GraphNode | GraphRelation> {
  const isStdin = path === '-';
  const name = isStdin ? 'stdin' : path;
  const onFact = countFacts('loaded', io);
  let number = 0;
  for await (const line of lines(
    isStdin ? Readable.from(io.stdin, { objectMode: false }) : createReadStream(path),
    name,
  )) {
    number += 1;
    if (line.trim() === '') continue;
    yield fact(line, `${name}:${number}`);
    onFact();
  }
}

async function* lines(input: Readable, name: string): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let rest = '';
  try {
    for await (const chunk of input) {
      const whole = (rest + String(chunk)).split('\n');
      rest = whole.pop() ?? '';
      yield* whole;
      if (rest.length > LONGEST_LINE) throw new Error(`a line is longer than ${LONGEST_LINE} characters`);
    }
  } catch (error) {
    if (error instanceof GovorgError || !(error instanceof Error)) throw error;
    throw unreadable(name, error);
  }
  if (rest !== '') yield rest;
}

function fact(line: string, place: string): GraphNode | GraphRelation {
  const parsed = parse(line);
  // The store checks kinds, ends and properties against the model; here it is only told which of both it is.
  if (isRecord(parsed) && isRecord(parsed['properties'])) {
    if (typeof parsed['kind'] === 'string' && typeof parsed['id'] === 'string') return parsed as unknown as GraphNode;
    const ends = [parsed['type'], parsed['from'], parsed['to']];
    if (ends.every((end) => typeof end === 'string')) return parsed as unknown as GraphRelation;
  }
  throw new GovorgError(
    'BAD_USER_INPUT',
    `${place}: no fact: a line is {"kind","id","properties"} or {"type","from","to","properties"}`,
  );
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unreadable = (name: string, error: Error): GovorgError =>
  new GovorgError('BAD_USER_INPUT', `${name} cannot be read: ${error.message}`, { cause: error });
