import { loadConfig } from '../../config';
import { GovorgError } from '../../domain/errors';
import type { RecordedChange } from '../../store/access/change-log';
import { withRegisters } from '../../store/open';
import { EXIT, type Io } from '../io';

const MOST = 1_000_000;

/** One JSON object a line, the latest last. */
export async function audit({ last }: { readonly last: string }, env: NodeJS.ProcessEnv, io: Io): Promise<number> {
  if (!/^\d{1,7}$/.test(last) || Number(last) < 1 || Number(last) > MOST)
    throw new GovorgError('BAD_USER_INPUT', `--last ${last}: a number of changes from 1 to ${MOST} is needed`);
  const changes = await withRegisters(loadConfig(env), (registers) => registers.changes.latest(Number(last)));
  for (const change of changes) io.out(lineOf(change));
  return EXIT.done;
}

function lineOf({ at, keyId, keyName, change, documentId, source, decisionId, outcome }: RecordedChange): string {
  const about = change === 'ingestDocument' ? { document: documentId, source } : { decision: decisionId };
  return JSON.stringify({ at, key: { id: keyId, name: keyName }, change, ...about, outcome });
}
