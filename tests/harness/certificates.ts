/** An authority and a certificate of it, made by `openssl` when a test asks for them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Certificates {
  /** Holds `public.crt` and `private.key` of the server, as `startNeo4j` wants them. */
  readonly folder: string;
  /** Certificate of the authority that signed it. */
  readonly caFile: string;
}

/** Why none can be made here; null when they can. Node itself makes keys, but no certificates. */
export function missingForCertificates(): string | null {
  const { status, stdout } = spawnSync('openssl', ['version'], { encoding: 'utf8' });
  return status === 0 && /^OpenSSL [3-9]/.test(stdout) ? null : 'there is no `openssl` 3 or later on the path';
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

/** @param name what the server's certificate is made out to, `IP:127.0.0.1` or `DNS:localhost` */
export function makeCertificates(folder: string, name: string): Certificates {
  mkdirSync(folder, { recursive: true });
  const openssl = (...args: readonly string[]): unknown =>
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  openssl(
    'req',
    '-x509',
    ...NEW_KEY,
    '-keyout',
    'ca.key',
    '-out',
    'ca.crt',
    '-days',
    '2',
    '-subj',
    '/CN=test authority',
  );
  const signed = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-addext', `subjectAltName=${name}`, '-subj', '/CN=test server'];
  openssl('req', '-x509', ...NEW_KEY, ...signed, '-keyout', 'private.key', '-out', 'public.crt', '-days', '2');
  return { folder, caFile: join(folder, 'ca.crt') };
}
