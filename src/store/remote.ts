/** A store behind an address: who we are there, and how patient we are. */
export interface RemoteOptions {
  readonly user: string;
  /** Null where none was given. */
  readonly password: string | null;
  readonly database: string;
  /** PEM file of the authority that signed the server's certificate; null for those that Node trusts. */
  readonly caFile: string | null;
  /** Connections at most. */
  readonly poolSize: number;
  /** Milliseconds that a read may take on a server that is there. */
  readonly readTimeout: number;
  /** Milliseconds that one statement of a write may take on a server that is there. */
  readonly writeTimeout: number;
  /** Milliseconds after which a change by another replica shows in kept answers at the latest; 0 asks every time. */
  readonly versionAge: number;
}

export const REMOTE_DEFAULTS: RemoteOptions = {
  user: 'neo4j',
  password: null,
  database: 'neo4j',
  caFile: null,
  poolSize: 50,
  readTimeout: 30_000,
  writeTimeout: 120_000,
  versionAge: 500,
};

const REMOTE = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:/i;

/** Whether an address leads to a server that others share and that may be away for a while. */
export const isRemote = (uri: string): boolean => REMOTE.test(uri);

/** An address for people: whoever wrote a password into it does not find it in a message or a log. */
export const printableUri = (uri: string): string => uri.replace(/^([^:]*:\/*)[^?]*@/, '$1…@').replace(/\?.*$/s, '?…');
