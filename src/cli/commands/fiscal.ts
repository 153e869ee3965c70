/** Writes budgets as a Fiscal Data Package. */
import 'reflect-metadata';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GovorgError } from '../../domain/errors';
import { fiscalLines } from '../../graphql/groups/fiscal-lines';
import { DESCRIPTION_FILE, fiscalDescription, fiscalHead, fiscalLine, TABLE_FILE } from '../../linked/fiscal-package';
import type { ExpandQuery, GraphStore, Requirement } from '../../store/graph-store';
import { pagesOf } from '../../store/pages';
import { EXIT, type Io } from '../io';
import { withLibrary } from '../library';

export interface FiscalOptions {
  /** Folder that the package is written into. */
  readonly output?: string;
  /** Id or name of the only body. */
  readonly agency?: string;
  /** Code of the only division, with what lies in it. */
  readonly division?: string;
}

/** Bodies that are looked at together. */
const PAGE = 50;
const DEEPEST = 10;

/** Writes budgets as a Fiscal Data Package: what counts once, as `budgetGroups` counts it. */
export const exportFiscal = (
  { output, agency, division }: FiscalOptions,
  env: NodeJS.ProcessEnv,
  io: Io,
): Promise<number> =>
  withLibrary(env, io, async ({ store }, { http }) => {
    if (output === undefined) {
      throw new GovorgError(
        'BAD_USER_INPUT',
        'a Fiscal Data Package is a folder of two files: name it with --output DIR',
      );
    }
    const requires = await chosen(store, agency, division);
    let count = 0;
    async function* table(): AsyncGenerator<string> {
      yield fiscalHead();
      for await (const bodies of pagesOf(store, 'Agency', { requires, branches: [DIVISION] }, PAGE)) {
        for (const { branches, ...body } of bodies) {
          const [place] = branches?.[0]?.neighbours ?? [];
          const lies = place?.node.kind === 'Division' ? place.node : null;
          for (const line of await fiscalLines(store, body, lies)) {
            count += 1;
            yield fiscalLine(line, http.baseUri);
          }
        }
      }
    }
    await mkdir(output, { recursive: true });
    await pipeline(Readable.from(table()), createWriteStream(join(output, TABLE_FILE)));
    await writeFile(join(output, DESCRIPTION_FILE), fiscalDescription(http.baseUri, http.dataLicence));
    io.out(`${count} figures, in ${output}`);
    return EXIT.done;
  });

const DIVISION: ExpandQuery = { relation: 'IN_DIVISION', direction: 'out', page: { limit: 1 } };

/** @throws GovorgError where nothing is called so */
async function chosen(store: GraphStore, agency?: string, division?: string): Promise<readonly Requirement[]> {
  const requires: Requirement[] = [];
  if (agency !== undefined) {
    requires.push({ anyOf: [{ own: { id: { equals: agency } } }, { own: { name: { equals: agency } } }] });
    const { nodes } = await store.list('Agency', { requires, page: { limit: 1 } });
    if (nodes.length === 0) throw new GovorgError('NOT_FOUND', `there is no body of the id or name ${agency}`);
  }
  if (division !== undefined) {
    const id = `division:${division}`;
    const [[node], [parts = []]] = await Promise.all([
      store.nodes([id]),
      store.closure([id], { relations: ['PART_OF'], direction: 'in', depth: DEEPEST }),
    ]);
    if (!node) throw new GovorgError('NOT_FOUND', `there is no division of the code ${division}`);
    const ids = [id, ...parts.map((part) => part.node.id)];
    requires.push({ some: { relation: 'IN_DIVISION', direction: 'out', filter: { id: { in: ids } } } });
  }
  return requires;
}
