/**
 * Operations that whoever runs the service knows beforehand: where they are given, no others run. What clients of their own
 * send is then decided when they are built, and not by whoever reaches the service.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { GovorgError } from '../domain/errors';
import type { GraphqlRequest } from './request';

/** Generators write the name of the hash before it, as the draft on persisted documents has it; or they do not. */
const NAMED_SHA256 = /^(?:sha256:)?([0-9a-f]{64})$/;

/** A name with its hash, as a message shows it. */
const LONGEST_NAME = 80;

type Json = Readonly<Record<string, unknown>>;

export class TrustedDocuments {
  private readonly texts: ReadonlySet<string>;

  /** @param byHash texts of documents by their SHA-256 */
  constructor(private readonly byHash: ReadonlyMap<string, string>) {
    this.texts = new Set(byHash.values());
  }

  /**
   * The request with the text of a trusted document, however it named it. What names none is left to the engine, which
   * runs nothing then.
   * @throws GovorgError DOCUMENT_NOT_TRUSTED
   */
  admit<R extends Pick<GraphqlRequest, 'method' | 'search' | 'body'>>(request: R): R {
    return request.method === 'GET'
      ? { ...request, search: this.admittedSearch(request.search) }
      : { ...request, body: this.admittedBody(request.body) };
  }

  private admittedSearch(search: string): string {
    const parameters = new URLSearchParams(search);
    const hash = hashIn(parsed(parameters.get('extensions')));
    const text = this.trusted(hash, parameters.get('query'));
    if (text === null) return search;
    parameters.set('query', text);
    parameters.delete('extensions');
    return `?${parameters.toString()}`;
  }

  private admittedBody(body: unknown): unknown {
    if (!isObject(body)) return body;
    const { extensions, ...others } = body;
    const text = this.trusted(hashIn(extensions), body['query']);
    return text === null ? body : { ...others, query: text };
  }

  private trusted(hash: unknown, query: unknown): string | null {
    if (typeof hash === 'string') return this.byHash.get(hash) ?? refuse();
    if (typeof query !== 'string' || query === '') return null;
    return this.texts.has(query) ? query : refuse();
  }
}

function refuse(): never {
  throw new GovorgError(
    'DOCUMENT_NOT_TRUSTED',
    'This service answers only the operations that it was given beforehand, and this is none of them.',
  );
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hashIn = (extensions: unknown): unknown => {
  const persisted = isObject(extensions) ? extensions['persistedQuery'] : null;
  return isObject(persisted) ? persisted['sha256Hash'] : null;
};

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/**
 * A file `{"SHA-256": "text", …}`, or `{"sha256:SHA-256": …}`, as generators of clients write it.
 * @throws GovorgError CONFIG_INVALID
 */
export function readTrustedDocuments(file: string): TrustedDocuments {
  const refuseFile = (what: string): never => {
    throw new GovorgError('CONFIG_INVALID', `the settings are wrong: TRUSTED_DOCUMENTS_FILE=${file}: ${what}`);
  };
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return refuseFile('it cannot be read');
  }
  const documents = parsed(text);
  if (!isObject(documents)) return refuseFile('a JSON object is needed: {"SHA-256 of a document": "its text", …}');
  const byHash = new Map<string, string>();
  for (const [name, document] of Object.entries(documents)) {
    const [, hash = ''] = NAMED_SHA256.exec(name) ?? [];
    const problem = problemOf(hash, document);
    if (problem !== null) return refuseFile(`${name.slice(0, LONGEST_NAME)}: ${problem}`);
    byHash.set(hash, document as string);
  }
  return new TrustedDocuments(byHash);
}

function problemOf(hash: string, document: unknown): string | null {
  if (typeof document !== 'string') return 'the text of a document is needed';
  if (hash === '') return 'a SHA-256 of 64 hexadecimal digits is needed, in small letters';
  if (createHash('sha256').update(document).digest('hex') !== hash) return 'it is not the SHA-256 of this text';
  try {
    parse(document);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
