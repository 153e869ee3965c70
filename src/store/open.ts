/** Picks the adapter that an address asks for. */
import { fileURLToPath } from 'node:url';
import { GovorgError } from '../domain/errors';
import type { GraphStore } from './graph-store';
import type { OpenedStore, OpenOptions } from './opened';
import { openOrRecoverSqliteStore, openSqliteStore } from './sqlite';

export type { OpenedStore, OpenOptions } from './opened';

/** A scheme has two letters at least: `C:\data` is a path. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i;

/**
 * @param uri `sqlite:PATH`, `file:///PATH` or a plain path
 * @throws GovorgError CONFIG_INVALID for an address of no store, STORE_DAMAGED and what else the adapter names
 */
export async function openStore(uri: string, options: OpenOptions = {}): Promise<GraphStore> {
  return openSqliteStore({ ...options, file: sqliteFile(uri) });
}

/** As `openStore`, but a damaged or lost embedded store is set aside and replaced by an empty one, which is said. */
export async function openOrRecover(uri: string, options: OpenOptions = {}): Promise<OpenedStore> {
  return openOrRecoverSqliteStore({ ...options, file: sqliteFile(uri) });
}

function sqliteFile(uri: string): string {
  const scheme = SCHEME.exec(uri)?.[1]?.toLowerCase() ?? null;
  const rest = scheme === null ? uri : uri.slice(scheme.length + 1);
  switch (scheme) {
    case null:
    case 'sqlite':
      if (rest === '') throw invalid(uri, 'it names no file');
      return rest.startsWith('///') ? rest.slice(2) : rest;
    case 'file':
      return filePath(uri);
    case 'neo4j':
    case 'neo4j+s':
    case 'neo4j+ssc':
    case 'bolt':
    case 'bolt+s':
    case 'bolt+ssc':
      throw invalid(uri, 'the Neo4j store is not built yet; leave STORE_URI out for the embedded store');
    default:
      throw invalid(uri, 'known are sqlite:PATH, file:///PATH and a plain path');
  }
}

function filePath(uri: string): string {
  try {
    return fileURLToPath(uri);
  } catch {
    throw invalid(uri, 'a file address looks like file:///var/lib/govorg/govorg.db');
  }
}

/** Addresses may hold a password: it stays out of the message. */
const invalid = (uri: string, what: string): GovorgError =>
  new GovorgError('CONFIG_INVALID', `STORE_URI ${uri.replace(/\/\/[^/@]*@/, '//…@')} cannot be used: ${what}.`);
