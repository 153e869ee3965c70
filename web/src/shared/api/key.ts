/** The key of whoever may change something: kept as long as the tab is open, and nowhere else. */
import { useSyncExternalStore } from 'react';

const NAME = 'govorg-key';
const listeners = new Set<() => void>();

/** @returns null where none was given, or the browser keeps nothing */
export function currentKey(): string | null {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    return null;
  }
}

/** @param key null to forget it */
export function keepKey(key: string | null): void {
  if (key === null) sessionStorage.removeItem(NAME);
  else sessionStorage.setItem(NAME, key);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useKey = (): string | null => useSyncExternalStore(subscribe, currentKey);
