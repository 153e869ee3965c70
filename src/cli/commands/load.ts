import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
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

async function* facts(path: string, io: Io): AsyncGenerator<GraphNode | GraphRelation> {
  const isStdin = path === '-';
  const name = isStdin ? 'stdin' : path;
  const input = isStdin ? Readable.from(io.stdin) : createReadStream(path);
  // An error of the stream would else surface between two lines, where nobody waits for it.
  const failed = new Promise<never>((_, reject) => input.on('error', (error: Error) => { reject(unreadable(name, error)); })); // prettier-ignore
  failed.catch(() => undefined);
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  const onFact = countFacts('loaded', io);
  for (let number = 1; ; number += 1) {
    const line: IteratorResult<string, unknown> = await Promise.race([lines.next(), failed]);
    if (line.done === true) break;
    if (line.value.trim() === '') continue;
    yield fact(line.value, `${name}:${number}`);
    onFact();
  }
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
