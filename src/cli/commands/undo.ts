import { kindOfId } from '../../domain/identifier';
import type { Io } from '../io';
import { undoDecision, type Noting } from './decide';
import { takeBackName } from './name';
import { restoreDocument } from './retract';

/** Takes back what somebody did to the thing of this id. */
export async function undo(id: string, saying: Noting, env: NodeJS.ProcessEnv, io: Io): Promise<number> {
  const kind = kindOfId(id);
  if (kind === 'Document') return restoreDocument(id, env, io);
  return kind === 'Naming' ? takeBackName(id, saying, env, io) : undoDecision(id, saying, env, io);
}
