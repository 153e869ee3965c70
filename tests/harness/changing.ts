/** Changes over HTTP on a running service, with keys as the command line makes them. */
import { govorg, type Home } from '../cli/govorg';
import { loadConfig } from '../../src/config';
import { makeKey, type AccessKey, type Scope } from '../../src/domain/access-key';
import { withRegisters } from '../../src/store/open';
import { startService, type Service } from './service';

export interface Changed {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Record<string, unknown> | null;
  readonly code: string | undefined;
  readonly message: string | undefined;
}

export interface Request {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** @param key null to send none */
export async function change(url: string, { query, variables }: Request, key: string | null): Promise<Changed> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(key !== null && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query, ...(variables && { variables }) }),
  });
  const { data = null, errors = [] } = (await response.json()) as {
    readonly data?: Record<string, unknown>;
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  };
  const [error] = errors;
  return {
    status: response.status,
    headers: response.headers,
    data,
    code: error?.extensions.code,
    message: error?.message,
  };
}

export const INGEST = `mutation ($name: String!, $text: String!) {
  ingestDocument(name: $name, text: $text) {
    isNew
    document { id source title agencies { totalCount } }
    counts { organisationCount sectionCount dutyCount staffingCount amountCount errorCount warningCount infoCount }
    rejection { cause message }
  }
}`;

export const ingesting = (name: string, text: string): Request => ({ query: INGEST, variables: { name, text } });

/** @returns the key, as it was shown */
export async function newKey({ settings }: Pick<Home, 'settings'>, scope: Scope = 'ingest'): Promise<string> {
  const { lines } = await govorg(['key', 'create', '--name', `test ${scope}`, '--scope', scope], { env: settings });
  return lines[0] ?? '';
}

/** A key that ended long ago, which no command makes. */
export async function endedKey({ settings }: Pick<Home, 'settings'>): Promise<string> {
  const { token, key } = makeKey('ended', ['ingest'], 1, new Date('2020-01-01T00:00:00Z'));
  await withRegisters(loadConfig(settings), ({ keys }) => keys.add(key));
  return token;
}

export const idOf = (token: string): AccessKey['id'] => token.split('_')[1] ?? '';

/** The service on a home that a command line may use beside it. */
export const serviceOn = ({ settings }: Pick<Home, 'settings'>, env: NodeJS.ProcessEnv = {}): Promise<Service> =>
  startService({ dataDir: settings['DATA_DIR'] ?? '', env: { ...settings, ...env } });
