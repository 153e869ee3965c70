/** A TCP proxy between the service and a server, to be cut, delayed, closed or turned into a black hole. */
import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What a proxy does with what comes over it; a change holds for open connections too. */
export type Behaviour =
  | { readonly name: 'pass' }
  /** Everything arrives so much later, in milliseconds. */
  | { readonly name: 'delay'; readonly milliseconds: number }
  /** Connections are taken and bytes are swallowed, in both directions. */
  | { readonly name: 'black hole' }
  /** The connection is cut once, when the client sends these bytes, before the server has them or before its answer is back. */
  | { readonly name: 'cut after'; readonly sent: Buffer; readonly delivered: boolean }
  /** What the server says is changed on the way; both texts are of one length. */
  | { readonly name: 'rewrite'; readonly from: string; readonly to: string };

export interface Proxy {
  readonly port: number;
  behave(behaviour: Behaviour): void;
  /** Cuts every connection, with a reset. */
  cut(): void;
  /** Nothing listens any more: connections are refused, open ones are cut. */
  refuse(): Promise<void>;
  /** Nothing listens any more, and open connections stay as they are. */
  shut(): void;
  /** Listens again on the same port. */
  accept(): Promise<void>;
  /** How often `cut after` has cut. */
  readonly cuts: number;
  close(): Promise<void>;
}

/**
 * Made for each connection: changes what the client sends on its way to the server, and may answer in its place with
 * what the client must get before anything else that the server says.
 */
export type Interceptor = (answer: (bytes: Buffer) => void) => (sent: Buffer) => Buffer;

const passOn: Interceptor = () => (sent) => sent;

export async function startProxy(target: number, intercept: Interceptor = passOn): Promise<Proxy> {
  let behaviour: Behaviour = { name: 'pass' };
  let cuts = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    const end = (): void => {
      client.resetAndDestroy();
      upstream.resetAndDestroy();
    };
    // After a cut the server's answer is waited for and thrown away, so that the server did what it was asked.
    let isDeaf = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', end).on('close', () => {
        sockets.delete(socket);
        if (behaviour.name !== 'black hole') end();
      });
    }
    const intercepted = intercept((bytes) => {
      send(bytes, client);
    });
    client.on('data', (sent) => {
      if (behaviour.name === 'black hole') return;
      const bytes = intercepted(sent);
      if (behaviour.name === 'cut after' && bytes.includes(behaviour.sent)) {
        const { delivered } = behaviour;
        cuts += 1;
        behaviour = { name: 'pass' };
        if (!delivered) return void end();
        isDeaf = true;
        upstream.once('data', end);
      }
      send(bytes, upstream);
    });
    upstream.on('data', (bytes) => {
      if (behaviour.name === 'black hole' || isDeaf) return;
      send(behaviour.name === 'rewrite' ? rewritten(bytes, behaviour.from, behaviour.to) : bytes, client);
    });
  });

  const send = (bytes: Buffer, to: Socket): void => {
    if (behaviour.name === 'delay') setTimeout(() => to.writable && to.write(bytes), behaviour.milliseconds);
    else if (to.writable) to.write(bytes);
  };
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  const refuse = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    cut();
    await closed;
  };

  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    get cuts() {
      return cuts;
    },
    behave: (next) => {
      behaviour = next;
    },
    cut,
    refuse,
    shut: () => {
      server.close();
    },
    accept: () => listen(port),
    close: refuse,
  };
}

function rewritten(bytes: Buffer, from: string, to: string): Buffer {
  const at = bytes.indexOf(from);
  if (at < 0) return bytes;
  const copy = Buffer.from(bytes);
  copy.write(to, at);
  return copy;
}
