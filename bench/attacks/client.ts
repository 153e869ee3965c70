/** One client: a connection of its own, opened anew where it was closed. */
import { Agent, request, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import type { Outcome } from './attack';

export interface Sending {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
  /** Milliseconds after which the client goes away without having been answered. */
  readonly hangUpAfter?: number;
}

/** A client does not wait for ever; nobody does. */
const PATIENCE_MS = 30_000;

const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json' } as const;

export class Client {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: Infinity });

  constructor(private readonly port: number) {}

  ask(query: string, rest: Readonly<Record<string, unknown>> = {}, hangUpAfter?: number): Promise<Outcome> {
    return this.send({ body: JSON.stringify({ query, ...rest }), ...(hangUpAfter !== undefined && { hangUpAfter }) });
  }

  send({ method = 'POST', path = '/graphql', headers = JSON_HEADERS, body, hangUpAfter }: Sending): Promise<Outcome> {
    return new Promise((resolve) => {
      const { agent, port } = this;
      const sent = request({ host: '127.0.0.1', port, method, path, headers, agent }, (response) => {
        // What is read is thrown away: only the service is measured.
        response.resume().on('error', () => undefined);
        response.on('close', () => { settle(response.statusCode ?? 'cut off'); }); // prettier-ignore
      });
      const leaving = setTimeout(() => {
        settle(hangUpAfter === undefined ? 'no answer' : 'hung up');
        sent.destroy();
      }, hangUpAfter ?? PATIENCE_MS);
      const settle = (outcome: Outcome): void => {
        clearTimeout(leaving);
        resolve(outcome);
      };
      sent.on('error', () => { settle('cut off'); }); // prettier-ignore
      sent.end(body);
    });
  }

  /** Sends so much of a body of a megabyte, and then nothing until the service ends it. */
  sendHalf(bytes: number): Promise<Outcome> {
    return new Promise((resolve) => {
      const socket = connect(this.port, '127.0.0.1');
      this.held.add(socket);
      let status: Outcome = 'cut off';
      socket.on('data', (data) => { status = Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString('latin1'))?.[1] ?? Number.NaN); }); // prettier-ignore
      socket
        .on('error', () => undefined)
        .on('close', () => {
          this.held.delete(socket);
          resolve(status);
        });
      socket.write(
        `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n`,
      );
      socket.write(' '.repeat(bytes));
    });
  }

  /** Asks, and takes nothing of the answer but its status; the connection stays open. */
  stall(body: string, accept: string): Promise<Outcome> {
    return new Promise((resolve) => {
      const socket = connect(this.port, '127.0.0.1');
      this.held.add(socket);
      socket
        .once('data', (data) => {
          socket.pause();
          resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString('latin1'))?.[1] ?? Number.NaN));
        })
        .on('error', () => undefined)
        .on('close', () => {
          this.held.delete(socket);
          resolve('cut off');
        });
      socket.write(
        `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAccept: ${accept}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
  }

  private readonly held = new Set<ReturnType<typeof connect>>();

  close(): void {
    this.agent.destroy();
    for (const socket of this.held) socket.destroy();
  }
}
