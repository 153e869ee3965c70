/** Taking documents out of the graph and bringing them back: as `retractDocument` and `restoreDocument` do. */
import { GovorgError } from '../../domain/errors';
import { Intake, isTakenIn } from '../../ingest/intake';
import { EXIT, type Io } from '../io';
import { withLibrary } from '../library';
import { rejectionLine } from '../report';
import { personNamed, reasonIn, type Saying } from '../saying';

export async function retractDocument(
  documentId: string,
  { by, reason }: Saying & { readonly reason: string },
  env: NodeJS.ProcessEnv,
  io: Io,
): Promise<number> {
  const why = reasonIn('--reason', reason);
  if (why === null) throw new GovorgError('BAD_USER_INPUT', '--reason: say why the document goes');
  const said = { documentId, by: personNamed(by), reason: why };
  return withLibrary(env, io, async (library) => {
    const { isNew, retraction } = await new Intake(library).retract(said, null, new AbortController().signal);
    if (!isNew) io.err(`govorg: it was taken out by ${retraction.by} at ${retraction.at}: nothing changes`);
    io.out(`${documentId}  ${retraction.name}: ${retraction.reason}`);
    return EXIT.done;
  });
}

export const restoreDocument = (documentId: string, env: NodeJS.ProcessEnv, io: Io): Promise<number> =>
  withLibrary(env, io, async (library) => {
    const outcome = await new Intake(library).restore(documentId, null, new AbortController().signal);
    if (!isTakenIn(outcome)) {
      io.err(rejectionLine(outcome));
      return EXIT.rejected;
    }
    if (outcome.counts === null) io.err('govorg: it is in the graph: nothing changes');
    io.out(documentId);
    return EXIT.done;
  });
