import { loadConfig } from '../../config';
import { GovorgError } from '../../domain/errors';
import { RECORDED_MUTATIONS, type ChangeFilter, type RecordedChange } from '../../store/access/change-log';
import { daysFrom } from '../../store/access/days';
import { withRegisters } from '../../store/open';
import { isDay } from '../../text/day';
import { EXIT, type Io } from '../io';

const MOST = 1_000_000;

export interface AuditOptions {
  readonly last: string;
  readonly change?: readonly string[];
  readonly key?: string;
  readonly about?: string;
  readonly since?: string;
  readonly until?: string;
}

/** One JSON object a line, the latest last. */
export async function audit(options: AuditOptions, env: NodeJS.ProcessEnv, io: Io): Promise<number> {
  const { last } = options;
  if (!/^\d{1,7}$/.test(last) || Number(last) < 1 || Number(last) > MOST)
    throw wrong(`--last ${last}: a number of changes from 1 to ${MOST} is needed`);
  const query = { filter: filterOf(options), page: { limit: Number(last) }, count: false };
  const { changes } = await withRegisters(loadConfig(env), (registers) => registers.changes.page(query));
  for (const change of [...changes].reverse()) io.out(lineOf(change));
  return EXIT.done;
}

function filterOf({ change, key, about, since, until }: AuditOptions): ChangeFilter {
  const changes = RECORDED_MUTATIONS.filter((one) => change?.includes(one));
  const unknown = change?.find((one) => !RECORDED_MUTATIONS.some((known) => known === one));
  if (unknown !== undefined) throw wrong(`--change ${unknown}: one of ${RECORDED_MUTATIONS.join(', ')} is needed`);
  for (const [option, day] of Object.entries({ since, until }))
    if (day !== undefined && !isDay(day)) throw wrong(`--${option} ${day}: a day as YYYY-MM-DD is needed`);
  return {
    ...(change && { changes }),
    ...(key !== undefined && { keyId: key }),
    ...(about !== undefined && { about }),
    ...daysFrom(since, until),
  };
}

function lineOf({
  at,
  keyId,
  keyName,
  change,
  documentId,
  source,
  decisionId,
  namingId,
  scenarioId,
  reason,
  outcome,
}: RecordedChange): string {
  // prettier-ignore
  const ofGraph = namingId === undefined ? { decision: decisionId } : { naming: namingId };
  const said = scenarioId === undefined ? ofGraph : { scenario: scenarioId };
  const about = documentId === null ? said : { document: documentId, source };
  return JSON.stringify({ at, key: { id: keyId, name: keyName }, change, ...about, ...(reason !== undefined && { reason }), outcome }); // prettier-ignore
}

const wrong = (message: string): GovorgError => new GovorgError('BAD_USER_INPUT', message);
