/** Reads the archive by today's rules, and shows which facts that adds and takes away. */
import { kindSpec, type PropertyValue } from '../../domain/model';
import { restoreKept } from '../../ingest/restore-kept';
import type { Difference, StatedFact } from '../../ingest/reextract/differences';
import { reextract } from '../../ingest/reextract/reextract';
import { untilInterrupted } from '../interruption';
import { EXIT, type Io } from '../io';
import { withLibrary } from '../library';
import { rejectionLine } from '../report';

export const reextractAll = (env: NodeJS.ProcessEnv, io: Io): Promise<number> =>
  withLibrary(env, io, async (library) => {
    const counts = { same: 0, otherwise: 0, rejected: 0 };
    const isStopped = await untilInterrupted(async (signal) => {
      for await (const { documentId, source, rejection, differences } of reextract(library, signal)) {
        if (rejection) {
          counts.rejected += 1;
          io.err(rejectionLine(rejection));
        } else if (differences.length === 0) counts.same += 1;
        else {
          counts.otherwise += 1;
          io.out(`${source} (${documentId})`);
          for (const line of differences.flatMap(linesOf)) io.out(line);
        }
      }
      return signal.aborted;
    });
    // What people decided about things that were gone for a moment holds again.
    if (counts.otherwise > 0) await restoreKept(library, true);
    io.out(`read again  ${counts.same + counts.otherwise}`);
    io.out(`otherwise   ${counts.otherwise}`);
    if (counts.rejected > 0) io.out(`rejected    ${counts.rejected}`);
    if (isStopped) io.err('govorg: stopped before the end; run it again to go on where it stopped');
    return counts.rejected > 0 || isStopped ? EXIT.rejected : EXIT.done;
  });

const linesOf = ({ before, after }: Difference): readonly string[] => [
  ...(before ? [`- ${factLine(before)}`] : []),
  ...(after ? [`+ ${factLine(after)}`] : []),
];

/** In this order: what it is called, and what it says. */
const TELLING = ['label', 'title', 'staffingType', 'rule', 'text', 'message', 'changeKind', 'printed', 'unit', 'count', 'fiscalYear', 'stage']; // prettier-ignore

function factLine({ node, quotes }: StatedFact): string {
  const properties: Readonly<Record<string, PropertyValue>> = node.properties;
  const told = TELLING.map((name) => properties[name]).filter((value) => value !== null && value !== undefined);
  return oneLine(
    `${kindSpec(node.kind).term}: ${told.map(String).join(' ')}${quotes.map((quote) => ` 【${quote}】`).join('')}`,
  );
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ');
