/**
 * The whole graph as a file, one batch of facts after the other: memory stays as it is however many there are. Every
 * batch is well-formed text of its own, so that whoever writes it out may wait between two of them.
 */
import type { GraphNode, GraphRelation } from '../domain/model';
import { groupBy } from '../text/group-by';
import { codeListQuads } from './code-lists';
import { contextOf } from './context';
import type { Names } from './namespaces';
import { nodeQuads } from './node-quads';
import type { Quad } from './quad';
import { relationQuads } from './relation-quads';
import { csvHead, csvLines } from './syntax/csv';
import { jsonldNodes } from './syntax/jsonld';
import { nquads, ntriples } from './syntax/ntriples';
import { prefixLines, turtleBlocks } from './syntax/turtle';

type Fact = GraphNode | GraphRelation;

/** How many facts are written together: some tens of kilobytes. */
const BATCH = 200;

interface DumpWriter {
  readonly head?: (names: Names) => string;
  /** @param isFirst whether nothing but the head stands before it */
  readonly batch: (names: Names, quads: readonly Quad[], isFirst: boolean) => string;
  readonly tail?: string;
}

const WRITERS = {
  nq: { batch: (_, quads) => nquads(quads) },
  nt: { batch: (_, quads) => ntriples(quads) },
  ttl: { head: prefixLines, batch: (names, quads) => `\n${turtleBlocks(names, quads, '')}` },
  jsonld: {
    head: (names) => `{"@context":${JSON.stringify(contextOf(names))},\n"@graph":[\n`,
    batch: (names, quads, isFirst) => {
      const parts = [...groupBy(quads, ({ graph }) => graph)].flatMap(([graph, said]) => {
        const nodes = jsonldNodes(names, said);
        return graph === null ? nodes : [{ '@id': graph, '@graph': nodes }];
      });
      return parts.map((part, i) => `${isFirst && i === 0 ? '' : ',\n'}${JSON.stringify(part)}`).join('');
    },
    tail: '\n]}\n',
  },
  csv: { head: () => csvHead(), batch: (names, quads) => csvLines(names, quads) },
} as const satisfies Readonly<Record<string, DumpWriter>>;

export type DumpFormat = keyof typeof WRITERS;
export const DUMP_FORMATS = Object.keys(WRITERS) as readonly DumpFormat[];

export const factQuads = (names: Names, fact: Fact): readonly Quad[] =>
  'id' in fact ? nodeQuads(names, fact) : relationQuads(names, fact);

/** The code lists come first, for without them the codes say little. */
export async function* datasetQuads(names: Names, facts: AsyncIterable<Fact>): AsyncGenerator<readonly Quad[]> {
  yield codeListQuads(names);
  let batch: Quad[] = [];
  let count = 0;
  for await (const fact of facts) {
    for (const quad of factQuads(names, fact)) batch.push(quad);
    count += 1;
    if (count % BATCH > 0) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

export async function* dump(names: Names, format: DumpFormat, facts: AsyncIterable<Fact>): AsyncGenerator<string> {
  const { head, batch, tail = '' }: DumpWriter = WRITERS[format];
  if (head) yield head(names);
  let isFirst = true;
  for await (const quads of datasetQuads(names, facts)) {
    const text = batch(names, quads, isFirst);
    if (text === '') continue;
    yield text;
    isFirst = false;
  }
  yield tail;
}

/** The facts themselves, one JSON object a line, as `govorg load` takes them into another store. */
export async function* factLines(facts: AsyncIterable<Fact>): AsyncGenerator<string> {
  let lines: string[] = [];
  for await (const fact of facts) {
    lines.push(`${JSON.stringify(fact)}\n`);
    if (lines.length < BATCH) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}
