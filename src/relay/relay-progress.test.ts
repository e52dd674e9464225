import { createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { selfSignedCertificate } from '../../e2e/peers/self-signed-certificate.ts';
import type { RelayTiming } from './envelope.ts';
import { listening, replyTo, testRelay } from './test-relay.ts';

const STEPS = ['dnsMs', 'connectedMs', 'tlsMs', 'firstByteMs', 'headMs'] as const;
const certificate = selfSignedCertificate({ host: 'cards.example' });

/** A server that treats each connection this way; its port. */
async function serving(treat: (socket: Socket) => void, tls = false): Promise<number> {
  const open = (socket: Socket) => {
    socket.on('error', () => {});
    treat(socket);
  };
  const server = tls ? createTlsServer(certificate, open) : createServer(open);
  return (await listening(server)).port;
}

const once = (act: (socket: Socket) => void) => (socket: Socket) => socket.once('data', () => act(socket));
const HEAD = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n';

/** What the relay saw of one attempt, on a clock that moves on by one each time it is read. */
async function observe(url: string, timeoutMs = 250): Promise<RelayTiming> {
  let now = 0;
  const relay = testRelay({
    node: { resolve: async () => [{ address: '127.0.0.1', family: 4 }], ca: certificate.cert },
    clock: {
      now: () => ++now,
      setTimer(run, ms) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
  });
  const reply = await replyTo({ url, timeoutMs }, relay);
  if (reply.kind === 'refusal') throw new Error(reply.message);
  return reply.timing;
}

const reached = (timing: RelayTiming) => STEPS.filter((step) => timing[step] !== null);

describe('the relay reports each step that an attempt reached, and no other', () => {
  test.each([
    ['a name, and a server that never answers', 'http://cards.example', () => {}, ['dnsMs', 'connectedMs']],
    ['an address, and a server that never answers', 'http://127.0.0.1', () => {}, ['connectedMs']],
    ['https to a port that says nothing', 'https://127.0.0.1', () => {}, ['connectedMs']],
    [
      'a reset after the request',
      'http://127.0.0.1',
      once((socket) => socket.resetAndDestroy()),
      ['connectedMs'],
    ],
    [
      'a connection that closes after the request',
      'http://127.0.0.1',
      once((socket) => socket.end()),
      ['connectedMs'],
    ],
    [
      'half a head',
      'http://127.0.0.1',
      once((socket) => socket.write('HTTP/1.1 200 OK\r\n')),
      ['connectedMs', 'firstByteMs'],
    ],
    [
      'a head without its body',
      'http://127.0.0.1',
      once((socket) => socket.write(HEAD)),
      ['connectedMs', 'firstByteMs', 'headMs'],
    ],
    [
      'a whole answer',
      'http://127.0.0.1',
      once((socket) => socket.end(`${HEAD}{}`)),
      ['connectedMs', 'firstByteMs', 'headMs'],
    ],
  ] as const)('%s', async (_what, origin, treat, steps) => {
    const timing = await observe(`${origin}:${await serving(treat)}/`);
    expect(reached(timing)).toEqual(steps);
  });

  test.each([
    ['a server that never answers', () => {}, ['dnsMs', 'connectedMs', 'tlsMs']],
    ['a whole answer', once((socket) => socket.end(`${HEAD}{}`)), [...STEPS]],
  ] as const)('over TLS: %s', async (_what, treat, steps) => {
    const timing = await observe(`https://cards.example:${await serving(treat, true)}/`);
    expect(reached(timing)).toEqual(steps);
  });

  test('a certificate that is not trusted: connected, TLS not done', async () => {
    const timing = await observe(`https://127.0.0.1:${await serving(() => {}, true)}/`);
    expect(reached(timing)).toEqual(['connectedMs']);
  });
});

test('the steps come in their order, and the total after them', async () => {
  const port = await serving(
    once((socket) => socket.end(`${HEAD}{}`)),
    true,
  );
  const timing = await observe(`https://cards.example:${port}/`);
  const times = [...STEPS.map((step) => timing[step]), timing.totalMs];
  expect(times).toEqual(times.map((_, index) => index + 1));
});

test.each([
  ['of a whole answer, its head included', 'http', `${HEAD}{}`, HEAD.length + 2],
  ['of half a head', 'http', 'HTTP/1.1 200', 12],
  ['of half a body', 'http', `${HEAD}{`, HEAD.length + 1],
  ['of an answer within TLS', 'https', `${HEAD}{}`, HEAD.length + 2],
  ['of none', 'http', '', 0],
])('the bytes %s are counted', async (_what, scheme, bytes, count) => {
  const port = await serving(
    once((socket) => socket.write(bytes)),
    scheme === 'https',
  );
  expect(await observe(`${scheme}://cards.example:${port}/`)).toMatchObject({ receivedBytes: count });
});
