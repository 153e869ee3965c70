/**
 * Whatever valid operation comes, planning, compiling and keeping change nothing but the time that it takes: the suite for
 * one store. `npm test` asks fewer operations than CI, where CI_FULL is set; DIFFERENTIAL_OPERATIONS asks for any number
 * and DIFFERENTIAL_SEED brings a run back.
 */
import { buildGraphqlSchema } from '../../../src/graphql/schema';
import type { OpenLibrary } from '../../../src/ingest/library';
import { proofLength, type ProofLength } from '../../harness/proof-length';
import { engines } from './engines';
import { GraphValues } from './graph-values';
import { run, type RunReport } from './run';

const MINUTES = 60_000;
/** Operations that are enough to judge their answers as a whole, and for what one operation in hundreds has. */
const ENOUGH = { answers: 200, everything: 3_000 } as const;
/**
 * Of the operations, at least so many are allowed by every limit; of the answers so many are no refusal of an argument,
 * such as `first` beside `last`; and of these so many hold a value.
 */
const LEAST = { allowed: 0.8, withoutErrors: 0.5, withValues: 0.5 } as const;

/** @param library opened by then, over the graph of `fullGraph` */
export function describeDifferential(store: string, library: () => OpenLibrary, length: ProofLength): void {
  const { count: operations, note } = proofLength(length, 'DIFFERENTIAL_OPERATIONS');
  const seed = Number(process.env['DIFFERENTIAL_SEED'] ?? Math.trunc(Math.random() * 2 ** 31));

  describe(`${operations} random operations on ${store}, seed ${seed}${note}`, () => {
    let report: RunReport;
    const failures: unknown[] = [];
    beforeAll(
      async () => {
        const schema = buildGraphqlSchema();
        const graph = await GraphValues.of(library().store);
        const fresh = () => engines(library(), []);
        report = await run({ schema, graph, seed, operations, engines: await engines(library(), failures), fresh });
        const { refused, answers, withValues, withErrors, coverage } = report;
        process.stderr.write(
          `differential test on ${store}: ${operations} operations, seed ${seed}; ${refused} refused by a limit; ` +
            `${answers} answers, ${withValues} with values, ${withErrors} with errors\n${coverage.report()}\n`,
        );
      },
      (10 + operations / 20) * MINUTES,
    );

    test('every answer is the one of graphql-js alone', () => {
      expect(report.differences).toEqual([]);
    });

    test('no request failed inside the service', () => {
      expect(failures).toEqual([]);
    });

    if (operations >= ENOUGH.answers) {
      test('most operations are allowed, and most answers hold something', () => {
        expect((operations - report.refused) / operations).toBeGreaterThan(LEAST.allowed);
        const whole = report.answers - report.withErrors;
        expect(whole / report.answers).toBeGreaterThan(LEAST.withoutErrors);
        expect(report.withValues / whole).toBeGreaterThan(LEAST.withValues);
      });
    }
    if (operations >= ENOUGH.everything) {
      test('every field and argument of the schema occurred', () => {
        expect(report.coverage.missing()).toEqual([]);
      });

      test('every shape of selection, alias, directive and variable occurred', () => {
        expect(report.coverage.missingShapes()).toEqual([]);
      });
    }
  });
}
