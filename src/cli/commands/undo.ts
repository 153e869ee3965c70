import { kindOfId } from '../../domain/identifier';
import type { Io } from '../io';
import { undoDecision, type Noting } from './decide';
import { restoreDocument } from './retract';

/** Takes back what somebody did to the thing of this id. */
export const undo = (id: string, saying: Noting, env: NodeJS.ProcessEnv, io: Io): Promise<number> =>
  kindOfId(id) === 'Document' ? restoreDocument(id, env, io) : undoDecision(id, saying, env, io);
