import { createServer } from 'node:http';
import { connect, createServer as createRawServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { type AddressPolicy, addressPolicy } from './address-policy.ts';
import { rawEndpoint } from './test-endpoint.ts';
import { listening, replyTo, testRelay } from './test-relay.ts';
import type { ResolvedAddress } from './upstream.ts';

const v4 = (address: string): ResolvedAddress => ({ address, family: 4 });
const v6 = (address: string): ResolvedAddress => ({ address, family: 6 });

/** The policy `public`, except that 127.0.0.1 counts as public. */
const loopbackIsPublic: AddressPolicy = {
  ...addressPolicy('public'),
  kindOf: (address) => (address === '127.0.0.1' ? 'public' : addressPolicy('public').kindOf(address)),
};

async function countingEndpoint(host = '127.0.0.1', onPort = 0) {
  let hits = 0;
  const { port } = await listening(
    createServer((_request, response) => {
      hits += 1;
      response.end('{}');
    }),
    host,
    onPort,
  );
  return { port, hits: () => hits };
}

describe('under the policy `public`', () => {
  test.each([
    '127.0.0.1',
    '2130706433',
    '0177.0.0.1',
    '0x7f.1',
    '127.1',
    '①②⑦.⓪.⓪.①',
    '127%2e0.0.1',
    '0.0.0.0',
    '[::]',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::127.0.0.1]',
    '169.254.169.254',
    '168.63.129.16',
    '100.100.100.200',
    '[fd00:ec2::254]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:0:4136:e378:8000:63bf:3fff:fdd2]',
    'localhost',
    'localhost.',
    'x.localhost',
    '127.0.0.1.',
    '017700000001',
    '0x7f000001',
    '127.000.000.001',
    '[::ffff:7f00:1]',
    '[::ffff:a9fe:a9fe]',
    '[0:0:0:0:0:0:0:1]',
    '10.0.0.1',
    '100.64.0.1',
    '172.31.255.254',
    '192.168.0.1',
    '[fc00::1]',
    '[fe80::1]',
    '[64:ff9b:1::a00:1]',
    'LOCALHOST',
    'metadata.google.internal',
    'Metadata.Google.Internal.',
  ])('%s is refused before any look-up or connection', async (host) => {
    const { port } = await countingEndpoint();
    const relay = testRelay({
      policy: addressPolicy('public'),
      node: {
        resolve: () => Promise.reject(new Error('looked up')),
        connect: () => {
          throw new Error('connected');
        },
      },
    });
    const reply = await replyTo({ url: `http://${host}:${port}/` }, relay);
    expect(reply).toMatchObject({ kind: 'refusal', reason: 'address', policy: 'public' });
  });

  test.each([
    ['a private address', [v4('10.0.0.1')]],
    ['a loopback address', [v4('127.0.0.2')]],
    ['an address where clouds keep credentials', [v4('169.254.169.254')]],
    ['a loopback address as IPv6', [v6('::1')]],
    ['a loopback address as IPv4 within IPv6', [v6('::ffff:127.0.0.2')]],
    ['a public address, then a private one', [v4('127.0.0.1'), v4('10.0.0.1')]],
    ['a private address, then a public one', [v4('10.0.0.1'), v4('127.0.0.1')]],
    ['a public IPv4 and a unique local IPv6 address', [v4('127.0.0.1'), v6('fd00::1')]],
    [
      'many public addresses and one link-local one',
      [...Array(20).fill(v4('127.0.0.1')), v6('fe80::1%eth0')],
    ],
    ['what is no address', [v4('127.0.0.1'), v4('localhost')]],
  ])('a name that resolves to %s is refused completely', async (_what, addresses) => {
    const { port, hits } = await countingEndpoint();
    const relay = testRelay({ policy: loopbackIsPublic, node: { resolve: async () => addresses } });
    expect(await replyTo({ url: `http://cards.example:${port}/` }, relay)).toMatchObject({
      kind: 'refusal',
      reason: 'address',
    });
    expect(hits()).toBe(0);
  });

  test.each([
    ['http://127.0.0.1/', 80],
    ['https://127.0.0.1/', 443],
    ['http://127.0.0.1:443/', 443],
    ['https://127.0.0.1:8443/', 8443],
  ])('%s is port %i of that address', async (url, port) => {
    const options: unknown[] = [];
    const relay = testRelay({
      policy: loopbackIsPublic,
      node: {
        connect: (...given: unknown[]) => {
          options.push(given[0]);
          throw new Error('far enough');
        },
      },
    });
    await replyTo({ url }, relay);
    expect(options).toMatchObject([{ port }]);
  });

  test('a name without an address isn’t found', async () => {
    const relay = testRelay({ policy: loopbackIsPublic, node: { resolve: async () => [] } });
    expect(await replyTo({ url: 'http://cards.example/' }, relay)).toMatchObject({
      kind: 'failure',
      reason: 'dns',
    });
  });

  test('a name is looked up once, so that it can’t change between check and connection', async () => {
    const { port, hits } = await countingEndpoint();
    const elsewhere = await countingEndpoint('127.0.0.2', port);
    const answers = [[v4('127.0.0.1')], [v4('127.0.0.2')]];
    let lookUps = 0;
    const relay = testRelay({
      policy: loopbackIsPublic,
      node: { resolve: async () => answers[lookUps++] ?? [] },
    });
    expect(await replyTo({ url: `http://rebinding.example:${port}/` }, relay)).toMatchObject({
      kind: 'answer',
      address: '127.0.0.1',
    });
    expect([lookUps, hits(), elsewhere.hits()]).toEqual([1, 1, 0]);
  });

  test.each(['http', 'https'])(
    'a socket that is connected to another address is closed before one byte is sent, with %s',
    async (scheme) => {
      const bytes: Buffer[] = [];
      let closed: () => void = () => {};
      const isClosed = new Promise<void>((resolve) => {
        closed = resolve;
      });
      const { port } = await listening(
        createRawServer((socket) => {
          socket.on('error', () => {});
          socket.on('data', (chunk) => bytes.push(chunk));
          socket.on('close', closed);
        }),
        '127.0.0.2',
      );
      const here = await countingEndpoint('127.0.0.1', port);
      const relay = testRelay({
        policy: loopbackIsPublic,
        node: { connect: (() => connect({ host: '127.0.0.2', port })) as typeof connect },
      });
      expect(await replyTo({ url: `${scheme}://127.0.0.1:${port}/` }, relay)).toMatchObject({
        kind: 'refusal',
        reason: 'address',
        message: expect.stringContaining('127.0.0.2'),
      });
      await isClosed;
      expect([Buffer.concat(bytes).length, here.hits()]).toEqual([0, 0]);
      expect(
        await replyTo({ url: `http://127.0.0.1:${port}/` }, testRelay({ policy: loopbackIsPublic })),
      ).toMatchObject({
        kind: 'answer',
        address: '127.0.0.1',
      });
      expect(here.hits()).toBe(1);
    },
  );

  test('a redirect to a private address is shown but not followed', async () => {
    const { port, hits } = await countingEndpoint('127.0.0.2');
    const { url } = await rawEndpoint(
      `HTTP/1.1 302 Found\r\nLocation: http://127.0.0.2:${port}/\r\nContent-Length: 0\r\n\r\n`,
    );
    expect(await replyTo({ url }, testRelay({ policy: loopbackIsPublic }))).toMatchObject({
      kind: 'answer',
      status: 302,
      headers: expect.arrayContaining([['location', `http://127.0.0.2:${port}/`]]),
    });
    expect(hits()).toBe(0);
  });

  test('a refusal names the policy and how to change it', async () => {
    const relay = testRelay({ policy: addressPolicy('public') });
    const reply = await replyTo({ url: 'http://localhost:3000/' }, relay);
    expect(reply).toMatchObject({
      message: expect.stringMatching(/relay policy: public.*run the playground locally.*RELAY_POLICY=local/s),
    });
  });
});

