/** Options that several commands take. */
import { Option } from 'commander';

/** Options that stand for a variable of the environment, by the name commander gives them. */
const VARIABLES = { dataDir: 'DATA_DIR', storeUri: 'STORE_URI', port: 'PORT', host: 'HOST' } as const;

export type Options = Partial<Record<keyof typeof VARIABLES, string>>;

export type Saying = Options & { readonly by?: string; readonly note?: string };

export const by = (): Option => new Option('--by <name>', 'who says so (default: the user of this machine)');
export const note = (): Option => new Option('--note <text>', 'why');
export const dataDir = (): Option =>
  new Option('--data-dir <folder>', 'where the store and the archive lie (DATA_DIR, default ./data)');
export const storeUri = (): Option =>
  new Option('--store-uri <uri>', 'another store than the embedded one (STORE_URI)');

/** The environment with the options given on the command line on top. */
export function environment(options: Options): NodeJS.ProcessEnv {
  const given = Object.entries(VARIABLES).flatMap(([option, variable]) => {
    const value = options[option as keyof typeof VARIABLES];
    return value === undefined ? [] : [[variable, value] as const];
  });
  return { ...process.env, ...Object.fromEntries(given) };
}
