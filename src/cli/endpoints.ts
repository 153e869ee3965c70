/** The two endpoints of a copy, each of which may have settings of its own. */
import { loadConfig } from '../config';
import { GovorgError } from '../domain/errors';
import type { GraphStore } from '../store/graph-store';
import { openStore } from '../store/open';

export type Endpoint = 'from' | 'to';

/** Either stands for the password: one of them given for one endpoint displaces both that are given for both ends. */
const PASSWORDS = ['STORE_PASSWORD', 'STORE_PASSWORD_FILE'] as const;

/** What begins with FROM_STORE_ or TO_STORE_ goes before what begins with STORE_. */
export function environmentOf(endpoint: Endpoint, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const prefix = `${endpoint.toUpperCase()}_`;
  const own = Object.fromEntries(
    Object.entries(env)
      .filter(([name, value]) => name.startsWith(`${prefix}STORE_`) && value !== '')
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );
  const hasPassword = PASSWORDS.some((name) => Object.hasOwn(own, name));
  return { ...env, ...(hasPassword && { STORE_PASSWORD: '', STORE_PASSWORD_FILE: '' }), ...own };
}

/** @throws GovorgError that names the endpoint */
export async function openEndpoint(endpoint: Endpoint, uri: string, env: NodeJS.ProcessEnv): Promise<GraphStore> {
  try {
    const { remote } = loadConfig(environmentOf(endpoint, env));
    return await openStore(uri, { remote });
  } catch (error) {
    if (!(error instanceof GovorgError)) throw error;
    const hint =
      error.code === 'CONFIG_INVALID'
        ? ` (${endpoint.toUpperCase()}_STORE_… goes before STORE_… for this endpoint.)`
        : '';
    throw new GovorgError(error.code, `--${endpoint}: ${error.message}${hint}`, { cause: error });
  }
}
