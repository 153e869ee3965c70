/** A server of this project on a free port of this machine, with what each test file sets. */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { loadConfig, type HttpSettings } from '../../src/config';
import type { GraphqlEngine } from '../../src/graphql/engine';
import { buildServer } from '../../src/http/server';
import type { GraphStore } from '../../src/store/graph-store';
import { SparqlEngine } from '../../src/linked/sparql/engine';
import { changeFeed } from '../../src/store/change-feed';
import { createLogger, type Logger } from '../../src/ops/logger';
import { Readiness } from '../../src/ops/readiness';
import { asker } from '../harness/asking';
import { exampleStore } from '../harness/example-graph';

export interface Serving {
  readonly app: FastifyInstance;
  readonly port: number;
  readonly url: string;
  readonly readiness: Readiness;
  readonly store: GraphStore;
  readonly engine: GraphqlEngine;
  /** What an operator would find in the log. */
  readonly sparqlFailures: readonly string[];
  close(): Promise<void>;
}

export interface ServingOptions {
  readonly settings?: Partial<HttpSettings>;
  /** Of the example that the graph holds; one where nothing is said. */
  readonly agencies?: number;
  /** Put before the real engine. */
  readonly answer?: GraphqlEngine['answer'];
  readonly stream?: GraphqlEngine['stream'];
  /** Put before the real store. */
  readonly through?: (store: GraphStore) => GraphStore;
  readonly log?: Logger;
  readonly isRetracted?: (sha256: string) => Promise<boolean>;
  /** Megabytes that SPARQL may take; it is not answered where nothing is said. */
  readonly sparqlMegabytes?: number;
}

export async function serving({
  settings = {},
  agencies = 1,
  answer,
  stream,
  through = (store) => store,
  log,
  isRetracted,
  sparqlMegabytes,
}: ServingOptions = {}): Promise<Serving> {
  const webDir = mkdtempSync(join(tmpdir(), 'govorg-web-'));
  const graph = await exampleStore(agencies);
  const feed = changeFeed(graph.store);
  const { engine } = await asker(through(feed.store));
  const running = { ...engine, ...(answer && { answer }), ...(stream && { stream }) };
  const http = { ...loadConfig({}).http, ...settings };
  const failures: string[] = [];
  const sparql =
    sparqlMegabytes === undefined
      ? null
      : new SparqlEngine({
          feed,
          base: http.baseUri,
          megabytes: sparqlMegabytes,
          onFailure: (message) => failures.push(message),
        });
  const readiness = new Readiness();
  readiness.ready();
  const app = await buildServer({
    readiness,
    engine: () => running,
    webDir,
    settings: http,
    sparql: () => sparql,
    log: log ?? createLogger('silent'),
    ...(isRetracted && { isRetracted }),
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    app,
    port: (app.server.address() as AddressInfo).port,
    url,
    readiness,
    store: feed.store,
    sparqlFailures: failures,
    engine,
    async close() {
      await app.close();
      await sparql?.stop();
      await graph.close();
      rmSync(webDir, { recursive: true, force: true });
    },
  };
}

/** Asks without a keep-alive connection that would outlive a test. */
export const post = (
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      connection: 'close',
      ...headers,
    },
    body,
  });

export interface Refused {
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

export const codeOf = async (response: Response): Promise<string | undefined> =>
  ((await response.json()) as Refused).errors[0]?.extensions.code;

/** A connection on which a test writes bytes of its own. */
export interface RawClient {
  readonly socket: Socket;
  /** All that came back until the other side closed. */
  readonly answer: Promise<string>;
}

export async function rawClient(port: number): Promise<RawClient> {
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let text = '';
  const answer = new Promise<string>((resolve) => {
    socket.setEncoding('utf8').on('data', (part: string) => (text += part));
    socket.on('error', () => undefined).on('close', () => { resolve(text); }); // prettier-ignore
  });
  return { socket, answer };
}

/** The head of a POST whose body the test sends itself. */
export const head = (contentLength: number): string =>
  `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${contentLength}\r\n\r\n`;
