import { execFileSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import dns, { lookup as lookUp } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { get } from 'node:http';
import { connect, createServer, Socket } from 'node:net';
import { request } from 'undici';
import { describe, expect, test } from 'vitest';
import { listening } from '../../src/relay/test-relay.ts';
import { takeTrespasses } from './loopback-only.mjs';

/** How an attempt to leave ended. */
const ended = (begin: () => Promise<unknown> | unknown) =>
  new Promise<string>((resolve) => {
    Promise.resolve()
      .then(begin)
      .then(
        () => resolve('it left'),
        (error: unknown) => resolve(String(error)),
      );
  });

const closed = (socket: Socket) =>
  new Promise((resolve, reject) => socket.on('connect', resolve).on('error', reject));

describe('a socket that would leave this machine isn’t opened, and its test fails', () => {
  test.each<[string, () => unknown]>([
    ['192.0.2.1', () => closed(connect(9, '192.0.2.1'))],
    ['192.0.2.1', () => closed(connect({ port: 9, host: '192.0.2.1' }))],
    ['192.0.2.1', () => closed(new Socket().connect(9, '192.0.2.1'))],
    ['0.0.0.0', () => closed(connect(9, '0.0.0.0'))],
    ['::ffff:192.0.2.1', () => closed(connect(9, '::ffff:192.0.2.1'))],
    ['2001:db8::1', () => closed(connect(9, '2001:db8::1'))],
    ['1.2.3', () => closed(connect(9, '1.2.3'))],
    ['a.example', () => closed(connect(9, 'a.example'))],
    [
      '192.0.2.1 (a.example)',
      () =>
        closed(
          connect({
            port: 9,
            host: 'a.example',
            lookup: (_name, _options, done) =>
              done(null, [
                { address: '127.0.0.1', family: 4 },
                { address: '192.0.2.1', family: 4 },
              ]),
          }),
        ),
    ],
    ['192.0.2.1', () => fetch('http://192.0.2.1/')],
    ['192.0.2.1', () => request('http://192.0.2.1/')],
    [
      '192.0.2.1',
      () => new Promise((resolve, reject) => get('http://192.0.2.1/', resolve).on('error', reject)),
    ],
    ['the resolver, for a.example', () => lookup('a.example')],
    [
      'the resolver, for a.example',
      () =>
        new Promise((resolve, reject) =>
          lookUp('a.example', (error) => (error ? reject(error) : resolve(0))),
        ),
    ],
    ['the resolver, for a.example', () => dns.promises.resolve4('a.example')],
    ['the resolver, for a.example', () => new dns.promises.Resolver().resolve('a.example')],
    ['somewhere by datagram', () => createSocket('udp4').send('x', 9, '192.0.2.1')],
  ])('%s', async (what, begin) => {
    expect(await ended(begin)).not.toBe('it left');
    expect(takeTrespasses().split('\n')).toContain(what);
  });

  test('also in a process that the test started', () => {
    const leave =
      "import('node:net').then((net) => net.connect(9, '192.0.2.1').on('error', () => {})).catch(() => {})";
    execFileSync(process.execPath, ['-e', leave]);
    expect(takeTrespasses()).toContain('192.0.2.1');
  });
});

test('this machine can be reached by all its addresses and names', async () => {
  const { port } = await listening(createServer((socket) => socket.end()));
  for (const host of ['127.0.0.1', '::ffff:127.0.0.1', 'localhost', undefined]) {
    const socket = connect({ port, ...(host === undefined ? {} : { host }), autoSelectFamily: true });
    await closed(socket);
    socket.destroy();
  }
  const { port: other } = await listening(
    createServer((socket) => socket.end()),
    '127.0.0.2',
  );
  await closed(connect(other, '127.0.0.2'));
  expect(await lookup('localhost')).toMatchObject({ address: expect.stringMatching(/^(127\.|::1)/) });
  expect(takeTrespasses()).toBe('');
});
