/** Picks the adapter that an address asks for. */
import { fileURLToPath } from 'node:url';
import { GovorgError } from '../domain/errors';
import { folderRegisters } from './access/folder-registers';
import type { Registers } from './access/registers';
import type { GraphStore } from './graph-store';
import type * as Neo4j from './neo4j';
import type { OpenedStore, OpenOptions } from './opened';
import { isRemote, printableUri, REMOTE_DEFAULTS } from './remote';
import { openOrRecoverSqliteStore, openSqliteStore } from './sqlite';

export type { OpenedStore, OpenOptions } from './opened';

/** A scheme has two letters at least: `C:\data` is a path. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i;

/**
 * @param uri `sqlite:PATH`, `file:///PATH` or a plain path; `neo4j://HOST:PORT` and its like
 * @throws GovorgError CONFIG_INVALID for an address of no store, STORE_DAMAGED and what else the adapter names
 */
export async function openStore(uri: string, options: OpenOptions = {}): Promise<GraphStore> {
  if (isRemote(uri)) return (await openRemote(uri, options)).store;
  return openSqliteStore({ ...options, file: sqliteFile(uri) });
}

/** As `openStore`, but a damaged or lost embedded store is set aside and replaced by an empty one, which is said. */
export async function openOrRecover(uri: string, options: OpenOptions = {}): Promise<OpenedStore> {
  if (!isRemote(uri)) return openOrRecoverSqliteStore({ ...options, file: sqliteFile(uri) });
  const { store, registers, isEmpty } = await openRemote(uri, options);
  const recovered = isEmpty && options.expected === true;
  if (recovered) options.onRecovery?.(`${store.description}, is empty: the archived documents are read into it`);
  return { store, registers, recovered, setAside: null, readOnly: null };
}

/**
 * Does some work with what is kept beside the graph, whether or not a service runs on it: on a server it is in the
 * database that replicas share, else in the data folder.
 */
export async function withRegisters<T>(
  { dataDir, storeUri, remote }: { readonly dataDir: string; readonly storeUri: string | null } & OpenOptions,
  work: (registers: Registers) => Promise<T>,
): Promise<T> {
  if (storeUri === null || !isRemote(storeUri)) return work(folderRegisters(dataDir));
  const { store, registers } = await openRemote(storeUri, { ...(remote && { remote }) });
  try {
    return await work(registers);
  } finally {
    await store.close();
  }
}

const openRemote = (uri: string, options: OpenOptions): Promise<Neo4j.OpenedNeo4j> =>
  neo4j().openNeo4jStore(neo4jOptions(uri, options));

/** Loaded when asked for: the embedded store does not wait for a driver that it has no use for. */
const neo4j = (): typeof Neo4j => module.require('./neo4j') as typeof Neo4j;

/** A parameter of an address that holds what other settings are for. */
const NAMES_SECRET = /[?&](?:user|pass|auth|secret|token)/i;

/** Addresses under which the certificate of the server is checked. */
const CHECKED = /^\w+\+s:/;

function neo4jOptions(uri: string, { remote = REMOTE_DEFAULTS }: OpenOptions): Neo4j.Neo4jOptions {
  const { password, ...rest } = remote;
  if (!URL.canParse(uri) || new URL(uri).hostname === '') throw invalid(uri, 'neo4j://HOST:PORT is what it looks like');
  if (uri.includes('@') || NAMES_SECRET.test(uri))
    throw invalid(uri, 'user and password belong into STORE_USER and STORE_PASSWORD');
  if (password === null) throw invalid(uri, 'set STORE_PASSWORD or STORE_PASSWORD_FILE');
  if (rest.caFile !== null && !CHECKED.test(uri)) {
    throw invalid(uri, 'STORE_CA_FILE asks for neo4j+s:// or bolt+s://, the others look at no certificate');
  }
  return { uri, password, ...rest };
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
    default:
      throw invalid(uri, 'known are sqlite:PATH, file:///PATH, a plain path, and neo4j://HOST or bolt://HOST with +s');
  }
}

function filePath(uri: string): string {
  try {
    return fileURLToPath(uri);
  } catch {
    throw invalid(uri, 'a file address looks like file:///var/lib/govorg/govorg.db');
  }
}

const invalid = (uri: string, what: string): GovorgError =>
  new GovorgError('CONFIG_INVALID', `STORE_URI ${printableUri(uri)} cannot be used: ${what}.`);
