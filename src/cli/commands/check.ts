import type { NodeOf } from '../../domain/model';
import { listFiles, readFiles } from '../../ingest/files';
import type { Library } from '../../ingest/ingest';
import { isRejection } from '../../ingest/formats/format';
import { prepareToRead, readText } from '../../ingest/formats/read-text';
import { pagesOf } from '../../store/pages';
import { findingLines, LineIndex, type Shown } from '../findings';
import { EXIT, type Io } from '../io';
import { withLibrary } from '../library';
import { withReader } from '../reader';
import { rejectionLine } from '../report';

/** Shows what contradicts itself in files. Findings are an answer and no failure: the exit code tells of rejections. */
export const checkPaths = (paths: readonly string[], io: Io): Promise<number> =>
  withReader(io, async (reader) => {
    let code: number = EXIT.done;
    let documents = 0;
    let findings = 0;
    for await (const file of readFiles(await listFiles(paths), io.stdin)) {
      const read = isRejection(file) ? file : await reader.facts(file);
      if (isRejection(read)) {
        io.err(rejectionLine(read));
        code = EXIT.rejected;
        continue;
      }
      documents++;
      findings += show(read.text.source, read.facts.findings, new LineIndex(read.text.text), io);
    }
    io.out(`${findings} findings in ${documents} documents`);
    return code;
  });

/** Shows what contradicts itself in the documents of the store. */
export const checkStore = (env: NodeJS.ProcessEnv, io: Io): Promise<number> =>
  withLibrary(env, io, async (library) => {
    let documents = 0;
    let findings = 0;
    for await (const page of documentPages(library)) {
      const found = await findingsOf(page, library);
      for (const [i, document] of page.entries()) {
        const shown = found[i] ?? [];
        documents++;
        if (shown.length > 0) findings += show(nameOf(document), shown, await linesOf(document, library), io);
      }
    }
    io.out(`${findings} findings in ${documents} documents`);
    return EXIT.done;
  });

function show(source: string, findings: readonly Shown[], lines: LineIndex | null, io: Io): number {
  for (const finding of findings) for (const line of findingLines(source, finding, lines)) io.out(line);
  return findings.length;
}

type Document = NodeOf<'Document'>;

const nameOf = ({ properties }: Document): string => properties.source ?? properties.sha256;

/** Documents asked for at once. */
const PAGE = 100;

const documentPages = ({ store }: Library): AsyncGenerator<readonly Document[]> =>
  pagesOf(store, 'Document', { order: [{ by: 'source' }] }, PAGE);

/** The findings stated in each document, each with its quotes in reading order. */
async function findingsOf(documents: readonly Document[], { store }: Library): Promise<readonly (readonly Shown[])[]> {
  const expansions = await store.expand(
    documents.map(({ id }) => id),
    {
      relation: 'STATED_IN',
      direction: 'in',
      kinds: ['Finding'],
      order: [{ by: 'position' }, { by: 'relation.start' }],
    },
  );
  return expansions.map(({ neighbours }) => {
    const byId = new Map<string, Shown & { readonly quotes: { start: number; end: number; text: string }[] }>();
    for (const { node, relation } of neighbours) {
      if (node.kind !== 'Finding' || relation.type !== 'STATED_IN') continue;
      const { start, end, quote } = relation.properties;
      const known = byId.get(node.id);
      if (known) known.quotes.push({ start, end, text: quote });
      else byId.set(node.id, { ...node.properties, quotes: [{ start, end, text: quote }] });
    }
    return [...byId.values()];
  });
}

/** Line numbers need the text; null where the archive has lost it. */
async function linesOf({ properties }: Document, { archive }: Library): Promise<LineIndex | null> {
  const bytes = await archive.get(properties.sha256);
  if (!bytes) return null;
  const file = { name: properties.sha256, bytes };
  await prepareToRead(file);
  const text = readText(file);
  return isRejection(text) ? null : new LineIndex(text.text);
}
