import type { AccessKey } from '../../domain/access-key';

/**
 * Where keys are kept. Nothing is remembered between two calls, so that a key that was taken back opens nothing from the
 * next request on, in whatever process it was taken back.
 */
export interface KeyRing {
  add(key: AccessKey): Promise<void>;

  /** Null where there is no such key. */
  find(id: string): Promise<AccessKey | null>;

  /** Every key that was ever made, oldest first. */
  list(): Promise<readonly AccessKey[]>;

  /**
   * Takes a key back; one that was taken back before stays as it is.
   * @param at ISO 8601
   * @returns the key as it is now; null where there is none
   */
  revoke(id: string, at: string): Promise<AccessKey | null>;
}
