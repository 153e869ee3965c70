/** What people take away of a reform on paper, as a file. */
import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { GovorgError } from '../../domain/errors';
import { GraphReader } from '../../graphql/core/reader';
import { scenarioReport } from '../../graphql/scenario/scenario-report';
import { REPORT_WRITERS } from '../../planning/report/formats/formats';
import type { ReportFormatName } from '../../planning/report/formats/names';
import { EXIT, type Io } from '../io';
import { withLibrary } from '../library';
import { recordOf, rulesOf } from './plan';

interface Reporting {
  readonly format: ReportFormatName;
  /** Without it the file is printed. */
  readonly out?: string;
}

export async function reportPlan(
  scenario: string,
  { format, out }: Reporting,
  env: NodeJS.ProcessEnv,
  io: Io,
): Promise<number> {
  return withLibrary(env, io, async ({ store }, config) => {
    const record = await recordOf(store, scenario);
    const report = await scenarioReport(new GraphReader(store), record, rulesOf(config));
    const bytes = await REPORT_WRITERS[format].write(report);
    if (out === undefined) await io.file([bytes]);
    else await written(out, bytes);
    return EXIT.done;
  });
}

/** @throws GovorgError BAD_USER_INPUT where no such file can be written */
async function written(path: string, bytes: Buffer): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch (error) {
    throw new GovorgError('BAD_USER_INPUT', `${path} cannot be written: ${(error as Error).message}`);
  }
}