describe('under the policy `local`', () => {
  test.each(['169.254.169.254', '168.63.129.16', '[fe80::1]', '[fd00:ec2::254]', 'metadata.google.internal'])(
    '%s is still refused',
    async (host) => {
      const reply = await replyTo({ url: `http://${host}/` });
      expect(reply).toMatchObject({ kind: 'refusal', reason: 'address', policy: 'local' });
    },
  );

  test('0.0.0.0 is refused with what to write instead', async () => {
    expect(await replyTo({ url: 'http://0.0.0.0:3000/' })).toMatchObject({
      kind: 'refusal',
      message: expect.stringContaining('127.0.0.1'),
    });
  });

  test('a loopback address can be reached', async () => {
    const { port } = await countingEndpoint();
    expect(await replyTo({ url: `http://127.0.0.1:${port}/` })).toMatchObject({ kind: 'answer' });
  });

  test.each(['127.0.0.1', '::1'])('localhost can be reached even if it only listens on %s', async (host) => {
    const { port } = await countingEndpoint(host);
    expect(await replyTo({ url: `http://localhost:${port}/` })).toMatchObject({
      kind: 'answer',
      address: host,
    });
  });

  test('a name below localhost is this machine, whatever the resolver says', async () => {
    const { port } = await countingEndpoint();
    const relay = testRelay({ node: { resolve: () => Promise.reject(new Error('looked up')) } });
    expect(await replyTo({ url: `http://cards.localhost:${port}/` }, relay)).toMatchObject({
      kind: 'answer',
    });
  });
});
