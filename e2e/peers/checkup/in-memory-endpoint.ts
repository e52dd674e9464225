import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { ExactRequest, ProbeTransport, Reply, Transport } from '../../../src/protocol/ports.ts';
import type { Behaviour, Received } from '../peer.ts';

interface InMemoryEndpoint {
  transport: Transport;
  probe: ProbeTransport;
}

/**
 * An endpoint that is called without a network, so that a whole check-up takes only its computing time. What only a
 * connection shows (resets, lengths, encodings, TLS) needs a real endpoint.
 */
export function inMemoryEndpoint(behaviour: Behaviour): InMemoryEndpoint {
  let nth = -1;

  function ask(method: string, { url, headers, body }: ExactRequest): Promise<Reply> {
    nth += 1;
    const began = Date.now();
    const received: Received = {
      method,
      path: new URL(url).pathname,
      headers: Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value])),
      rawHeaders: headers.flatMap(({ name, value }) => [name, value]),
      body: Buffer.from(method === 'POST' ? body : ''),
      over: false,
    };
    return new Promise((resolve) => {
      const response = capturedResponse(({ status, headers: sent, bytes }) => {
        const totalMs = Date.now() - began;
        resolve({
          kind: 'answer',
          answer: {
            status,
            statusText: '',
            headers: sent,
            body: method === 'HEAD' ? '' : bytes.toString('utf8'),
            bytes: bytes.length,
            timing: { ttfbMs: totalMs, totalMs },
          },
        });
      });
      behaviour(received, response, nth);
    });
  }

  return {
    transport: {
      kind: 'relay',
      graceMs: 0,
      unsendableHeaders: () => [],
      send: (request) => ask('POST', request),
    },
    probe: {
      async probe(kind, request) {
        switch (kind) {
          case 'get':
          case 'head':
            return ask(kind.toUpperCase(), request);
          case 'plain-text':
            return ask('POST', {
              ...request,
              headers: request.headers.map((header) =>
                header.name.toLowerCase() === 'content-type' ? { ...header, value: 'text/plain' } : header,
              ),
            });
          case 'one-connection': {
            const replies: Reply[] = [];
            while (replies.length < 5) replies.push(await ask('POST', request));
            return { kind: 'replies', replies, connections: 1 };
          }
          case 'hang-up':
          case 'certificate':
            return ask('POST', request);
        }
      },
    },
  };
}

interface Captured {
  status: number;
  headers: [string, string][];
  bytes: Buffer;
}

/** A response that is only passed to `done`. */
function capturedResponse(done: (captured: Captured) => void): ServerResponse {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  const captured: Captured = { status: 200, headers: [], bytes: Buffer.alloc(0) };
  const add = (chunk: unknown) => {
    if (typeof chunk !== 'string' && !Buffer.isBuffer(chunk)) return;
    captured.bytes = Buffer.concat([captured.bytes, Buffer.from(chunk)]);
  };
  response.writeHead = (status: number, headers: unknown) => {
    captured.status = status;
    captured.headers = Object.entries(Object(headers)).map(([name, value]) => [
      name.toLowerCase(),
      String(value),
    ]);
    return response;
  };
  response.write = (chunk: unknown) => {
    add(chunk);
    return true;
  };
  response.end = (chunk?: unknown) => {
    add(chunk);
    response.emit('close');
    done(captured);
    return response;
  };
  return response;
}
