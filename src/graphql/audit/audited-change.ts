/** The names of recorded changes in the schema, whose enums are written in capitals. */
import type { RecordedMutation } from '../../store/access/change-log';
import type { AuditedChangeEnum } from '../core/enums';

export type AuditedChange = keyof typeof AuditedChangeEnum;

export const MUTATIONS: Readonly<Record<AuditedChange, RecordedMutation>> = {
  INGEST_DOCUMENT: 'ingestDocument',
  RETRACT_DOCUMENT: 'retractDocument',
  RESTORE_DOCUMENT: 'restoreDocument',
  DECIDE: 'decide',
  UNDO: 'undo',
  NAME_TOPIC: 'nameTopic',
  ADD_ALIAS: 'addAlias',
  UNDO_NAMING: 'undoNaming',
  CREATE_SCENARIO: 'createScenario',
  COPY_SCENARIO: 'copyScenario',
  ADD_SCENARIO_STEP: 'addScenarioStep',
  REVISE_SCENARIO: 'reviseScenario',
  SET_SCENARIO_TARGETS: 'setScenarioTargets',
  COMMENT_SCENARIO: 'commentScenario',
};

/** Null for a change that a newer replica wrote, and this one has no word for. */
export const auditedChange = (mutation: string): AuditedChange | null =>
  (Object.keys(MUTATIONS) as AuditedChange[]).find((one) => MUTATIONS[one] === mutation) ?? null;
