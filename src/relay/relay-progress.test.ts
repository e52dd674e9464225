import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selfSignedCertificate } from '../../e2e/peers/self-signed-certificate.ts';
import type { RelayTiming } from './envelope.ts';
import { replyTo, testRelay } from './test-relay.ts';

const STEPS = ['dnsMs', 'connectedMs', 'tlsMs', 'firstByteMs', 'headMs'] as const;
const certificate = selfSignedCertificate({ host: 'cards.example' });

const once = (act: (socket: Socket) => void) => (socket: Socket) => socket.once('data', () => act(socket));
const HEAD = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n';
const says = (text: string) => once((socket) => socket.write(text));
const silent = () => {};

/** How a server treats a connection, its location, and the steps that an attempt reaches. */
const CASES: readonly [
  what: string,
  origin: string,
  speaks: 'http' | 'https',
  treat: (socket: Socket) => void,
  reached: readonly (typeof STEPS)[number][],
][] = [
  [
    'a name, and a server that never responds',
    'http://cards.example',
    'http',
    silent,
    ['dnsMs', 'connectedMs'],
  ],
  ['an address, and a server that never responds', 'http://127.0.0.1', 'http', silent, ['connectedMs']],
  ['https to a port that says nothing', 'https://127.0.0.1', 'http', silent, ['connectedMs']],
  [
    'a reset after the request',
    'http://127.0.0.1',
    'http',
    once((socket) => socket.resetAndDestroy()),
    ['connectedMs'],
  ],
  [
    'a connection that closes after the request',
    'http://127.0.0.1',
    'http',
    once((socket) => socket.end()),
    ['connectedMs'],
  ],
  ['half a head', 'http://127.0.0.1', 'http', says('HTTP/1.1 200 OK\r\n'), ['connectedMs', 'firstByteMs']],
  ['a head, no body', 'http://127.0.0.1', 'http', says(HEAD), ['connectedMs', 'firstByteMs', 'headMs']],
  [
    'a complete response',
    'http://127.0.0.1',
    'http',
    says(`${HEAD}{}`),
    ['connectedMs', 'firstByteMs', 'headMs'],
  ],
  [
    'TLS, and a server that never responds',
    'https://cards.example',
    'https',
    silent,
    ['dnsMs', 'connectedMs', 'tlsMs'],
  ],
  ['TLS, and a complete response', 'https://cards.example', 'https', says(`${HEAD}{}`), STEPS],
  ['a certificate that is not trusted', 'https://127.0.0.1', 'https', silent, ['connectedMs']],
];

const servers: Server[] = [];

afterAll(() => {
  for (const server of servers) server.close();
});

/** Starts a server that treats each connection this way. Returns its port. */
async function serving(treat: (socket: Socket) => void, tls = false): Promise<number> {
  const open = (socket: Socket) => {
    socket.on('error', () => {});
    treat(socket);
  };
  const server = tls ? createTlsServer(certificate, open) : createServer(open);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** What the relay measured of one attempt, on a clock that advances by one each time it's read. */
async function observe(url: string, timeoutMs = 2000): Promise<RelayTiming> {
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

describe('the relay reports exactly the steps that an attempt reached', () => {
  const timings = new Map<string, RelayTiming>();

  // Run together, since half of them only end with their time-out.
  beforeAll(async () => {
    await Promise.all(
      CASES.map(async ([what, origin, speaks, treat]) => {
        timings.set(what, await observe(`${origin}:${await serving(treat, speaks === 'https')}/`));
      }),
    );
  });

  test.each(CASES)('%s', (what, _origin, _speaks, _treat, reached) => {
    const timing = timings.get(what);
    expect(STEPS.filter((step) => timing?.[step] !== null)).toEqual(reached);
  });
});

test('a failed attempt ends one step after the last one it reached, counted from its beginning', async () => {
  const port = await serving(once((socket) => socket.end(HEAD)));
  const { connectedMs, firstByteMs, headMs, totalMs } = await observe(`http://127.0.0.1:${port}/`);
  expect([connectedMs, firstByteMs, headMs, totalMs]).toEqual([1, 2, 3, 4]);
});

test('the steps are in order, followed by the total', async () => {
  const port = await serving(
    once((socket) => socket.end(`${HEAD}{}`)),
    true,
  );
  const timing = await observe(`https://cards.example:${port}/`);
  const times = [...STEPS.map((step) => timing[step]), timing.totalMs];
  expect(times).toEqual(times.map((_, index) => index + 1));
});

test.each([
  ['of a complete response, its head included', 'http', `${HEAD}{}`, HEAD.length + 2],
  ['of half a head', 'http', 'HTTP/1.1 200', 12],
  ['of half a body', 'http', `${HEAD}{`, HEAD.length + 1],
  ['of a response within TLS', 'https', `${HEAD}{}`, HEAD.length + 2],
  ['of none', 'http', '', 0],
])('the bytes %s are counted', async (_what, scheme, bytes, count) => {
  const port = await serving(
    once((socket) => socket.end(bytes)),
    scheme === 'https',
  );
  expect(await observe(`${scheme}://cards.example:${port}/`)).toMatchObject({ receivedBytes: count });
});

test('the bytes of a server that doesn’t speak TLS are also counted', async () => {
  const port = await serving(once((socket) => socket.end('SSH-2.0-OpenSSH\r\n')));
  expect(await observe(`https://cards.example:${port}/`)).toMatchObject({ receivedBytes: 17, tlsMs: null });
});
