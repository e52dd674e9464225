import type { Socket } from 'node:net';
import { Client } from 'undici';
import { AttemptFailed, type UpstreamRequest, type UpstreamResponse } from '../upstream.ts';
import { createArrivingBody } from './arriving-body.ts';
import { openSocket, type SocketOptions, secure } from './open-socket.ts';
import { toAttemptFailed } from './socket-errors.ts';
import { beginWork } from './turns-of-loop.ts';

/** The most interim heads (1xx) before a response. One or two are usual; thousands would block the whole server. */
const MAX_INTERIM_HEADS = 10;

/** Why a connection is closed. Created once: undici would create one each time, and Node would capture its stack. */
const CLOSED = new Error('closed');

export interface HttpRequest extends Omit<UpstreamRequest, 'body'> {
  method: 'POST' | 'GET' | 'HEAD';
  body: string | null;
}

export interface EndpointClient {
  /** Sends a request, one at a time. Rejects like `Upstream.post`. A failure closes the connection. */
  send(request: HttpRequest): Promise<UpstreamResponse>;
  /** How many connections it has opened. */
  opened(): number;
  close(): void;
}

/** HTTP/1.1 over sockets whose peer has been checked. With `keep`, a connection stays open after a response. */
export function createEndpointClient(options: SocketOptions, { keep }: { keep: boolean }): EndpointClient {
  let client: Client | null = null;
  let current: HttpRequest | null = null;
  let connection: { socket: Socket; peer: string } | null = null;
  let opened = 0;

  async function connect(target: HttpRequest): Promise<Socket> {
    opened += 1;
    const { socket, peer, release } = await openSocket(target, options);
    const outer = target.url.protocol === 'http:' ? socket : await secure(socket, target, options);
    connection = { socket: outer, peer };
    listenFor(target, outer);
    release();
    return outer;
  }

  function close(): void {
    void client?.destroy(CLOSED).catch(() => {});
    client = null;
    connection = null;
  }

  function open(url: URL): Client {
    return new Client(url.origin, {
      connect(_options, callback) {
        const target = current;
        if (target === null) return callback(new Error('nothing to send'), null);
        connect(target).then(
          (socket) => callback(null, socket),
          (error: unknown) => callback(error instanceof Error ? error : new Error('unknown'), null),
        );
      },
      // The attempt has a single deadline, so there are no timeouts for steps.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  function send(request: HttpRequest): Promise<UpstreamResponse> {
    const { url, method, headers, body, signal } = request;
    current = request;
    if (connection !== null && !connection.socket.destroyed) listenFor(request, connection.socket);
    client ??= open(url);
    const via = client;
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', close);
      const over = () => {
        signal.removeEventListener('abort', close);
        if (!keep) close();
      };
      const arriving = createArrivingBody({ left: close, nextTurn: beginWork() });
      let interimHeads = 0;
      let headArrived = false;
      via.dispatch(
        { path: url.pathname + url.search, method, headers: headers.flat(), body },
        {
          onRequestStart() {},
          onResponseStart(controller, status, arrived, statusText = '') {
            if (status < 200) {
              interimHeads += 1;
              if (interimHeads <= MAX_INTERIM_HEADS) return;
              return controller.abort(new AttemptFailed('not-http', 'INTERIM_HEADS'));
            }
            headArrived = true;
            const address = connection?.peer ?? '';
            resolve({ status, statusText, headers: flatten(arrived), address, body: arriving.bytes });
          },
          onResponseData: arriving.push,
          onResponseEnd() {
            arriving.end();
            over();
          },
          onResponseError(_controller, error) {
            const failed = toAttemptFailed(error, { headArrived });
            close();
            if (headArrived) arriving.fail(failed);
            else reject(failed);
          },
        },
      );
    });
  }

  return { send, opened: () => opened, close };
}

/** Watches for the first byte. A connection that ends without a byte becomes readable too, so bytes are counted. */
function listenFor({ watch }: HttpRequest, socket: Socket): void {
  const before = socket.bytesRead;
  watch.receives(() => socket.bytesRead - before);
  socket.once('readable', () => {
    if (socket.bytesRead > before) watch.firstByte();
  });
}

function flatten(headers: Record<string, string | string[] | undefined>): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? '']).map((one): [string, string] => [name, one]),
  );
}
