import { createServer as createHttpServer, type ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { onTestFinished } from 'vitest';
import { listening } from './test-relay.ts';

/** Starts a server that reads a request and leaves the response to the test. Returns its address. */
export async function endpoint(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createHttpServer((request, response) => {
    request.resume();
    response.on('error', () => {});
    answer(response);
  });
  const { port } = await listening(server);
  onTestFinished(() => {
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${port}/`;
}

/** The bytes of an HTTP response, exactly as given. */
export function http(head: string[], body: string | Uint8Array = ''): Uint8Array {
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(body)]);
}

/** Calls `step` every few milliseconds until the socket is closed. */
export function everyMoment(response: ServerResponse, step: () => void): void {
  const timer = setInterval(step, 10);
  response.on('close', () => clearInterval(timer));
}

/**
 * A server that reads a request's head, writes these bytes, and then ends the connection, resets it or leaves it
 * open.
 */
export async function rawEndpoint(answer: string | Uint8Array, then: 'end' | 'reset' | 'stay' = 'end') {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    onTestFinished(() => {
      socket.destroy();
    });
    socket.once('data', () => {
      socket.write(answer, () => {
        if (then === 'end') socket.end();
        // The bytes must have left before the reset, which discards what is still queued.
        if (then === 'reset') setImmediate(() => socket.resetAndDestroy());
      });
    });
  });
  const { port } = await listening(server);
  return { url: `http://127.0.0.1:${port}/`, server };
}
