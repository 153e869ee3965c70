/** Whose tokens may change the graph, beside the keys of this service. */
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { z } from 'zod';
import { GovorgError } from '../domain/errors';

/** Signed with a key of a pair: whoever can check a token cannot make one. So no HS256, and never `none`. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const DEFAULT_ALGORITHMS = 'RS256,PS256,ES256,EdDSA';
const DEFAULT_TOLERANCE = '30';
const MOST_TOLERANCE = 300;

export interface JwtSettings {
  /** Where the public keys of the issuer are. */
  readonly keys: { readonly url: URL } | { readonly set: JsonWebKeySet };
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  /** Seconds by which the clocks of issuer and service may differ. */
  readonly clockTolerance: number;
}

export interface JsonWebKeySet {
  readonly keys: readonly Readonly<Record<string, unknown>>[];
}

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

/** Keys that come over an open line may be anybody's. */
const isSafeUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const isHere = hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.')); // prettier-ignore
  return protocol === 'https:' || (protocol === 'http:' && isHere);
};

export const jwtVariables = {
  JWT_JWKS_URL: z
    .string()
    .refine(isSafeUrl, 'an address with https is needed; with http only on this machine')
    .optional(),
  JWT_JWKS_FILE: z.string().optional(),
  JWT_ISSUER: z.string().optional(),
  JWT_AUDIENCE: z.string().optional(),
  JWT_ALGORITHMS: z
    .string()
    .default(DEFAULT_ALGORITHMS)
    .transform((text) => text.split(',').map((item) => item.trim()))
    .refine((names) => names.every((name) => ALGORITHMS.includes(name)), `some of ${ALGORITHMS.join(', ')} are needed, with commas between them`), // prettier-ignore
  JWT_CLOCK_TOLERANCE_S: z
    .string()
    .default(DEFAULT_TOLERANCE)
    .refine(
      (text) => /^\d{1,3}$/.test(text) && Number(text) <= MOST_TOLERANCE,
      `a number of seconds is needed, ${MOST_TOLERANCE} at most`,
    ) // prettier-ignore
    .transform(Number),
};

type Given = z.infer<z.ZodObject<typeof jwtVariables>>;

/**
 * @returns null where no tokens are taken
 * @throws GovorgError CONFIG_INVALID where they are meant to be, and it is not said whose
 */
export function jwtSettings(given: Given): JwtSettings | null {
  const { JWT_JWKS_URL: url, JWT_JWKS_FILE: file, JWT_ISSUER: issuer, JWT_AUDIENCE: audience } = given;
  if ([url, file, issuer, audience].every((one) => one === undefined)) return null;
  if ((url === undefined) === (file === undefined))
    throw wrong('JWT_JWKS_URL', 'either it or JWT_JWKS_FILE is needed where tokens are taken');
  if (issuer === undefined) throw wrong('JWT_ISSUER', 'the issuer of the tokens is needed, as their `iss` says it');
  if (audience === undefined) throw wrong('JWT_AUDIENCE', 'the name of this service is needed, as `aud` of tokens says it'); // prettier-ignore
  return {
    keys: url === undefined ? { set: keySetIn(file ?? '') } : { url: new URL(url) },
    issuer,
    audience,
    algorithms: given.JWT_ALGORITHMS,
    clockTolerance: given.JWT_CLOCK_TOLERANCE_S,
  };
}

function keySetIn(file: string): JsonWebKeySet {
  try {
    return keySet.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw wrong(`JWT_JWKS_FILE=${file}`, 'a readable JSON Web Key Set is needed: {"keys": [{"kty": …}, …]}');
  }
}

const wrong = (variable: string, what: string): GovorgError =>
  new GovorgError('CONFIG_INVALID', `the settings are wrong: ${variable}: ${what}`);
