import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Server } from 'node:net';

/** One request as an endpoint received it. */
export interface Received {
  method: string;
  /** Path and query. */
  path: string;
  headers: IncomingHttpHeaders;
  /** Names and values in turn, exactly as they were sent. */
  rawHeaders: readonly string[];
  body: Buffer;
  /** True once its response was sent or its connection was closed. */
  over: boolean;
}

/** What an endpoint does with a request. `nth` counts its requests from 0. */
export type Behaviour = (received: Received, response: ServerResponse, nth: number) => void;

/** A real endpoint on a free port of 127.0.0.1. */
export interface Peer {
  origin: string;
  /** The URL for requesting cards. */
  url: string;
  /** All requests so far, oldest first. */
  received: readonly Received[];
  /** How many connections are currently open. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('No port was given.'));
      else resolve(address.port);
    });
  });
}

interface TlsOptions {
  key: string;
  cert: string;
  /** Asks for the client's certificate, but continues without one. */
  requestCert?: boolean;
}

/** Starts an endpoint that behaves like this. With `tls` it speaks https with that certificate. */
export async function startPeer(behaviour: Behaviour, tls?: TlsOptions): Promise<Peer> {
  const received: Received[] = [];
  const onRequest = async (request: IncomingMessage, response: ServerResponse) => {
    // Some tests have a caller that goes away in the middle of a request.
    request.on('error', () => {});
    response.on('error', () => {});
    const body = await readBody(request).catch(() => Buffer.alloc(0));
    const nth = received.length;
    const entry: Received = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      rawHeaders: request.rawHeaders,
      body,
      over: false,
    };
    received.push(entry);
    response.once('close', () => {
      entry.over = true;
    });
    behaviour(entry, response, nth);
  };
  const server =
    tls === undefined
      ? createServer(onRequest)
      : createTlsServer({ ...tls, rejectUnauthorized: false }, onRequest);
  const port = await listen(server);
  const origin = `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
  return {
    origin,
    url: `${origin}/cards`,
    received,
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error === null ? resolve(count) : reject(error))),
      ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
